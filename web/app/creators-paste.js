// @ts-check
/** What was pasted, read as a person would: the header in any order, numbers and dates by their column. Loaded with the first paste. */

import { freeIds, MOST_ROWS } from './creators-actions.js'
import { identityOf, textOf, withText } from './creators-columns.js'
import { headingOf, ownHeadings } from './creators-headers.js'
import { columnReader } from './creators-reading.js'
import { splitCells } from './link-paste.js'
import { creatorsShown } from './shown-campaign.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */
/** @typedef {import('./creators-columns.js').Column} Column */
/**
 * @typedef {object} Paste
 * @property {string[]} heads as pasted; empty where there is no header
 * @property {string[][]} records without the header
 * @property {string[]} mapping a column's id, or '' for left out
 * @property {Record<number, 'day_first' | 'month_first' | '.' | ','>} read how a column is read, where the visitor said so
 * @property {'update' | 'add'} mode what happens to creators that are here already
 * @property {number} totals rows that are sums of the others, left out
 * @property {string} [from] the file that the rows are from
 */

/** More text than any sheet of creators holds. */
const MOST_TEXT = 8_000_000
const TOTAL = /^(grand )?(total|totals|sum|summe|gesamt|suma|totale)$/i

/** @param {string} text @returns {string[][]} */
export function recordsOf(text) {
  const records = text.includes('"') ? splitCells(text, '\t') : text.split(/\r\n|\n|\r/).map((line) => line.split('\t'))
  while (records.length && records[records.length - 1].every((cell) => cell.trim() === '')) records.pop()
  return records
}

/** The first of the top records that names columns. @param {string[][]} records @param {(text: string) => string | undefined} own */
function headerIn(records, own) {
  for (let at = 0; at < Math.min(3, records.length); at++) {
    const found = records[at].map((cell) => headingOf(cell, own) ?? '')
    const count = found.filter(Boolean).length
    if (count >= 2 || (count === 1 && records[at].length === 1 && records.length > 1)) return { at, found }
  }
  return null
}

/** A column is given once: the first that names it has it. @param {string[]} mapping */
const unique = (mapping) => mapping.map((id, at) => (mapping.indexOf(id) === at ? id : ''))

/** Without a header: words are names, what begins with @ a handle; the rest is for the visitor to say. @param {string[][]} records */
function guessed(records) {
  const width = Math.max(...records.map((record) => record.length))
  const letters = (/** @type {string} */ cell) => /\p{L}{2}/u.test(cell ?? '')
  const mapping = Array.from({ length: width }, (_, at) => {
    const cells = records.slice(0, 50).map((record) => record[at] ?? '')
    if (cells.some((cell) => cell.startsWith('@'))) return 'handle'
    return cells.filter(letters).length > cells.length / 2 ? 'name' : ''
  })
  return unique(mapping)
}

/**
 * @param {Creators} creators @param {string} text
 * @param {import('./creators-actions.js').Range | null} range the selected cells @param {boolean} several more than one is selected
 * @returns {Paste | null} what is to be asked; null where it is done, or cannot be
 */
export function pasteText(creators, text, range, several) {
  if (text.length > MOST_TEXT) return refused(creators, creators.words.tooLong)
  const records = recordsOf(text)
  const own = headingsOf(creators, records)
  if (!own) return null
  const header = headerIn(records, own)
  if (range && creators.model().rowAt(range.rows[0])?.of) {
    pastePosts(creators, records, header, range)
    return null
  }
  if (!header && range?.rows.length) {
    pasteCells(creators, records, range, several)
    return null
  }
  return asked(creators, records, header)
}

/**
 * A file's rows, as if they had been pasted. The reader of files knows better than a look at the top which row is the header.
 * @param {Creators} creators @param {string[][]} records @param {number | null} headerAt @param {string} from the file's name
 * @returns {Paste | null}
 */
export function pasteFile(creators, records, headerAt, from) {
  const rows = records.slice(headerAt ?? 0)
  const own = headingsOf(creators, rows)
  if (!own) return null
  const header = headerAt === null ? null : { at: 0, found: rows[0].map((cell) => headingOf(cell, own) ?? '') }
  return { ...asked(creators, rows, header), from }
}

/** @param {Creators} creators @param {string} said */
function refused(creators, said) {
  creators.say({ text: said })
  return null
}

/** What the table itself calls its columns; null where there is nothing to paste, or too much. @param {Creators} creators @param {string[][]} records */
function headingsOf(creators, records) {
  const { words: w } = creators
  if (records.length === 0) return refused(creators, w.nothing)
  if (records.length > MOST_ROWS) return refused(creators, w.tooLarge(MOST_ROWS))
  const page = creators.page()
  return ownHeadings([...creators.model().table.keys()].map((id) => [id, w.column(id, page)]))
}

/** @param {Creators} creators @param {string[][]} records @param {{at: number, found: string[]} | null} header @returns {Paste} */
function asked(creators, records, header) {
  const editable = (/** @type {string} */ id) => (creators.model().table.get(id)?.editable ? id : '')
  const data = header ? records.slice(header.at + 1) : records
  const mapping = header ? unique(header.found).map(editable) : guessed(records)
  const heads = header ? records[header.at] : []
  // A name column alone may hold handles.
  const nameAt = mapping.indexOf('name')
  if (nameAt >= 0 && !mapping.includes('handle')) {
    const cells = data.map((record) => record[nameAt] ?? '').filter(Boolean)
    if (cells.length && cells.every((cell) => cell.startsWith('@'))) mapping[nameAt] = 'handle'
  }
  const keyAt = mapping.findIndex((id) => id === 'name' || id === 'handle')
  const rows = data.filter(
    (record) => record.some((cell) => cell.trim() !== '') && !TOTAL.test((record[Math.max(0, keyAt)] ?? '').trim()),
  )
  const totals = data.filter((record) => TOTAL.test((record[Math.max(0, keyAt)] ?? '').trim())).length
  return { heads, records: rows, mapping, read: {}, mode: 'update', totals }
}

/** Cells into cells: the corner stays where it is, one cell fills a range, and past the end rows are added. @param {Creators} creators @param {string[][]} records @param {import('./creators-actions.js').Range} range @param {boolean} several */
function pasteCells(creators, records, range, several) {
  const { words: w } = creators
  const model = creators.model()
  const single = records.length === 1 && records[0].length === 1
  const shown = model.shown
  const first = shown.findIndex(({ id }) => id === range.columns[0].id)
  if (single && several) return fillCells(creators, records[0][0], range)
  const columns = shown.slice(first, first + Math.max(...records.map((record) => record.length)))
  const ids = model.items.filter((item) => item.kind === 'creator').map(({ id }) => id)
  const start = ids.indexOf(range.rows[0])
  const rows = ids.slice(start, start + records.length)
  const { filled, count } = filler(creators, columns, records)
  /** @type {Map<string, any>} */
  const changed = new Map()
  rows.forEach((id, at) => {
    const row = filled(model.byId.get(id), at)
    if (row !== model.byId.get(id)) changed.set(id, row)
  })
  const added = newRows(creators, records.length - rows.length, (row, at) => filled(row, rows.length + at))
  if (added.length) creators.set({ fresh: new Set([...creators.ui().fresh, ...added.map((row) => row.creator_id)]) })
  const list = creators.page().own.creators.map((/** @type {any} */ row) => changed.get(row.creator_id) ?? row)
  if (changed.size || added.length) creators.put([...list, ...added])
  const { cells, over } = count
  sayPasted(creators, added.length ? w.rowsAdded(added.length) : w.pasted(cells), over)
}

/** What was done, with a way back; what stood there as the sum of posts is told apart. @param {Creators} creators @param {string} said @param {number} over */
function sayPasted(creators, said, over) {
  creators.say({ text: over ? `${said} · ${creators.words.pastedOverPosts(over)}` : said, action: creators.undo })
}

/** One cell into all of a range. @param {Creators} creators @param {string} text @param {import('./creators-actions.js').Range} range */
function fillCells(creators, text, range) {
  const readers = new Map(range.columns.map((column) => [column.id, columnReader(creators, column, [text])]))
  const { fromPosts } = creators.model()
  let [cells, over] = [0, 0]
  creators.change(range, (row, column) => {
    cells++
    if (fromPosts(row, column)) over++
    return readers.get(column.id)?.text(text)
  })
  sayPasted(creators, creators.words.pasted(cells), over)
}

/** Puts pasted records into rows, column by column, and counts what changed. @param {Creators} creators @param {(Column | undefined)[]} columns @param {string[][]} records */
function filler(creators, columns, records) {
  const { editable, fromPosts } = creators.model()
  const texts = (/** @type {number} */ at) => records.map((record) => record[at] ?? '')
  const readers = columns.map((column, at) => column && columnReader(creators, column, texts(at)))
  const count = { cells: 0, over: 0 }
  /** @param {any} before @param {number} at the record */
  function filled(before, at) {
    let row = before
    columns.forEach((column, across) => {
      const cell = records[at][across]
      if (!column || cell === undefined || !editable(row, column)) return
      const text = readers[across]?.text(cell)
      if (text === undefined || text === textOf(row, column)) return
      // A new row has no figures yet.
      if (row.of === undefined && creators.model().byId.has(row.creator_id) && fromPosts(row, column)) count.over++
      row = withText(row, column, text)
      count.cells++
    })
    return row
  }
  return { filled, count }
}

const FORMAT = /^(format|type|(content|post|media) type|placement|beitragsart|tipo|formato)$/i

/** Cells into a creator's posts, by their header where there is one; below the last post further ones are added. @param {Creators} creators @param {string[][]} records @param {{at: number, found: string[]} | null} header @param {import('./creators-actions.js').Range} range */
function pastePosts(creators, records, header, range) {
  const { table, shown, rowAt } = creators.model()
  const first = shown.findIndex(({ id }) => id === range.columns[0].id)
  const columns = header
    ? header.found.map((id, at) => table.get(FORMAT.test(records[header.at][at].trim()) ? 'name' : id))
    : shown.slice(first, first + Math.max(...records.map((record) => record.length)))
  const data = header ? records.slice(header.at + 1) : records
  const { filled, count } = filler(creators, columns, data)
  const { pasteInto, words } = creators.ui().posts
  const added = pasteInto(creators, rowAt(range.rows[0]), data.length, filled)
  creators.say({ text: added ? words.added(added) : creators.words.pasted(count.cells), action: creators.undo })
}

/** @param {Creators} creators @param {number} count @param {(row: any, at: number) => any} filled */
function newRows(creators, count, filled) {
  const next = freeIds(creators.page().own.creators, 'creator_id', 'creator')
  return Array.from({ length: Math.max(0, count) }, (_, at) => filled({ creator_id: next(), name: '', inputs: {} }, at))
}

/**
 * @typedef {{id: string, before: any, row: any, changes: {column: Column, before: string, after: string}[]}} Update
 * @typedef {{columns: {at: number, column: Column, reader: ReturnType<typeof columnReader>}[], known: Update[], fresh: any[], all: any[], shownNow: string[]}} Plan
 */

/** What the paste would do, under the mapping as it is now. @param {Creators} creators @param {Paste} paste @returns {Plan} */
export function planOf(creators, paste) {
  const { table, grid } = creators.model()
  const { creators: rows } = creators.page().own
  const columns = paste.mapping.flatMap((id, at) => {
    const column = table.get(id)
    if (!column) return []
    return [
      {
        at,
        column,
        reader: columnReader(
          creators,
          column,
          paste.records.map((record) => record[at] ?? ''),
          paste.read[at],
        ),
      },
    ]
  })
  // In another campaign the same creator stands once more.
  const match = matcher(creatorsShown(creators.page().own))
  const next = freeIds(rows, 'creator_id', 'creator')
  /** @type {Plan} */
  const plan = { columns, known: [], fresh: [], all: [], shownNow: [] }
  for (const record of paste.records) {
    let row = /** @type {any} */ ({ creator_id: '', name: '', inputs: {} })
    for (const { at, column, reader } of columns) {
      const text = reader.text(record[at] ?? '')
      if (text === '') continue
      if (column.path[0] === 'inputs') row.inputs[column.id] = text
      else if (column.path.length === 1) row[column.id] = text
      else row = withText(row, column, text)
    }
    if (row.name.startsWith('@') && !row.handle) row = { ...row, handle: row.name.replace(/^@+/, ''), name: '' }
    const known = match(row)
    const fresh = { ...row, creator_id: next() }
    plan.all.push(fresh)
    if (known)
      plan.known.push(
        updateOf(
          creators,
          known,
          row,
          columns.map(({ column }) => column),
        ),
      )
    else plan.fresh.push(fresh)
  }
  const shown = new Set(grid.columns)
  plan.shownNow = columns.map(({ column }) => column.id).filter((id) => !shown.has(id))
  return plan
}

/** Finds who a pasted row is about, each once: by the handle, and by the name where one of the two has no handle. @param {any[]} rows @returns {(pasted: any) => any} */
function matcher(rows) {
  /** @type {Map<string, any[]>} */
  const by = new Map()
  const add = (/** @type {string} */ key, /** @type {any} */ row) => {
    const known = by.get(key)
    if (known) known.push(row)
    else by.set(key, [row])
  }
  for (const row of rows) {
    if (row.handle) add(identityOf(row), row)
    if (row.name) add(identityOf({ name: row.name }), row)
  }
  const taken = new Set()
  const find = (/** @type {string} */ key, /** @type {(row: any) => boolean} */ fits) =>
    by.get(key)?.find((row) => !taken.has(row) && fits(row))
  return (pasted) => {
    const found =
      (pasted.handle && find(identityOf(pasted), () => true)) ||
      (pasted.name && find(identityOf({ name: pasted.name }), (row) => !pasted.handle || !row.handle))
    if (found) taken.add(found)
    return found
  }
}

/** Cells left empty change nothing; nor does the same figure written another way. @param {Creators} creators @param {any} before @param {any} pasted @param {Column[]} columns @returns {Update} */
function updateOf(creators, before, pasted, columns) {
  let row = before
  /** @type {Update['changes']} */
  const changes = []
  for (const column of columns) {
    const [old, now] = [textOf(before, column), textOf(pasted, column)]
    if (now === '' || now === old) continue
    if (
      column.number &&
      old !== '' &&
      creators.read(old) === creators.read(now) &&
      /\p{Sc}|[A-Z]{3}/u.test(old) === /\p{Sc}|[A-Z]{3}/u.test(now)
    )
      continue
    if (column.id === 'platform' && old.toLowerCase() === now.toLowerCase()) continue
    row = withText(row, column, now)
    changes.push({ column, before: old, after: now })
  }
  return { id: before.creator_id, before, row, changes }
}

/** One step of undo, whatever it brings. @param {Creators} creators @param {Paste} paste @param {Plan} plan */
export function applyPaste(creators, paste, plan) {
  const { words: w } = creators
  const { own } = creators.page()
  const update = paste.mode === 'update'
  const changed = new Map(
    update ? plan.known.filter(({ changes }) => changes.length).map(({ id, row }) => [id, row]) : [],
  )
  const added = update ? plan.fresh : plan.all
  const list = own.creators.map((/** @type {any} */ row) => changed.get(row.creator_id) ?? row)
  const { grid } = creators.model()
  /** @type {[string[], unknown][]} */
  const more = plan.shownNow.length
    ? creators.signed({ grid: { ...own.settings?.grid, columns: withColumns(grid.columns, plan) } })
    : []
  creators.set({ fresh: new Set(added.map((row) => row.creator_id)), dialog: null, active: null, anchor: null })
  creators.put([...list, ...added], more)
  const cells = plan.known.reduce((sum, { changes }) => sum + changes.length, 0)
  const parts = [added.length ? w.rowsAdded(added.length) : '', update && cells ? w.updated(cells) : '']
  creators.say({
    text: parts.filter(Boolean).join(' · ') || w.noChange,
    action: { label: creators.page().words.toast.undo, act: creators.undo },
  })
}

/** Columns that came along are shown, each behind the one it followed in the sheet. @param {string[]} shown @param {Plan} plan */
function withColumns(shown, plan) {
  const next = [...shown]
  plan.columns.forEach(({ column: { id } }, at) => {
    if (next.includes(id)) return
    const before = plan.columns[at - 1]?.column.id
    const place = id === 'handle' ? 0 : before ? next.indexOf(before) + 1 : next.length
    next.splice(Math.max(2, place), 0, id)
  })
  return next
}
