// @ts-check
/** What a visitor can do with totals typed from a screen: each change is one step of undo. */
import { FIGURES, figureOf, isBlank, typedOf } from './orders-typed.js'

/** @typedef {ReturnType<typeof createTyped>} TypedTotals */
/** @typedef {import('./orders-typed.js').Typed} Typed */
/** @typedef {import('./orders-typed.js').Figure} Figure */

/** Cells of a row, in the order in which they stand and are pasted. @type {('who' | 'campaign' | Figure)[]} */
export const CELLS = ['who', 'campaign', ...FIGURES]
/** More links than anybody types. */
const MOST_ROWS = 1000

/** What tells creators of one name apart: the campaign, else the handle, else the id. @param {any} document @returns {Map<string, string>} label by creator */
export function labelsOf({ creators, campaigns = [] }) {
  const campaignOf = new Map(campaigns.map((/** @type {any} */ each) => [each.campaign_id, each.name]))
  const plain = (/** @type {any} */ row) =>
    row.name || (row.handle ? `@${row.handle.replace(/^@/, '')}` : row.creator_id)
  const ways = [
    plain,
    (/** @type {any} */ row) => `${plain(row)} · ${campaignOf.get(row.campaign_id) ?? row.handle ?? row.creator_id}`,
    (/** @type {any} */ row) => `${plain(row)} · ${row.creator_id}`,
  ]
  const counted = ways.map((way) => {
    /** @type {Map<string, number>} */
    const count = new Map()
    for (const row of creators) count.set(folded(way(row)), (count.get(folded(way(row))) ?? 0) + 1)
    return count
  })
  return new Map(creators.map((/** @type {any} */ row) => {
    const way = ways.find((each, at) => counted[at].get(folded(each(row))) === 1) ?? ways[2]
    return [row.creator_id, way(row)]
  })) // biome-ignore format: one line
}

/** @param {string} text */
const folded = (text) => text.trim().replace(/^@/, '').toLowerCase()

/** @param {import('./orders-actions.js').Orders} orders @param {any} w words */
export function createTyped(orders, w) {
  const { act } = orders
  const own = () => orders.page().own
  /** @param {Typed[]} rows */
  function put(rows) {
    const { settings } = own()
    const { f } = orders.page()
    const signs = settings?.decimal ? {} : { locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
    act.change([
      [['document', 'settings'], { ...signs, ...settings }],
      [['document', 'orders', 'typed_totals'], rows.length ? rows : undefined],
    ])
  }

  /** A creator's name is that creator; all else is a tag of the link. @param {Typed} row @param {string} cell @param {string} typed @param {Map<string, string>} ids by folded label @returns {Typed} */
  function withCell(row, cell, typed, ids) {
    const text = typed.trim()
    const { creator_id: _, content: __, ...others } = row
    const id = cell === 'who' ? ids.get(folded(text)) : undefined
    const next =
      cell === 'who' ? { ...others, creator_id: id, content: id ? undefined : text } : { ...row, [cell]: text }
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ''))
  }
  const idsByLabel = () => new Map([...labelsOf(own())].map(([id, label]) => [folded(label), id]))

  /** A line of names of columns, as it is copied along. @param {string[]} cells @param {number} first the column that they begin in */
  function isHeader(cells, first) {
    const figures = cells.flatMap((text, at) => (FIGURES.includes(/** @type {Figure} */ (CELLS[first + at])) ? [text] : [])) // biome-ignore format: one line
    return figures.length > 0 && figures.every((text) => /\p{L}/u.test(text) && figureOf(text, 'revenue', own(), orders.page().engine).problem) // biome-ignore format: one line
  }

  return {
    /** Where the next row is typed, once. */
    begin() {
      if (orders.ui().typing !== 'begin') return
      orders.set({ typing: 'on' })
      act.focus(`typed-${typedOf(own()).length}-who`)
    },
    rows: () => typedOf(own()),
    /** A cell of the row past the last begins a new one. @param {number} at @param {string} cell @param {string} typed */
    edit(at, cell, typed) {
      const rows = [...typedOf(own())]
      if (at >= rows.length && typed.trim() === '') return
      rows[Math.min(at, rows.length)] = withCell(rows[at] ?? {}, cell, typed, idsByLabel())
      put(rows)
    },
    /** Cells of a spreadsheet, from one cell on, as one step. @param {number} at @param {string} cell @param {string} text @returns {boolean} false for a single cell, which the browser pastes */
    paste(at, cell, text) {
      const lines = text.replace(/[\r\n]+$/, '').split(/\r\n|\n|\r/)
      if (lines.length === 1 && !text.includes('\t')) return false
      const first = CELLS.indexOf(/** @type {any} */ (cell))
      const records = lines.map((line) => line.split('\t'))
      const data = isHeader(records[0], first) ? records.slice(1) : records
      const rows = [...typedOf(own())]
      const ids = idsByLabel()
      for (const [down, record] of data.slice(0, MOST_ROWS).entries()) {
        const place = Math.min(at, rows.length) + down
        rows[place] = record
          .slice(0, CELLS.length - first)
          .reduce((row, typed, across) => withCell(row, CELLS[first + across], typed, ids), rows[place] ?? {})
      }
      put(rows.filter((row) => !isBlank(row)))
      act.say({ text: w.pasted(data.length), action: { label: w.undo, act: act.undo } })
      return true
    },
    /** @param {number} at */
    remove(at) {
      put(typedOf(own()).toSpliced(at, 1))
      act.focus(`typed-${at}-who`)
    },
    removeAll() {
      const had = typedOf(own()).length > 0
      orders.set({ typing: '' })
      if (!had) return
      put([])
      act.say({ text: w.removed, action: { label: w.undo, act: act.undo } })
    },
  }
}
