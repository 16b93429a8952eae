// @ts-check
/** The other half of packed.mjs; it runs inside the single file. */

/** @param {string} id of the script element that holds the text @returns {Promise<Uint8Array>} */
export async function unpack(id) {
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
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
