// @ts-check
/** What others say: claims with their sources as thin rows, those that mean something else greyed, none chosen. */
import { html, nothing } from 'lit-html'
import { createFormat } from '../app/format.js'
import { normBar } from '../elements/norm.js'
import { claimsOf } from './creator-fields.js'

/** @typedef {import('./creator.js').Page} Page */
/** @typedef {import('./creator.js').CreatorWords} CreatorWords */
/** @typedef {{platform?: string, format?: string, tier?: string}} Choice */

/** A claim that does not say what it covers stands for all. @param {any} claim @param {Choice} choice */
const fits = ({ metric, covers }, { platform, format, tier }) =>
  (!platform || !covers.platform || covers.platform === platform) &&
  (!tier || !covers.tier || covers.tier === tier) &&
  (!format || metric !== 'cost_per_deliverable' || covers.what === format)

/**
 * @param {Page} page @param {CreatorWords} w @param {string} metric @param {Choice} choice
 * @param {any} reckoned of computeMetrics: the own figure, and how each claim on it differs
 */
function normGroup({ engine, f, words, own }, w, metric, choice, reckoned) {
  const checked = new Map(
    (reckoned.ok ? reckoned.benchmarks : []).map((/** @type {any} */ row) => [row.id, row.differs ?? []]),
  )
  const rows = claimsOf(engine)
    .filter((row) => row.metric === metric && fits(row, choice))
    .map((row) => ({
      ...row,
      differs: /** @type {string[]} */ (
        checked.get(row.id) ?? (row.currency && row.currency !== own.currency ? ['currency'] : [])
      ),
    }))
  if (rows.length === 0) return nothing
  const mine = reckoned.ok ? reckoned.metrics[metric] : undefined
  const value = mine?.ok ? mine.value : undefined
  const top =
    1.08 *
    Math.max(
      ...rows.filter(({ differs }) => !differs.includes('currency')).map(({ high }) => high),
      Math.min(value ?? 0, 4 * Math.max(...rows.map(({ high }) => high))),
    )
  const said = (/** @type {any} */ row, /** @type {number} */ amount) =>
    (row.unit === 'money' && row.currency !== f.currency
      ? createFormat({ locale: f.locale, currency: row.currency, language: words.language })
      : f
    ).byUnit(amount, row.unit)
  return html`<div class="norm-group">
    <h3>${w.norms[metric]}<span>${value === undefined ? nothing : w.you(rows[0].unit === 'money' && value >= 0.1 ? f.money(value) : f.byUnit(value, rows[0].unit))}</span></h3>
    <ul>${rows.map((row) => {
      const faint = row.differs.length > 0
      const notes = [w.covers(row.covers), w.kinds[row.kind], row.contradicts.length ? w.contradicted : '']
        .filter(Boolean)
        .join(' · ')
      return html`<li class="norm ${faint ? 'faint' : ''}"><div>${notes}<span class="source">${row.source}${row.date ? ` (${row.date})` : ''}${faint ? html`<br>${w.differ(row.differs.map((/** @type {string} */ id) => w.differs[id] ?? id))}` : nothing}</span></div>
        ${row.differs.includes('currency') ? html`<span></span>` : normBar({ low: row.low, high: row.high, own: value, top, faint })}
        <span class="value">${w.range(said(row, row.low), said(row, row.high))}</span></li>`
    })}</ul>
  </div>`
}

/** One tap narrows, a second one widens again. @param {string} label @param {Record<string, string>} choices @param {string | undefined} now @param {(value: string) => void} choose */
const filterOf = (label, choices, now, choose) =>
  html`<div><p class="label">${label}</p><div class="chips" role="group" aria-label=${label}>
    ${Object.entries(choices).map(([id, word]) => html`<button type="button" class="choice" aria-pressed=${now === id} @click=${() => choose(now === id ? '' : id)}>${word}</button>`)}</div></div>`

/** @param {Page} page @param {CreatorWords} w @param {import('./creator.js').CreatorActions} act @param {string[]} metrics @param {Choice} choice @param {any} reckoned */
export function norms(page, w, act, metrics, choice, reckoned) {
  const groups = metrics.map((metric) => normGroup(page, w, metric, choice, reckoned))
  return html`<section class="norms" aria-labelledby="norms-title"><h2 id="norms-title">${w.rate.norms}</h2><p class="help">${w.rate.normsHelp}</p>
    <div class="filters">${filterOf(w.rate.platform, w.platforms, choice.platform, (id) => act.edit('rate', 'platform', id))}
      ${metrics.includes('cost_per_deliverable') ? filterOf(w.rate.format, w.formats, choice.format, (id) => act.edit('rate', 'format', id)) : nothing}
      ${filterOf(w.rate.tier, w.tiers, choice.tier, (id) => act.edit('rate', 'tier', id))}</div>
    ${groups.every((group) => group === nothing) ? html`<p class="range">${w.rate.none}</p>` : groups}
  </section>`
}
