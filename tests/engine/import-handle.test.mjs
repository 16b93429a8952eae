/** openImport and readTable through the shipped module: a file's bytes go in, what it says comes out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engine } from './shipped.mjs'

/** @param {any} answer @param {string} fault */
const refused = (answer, fault) => assert.equal(answer?.error?.fault, fault, JSON.stringify(answer))

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text)

const ORDERS = `Name,Financial Status,Currency,Total,Discount Code,Lineitem quantity
#1001,paid,EUR,12.50,MIA15,1
#1001,,,,,2
#1002,pending,EUR,7.25,,1
`

/** @param {object} [request] @returns {any} */
function opened(request) {
  const handle = engine.openImport(request)
  assert.equal(handle.ok, true, JSON.stringify(handle))
  return handle
}

test('import: an orders file in pieces gives its orders, each once', () => {
  const file = opened({ filename: 'orders.csv' })
  // A view with an offset, as a stream's reader hands it over.
  const whole = bytes(`xx${ORDERS}`)
  for (let at = 2; at < whole.length; at += 5) assert.equal(file.push(whole.subarray(at, at + 5)).ok, true)
  assert.equal(file.progress().bytes, whole.length - 2)
  const { format, rows, columns, reading, summary } = file.finish()
  assert.equal(format, 'shopify_orders')
  assert.equal(rows, 3)
  assert.equal(columns[3].field, 'total')
  assert.deepEqual(summary.currencies, ['EUR'])
  assert.deepEqual(reading.orders.by_currency, {
    EUR: { orders: 2, total: '19.75', refunded: '0', discount_amount: '0' },
  })
  assert.deepEqual(reading.orders.by_financial_status, { paid: 1, pending: 1 })
  assert.equal(file.dispose().ok, true)
})

test('import: totals only gives the same sums by code', () => {
  const file = opened({ kind: 'shopify_orders', options: { keep: 'totals' } })
  file.push(bytes(ORDERS))
  assert.deepEqual(file.finish().reading.orders.by_discount_code, {
    MIA15: { orders: 1, total: '12.50' },
    '(none)': { orders: 1, total: '7.25' },
  })
  file.dispose()
})

test('import: a file of nothing that is known is read and says so', () => {
  const file = opened()
  file.push(bytes('shoe,size\nleft,41\nright,42\n'))
  const answer = file.finish()
  assert.equal(answer.ok, true)
  assert.equal(answer.format, null)
  assert.equal(answer.reading.column_sums_without_total_rows.size, '83')
  file.dispose()
})

test('import: hostile values are refused and the engine goes on', () => {
  const file = opened()
  for (const value of [null, undefined, 'text', [1, 2], { length: 5 }, new Float64Array(2)]) {
    refused(file.push(value), 'wrong_type')
  }
  refused(engine.openImport({ kind: 'nothing' }), 'unknown_format')
  refused(engine.openImport({ options: { encoding: 'klingon' } }), 'unknown_id')
  refused(engine.openImport({ bytes: new Uint8Array(1) }), 'wrong_type')
  file.finish()
  refused(file.push(new Uint8Array(1)), 'out_of_range')
  file.dispose()
  for (const answer of [file.push(new Uint8Array(1)), file.progress(), file.finish()]) refused(answer, 'disposed')
})

test('readTable: every cell comes as the file has it', () => {
  const table = engine.readTable({ bytes: bytes('# title\nname;fee\nZoë;1,5\n"a;b"\n') })
  assert.deepEqual(table, {
    ok: true,
    encoding: 'utf-8',
    delimiter: 'semicolon',
    record_end: 'LF',
    header_row: 1,
    columns: ['name', 'fee'],
    records: [['# title'], ['name', 'fee'], ['Zoë', '1,5'], ['a;b']],
    diagnostics: [{ id: 'ragged_row', subject: 'bytes', values: { columns: 1 }, row: 3 }],
  })
})

test('readTable: what is no bytes is refused by name', () => {
  refused(engine.readTable({}), 'missing_key')
  refused(engine.readTable({ bytes: 'a,b' }), 'wrong_type')
  refused(engine.readTable({ bytes: 7 }), 'disposed')
  refused(engine.readTable({ bytes: new Uint8Array(2), options: { delimiter: 'x' } }), 'unknown_id')
})
