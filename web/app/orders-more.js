// @ts-check
/** What else comes of who sold what: gifts as product cost, and the result as a table for other programs. */
import { csvBlob, csvText } from './csv.js'
import { fullMarginOf } from './orders-margins.js'
import { returnsOf } from './orders-returns.js'
import { saveFile } from './save-file.js'

/** @typedef {import('./orders-sold.js').Sold} Sold */
/** @typedef {import('./page.js').Page} Page */

const cents = (/** @type {number} */ value) => Math.round(value * 100) / 100

/**
 * Gifts to creators, one a creator: what they are worth in the shop, and what they cost it where the margin is known.
 * @param {any} answer @param {Page} page
 */
export function giftsOf({ excluded = [], creators }, { own, engine }) {
  const counted = new Set(creators.map((/** @type {any} */ each) => each.creator_id))
  /** @type {Map<string, {id: string, orders: number, worth: number}>} */
  const by = new Map()
  for (const { reason, creator_id: id, discount = 0 } of excluded) {
    if (reason !== 'gift' || !counted.has(id)) continue
    const gift = by.get(id) ?? { id, orders: 0, worth: 0 }
    by.set(id, { id, orders: gift.orders + 1, worth: gift.worth + discount })
  }
  return [...by.values()].map((gift) => {
    const row = own.creators.find((/** @type {any} */ each) => each.creator_id === gift.id)
    const margin = fullMarginOf(row, own, engine)
    const cost = cents(gift.worth * (1 - (margin ?? 0)))
    return { ...gift, margin, cost, typed: row.inputs?.product_cost }
  })
}

/** What gifts cost becomes the product cost of those that have none yet: one step of undo. @param {ReturnType<typeof giftsOf>} gifts @param {Page} page @param {any} w words */
export function putGifts(gifts, { own, act, f }, w) {
  const free = new Map(gifts.flatMap(({ id, cost, typed }) => (typed === undefined ? [[id, cost]] : [])))
  const signs = own.settings?.decimal ? {} : { locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
  act.change([
    [['document', 'settings'], { ...signs, ...own.settings }],
    [['document', 'creators'], own.creators.map((/** @type {any} */ row) => (free.has(row.creator_id) ? { ...row, inputs: { ...row.inputs, product_cost: free.get(row.creator_id) } } : row))], // biome-ignore format: one line
  ])
  act.say({ text: w.giftsPut(free.size), action: { label: w.undo, act: act.undo } })
}

/** The result, a line a creator, with what each way of counting would have said. @param {any} answer @param {Sold} sold @param {Page} page @param {any} w words @param {Record<string, string>} methods */
export function soldCsv(answer, sold, page, w, methods) {
  const { alone = {}, creators } = answer
  const used = Object.keys(alone).filter((id) => id !== 'naive_sum' && Object.keys(alone[id]).length > 0)
  const text = (/** @type {number | undefined} */ value) => (value === undefined ? '' : String(cents(value)))
  const share = (/** @type {number | undefined} */ value) =>
    value === undefined ? '' : String(Math.round(value * 1e4) / 1e4)
  const columns = [w.csv.creator, w.csv.orders, w.csv.sales, w.csv.low, w.csv.high, ...used.flatMap((id) => [w.csv.aloneOrders(methods[id] ?? id), w.csv.aloneSales(methods[id] ?? id)]), w.csv.added, w.csv.paidOrders, w.csv.paidSales, w.csv.commission, w.csv.first, w.csv.again, w.csv.later, w.csv.discount, w.csv.margin, w.csv.roi, w.csv.salesRoi, w.csv.outside] // biome-ignore format: one line
  const rows = [...creators]
    .sort((a, b) => b.revenue - a.revenue)
    .map((row) => {
      const id = row.creator_id
      const { orders, revenue } = sold.figures(row)
      const { commission, roi, salesRoi, margin } = returnsOf(row, sold, page)
      return [
        sold.nameOf(id),
        text(orders),
        text(revenue),
        text(row.low),
        text(row.high),
        ...used.flatMap((method) => [text(alone[method][id]?.orders ?? 0), text(alone[method][id]?.revenue ?? 0)]),
        text(alone.naive_sum?.[id]?.revenue ?? 0),
        text(row.payout.orders),
        text(row.payout.revenue),
        text(commission),
        text(row.new_customers?.orders),
        text(row.returning?.orders),
        text(row.later?.revenue),
        share(row.discount_rate),
        share(margin),
        share(roi),
        share(salesRoi),
        text(row.outside_window?.orders),
      ]
    })
  return csvText([columns, ...rows])
}

/** @param {any} answer @param {Sold} sold @param {Page} page @param {any} w words @param {Record<string, string>} methods */
export const saveCsv = (answer, sold, page, w, methods) =>
  saveFile(csvBlob(soldCsv(answer, sold, page, w, methods)), w.csv.file)
