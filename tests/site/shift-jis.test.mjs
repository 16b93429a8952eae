/**
 * Shift-JIS told from other encodings by its bytes. The words are the names of countries, languages and currencies that
 * Unicode's CLDR has in each language, which Node knows; nobody chose them for this. Half-width kana are what the names of
 * CLDR in katakana become when tills and banks write them.
 */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import test from 'node:test'
import { at } from '../../scripts/lib/paths.mjs'
import { isShiftJis } from '../../web/app/orders-encoding.js'
import { seeded } from '../bench/lib/seeded.mjs'

const iconv = createRequire(at('tests/package.json'))('iconv-lite')
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** What countries and currencies are called. @param {string} locale @returns {string[]} */
function namesIn(locale) {
  const regions = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const currencies = new Intl.DisplayNames([locale], { type: 'currency', fallback: 'none' })
  const names = LETTERS.flatMap((first) => LETTERS.map((second) => regions.of(first + second)))
  names.push(...Intl.supportedValuesOf('currency').map((code) => currencies.of(code)))
  return names.flatMap((name) => (name && /[^\0-\x7f]/.test(name) ? [name.replaceAll(',', '')] : []))
}

/** Which byte is which half-width kana, as the platform's decoder says. */
const KANA = new Map([
  ['\u3099', 0xde],
  ['\u309a', 0xdf],
  ...Array.from({ length: 0xdd - 0xa5 }, (_, n) => /** @type {[string, number]} */ ([new TextDecoder('shift_jis').decode(Uint8Array.of(0xa6 + n)).normalize('NFKC'), 0xa6 + n])), // biome-ignore format: one line
])

/** A name in half-width kana; nothing where it has other signs. @param {string} name */
function halfWidth(name) {
  const bytes = [...name.normalize('NFD')].map((sign) => (sign < '\x7f' ? sign.charCodeAt(0) : KANA.get(sign)))
  return bytes.includes(undefined) ? [] : [Buffer.from(/** @type {number[]} */ (bytes))]
}

const next = seeded(7)
/** Orders whose names are some of these. @param {Buffer[]} names @param {number} rows */
function orders(names, rows) {
  const lines = Array.from({ length: rows }, (_, n) => [Buffer.from(`#${1001 + n},`), names[Math.floor(next() * names.length)], Buffer.from(',20.50\n')]) // biome-ignore format: one line
  return Buffer.concat([Buffer.from('Order,Name,Total\n'), ...lines.flat()])
}

/** How many of so many files are said to be Shift-JIS. @param {Buffer[]} names @param {number} rows */
const said = (names, rows, files = 200) =>
  Array.from({ length: files }, () => isShiftJis(orders(names, rows))).filter(Boolean).length

const here = namesIn('ja').length > 100
const options = here ? {} : { skip: 'no names of other languages in this Node' }

test('shift-jis: half-width kana alone are recognized, the surer the more rows', options, () => {
  const names = namesIn('ja').flatMap(halfWidth)
  assert.ok(names.length > 100)
  const told = [2, 3, 5, 10, 50].map((rows) => [rows, said(names, rows)])
  console.log(`half-width kana recognized, of 200 files: ${told.map(([rows, n]) => `${rows} rows ${n}`).join(', ')}`)
  for (const [rows, n] of told.slice(2)) assert.ok(n >= 190, `${n} of 200 with ${rows} rows`)
})

test('shift-jis: beside kanji half-width kana count as Japanese', options, () => {
  const names = namesIn('ja').flatMap(halfWidth)
  const mixed = names.map((name, n) => (n % 4 ? name : iconv.encode('東京都渋谷区', 'shift_jis')))
  assert.ok(said(mixed, 20) >= 190)
})

/** Languages and what their files are written in: code pages that Payoff reads first, then some that it does not. @type {[string, string[]][]} */
const OTHERS = [
  ['de', ['win1252', 'iso-8859-1']],
  ['fr', ['win1252', 'iso-8859-1']],
  ['es', ['win1252']],
  ['pt', ['win1252']],
  ['pl', ['win1250']],
  ['cs', ['win1250']],
  ['hu', ['win1250']],
  ['tr', ['iso-8859-9', 'win1254']],
  ['ru', ['win1251', 'koi8-r', 'iso-8859-5']],
  ['uk', ['win1251']],
  ['bg', ['win1251']],
  ['el', ['win1253', 'iso-8859-7']],
  ['he', ['win1255']],
  ['ar', ['win1256']],
  ['vi', ['win1258']],
]

test('shift-jis: no other alphabet is taken for half-width kana, in capitals neither', options, () => {
  /** @type {string[]} */
  const wrong = []
  let files = 0
  for (const [locale, encodings] of OTHERS) {
    for (const upper of [false, true]) {
      const texts = namesIn(locale).map((name) => (upper ? name.toLocaleUpperCase(locale) : name))
      for (const encoding of encodings) {
        const names = texts.map((text) => iconv.encode(text, encoding))
        for (const rows of [5, 20]) {
          files += 100
          const n = said(names, rows, 100)
          if (n) wrong.push(`${locale} ${encoding}${upper ? ' capitals' : ''}, ${rows} rows: ${n}`)
        }
      }
    }
  }
  console.log(`files of other alphabets taken for Shift-JIS: ${wrong.length ? wrong.join('; ') : 0} of ${files}`)
  assert.deepEqual(wrong, [])
})

test('shift-jis: no real file is taken for half-width kana', (t) => {
  const data = at('../shared/data')
  if (!fs.existsSync(data)) return t.skip('no ../shared/data here')
  const files = fs.readdirSync(data, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const high = files
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => fs.readFileSync(file).some((byte) => byte >= 0x80))
  const found = high.filter((file) => isShiftJis(fs.readFileSync(file)))
  console.log(`real files past ASCII taken for Shift-JIS: ${found.length} of ${high.length}`)
  // What is Japanese has hiragana as well.
  const wrong = found.filter((file) => !/[ぁ-ん]/.test(new TextDecoder('shift_jis').decode(fs.readFileSync(file))))
  assert.deepEqual(wrong, [])
})
