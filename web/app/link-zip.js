// @ts-check
/** A ZIP of QR codes: made in the worker, and in slices where there is none. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { fileNames, linksCsv } from './link-tables.js'
import { pngBytes, qrOf, svgText } from './qr.js'
import { inSlices, rest } from './slices.js'

/** Rows as link-files.js puts them: what names and tables are made of, and what is to be checked, in words. @typedef {(Pick<import('./link-rows.js').LinkRow, 'creator' | 'placement' | 'network' | 'url' | 'code' | 'entry' | 'built' | 'sent'> & {problems: string})[]} Order */

/** Nothing of the day it was made goes into the file: the same links give the same bytes. */
const MADE = new Date(2026, 0, 1)

/**
 * Every link's code as SVG and PNG, and a manifest that names them.
 * @param {Order} rows @param {(done: number) => void} [tell] @returns {Promise<Blob>}
 */
export async function packed(rows, tell) {
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
    ({ url }, at) => {
      const code = qrOf(url)
      if (!code) return
      add(new ZipDeflate(`svg/${names[at]}.svg`, { level: 3 }), utf8.encode(svgText(code)))
      // A PNG is packed already.
      add(new ZipPassThrough(`png/${names[at]}.png`), pngBytes(code))
    },
    tell,
  )
  await rest()
  add(new ZipDeflate('manifest.csv', { level: 3 }), utf8.encode(`\ufeff${linksCsv(rows, ({ problems }) => problems)}`))
  await rest()
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}
