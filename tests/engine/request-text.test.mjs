/** The texts that payoff.js sends, read back: what crosses is what was given. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importSource } from '../../scripts/lib/import-source.mjs'

const { requestText, Refusal } = await importSource('wasm/request-text.js')
const { createHandles } = await importSource('wasm/handles.js')
const handles = createHandles()

test('request text: plain values arrive as they were', () => {
  const request = { text: 'a "quoted" \u2028 ü', list: [1, -0.5, 1e300, true, null, []], deep: { a: { b: {} } }, '': 0 }
  assert.deepEqual(JSON.parse(requestText(request, handles)), request)
  assert.equal(requestText(undefined, handles), '{}')
})

test('request text: a key named __proto__ stays a key', () => {
  const text = '{"__proto__":{"a":1}}'
  assert.equal(requestText(JSON.parse(text), handles), text)
})

test('request text: a toJSON on the prototype of all objects is not called', () => {
  Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'spoilt', configurable: true })
  try {
    assert.equal(requestText({ a: [1] }, handles), '{"a":[1]}')
  } finally {
    Reflect.deleteProperty(Object.prototype, 'toJSON')
  }
})

test('request text: lone surrogates become U+FFFD', () => {
  assert.equal(requestText({ a: '\ud800x\udc00\ud83d\ude42' }, handles), '{"a":"\ufffdx\ufffd\ud83d\ude42"}')
})

test('request text: a handle stands for its number, in this engine only', () => {
  const handle = handles.adopt({ ok: true, dispose() {} }, 7)
  assert.equal(requestText({ orders: handle, evidence: [handle] }, handles), '{"orders":7,"evidence":[7]}')
  assert.throws(() => requestText({ orders: handle }, createHandles()), {
    fault: 'wrong_type',
    subject: 'orders.dispose',
  })
})

test('request text: bytes are UTF-8 where text is taken, also as a view with an offset', () => {
  const bytes = new TextEncoder().encode('xx{"é":1}xx')
  const view = bytes.subarray(2, bytes.length - 2)
  assert.equal(JSON.parse(requestText({ bytes: view }, handles, ['bytes'])).bytes, '{"é":1}')
  const shared = new Uint8Array(new SharedArrayBuffer(2))
  shared.set([0x68, 0x69])
  assert.equal(requestText({ bytes: shared }, handles, ['bytes']), '{"bytes":"hi"}')
})

test('request text: bytes that are not UTF-8 are bad_encoding, and bytes elsewhere are wrong_type', () => {
  const bytes = new Uint8Array([0xc3])
  assert.throws(() => requestText({ bytes }, handles, ['bytes']), { fault: 'bad_encoding', subject: 'bytes' })
  assert.throws(() => requestText({ other: bytes }, handles, ['bytes']), { fault: 'wrong_type', subject: 'other' })
  assert.throws(() => requestText({ bytes: { bytes } }, handles, ['bytes']), Refusal)
})
