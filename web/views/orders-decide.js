// @ts-check
/** What only the visitor knows: whose an order with two creators is, and whose a code or an answer is. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { words } from '../locales/en-orders-sold.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-sold.js').Sold} Sold */

/** So many are drawn at once. */
const PAGE = 20
/** Of more creators than these a list is filled when it is gone to: thousands of choices would take a while to draw. */
const MANY = 30
/** Stands for what no creator has as an id. */
const RULE = '(rule)'

/** The first of a long list, and what shows more of it. @template T @param {string} key of what is remembered @param {T[]} all @param {Page} page @param {number} [first] how many at first @returns {{shown: T[], more: unknown}} */
export function firstOf(key, all, { ui, act }, first = PAGE) {
  const count = ui.orders[key] ?? first
  const left = Math.min(all.length - count, 5 * PAGE)
  const show = () => act.setUi({ orders: { ...act.page().ui.orders, [key]: count + 5 * PAGE } })
  return {
    shown: all.slice(0, count),
    more:
      left > 0
        ? html`<div class="actions"><button type="button" class="button" @click=${show}>${words.more(left)}</button></div>`
        : nothing,
  }
}

/** @param {any} conflict @param {Sold} sold @param {Page} page */
function conflict({ order, date, revenue, claims, counted_for, decided }, sold, { f }) {
  const w = words.conflicts
  const ids = [...new Set(claims.map((/** @type {any} */ claim) => claim.creator_id))].filter(Boolean)
  const value = decided ? counted_for : RULE
  const pick = (/** @type {any} */ event) =>
    sold.decide(order, event.target.value === RULE ? undefined : event.target.value)
  const byRule = w.byRule(decided || !counted_for ? '' : sold.nameOf(counted_for)).trim()
  return html`<tr><th scope="row">${order}<span class="help">${[date ? f.date(date) : '', f.said(revenue)].filter(Boolean).join(' · ')}</span></th>
    <td>${claims.map((/** @type {any} */ claim) => html`<span class="claim"><b>${claim.creator_id ? sold.nameOf(claim.creator_id) : w.nobody}</b> ${words.methods[claim.method] ?? claim.method}${claim.value ? html` <span class="column-name">${claim.value}</span>` : nothing}</span>`)}</td>
    <td><select aria-label=${w.choose(order)} .value=${live(value)} @change=${pick}>
      <option value=${RULE} ?selected=${value === RULE}>${byRule}</option>
      ${ids.map((id) => html`<option value=${id} ?selected=${value === id}>${sold.nameOf(id)}</option>`)}
      <option value="" ?selected=${value === ''}>${w.nobody}</option></select></td></tr>`
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
export function conflictsOf({ conflicts = [] }, sold, page) {
  if (conflicts.length === 0) return nothing
  const w = words.conflicts
  const { shown, more } = firstOf('conflictsShown', conflicts, page)
  return html`<section class="card wide decide" aria-labelledby="conflicts-title">
    <h2 id="conflicts-title">${w.title(conflicts.length)}</h2><p class="help">${w.note}</p>
    <table class="plain-table decide-table"><thead><tr><th scope="col">${w.order}</th><th scope="col">${w.says}</th><th scope="col">${w.goes}</th></tr></thead>
      <tbody>${shown.map((/** @type {any} */ each) => conflict(each, sold, page))}</tbody></table>
    ${more}
  </section>`
}

/** @param {'code' | 'answer' | 'link'} kind @param {any} entry @param {string} text @param {Sold} sold @param {Page} page */
export function unmatched(kind, entry, text, sold, { f, ui, act }) {
  const w = words.unmatched
  const creators = sold.creators()
  const pick = (/** @type {any} */ event) => {
    const { value } = event.target
    if (value === '') return
    if (value === '(new)') sold.addCreators([text])
    else sold.means(kind, entry, value === '(nobody)' ? '' : value)
  }
  const filled = creators.length <= MANY || ui.orders.filled === text
  const fill = () => filled || act.setUi({ orders: { ...act.page().ui.orders, filled: text } })
  return html`<tr><th scope="row">${text}</th><td class="figure">${f.count(entry.orders)}</td><td class="figure">${entry.revenue === undefined ? nothing : f.said(entry.revenue)}</td>
    <td><div class="whose">${entry.near ? html`<button type="button" class="button" @click=${() => sold.means(kind, entry, entry.near)}>${w.is(sold.nameOf(entry.near))}</button>` : nothing}
      <select aria-label=${w.whose(text)} .value=${live('')} @pointerdown=${fill} @focus=${fill} @change=${pick}><option value="">${w.ask}</option>
      ${filled ? creators.map((/** @type {any} */ each) => html`<option value=${each.creator_id}>${each.name}</option>`) : nothing}
      ${kind === 'code' ? html`<option value="(new)">${w.create}</option>` : nothing}
      <option value="(nobody)">${w.nobody}</option></select></div></td></tr>`
}

/** A link as its tags. @param {any} tags */
export const linkText = ({ source, medium, campaign, content, id, term }) =>
  [source, medium, campaign, content, id, term].filter(Boolean).join(' / ')

/** What was said before, each to be taken back. @param {Sold} sold */
function said(sold) {
  const w = words.unmatched
  const { codes = [], answers = [], links = [] } = sold.section()
  const all = /** @type {['code' | 'answer' | 'link', string, any][]} */ ([...codes.map((/** @type {any} */ each) => ['code', each.code, each]), ...answers.map((/** @type {any} */ each) => ['answer', each.answer, each]), ...links.map((/** @type {any} */ each) => ['link', linkText(each), each])]) // biome-ignore format: one line
  if (all.length === 0) return nothing
  return html`<h3 class="group">${w.said}</h3><ul class="said">${all.map(([kind, text, each]) => html`<li><span><b>${text}</b> → ${each.creator_id ? sold.nameOf(each.creator_id) : w.nobody}</span><button type="button" class="text" aria-label="${w.takeBack}: ${text}" @click=${() => sold.means(kind, each, undefined)}>${w.takeBack}</button></li>`)}</ul>`
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
export function unmatchedOf({ unmatched: all = {} }, sold, page) {
  const w = words.unmatched
  const { codes = [], answers = [] } = all
  const none = page.own.creators.length === 0
  const spoken = said(sold)
  if (codes.length + answers.length === 0 && spoken === nothing) return nothing
  const tables = /** @type {['code' | 'answer', any[], string][]} */ ([['code', codes, w.codes], ['answer', answers, w.answers]]) // biome-ignore format: one line
  return html`<section class="card wide decide" aria-labelledby="unmatched-title">
    <h2 id="unmatched-title">${none ? words.noCreators.title : w.title}</h2><p class="help">${none ? words.noCreators.text : w.note}</p>
    ${none && codes.length ? html`<div class="actions"><button type="button" class="button primary" @click=${() => sold.addCreators(codes.slice(0, 500).map((/** @type {any} */ each) => each.code))}>${w.createAll(Math.min(500, codes.length))}</button><a class="button" href="#creators">${words.noCreators.paste}</a></div>` : nothing}
    ${tables.map(([key, list, label]) => {
      if (list.length === 0) return nothing
      const { shown, more } = firstOf(`${key}sShown`, list, page)
      return html`<table class="plain-table decide-table"><thead><tr><th scope="col">${label}</th><th scope="col" class="figure">${words.table.orders}</th><th scope="col" class="figure">${words.table.sales}</th><th scope="col">${words.conflicts.goes}</th></tr></thead>
      <tbody>${shown.map((each) => unmatched(key, each, each[key], sold, page))}</tbody></table>${more}`
    })}
    ${spoken}
  </section>`
}
