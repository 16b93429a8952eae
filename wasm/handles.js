// @ts-check
/**
 * Handles: objects (a table, an import) whose state lives in wasm, known there by a number.
 *
 * The number never shows on the object. In a request payoff.js puts it where the handle stands. Each engine keeps its own
 * handles, because one number means two things in two module instances: another engine's handle is refused like any
 * object with methods.
 *
 * A kind of handle (openTable, openImport) has a file of its own beside this one and a row in payoff.js. It asks C++ to
 * open, and gives `{ok: true, ...methods}` through `adopt`; its methods call C++ with the number. Disposing is the owner's
 * task: C++ answers `disposed` to a number that it has let go.
 */

/**
 * @typedef {object} Handles
 * @property {<T extends object>(object: T, number: number) => T} adopt makes the object stand for the number
 * @property {(object: object) => number | undefined} numberOf
 */

/** @returns {Handles} */
export function createHandles() {
  /** @type {WeakMap<object, number>} */
  const numbers = new WeakMap()
  return {
    adopt(object, number) {
      numbers.set(object, number)
      return object
    },
    numberOf: (object) => numbers.get(object),
  }
}
