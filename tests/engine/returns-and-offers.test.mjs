// @ts-check
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engine as shipped } from './shipped.mjs'

/** A test that reads what is not there fails by itself. @type {Record<string, (request?: object) => any>} */
const engine = shipped

test('translateRoi: "960 %" for 9.60 per dollar is found out as the revenue ratio, 860% net', () => {
  const answer = engine.translateRoi({ currency: 'USD', quoted: '960 %', known: { cost: 1000, revenue: 9600 } })
  assert.ok(answer.ok)
  assert.deepEqual(
    answer.fits.map((/** @type {any} */ fit) => [fit.dialect, fit.misread]),
    [['revenue_ratio', 'ratio_as_percent']],
  )
  assert.ok(Math.abs(answer.figures.net.value - 8.6) < 1e-12)
  assert.deepEqual(engine.translateRoi({ currency: 'USD', quoted: '$6.50' }).claims, ['industry_6_50'])
})

test('compareOffers: $300 and 10% of $100 orders needs 20 sales to reach $500', () => {
  const answer = engine.compareOffers({
    currency: 'USD',
    offers: [{ fee: 300, commission_rate: '10%' }, { fee: 500 }],
    average_order_value: 100,
    usual_fee: 500,
    orders: { low: 5, expected: 20, high: 60 },
  })
  assert.ok(answer.ok)
  assert.equal(answer.offers[0].orders_to_usual_fee.value, 20)
  assert.deepEqual(answer.best, { low: 'offer_2', expected: 'offer_1', high: 'offer_1' })
})

test('computeMetrics: claims come with what they cover, and own benchmarks before them', () => {
  const answer = engine.computeMetrics({
    currency: 'USD',
    inputs: { fee: 500, revenue: 2000 },
    benchmarks: [{ metric: 'return_on_ad_spend', low: 3, kind: 'own_past', source: 'spring' }],
  })
  assert.ok(answer.ok)
  assert.equal(answer.benchmarks[0].origin, 'own_past')
  const claim = answer.benchmarks.find((/** @type {any} */ row) => row.id === 'influs_5_78')
  assert.deepEqual([claim.definition_differs, claim.differs, claim.contradicts.length > 0], [true, ['basis'], true])
})

test('catalogue: 93 metrics or more, each with formula, needs and source, and every claim with a source', () => {
  const { metrics, benchmarks } = engine.catalogue()
  assert.ok(metrics.length >= 93)
  for (const row of metrics) assert.ok(row.formula.length && row.needs.length && row.source, row.id)
  for (const row of benchmarks) assert.ok(row.source, row.id)
})
