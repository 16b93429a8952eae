// @ts-check
/** The grid of creators: what stands in its cells. */
import { html, nothing } from 'lit-html'
import { POST_COLUMNS } from '../app/creators-posts.js'
import { UNKNOWN } from '../app/format.js'
import { gridOf } from '../elements/grid.js'
import { shape, toneOf } from '../elements/pill.js'
import { smallStrip } from '../elements/strip-small.js'
import { GRID, rowHeightOf } from './creators-control.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-model.js').Model} Model */
/** @typedef {import('../app/creators-columns.js').Column} Column */

/** Height of the window that the table never has. */
const UNUSED = 380
/** Rows on paper: past them a file is the better copy. */
const MOST_PRINTED = 2000

/** Made once: one costs more than a row of cells. @type {Map<string, Intl.DateTimeFormat>} */
const days = new Map()

/** @param {string} locale @param {string} iso */
function shownDate(locale, iso) {
  const day = days.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  days.set(locale, day)
  return day.format(new Date(`${iso}T00:00:00Z`))
}

/** A figure as the page writes it; text that is no figure stays as it was typed. @param {Model} model @param {any} row @param {Column} column @param {any} w @returns {{text: string, bad?: boolean, waits?: boolean, unknown?: boolean}} */
export function shownText(model, row, column, w) {
  const { figures, f, figureOf } = model
  const typed = model.textOf(row, column)
  switch (column.kind) {
    case 'input':
    case 'metric': {
      const value = figureOf(row, column.id)
      if (value !== undefined)
        return {
          text: column.unit === 'money' && column.kind === 'metric' ? f.money(value) : f.byUnit(value, column.unit),
        }
      if (column.kind === 'metric') return { text: UNKNOWN, unknown: true }
      return {
        text: typed,
        bad: typed !== '',
        waits: typed !== '' && figures.fault(row.creator_id, column.id) === 'mixed_currency',
      }
    }
    case 'handle':
      return { text: typed && `@${typed}` }
    case 'choice':
      return { text: typed && w.choice(column.id, typed, model.document) }
    case 'date': {
      const read = /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed))
      return { text: read ? shownDate(f.locale, typed) : typed, bad: typed !== '' && !read }
    }
    default:
      return { text: typed }
  }
}

/** What came back of one unit of money. @param {Model} model @param {ReturnType<Model['factsOf']>} facts @param {any} w */
export function backOf({ f }, { back, after }, w) {
  if (back === undefined) return null
  const text = f.money(back * f.base)
  const one = f.round(f.base)
  return { text, sentence: after ? w.strip.back(text, one) : w.strip.sales(text, one) }
}

/** @param {Page} page @param {Creators} creators @param {Model} model @param {any} row */
function payoff({ words }, { words: w }, model, row) {
  const facts = model.factsOf(row)
  if (facts.cost === undefined && facts.revenue === undefined) return html`<span class="mute">${UNKNOWN}</span>`
  const verdict = /** @type {any} */ (words.verdicts)[facts.verdict]
  const back = backOf(model, facts, w)
  return html`<span class="payoff ${toneOf(facts.verdict)}" title="${verdict}${back ? `. ${back.sentence}` : ''}">${shape(facts.verdict)}<span class="hidden">${verdict}</span>${facts.strip ? smallStrip(facts.strip) : nothing}${back ? html`<b>${back.text}</b>` : html`<span class="verdict-word">${verdict}</span>`}</span>`
}

/** A choice is a list to pick from; all else is typed. @param {Creators} creators @param {Model} model @param {Column} column @param {string} label */
function editor(creators, model, column, label) {
  const { editing } = creators.ui()
  const w = creators.words
  const text = editing?.text ?? ''
  const ids = column.kind === 'choice' ? creators.choices(column.id) : []
  if (ids.length) {
    const word = (/** @type {string} */ id) => w.choice(column.id, id, model.document)
    // What was typed picks the first that begins with it.
    const chosen = ids.includes(text)
      ? text
      : text && ids.find((id) => word(id).toLowerCase().startsWith(text.toLowerCase()))
    return html`<select data-edit class="cell-input" aria-label=${label}><option value=""></option>${ids.map((id) => html`<option value=${id} ?selected=${id === chosen}>${word(id)}</option>`)}</select>`
  }
  return html`<input data-edit class="cell-input" type="text" inputmode=${column.number ? 'decimal' : 'text'} autocomplete="off" autocapitalize="off" spellcheck="false" aria-label=${label} value=${text}>`
}

/** What opens a creator's posts, for the pointer; keys open them from any cell. */
const FOLD = html`<span class="unfold" aria-hidden="true"></span>`

/** @type {ReturnType<typeof shownText>} */
const NOTHING = { text: '' }

/** @typedef {{top: number, bottom: number, left: number, right: number, row: number, column: number}} Selected */

/** @param {Page} page @param {Creators} creators @param {Model} model @param {any} item @param {number} index @param {Selected} selected */
function creatorRow(page, creators, model, item, index, selected) {
  const row = item.row
  const w = creators.words
  const { editing, unfolded } = creators.ui()
  const inRange = index >= selected.top && index <= selected.bottom && selected.top !== -1
  const several = selected.top !== selected.bottom || selected.left !== selected.right
  const cells = model.shown.map((column, at) => {
    const active = index === selected.row && at === selected.column
    const picked = inRange && at >= selected.left && at <= selected.right
    const label = w.grid.editing(w.column(column.id, page), row.name || w.untitled)
    const edited = active && editing
    // A post has no more than some of its creator's columns.
    const closed = row.of && !POST_COLUMNS.has(column.id)
    const { text, bad, waits, unknown } =
      closed || column.kind === 'payoff' ? NOTHING : shownText(model, row, column, w)
    const added = model.fromPosts(row, column)
    const inside = edited
      ? editor(creators, model, column, label)
      : column.kind === 'payoff' && !closed
        ? payoff(page, creators, model, row)
        : bad
          ? html`<span class="hidden">${w.grid.check}: </span>${text}`
          : column.id === 'name' && !text
            ? html`<span class="mute">${row.label ?? (row.handle ? `@${row.handle}` : w.untitled)}</span>`
            : text
    const look = `${column.number ? 'number ' : ''}${waits ? 'waits ' : bad ? 'unread ' : ''}${unknown ? 'mute ' : ''}${closed ? 'closed ' : column.kind === 'metric' || added ? 'computed ' : ''}${picked && several ? 'picked ' : ''}${active ? 'active' : ''}`
    const tab = active ? '0' : '-1'
    return column.id === 'name'
      ? html`<th scope="row" role="rowheader" class=${look} tabindex=${tab} aria-selected=${picked} aria-colindex=${at + 1} title=${text || nothing}>${row.of ? nothing : FOLD}${inside}</th>`
      : html`<td role="gridcell" class=${look} tabindex=${tab} aria-selected=${picked} aria-colindex=${at + 1} aria-readonly=${column.editable && !closed ? nothing : 'true'} title=${added ? w.grid.fromPosts : column.unit === '' && text.length > 12 ? text : nothing}>${inside}</td>`
  })
  const level = row.of ? 2 : 1
  return html`<tr class=${row.of ? 'post-row' : model.postsBy.has(row.creator_id) ? 'has-posts' : ''} data-row=${row.creator_id} aria-rowindex=${index + 2} aria-level=${level} aria-expanded=${row.of ? nothing : unfolded.has(row.creator_id)}>${cells}</tr>`
}

/** @param {import('../app/creators-model.js').Grid} grid @param {string} id @returns {'ascending' | 'descending' | ''} */
const sortOf = ({ sort }, id) => (sort?.id !== id ? '' : sort.descending ? 'descending' : 'ascending')

/** @param {Creators} creators @param {Model} model @returns {Selected} */
function selection(creators, model) {
  const { active, anchor } = creators.ui()
  const none = { top: -1, bottom: -1, left: -1, right: -1 }
  const rowAt = (/** @type {string} */ id) => model.items.findIndex((item) => item.id === id)
  const columnAt = (/** @type {string} */ id) => model.shown.findIndex((column) => column.id === id)
  if (!active) return { ...none, row: model.items.findIndex(({ kind }) => kind === 'creator'), column: 0 }
  const [row, column] = [rowAt(active.row), Math.max(0, columnAt(active.col))]
  const other = anchor ? { row: rowAt(anchor.row), column: Math.max(0, columnAt(anchor.col)) } : { row, column }
  return {
    row,
    column,
    top: Math.min(row, other.row),
    bottom: Math.max(row, other.row),
    left: Math.min(column, other.column),
    right: Math.max(column, other.column),
  }
}

/** @param {Page} page @param {Creators} creators @param {import('./creators-control.js').Control} control @param {Model} model */
export function creatorsGrid(page, creators, control, model) {
  const w = creators.words
  const { items, grid } = model
  const { editing, from, printing, unfolded, beside } = creators.ui()
  const selected = selection(creators, model)
  const columns = model.shown.map((column) => ({
    ...column,
    label: w.column(column.id, page),
    sort: sortOf(grid, column.id),
  }))
  const owing = model.shown.some(({ id }) => id === 'owed') && beside
  /** What of the selection one row shows. @param {number} index */
  const touched = (index) => {
    const inside = index >= selected.top && index <= selected.bottom && selected.top !== -1
    const here = index === selected.row
    return inside || here
      ? `${selected.left}-${selected.right}-${selected.top === selected.bottom}-${here ? selected.column : ''}`
      : ''
  }
  return gridOf({
    id: GRID,
    label: w.grid.label,
    help: w.grid.help,
    columns,
    items,
    rowHeight: rowHeightOf(grid.density),
    from,
    inSight: Math.ceil((innerHeight - UNUSED) / rowHeightOf(grid.density)),
    whole: printing && items.length <= MOST_PRINTED,
    active: selected.row,
    depends: (item, index) =>
      item.kind === 'group'
        ? [item.label, item.ids.length, index, model.shown, model.rows, beside]
        : [
            item.row,
            model.countedOf(item.row),
            model.epoch,
            model.shown,
            index,
            touched(index),
            unfolded.has(item.id),
            owing,
            model.postsBy.has(item.id),
            index === selected.row && editing,
          ],
    row: (item, index) =>
      item.kind === 'group'
        ? beside.groupRow(creators, model, item, index)
        : creatorRow(page, creators, model, item, index, selected),
    foot: beside?.foot(creators, model) ?? nothing,
    head: (column) =>
      html`<button type="button" class="head-button" tabindex="-1" title=${column.label} @click=${() => control.sort(column.id)}><span class="head-label">${column.label}</span>${column.sort ? html`<span class="arrow" aria-hidden="true">${column.sort === 'ascending' ? '↑' : '↓'}</span>` : nothing}</button><span class="grip" aria-hidden="true"></span>`,
    on: /** @type {Record<string, any>} */ (control),
  })
}
