// @ts-check
/**
 * openJourneys: a CSV file of journeys or events, handed over in chunks and answered as `attribute` answers
 * (core/engine/journeys.h).
 */

import { handleKind, inPieces } from './handle-kind.js'

/** A chunk is copied into wasm by pieces of this size, so that the memory there stays small. */
const PIECE = 1 << 18

const KIND = { subject: 'journeys', isOpen: 'journeys_are_open', dispose: 'journeys_dispose' }

export const journeysHandle = handleKind(KIND, (module, number, whileOpen) => ({
  /** The next bytes of the file, in any encoding that openImport reads. @param {Uint8Array} bytes */
  push: (bytes) =>
    whileOpen(() =>
      inPieces(bytes, PIECE, (piece) => {
        module.journeys_stage(number, piece.length).set(piece)
        return JSON.parse(module.journeys_push(number))
      }),
    ),
  /** The module's memory in bytes, which only grows. */
  heap: () => whileOpen(() => ({ ok: true, bytes: module.heap_bytes() })),
  finish: () => whileOpen(() => JSON.parse(module.journeys_finish(number))),
}))
