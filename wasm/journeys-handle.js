// @ts-check
/**
 * openJourneys: a CSV file of journeys or events, handed over in chunks and answered as `attribute` answers
 * (core/engine/journeys.h).
 */

/** @param {string} fault @param {string} subject @param {string} message */
const failure = (fault, subject, message) => ({ ok: false, error: { fault, subject, message } })

/** A chunk is copied into wasm by pieces of this size, so that the memory there stays small. */
const PIECE = 1 << 18

/**
 * The methods of one open file.
 *
 * @param {any} module the Emscripten module
 * @param {number} number the file's number there
 * @param {(work: () => any) => any} guard runs work; answers disposed or engine_stopped where it cannot
 */
function journeysMethods(module, number, guard) {
  /** @param {() => any} work @returns {any} */
  const whileOpen = (work) =>
    guard(() =>
      module.journeys_are_open(number) ? work() : failure('disposed', 'journeys', 'the journeys were disposed of'),
    )

  return {
    /** The next bytes of the file, UTF-8. @param {Uint8Array} bytes */
    push: (bytes) =>
      whileOpen(() => {
        if (!(bytes instanceof Uint8Array)) return failure('wrong_type', 'bytes', 'a Uint8Array is needed')
        let answer = { ok: true }
        for (let begin = 0; begin < bytes.length && answer.ok; begin += PIECE) {
          const piece = bytes.subarray(begin, begin + PIECE)
          module.journeys_stage(number, piece.length).set(piece)
          answer = JSON.parse(module.journeys_push(number))
        }
        return answer
      }),
    /** The module's memory in bytes, which only grows. */
    heap: () => whileOpen(() => ({ ok: true, bytes: module.heap_bytes() })),
    finish: () => whileOpen(() => JSON.parse(module.journeys_finish(number))),
    dispose: () =>
      guard(() => {
        module.journeys_dispose(number)
        return { ok: true }
      }),
  }
}

/**
 * @param {any} module
 * @param {import('./handles.js').Handles} handles
 * @param {(work: () => any) => any} guard
 * @param {(request: unknown) => any} open asks C++ to open
 */
export const journeysHandle = (module, handles, guard, open) => (/** @type {unknown} */ request) => {
  const answer = open(request)
  if (!answer.ok) return answer
  return handles.adopt({ ok: true, ...journeysMethods(module, answer.handle, guard) }, answer.handle)
}
