/** The half of the package that unpacks. Text comes back where the bytes happen to be UTF-8, signed bytes where not. */
declare const lzma: { LZMA: { decompress(bytes: Uint8Array): string | number[] } }
export default lzma
