// @ts-check
/** Beside who sold what: other ways of counting, what was left out, what may have leaked, what platforms claim. */
import { html, nothing } from 'lit-html'
import { marginsToPut, putMargins } from '../app/orders-margins.js'
import { saveCsv } from '../app/orders-more.js'
import { returnsOf } from '../app/orders-returns.js'
import { words } from '../locales/en-orders-sold.js'
import { words as more } from '../locales/en-orders-sold-after.js'
import { decidedOf, linksOf, ownOf } from './orders-sold-own.js'
import './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-sold.js').Sold} Sold */

const w = words.after
/** Rows of a long list that are drawn. */
const SHOWN = 50

/** Past so many rows the rest is in the CSV. @param {any[]} all */
const rest = (all) => (all.length > SHOWN ? html`<p class="help">${more.first50(SHOWN)}</p>` : nothing)

/** @param {any} answer @param {Sold} sold @param {Page} page */
function compare(answer, sold, page) {
  const { f } = page
  const { alone = {}, creators } = answer
  const methods = Object.entries(alone).filter(([id, by]) => id !== 'naive_sum' && Object.keys(by).length > 0)
  if (methods.length === 0) return nothing
  const cell = (/** @type {string | undefined} */ text) => html`<td class="figure">${text ?? '–'}</td>`
  const money = (/** @type {any} */ of) => cell(of ? f.said(of.revenue) : undefined)
  const all = [...creators].sort((a, b) => b.revenue - a.revenue)
  const rows = all.slice(0, SHOWN).map((row) => ({ row, returns: returnsOf(row, sold, page) }))
  const owed = rows.some(({ returns }) => returns.commission !== undefined)
  // Without any margin there is only the return on sales.
  const paid = /** @type {const} */ (['roi', 'salesRoi']).find((id) =>
    rows.some(({ returns }) => returns[id] !== undefined),
  )
  const share = (/** @type {number | undefined} */ ratio) => (ratio === undefined ? undefined : f.percent(ratio))
  const heads = [...methods.map(([id]) => w.alone(words.methods[id] ?? id)), w.naive, w.counted, words.table.payout, ...(owed ? [more.commission] : []), ...(paid ? [more[paid]] : [])] // biome-ignore format: one line
  return html`<section class="card wide" aria-labelledby="compare-title"><h2 id="compare-title">${w.compare}</h2><p class="help">${w.compareNote} ${more.owedNote}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${w.compare}><table class="plain-table sold-table"><caption class="hidden">${w.compare}</caption>
      <thead><tr><th scope="col">${words.table.creator}</th>${heads.map((text) => html`<th scope="col" class="figure">${text}</th>`)}</tr></thead>
      <tbody>${rows.map(({ row, returns }) => html`<tr><th scope="row">${sold.nameOf(row.creator_id)}</th>${methods.map(([, by]) => money(by[row.creator_id]))}${money(alone.naive_sum?.[row.creator_id])}<td class="figure strong">${f.said(sold.figures(row).revenue)}</td>${money(row.payout)}${owed ? cell(returns.commission === undefined ? undefined : f.said(returns.commission)) : nothing}${paid ? cell(share(returns[paid])) : nothing}</tr>`)}</tbody></table></div>
    ${rest(all)}
    <div class="actions"><button type="button" class="button" @click=${() => saveCsv(answer, sold, page, more, words.methods)}>${more.save}</button></div>
  </section>`
}

/** @param {any} answer @param {Page} page */
function overlap({ overlap: pairs = [] }, { f }) {
  const ids = Object.keys(words.methods).filter((id) =>
    pairs.some((/** @type {any} */ { a, b }) => a === id || b === id),
  )
  if (ids.length === 0) return nothing
  const found = (/** @type {string} */ a, /** @type {string} */ b) =>
    pairs.find((/** @type {any} */ each) => (each.a === a && each.b === b) || (each.a === b && each.b === a))
  return html`<section class="card wide" aria-labelledby="overlap-title"><h2 id="overlap-title">${w.overlap}</h2><p class="help">${w.overlapNote}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${w.overlap}><table class="plain-table overlap"><caption class="hidden">${w.overlap}</caption>
      <thead><tr><td></td>${ids.slice(1).map((id) => html`<th scope="col">${words.methods[id]}</th>`)}</tr></thead>
      <tbody>${ids.slice(0, -1).map(
        (a, at) =>
          html`<tr><th scope="row">${words.methods[a]}</th>${ids.slice(1).map((b, column) => {
            const pair = column >= at ? found(a, b) : undefined
            return html`<td>${pair ? html`${w.both(pair.both, pair.same)} <span class="help">${f.percent(pair.same / pair.both)}</span>` : nothing}</td>`
          })}</tr>`,
      )}</tbody></table></div>
  </section>`
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
function leaks({ leaks: all = [] }, sold, { f }) {
  if (all.length === 0) return nothing
  return html`<section class="card wide" aria-labelledby="leaks-title"><h2 id="leaks-title">${w.leaks}</h2>
    <ul class="notes care">${all.map((/** @type {any} */ { creator_id, code, orders, revenue, reason }) => html`<li><b>${w.leak(code, sold.nameOf(creator_id), orders)}</b> ${w.leakReasons[reason?.id]?.(reason.values) ?? ''} ${f.said(revenue)}</li>`)}</ul>
  </section>`
}

/** @param {any} answer @param {Page} page */
function excluded({ excluded: list = [], excluded_by: by = {}, totals }, { f }) {
  const count = totals.excluded_orders ?? list.length
  if (count === 0) return nothing
  return html`<section class="card wide" aria-labelledby="excluded-title"><h2 id="excluded-title">${w.excluded(count)}</h2><p class="help">${w.excludedNote}</p>
    <ul class="chips reasons">${Object.entries(by).map(([id, { orders }]) => html`<li class="column-name">${w.reasons[id] ?? id}: ${f.count(orders)}</li>`)}</ul>
    <details class="fold"><summary><span class="fold-title">${w.show}</span></summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.show}><table class="plain-table"><thead><tr><th scope="col">${w.order}</th><th scope="col">${w.date}</th><th scope="col" class="figure">${w.amount}</th><th scope="col">${w.reason}</th></tr></thead>
      <tbody>${list.slice(0, 4 * SHOWN).map((/** @type {any} */ each) => html`<tr><th scope="row">${each.order}</th><td>${each.date ? f.date(each.date) : '–'}</td><td class="figure">${f.said(each.revenue)}</td><td>${w.reasons[each.reason] ?? each.reason}</td></tr>`)}</tbody></table></div>
    </details>
  </section>`
}

/** @param {any} answer @param {Page} page */
function about({ totals, claims = [], joined, baseline, totals_only }, { f }) {
  const lines = [
    more.shop(f, totals.shop.revenue, totals.revenue),
    joined ? w.joined(joined.matched, joined.of) : '',
    baseline ? w.baseline(f, baseline) : '',
    totals_only && Object.keys(totals_only).length ? w.totalsOnly : '',
  ].filter(Boolean)
  if (lines.length + claims.length === 0) return nothing
  return html`<section class="card wide" aria-labelledby="about-title"><h2 id="about-title">${w.about}</h2>
    ${lines.map((text) => html`<p class="about-line">${text}</p>`)}
    ${claims.length ? html`<h3 class="group">${w.claims}</h3><ul class="notes">${claims.map((/** @type {any} */ each) => html`<li>${w.claim(each.source, each.orders, each.revenue === undefined ? '' : f.said(each.revenue))}</li>`)}</ul><p class="help">${w.claimsNote}</p>` : nothing}
  </section>`
}

/** New and returning buyers, and what the discount left. @param {any} answer @param {Sold} sold @param {Page} page */
function buyers(answer, sold, page) {
  const { creators } = answer
  const { f } = page
  const margins = marginsToPut(answer, page.own, page.engine)
  const all = creators
    .filter(
      (/** @type {any} */ { orders, new_customers, discount_rate }) =>
        orders > 0 && (new_customers !== undefined || discount_rate),
    )
    .sort((/** @type {any} */ a, /** @type {any} */ b) => b.revenue - a.revenue)
  const rows = all.slice(0, SHOWN)
  if (rows.length === 0) return nothing
  const cell = (/** @type {string | undefined} */ text) => html`<td class="figure">${text ?? '–'}</td>`
  const count = (/** @type {any} */ of) => (of === undefined ? undefined : f.count(of.orders ?? of))
  const share = (/** @type {number | undefined} */ ratio) => (ratio === undefined ? undefined : f.percent(ratio))
  return html`<section class="card wide" aria-labelledby="buyers-title"><h2 id="buyers-title">${w.buyers}</h2><p class="help">${w.buyersNote}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${w.buyers}><table class="plain-table sold-table"><caption class="hidden">${w.buyers}</caption>
      <thead><tr><th scope="col">${words.table.creator}</th>${[w.first, w.again, w.later, w.discount, w.margin].map((label) => html`<th scope="col" class="figure">${label}</th>`)}</tr></thead>
      <tbody>${rows.map((/** @type {any} */ row) => html`<tr><th scope="row">${sold.nameOf(row.creator_id)}</th>${cell(count(row.new_customers))}${cell(count(row.returning))}${cell(row.later ? f.said(row.later.revenue) : undefined)}${cell(share(row.discount_rate))}${cell(share(row.gross_margin ?? row.margin?.gross_margin))}</tr>`)}</tbody></table></div>${rest(all)}
    ${margins.length ? html`<div class="actions"><button type="button" class="button" @click=${() => putMargins(margins, page, more)}>${more.putMargins(margins.length)}</button></div>` : nothing}
  </section>`
}

/** @param {Sold} sold @returns {(answer: any, page: Page) => unknown} */
export const openMore = (sold) => (answer, page) =>
  html`${linksOf(answer, sold, page)}${leaks(answer, sold, page)}${ownOf(answer, sold, page)}${decidedOf(answer, sold)}
  ${compare(answer, sold, page)}${buyers(answer, sold, page)}${overlap(answer, page)}${excluded(answer, page)}${about(answer, page)}`
