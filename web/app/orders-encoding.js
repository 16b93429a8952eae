// @ts-check
/** Shift-JIS, which the core leaves to the platform's decoder: found out, and handed on as UTF-8. */

export const SHIFT_JIS = 'shift_jis'

/** @param {Uint8Array} bytes @param {string} encoding a sign cut at the end is no mistake */
function decodes(bytes, encoding) {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Whether any byte is past ASCII, four at a time: a piece is a megabyte. @param {Uint8Array} bytes */
function hasHighBytes(bytes) {
  const ready = bytes.byteOffset % 4 === 0 ? bytes.length >> 2 : 0
  const words = new Uint32Array(bytes.buffer, ready ? bytes.byteOffset : 0, ready)
  for (let at = 0; at < ready; at++) if (words[at] & 0x80808080) return true
  for (let at = ready * 4; at < bytes.length; at++) if (bytes[at] & 0x80) return true
  return false
}

/**
 * Whether bytes are Japanese in Shift-JIS: no UTF-8, decodable, and at least half of what is not ASCII is kana or one of the
 * common kanji, whose first byte stands for quotes and dashes in a code page of the West and for nothing in others; there
 * the second byte is an ASCII letter, so kanji count where it is not.
 * @param {Uint8Array} bytes from a place where a sign begins
 */
export function isShiftJis(bytes) {
  if (bytes.includes(0) || decodes(bytes, 'utf-8') || !decodes(bytes, SHIFT_JIS)) return false
  let [signs, japanese] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]
    if (lead < 0x80) continue
    signs++
    // A half-width kana is one byte.
    if (lead >= 0xa1 && lead <= 0xdf) continue
    const trail = bytes[++at] ?? 0
    const kana = (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96) || (lead === 0x81 && trail === 0x5b) // biome-ignore format: one line
    if (kana || (lead >= 0x88 && lead <= 0x98 && trail >= 0x80)) japanese++
  }
  return japanese > 0 && japanese * 2 >= signs
}

/**
 * A file's pieces as the core can read them.
 * @param {AsyncIterable<Uint8Array>} pieces @param {{encoding?: string}} options of the import @returns how it turned out
 * stands in `found` once all pieces were taken: whether it is Shift-JIS, and how many signs could not be read
 */
export function utf8Pieces(pieces, { encoding }) {
  const found = { shiftJis: encoding === SHIFT_JIS, replaced: 0 }
  async function* decoded() {
    const encoder = new TextEncoder()
    const decoder = new TextDecoder(SHIFT_JIS)
    const bytesOf = (/** @type {string} */ text) => {
      for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) found.replaced++
      return encoder.encode(text)
    }
    // What the visitor says is so; else the first bytes past ASCII tell.
    let settled = encoding !== undefined
    for await (const piece of pieces) {
      if (!settled && hasHighBytes(piece)) {
        settled = true
        found.shiftJis = isShiftJis(piece)
      }
      yield found.shiftJis ? bytesOf(decoder.decode(piece, { stream: true })) : piece
    }
    if (found.shiftJis) yield bytesOf(decoder.decode())
  }
  return { found, pieces: decoded() }
}

/** Options as the core knows them. @param {any} request of openImport */
export function coreRequest(request) {
  if (request.options?.encoding !== SHIFT_JIS) return request
  return { ...request, options: { ...request.options, encoding: 'utf-8' } }
}
