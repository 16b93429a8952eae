// @ts-check
/** A project inside an address: base64url(deflate-raw(text)) behind `#v1.` (router.js). The fragment never reaches a server. */

/** A shared text inflates to this many bytes at most; a longer one is refused, not read. */
const MAX_BYTES = 1 << 20
/** Addresses longer than this may be cut by chat apps; past the second, a file is the better way. */
export const LONG = 2000
export const TOO_LONG = 8000

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
function fromBase64Url(text) {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

/** @param {ReadableStream<Uint8Array>} stream @param {number} limit @returns {Promise<Uint8Array | null>} null when it is longer than the limit */
async function collect(stream, limit) {
  const reader = stream.getReader()
  /** @type {Uint8Array[]} */
  const chunks = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** @param {string} text @returns {Promise<string>} */
export async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return toBase64Url(/** @type {Uint8Array} */ (await collect(stream, Infinity)))
}

/** @param {string} packed @returns {Promise<{ok: true, bytes: Uint8Array} | {ok: false, fault: 'damaged_document' | 'too_large'}>} */
export async function unpack(packed) {
  try {
    const bytes = await collect(
      new Blob([fromBase64Url(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
      MAX_BYTES,
    )
    return bytes ? { ok: true, bytes } : { ok: false, fault: 'too_large' }
  } catch {
    return { ok: false, fault: 'damaged_document' }
  }
}
