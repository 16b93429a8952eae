// @ts-check
/**
 * The page's side of reading files: a worker reads them and holds what they say, the page knows each by a number. Where
 * there can be no worker (a page opened from a file) the same is done in the page, a piece at a time.
 */
import { readingHere } from './worker-here.js'
import { startWorker } from './worker-start.js'

/** @typedef {{bytes: number, records: number, format: string | null}} Progress */
/** @typedef {import('./orders-reading.js').Message} Message */
/** @typedef {ReturnType<typeof createDesk>} Desk */

/** @param {() => Promise<import('./engine.js').Engine>} engine of the page, where there is no worker */
export function createDesk(engine) {
  let last = 0
  /** @type {Map<number, {done: (answer: any) => void, tell?: (progress: Progress) => void}>} */
  const waiting = new Map()
  /** @type {((message: Message) => unknown) | undefined} */
  let other

  /** @param {{id: number, answer?: any, progress?: Progress}} told */
  function hear({ id, answer, progress }) {
    const asked = waiting.get(id)
    if (progress) return asked?.tell?.(progress)
    waiting.delete(id)
    asked?.done(answer)
  }
  /** @param {string} reason */
  function fail(reason) {
    for (const { done } of waiting.values())
      done({ ok: false, error: { fault: 'engine_stopped', subject: 'worker', message: reason } })
    waiting.clear()
    other = undefined
  }

  /** @returns {(message: Message) => unknown} */
  function open() {
    const worker = startWorker()
    if (!worker) return readingHere?.(engine, hear) ?? (() => fail('no worker'))
    worker.addEventListener('message', ({ data }) => hear(data))
    worker.addEventListener('error', (event) => {
      worker.terminate()
      fail(event.message)
    })
    return (message) => worker.postMessage({ orders: message })
  }
  /** @param {Message} message @param {(progress: Progress) => void} [tell] @returns {Promise<any>} */
  function send(message, tell) {
    other ??= open()
    const post = other
    return new Promise((done) => {
      waiting.set(message.id, { done, tell })
      post(message)
    })
  }

  return {
    /**
     * Reads a file. `number` stands for it in later requests, as {file: number}.
     * @param {Blob} file @param {any} request of openImport; `sheet` names one of a workbook @param {(progress: Progress) => void} [tell]
     */
    read(file, request, tell) {
      const id = ++last
      return { number: id, answer: send({ id, read: { file, request } }, tell) }
    },
    /** Answered at once; what was being read ends with its present piece. @param {number} number */
    cancel(number) {
      hear({ id: number, answer: { ok: false, error: { fault: 'cancelled', subject: 'file', message: '' } } })
      other?.({ id: number, cancel: true })
    },
    /** A file as text that the core reads. @param {Blob} file @param {any} request as of `read` @returns {Promise<any>} {ok, blob} */
    text: (file, request) => send({ id: ++last, text: { file, request } }),
    /** A request to the engine that holds the files. @param {string} name @param {any} request @returns {Promise<any>} */
    ask: (name, request) => send({ id: ++last, ask: { name, request } }),
    /** Who sold what. @param {NonNullable<Message['sold']>} about @returns {Promise<any>} */
    sold: (about) => send({ id: ++last, sold: about }),
    /** @param {number} number */
    drop: (number) => other?.({ id: number, drop: true }),
  }
}
