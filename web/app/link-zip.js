// @ts-check
/** A ZIP of QR codes: made in the worker, and in slices where there is none. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { pngBytes, qrOf, svgText } from './qr.js'
import { inSlices, rest } from './slices.js'

/** What is packed, as plain data. @typedef {{codes: {name: string, url: string}[], manifest: string}} Order */

/** Nothing of the day it was made goes into the file: the same links give the same bytes. */
const MADE = new Date(2026, 0, 1)

/**
 * Every link's code as SVG and PNG, and a manifest that names them.
 * @param {Order} order @param {(done: number) => void} [tell] @returns {Promise<Blob>}
 */
export async function packed({ codes, manifest }, tell) {
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
  await inSlices(
    codes,
    ({ name, url }) => {
      const code = qrOf(url)
      if (!code) return
      add(new ZipDeflate(`svg/${name}.svg`, { level: 3 }), utf8.encode(svgText(code)))
      // A PNG is packed already.
      add(new ZipPassThrough(`png/${name}.png`), pngBytes(code))
    },
    tell,
  )
  await rest()
  add(new ZipDeflate('manifest.csv', { level: 3 }), utf8.encode(manifest))
  await rest()
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}
