/** A smaller PNG of a screenshot: 256 colors, which a page of flat color does not miss. 8-bit RGB in, palette out. */
import zlib from 'node:zlib'

const SIGNATURE = 8
const RGB = 2
const PALETTE = 3

/** @param {Buffer} png @returns {{type: string, data: Buffer}[]} */
function chunksOf(png) {
  const chunks = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(zlib.crc32(body), body.length + 4)
  return framed
}

/** Paeth, of the PNG specification 9.4. @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** @param {Buffer} lines each with its filter in front @param {number} width in bytes @returns {Buffer} the bare samples */
function unfiltered(lines, width) {
  const height = lines.length / (width + 1)
  const out = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)]
    for (let x = 0; x < width; x++) {
      const left = x >= 3 ? out[y * width + x - 3] : 0
      const up = y ? out[(y - 1) * width + x] : 0
      const corner = x >= 3 && y ? out[(y - 1) * width + x - 3] : 0
      const predicted = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter]
      out[y * width + x] = lines[y * (width + 1) + 1 + x] + predicted
    }
  }
  return out
}

/** The 256 most frequent colors, and for every other one the nearest of them. @param {Buffer} samples */
function paletteOf(samples) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (let at = 0; at < samples.length; at += 3) {
    const color = samples.readUIntBE(at, 3)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const colors = [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color)
  const palette = colors.slice(0, 256)
  const part = (/** @type {number} */ color, /** @type {number} */ shift) => (color >> shift) & 255
  const distance = (/** @type {number} */ a, /** @type {number} */ b) =>
    [0, 8, 16].reduce((sum, shift) => sum + (part(a, shift) - part(b, shift)) ** 2, 0)
  const nearest = (/** @type {number} */ color) =>
    palette.reduce((best, each, at) => (distance(each, color) < distance(palette[best], color) ? at : best), 0)
  return { palette, index: new Map(colors.map((color, at) => [color, at < 256 ? at : nearest(color)])) }
}

/** @param {Buffer} png @returns {Buffer} */
export function smallerPng(png) {
  const chunks = chunksOf(png)
  const header = Buffer.from(chunks[0].data)
  if (header[8] !== 8 || header[9] !== RGB || header[12] !== 0) return png
  const width = header.readUInt32BE(0)
  const data = chunks.filter(({ type }) => type === 'IDAT').map((each) => each.data)
  const samples = unfiltered(zlib.inflateSync(Buffer.concat(data)), width * 3)
  const { palette, index } = paletteOf(samples)
  const lines = Buffer.alloc((width + 1) * header.readUInt32BE(4))
  for (let at = 0, pixel = 0; at < samples.length; at += 3, pixel++)
    lines[pixel + Math.floor(pixel / width) + 1] = /** @type {number} */ (index.get(samples.readUIntBE(at, 3)))
  header[9] = PALETTE
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', zlib.deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
