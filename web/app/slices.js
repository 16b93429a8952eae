// @ts-check
/** Long work in slices, so that typing goes on meanwhile. */

/** How long one slice of work may take, in milliseconds. */
const SLICE = 8

/** @returns {() => Promise<void>} */
function turns() {
  const { scheduler, setImmediate } = /** @type {any} */ (globalThis)
  if (scheduler?.yield) return () => scheduler.yield()
  if (setImmediate) return () => new Promise((resolve) => setImmediate(resolve))
  /** @type {(() => void)[]} */
  const resting = []
  const channel = new MessageChannel()
  channel.port1.onmessage = () => resting.shift()?.()
  return () =>
    new Promise((resolve) => {
      resting.push(resolve)
      channel.port2.postMessage(0)
    })
}

/** Lets the page breathe. A timer would wait four milliseconds each time. */
export const rest = turns()

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
