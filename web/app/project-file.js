// @ts-check
/** A project as the bytes of a file: read with every damage told, and named. */

/** Bytes of a file that are read at most. */
export const MOST_BYTES = 100 * 1024 * 1024

/** @typedef {import('./engine.js').Bad['error'] & {line?: number}} Problem */

/** @param {Uint8Array} bytes @returns {number} the first byte that is not part of UTF-8 */
function firstBadByte(bytes) {
  let low = 0
  let high = bytes.length
  // Whatever stands before the first bad byte decodes as a stream that goes on.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return low + 1
}

/** @param {string} text @param {number} byte */
const lineOf = (text, byte) => {
  const before = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, byte))
  return before.split('\n').length
}

/**
 * @param {Record<string, (request: any) => any>} engine
 * @param {Uint8Array} bytes
 * @returns {{ok: true, document: any, warnings: any[]} | {ok: false, error: Problem}}
 */
export function readProject(engine, bytes) {
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return {
      ok: false,
      error: { fault: 'bad_encoding', subject: 'text', message: '', values: { byte: firstBadByte(bytes) } },
    }
  }
  if (text.trim() === '') return { ok: false, error: { fault: 'missing_key', subject: 'schema', message: '' } }
  const opened = engine.openDocument({ text })
  const byte = opened.ok ? undefined : opened.error.values?.byte
  return byte === undefined ? opened : { ...opened, error: { ...opened.error, line: lineOf(text, byte) } }
}

/** Names that every system takes. @param {string} name of the project @param {string} day YYYY-MM-DD */
export function fileName(name, day) {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return `${[...plain].slice(0, 60).join('') || 'payoff'}-${day}.payoff.json`
}
