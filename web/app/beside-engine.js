// @ts-check
/** Asks the engine in a worker; where there can be none (a page opened from a file), in the page. */
import { slim } from './campaign-slim.js'

/** @returns {Worker | undefined} */
function start() {
  try {
    const address = new URL('./worker.js', import.meta.url).href
    const { trustedTypes } = /** @type {any} */ (globalThis)
    const policy = trustedTypes?.createPolicy('app', { createScriptURL: () => address })
    return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' })
  } catch {
    return undefined
  }
}

export function createBeside() {
  let worker = start()
  let last = 0
  /** @type {Map<number, {done: (answer: any) => void, here: () => any}>} */
  const waiting = new Map()
  worker?.addEventListener('message', ({ data: { id, answer } }) => {
    waiting.get(id)?.done(answer)
    waiting.delete(id)
  })
  worker?.addEventListener('error', () => {
    worker = undefined
    for (const { done, here } of waiting.values()) done(here())
    waiting.clear()
  })
  /** @param {any} engine of the page @param {any} given @returns {Promise<any>} */
  return (engine, given) =>
    new Promise((done) => {
      const here = () => {
        const answer = engine.evaluateCampaign(given)
        return answer.ok ? slim(answer) : answer
      }
      if (!worker) return done(here())
      waiting.set(++last, { done, here })
      worker.postMessage({ id: last, ask: 'evaluateCampaign', given })
    })
}
