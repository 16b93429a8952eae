// @ts-check
/** Under the grid: what was typed into the selected cell, how it was read, what is wrong with it, and what can be done with its row. Comes with the first cell that is selected. */
import { html, nothing } from 'lit-html'
import { answerOf } from '../app/creators-answer.js'
import { sumsOf } from '../app/creators-posts.js'
import { duplicate, remove } from '../app/creators-rows.js'
import { barWords as b } from '../locales/en-creators-bar.js'
import { adopt, shownText } from './creators-base.js'
import '../locales/en-creators-later.js'

export { copyCells, copyTable, writeCells } from '../app/creators-clipboard.js'
export { clear, fillDown, remove, sort } from '../app/creators-rows.js'
export { resize, widen } from './creators-resize.js'

adopt(`
.cell-input { inline-size: 100%; block-size: 34px; margin: 0; padding: 0; border: 0; border-radius: 0; background: none; color: inherit; font: inherit; outline: none; .number > & { text-align: end; } }
.density-compact .cell-input { block-size: 28px; }
.cell-bar { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between; min-height: 40px; padding-inline: 4px; font-size: var(--small); & .about { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; min-width: 0; } & .error, & .hint { margin: 0; } & button.text { font-size: inherit; } }
.bar-name { max-width: 36ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.typed { max-width: 44ch; overflow: hidden; padding: 1px 7px; border-radius: 6px; background: var(--sunk); font: 0.8125rem/1.6 ui-monospace, Menlo, Consolas, monospace; text-overflow: ellipsis; white-space: nowrap; }
.row-actions { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: auto; & .button { min-height: 36px; padding-inline: 10px; font-size: var(--small); } }
`)

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-model.js').Model} Model */
/** @typedef {import('../app/creators-columns.js').Column} Column */

/** @param {Page} page @param {Creators} creators @param {Model} model @param {any} row @param {Column} column */
function figureNote(page, creators, model, row, column) {
  const { words: w } = creators
  const { words, engine } = page
  const { figures, f, signs } = model
  const typed = model.textOf(row, column)
  const fault = figures.fault(row.creator_id, column.id)
  if (column.id === 'owed') return html`<span class="mute">${b.owed}</span>`
  if (column.kind === 'metric') {
    const metric = answerOf(engine, model, row).metrics?.[column.id]
    const label = (/** @type {string} */ id) => w.column(id, page)
    return metric && !metric.ok
      ? html`<span class="mute">${words.reason(metric, label)}</span>`
      : html`<span class="mute">${b.computed}</span>`
  }
  const posts = row.of ? undefined : model.postsBy.get(row.creator_id)
  if (posts && model.fromPosts(row, column)) return html`<span class="hint">${b.fromPosts(posts.length)}</span>`
  const read = typed ? engine.parseNumber({ text: typed, ...signs }) : null
  if (read?.ok && read.kind === 'ambiguous' && read.alternative !== undefined)
    return html`<span class="hint">${w.read(typed, f.typed(read.value))} <button type="button" class="text" @click=${() => creators.edit(row.creator_id, column, f.unambiguous(read.alternative))}>${w.changeTo(f.typed(read.alternative))}</button></span>`
  const ofPosts = posts && typed ? sumsOf(posts, { engine, ...signs })[column.id] : undefined
  if (ofPosts !== undefined && ofPosts !== read?.value)
    return html`<span class="hint">${b.besidePosts(f.byUnit(Number(ofPosts), column.unit))} <button type="button" class="text" @click=${() => creators.edit(row.creator_id, column, '')}>${b.usePosts}</button></span>`
  if (!fault || fault === 'missing_input') return nothing
  if (fault === 'mixed_currency')
    return html`<span class="hint">${w.needsRate(read?.currency ?? '', model.document.currency)}</span>`
  return html`<span class="error">${words.fieldError(fault, typed, f, column.id)}</span>`
}

/** @param {Page} page @param {Creators} creators @param {Model} model @param {any} row @param {Column} column */
function note(page, creators, model, row, column) {
  if (column.kind === 'input' || column.kind === 'metric') return figureNote(page, creators, model, row, column)
  const typed = model.textOf(row, column)
  if (column.id === 'deal') return amountOf(page, creators, model, typed)
  if (column.kind === 'date' && shownText(model, row, column, creators.words).bad)
    return html`<span class="error">${creators.words.badDate(typed)}</span>`
  return nothing
}

/** Where the amount of a deal stands, if that is not the fee. @type {Record<string, string>} */
const AMOUNT_OF = { per_post: 'fee_per_post', per_order: 'commission_per_order', percent: 'commission_rate' }

/** A deal's amount in a column of its own, beside it. @param {Page} page @param {Creators} creators @param {Model} model @param {string} deal */
function amountOf(page, creators, { grid }, deal) {
  const id = AMOUNT_OF[deal]
  if (!id || grid.columns.includes(id)) return nothing
  const at = grid.columns.indexOf('deal') + 1
  const show = () => creators.setGrid({ columns: grid.columns.toSpliced(at, 0, id) })
  return html`<button type="button" class="text" @click=${show}>${b.showColumn(creators.words.column(id, page))}</button>`
}

/** What of many cells can be said: how many, and their sum where all are figures of one unit. @param {Model} model @param {import('../app/creators-actions.js').Range} range */
function several({ rowAt, figureOf, f }, { rows, columns }) {
  const cells = rows.length * columns.length
  const [column] = columns
  let sum = null
  if (columns.length === 1 && (column.unit === 'money' || column.unit === 'count')) {
    const values = rows.flatMap((id) => figureOf(rowAt(id), column.id) ?? [])
    if (values.length > 1)
      sum = f.byUnit(values.reduce((all, value) => all + Math.round(value * 1e6), 0) / 1e6, column.unit)
  }
  return html`<b>${b.several(rows.length, cells)}</b>${sum ? html`<span>${b.sum(sum)}</span>` : nothing}`
}

/** A post is told with whose it is. @param {Model} model @param {any} row @param {any} w @returns {string} */
const nameOf = (model, row, w) =>
  row.of ? `${nameOf(model, model.byId.get(row.of), w)} · ${row.label}` : row.name || w.untitled

/** @param {Page} page @param {Creators} creators @param {import('./creators-control.js').Control} control @param {Model} model */
export function creatorsBar(page, creators, control, model) {
  const { words: w } = creators
  const { active, unfolded } = creators.ui()
  const row = active && model.rowAt(active.row)
  const column = active && model.table.get(active.col)
  if (!row || !column) return html`<p class="cell-bar help">${w.grid.help}</p>`
  const of = row.of ?? row.creator_id
  const range = control.range()
  const many = range.rows.length * range.columns.length > 1
  const typed = model.textOf(row, column)
  const about = many
    ? several(model, range)
    : html`<b class="bar-name">${nameOf(model, row, w)}</b><span class="mute">${w.column(column.id, page)}</span>${typed ? html`<code class="typed">${typed}</code>` : nothing}${note(page, creators, model, row, column)}`
  return html`<div class="cell-bar" role="group" aria-label=${b.label}>
    <p class="about" id="cell-note">${about}</p>
    <div class="row-actions">
      <button type="button" class="button quiet" @click=${() => control.open('sheet', { row: of })}>${b.edit}</button>
      <button type="button" class="button quiet" aria-expanded=${unfolded.has(of)} @click=${() => control.unfold(of)}>${b.posts}</button>
      <button type="button" class="button quiet" @click=${() => duplicate(creators, range.rows)}>${b.duplicate(range.rows.length)}</button>
      <button type="button" class="button quiet" @click=${() => remove(creators, range.rows)}>${b.remove(range.rows.length)}</button>
    </div>
  </div>`
}
