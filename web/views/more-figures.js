// @ts-check
/** More figures: every metric of the engine's table; those that the numbers give first, and what the others lack. */
import { html, nothing } from 'lit-html'
import { field } from '../elements/field.js'
import { METRIC_GROUPS } from '../locales/en-check-full.js'
import { addInput } from './more-inputs.js'
import { definitionOf } from './what-counts.js'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */
/** @typedef {typeof import('../locales/en-check-full.js').full} Words */

/** A sum that lacks everything is opened by the number that most people have. @type {Record<string, string>} */
const OPENERS = { total_cost: 'fee', engagements: 'engagement_count' }

/** @param {string} id */
const groupOf = (id) => /** @type {[string, RegExp]} */ (METRIC_GROUPS.find(([, is]) => is.test(id)))[0]

/** @param {Page} page @param {Words} w @param {string} id @param {number} value */
const shown = (page, w, id, value) => {
  const text = page.kit.figure(page, id, value)
  return w.figures.inUnit[id === 'return_on_ad_spend' ? '' : page.kit.rowOf(page, id)?.unit]?.(text) ?? text
}

/** The input to add for a figure that is not there. @param {Page} page @param {any} row @param {string} subject */
function neededFor({ catalogue, answer }, row, subject) {
  const isInput = (/** @type {string} */ id) => catalogue.inputs.some((/** @type {any} */ each) => each.id === id)
  if (OPENERS[subject]) return OPENERS[subject]
  return isInput(subject) ? subject : row.needs.find((/** @type {string} */ id) => !answer.inputs[id]?.ok)
}

/** @param {Page} page @param {Words} w @param {any} row */
function given(page, w, row) {
  const { f, words, answer } = page
  const label = words.metricLabel(row.id, f, row.label)
  const detail = page.kit.workingOf(page, row.id, label)
  const said = definitionOf(page, w, row.id)
  return html`<li><details class="figure">
    <summary><span class="topic-name">${label}${said ? html`<span class="help">${said}</span>` : nothing}</span><span class="topic-value">${shown(page, w, row.id, answer.metrics[row.id].value)}</span></summary>
    ${detail ? page.kit.working(detail) : nothing}
    <p class="help">${w.figures.units[row.unit]} · ${w.figures.source(row.source)}</p>
  </details></li>`
}

/** @param {Page} page @param {Words} w @param {any} row */
function lacking(page, w, row) {
  const { f, words, answer } = page
  const { fault, subject } = answer.metrics[row.id]
  const needed = neededFor(page, row, subject)
  const name = words.lower(words.workingLabel(needed ?? subject, page.kit.rowOf(page, needed ?? subject)?.label, f))
  const missing = fault === 'missing_input' && needed
  return html`<li class="lacking"><span>${words.metricLabel(row.id, f, row.label)}</span>
    ${missing ? html`<button type="button" class="text" @click=${() => addInput(page, needed)}>${w.figures.add(name)}</button>` : html`<span class="help">${words.reason({ fault, subject }, (/** @type {string} */ id) => words.workingLabel(id, page.kit.rowOf(page, id)?.label, f), false)}</span>`}</li>`
}

/** @param {Words} w @param {any[]} rows @param {(row: any) => unknown} draw */
function grouped(w, rows, draw) {
  const ids = METRIC_GROUPS.map(([id]) => id).filter((id) => rows.some((row) => groupOf(row.id) === id))
  const order = ['returns', 'cost', 'audience', 'orders', 'breakEven', 'value', 'own', 'traffic']
  return html`<div class="groups">${ids
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(
      (id) => html`<section class="figures-group"><h4>${w.figures.groups[id]}</h4>
        ${w.figures.groupNotes[id] ? html`<p class="help">${w.figures.groupNotes[id]}</p>` : nothing}
        <ul>${rows.filter((row) => groupOf(row.id) === id).map(draw)}</ul></section>`,
    )}</div>`
}

/** @param {Page} page @param {Words} w */
export function figuresPanel(page, w) {
  const { catalogue, answer, act, ui, words, f } = page
  const text = ui.full.figure ?? ''
  const wanted = text.trim().toLowerCase()
  const found = catalogue.metrics.filter((/** @type {any} */ row) =>
    `${row.label} ${words.metricLabel(row.id, f, row.label)} ${row.id.replace(/_/g, ' ')}`
      .toLowerCase()
      .includes(wanted),
  )
  const is = (/** @type {any} */ row) => answer.ok && answer.metrics[row.id].ok
  const now = found.filter(is)
  const later = answer.ok ? found.filter((/** @type {any} */ row) => !is(row)) : []
  return html`<p class="intro">${w.figures.intro(catalogue.metrics.filter(is).length, catalogue.metrics.length)}</p>
    <div class="quoted">${field({ id: 'find-figure', kind: 'text', label: w.figures.find, text, onInput: (typed) => act.setUi({ full: { ...act.page().ui.full, figure: typed } }) })}</div>
    ${found.length ? nothing : html`<p role="status">${w.figures.none(text.trim())}</p>`}
    ${now.length ? html`<h3>${w.figures.now}</h3>${grouped(w, now, (row) => given(page, w, row))}` : nothing}
    ${later.length ? html`<h3>${w.figures.later}</h3>${grouped(w, later, (row) => lacking(page, w, row))}` : nothing}`
}
