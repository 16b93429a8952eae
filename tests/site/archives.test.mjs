/** ZIP files as Orders unpacks them, ZIP64 among them: put together here byte by byte, by Python and by zip. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { unpack } from '../../web/app/orders-archive.js'
import { seeded } from '../bench/lib/seeded.mjs'

const CSV = `Order,Total\n${Array.from({ length: 40 }, (_, n) => `#${1001 + n},${n}.50\n`).join('')}`
const FULL32 = 0xffffffff

/** @typedef {[bytes: number, value: number | bigint]} Field */
/** @typedef {'full' | 'packed' | 'place'} Wide */

const ALL = /** @type {const} */ (['full', 'packed', 'place'])

/** Fields of a record, little-endian. @param {Field[]} fields */
const record = (fields) =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const into = Buffer.alloc(bytes)
      for (let at = 0, left = BigInt(value); at < bytes; at++, left >>= 8n) into[at] = Number(left & 255n)
      return into
    }),
  )

/**
 * An archive by APPNOTE.TXT 4.3, written without looking at the reader.
 * @param {{name: string, text: string, stored?: boolean, big?: Wide[], says?: {full?: bigint, packed?: bigint, place?: bigint}, before?: Buffer}[]} files
 * big: what stands in the ZIP64 extra field · says: other values than the true ones · before: extra fields ahead of it
 * @param {{end64?: boolean, says?: {count?: bigint, size?: bigint, from?: bigint, place?: bigint}, comment?: string}} [how]
 */
function archive(files, { end64 = false, says = {}, comment = '' } = {}) {
  /** @type {Buffer[]} */
  const locals = []
  /** @type {Buffer[]} */
  const entries = []
  let at = 0
  for (const { name, text, stored = false, big = [], says: said = {}, before = Buffer.alloc(0) } of files) {
    const bytes = Buffer.from(text)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const title = Buffer.from(name)
    /** @type {Record<Wide, bigint>} */
    const true_ = { full: BigInt(bytes.length), packed: BigInt(packed.length), place: BigInt(at), ...said }
    const short = (/** @type {Wide} */ field) => (big.includes(field) ? FULL32 : true_[field])
    const wide = ALL.filter((field) => big.includes(field))
    const values = wide.map((field) => /** @type {Field} */ ([8, true_[field]]))
    const extra = wide.length ? Buffer.concat([before, record([[2, 1], [2, wide.length * 8], ...values])]) : before
    const shared = record([[2, 45], [2, 0x800], [2, stored ? 0 : 8], [4, 0], [4, crc32(bytes)], [4, short('packed')], [4, short('full')], [2, title.length]]) // biome-ignore format: one line
    const local = Buffer.concat([record([[4, 0x04034b50]]), shared, record([[2, 0]]), title, packed])
    entries.push(Buffer.concat([record([[4, 0x02014b50], [2, 45]]), shared, record([[2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, short('place')]]), title, extra])) // biome-ignore format: one line
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const { count = BigInt(files.length), size = BigInt(directory.length), from = BigInt(at), place = BigInt(at + directory.length) } = says // biome-ignore format: one line
  const wide = record([[4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, from], [4, 0x07064b50], [4, 0], [8, place], [4, 1]]) // biome-ignore format: one line
  /** @type {Field[]} */
  const narrow = end64 ? [[2, 0xffff], [2, 0xffff], [4, FULL32], [4, FULL32]] : [[2, count], [2, count], [4, size], [4, from]] // biome-ignore format: one line
  const end = record([[4, 0x06054b50], [4, 0], ...narrow, [2, comment.length]])
  return Buffer.concat([...locals, directory, ...(end64 ? [wide] : []), end, Buffer.from(comment)])
}

/** What an archive holds, or the fault. @param {Buffer} bytes @returns {Promise<string>} */
async function held(bytes) {
  const answer = await unpack(new Blob([new Uint8Array(bytes)]), async () => true)
  if (!answer.ok) return answer.error.fault
  const texts = await Promise.all(answer.packed.map(async (/** @type {any} */ { name, blob }) => `${name}: ${await blob.text()}`)) // biome-ignore format: one line
  return texts.join('\n')
}

test('archives: ZIP64 sizes, places and an end of their own are read as the plain ones', async () => {
  const plain = await held(archive([{ name: 'orders.csv', text: CSV }]))
  assert.equal(plain, `orders.csv: ${CSV}`)
  /** @type {Parameters<typeof archive>[0][]} */
  const files = [
    [{ name: 'orders.csv', text: CSV, big: [...ALL] }],
    [{ name: 'orders.csv', text: CSV, big: ['full'] }],
    [{ name: 'orders.csv', text: CSV, big: ['place'], stored: true }],
    [
      {
        name: 'orders.csv',
        text: CSV,
        big: ['full', 'packed'],
        before: record([
          [2, 0x5455],
          [2, 5],
          [1, 1],
          [4, 7],
        ]),
      },
    ],
  ]
  for (const each of files)
    for (const end64 of [false, true])
      for (const comment of ['', 'x'.repeat(0xffff)])
        assert.equal(await held(archive(each, { end64, comment })), plain, JSON.stringify({ big: each[0].big, end64 }))
})

test('archives: several files of which some are wide are told apart', async () => {
  const names = ['a.csv', 'b.csv', 'c.csv']
  const files = names.map((name, n) => ({ name, text: `${name}\n`.repeat(n + 1), big: n % 2 ? [...ALL] : [] }))
  assert.equal(
    await held(archive(files, { end64: true })),
    files.map(({ name, text }) => `${name}: ${text}`).join('\n'),
  )
})

test('archives: hostile ZIP64 values are refused, not believed', async () => {
  const orders = { name: 'orders.csv', text: CSV, big: [...ALL] }
  const huge = [2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n]
  for (const value of [...huge, 1_000_000n]) {
    for (const key of /** @type {const} */ (['count', 'from', 'place']))
      assert.equal(await held(archive([orders], { end64: true, says: { [key]: value } })), 'damaged_archive', `${key} ${value}`) // biome-ignore format: one line
    assert.equal(await held(archive([{ ...orders, says: { place: value } }])), 'damaged_archive', `place ${value}`)
  }
  for (const value of huge) {
    assert.equal(await held(archive([orders], { end64: true, says: { size: value } })), 'archive_too_large')
    for (const key of /** @type {const} */ (['full', 'packed']))
      assert.equal(await held(archive([{ ...orders, says: { [key]: value } }])), 'archive_too_large', `${key} ${value}`)
  }
  // A gigabyte and a byte; less than there is; an extra field that ends early.
  assert.equal(await held(archive([{ ...orders, says: { full: 2n ** 30n + 1n } }])), 'archive_too_large')
  assert.equal(await held(archive([{ ...orders, says: { full: 10n } }])), 'archive_too_large')
  assert.equal(await held(archive([{ ...orders, says: { full: BigInt(CSV.length + 1) } }])), 'damaged_archive')
  const short = archive([orders])
  short.writeUInt16LE(
    8,
    short.lastIndexOf(
      record([
        [2, 1],
        [2, 24],
      ]),
    ) + 2,
  )
  assert.equal(await held(short), 'archive_too_large')
  // The end says that there is another, and there is none.
  const lonely = archive([orders], { end64: true })
  lonely.writeUInt32LE(0, lonely.lastIndexOf(record([[4, 0x07064b50]])))
  assert.equal(await held(lonely), 'archive_too_large')
})

/** What another program writes of orders.csv. @param {string} program @param {string[]} parameters */
function written(program, parameters) {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'payoff-'))
  fs.writeFileSync(path.join(cwd, 'orders.csv'), CSV)
  const { error, status } = spawnSync(program, parameters, { cwd })
  const bytes = error || status !== 0 ? null : fs.readFileSync(path.join(cwd, 'out.zip'))
  fs.rmSync(cwd, { recursive: true })
  return bytes
}
const END64 = record([[4, 0x06064b50]])

test('archives: what Python writes as ZIP64 is read', async (t) => {
  const script = `import zipfile
zipfile.ZIP64_LIMIT = zipfile.ZIP_FILECOUNT_LIMIT = 0
with zipfile.ZipFile('out.zip', 'w', zipfile.ZIP_DEFLATED) as packed:
    packed.write('orders.csv')`
  const bytes = written('python3', ['-c', script])
  if (!bytes) return t.skip('no Python here')
  assert.ok(bytes.includes(END64))
  assert.equal(await held(bytes), `orders.csv: ${CSV}`)
})

test('archives: what zip -fz writes is read', async (t) => {
  const bytes = written('zip', ['-q', '-fz', 'out.zip', 'orders.csv'])
  if (!bytes) return t.skip('no zip here')
  assert.ok(bytes.includes(END64))
  assert.equal(await held(bytes), `orders.csv: ${CSV}`)
})

const ODD = [0n, 1n, 0xffn, 0xffffn, 0x7fffffffn, 0xffffffffn, 2n ** 32n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n]

/** An archive changed in a few places: single bits, fields set to odd values, pieces cut or doubled. @param {Buffer} good @param {() => number} next */
function damaged(good, next) {
  /** @type {Buffer} */
  let bytes = Buffer.from(good)
  const below = (/** @type {number} */ n) => Math.floor(next() * n)
  for (let times = 1 + below(4); times > 0 && bytes.length > 0; times--) {
    const at = below(bytes.length)
    const kind = below(4)
    if (kind === 0) bytes[at] ^= 1 << below(8)
    else if (kind === 1) record([[[1, 2, 4, 8][below(4)], ODD[below(ODD.length)]]]).copy(bytes, at)
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(40))])
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - below(120)))])
  }
  return bytes
}

test('archives: damaged in any way one is refused or read, never more than it says, and nothing is thrown', async () => {
  const seeds = [
    archive([{ name: 'orders.csv', text: CSV }]),
    archive([{ name: 'orders.csv', text: CSV, big: [...ALL] }], { end64: true }),
    archive(
      [
        { name: 'a.csv', text: CSV, stored: true },
        { name: 'b.txt', text: 'x', big: ['full'] },
      ],
      { comment: 'c' },
    ),
    archive([{ name: 'zeros.csv', text: '0'.repeat(1 << 20), big: ['place'] }], { end64: true }),
  ]
  const faults = ['damaged_archive', 'archive_too_large', 'nothing_packed', 'nested_archive', 'locked_archive']
  const next = seeded(64)
  /** @type {Record<string, number>} */
  const told = {}
  for (let round = 0; round < 4000; round++) {
    const bytes = damaged(seeds[round % seeds.length], next)
    const answer = await unpack(new Blob([new Uint8Array(bytes)]), async () => true)
    const what = answer.ok ? 'read' : answer.error.fault
    told[what] = (told[what] ?? 0) + 1
    if (!answer.ok) assert.ok(faults.includes(what), `round ${round}: ${what}`)
    else assert.ok(answer.packed.reduce((/** @type {number} */ sum, /** @type {any} */ { blob }) => sum + blob.size, 0) <= 64 << 20, `round ${round}`) // biome-ignore format: one line
  }
  assert.ok(told.read > 0 && told.damaged_archive > 0)
  console.log(`archives damaged: ${JSON.stringify(told)}`)
})
