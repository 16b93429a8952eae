// @ts-check
/** Files that are for another view than Orders: they are given to it, and read there as if they had been opened there. */
import { coreRequest, SHIFT_JIS } from '../app/orders-encoding.js'

/** @typedef {import('../app/orders-actions.js').Orders} Orders */
/** @typedef {import('../app/orders-actions.js').FileRow} FileRow */

/** @param {string} fault */
const failure = (fault) => ({ ok: false, error: { fault, subject: 'file', message: '' } })
/** More than any sheet of creators holds, in bytes. */
const MOST_BYTES = 16_000_000

/** The rows stand in the paste dialog of Creators. @param {Orders} orders @param {FileRow} row */
async function toCreators({ desk, page }, { from, name, request }) {
  const text = await desk.text(from, request)
  if (!text.ok) return text
  if (text.blob.size > MOST_BYTES) return failure('too_large')
  const { encoding, delimiter } = coreRequest(request).options ?? {}
  const options = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) }
  const table = await desk.ask('readTable', { bytes: new Uint8Array(await text.blob.arrayBuffer()), options })
  if (!table.ok) return table
  const { bringSheet } = await import('./creators-paste-later.js')
  if (await bringSheet(page(), table, name)) location.hash = '#creators'
  return table
}

/** Paths reads text only, and a file of a gigabyte as it comes. @param {Orders} orders @param {FileRow} row */
async function toPaths({ act, desk, page }, { from, name, request, answer }) {
  const asItIs = !answer.workbook && answer.reading.encoding !== SHIFT_JIS
  const text = asItIs ? { ok: true, blob: from } : await desk.text(from, request)
  if (!text.ok) return text
  act.setUi({ paths: { ...page().ui.paths, brought: { name, blob: text.blob } } })
  location.hash = '#orders/paths'
  return text
}

/** By the kind of file. @type {Record<string, (orders: Orders, row: FileRow) => Promise<any>>} */
const TO = { creators: toCreators, journeys: toPaths }

/** The file stays here, whatever comes of it there. @param {Orders} orders @param {FileRow} row */
export async function handOver(orders, row) {
  orders.put(row.key, { handing: true, refused: undefined })
  const given = await TO[row.answer.summary.kind](orders, row)
  orders.put(row.key, { handing: false, ...(!given.ok && { refused: given.error }) })
}
