// @ts-check
/** What a visitor can do with paths. The file stays the browser's: it is read again whenever an option changes. */
import { createPathsReader } from './paths-beside.js'
import { groupsOf } from './paths-groups.js'
import { ALL, attributed, rowsOf } from './paths-model.js'

/** @typedef {ReturnType<typeof createPaths>} Paths */
/** @typedef {typeof FRESH} PathsUi */

/** Rows of the table at first, and how many more a click shows. */
export const ROWS = 25
/** Rest in the typing before the file is read again, in milliseconds. */
const REST = 200

export const FRESH = {
  /** @type {{name: string, blob: Blob, example?: boolean} | null} */ source: null,
  /** Given to another view, and read here when this one is gone to. @type {{name: string, blob: Blob} | null} */ brought:
    null,
  /** @type {{read: number, since: number} | null} */ busy: null,
  /** @type {any} */ answer: null,
  /** @type {any} */ error: null,
  /** @type {string[]} channels as the file names them */ names: [],
  paste: '',
  all: false,
  /** @type {import('./paths-model.js').Measure} */ measure: 'share',
  /** @type {string[]} */ dropped: [],
  most: ROWS,
}

/** Options that are numbers, and by what the typed one is divided. @type {Record<string, number>} */
export const NUMBERS = {
  position_first: 100,
  position_last: 100,
  half_life_days: 1,
  lookback_days: 1,
  touch_spacing_days: 1,
}

/** The least that makes sense. @type {Record<string, number>} */
const LEAST = { position_first: 0, position_last: 0, half_life_days: 0.1, lookback_days: 0, touch_spacing_days: 0.01 }
const MOST_DAYS = 36_500

/** @param {any} page @param {typeof import('../locales/en-orders-paths.js').paths} w */
export function createPaths({ act }, w) {
  const page = () => act.page()
  const reader = createPathsReader()
  let turn = 0
  /** The options that the answer was asked with, and by what it is grouped. */
  let asked = ''
  /** @type {string | undefined} */
  let grouped
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  /** @returns {PathsUi} */
  const ui = () => ({ ...FRESH, ...page().ui.paths })
  /** @param {Partial<PathsUi>} patch */
  const set = (patch) => act.setUi({ paths: { ...ui(), ...patch } })
  const typed = () => page().own.paths ?? {}

  /** An option that was typed; undefined where there is none, null where it is no number. @param {string} id */
  function number(id) {
    const text = typed()[id]?.replace('%', '')
    if (!text?.trim()) return undefined
    const { signs } = page().f
    const read = page().engine.parseNumber({ text, decimal: signs.decimal, group: signs.group })
    return read.ok && (read.kind === 'ok' || read.kind === 'ambiguous') ? read.value / NUMBERS[id] : null
  }

  /** What is wrong with an option as it was typed. @param {string} id @returns {'' | 'badNumber' | 'tooMuch'} */
  function problem(id) {
    const value = number(id)
    const most = NUMBERS[id] === 100 ? 1 : MOST_DAYS
    if (value === null || (value !== undefined && (value < LEAST[id] || value > most))) return 'badNumber'
    const both = (number('position_first') ?? 0.4) + (number('position_last') ?? 0.4)
    // Doubles of 0.7 and 0.3 may pass 1 by a breath.
    return id === 'position_last' && both > 1 + 1e-12 ? 'tooMuch' : ''
  }

  function options() {
    const { direct, markov_order, non_converting } = typed()
    const numbers = Object.keys(NUMBERS).flatMap((id) => {
      const value = number(id)
      return value === undefined || value === null ? [] : [[id, value]]
    })
    const names = direct?.split(/[,;\n]/).map((/** @type {string} */ name) => name.trim()).filter(Boolean) // biome-ignore format: one line
    return {
      ...Object.fromEntries(numbers),
      ...(markov_order && { markov_order: Number(markov_order) }),
      ...(non_converting === false && { non_converting }),
      ...(names?.length && { direct: names }),
    }
  }

  /** @param {Record<string, string>} groups @param {string[]} dropped */
  const request = (groups, dropped) => ({
    options: options(),
    models: ALL,
    groups,
    intervals: { replicates: 200, level: 0.95 },
    around: { top_paths: 20, pairs: 20, steps: 4, named: 9 },
    ...(dropped.length && { joint_removal: [dropped] }),
  })

  /** Reads what there is anew. @param {Partial<PathsUi>} [patch] */
  async function run(patch = {}) {
    clearTimeout(timer)
    reader.stop()
    asked = JSON.stringify(typed())
    grouped = typed().group
    const mine = ++turn
    set({ ...patch, error: null, busy: { read: 0, since: performance.now() } })
    const { source, dropped } = ui()
    if (!source) return
    const tell = (/** @type {number} */ read) => {
      const { busy } = ui()
      if (mine === turn && busy) set({ busy: { ...busy, read } })
    }
    const read = (/** @type {object} */ wanted) => reader.read(page().engine, source.blob, wanted, tell)
    const by = typed().group ?? 'none'
    const groupsNow = () => groupsOf(ui().names, by, page().own, page().engine)
    let answer = await read(request(ui().names.length ? groupsNow() : {}, dropped))
    if (mine !== turn || answer === null) return
    if (!ui().names.length && answer.ok) {
      set({ names: answer.channels })
      if (by !== 'none') answer = await read(request(groupsNow(), dropped))
      if (mine !== turn || answer === null) return
    }
    set(answer.ok ? { answer, busy: null } : { error: answer.error, busy: null })
  }

  /** @param {{name: string, blob: Blob, example?: boolean}} source */
  const open = (source) => run({ ...FRESH, source, all: ui().all, measure: ui().measure, paste: ui().paste })

  return {
    words: w,
    page,
    ui,
    set,
    typed,
    problem,
    /** @param {File | undefined} file */
    file: (file) => file && open({ name: file.name, blob: file }),
    takeBrought() {
      if (ui().brought) queueMicrotask(() => ui().brought && open(/** @type {any} */ (ui().brought)))
    },
    pasted: () => open({ name: w.pastedName, blob: new Blob([ui().paste]) }),
    example: () => open({ name: w.exampleName, blob: new Blob([w.example]), example: true }),
    cancel() {
      turn++
      reader.stop()
      set({ busy: null, ...(!ui().answer && { source: null }) })
    },
    close() {
      turn++
      reader.stop()
      set({ ...FRESH, paste: ui().paste })
    },
    /** @param {string} id @param {any} value */
    option: (id, value) => act.change([[['document', 'paths', id], value === '' ? undefined : value]], `paths:${id}`),
    /** Reads anew where the options are others than those that were asked with, by a field or by undo. */
    follow() {
      const now = JSON.stringify(typed())
      if (!ui().source || now === asked) return
      asked = now
      clearTimeout(timer)
      if (!Object.keys(NUMBERS).some(problem)) timer = setTimeout(() => run(grouped === typed().group ? {} : { dropped: [] }), REST) // biome-ignore format: one line
    },
    /** @param {string} name */
    drop(name) {
      const { dropped } = ui()
      run({ dropped: dropped.includes(name) ? dropped.filter((each) => each !== name) : [...dropped, name] })
    },
    keepAll: () => set({ dropped: [] }),
    /** The table with every model, for a sheet. */
    copyTable() {
      const { f } = page()
      const { answer, measure } = ui()
      const models = ALL.filter((id) => answer.credit[id].ok)
      const head = [w.table.name, ...models.map((id) => w.models[id].name), w.table.assists]
      const lines = rowsOf(answer, measure).map((row) => [
        row.name.replace(/[\t\r\n]/g, ' ').replace(/^(?=[=+\-@])/, "'"),
        ...models.map((id) => f.unambiguous(row.cells[id].value)),
        f.unambiguous(row.assisted),
      ])
      return act.copy([head, ...lines].map((cells) => cells.join('\t')).join('\n'), w.table.copied)
    },
    total: () => attributed(ui().answer),
  }
}
