// @ts-check
/**
 * openImport: a file handed over chunk by chunk (ENGINE.md, openImport). Bytes are written where the engine reads them;
 * a chunk of any size is passed on in pieces, so that memory does not grow with it.
 */

import { failure, handleKind, inPieces } from './handle-kind.js'

/** As much as the engine gets at once: large enough for speed, small beside the heap. */
const PIECE = 1 << 20

const KIND = { subject: 'import', isOpen: 'import_is_open', dispose: 'import_dispose' }

export const importHandle = handleKind(KIND, (module, number, whileOpen) => {
  let done = false
  return {
    /** The next bytes of the file. @param {Uint8Array} bytes */
    push: (bytes) =>
      whileOpen(() =>
        inPieces(bytes, PIECE, (piece) => {
          if (done) return failure('out_of_range', 'bytes', 'the import is finished')
          module.import_stage(number, piece.length).set(piece)
          module.import_push(number, piece.length)
          return { ok: true }
        }),
      ),
    /** How far it is: bytes and records read, and the format as soon as it is recognized. */
    progress: () => whileOpen(() => JSON.parse(module.import_progress(number))),
    /** The end of the file: what it is and what it says. Asked again, the same answer. */
    finish: () =>
      whileOpen(() => {
        done = true
        return JSON.parse(module.import_finish(number))
      }),
  }
})
