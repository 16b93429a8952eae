// @ts-check
/** Totals that somebody typed from an analytics screen, as one more card among the files. */
import { html, nothing } from 'lit-html'
import { FIGURES, figureOf, isBlank } from '../app/orders-typed.js'
import { CELLS, createTyped, labelsOf } from '../app/orders-typed-actions.js'
import { words as w } from '../locales/en-orders-typed.js'
import { adopt } from './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-actions.js').Orders} Orders */
/** @typedef {import('../app/orders-typed-actions.js').TypedTotals} TypedTotals */
/** @typedef {import('../app/orders-typed.js').Typed} Typed */
/** @typedef {{cell: string, id: string, text: string}} Problem */

const rules = `
.file-head + .help { margin-block-start: 10px; }
.typed-table { margin-block: 14px 10px; table-layout: fixed; & th, & td { padding: 3px 8px 3px 0; border: 0; vertical-align: middle; } & thead th { padding-block-end: 0; } & .box { height: 42px; margin: 0; padding-inline: 10px; font-size: 1rem; } & .box input { inline-size: 100%; } & .box:not(.words) input { text-align: end; } & tr > :first-child { inline-size: 32%; } & tr > :last-child { inline-size: 44px; } & .icon-button { font-size: 1.125rem; color: var(--mute); } & .cell-name { display: none; } & + .error, & ~ .error { font-size: var(--small); } & ~ .error + .help { margin-block-start: 8px; } }
@media (width < 640px) { .typed-table { display: block; & thead { display: none; } & tbody { display: block; } & tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 10px 8px; align-items: end; padding-block: 14px; border-block-start: 1px solid var(--line); } & tr > :is(:first-child, :last-child) { inline-size: auto; } & tr > * { padding: 0; } & [data-cell="who"] { grid-area: 1 / 1 / 2 / 3; } & .remove { grid-area: 1 / 3; justify-self: end; } & [data-cell="campaign"] { grid-column: 1 / -1; } & .cell-name { display: block; margin-block-end: 4px; font-size: var(--small); line-height: 1.3; color: var(--mute); text-align: start; } & .box { height: 46px; } & .icon-button { min-inline-size: 44px; min-block-size: 46px; } } }
`

/** What of a row is not counted. @param {Typed} row @param {Page} page @param {Map<string, string>} labels @returns {Problem[]} */
function problemsOf(row, { own, engine }, labels) {
  if (isBlank(row)) return []
  const wrong = FIGURES.flatMap((cell) => {
    const { problem } = figureOf(row[cell], cell, own, engine)
    return problem ? [{ cell, id: problem, text: String(row[cell]) }] : []
  })
  const told = FIGURES.some((cell) => row[cell] !== undefined)
  if (row.creator_id && !labels.has(row.creator_id)) wrong.push(/** @type {any} */ ({ cell: 'who', id: 'gone', text: '' }))
  else if (told && !row.creator_id && !row.content && !row.campaign) wrong.push(/** @type {any} */ ({ cell: 'who', id: 'whose', text: '' })) // biome-ignore format: one line
  return wrong
}

/** @param {Typed} row @param {string} cell @param {Map<string, string>} labels */
const textOf = (row, cell, labels) =>
  cell === 'who' ? (labels.get(row.creator_id ?? '') ?? row.content ?? '') : String(row[/** @type {keyof Typed} */ (cell)] ?? '') // biome-ignore format: one line

/** @param {Typed} row @param {number} at @param {TypedTotals} typed @param {Map<string, string>} labels @param {Problem[]} problems */
function oneRow(row, at, typed, labels, problems) {
  const last = at === typed.rows().length
  const cells = CELLS.map((cell) => {
    const figure = FIGURES.includes(/** @type {any} */ (cell))
    const wrong = problems.some((each) => each.cell === cell)
    // Not live: whatever else is drawn meanwhile, what is being typed stays.
    const input = html`<span class="cell-name" aria-hidden="true">${w.cells[cell]}</span>
      <div class="box ${figure ? '' : 'words'}"><input id="typed-${at}-${cell}" aria-label=${w.cell(w.cells[cell], at + 1)} autocomplete="off" maxlength="200" inputmode=${figure ? 'decimal' : nothing} list=${cell === 'who' ? 'typed-creators' : nothing} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `typed-${at}-${cell}-error` : nothing}
        .value=${textOf(row, cell, labels)}
        @change=${(/** @type {any} */ event) => typed.edit(at, cell, event.target.value)}
        @paste=${(/** @type {any} */ event) => typed.paste(at, cell, event.clipboardData?.getData('text/plain') ?? '') && event.preventDefault()} /></div>`
    return cell === 'who'
      ? html`<th scope="row" data-cell=${cell}>${input}</th>`
      : html`<td data-cell=${cell}>${input}</td>`
  })
  return html`<tr>${cells}<td class="remove">${last ? nothing : html`<button type="button" class="icon-button" aria-label=${w.removeRow(at + 1)} title=${w.removeRow(at + 1)} @click=${() => typed.remove(at)}>×</button>`}</td></tr>`
}

/** @param {Orders} orders @returns {(page: Page) => unknown} */
export function openTyped(orders) {
  adopt(rules)
  const typed = createTyped(orders, w)
  return (page) => {
    if (page.ui.orders?.typing === 'begin') queueMicrotask(typed.begin)
    const labels = labelsOf(page.own)
    const rows = typed.rows()
    const problems = rows.map((row) => problemsOf(row, page, labels))
    const told = problems.flatMap((list, at) => list.map(({ cell, id, text }) => html`<p class="error" id="typed-${at}-${cell}-error">${w.problems(at + 1, text)[id]}</p>`)) // biome-ignore format: one line
    const used = rows.some((row, at) => problems[at].length === 0 && FIGURES.some((cell) => row[cell] !== undefined))
    return html`<article class="card wide file ${used ? 'used' : ''}" aria-label=${w.title}>
      <div class="file-head">
        <div class="file-name"><h2 id="typed-title">${w.title}</h2></div>
        <span class="chip">${w.kind}</span>
        <button type="button" class="icon-button" aria-label=${w.remove} title=${w.remove} @click=${typed.removeAll}>×</button>
      </div>
      <p class="help">${w.text}</p>
      <datalist id="typed-creators">${[...labels.values()].map((label) => html`<option value=${label}></option>`)}</datalist>
      <table class="plain-table typed-table"><caption class="hidden">${w.table}</caption>
        <thead><tr>${CELLS.map((cell) => html`<th scope="col" class=${FIGURES.includes(/** @type {any} */ (cell)) ? 'figure' : ''}>${w.cells[cell]}</th>`)}<td></td></tr></thead>
        <tbody>${[...rows, {}].map((row, at) => oneRow(row, at, typed, labels, problems[at] ?? []))}</tbody></table>
      ${told}
      <p class="help">${w.hint}</p>
      ${used ? html`<div class="actions file-actions"><span class="pill good">✓ ${w.inUse}</span></div>` : nothing}
    </article>`
  }
}
