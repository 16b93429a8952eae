// @ts-check
/** What every kind of handle has: it opens, answers only while it is open, and is disposed of. */

import { isBytes } from './request-text.js'

/** @param {string} fault @param {string} subject @param {string} message */
export const failure = (fault, subject, message) => ({ ok: false, error: { fault, subject, message } })

/**
 * A kind of handle, as a row in payoff.js.
 *
 * @param {{subject: string, isOpen: string, dispose: string}} kind its name, and the module's functions for it
 * @param {(module: any, number: number, whileOpen: (work: () => any) => any) => Record<string, (...given: any[]) => any>} methodsOf
 *   its methods; `number` is the handle's in the module, `whileOpen` runs work or answers disposed or engine_stopped
 * @returns {import('./front-door.js').HandleKind}
 */
export const handleKind =
  ({ subject, isOpen, dispose }, methodsOf) =>
  (module, handles, guard, open) =>
  (request) => {
    const answer = open(request)
    if (!answer.ok) return answer
    const number = answer.handle
    const whileOpen = (/** @type {() => any} */ work) =>
      guard(() => (module[isOpen](number) ? work() : failure('disposed', subject, `${subject}: disposed of`)))
    const methods = {
      ...methodsOf(module, number, whileOpen),
      dispose: () =>
        guard(() => {
          module[dispose](number)
          return { ok: true }
        }),
    }
    return handles.adopt({ ok: true, ...methods }, number)
  }

/**
 * Passes bytes on in pieces, so that the module's memory does not grow with a chunk.
 * @param {unknown} bytes a caller's @param {number} size of a piece @param {(piece: Uint8Array) => any} take a failure from it ends the work
 * @returns {any} what the last piece was answered
 */
export function inPieces(bytes, size, take) {
  if (typeof bytes !== 'object' || bytes === null || !isBytes(bytes)) {
    return failure('wrong_type', 'bytes', 'a Uint8Array is needed')
  }
  let answer = { ok: true }
  for (let at = 0; at < bytes.length && answer.ok; at += size) answer = take(bytes.subarray(at, at + size))
  return answer
}
