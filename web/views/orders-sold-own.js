// @ts-check
/** Below who sold what: creators' own orders and gifts, what the visitor decided, and links that are nobody's. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { giftsOf, putGifts } from '../app/orders-more.js'
import { words } from '../locales/en-orders-sold.js'
import { words as w } from '../locales/en-orders-sold-after.js'
import { firstOf, linkText, unmatched } from './orders-decide.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-sold.js').Sold} Sold */

const NO_SALE = '(none)'

/** @param {any} order @param {Sold} sold @param {Page} page */
function ownOrder({ order, date, revenue, creator_id: id }, sold, { f }) {
  const pick = (/** @type {any} */ { target }) =>
    sold.decide(order, target.value === NO_SALE ? undefined : target.value)
  return html`<tr><th scope="row">${order}<span class="help">${[date ? f.date(date) : '', f.said(revenue)].filter(Boolean).join(' · ')}</span></th><td>${sold.nameOf(id)}</td>
    <td><select aria-label=${w.countsOf(order)} .value=${live(NO_SALE)} @change=${pick}><option value=${NO_SALE} ?selected=${true}>${w.noSale}</option><option value=${id}>${w.saleOf(sold.nameOf(id))}</option><option value="">${w.saleOfNobody}</option></select></td></tr>`
}

/** @param {ReturnType<typeof giftsOf>} gifts @param {number} others gifts to somebody else @param {Sold} sold @param {Page} page */
function giftsTable(gifts, others, sold, page) {
  const { f } = page
  const { shown, more } = firstOf('giftsShown', gifts, page)
  const free = gifts.filter(({ typed }) => typed === undefined).length
  return html`<h3 class="group">${w.gifts}</h3>
    <table class="plain-table"><thead><tr><th scope="col">${w.creator}</th><th scope="col" class="figure">${w.worth}</th><th scope="col" class="figure">${w.cost}</th></tr></thead>
      <tbody>${shown.map(({ id, orders, worth, cost, margin, typed }) => html`<tr><th scope="row">${sold.nameOf(id)}<span class="help">${w.giftCount(orders)}</span></th><td class="figure">${f.said(worth)}</td><td class="figure gift-cost">${f.said(cost)}<span class="help">${typed === undefined ? (margin === undefined ? w.atPrice : w.atMargin(f.percent(margin))) : w.typed}</span></td></tr>`)}</tbody></table>${more}
    ${others > 0 ? html`<p class="help">${w.giftsOfOthers(others)}</p>` : nothing}
    ${free ? html`<div class="actions"><button type="button" class="button" @click=${() => putGifts(gifts, page, w)}>${w.putGifts(free)}</button></div>` : nothing}`
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
export function ownOf(answer, sold, page) {
  const { excluded = [], excluded_by: by = {} } = answer
  const own = excluded.filter((/** @type {any} */ { reason, creator_id: id }) => reason === 'own_order' && id)
  const gifts = giftsOf(answer, page)
  if (own.length + gifts.length === 0) return nothing
  const { shown, more } = firstOf('ownShown', own, page)
  const others = (by.gift?.orders ?? 0) - gifts.reduce((sum, { orders }) => sum + orders, 0)
  return html`<section class="card wide decide" aria-labelledby="own-title"><h2 id="own-title">${w.own}</h2><p class="help">${w.ownNote}</p>
    ${own.length ? html`<h3 class="group">${w.ownOrders}</h3><table class="plain-table decide-table"><thead><tr><th scope="col">${w.order}</th><th scope="col">${w.creator}</th><th scope="col">${w.counts}</th></tr></thead><tbody>${shown.map((/** @type {any} */ each) => ownOrder(each, sold, page))}</tbody></table>${more}` : nothing}
    ${gifts.length ? giftsTable(gifts, others, sold, page) : nothing}
  </section>`
}

/** Decisions that no list above shows any more. @param {any} answer @param {Sold} sold */
export function decidedOf({ conflicts = [] }, sold) {
  const shown = new Set(conflicts.map((/** @type {any} */ { order }) => order))
  const all = (sold.section().decisions ?? []).filter((/** @type {any} */ { order }) => !shown.has(order))
  if (all.length === 0) return nothing
  return html`<section class="card wide decide" aria-labelledby="decided-title"><h2 id="decided-title">${w.decided}</h2>
    <ul class="said">${all.map((/** @type {any} */ { order, creator_id: id }) => html`<li><span><b>${order}</b> → ${id ? sold.nameOf(id) : w.nobody}</span><button type="button" class="text" aria-label="${w.takeBack}: ${order}" @click=${() => sold.decide(order, undefined)}>${w.takeBack}</button></li>`)}</ul></section>`
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
export function linksOf({ unmatched: { links: all = [] } = /** @type {any} */ ({}) }, sold, page) {
  if (all.length === 0) return nothing
  const { shown, more } = firstOf('linksShown', all, page)
  return html`<section class="card wide decide" aria-labelledby="links-title"><h2 id="links-title">${w.links}</h2><p class="help">${w.linksNote}</p>
    <table class="plain-table decide-table"><thead><tr><th scope="col">${w.linkOf}</th><th scope="col" class="figure">${words.table.orders}</th><th scope="col" class="figure">${words.table.sales}</th><th scope="col">${w.goes}</th></tr></thead>
      <tbody>${shown.map((/** @type {any} */ each) => unmatched('link', each, linkText(each), sold, page))}</tbody></table>
    ${more}
  </section>`
}
