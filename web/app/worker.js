// @ts-check
/** The page's worker: what takes longer than a frame is done here, so that nobody's typing waits. */
import { slim } from './campaign-slim.js'
import { loadWholeEngine } from './engine.js'
import { packed } from './link-zip.js'
import { createReading } from './orders-reading.js'
import { readJourneys } from './paths-reading.js'

/** @type {ReturnType<typeof loadWholeEngine> | undefined} */
let engine

/** A ZIP of QR codes: one order comes in, counts go out, and at last the file. @param {import('./link-zip.js').Order} order */
async function pack(order) {
  try {
    const blob = await packed(order, (done) => postMessage({ done }))
    postMessage({ blob })
  } catch {
    postMessage({ failed: true })
  }
}

/** A campaign reckoned; of its large answer only what the page draws is handed over. @param {number} id @param {any} given */
async function evaluate(id, given) {
  engine ??= loadWholeEngine()
  const answer = /** @type {any} */ (await engine).evaluateCampaign(given)
  postMessage({ id, answer: answer.ok ? slim(answer) : answer })
}

/** Files of journeys that nobody waits for any more, by their number. @type {Set<number>} */
const stopped = new Set()

/** @param {number} id @param {{blob: Blob, request: object}} journeys */
async function readPaths(id, { blob, request }) {
  engine ??= loadWholeEngine()
  const tell = (/** @type {number} */ read) => postMessage({ id, read })
  const answer = await readJourneys(await engine, blob, request, tell, () => stopped.has(id))
  stopped.delete(id)
  postMessage({ id, answer })
}

/** Files of orders, and what is asked of them: the handles stay here. */
const reading = createReading(
  () => {
    engine ??= loadWholeEngine()
    return engine
  },
  (told) => postMessage(told),
)

addEventListener('message', ({ data }) => {
  if (data.orders) reading(data.orders)
  else if (data.journeys) readPaths(data.id, data.journeys)
  else if (data.stop) stopped.add(data.stop)
  else if (data.pack) pack(data.pack)
  else evaluate(data.id, data.evaluate)
})
