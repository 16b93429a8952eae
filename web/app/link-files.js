// @ts-check
/** Links as files: QR codes, tables, and a ZIP of both. Loaded when the first one is asked for. */
import { inSlices } from './slices.js'
import { startWorker } from './worker-start.js'

export * from './csv.js'
export * from './link-tables.js'
export * from './qr.js'
export * from './save-file.js'
export * from './slices.js'

/** @typedef {import('./link-rows.js').LinkRow} LinkRow */

/**
 * The worker's file, or null where no worker starts.
 * @param {import('./link-zip.js').Order} order @param {(done: number) => void} [tell] @returns {Promise<Blob | null>}
 */
function fromWorker(order, tell) {
  const worker = startWorker()
  if (!worker) return Promise.resolve(null)
  /** @type {Promise<Blob | null>} */
  const made = new Promise((resolve, reject) => {
    worker.onerror = () => resolve(null)
    worker.onmessage = ({ data: { done, blob, failed } }) => {
      if (blob) resolve(blob)
      else if (failed) reject(new Error('the worker failed'))
      else tell?.(done)
    }
    worker.postMessage({ pack: order })
  })
  return made.finally(() => worker.terminate())
}

/** What a row's files are made of, as plain data that can go to a worker. @param {LinkRow} row @param {string} problems in words */
const plain = ({ creator, placement, network, url, code, entry, built, sent }, problems) => ({
  ...{ creator, placement, network, url, code, problems },
  entry: { handle: entry.handle },
  built: { channel: built?.channel },
  sent: Boolean(sent),
})

/**
 * A ZIP of every link's code as SVG and PNG, and a manifest that names them.
 * @param {LinkRow[]} rows with a link @param {(done: number) => void} [tell]
 * @param {(row: LinkRow) => string} [problems] for the manifest @returns {Promise<Blob>}
 */
export async function zipOf(rows, tell, problems = () => '') {
  /** @type {import('./link-zip.js').Order} */
  const order = []
  await inSlices(rows, (row) => order.push(plain(row, problems(row))))
  return (await fromWorker(order, tell)) ?? (await import('./link-zip.js')).packed(order, tell)
}
