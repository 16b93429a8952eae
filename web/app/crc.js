// @ts-check
/** The checksum of ZIP and PNG. */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** @param {Uint8Array} bytes @param {number} [before] of the bytes before them */
export function crc32(bytes, before = 0) {
  let crc = ~before
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8)
  return ~crc >>> 0
}
