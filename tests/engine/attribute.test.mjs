// @ts-check
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engine as shipped } from './shipped.mjs'

/** A test that reads what is not there fails by itself. @type {Record<string, (request?: object) => any>} */
const engine = shipped

const CSV = 'path,conversions,value,nulls\nmia > email,2,100.50,1\nleo,1,20,4\n'
const ROWS = [
  { path: ['mia', 'email'], conversions: 2, value: 100.5, non_conversions: 1 },
  { path: ['leo'], conversions: 1, value: 20, non_conversions: 4 },
]

test('attribute: a file read in pieces and the same journeys in a request give the same answer', () => {
  const file = engine.openJourneys({ joint_removal: [['mia', 'leo']] })
  assert.ok(file.ok)
  const bytes = new TextEncoder().encode(CSV)
  for (let at = 0; at < bytes.length; at += 5) assert.ok(file.push(bytes.subarray(at, at + 5)).ok)
  const { reading, ...answer } = file.finish()
  assert.deepEqual(answer, engine.attribute({ journeys: ROWS, joint_removal: [['mia', 'leo']] }))
  assert.deepEqual(reading, { layout: 'paths', encoding: 'utf-8', rows: 2, bad_rows: 0, troubles: [] })
  assert.equal(answer.joint_removal[0].conversions, 1)
  assert.equal(file.finish().error.fault, 'disposed')
  file.dispose()
  assert.equal(file.push(bytes).error.fault, 'disposed')
  assert.equal(engine.openJourneys().push('text').error.fault, 'wrong_type')
})

test('catalogue: eight models, each with what it claims and a source', () => {
  const { models } = engine.catalogue()
  assert.equal(models.length, 8)
  for (const row of models) assert.ok(row.claim && row.share && row.source, row.id)
})

test('lift: a holdout of 5.6% against 2.8% moved sales, 3.2% against 2.8% cannot be told', () => {
  const told = (/** @type {number} */ orders) =>
    engine.lift({ method: 'holdout', exposed: { orders, people: 1000 }, held_out: { orders: 28, people: 1000 } })
  assert.equal(told(56).told, 'more')
  assert.equal(told(32).told, 'could_not_tell')
  assert.equal(told(32).reason.id, 'interval_holds_zero')
})

test('lift: before and after over dates, and too few days are not enough data', () => {
  const series = Array.from({ length: 49 }, (_, n) => ({
    date: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
    value: (n < 42 ? 20 : 40) + (n % 3),
  }))
  const answer = engine.lift({ method: 'before_after', series, from: '2026-02-12' })
  assert.equal(answer.told, 'more')
  assert.ok(Math.abs(answer.lift.expected - 140) < 5)
  assert.equal(
    engine.lift({ method: 'before_after', series: series.slice(38), from: '2026-02-12' }).reason.subject,
    'before',
  )
})

test('compareCreators: 40 orders differ from 10 of as many clicks, 12 from 10 do not, and what would tell is said', () => {
  const answer = engine.compareCreators({
    creators: [
      { creator_id: 'mia', orders: 40, exposure: 1000 },
      { creator_id: 'leo', orders: 10, exposure: 1000 },
      { creator_id: 'bo', orders: 12, exposure: 1000 },
    ],
  })
  assert.deepEqual(
    answer.pairs.map((/** @type {any} */ pair) => [pair.higher, pair.lower, pair.told]),
    [
      ['mia', 'leo', 'differ'],
      ['mia', 'bo', 'differ'],
      ['bo', 'leo', 'could_not_tell'],
    ],
  )
  assert.ok(answer.pairs[2].times_more_data > 10)
  assert.deepEqual(
    answer.creators.map((/** @type {any} */ row) => row.told_from),
    [2, 1, 1],
  )
})
