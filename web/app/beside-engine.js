// @ts-check
/** Asks the engine in a worker; where there can be none (a page opened from a file), in the page. */
import { slim } from './campaign-slim.js'
import { startWorker } from './worker-start.js'

export function createBeside() {
  let worker = startWorker()
  let last = 0
  /** @type {Map<number, {done: (answer: any) => void, here: () => any}>} */
  const waiting = new Map()
  worker?.addEventListener('message', ({ data: { id, answer } }) => {
    waiting.get(id)?.done(answer)
    waiting.delete(id)
  })
  worker?.addEventListener('error', () => {
    worker = null
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
      worker.postMessage({ id: last, evaluate: given })
    })
}
