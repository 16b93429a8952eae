import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { packed } from '../../scripts/lib/packed.mjs'
import { unpack } from '../../web/app/unpack.js'

/** What an HTML parser makes of a script element's text. @param {string} text */
const parsed = (text) => text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')

/** @param {Uint8Array} bytes */
function roundTrip(bytes) {
  const text = parsed(new TextDecoder().decode(Buffer.from(packed(bytes), 'utf8')))
  assert.doesNotMatch(text, /[<\n\r\uFFFD]/)
  globalThis.document = /** @type {any} */ ({ getElementById: () => ({ textContent: text }) })
  return unpack('any')
}

test('packed text: bytes of every length come back as they were, through an HTML parser', () => {
  for (const length of [1, 2, 6, 7, 8, 9, 255, 4096, 100_003]) {
    const bytes = new Uint8Array(randomBytes(length))
    assert.deepEqual(roundTrip(bytes), bytes, `${length} bytes`)
  }
})

test('packed text: random bytes grow by less than a quarter', () => {
  const bytes = randomBytes(100_000)
  assert.ok(Buffer.byteLength(packed(bytes)) < 125_000)
})
