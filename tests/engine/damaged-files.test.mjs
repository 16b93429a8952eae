/** Every byte of a small saved project, damaged in turn: it is refused, or it says what it said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProject } from '../../web/app/project-file.js'
import { engine } from './shipped.mjs'

const PROJECT = {
  schema: 1,
  currency: 'EUR',
  check: { inputs: { fee: '800', revenue: 2400.5, gross_margin: '25%' }, last_post_date: '2026-05-14' },
  creators: [
    { creator_id: 'a', name: 'Änne', inputs: { fee: '1.234,50', orders: '12' } },
    { name: 'Bo', inputs: { revenue: '99.9' } },
  ],
  links: [{ link_id: 'link_1', url: 'https://shop.example/', utm: { source: 'tiktok' } }],
  settings: { decimal: ',', group: '.', locale: 'de-DE' },
}

const saved = engine.saveDocument({ document: PROJECT })
const good = new TextEncoder().encode(saved.ok ? saved.text : '')
const meant = readProject(engine, good)

/** @param {Uint8Array} bytes @param {string} what @returns {boolean} it was refused */
function refused(bytes, what) {
  const read = readProject(engine, bytes)
  if (read.ok) {
    assert.deepEqual(read.document, meant.ok && meant.document, `${what} changed the project in silence`)
    return false
  }
  assert.notEqual(read.error.fault, 'engine_stopped', what)
  assert.match(read.error.fault, /^[a-z_]+$/, what)
  assert.equal(typeof read.error.subject, 'string', what)
  return true
}

test('damaged file: every bit of every byte flipped in turn is refused or changes nothing', (t) => {
  assert.equal(meant.ok, true)
  let times = 0
  let told = 0
  for (let at = 0; at < good.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const bytes = good.slice()
      bytes[at] ^= 1 << bit
      times++
      if (refused(bytes, `byte ${at}, bit ${bit}`)) told++
    }
  }
  assert.ok(told > times * 0.9)
  t.diagnostic(
    `${good.length} bytes, ${times} flips, ${told} refused, ${times - told} read as before, 0 changed in silence`,
  )
})

test('damaged file: cut off at every byte it is refused', () => {
  for (let length = 0; length < good.length - 1; length++) refused(good.slice(0, length), `cut to ${length}`)
  assert.equal(refused(good.slice(0, good.length - 2), 'without its end'), true)
})

test('damaged file: every byte taken out or doubled is refused or changes nothing', () => {
  for (let at = 0; at < good.length; at++) {
    refused(Uint8Array.from([...good.slice(0, at), ...good.slice(at + 1)]), `without byte ${at}`)
    refused(Uint8Array.from([...good.slice(0, at + 1), ...good.slice(at)]), `byte ${at} twice`)
  }
})

test('damaged file: where the damage lies is told by byte and line', () => {
  const bytes = good.slice()
  const text = new TextDecoder().decode(bytes)
  const at = new TextEncoder().encode(text.slice(0, text.indexOf('"creators"'))).length
  bytes[at] = 0x7d
  const read = readProject(engine, bytes)
  assert.equal(read.ok, false)
  if (read.ok) return
  assert.equal(read.error.fault, 'damaged_document')
  assert.ok(Math.abs(read.error.values?.byte - at) <= 2)
  assert.equal(read.error.line, text.slice(0, text.indexOf('"creators"')).split('\n').length)
  bytes[at] = 0xff
  const other = readProject(engine, bytes)
  assert.deepEqual(!other.ok && [other.error.fault, other.error.values?.byte], ['bad_encoding', at + 1])
})
