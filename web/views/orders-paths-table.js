// @ts-check
/** Credit by model as a table with its ranges, what each column says, and what would be lost without those that are ticked. */
import { html, nothing, svg } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { ROWS } from '../app/paths-actions.js'
import { ALL, differing, SHOWN, togetherOf } from '../app/paths-model.js'

/** @typedef {import('../app/paths-actions.js').Paths} Paths */
/** @typedef {import('../app/paths-model.js').Row} Row */
/** @typedef {import('../app/paths-model.js').Cell} Cell */

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)}%`

/** A range and the point in it, on the column's own scale. @param {Cell} cell @param {number} most */
const bar = (
  { value, low = value, high = value },
  most,
) => svg`<svg class="cell-bar" width="100%" height="6" aria-hidden="true">
  <rect class="to" width=${percent(Math.max(0, value) / most)} height="6" rx="1" />
  ${high > low ? svg`<rect class="band" x=${percent(low / most)} width=${percent((high - low) / most)} y="1.5" height="3" />` : nothing}</svg>`

/** @param {Paths} paths @returns {(value: number) => string} */
function sayOf({ page, ui }) {
  const { f } = page()
  const { measure } = ui()
  const whole = (/** @type {number} */ value) => f.count(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
  return { share: f.percent, orders: whole, sales: f.money }[measure]
}

/** @param {Paths} paths */
const columnsOf = ({ ui }) => (ui().all ? ALL : SHOWN)

/** @param {Paths} paths @param {Row} row @param {Record<string, number>} most */
function cells(paths, row, most) {
  const { words: w, page, ui } = paths
  const { f } = page()
  const { answer } = ui()
  const say = sayOf(paths)
  return columnsOf(paths).map((id) => {
    const cell = row.cells[id]
    if (!cell) return html`<td class="number">–</td>`
    const range =
      cell.low === undefined
        ? nothing
        : html`<span class="under">${w.table.range(say(cell.low), say(cell.high ?? cell.low))}</span>`
    const alone =
      id === 'markov' && row.at >= 0
        ? html`<span class="under">${w.table.lost(f, answer.removal_effect.conversions[row.at])}</span>`
        : nothing
    return html`<td class="number"><b>${say(cell.value)}</b>${range}${alone}${bar(cell, most[id] || 1)}</td>`
  })
}

/** @param {Paths} paths @param {Row} row */
function assists(paths, row) {
  const { words: w, page } = paths
  const { f } = page()
  const rounded = f.count(Math.round(row.assisted))
  if (row.at < 0) return html`<td class="number"><b>${rounded}</b></td>`
  const ratio = row.perLast === null ? (row.assisted > 0 ? w.table.neverLast : '') : w.table.perLast(f, row.perLast)
  return html`<td class="number"><b>${rounded}</b><span class="under">${ratio}</span></td>`
}

/** @param {Paths} paths @param {Row} row @param {Record<string, number>} most */
function line(paths, row, most) {
  const { words: w, ui } = paths
  return html`<tr>
    <th scope="row"><label class="pick"><input type="checkbox" aria-label=${w.table.drop(row.name)} .checked=${live(ui().dropped.includes(row.name))} @change=${() => paths.drop(row.name)}><span><span class="name">${row.name}</span>${row.role ? html`<span class="role">${w.table.roles[row.role]}</span>` : nothing}</span></label></th>
    ${cells(paths, row, most)}${assists(paths, row)}
  </tr>`
}

/** @param {Paths} paths */
function bars(paths) {
  const { words: w, ui, set, total } = paths
  const { measure, all } = ui()
  const measures = /** @type {const} */ (['share', 'orders', 'sales']).filter(
    (id) => id !== 'sales' || total().value > 0,
  )
  return html`<div class="paths-bar">
    <div class="chips" role="group" aria-label=${w.measures.label}>${measures.map((id) => html`<button type="button" class="choice" aria-pressed=${id === measure} @click=${() => set({ measure: id })}>${w.measures[id]}</button>`)}</div>
    <div class="chips"><button type="button" class="choice" aria-pressed=${all} @click=${() => set({ all: !all })}>${w.table.all}</button>
    <button type="button" class="choice" @click=${paths.copyTable}>${w.table.copy}</button></div>
  </div>`
}

/** @param {Paths} paths @param {Row[]} rows */
export function pathsTable(paths, rows) {
  const { words: w, ui, set, page } = paths
  const { f } = page()
  const { most } = ui()
  const models = columnsOf(paths)
  // One row is not grouped away.
  const shown = rows.length <= most + 1 ? rows : rows.slice(0, most)
  const rest = rows.slice(shown.length)
  const largest = Object.fromEntries(models.map((id) => [id, Math.max(...shown.map(({ cells: by }) => by[id]?.high ?? by[id]?.value ?? 0))])) // biome-ignore format: one line
  return html`${bars(paths)}
    <div class="table-scroll" tabindex="0" role="region" aria-label=${w.table.label}>
    <table class="paths-table ${ui().all ? 'wide-table' : ''}"><caption class="hidden">${w.table.label}</caption>
      <thead><tr><th scope="col">${w.table.name}</th>${models.map((id) => html`<th scope="col" class="number">${w.models[id].name}<span class="short">${w.models[id].short}</span></th>`)}<th scope="col" class="number">${w.table.assists}</th></tr></thead>
      <tbody>${shown.map((row) => line(paths, row, largest))}</tbody>
      ${rest.length ? html`<tbody class="rest"><tr><th scope="row">${w.table.others(f, rest.length)}</th>${cells(paths, togetherOf(rest), {})}${assists(paths, togetherOf(rest))}</tr></tbody>` : nothing}
    </table></div>
    ${rest.length ? html`<button type="button" class="button quiet" @click=${() => set({ most: most + 4 * ROWS })}>${w.table.more(f, Math.min(rest.length, 4 * ROWS))}</button>` : nothing}
    ${most > ROWS && rows.length > ROWS + 1 ? html`<button type="button" class="button quiet" @click=${() => set({ most: ROWS })}>${w.table.fewer}</button>` : nothing}
    <p class="help">${w.table.caption}</p>`
}

/** Why a model has no figures. @param {Paths} paths @param {string} id */
function without({ words: w, ui }, id) {
  const { ok, fault } = ui().answer.credit[id]
  if (ok) return nothing
  return html` <span class="care-text">${fault === 'missing_input' ? w.noDays : w.tooLarge}</span>`
}

/** @param {Paths} paths */
export const claims = (paths) => {
  const { words: w } = paths
  return html`<details class="fold" open><summary><span><span class="fold-title">${w.claims}</span></span></summary>
    <dl class="claims">${columnsOf(paths).map((id) => html`<div><dt>${w.models[id].name}</dt><dd>${w.models[id].claim}${without(paths, id)}</dd></div>`)}
      <div><dt>${w.table.assists}</dt><dd>${w.table.assistsHelp}</dd></div></dl></details>`
}

/** Where the columns shown lie further apart than chance explains. @param {Paths} paths @param {Row[]} rows */
export function agreement(paths, rows) {
  const { words: w, page, ui } = paths
  const { f } = page()
  const { credit } = ui().answer
  const lines = differing(rows, credit, columnsOf(paths))
  const told = credit.last_touch.shares.some(Boolean)
  const say = !told ? w.agreement.few : lines.length ? w.agreement.some(f, lines.length, rows.length) : w.agreement.none
  return html`<section class="card" aria-labelledby="paths-differ"><h2 class="group" id="paths-differ">${w.agreement.title}</h2>
    <p>${say}</p>
    ${lines.length ? html`<ul class="notes">${lines.slice(0, 5).map(({ name, lower, higher }) => html`<li>${w.agreement.line(f, name, lower, higher)}</li>`)}${lines.length > 5 ? html`<li>${w.agreement.more(f, lines.length - 5)}</li>` : nothing}</ul>` : nothing}
  </section>`
}

/** @param {Paths} paths @param {Row[]} rows */
export function dropCard(paths, rows) {
  const { words: w, page, ui } = paths
  const { dropped, answer } = ui()
  const { f } = page()
  const joint = dropped.length ? answer.joint_removal?.[0] : null
  const effects = answer.removal_effect?.conversions ?? []
  const added = rows.filter(({ name }) => dropped.includes(name)).reduce((sum, { at }) => sum + (effects[at] ?? 0), 0)
  const all = { orders: paths.total().conversions, sales: paths.total().value }
  return html`<section class="card" aria-labelledby="paths-drop"><h2 class="group" id="paths-drop">${w.drop.title}</h2>
    <div role="status">${joint?.ok ? html`<p class="paths-say">${w.drop.says(f, joint.channels, joint, added, all)}</p>` : html`<p>${joint ? w.tooLarge : w.drop.help}</p>`}</div>
    ${joint ? html`<p class="help">${w.drop.assumes}</p><button type="button" class="button" @click=${paths.keepAll}>${w.drop.clear}</button>` : nothing}
  </section>`
}
