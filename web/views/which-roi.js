// @ts-check
/** Which ROI? A quoted figure, which of the five it can be, and what it says in the other four. */
import { html, nothing } from 'lit-html'
import { field } from '../elements/field.js'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */
/** @typedef {typeof import('../locales/en-check-full.js').full} Words */

const DIALECTS = ['net', 'revenue_ratio', 'profit', 'earned_media_value', 'incremental']
/** These two are what is left over the cost, written as a percentage; the others are money back for 1. */
const PERCENT = ['net', 'profit']

/** An estimate of attention: it tells nothing of sales, nor sales of it. */
const MEDIA = 'earned_media_value'

/** What is known of the visitor's own campaign. @param {Page} page @returns {Record<string, number>} */
function knownOf({ answer }) {
  if (!answer.ok) return {}
  const from = {
    cost: answer.metrics.total_cost,
    revenue: answer.inputs.revenue,
    gross_margin: answer.inputs.gross_margin,
    earned_media_value: answer.metrics.earned_media_value,
    incremental_revenue: answer.metrics.incremental_revenue,
  }
  return Object.fromEntries(Object.entries(from).flatMap(([key, figure]) => (figure?.ok ? [[key, figure.value]] : [])))
}

/** @param {Page} page @param {Words} w @param {string} dialect */
const nameOf = ({ f }, w, dialect) => w.roi.names[dialect].replace('{one}', f.round(f.base))

/** @param {Page} page @param {string} dialect @param {number} value */
const say = ({ f }, dialect, value) => (PERCENT.includes(dialect) ? f.percent(value) : f.money(value * f.base))

/** @param {Page} page @param {Words} w @param {string} dialect @param {any} figure */
function cell(page, w, dialect, figure) {
  if (figure.ok) return html`<b>${say(page, dialect, figure.value)}</b>`
  return html`<span class="help">${figure.fault === 'missing_input' ? w.roi.missing(w.roi.needs[figure.subject] ?? figure.subject) : '–'}</span>`
}

/** @param {Page} page @param {Words} w @param {Record<string, any>} figures @param {string} [skip] */
const senses = (page, w, figures, skip) =>
  html`<dl class="senses">${DIALECTS.filter((id) => id !== skip && id !== MEDIA).map((id) => html`<div><dt>${nameOf(page, w, id)}</dt><dd>${cell(page, w, id, figures[id])}</dd></div>`)}</dl>`

/** @param {Page} page @param {Words} w @param {any} answer */
function fits(page, w, answer) {
  const r = w.roi
  const other = (/** @type {any} */ fit) =>
    fit.misread === 'ratio_as_percent' ? page.f.percent(fit.value - 1) : page.f.money((fit.value + 1) * page.f.base)
  return html`<h3>${r.fitsTitle}</h3><ul class="notes fits">${answer.fits.map(
    (/** @type {any} */ fit) =>
      html`<li>${r.fit(nameOf(page, w, fit.dialect), say(page, fit.dialect, fit.value))} ${fit.rounding === 'exact' ? '' : r[/** @type {'rounded'} */ (fit.rounding)]} ${fit.misread ? r[/** @type {'net_as_ratio'} */ (fit.misread)](other(fit)) : ''}</li>`,
  )}</ul>`
}

/** @param {Page} page @param {Words} w @param {string[]} ids */
function claims({ catalogue }, w, ids) {
  const rows = catalogue.benchmarks.filter((/** @type {any} */ row) => ids.includes(row.id))
  return html`<h3>${w.roi.claimsTitle}</h3><ul class="notes ${rows.some((/** @type {any} */ row) => row.definition.basis === 'earned_media_value') ? 'care' : ''}">${rows.map(
    (/** @type {any} */ row) =>
      html`<li><b>${row.source}</b>${row.date ? ` (${row.date})` : ''}. ${row.definition.basis === 'earned_media_value' ? w.roi.emv : ''}</li>`,
  )}</ul>`
}

/** @param {Page} page @param {Words} w */
export function roiPanel(page, w) {
  const { act, ui, f, engine } = page
  const r = w.roi
  const typed = ui.full.quoted ?? ''
  const known = knownOf(page)
  const ask = (/** @type {object} */ more) =>
    engine.translateRoi({
      currency: f.currency,
      known,
      options: { decimal: f.signs.decimal, group: f.signs.group },
      ...more,
    })
  const answer = ask(typed.trim() ? { quoted: typed } : {})
  // A quote brings its own cost and sales; what carries over from the visitor's is the share kept and the share added.
  const { cost, earned_media_value, ...shares } = known
  const parts = answer.ok && answer.quoted ? { ...shares } : known
  if (parts !== known && !('incremental_revenue' in parts)) delete parts.revenue
  const used = f.list(Object.keys(parts).map((key) => r.parts[/** @type {'cost'} */ (key)]))
  const ids = answer.ok && answer.quoted?.per_one ? DIALECTS.filter((id) => !PERCENT.includes(id)) : DIALECTS
  return html`<p class="intro">${r.intro}</p>
    <div class="quoted">${field({
      id: 'quoted',
      kind: 'text',
      label: r.quoted,
      help: r.quotedHelp,
      text: typed,
      error: answer.ok ? '' : r.bad,
      onInput: (text) => act.setUi({ full: { ...act.page().ui.full, quoted: text } }),
    })}</div>
    <div aria-live="polite">
    ${
      answer.ok && answer.quoted
        ? html`${answer.claims.length ? claims(page, w, answer.claims) : nothing}
          ${answer.fits.length ? fits(page, w, answer) : nothing}
          <h3>${r.ifIt(typed.trim())}</h3>
          <div class="readings">${ids.map((id) => {
            const read = ask({ quoted: typed, dialect: id, known: shares })
            return read.ok
              ? html`<section class="reading" aria-labelledby="reading-${id}"><h4 id="reading-${id}">${nameOf(page, w, id)} <span>${say(page, id, read.figures[id].value)}</span></h4><p class="help">${r.formulas[id]}</p>${id === MEDIA ? html`<p class="nothing">${r.nothing}</p>` : senses(page, w, read.figures, id)}</section>`
              : nothing
          })}</div>`
        : nothing
    }</div>
    ${
      answer.ok && !answer.quoted
        ? html`<h3>${page.example ? r.yoursExample : r.yours}</h3>
          <dl class="senses own-senses">${DIALECTS.map((id) => html`<div><dt>${nameOf(page, w, id)}<span class="help">${r.formulas[id]}</span></dt><dd>${cell(page, w, id, answer.figures[id])}</dd></div>`)}</dl>`
        : nothing
    }
    ${used ? html`<p class="help used">${page.example ? r.usedExample(used) : r.used(used)}</p>` : nothing}`
}
