// @ts-check
/** QR codes and what is saved to a disk. Loaded when the first one is asked for; works in slices, so that typing goes on. */
import { Zip, ZipDeflate, ZipPassThrough, zlibSync } from 'fflate'
import { encode } from 'uqr'
import { fileNames, linksCsv } from './link-tables.js'

export * from './link-tables.js'

/** Modules of light around a code that readers need. */
const QUIET = 4
/** How long one slice of work may take, in milliseconds. */
const SLICE = 8

/** @typedef {{size: number, path: string, data: boolean[][]}} Code */

/** Readers guess the encoding of other letters, and guess wrong; the address in ASCII is the same one. @param {string} url */
function inAscii(url) {
  if (!/[^ -~]/.test(url)) return url
  try {
    return new URL(url).href
  } catch {
    return encodeURI(url)
  }
}

/**
 * One path of merged runs; a code is drawn dark on light in every scheme, as readers want it.
 * @param {string} text an address @returns {Code | null} null where it is longer than a code can hold
 */
export function qrOf(text) {
  let data
  try {
    data = encode(inAscii(text), { ecc: 'M', border: 0 }).data
  } catch {
    return null
  }
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      path += `M${start + QUIET} ${y + QUIET}h${x - start + 1}v1H${start + QUIET}z`
    }
  })
  return { size: data.length + 2 * QUIET, path, data }
}

/** @param {Code} code */
export const svgText = ({ size, path }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** @param {string} type @param {Uint8Array} data */
function pngChunk(type, data) {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i)
  bytes.set(data, 8)
  let crc = 0xffffffff
  for (let i = 4; i < data.length + 8; i++) crc = CRC[(crc ^ bytes[i]) & 255] ^ (crc >>> 8)
  view.setUint32(data.length + 8, ~crc >>> 0)
  return bytes
}

/**
 * The code as a PNG of one bit a pixel, which no canvas writes.
 * @param {Code} code @param {number} [scale] pixels a module
 */
export function pngBytes({ size, data }, scale = 8) {
  const width = size * scale
  const stride = 1 + Math.ceil(width / 8)
  const pixels = new Uint8Array(stride * width).fill(255)
  for (let y = 0; y < width; y++) pixels[y * stride] = 0
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return
      const left = (x + QUIET) * scale
      const top = (y + QUIET) * scale * stride + 1
      for (let at = left; at < left + scale; at++) pixels[top + (at >> 3)] &= ~(128 >> (at & 7))
    })
    // The other lines of a module are copies of its first.
    const first = (y + QUIET) * scale * stride
    for (let line = 1; line < scale; line++) pixels.copyWithin(first + line * stride, first, first + stride)
  })
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, width)
  header[8] = 1
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    pngChunk('IHDR', header),
    pngChunk('IDAT', zlibSync(pixels, { level: 3 })),
    pngChunk('IEND', new Uint8Array(0)),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** @type {(() => void)[]} */
const resting = []
const channel = new MessageChannel()
channel.port1.onmessage = () => resting.shift()?.()
// In Node an open port would keep a program from ending.
for (const port of [channel.port1, channel.port2]) /** @type {any} */ (port).unref?.()

/** Lets the page breathe. A timer would wait four milliseconds each time. */
export const rest = () =>
  /** @type {any} */ (globalThis).scheduler?.yield?.() ??
  new Promise((/** @type {(value?: any) => void} */ resolve) => {
    resting.push(resolve)
    channel.port2.postMessage(0)
  })

/**
 * Calls `work` on each item, resting whenever a slice is over.
 * @template T @param {T[]} items @param {(item: T, at: number) => void} work @param {(done: number) => void} [tell]
 */
export async function inSlices(items, work, tell) {
  let began = performance.now()
  for (let at = 0; at < items.length; at++) {
    work(items[at], at)
    if (performance.now() - began < SLICE) continue
    tell?.(at + 1)
    await rest()
    began = performance.now()
  }
}

/** Nothing of the day it was made goes into the file: the same links give the same bytes. */
const MADE = new Date(2026, 0, 1)

/**
 * A ZIP of every link's code as SVG and PNG, and a manifest that names them.
 * @param {import('./link-rows.js').LinkRow[]} rows with a link @param {(done: number) => void} [tell]
 * @param {(row: import('./link-rows.js').LinkRow) => string} [problems] for the manifest @returns {Promise<Blob>}
 */
export async function zipOf(rows, tell, problems) {
  /** @type {BlobPart[]} */
  const parts = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    parts.push(/** @type {BlobPart} */ (chunk))
  })
  /** @param {ZipDeflate | ZipPassThrough} file @param {Uint8Array} bytes */
  const add = (file, bytes) => {
    file.mtime = MADE
    zip.add(file)
    file.push(bytes, true)
  }
  const utf8 = new TextEncoder()
  const names = fileNames(rows)
  await inSlices(
    rows,
    (row, at) => {
      const code = qrOf(row.url)
      if (!code) return
      add(new ZipDeflate(`svg/${names[at]}.svg`, { level: 3 }), utf8.encode(svgText(code)))
      // A PNG is packed already.
      add(new ZipPassThrough(`png/${names[at]}.png`), pngBytes(code))
    },
    tell,
  )
  await rest()
  const manifest = utf8.encode(`\ufeff${linksCsv(rows, problems)}`)
  await rest()
  add(new ZipDeflate('manifest.csv', { level: 3 }), manifest)
  await rest()
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}

/** @param {Blob} blob @param {string} name */
export function saveFile(blob, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
