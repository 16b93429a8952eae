// @ts-check
/** QR codes as what is drawn, SVG and PNG. Pure, in the page and in the worker alike. */
import { zlibSync } from 'fflate'
import { encode } from 'uqr'
import { crc32 } from './crc.js'

/** Modules of light around a code that readers need. */
const QUIET = 4

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

/** @param {string} type @param {Uint8Array} data */
function pngChunk(type, data) {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
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
