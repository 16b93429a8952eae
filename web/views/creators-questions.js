// @ts-check
/** What stands between the sheet and an answer: the example's mark, the margin, rates of other currencies. */
import { html, nothing } from 'lit-html'
import { today } from '../app/format.js'
import { besideWords as b } from '../locales/en-creators-beside.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-model.js').Model} Model */

/** Rows of the example carry ids of their own. */
const isExample = (/** @type {any} */ row) => row.creator_id.startsWith('example_')

/** What one unit of another currency is worth, from today on. @param {Creators} creators @param {string} currency @param {string} typed '' takes it away */
function setRate(creators, currency, typed) {
  const rates = (creators.page().own.rates ?? []).filter((/** @type {any} */ row) => row.currency !== currency)
  const rate = typed.trim()
  creators.apply([[['document', 'rates'], rate ? [...rates, { currency, rate, date: today() }] : rates]])
}

/** Amounts that wait for a rate, by currency. @param {Page} page @param {Model} model @returns {Map<string, number>} */
function waiting({ catalogue, engine }, { figures, byId, signs }) {
  /** @type {Map<string, number>} */
  const found = new Map()
  for (const { id, unit } of catalogue.inputs) {
    if (unit !== 'money') continue
    for (const creator of figures.withFault(id, 'mixed_currency')) {
      const { currency } = engine.parseNumber({ text: String(byId.get(creator)?.inputs?.[id] ?? ''), ...signs })
      if (currency) found.set(currency, (found.get(currency) ?? 0) + 1)
    }
  }
  return found
}

/** @param {any} event @param {string} id */
const typedIn = (event, id) => {
  event.preventDefault()
  return /** @type {HTMLInputElement} */ (document.getElementById(id)).value
}

/** @param {Creators} creators @param {Model} model */
function margin(creators, model) {
  const { document, f, table } = model
  const column = table.get('gross_margin')
  if (!column || creators.ui().later || document.creators.some((/** @type {any} */ row) => row.inputs?.gross_margin))
    return nothing
  if (!model.figures.totals(['revenue']).inputs.revenue?.ok) return nothing
  const set = (/** @type {any} */ event) => {
    const text = typedIn(event, 'c-margin').trim()
    const rows = document.creators.map((/** @type {any} */ row) => row.creator_id)
    if (text)
      creators.change({ rows, columns: [column] }, () => creators.kept(column, text.includes('%') ? text : `${text}%`))
  }
  return html`<form class="question" @submit=${set}>
    <label for="c-margin"><b>${b.margin.title}</b> <span>${b.margin.text(f)}</span></label>
    <span class="question-fields"><span class="box"><input id="c-margin" type="text" inputmode="decimal" autocomplete="off" placeholder="40"><span class="unit" aria-hidden="true">%</span></span>
    <button type="submit" class="button">${b.margin.set}</button>
    <button type="button" class="button quiet" @click=${() => creators.set({ later: true })}>${b.margin.later}</button></span>
  </form>`
}

/** @param {Page} page @param {Creators} creators @param {Model} model */
function rates(page, creators, model) {
  const own = model.document.currency
  return [...waiting(page, model)].map(([currency, count]) => {
    const set = (/** @type {any} */ event) => {
      const text = typedIn(event, `c-rate-${currency}`)
      if ((creators.read(text) ?? 0) > 0) setRate(creators, currency, text)
      else creators.say({ text: b.rate.bad(text) })
    }
    return html`<form class="question care" @submit=${set}>
      <label for="c-rate-${currency}"><b>${b.rate.title(count, currency)}.</b> <span>${b.rate.text}</span></label>
      <span class="question-fields"><span class="mute">1 ${currency} =</span><span class="box"><input id="c-rate-${currency}" type="text" inputmode="decimal" autocomplete="off" aria-label=${b.rate.label(currency, own)}><span class="unit" aria-hidden="true">${own}</span></span>
      <button type="submit" class="button">${b.rate.set}</button></span>
    </form>`
  })
}

/** @param {Creators} creators @param {Model} model */
function usedRates(creators, { document, f }) {
  const used = document.rates ?? []
  if (used.length === 0) return nothing
  return html`<p class="help used-rates">${used.map((/** @type {any} */ each) => html`<span>${b.rate.used(each.currency, String(each.rate), document.currency, f.date(each.date))} <button type="button" class="text" @click=${() => setRate(creators, each.currency, '')}>${b.rate.change}</button></span>`)}</p>`
}

/** @param {Creators} creators @param {Model} model */
function example(creators, { document }) {
  const rows = document.creators.filter(isExample)
  if (rows.length === 0) return nothing
  const remove = async () => {
    const later = await import('./creators-bar-later.js')
    later.remove(
      creators,
      rows.map((/** @type {any} */ row) => row.creator_id),
    )
  }
  return html`<div class="question"><p><span class="chip">${b.example.chip}</span> ${b.example.title}</p>
    <button type="button" class="button" @click=${remove}>${b.example.clear}</button></div>`
}

/** @param {Page} page @param {Creators} creators @param {Model} model */
export function questions(page, creators, model) {
  return html`${example(creators, model)}${rates(page, creators, model)}${margin(creators, model)}${usedRates(creators, model)}`
}
