// @ts-check
/** Reads files of journeys in a worker; where there can be none (a page opened from a file), in the page. */
import { readJourneys } from './paths-reading.js'
import { startWorker } from './worker-start.js'

/** @typedef {{done: (answer: any) => void, here: () => void, tell: (read: number) => void}} Waiting */

export function createPathsReader() {
  /** @type {Worker | null | undefined} undefined until the first file */
  let worker
  let last = 0
  /** @type {Map<number, Waiting>} */
  const waiting = new Map()

  function start() {
    worker = startWorker()
    worker?.addEventListener('message', ({ data: { id, read, answer } }) => {
      const file = waiting.get(id)
      if (answer === undefined) return file?.tell(read)
      waiting.delete(id)
      file?.done(answer)
    })
    worker?.addEventListener('error', () => {
      worker = null
      for (const { here } of waiting.values()) here()
    })
  }

  return {
    /** The one that is being read is stopped; its answer is null. */
    stop() {
      for (const [id, { done }] of waiting) {
        worker?.postMessage({ stop: id })
        done(null)
      }
      waiting.clear()
    },
    /** @param {any} engine of the page @param {Blob} blob @param {object} request @param {(read: number) => void} tell @returns {Promise<any>} */
    read(engine, blob, request, tell) {
      if (worker === undefined) start()
      const id = ++last
      return new Promise((done) => {
        const here = () => readJourneys(engine, blob, request, tell, () => !waiting.has(id)).then(done)
        waiting.set(id, { done, here, tell })
        if (worker) worker.postMessage({ id, journeys: { blob, request } })
        else here()
      })
    },
  }
}
