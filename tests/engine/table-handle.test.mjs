/** openTable through the shipped module: what its methods promise whatever they are given. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine, engine, wasmBinary } from './shipped.mjs'

/** @param {any} answer @param {string} fault */
const refused = (answer, fault) => assert.equal(answer?.error?.fault, fault, JSON.stringify(answer))

/** @param {number} rows @returns {any} */
function table(rows) {
  const opened = engine.openTable({ currency: 'USD' })
  assert.equal(opened.ok, true, JSON.stringify(opened))
  assert.equal(/** @type {any} */ (opened).resize(rows).ok, true)
  return opened
}

test('table: a column filled and reckoned gives the figures of the same request', () => {
  const creators = table(3)
  assert.equal(creators.fill('fee', [5000, 100, 0]).ok, true)
  assert.equal(creators.fill('revenue', Float64Array.of(50000, 50, 10)).ok, true)
  assert.equal(creators.recompute().ok, true)
  const { metrics } = /** @type {any} */ (
    engine.computeMetrics({ currency: 'USD', inputs: { fee: 5000, revenue: 50000 } })
  )
  assert.equal(creators.metric('return_on_investment')[0], metrics.return_on_investment.value)
  assert.equal(creators.metric('return_on_investment')[0], 9)
  const { faults } = /** @type {any} */ (engine.catalogue())
  const third = creators.faults('return_on_investment')[2]
  assert.equal(typeof faults[third - 1] === 'string' ? faults[third - 1] : faults[third - 1].id, 'zero_denominator')
  assert.equal(creators.dispose().ok, true)
})

test('table: the verdict of a row is that of the same request, its window included', () => {
  const opened = /** @type {any} */ (engine.openTable({ currency: 'USD', options: { today: '2026-03-20' } }))
  const cases = [
    { fee: 5000, revenue: 50000, gross_margin: 0.4 },
    { fee: 800, revenue: 2400, gross_margin: 0.25 },
    { fee: 800, revenue: 2400 },
    { fee: 800 },
    { fee: 800, orders: 0 },
  ]
  opened.resize(cases.length)
  cases.forEach((inputs, row) => {
    for (const [id, value] of Object.entries(inputs)) opened.set(row, id, String(value))
  })
  opened.recompute()
  for (const last_post_date of [undefined, '2026-03-10', '2026-01-10']) {
    const options = { today: '2026-03-20', ...(last_post_date && { last_post_date }) }
    cases.forEach((inputs, row) => {
      const asked = /** @type {any} */ (engine.computeMetrics({ currency: 'USD', inputs, options }))
      assert.equal(
        opened.verdict(row, last_post_date),
        asked.verdict.did_it_pay.verdict,
        JSON.stringify({ inputs, options }),
      )
    })
  }
  assert.equal(opened.verdict(99), '')
  opened.dispose()
})

test('table: totals of some rows and of some figures are those that were asked for', () => {
  const creators = table(3)
  creators.fill('fee', [100.1, 200.2, 300.3])
  creators.fill('revenue', [1000, 50, 10])
  creators.recompute()
  const some = creators.totals(['fee', 'return_on_ad_spend', 'nothing'], [0, 2])
  assert.equal(some.rows, 2)
  assert.deepEqual(some.inputs, { fee: { ok: true, value: 400.4 } })
  assert.deepEqual(Object.keys(some.metrics), ['return_on_ad_spend'])
  assert.equal(some.metrics.return_on_ad_spend.value, 1010 / 400.4)
  assert.equal(creators.totals().inputs.fee.value, 600.6)
  assert.equal(creators.totals(['fee'], []).inputs.fee.fault, 'missing_input')
  refused(creators.totals([], [0, 1, 2, 3]), 'out_of_range')
  assert.equal(creators.totals(['fee'], [9, -1, 1]).inputs.fee.value, 200.2)
  creators.dispose()
})

test('table: what is owed follows the deal, the status and what was paid', () => {
  const creators = table(5)
  creators.fill('fee', [500, 500, 500, 500, 500])
  creators.set(1, 'commission_rate', '10%')
  creators.set(1, 'revenue', '1000')
  creators.recompute()
  const paid = [150, Number.NaN, Number.NaN, Number.NaN, 600]
  const answer = creators.owed(paid, ['posted', 'shipped', 'paid', 'told, him', 'posted'])
  assert.deepEqual([...answer.rows.owed], [350, 100, 0, 0, 0])
  assert.deepEqual([...answer.rows.when_posted], [0, 500, 0, 0, 0])
  const { faults } = /** @type {any} */ (engine.catalogue())
  const missing = faults.findIndex((/** @type {any} */ row) => (row.id ?? row) === 'missing_input') + 1
  assert.deepEqual([...answer.rows.faults], [0, 0, 0, missing, 0])
  assert.deepEqual([answer.owed, answer.when_posted, answer.overpaid, answer.creators], [450, 500, 100, 2])
  refused(creators.owed([1], ['paid']), 'out_of_range')
  creators.dispose()
})

test('table: the number behind the handle does not show', () => {
  const creators = table(1)
  assert.deepEqual(
    Object.entries(creators).filter(([, value]) => typeof value !== 'function'),
    [['ok', true]],
  )
  creators.dispose()
})

test('table: hostile values are refused and the engine goes on', () => {
  const creators = table(2)
  const throwing = {
    get length() {
      throw new Error('no')
    },
  }
  refused(creators.fill('fee', throwing), 'wrong_type')
  refused(creators.fill('fee', [1n, 2n]), 'wrong_type')
  refused(creators.fill('fee', [1]), 'out_of_range')
  refused(creators.fill('nothing', [1, 2]), 'unknown_id')
  refused(creators.metric(Symbol('s')), 'unknown_id')
  refused(creators.metric({ toString: () => ({}) }), 'wrong_type')
  refused(creators.set(5, 'fee', '1'), 'out_of_range')
  refused(creators.resize(-1), 'out_of_range')
  refused(creators.resize(1e9), 'too_large')
  assert.equal(creators.set(0, 'fee', '12').ok, true)
  assert.equal(engine.catalogue().ok, true)
  creators.dispose()
})

test('table: after dispose every method answers disposed', () => {
  const creators = table(1)
  creators.dispose()
  for (const answer of [creators.resize(1), creators.input('fee'), creators.totals(), creators.recompute()]) {
    refused(answer, 'disposed')
  }
})

test('table: another engine knows nothing of it', async () => {
  const creators = table(1)
  const other = await createEngine({ wasmBinary })
  refused(other.catalogue({ table: creators }), 'wrong_type')
  creators.dispose()
})
