// @ts-check
/**
 * A ZIP of tables, as YouTube Studio and Shopify hand them out: each table in it becomes a file of its own. Its directory
 * says what is in it and how large that is, so that what is too much is refused before anything is unpacked; an entry that
 * turns out larger than it said is refused as well.
 */
import { Inflate } from 'fflate'
import { crc32 } from './crc.js'
import { piecesOf } from './file-pieces.js'

/** Bytes of all that is in it, and how many times its own size that may be. */
const MOST_UNPACKED = 1 << 30
const MOST_TIMES = 200
/** Below this nobody minds the times: a column of zeros packs very well. */
const FREE = 64 << 20
const MOST_FILES = 60
const MOST_DIRECTORY = 4 << 20
/** So much is inflated at once, of which at most a thousand times as much can come. */
const SIP = 1 << 14
/** Pieces of this size are given to the browser, which may keep them out of memory. */
const FOLD = 8 << 20

const TABLE = /\.(csv|tsv|tab|txt|xls[xm])$/i
const WORKBOOK = /\.xls[xm]$/i
/** What systems put beside the files. */
const ASIDE = /(^|\/)(__MACOSX\/|\.|~\$|desktop\.ini$|thumbs\.db$)/i

const END = 0x06054b50
const END_SIZE = 22
/** Of ZIP64, which has room for more and larger files: its own end, and where that stands, right before the other. */
const END64 = 0x06064b50
const END64_SIZE = 56
const LOCATOR = 0x07064b50
const LOCATOR_SIZE = 20
const EXTRA64 = 1
/** What stands in a field of the old sizes that has no room: the extra field has the value. */
const FULL16 = 0xffff
const FULL32 = 0xffffffff
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** How a ZIP begins, and with it what calls itself a table and is a ZIP. */
const PACKED = [0x50, 0x4b, 0x03, 0x04]
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** What is wrong with an archive; its name is a fault. */
class Fault extends Error {}

/** Sizes and places are at most 2^64, so none is trusted before it was held against the file's. */
/** @typedef {{name: string, flags: number, method: number, crc: number, packed: number, full: number, at: number}} Entry */
/** @typedef {{name: string, blob: Blob}} Unpacked */

/** @param {Blob} blob @param {number} from @param {number} to */
const viewOf = async (blob, from, to) => new DataView(await blob.slice(Math.max(0, from), to).arrayBuffer())

/** Names are UTF-8, or were written by an old program. @param {Uint8Array} bytes */
function nameOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Beyond 2^53 not to the byte; no file is as large. @param {DataView} view @param {number} at */
const bigAt = (view, at) => Number(view.getBigUint64(at, true))

/** How many files there are, and where the directory of them is. @param {Blob} file @returns {Promise<{count: number, size: number, from: number}>} */
async function endOf(file) {
  // The end may be followed by a comment of at most 64 KiB.
  const tail = await viewOf(file, file.size - LOCATOR_SIZE - END_SIZE - 0xffff, file.size)
  let end = tail.byteLength - END_SIZE
  while (end >= 0 && tail.getUint32(end, true) !== END) end--
  if (end < 0) throw new Fault('damaged_archive')
  const [count, size, from] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)] // biome-ignore format: one line
  if (count !== FULL16 && size !== FULL32 && from !== FULL32) return { count, size, from }
  const locator = end - LOCATOR_SIZE
  // As many files as the field can say, and no more.
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR) return { count, size, from }
  const place = bigAt(tail, locator + 8)
  if (place + END64_SIZE > file.size) throw new Fault('damaged_archive')
  const own = await viewOf(file, place, place + END64_SIZE)
  if (own.getUint32(0, true) !== END64) throw new Fault('damaged_archive')
  return { count: bigAt(own, 32), size: bigAt(own, 40), from: bigAt(own, 48) }
}

/**
 * The values that an entry's own fields have no room for, in the order in which they stand in its extra field.
 * @param {DataView} view @param {number} from @param {number} to @param {number[]} fields full and packed size, and place @returns {number[]}
 */
function enlarged(view, from, to, fields) {
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === EXTRA64 && end <= to) {
      let next = at + 4
      return fields.map((value) => {
        if (value !== FULL32 || next + 8 > end) return value
        next += 8
        return bigAt(view, next - 8)
      })
    }
    at = end
  }
  return fields
}

/** @param {Blob} file @returns {Promise<Entry[]>} */
async function directoryOf(file) {
  const { count, size, from } = await endOf(file)
  if (size > MOST_DIRECTORY) throw new Fault('archive_too_large')
  if (from + size > file.size) throw new Fault('damaged_archive')
  const view = await viewOf(file, from, from + size)
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0; at + 46 <= view.byteLength && entries.length < count; ) {
    if (view.getUint32(at, true) !== ENTRY) break
    const [named, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    const more = at + 46 + named
    const written = [24, 20, 42].map((place) => view.getUint32(at + place, true))
    const [full, packed, place] = enlarged(view, more, Math.min(more + extra, view.byteLength), written)
    entries.push({
      name: nameOf(new Uint8Array(view.buffer, at + 46, Math.min(named, view.byteLength - at - 46))),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      full,
      at: place,
    })
    at += 46 + named + extra + comment
  }
  if (entries.length < count) throw new Fault('damaged_archive')
  return entries
}

/** The tables of an archive, or what is wrong with it. @param {Entry[]} all @param {number} size of the archive */
function tablesOf(all, size) {
  const files = all.filter(({ name }) => !name.endsWith('/') && !ASIDE.test(name))
  const tables = files.filter(({ name }) => TABLE.test(name))
  if (tables.length === 0)
    throw new Fault(files.some(({ name }) => /\.(zip|gz|7z|rar)$/i.test(name)) ? 'nested_archive' : 'nothing_packed')
  const full = tables.reduce((sum, each) => sum + each.full, 0)
  // Entries that share bytes are a trick to unpack one many times.
  const shared = tables.reduce((sum, each) => sum + each.packed, 0) > size
  if (tables.length > MOST_FILES || full > MOST_UNPACKED || (full > FREE && full > size * MOST_TIMES) || shared)
    throw new Fault('archive_too_large')
  if (tables.some(({ flags }) => flags & ENCRYPTED)) throw new Fault('locked_archive')
  if (tables.some(({ method }) => method !== STORED && method !== DEFLATED)) throw new Fault('damaged_archive')
  return { tables, others: files.length - tables.length }
}

/** What an entry holds, still packed. @param {Blob} file @param {Entry} entry */
async function packedOf(file, { at, packed }) {
  if (at + 30 > file.size) throw new Fault('damaged_archive')
  const head = await viewOf(file, at, at + 30)
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw new Fault('damaged_archive')
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  if (from + packed > file.size) throw new Fault('damaged_archive')
  return file.slice(from, from + packed)
}

/** Takes an entry's bytes, and knows whether they are those that the archive meant. @param {Entry} entry */
function collector({ name, full, crc }) {
  /** @type {BlobPart[]} */
  let parts = []
  let [size, folded, sum] = [0, 0, 0]
  /** @type {number[]} */
  const head = []
  return {
    /** @param {Uint8Array} bytes */
    take(bytes) {
      if (head.length < PACKED.length) head.push(...bytes.subarray(0, PACKED.length - head.length))
      if (!WORKBOOK.test(name) && PACKED.every((byte, at) => head[at] === byte)) throw new Fault('nested_archive')
      size += bytes.length
      if (size > full) throw new Fault('archive_too_large')
      sum = crc32(bytes, sum)
      parts.push(/** @type {BlobPart} */ (bytes.slice()))
      if (size - folded < FOLD) return
      parts = [new Blob(parts)]
      folded = size
    },
    blob() {
      if (size !== full || sum !== crc) throw new Fault('damaged_archive')
      return new Blob(parts)
    },
  }
}

/** @param {Blob} packed @param {Entry} entry @param {(bytes: number) => Promise<void>} pace called between sips; may throw */
async function inflated(packed, entry, pace) {
  const into = collector(entry)
  const inflate = entry.method === DEFLATED ? new Inflate((bytes) => into.take(bytes)) : null
  let left = packed.size
  for await (const piece of piecesOf(packed)) {
    for (let at = 0; at < piece.length; at += SIP) {
      const sip = piece.subarray(at, at + SIP)
      left -= sip.length
      if (inflate) inflate.push(sip.slice(), left === 0)
      else into.take(sip)
      await pace(sip.length)
    }
  }
  return into.blob()
}

/** @param {string} fault */
const failure = (fault) => ({ ok: false, error: { fault, subject: 'file', message: '' } })

/**
 * @param {Blob} file @param {(bytes: number) => Promise<boolean>} pace told of the bytes worked through so far; false ends it
 * @returns {Promise<any>} {ok, packed: Unpacked[], others: how many files were no tables} or what is wrong: nothing_packed,
 * nested_archive, archive_too_large, locked_archive, damaged_archive, cancelled
 */
export async function unpack(file, pace) {
  try {
    const { tables, others } = tablesOf(await directoryOf(file), file.size)
    let done = 0
    /** @param {number} bytes */
    const step = async (bytes) => {
      done += bytes
      if (!(await pace(done))) throw new Fault('cancelled')
    }
    /** @type {Unpacked[]} */
    const packed = []
    for (const entry of tables)
      packed.push({ name: entry.name, blob: await inflated(await packedOf(file, entry), entry, step) })
    return { ok: true, packed, others }
  } catch (error) {
    // Of fflate and of a directory that leads nowhere: both are damage.
    return failure(error instanceof Fault ? error.message : 'damaged_archive')
  }
}
