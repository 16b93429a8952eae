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

test('readOffer: "$300 + 10%" is read, and what it says goes into compareOffers as it is', () => {
  const read = engine.readOffer({ currency: 'USD', text: '$300 + 10%, 8 posts', options: { decimal: '.', group: ',' } })
  assert.deepEqual(read, { ok: true, offer: { fee: 300, commission_rate: 0.1, posts: 8 }, unread: [] })
  const answer = engine.compareOffers({
    currency: 'USD',
    offers: [read.offer],
    average_order_value: 100,
    orders: { expected: 20 },
  })
  assert.deepEqual(answer.offers[0].per_post, { ok: true, low: 62.5, expected: 62.5, high: 62.5 })
  assert.deepEqual(engine.readOffer({ currency: 'USD', text: 'lunch' }).unread, ['lunch'])
  assert.equal(engine.readOffer({ currency: 'USD' }).error.fault, 'missing_key')
})

test('compareOffers: a field that cannot be read is named by its path, so that a form can leave it out', () => {
  const offers = [{ fee: '$300', usual_views: 'many', rights: ['card_rush'] }]
  const refused = engine.compareOffers({ currency: 'USD', offers, orders: { low: 9, expected: 5 } })
  assert.deepEqual([refused.error.fault, refused.error.subject], ['not_a_number', 'offers.0.usual_views'])
  const sales = engine.compareOffers({ currency: 'USD', offers: [{ fee: 300 }], orders: { low: 9, expected: 5 } })
  assert.equal(sales.error.subject, 'orders.low')
})

test('shareDocument: the creator side is shared alone or not at all', () => {
  const document = {
    currency: 'USD',
    check: { inputs: { fee: '800' } },
    creator_side: { offers: [{ fee: '300' }], usual: { fee: '777' } },
  }
  const marketer = engine.openShared({ bytes: engine.shareDocument({ document }).text }).document
  assert.deepEqual([marketer.check.inputs.fee, marketer.creator_side], ['800', undefined])
  const creator = engine.openShared({ bytes: engine.shareDocument({ document, only: 'creator_side' }).text }).document
  assert.deepEqual(
    [creator.check, creator.creator_side.usual.fee, creator.creator_side.offers[0].offer_id],
    [undefined, '777', 'offer_1'],
  )
})

test('computeMetrics: likes and comments only are another rate than all four, as each says (T22)', () => {
  const inputs = { likes: '800', comments: 45, shares: 120, saves: 35, followers: '25,000', posts: 1 }
  const rate = (/** @type {string[]} */ engagement_actions) =>
    engine.computeMetrics({ currency: 'USD', inputs, options: { decimal: '.', group: ',', engagement_actions } })
      .metrics.engagement_rate_by_followers.value
  assert.ok(Math.abs(rate(['likes', 'comments']) - 0.0338) < 1e-12)
  assert.ok(Math.abs(rate(['likes', 'comments', 'shares', 'saves']) - 0.04) < 1e-12)
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
