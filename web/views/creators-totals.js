// @ts-check
/** Sums in the grid: of all creators, of those that a filter leaves, of each group. */
import { html, nothing } from 'lit-html'
import { owedOf } from '../app/creators-owed.js'
import { besideWords as b } from '../locales/en-creators-beside.js'
import { adopt, remembered, UNKNOWN } from './creators-base.js'

/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-model.js').Model} Model */
/** @typedef {import('../app/creators-figures.js').Totals} Totals */

/** Figures of the columns that are shown. @param {Model} model */
const idsOf = ({ shown }) => shown.flatMap(({ id, number }) => (number ? [id] : []))

/** The sums in their columns, past the first. @param {Model} model @param {Totals} totals @param {string} unknown what stands where there is no sum @param {string[]} [some] creators; all by default */
const cellsOf = ({ shown, f, figures, rows }, { inputs = {}, metrics = {} }, unknown, some) =>
  shown.slice(1).map((column, at) => {
    const owed = column.id === 'owed' ? owedOf(figures, rows).total(some) : undefined
    const figure = owed === undefined ? (inputs[column.id] ?? metrics[column.id]) : { ok: true, value: owed }
    const text = figure?.ok
      ? column.unit === 'money'
        ? f.money(figure.value)
        : column.unit === 'count'
          ? f.count(figure.value)
          : f.byUnit(figure.value, column.unit)
      : column.number
        ? unknown
        : ''
    return html`<td role="gridcell" aria-colindex=${at + 2} class="${column.number ? 'number' : ''} ${figure?.ok ? '' : 'mute'}">${text}</td>`
  })

const ofShown = remembered((/** @type {any} */ items, figures, ids, rows) => {
  const creators = items.flatMap((/** @type {any} */ { kind, id }) => (kind === 'creator' ? [id] : []))
  return creators.length < rows.length ? { creators, totals: figures.totals(ids.split(','), creators) } : null
})

/** What stands under the grid: where a filter leaves some out, those that it leaves and all. @param {Creators} creators @param {Model} model */
export function foot(creators, model) {
  const { figures, items, rows } = model
  const ids = idsOf(model)
  const some = ofShown(items, figures, ids.join(), rows)
  const all = rows.length
  const line = (
    /** @type {number} */ at,
    /** @type {string} */ label,
    /** @type {string} */ title,
    /** @type {Totals} */ totals,
    /** @type {string[] | undefined} */ creators = undefined,
  ) =>
    html`<tr class=${creators ? 'some' : ''} aria-rowindex=${items.length + at}><th scope="row" role="rowheader" aria-colindex="1" title=${title}>${label}</th>${cellsOf(model, totals, UNKNOWN, creators)}</tr>`
  return html`<tfoot>
    ${some ? line(2, b.totals.shown(some.creators.length), b.totals.shownOf(some.creators.length, all), some.totals, some.creators) : nothing}
    ${line(some ? 3 : 2, some ? b.totals.all(all) : creators.words.grid.total, b.totals.allOf(all), figures.totals(ids))}
  </tfoot>`
}

/** A group's name, how many are in it, and their sums. @param {Creators} creators @param {Model} model @param {any} item @param {number} index */
export const groupRow = ({ words: w }, model, item, index) =>
  html`<tr class="group-row" aria-rowindex=${index + 2} aria-level="1"><th scope="row" role="rowheader" aria-colindex="1" title=${item.label}>${item.label}<span class="mute">${w.count(item.ids.length)}</span></th>${cellsOf(model, model.figures.totals(idsOf(model), item.ids), '', item.ids)}</tr>`

/** What is still to be paid in all, where anything is. @param {any} model */
export function owedLine({ figures, rows, f }) {
  const { total, creators, whenPosted } = owedOf(figures, rows)
  const owed = total() ?? 0
  return owed || whenPosted
    ? html`<p class="help">${b.owed(f.money(owed), creators, whenPosted ? f.money(whenPosted) : '')}</p>`
    : nothing
}

adopt(`
.unfold { position: absolute; inset-block: 0; inset-inline-start: 6px; display: grid; place-items: center; inline-size: 24px; color: var(--mute); cursor: pointer; opacity: 0; &::before { inline-size: 6px; block-size: 6px; border: solid currentcolor; border-width: 0 1.5px 1.5px 0; content: ""; transform: rotate(-45deg); } :is(.has-posts, tr[aria-expanded="true"], tr:hover, tr:focus-within) > th > & { opacity: 1; } [aria-expanded="true"] > th > &::before { transform: rotate(45deg); } }
.grid tbody .group-row :is(th, td) { background: var(--sunk); font-weight: 650; }
.group-row .mute { margin-inline-start: 8px; font-weight: 450; }
.grid tfoot :is(th, td) { position: sticky; inset-block-end: 0; z-index: 1; block-size: 44px; border-block: 1px solid var(--edge-soft); border-block-end: 0; background: var(--sunk); font-weight: 650; &:first-child { z-index: 2; padding-inline-start: 28px; } &.mute { font-weight: 450; } }
.grid tfoot .some + tr :is(th, td) { border-block-start-color: var(--line); font-weight: 450; }
.grid tfoot .some :is(th, td) { inset-block-end: 44px; }
`)
