// @ts-check
/** Sales by day out of the files of Orders: as text, as it would be pasted from a sheet. */
import { dayAfter } from './lift-days.js'

/** Days that are taken: the latest. As many as the engine lists. */
const MOST = 1000

/** @typedef {{orders: string, money: string}} Filled the same days, by what is counted */

/** Those in use, or all that hold orders where nobody said yet which to use. @param {import('./orders-actions.js').Orders} orders @returns {number[]} by which the desk knows them */
export function ordersFiles(orders) {
  const files = orders.ui().files.filter(({ state, answer }) => state === 'read' && answer.summary.kind === 'orders')
  const used = files.filter((row) => row.used)
  return (used.length ? used : files).map(({ number }) => number)
}

/** @param {import('./orders-actions.js').Orders} orders @returns {Promise<Filled | undefined>} undefined where the files have no day on which anything was sold */
export async function daysOfFiles(orders) {
  const { own, f } = orders.page()
  const { revenue, pending } = own.orders?.rule ?? {}
  const answer = await orders.desk.ask('reconcile', {
    currency: own.currency,
    orders: ordersFiles(orders).map((file) => ({ file })),
    creators: [],
    segments: false,
    by_day: true,
    rule: { weigh: false, ...(revenue && { revenue }), ...(pending !== undefined && { pending }) },
  })
  const sold = answer.ok ? answer.by_day : []
  if (!sold.length) return undefined
  const days = new Map(sold.map((/** @type {any} */ day) => [day.date, day]))
  const dates = [sold.at(-1).date]
  while (dates[0] > sold[0].date && dates.length < MOST) dates.unshift(dayAfter(dates[0], -1))
  // A day on which nothing was sold is a day too.
  const column = (/** @type {'orders' | 'revenue'} */ id) =>
    dates.map((date) => `${date}\t${f.unambiguous(days.get(date)?.[id] ?? 0)}`).join('\n')
  return { orders: column('orders'), money: column('revenue') }
}
