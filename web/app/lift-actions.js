// @ts-check
/** What a visitor can do to find out whether it moved sales: what was typed, the engine's requests made of it, and its answers. */
import { dayAfter, readDays } from './lift-days.js'
import { daysOfFiles, ordersFiles } from './lift-files.js'

/** @typedef {ReturnType<typeof createLift>} Lift */

/** In the order of their buttons: the engine's method behind each. */
export const METHODS = { before: 'before_after', control: 'difference_in_differences', groups: 'holdout' }
/** Lengths of a window after the first post; 0 is all there is. */
export const WINDOWS = [0, 3, 7, 14, 30]
const GROUPS = ['exposed_orders', 'exposed_people', 'held_orders', 'held_people']
/** An estimate's range, as everywhere on the page. */
const LEVEL = 0.8

/** Eight weeks of a small shop; the first post comes with the seventh. The second column is a country that the posts did not reach. */
function exampleDays() {
  const week = [31, 28, 30, 33, 41, 52, 44]
  const noise = [2, -3, 1, 4, -2, 0, -4, 3, -1, 2, -3, 5, -2, 1]
  const lines = ['day\torders\tAustria']
  for (let at = 0; at < 56; at++) {
    const more = at >= 42 ? [14, 19, 16, 12, 11, 9, 8, 10, 6, 7, 5, 4, 6, 3][at - 42] : 0
    const usual = week[at % 7] + noise[(at * 5) % 14]
    lines.push(
      `${dayAfter('2026-03-02', at)}\t${usual + more}\t${Math.round(week[at % 7] * 0.6) + noise[(at * 3 + 1) % 14]}`,
    )
  }
  return lines.join('\n')
}
/** @type {Record<string, string>} */
export const EXAMPLE = { days: exampleDays(), from: '2026-04-13', cost: '1,200', credited: '190', revenue: '8,550', margin: '45', exposed_orders: '640', exposed_people: '20,000', held_orders: '270', held_people: '10,000' } // biome-ignore format: one line

/** @param {any} page @param {typeof import('../locales/en-orders-lift.js').lift} w @param {import('./orders-actions.js').Orders} orders */
export function createLift({ act }, w, orders) {
  const page = () => act.page()
  const ui = () => page().ui.lift ?? {}
  const set = (/** @type {Record<string, any>} */ patch) => act.setUi({ lift: { ...ui(), ...patch } })
  const isExample = () => Boolean(ui().example)
  /** @returns {Record<string, string>} */
  const typed = () => (isExample() ? { ...EXAMPLE, ...ui().method } : (page().own.lift ?? {}))

  /** The days are read once for each text. @type {{key: string, days: import('./lift-days.js').Days}} */
  let known = { key: '\0', days: { days: [], unread: [], added: 0, missing: 0, control: false, heads: [] } }
  function days() {
    const { f, engine } = page()
    const text = typed().days ?? ''
    const key = [f.signs.decimal, text].join()
    if (known.key !== key)
      known = { key, days: readDays(text, engine, isExample() ? { decimal: '.', group: ',' } : f.signs) }
    return known.days
  }

  /** A number that was typed; undefined where there is none, null where it is no number. @param {string} id */
  function number(id) {
    const text = typed()[id] ?? ''
    if (!text.trim()) return undefined
    const signs = isExample() ? { decimal: '.', group: ',' } : page().f.signs
    const answer = page().engine.parseNumber({
      text: text.replace('%', ''),
      decimal: signs.decimal,
      group: signs.group,
    })
    // "1,000" could be read in two ways; here it is read as the visitor's language writes it.
    const read = answer.ok && (answer.kind === 'ok' || answer.kind === 'ambiguous')
    return read && answer.value >= 0 ? answer.value : null
  }

  /** The first post of the creators, where there is one among the days. */
  function firstPost() {
    const { creators, posts = [] } = page().own
    const dates = [
      ...creators.map((/** @type {any} */ row) => row.posted_on),
      ...posts.map((/** @type {any} */ row) => row.date),
    ]
    return dates.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date ?? '')).sort()[0] ?? ''
  }
  const from = () => typed().from || (isExample() ? '' : firstPost() || (page().own.orders?.rule?.from ?? ''))
  const method = () => /** @type {keyof typeof METHODS} */ (typed().method in METHODS ? typed().method : 'before')

  /** The engine's answer; null while something is missing. @returns {any} */
  function answer() {
    const { engine } = page()
    if (method() === 'groups') {
      const [a, b, c, d] = GROUPS.map(number)
      if ([a, b, c, d].some((value) => value === undefined || value === null)) return null
      return engine.lift({
        method: METHODS.groups,
        exposed: { orders: a, people: b },
        held_out: { orders: c, people: d },
        level: LEVEL,
      })
    }
    const all = days()
    if (!all.days.length || !from()) return null
    const series = all.days.map(({ date, value }) => ({ date, value }))
    const control = all.days.map(({ date, control: value }) => ({ date, value }))
    if (method() === 'control' && !all.control) return null
    const window = Number(typed().window ?? 0)
    return engine.lift({
      method: METHODS[method()],
      series,
      from: from(),
      ...(window > 0 && { to: dayAfter(from(), window - 1) }),
      ...(method() === 'control' && { control }),
      level: LEVEL,
    })
  }

  /** The share of the credited sales that must not have come anyway, as the engine has it. */
  function breakEven() {
    const [cost, revenue, margin] = ['cost', 'revenue', 'margin'].map(number)
    if (!cost || !revenue || !margin) return null
    const { engine, f } = page()
    const { metrics } = engine.computeMetrics({
      currency: f.currency,
      inputs: { fee: cost, revenue, gross_margin: margin / 100 },
    })
    return metrics?.break_even_incrementality.ok ? metrics.break_even_incrementality.value : null
  }

  /** @typedef {import('./lift-files.js').Filled} Filled */
  const unit = () => (typed().unit === 'money' ? 'money' : 'orders')
  /** The days of the files in the other unit, where they stand in the field as they were put there. @param {string} wanted @returns {[string[], string][]} */
  function daysIn(wanted) {
    const filled = /** @type {Filled | undefined} */ (ui().filled)
    if (!filled || typed().days !== filled[unit()]) return []
    return [[['document', 'lift', 'days'], filled[wanted === 'money' ? 'money' : 'orders']]]
  }
  /** Sales by day of the orders files, in place of what was pasted. */
  async function useFiles() {
    set({ counting: true, fileless: false })
    const filled = await daysOfFiles(orders)
    set({ counting: false, filled, fileless: !filled, ...(filled && { example: false }) })
    if (!filled) return
    const had = Boolean(typed().days?.trim())
    act.change([[['document', 'lift', 'days'], filled[unit()]]])
    if (had) act.say({ text: w.files.replaced, action: { label: page().words.toast.undo, act: act.undo } })
  }

  return {
    words: w,
    page,
    ui,
    set,
    typed,
    days,
    number,
    from,
    method,
    answer,
    breakEven,
    isExample,
    /** How many files of orders there are to count from. */
    files: () => ordersFiles(orders).length,
    useFiles,
    example: () => set({ example: true, method: {} }),
    /** The first edit leaves the example: only this field has a value then. @param {string} id @param {string} value */
    edit(id, value) {
      // What is looked at may change in the example; its numbers may not.
      if (isExample() && (id === 'method' || id === 'window' || id === 'unit'))
        return set({ method: { ...ui().method, [id]: value } })
      if (isExample()) set({ example: false })
      act.change(
        [[['document', 'lift', id], value === '' ? undefined : value], ...(id === 'unit' ? daysIn(value) : [])],
        `lift:${id}`,
      )
    },
    clear() {
      if (isExample()) return set({ example: false })
      act.change([[['document', 'lift'], undefined]])
      act.say({ text: w.cleared, action: { label: page().words.toast.undo, act: act.undo } })
    },
  }
}
