// @ts-check
/** One creator's sales, in a dialog: what each way of counting says, which dates count, who bought. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { returnsOf } from '../app/orders-returns.js'
import { dialogOf } from '../elements/dialog.js'
import { words } from '../locales/en-orders-sold.js'
import { words as w } from '../locales/en-orders-sold-later.js'
import { rules as dialogRules } from './orders-dialog-style.js'
import { adopt } from './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-actions.js').Orders} Orders */
/** @typedef {import('../app/orders-sold.js').Sold} Sold */

/** Of a kind of buyers so many stand alone, of orders outside the dates so many are listed. */
const SEGMENTS = 5
const LISTED = 20

const rules = `
.dialog { & .group { margin-block: 20px 6px; } & .segments { table-layout: fixed; & th:first-child { inline-size: 46%; } } & .share { display: block; block-size: 4px; margin-block-start: 4px; border-radius: 2px; fill: var(--press); & .track { fill: var(--sunk); } } }
`

/** @param {any} answer @param {any} row @param {Sold} sold @param {Page} page */
function ways({ alone = {} }, row, sold, { f }) {
  const id = row.creator_id
  const { naive_sum: naive = {}, ...methods } = alone
  const lines = [
    [w.ways.counted, sold.figures(row)],
    ...(row.weighed ? [[w.ways.weighed, { orders: Math.round(row.weighed.orders * 10) / 10, revenue: row.weighed.revenue }]] : []), // biome-ignore format: one line
    ...Object.entries(methods).flatMap(([method, by]) => (by[id] ? [[w.ways.alone(words.methods[method] ?? method), by[id]]] : [])), // biome-ignore format: one line
    ...(naive[id] ? [[w.ways.naive, naive[id]]] : []),
    [w.ways.payout, row.payout],
  ]
  return html`<table class="plain-table"><caption class="hidden">${w.ways.caption}</caption><thead><tr><th scope="col">${w.ways.way}</th><th scope="col" class="figure">${w.number}</th><th scope="col" class="figure">${w.sales}</th></tr></thead>
    <tbody>${lines.map(([label, { orders, revenue }]) => html`<tr><th scope="row">${label}</th><td class="figure">${f.count(orders)}</td><td class="figure">${f.said(revenue)}</td></tr>`)}</tbody></table>`
}

/** @param {any} row @param {Sold} sold @param {Page} page */
function returns(row, sold, page) {
  const { f } = page
  const { commission, roi, salesRoi } = returnsOf(row, sold, page)
  const said = [
    commission === undefined ? '' : w.commission(f.said(commission)),
    roi === undefined ? '' : w.roi(f.percent(roi)),
    roi === undefined && salesRoi !== undefined ? w.salesRoi(f.percent(salesRoi)) : '',
  ].filter(Boolean)
  return said.length ? html`<p class="help">${said.join(' ')}</p>` : nothing
}

/** Which dates count, and what lies outside of them. @param {any} answer @param {any} row @param {Sold} sold @param {Page} page */
function dates({ totals, outside = [] }, row, sold, { f }) {
  const id = row.creator_id
  const any = sold.listedIn('any_day', id)
  const count = row.outside_window?.orders ?? 0
  const listed = outside.filter((/** @type {any} */ each) => each.creator_id === id).slice(0, LISTED)
  const more = count - listed.length
  return html`<h3 class="group">${w.dates}</h3><p class="help">${any ? w.anyDay : w.window(row.window ?? {}, totals.last_order, Number(sold.section().rule?.window_days ?? 30))} <a href="#creators">${w.changeDates}</a></p>
    ${
      any || count
        ? html`<label class="check"><input type="checkbox" id="any-day" .checked=${live(any)} @change=${(/** @type {any} */ event) => sold.list('any_day', id, event.target.checked)} /><span>${any ? w.countAll : `${w.countThem}: ${w.outside(count)}`}</span></label>`
        : nothing
    }
    ${
      listed.length
        ? html`<table class="plain-table"><caption class="hidden">${w.outside(count)}</caption><thead><tr><th scope="col">${w.order}</th><th scope="col">${w.date}</th><th scope="col" class="figure">${w.amount}</th></tr></thead>
      <tbody>${listed.map((/** @type {any} */ each) => html`<tr><th scope="row">${each.order}</th><td>${each.date ? f.date(each.date) : '–'}</td><td class="figure">${f.said(each.revenue)}</td></tr>`)}</tbody></table>${more > 0 ? html`<p class="help">${w.rest(more)}</p>` : nothing}`
        : nothing
    }`
}

/** @param {string} kind @param {Record<string, {orders: number, revenue: number}>} by @param {any} row @param {Page} page */
function segment(kind, by, row, { f }) {
  const all = Object.entries(by).sort((a, b) => b[1].revenue - a[1].revenue)
  const top = all.slice(0, SEGMENTS).map(([text, each]) => ({ text: w.named(kind, text), ...each }))
  const rest = top.reduce((left, each) => ({ orders: left.orders - each.orders, revenue: left.revenue - each.revenue }), { orders: row.orders, revenue: row.revenue }) // biome-ignore format: one line
  const lines = rest.orders > 0 ? [...top, { text: w.others, ...rest }] : top
  const share = (/** @type {number} */ revenue) => (row.revenue > 0 ? revenue / row.revenue : 0)
  return html`<table class="plain-table segments"><thead><tr><th scope="col">${w.segments[kind]}</th><th scope="col" class="figure">${w.number}</th><th scope="col" class="figure">${w.sales}</th><th scope="col" class="figure">${w.share}</th></tr></thead>
    <tbody>${lines.map(({ text, orders, revenue }) => html`<tr><th scope="row">${text}</th><td class="figure">${f.count(orders)}</td><td class="figure">${f.said(revenue)}</td><td class="figure">${f.percent(share(revenue))}<svg class="share" width="100%" height="4" aria-hidden="true"><rect class="track" width="100%" height="4" rx="2" /><rect width="${Math.max(0, Math.min(100, 100 * share(revenue)))}%" height="4" rx="2" /></svg></td></tr>`)}</tbody></table>`
}

/** @param {any} row @param {Record<string, any> | undefined} known @param {Page} page */
function buyers(row, known, page) {
  if (row.orders === 0) return nothing
  const kinds = Object.keys(w.segments).filter((kind) => known?.[kind])
  return html`<h3 class="group">${w.buyers}</h3>
    ${known ? (kinds.length ? kinds.map((kind) => segment(kind, known[kind], row, page)) : html`<p class="help">${w.noBuyers}</p>`) : html`<p class="help" role="status">${w.asking}</p>`}`
}

/** @param {Orders} orders @param {Sold} sold @returns {(answer: any, page: Page) => unknown} */
export function openCreatorSales(orders, sold) {
  adopt(dialogRules)
  adopt(rules)
  /** Asked once for an answer and a creator. @type {{answer: any, id: string, segments?: any}} */
  let asked = { answer: undefined, id: '' }

  /** @param {any} answer @param {string} id */
  function segmentsOf(answer, id) {
    if (asked.answer !== answer || asked.id !== id) {
      const mine = { answer, id, segments: undefined }
      asked = mine
      sold.buyers(id).then((told) => {
        if (asked !== mine) return
        mine.segments = told?.ok ? told.segments : {}
        orders.set({})
      })
    }
    return asked.segments
  }

  const close = () => sold.look('')
  const shut = (/** @type {any} */ event) => event.target.closest('dialog').close()
  return (answer, page) => {
    const id = orders.ui().look
    const row = answer.creators.find((/** @type {any} */ each) => each.creator_id === id)
    if (!row) return nothing
    /** @param {any} event */
    const leave = (event) => {
      shut(event)
      sold.list('left_out', id, true)
    }
    return dialogOf(
      { id: 'creator-sales', title: sold.nameOf(id), close, closeLabel: w.close, wide: true },
      html`${ways(answer, row, sold, page)}${returns(row, sold, page)}${dates(answer, row, sold, page)}${buyers(row, segmentsOf(answer, id), page)}`,
      html`<button type="button" class="button primary" @click=${shut}>${w.close}</button><button type="button" class="button" @click=${leave}>${w.leaveOut}</button><span class="help">${w.leaveOutHelp}</span>`,
    )
  }
}
