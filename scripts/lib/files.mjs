import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

/** @param {string} file @param {string | Uint8Array} content */
export function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

/** A short name for what is in it. @param {string | Uint8Array} content */
export const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10)

/** For a content security policy. @param {string} text */
export const integrityOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** @param {Uint8Array | string} content */
export function sizesOf(content) {
  const bytes = Buffer.from(content)
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return {
    raw: bytes.length,
    gzip: zlib.gzipSync(bytes, { level: 9 }).length,
    brotli: zlib.brotliCompressSync(bytes, { params }).length,
  }
}
