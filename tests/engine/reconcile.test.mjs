/** reconcile through the shipped module: handles of imports go in as objects, what each creator sold comes out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine, engine, wasmBinary } from './shipped.mjs'

const SHOP = `Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem name,Id
#1001,ann@example.com,paid,USD,100.00,5.00,8.00,113.00,mia15,10.00,2026-05-02 10:00:00 +0000,Lamp,11
#1002,bob@example.com,paid,USD,80.00,0,0,80.00,,0,2026-05-04 10:00:00 +0000,Lamp,12
#1003,cat@example.com,paid,USD,0.00,0,0,0.00,GIFT,88.00,2026-05-04 10:00:00 +0000,Lamp,13
`
const SURVEY = `Order,How did you hear about us?
#1002,Leo Brandt
`
const CREATORS = [
  { creator_id: 'mia', name: 'Mia Lopez', codes: ['MIA15'] },
  { creator_id: 'leo', name: 'Leo Brandt' },
]

/** @param {string} text @param {any} [from] */
function opened(text, from = engine) {
  const file = from.openImport({})
  file.push(new TextEncoder().encode(text))
  assert.equal(file.finish().ok, true)
  return file
}

test('reconcile: handles in lists are the files they stand for', () => {
  const answer = engine.reconcile({
    currency: 'USD',
    orders: [opened(SHOP)],
    evidence: [opened(SURVEY)],
    creators: CREATORS,
  })
  assert.equal(answer.ok, true, JSON.stringify(answer))
  assert.deepEqual(
    answer.creators.map((/** @type {any} */ one) => [one.creator_id, one.orders, one.revenue]),
    [
      ['mia', 1, 100],
      ['leo', 1, 80],
    ],
  )
  assert.deepEqual(answer.excluded, [
    {
      order: '#1003',
      date: '2026-05-04',
      revenue: 0,
      reason: 'gift',
      discount: 88,
    },
  ])
})

test('reconcile: a handle that was disposed of, is not finished or is another engine’s is refused', async () => {
  const request = (/** @type {any} */ file) => ({
    currency: 'USD',
    orders: [file],
    creators: CREATORS,
  })
  const file = opened(SHOP)
  assert.equal(engine.reconcile(request(file)).ok, true)
  file.dispose()
  assert.equal(engine.reconcile(request(file)).error.fault, 'disposed')
  const open = engine.openImport({})
  assert.equal(engine.reconcile(request(open)).error.fault, 'disposed')
  const other = await createEngine({ wasmBinary })
  assert.equal(engine.reconcile(request(opened(SHOP, other))).error.fault, 'wrong_type')
})
