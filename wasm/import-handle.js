// @ts-check
/**
 * openImport: a file handed over chunk by chunk (ENGINE.md, openImport). Bytes are written where the engine reads them;
 * a chunk of any size is passed on in pieces, so that memory does not grow with it.
 */

import { isBytes } from './request-text.js'

/** As much as the engine gets at once: large enough for speed, small beside the heap. */
const PIECE = 1 << 20

/** @param {string} fault @param {string} subject @param {string} message */
const failure = (fault, subject, message) => ({ ok: false, error: { fault, subject, message } })

/** @param {any} module the Emscripten module @param {number} number @param {(work: () => any) => any} guard */
function importMethods(module, number, guard) {
  let done = false

  /** @param {() => any} work @returns {any} */
  const whileOpen = (work) =>
    guard(() => (module.import_is_open(number) ? work() : failure('disposed', 'import', 'the import was disposed of')))

  return {
    /** The next bytes of the file. @param {Uint8Array} bytes */
    push: (bytes) =>
      whileOpen(() => {
        if (typeof bytes !== 'object' || bytes === null || !isBytes(bytes)) {
          return failure('wrong_type', 'bytes', 'a Uint8Array is needed')
        }
        if (done) return failure('out_of_range', 'bytes', 'the import is finished')
        for (let at = 0; at < bytes.length; at += PIECE) {
          const piece = bytes.subarray(at, at + PIECE)
          module.import_stage(number, piece.length).set(piece)
          module.import_push(number, piece.length)
        }
        return { ok: true }
      }),
    /** How far it is: bytes and records read, and the format as soon as it is recognized. */
    progress: () => whileOpen(() => JSON.parse(module.import_progress(number))),
    /** The end of the file: what it is and what it says. Asked again, the same answer. */
    finish: () =>
      whileOpen(() => {
        done = true
        return JSON.parse(module.import_finish(number))
      }),
    dispose: () =>
      guard(() => {
        module.import_dispose(number)
        return { ok: true }
      }),
  }
}

/**
 * @param {any} module
 * @param {import('./handles.js').Handles} handles
 * @param {(work: () => any) => any} guard
 * @param {(request: unknown) => any} open asks C++ for a new import
 */
export const importHandle = (module, handles, guard, open) => (/** @type {unknown} */ request) => {
  const answer = open(request)
  if (!answer.ok) return answer
  return handles.adopt({ ok: true, ...importMethods(module, answer.handle, guard) }, answer.handle)
}
