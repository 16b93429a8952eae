// @ts-check
/** The other half of scripts/lib/packed.mjs; it runs inside the single file. */
import lzma from 'lzma/src/lzma-d-min.js'

/** @param {string} id of the script element that holds the text @returns {Uint8Array} */
export function unpack(id) {
  const text = document.getElementById(id)?.textContent ?? ''
  const bytes = new Uint8Array((text.length * 7) >> 3)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    bits = (bits << 7) | (text.charCodeAt(i) & 127)
    held += 7
    if (held >= 8) {
      held -= 8
      bytes[at++] = bits >> held
      bits &= (1 << held) - 1
    }
  }
  const content = lzma.LZMA.decompress(bytes)
  return typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)
}
