// @ts-check
/** Orders, Who sold what: the answer, a row a creator, and what the visitor can decide of it. */
import { html, nothing } from 'lit-html'
import { createSold } from '../app/orders-sold.js'
import { words as w } from '../locales/en-orders-sold.js'
import { conflictsOf, firstOf, unmatchedOf } from './orders-decide.js'
import { part } from './orders-part.js'
import { ruleOf } from './orders-rule.js'
import { rules } from './orders-sold-style.js'
import { adopt } from './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-actions.js').Orders} Orders */
/** @typedef {import('../app/orders-sold.js').Sold} Sold */

/** Many creators come a page at a time. */
const SHOWN = 100

const noFiles = () => html`<section class="card wide orders-note" aria-labelledby="sold-title">
    <h1 class="hero" id="sold-title">${w.noFiles.title}</h1>
    <p class="sub">${w.noFiles.text}</p>
    <div class="actions"><a class="button primary" href="#orders">${w.noFiles.go}</a></div>
  </section>`

/** @param {any} by_method @param {import('../app/format.js').Format} f */
const seenBy = (by_method, f) =>
  Object.entries(by_method ?? {}).map(
    ([id, { orders }]) => html`<span class="column-name">${w.methods[id] ?? id} ${f.count(orders)}</span> `,
  )

/** @param {any} row @param {Sold} sold @param {Page} page */
function creatorRow(row, sold, { f }) {
  const was = sold.before()?.get(row.creator_id)
  const { orders, revenue } = sold.figures(row)
  /** @param {'orders' | 'revenue'} key @param {(value: number) => string} say */
  const before = (key, say) =>
    was && was[key] !== { orders, revenue }[key] ? html`<span class="was">${w.was(say(was[key]))}</span>` : nothing
  return html`<tr>
    <th scope="row"><button type="button" class="text" aria-haspopup="dialog" @click=${() => sold.look(row.creator_id)}>${sold.nameOf(row.creator_id)}</button>${row.outside_window?.orders ? html`<span class="help">${w.outside(row.outside_window.orders)}</span>` : nothing}</th>
    <td class="figure">${f.count(orders)}${before('orders', f.count)}</td>
    <td class="figure"><b>${f.said(revenue)}</b>${before('revenue', f.said)}</td>
    <td class="figure mute">${w.range(f, row.low ?? row.revenue, row.high ?? row.revenue)}</td>
    <td class="seen">${seenBy(row.by_method, f)}</td>
  </tr>`
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
function table(answer, sold, page) {
  const { f } = page
  const rows = [...answer.creators].sort((a, b) => b.revenue - a.revenue)
  const { shown, more } = firstOf('soldShown', rows, page, SHOWN)
  const line = (/** @type {string} */ label, /** @type {any} */ { orders, revenue }) =>
    html`<tr><th scope="row">${label}</th><td class="figure">${f.count(orders)}</td><td class="figure">${f.said(revenue)}</td><td></td><td></td></tr>`
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${w.table.caption}><table class="plain-table sold-table"><caption class="hidden">${w.table.caption}</caption>
    <thead><tr><th scope="col">${w.table.creator}</th><th scope="col" class="figure">${w.table.orders}</th><th scope="col" class="figure">${w.table.sales}</th><th scope="col" class="figure">${w.table.range}</th><th scope="col">${w.table.by}</th></tr></thead>
    <tbody>${shown.map((row) => creatorRow(row, sold, page))}</tbody>
    <tfoot>${line(w.table.nobody, answer.unattributed)}${line(w.table.shop, answer.totals)}</tfoot>
  </table></div>
  ${more}`
}

/** @param {any} answer @param {Sold} sold */
function putting(answer, sold) {
  const changes = sold.toPut(answer).length
  const before = sold.section().results?.length > 0
  return html`<div class="actions">
    ${
      changes
        ? html`<button type="button" class="button primary" @click=${() => sold.putIntoCreators(answer)}>${before ? w.putAgain : w.put}</button>`
        : answer.creators.length
          ? html`<span class="pill good">✓ ${w.putSame}</span>`
          : nothing
    }
    ${before ? html`<a class="button" href="#creators">${w.toCreators}</a>` : nothing}
  </div>`
}

/** @param {any} answer @param {Sold} sold @param {Page} page @param {boolean} counting */
function summary(answer, sold, page, counting) {
  const { f } = page
  const sums = answer.creators.reduce(
    (/** @type {any} */ sum, /** @type {any} */ row) => {
      const { orders, revenue } = sold.figures(row)
      return { orders: sum.orders + orders, revenue: sum.revenue + revenue }
    },
    { orders: 0, revenue: 0 },
  )
  // A sum of parts of dollars is a hair beside what it is.
  sums.revenue = Math.round(sums.revenue * 100) / 100
  const naive = Object.values(answer.alone?.naive_sum ?? {}).reduce((sum, each) => sum + each.revenue, 0)
  const [before, sales, after] = w.hero(sums.orders, f.said(sums.revenue))
  return html`<section class="card wide sold" aria-labelledby="sold-title" aria-busy=${counting}>
    <h1 class="hero" id="sold-title">${sums.orders ? html`${before}<b>${sales}</b>${after}` : w.heroNone}</h1>
    <p class="sub">${w.sub(f, answer)}</p>
    ${naive - sums.revenue > 0.005 ? html`<p class="range">${w.naive(f, naive, Math.round((naive - sums.revenue) * 100) / 100)}</p>` : nothing}
    ${others(answer, sold, page)}
    ${(answer.findings ?? [])
      .map((/** @type {any} */ each) => w.finding(each))
      .filter(Boolean)
      .map((/** @type {string} */ text) => html`<p class="help">${text}</p>`)}
    ${answer.creators.length ? table(answer, sold, page) : nothing}
    ${leftOut(sold)}
    ${putting(answer, sold)}
  </section>`
}

/** Orders in other currencies, which are never added. @param {any} answer @param {Sold} sold @param {Page} page */
const others = ({ totals }, sold, { f }) =>
  Object.entries(totals.other_currencies ?? {}).map(
    ([code, { orders }]) => html`<p class="notice">${w.currency.text(orders, code || '?', f.currency)}
      ${code ? html`<button type="button" class="button" @click=${() => sold.countIn(code)}>${w.currency.go(code)}</button>` : nothing}</p>`,
  )

/** The last result, where its files are not at hand any more. @param {Sold} sold @param {Page} page */
function kept(sold, page) {
  const { f } = page
  const { results, totals = {}, files = [] } = sold.section()
  const { shown, more } = firstOf('soldShown', /** @type {any[]} */ (results), page, SHOWN)
  return html`<section class="card wide sold" aria-labelledby="sold-title"><h1 class="hero" id="sold-title">${w.title}</h1>
    <p class="sub">${w.kept(w.list(files.map((/** @type {any} */ each) => each.name)) || '–', totals.counted_on ?? '')}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${w.table.caption}><table class="plain-table sold-table"><caption class="hidden">${w.table.caption}</caption>
      <thead><tr><th scope="col">${w.table.creator}</th><th scope="col" class="figure">${w.table.orders}</th><th scope="col" class="figure">${w.table.sales}</th></tr></thead>
      <tbody>${shown.map((/** @type {any} */ row) => html`<tr><th scope="row">${sold.nameOf(row.creator_id)}</th><td class="figure">${f.count(row.orders)}</td><td class="figure strong">${f.said(row.revenue)}</td></tr>`)}</tbody></table></div>
    ${more}
    <div class="actions"><a class="button primary" href="#orders">${w.noFiles.go}</a><a class="button" href="#creators">${w.toCreators}</a></div>
  </section>`
}

/** Creators that the visitor left out, each to be taken in again. @param {Sold} sold */
function leftOut(sold) {
  const ids = sold.section().rule?.left_out ?? []
  if (ids.length === 0) return nothing
  return html`<p class="help left-out">${w.leftOut} ${ids.map((/** @type {string} */ id) => html`<span>${sold.nameOf(id)} <button type="button" class="text" aria-label="${w.takeIn}: ${sold.nameOf(id)}" @click=${() => sold.list('left_out', id, false)}>${w.takeIn}</button></span> `)}</p>`
}

/** @param {Orders} orders @returns {import('./orders.js').Panel} */
export function openSold(orders) {
  adopt(rules)
  const sold = createSold(orders, w)
  const dialog = part(async () => (await import('./orders-sold-later.js')).openCreatorSales(orders, sold))
  const below = part(async () => (await import('./orders-sold-after.js')).openMore(sold))
  return (page) => {
    if (!sold.ensure())
      return sold.section().results?.length && sold.section().totals?.counted_on ? kept(sold, page) : noFiles()
    const { sold: answer, counting, look } = orders.ui()
    if (!answer) return html`<p class="loading" role="status">${w.counting}</p>`
    if (!answer.ok)
      return html`<section class="card wide"><h1 class="hero">${w.title}</h1><p class="error">${w.failed(answer.error)}</p></section>`
    return html`${summary(answer, sold, page, Boolean(counting))}
      ${conflictsOf(answer, sold, page)}
      ${unmatchedOf(answer, sold, page)}
      ${ruleOf(answer, sold, page)}
      ${below(page)?.(answer, page) ?? nothing}
      ${look ? dialog(page)?.(answer, page) : nothing}`
  }
}
