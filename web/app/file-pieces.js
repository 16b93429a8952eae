// @ts-check
/** A file in pieces, so that memory does not grow with it. */

/** Read at once. */
const PIECE = 1 << 20

/** Pieces of a file; each is good until the next is asked for. @param {Blob} file @returns {AsyncGenerator<Uint8Array>} */
export async function* piecesOf(file) {
  const stream = file.stream()
  /** @type {ReadableStreamBYOBReader | undefined} */
  let own
  try {
    own = stream.getReader({ mode: 'byob' })
  } catch {
    // Not every browser reads files into memory that it is given.
  }
  const other = own ? undefined : stream.getReader()
  let buffer = new ArrayBuffer(PIECE)
  try {
    for (;;) {
      const { done, value } = own ? await own.read(new Uint8Array(buffer)) : await /** @type {any} */ (other).read()
      if (done) return
      yield value
      buffer = value.buffer
    }
  } finally {
    // What was cancelled is not read on.
    await (own ?? other)?.cancel().catch(() => {})
  }
}
