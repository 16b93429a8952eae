// @ts-check
/** Long work in slices, so that typing goes on meanwhile. */

/** How long one slice of work may take, in milliseconds. */
const SLICE = 8

/** @type {(() => void)[]} */
const resting = []
const channel = new MessageChannel()
channel.port1.onmessage = () => resting.shift()?.()
// In Node an open port would keep a program from ending.
for (const port of [channel.port1, channel.port2]) /** @type {any} */ (port).unref?.()

/** Lets the page breathe. A timer would wait four milliseconds each time. */
export const rest = () =>
  /** @type {any} */ (globalThis).scheduler?.yield?.() ??
  // In Node an unwatched port lets the program end first.
  (/** @type {any} */ (globalThis).setImmediate && new Promise((resolve) => /** @type {any} */ (globalThis).setImmediate(resolve))) ??
  new Promise((/** @type {(value?: any) => void} */ resolve) => {
    resting.push(resolve)
    channel.port2.postMessage(0)
  })

/**
 * Calls `work` on each item, resting whenever a slice is over.
 * @template T @param {T[]} items @param {(item: T, at: number) => void} work @param {(done: number) => void} [tell]
 */
export async function inSlices(items, work, tell) {
  let began = performance.now()
  for (let at = 0; at < items.length; at++) {
    work(items[at], at)
    if (performance.now() - began < SLICE) continue
    tell?.(at + 1)
    await rest()
    began = performance.now()
  }
}
