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

/** A few signs could be anything. */
const FEWEST_KANA = 14
/** ｶ to ﾄ and ﾊ to ﾎ, and ｳ, are what ﾞ may follow; ﾟ follows only ﾊ to ﾎ. @param {number} mark @param {number} kana */
const takesMark = (mark, kana) =>
  (kana >= 0xca && kana <= 0xce) || (mark === 0xde && (kana === 0xb3 || (kana >= 0xb6 && kana <= 0xc4)))
/** @param {number} byte */
const isAsciiLetter = (byte) => (byte | 32) >= 0x61 && (byte | 32) <= 0x7a

/**
 * Whether runs of single bytes from A1 to DF are half-width katakana. Other code pages have capitals, signs or lines there:
 * capitals of the West stand alone among ASCII letters, Cyrillic and Greek ones begin at C0, those of ISO-8859-5 end at CF,
 * lines repeat themselves, and EUC has the same lead in every second place. Of kana, marks follow certain ones only, and no
 * word begins with a mark, a small kana or a long vowel.
 */
function halfWidth() {
  /** How often each byte from A1 to DF was seen. */
  const seen = new Uint32Array(256)
  let [all, inRuns, runs, wrong, inWords] = [0, 0, 0, 0, 0]
  return {
    get all() {
      return all
    },
    /** One run: nothing before `from` and at `to` belongs to it. @param {Uint8Array} bytes @param {number} from @param {number} to */
    run(bytes, from, to) {
      all += to - from
      for (let at = from; at < to; at++) {
        seen[bytes[at]]++
        if (bytes[at] >= 0xde && at > from && !takesMark(bytes[at], bytes[at - 1])) wrong++
      }
      if (to - from < 2) return
      runs++
      inRuns += to - from
      if ((bytes[from] >= 0xa7 && bytes[from] <= 0xb0) || bytes[from] >= 0xde) wrong++
      if (isAsciiLetter(bytes[from - 1] ?? 0) || isAsciiLetter(bytes[to] ?? 0)) inWords++
    },
    isKana() {
      if (all < FEWEST_KANA || inRuns < all * 0.8 || wrong > runs * 0.05 || inWords > runs * 0.3) return false
      const share = (/** @type {number} */ from, /** @type {number} */ to) =>
        seen.subarray(from, to + 1).reduce((sum, each) => sum + each, 0) / all
      const low = share(0xa6, 0xbf)
      return low >= 0.2 && low <= 0.8 && share(0xd0, 0xdf) >= 0.1 && share(0xa1, 0xa5) <= 0.2 && Math.max(...seen) <= all * 0.35 // biome-ignore format: one line
    },
  }
}

/**
 * Whether bytes are Japanese in Shift-JIS: no UTF-8, decodable, and of what is not ASCII at least half is kana or one of the
 * common kanji, whose first byte stands for quotes and dashes in a code page of the West and for nothing in others; there
 * the second byte is an ASCII letter, so kanji count where it is not. Half-width kana are one byte each, which count for
 * nothing else where they look like kana.
 * @param {Uint8Array} bytes from a place where a sign begins
 */
export function isShiftJis(bytes) {
  if (bytes.includes(0) || decodes(bytes, 'utf-8') || !decodes(bytes, SHIFT_JIS)) return false
  const half = halfWidth()
  let [wide, japanese] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]
    if (lead < 0x80) continue
    if (lead >= 0xa1 && lead <= 0xdf) {
      const from = at
      while (bytes[at + 1] >= 0xa1 && bytes[at + 1] <= 0xdf) at++
      half.run(bytes, from, at + 1)
      continue
    }
    wide++
    const trail = bytes[++at] ?? 0
    const kana = (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96) || (lead === 0x81 && trail === 0x5b) // biome-ignore format: one line
    if (kana || (lead >= 0x88 && lead <= 0x98 && trail >= 0x80)) japanese++
  }
  if (wide === 0) return half.isKana()
  return japanese > 0 && japanese * 2 >= wide + (half.isKana() ? 0 : half.all)
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
