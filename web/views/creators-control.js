// @ts-check
/** The hand on the grid: keys, pointer, scrolling and the clipboard, turned into actions. */
import { firstInSight } from '../elements/grid.js'
import { isComposed, leavingOf, meaningOf } from '../elements/grid-keys.js'
import { PHONE } from './creators-phone.js'

/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-columns.js').Column} Column */
/** @typedef {ReturnType<typeof createControl>} Control */

export const GRID = 'creators-grid'
export const rowHeightOf = (/** @type {string} */ density) => (density === 'compact' ? 32 : 40)
/** What the sticky head hides. */
const HEAD = 40
/** How much wider a column gets by a key, in px. */
const STEP = 16

const gridElement = () => document.getElementById(GRID)
const scrollElement = () => document.getElementById(`${GRID}-scroll`)
const isWriting = (/** @type {any} */ target) => target?.closest?.('input, textarea, select, dialog')

/** @param {Creators} creators @param {import('./kit.js').Kit} kit what the answers draw with */
export function createControl(creators, kit) {
  const { ui, set, model } = creators
  /** Rows that can be gone to, and where. */
  const places = () => {
    const { items, shown } = model()
    const rows = items.filter((item) => item.kind !== 'group')
    const { active, anchor } = ui()
    const at = (/** @type {any} */ place) => ({
      row: Math.max(0, place ? rows.findIndex(({ id }) => id === place.row) : 0),
      column: Math.max(0, place ? shown.findIndex(({ id }) => id === place.col) : 0),
    })
    const here = at(active)
    return { rows, shown, items, here, other: anchor ? at(anchor) : here }
  }
  /** @returns {import('../app/creators-actions.js').Range} */
  function range() {
    const { rows, shown, here, other } = places()
    const [top, bottom] = [Math.min(here.row, other.row), Math.max(here.row, other.row)]
    const [left, right] = [Math.min(here.column, other.column), Math.max(here.column, other.column)]
    return { rows: rows.slice(top, bottom + 1).map(({ id }) => id), columns: shown.slice(left, right + 1) }
  }
  /** @param {string} row @param {string} col */
  const column = (row, col) => ({ row, col, column: /** @type {Column} */ (model().table.get(col)) })

  /** The cell has to be in sight, and in the page, before it can be focused. @param {{row: string, col: string}} place */
  function show({ row, col }) {
    const scroll = scrollElement()
    if (!scroll) return
    const { items, shown, grid } = model()
    const height = rowHeightOf(grid.density)
    const top = items.findIndex(({ id }) => id === row) * height
    const inside = scroll.clientHeight - HEAD - (scroll.querySelector('tfoot')?.offsetHeight ?? 0)
    if (top < scroll.scrollTop) scroll.scrollTop = top
    else if (top + height > scroll.scrollTop + inside) scroll.scrollTop = top + height - inside
    const at = shown.findIndex(({ id }) => id === col)
    if (at > 0) {
      const start = shown.slice(0, at).reduce((sum, { width }) => sum + width, 0)
      const free = scroll.clientWidth
      if (start - shown[0].width < scroll.scrollLeft) scroll.scrollLeft = start - shown[0].width
      else if (start + shown[at].width > scroll.scrollLeft + free) scroll.scrollLeft = start + shown[at].width - free
    } else scroll.scrollLeft = 0
    const from = firstInSight(scroll.scrollTop, height)
    if (from !== ui().from) set({ from })
  }
  function focus() {
    const cell = gridElement()?.querySelector('[tabindex="0"]') ?? scrollElement()
    const input = cell?.querySelector('input, select')
    const target = /** @type {any} */ (input ?? cell)
    target?.focus({ preventScroll: true })
    const { editing } = ui()
    if (editing && target?.select) {
      if (editing.select) target.select()
      else target.setSelectionRange?.(target.value.length, target.value.length)
    }
  }
  /** @param {{row: string, col: string}} place @param {object} [patch] */
  function goTo(place, patch = {}) {
    set({ active: place, anchor: null, editing: null, ...patch })
    show(place)
    focus()
  }
  /** @param {number} rows @param {number} columns @param {boolean} extend */
  function move(rows, columns, extend) {
    const { rows: all, shown, here } = places()
    if (all.length === 0) return
    const clamp = (/** @type {number} */ at, /** @type {number} */ most) => Math.max(0, Math.min(most, at))
    const row = all[clamp(here.row + rows, all.length - 1)].id
    const col = shown[clamp(here.column + columns, shown.length - 1)].id
    const { active, anchor } = ui()
    goTo({ row, col }, extend ? { anchor: anchor ?? active } : {})
  }
  /** From cell to cell that takes text, as in a form: past the last column the next row begins. @param {number} step */
  function advance(step) {
    const { rows, shown, here } = places()
    const { editable } = model()
    let next = here.column + step
    while (shown[next] && !editable(rows[here.row].row, shown[next])) next += step
    if (shown[next]) return move(0, next - here.column, false)
    const row = rows[here.row + step]
    if (row) goTo({ row: row.id, col: shown[step > 0 ? 0 : shown.length - 1].id })
  }
  /** @param {string} [text] what replaces the cell; without it the cell is edited as it stands */
  function edit(text) {
    const { active } = ui()
    if (!active) return
    const { column: kind } = column(active.row, active.col)
    const { rowAt, editable, textOf } = model()
    const row = rowAt(active.row)
    if (!row || !editable(row, kind)) return
    const now = textOf(row, kind)
    set({ editing: { text: text ?? now, select: false }, anchor: null })
    focus()
  }
  /** The typed text becomes the cell's. */
  function keep() {
    const { editing, active } = ui()
    const input = /** @type {any} */ (gridElement()?.querySelector('td input, th input, td select'))
    if (!editing || !active) return
    const text = input?.value ?? editing.text
    set({ editing: null })
    creators.edit(active.row, column(active.row, active.col).column, text)
  }

  /** @param {KeyboardEvent} event */
  function keyInCell(event) {
    const leaving = leavingOf(event)
    event.stopPropagation()
    if (!leaving) return
    event.preventDefault()
    if (leaving.keep) keep()
    else set({ editing: null })
    set({ entry: Boolean(leaving.columns) })
    if (leaving.columns) advance(leaving.columns)
    else if (leaving.rows) move(leaving.rows, 0, false)
    else focus()
  }
  /** @param {KeyboardEvent} event */
  function keydown(event) {
    const target = /** @type {any} */ (event.target)
    if (target.closest('[data-edit]')) return keyInCell(event)
    if (target.closest('thead')) return
    if (event.key === 'Tab' && ui().entry && !event.ctrlKey) {
      event.preventDefault()
      return advance(event.shiftKey ? -1 : 1)
    }
    const meaning = meaningOf(event)
    if (!meaning) return
    if (!isComposed(event)) event.preventDefault()
    /** @type {Record<string, () => unknown>} */
    const acts = {
      move: () => meaning.do === 'move' && move(meaning.rows, meaning.columns, meaning.extend),
      edit: () => edit(meaning.do === 'edit' ? meaning.text : undefined),
      clear: () => withRange('clear'),
      fill: () => withRange('fillDown'),
      all: selectAll,
      leave: () => set({ anchor: null, entry: false }),
      row: selectRow,
      open: () => open('sheet', { row: creatorAt() }),
      unfold: () => unfold(creatorAt(), true),
      fold: () => unfold(creatorAt(), false),
      wider: () => later('widen', ui().active?.col, STEP),
      narrower: () => later('widen', ui().active?.col, -STEP),
    }
    acts[meaning.do]()
    if (ui().entry && meaning.do !== 'edit') set({ entry: false })
  }
  /** Whom the selected cell is about. */
  function creatorAt() {
    const id = ui().active?.row ?? ''
    return model().rowAt(id)?.of ?? id
  }
  /** A creator's posts, as rows under it. @param {string} id @param {boolean} [opens] the other way round where it is not said */
  async function unfold(id, opens = !ui().unfolded.has(id)) {
    const posts = ui().posts ?? (await import('./creators-posts-later.js'))
    const unfolded = new Set(ui().unfolded)
    unfolded[opens ? 'add' : 'delete'](id)
    set({ posts, unfolded })
    goTo({ row: id, col: 'name' })
  }
  /** What can be done comes with the first cell that is selected. @param {string} what @param {...any} given */
  const later = async (what, ...given) =>
    /** @type {any} */ (await import('./creators-bar-later.js'))[what](creators, ...given)
  /** @param {'clear' | 'fillDown' | 'writeCells'} what */
  const withRange = (what) => later(what, range())
  /** From the first cell of one row to the last of another. @param {any} first @param {any} last */
  function select(first, last) {
    const { shown } = places()
    if (last)
      set({ active: { row: first.id, col: shown[0].id }, anchor: { row: last.id, col: shown[shown.length - 1].id } })
    focus()
  }
  function selectAll() {
    const { rows } = places()
    scrollElement()?.scrollTo(0, 0)
    select(rows[0], rows.at(-1))
  }
  function selectRow() {
    const { rows, here } = places()
    select(rows[here.row], rows[here.row])
  }

  /** @param {any} event @returns {{row: string, col: string} | undefined} */
  function placeOf(event) {
    const cell = event.target.closest?.('td, th')
    const row = cell?.closest('tr')?.dataset.row
    const shown = model().shown[cell?.cellIndex]
    return row && shown ? { row, col: shown.id } : undefined
  }
  /** @param {PointerEvent} event */
  function pointerdown(event) {
    const target = /** @type {any} */ (event.target)
    const grip = target.closest('.grip')
    if (grip) return resize(event, grip)
    const place = placeOf(event)
    if (!place || target.closest('[data-edit]') || event.button !== 0) return
    event.preventDefault()
    keep()
    if (target.closest('.unfold')) return unfold(place.row)
    const { active, anchor } = ui()
    set(
      event.shiftKey && active
        ? { active: place, anchor: anchor ?? active }
        : { active: place, anchor: null, entry: false },
    )
    focus()
  }
  /** Selecting by dragging, with a mouse only: on a touch screen a drag scrolls. @param {PointerEvent} event */
  function pointermove(event) {
    if (event.buttons !== 1 || event.pointerType !== 'mouse' || ui().editing) return
    const place = placeOf(event)
    const { active, anchor } = ui()
    if (!place || !active || (place.row === active.row && place.col === active.col)) return
    set({ active: place, anchor: anchor ?? active })
    focus()
  }
  /** @param {PointerEvent} event @param {HTMLElement} grip */
  function resize(event, grip) {
    event.preventDefault()
    grip.setPointerCapture(event.pointerId)
    later('resize', grip, event)
  }
  function scroll() {
    const element = scrollElement()
    const from = firstInSight(element?.scrollTop ?? 0, rowHeightOf(model().grid.density))
    if (from === ui().from) return
    const had = element?.contains(document.activeElement)
    set({ from })
    if (had && !element?.contains(document.activeElement)) focus()
  }

  /** Parts that are rarely wanted come when they are. @param {string} kind @param {object} [more] */
  async function open(kind, more = {}) {
    const part = await import('./creators-parts-later.js')
    set({ dialog: { kind, part, creators, control, ...more } })
  }
  /** @param {string} text */
  const paste = async (text) => {
    const { pasteText } = await import('./creators-paste-later.js')
    const asked = pasteText(creators, text, ui().active ? range() : null, ui().anchor !== null)
    if (asked) open('paste', { paste: asked })
    else focus()
  }
  /** Some browsers give the clipboard away on a press; where not, there is a field to paste into. */
  async function askPaste() {
    const text = await navigator.clipboard?.readText?.().catch(() => '')
    if (text) paste(text)
    else open('paste', { paste: null })
  }
  /** A new row, with its name to be typed. */
  function add() {
    const row = creators.add()
    if (creators.ui().cards && PHONE.matches) return open('sheet', { row })
    goTo({ row, col: 'name' })
    edit()
  }
  async function example() {
    const { addExample } = await import('./creators-paste-later.js')
    addExample(creators)
  }
  const sort = (/** @type {string} */ id) => later('sort', id)
  const copyTable = () => later('copyTable')
  /** @type {Set<string>} */
  const asked = new Set()
  /** A part that is drawn as soon as its chunk is there. @param {string} name @param {() => Promise<any>} load */
  async function once(name, load) {
    if (asked.has(name)) return
    asked.add(name)
    set({ [name]: await load() })
  }
  const loadCards = () => once('cards', () => import('./creators-cards.js'))
  const loadEmpty = () => once('empty', () => import('./creators-empty.js'))
  const loadBar = () => once('bar', () => import('./creators-bar-later.js'))
  const loadBeside = () => once('beside', () => import('./creators-answers-after.js'))
  PHONE.addEventListener('change', () => here() && set({}))

  const here = () => creators.page().ui.route === 'creators'
  document.addEventListener('paste', (event) => {
    if (!here() || isWriting(event.target) || ui().dialog) return
    // Pictures that come along are ignored; Excel's markup holds #### for narrow columns, so text comes first.
    const text = event.clipboardData?.getData('text/plain')
    if (!text) return
    event.preventDefault()
    paste(text)
  })
  for (const kind of /** @type {const} */ (['copy', 'cut'])) {
    document.addEventListener(kind, (event) => {
      const target = /** @type {any} */ (event.target)
      const { bar } = ui()
      if (!here() || isWriting(target) || !scrollElement()?.contains(document.activeElement)) return
      event.preventDefault()
      // The browser asks for an answer at once; where that is not loaded yet, the cells follow.
      if (bar) bar.copyCells(creators, range(), event.clipboardData)
      else withRange('writeCells')
      if (kind === 'cut') withRange('clear')
    })
  }
  addEventListener('beforeprint', () => here() && set({ printing: true }))
  addEventListener('afterprint', () => here() && set({ printing: false }))

  const control = {
    keydown,
    pointerdown,
    pointermove,
    scroll,
    edit,
    keep,
    range,
    goTo,
    focus,
    open,
    paste,
    askPaste,
    add,
    unfold,
    example,
    copyTable,
    sort,
    loadCards,
    loadBeside,
    loadBar,
    loadEmpty,
    once,
    kit,
    dblclick: () => edit(),
  }
  return control
}
