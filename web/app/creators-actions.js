// @ts-check
/** What a visitor can do with creators, as commands on the store. A cell is changed by its row's id; many at once are one change of the list, whose other rows stay the same objects. */
import { DEALS, keptText, STATUSES, textOf, withText } from './creators-columns.js'
import { createModel } from './creators-model.js'

/** @typedef {ReturnType<typeof createCreators>} Creators */
/** @typedef {import('./creators-columns.js').Column} Column */
/** @typedef {{row: string, col: string}} Place */
/** @typedef {{rows: string[], columns: Column[]}} Range rows by id */

/** The most creators that one paste may bring: past it a page is the wrong tool. */
export const MOST_ROWS = 20_000

export const FRESH = {
  /** @type {Place | null} */ active: null,
  /** @type {Place | null} the other corner of a range */ anchor: null,
  /** @type {{text: string, select: boolean} | null} the active cell, being typed in */ editing: null,
  /** Tab goes from cell to cell while entering. */ entry: false,
  from: 0,
  printing: false,
  /** @type {any} what is open above the table, with its chunk */ dialog: null,
  /** @type {any} the list of a phone, when its chunk is there */ cards: null,
  /** @type {any} what stands above the grid, likewise */ beside: null,
  /** @type {any} what comes with a selected cell, likewise */ bar: null,
  /** @type {any} what stands there while there is no creator, likewise */ empty: null,
  /** @type {any} posts as rows, likewise */ posts: null,
  /** Creators whose posts are shown. */ unfolded: /** @type {Set<string>} */ (new Set()),
  cardsShown: 0,
  /** The question for the margin was put off. */ later: false,
  /** Rows added since the filter was set: they are shown whatever it says. */ fresh: /** @type {Set<string>} */ (
    new Set()
  ),
}

/** Numbers for new rows, past all that are taken. @param {any[]} rows @param {string} key @param {string} prefix */
export function freeIds(rows, key, prefix) {
  let last = 0
  for (const row of rows) {
    const number = Number(String(row[key]).slice(prefix.length + 1))
    if (number > last) last = number
  }
  return () => `${prefix}_${++last}`
}

/** @param {import('./page.js').Page} page @param {any} w words */
export function createCreators(page, w) {
  const { act } = page
  const modelOf = createModel(w)
  /** What goes along with a change; comes with what needs it. @type {(places: any) => any} */
  let along = (places) => places
  /** @param {any} places @param {string} [merge] */
  const apply = (places, merge) => act.change(along(places), merge)
  const current = () => act.page()
  const document = () => current().own
  /** @returns {typeof FRESH} */
  const ui = () => ({ ...FRESH, ...current().ui.creators })
  /** @param {Partial<typeof FRESH>} patch */
  const set = (patch) => act.setUi({ creators: { ...ui(), ...patch } })
  const model = () => modelOf(current(), ui())
  const undo = { label: page.words.toast.undo, act: act.undo }

  /** The signs that texts are typed under travel with them. @param {any} [patch] of the settings @returns {[string[], unknown][]} */
  function signed(patch) {
    const { settings } = document()
    if (settings?.decimal && !patch) return []
    const { f } = model()
    const signs = { locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
    return [[['document', 'settings'], { ...signs, ...settings, ...patch }]]
  }
  /** @param {any[]} creators @param {[string[], unknown][]} [more] */
  const put = (creators, more = []) => apply([...signed(), [['document', 'creators'], creators], ...more])

  /** @param {string} text @returns {number | undefined} */
  function read(text) {
    const answer = current().engine.parseNumber({ text, ...model().signs })
    return answer.ok && (answer.kind === 'ok' || answer.kind === 'ambiguous') ? answer.value : undefined
  }
  /** @param {Column} column @param {string} typed */
  function kept(column, typed) {
    const text = keptText(column, typed, read)
    if (column.kind !== 'date' || text === '') return text
    const order = w.dayFirst(model().f.locale) ? 'day_first' : 'month_first'
    const answer = current().engine.parseDate({ text, order })
    return answer.ok && answer.date ? answer.date : text
  }

  /** Rows anew, by id, as one step. @param {Map<string, any>} rows @param {[string[], unknown][]} [more] */
  function replace(rows, more) {
    if (rows.size === 0) return
    put(
      document().creators.map((/** @type {any} */ row) => rows.get(row.creator_id) ?? row),
      [...(more ?? []), ...(ui().posts?.written(creators, rows) ?? [])],
    )
  }
  /** @param {Range} range @param {(row: any, column: Column, at: number, across: number) => string | undefined} textFor undefined leaves a cell */
  function change({ rows, columns }, textFor) {
    const { rowAt, editable } = model()
    /** @type {Map<string, any>} */
    const changed = new Map()
    rows.forEach((id, at) => {
      const before = rowAt(id)
      let row = before
      columns.forEach((column, across) => {
        const text = editable(row, column) ? textFor(row, column, at, across) : undefined
        if (text !== undefined && text !== textOf(row, column)) row = withText(row, column, text)
      })
      if (row !== before) changed.set(id, row)
    })
    replace(changed)
    return changed.size
  }
  /** @param {any} patch of the grid's settings; undefined is as at the beginning @param {string} [merge] */
  function setGrid(patch, merge) {
    const all = Object.entries({ ...document().settings?.grid, ...patch })
    const kept = Object.fromEntries(all.filter(([, value]) => value !== undefined))
    act.change(signed({ grid: kept }), merge)
  }
  /** @param {any[]} rows @param {string} [after] the row that they follow */
  function insert(rows, after) {
    const { creators } = document()
    const at = after ? creators.findIndex((/** @type {any} */ row) => row.creator_id === after) + 1 : creators.length
    set({ fresh: new Set([...ui().fresh, ...rows.map((row) => row.creator_id)]) })
    put(creators.toSpliced(at, 0, ...rows))
  }

  const creators = {
    ui,
    set,
    model,
    words: w,
    page: current,
    kept,
    read,
    put,
    signed,
    insert,
    change,
    replace,
    setGrid,
    /** @param {string} id @param {Column} column @param {string} typed */
    edit(id, column, typed) {
      const { rowAt, fromPosts } = model()
      const row = rowAt(id)
      const text = kept(column, typed)
      if (!row || text === textOf(row, column)) return
      if (row.of) return replace(new Map([[id, withText(row, column, text)]]))
      if (fromPosts(row, column)) act.say({ text: w.overPosts, action: undo })
      const step = { creator_id: id }
      const part = column.path.length > 1 ? column.path.slice(0, 1) : column.path
      const value = withText(row, column, text)[part[0]]
      apply([...signed(), [['document', 'creators', step, ...part], value]])
    },
    /** @returns {string} the new row's id */
    add() {
      const id = freeIds(document().creators, 'creator_id', 'creator')()
      insert([{ creator_id: id, name: '', inputs: {} }])
      return id
    },
    /** @param {string} id '' for as added */
    sortBy: (id) =>
      setGrid({ sort: id ? { id, descending: Boolean(model().table.get(id)?.number) || id === 'payoff' } : undefined }),
    /** @param {string} text */
    filter(text) {
      set({ fresh: new Set(), from: 0 })
      setGrid({ filter: text || undefined }, 'filter')
    },
    /** What a choice offers. @param {string} column @returns {string[]} */
    choices: (column) =>
      column === 'status'
        ? STATUSES
        : column === 'deal'
          ? DEALS
          : (document().campaigns ?? []).map((/** @type {any} */ row) => row.campaign_id),
    apply,
    /** @param {typeof along} prepare */
    goAlong: (prepare) => {
      along = prepare
    },
    undo,
    say: act.say,
  }
  return creators
}
