// @ts-check
/** What a visitor can do with the files of Orders. The files themselves stay with the desk; the page knows what they say. */
import { createDesk } from './orders-desk.js'

/** @typedef {ReturnType<typeof createOrders>} Orders */
/**
 * @typedef {object} FileRow one file, as the page knows it
 * @property {string} key
 * @property {File} from
 * @property {string} name
 * @property {'waiting' | 'reading' | 'read' | 'failed'} state
 * @property {any} request of openImport
 * @property {number} number by which the desk knows it, 0 while it waits
 * @property {number} [began] when its reading began, in milliseconds
 * @property {number} [took]
 * @property {import('./orders-desk.js').Progress} [progress]
 * @property {any} [answer]
 * @property {any} [error]
 * @property {boolean} used its orders count
 * @property {boolean} [open] its details are shown
 * @property {string[][]} [missing] fields that are needed and were not named; of a list one is enough
 * @property {string} [byHand] what a row of it is said to be, while its columns are named
 * @property {boolean} [handing] it is being given to the view that it is for
 * @property {any} [refused] why it could not be
 * @property {boolean} [remembered] read with the columns that were said for such a file before
 */

export const FRESH = {
  /** @type {FileRow[]} */ files: [],
  /** @type {string} which guide is open */ guide: '',
  /** Totals are typed, though there may be none yet. @type {'' | 'begin' | 'on'} */
  typing: '',
  /** Files dropped on another view. @type {File[]} */ dropped: [],
  /** The project that the files are of. */ slot: '',
  /** How many files of another project were let go. */ left: 0,
}

/** @param {import('./page.js').Page} page @param {any} words @param {import('../views/kit.js').Kit} kit */
export function createOrders(page, words, kit) {
  const { act } = page
  const current = () => act.page()
  const desk = createDesk(async () => current().engine)
  /** @returns {typeof FRESH & Record<string, any>} */
  const ui = () => ({ ...FRESH, ...current().ui.orders })
  /** @param {Record<string, any>} patch */
  const set = (patch) => act.setUi({ orders: { ...ui(), ...patch } })
  let keys = 0

  /** @param {string} key @param {Partial<FileRow>} patch */
  const put = (key, patch) => set({ files: ui().files.map((row) => (row.key === key ? { ...row, ...patch } : row)) })
  /** @param {string} key */
  const rowOf = (key) => ui().files.find((row) => row.key === key)

  /** @param {FileRow} row */
  async function read(row) {
    const began = performance.now()
    const { number, answer } = desk.read(row.from, row.request, (progress) => put(row.key, { progress }))
    put(row.key, { state: 'reading', number, began, progress: undefined })
    const told = await answer
    if (rowOf(row.key)?.number !== number) return
    const took = performance.now() - began
    if (told.packed) unpacked(row, told)
    else if (told.ok) put(row.key, { state: 'read', answer: told, error: undefined, took, ...arrived(row, told) })
    else if (told.error.fault === 'cancelled') set({ files: ui().files.filter(({ key }) => key !== row.key) })
    else put(row.key, { state: 'failed', error: told.error })
    next()
  }
  /** One at a time: two would only share the same processor. */
  function next() {
    const { files } = ui()
    if (files.some(({ state }) => state === 'reading')) return
    const row = files.find(({ state }) => state === 'waiting')
    if (row) read(row)
  }
  /** @param {File[]} files */
  const rowsOf = (files) => files.map((from) => ({ key: `file_${++keys}`, from, name: from.name, state: /** @type {const} */ ('waiting'), request: { filename: from.name }, number: 0, used: false })) // biome-ignore format: one line
  /** What was in a ZIP takes its place, each table as a file named after it. @param {FileRow} row @param {{packed: import('./orders-archive.js').Unpacked[], others: number}} told */
  function unpacked({ key, name }, { packed, others }) {
    const rows = rowsOf(packed.map((each) => new File([each.blob], `${name} › ${each.name}`)))
    set({ files: ui().files.flatMap((row) => (row.key === key ? rows : [row])) })
    act.say({ text: words.unpacked(name, packed.length, others) })
  }
  /** What else is done with a file that was just read; a part may bring more. @type {(row: FileRow, answer: any) => Partial<FileRow>} */
  let arrived = () => ({})

  return {
    act,
    kit,
    words,
    desk,
    ui,
    set,
    page: current,
    put,
    row: rowOf,
    /** @param {typeof arrived} hook */
    onArrival(hook) {
      arrived = hook
    },
    /** Whether the files are another project's than the one that is shown. */
    foreign: () => ui().files.length > 0 && ui().slot !== current().slot,
    /** Another project's orders tell nothing of this one. */
    letGo() {
      const { files, dropped } = ui()
      for (const { state, number } of files) {
        if (state === 'reading') desk.cancel(number)
        else if (number) desk.drop(number)
      }
      act.setUi({ orders: { ...FRESH, dropped, left: files.length } })
    },
    /** @param {Iterable<File>} files */
    add(files) {
      set({ files: [...ui().files, ...rowsOf([...files])], dropped: [], slot: current().slot, left: 0 })
      next()
    },
    /** Reads a file anew, in another way. @param {string} key @param {any} request */
    again(key, request) {
      const row = rowOf(key)
      if (!row) return
      if (row.number) desk.drop(row.number)
      put(key, { state: 'waiting', request, used: false, number: 0 })
      next()
    },
    /** @param {string} key */
    cancel(key) {
      const row = rowOf(key)
      if (row?.state === 'reading') desk.cancel(row.number)
      else set({ files: ui().files.filter((each) => each.key !== key) })
    },
    /** @param {string} key */
    remove(key) {
      const row = rowOf(key)
      if (row?.number) desk.drop(row.number)
      set({ files: ui().files.filter((each) => each.key !== key) })
    },
  }
}
