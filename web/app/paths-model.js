// @ts-check
/** The engine's answer on journeys as rows of a table, and who leads in it. */

/** Models that are shown at once, in this order; the others come on a click. */
export const SHOWN = ['first_touch', 'last_touch', 'markov']
export const ALL = ['first_touch', 'last_touch', 'markov', 'last_non_direct', 'linear', 'position_based', 'time_decay', 'shapley'] // biome-ignore format: one line

/** @typedef {{value: number, share: number, low?: number, high?: number}} Cell low and high as `value` is */
/** @typedef {'introduces' | 'closes' | 'assists' | ''} Role */
/** @typedef {{name: string, at: number, cells: Record<string, Cell>, assisted: number, perLast: number | null, visits: number, role: Role}} Row */
/** @typedef {'share' | 'orders' | 'sales'} Measure */

/** @param {number[]} list */
const sum = (list) => list.reduce((all, each) => all + each, 0)

/** @param {any} credit of one model @param {number} at @param {Measure} measure @param {{conversions: number, value: number}} all @returns {Cell} */
function cellOf(credit, at, measure, all) {
  const sales = measure === 'sales'
  const total = sales ? all.value : all.conversions
  const value = (sales ? credit.value : credit.conversions)[at]
  const range = (sales ? credit.value_shares : credit.shares)?.[at]
  const scale = measure === 'share' ? 1 : total
  const share = total > 0 ? value / total : 0
  return { value: measure === 'share' ? share : value, share, ...(range && { low: range.low * scale, high: range.high * scale }) } // biome-ignore format: one line
}

/** From so many assists for each order closed on, assisting is what somebody does. */
const ASSISTS = 2
const FEWEST = 10

/** Only what chance does not explain is called a role. @param {any} first @param {any} last shares with their ranges @param {number} assisted @param {number | null} perLast @returns {Role} */
function roleOf(first, last, assisted, perLast) {
  if (first && last && first.low > last.high) return 'introduces'
  if (first && last && last.low > first.high) return 'closes'
  return assisted >= FEWEST && (perLast === null || perLast >= ASSISTS) ? 'assists' : ''
}

/** What there is to share out. @param {any} answer */
export const attributed = ({ totals }) => ({
  conversions: totals.conversions - totals.unattributed.conversions,
  value: totals.value - totals.unattributed.value,
})

/** Rows by what would be lost without them, else by who closed. @param {any} answer @param {Measure} measure @returns {Row[]} */
export function rowsOf(answer, measure) {
  const all = attributed(answer)
  const models = ALL.filter((id) => answer.credit[id]?.ok)
  const by = answer.credit[models.includes('markov') ? 'markov' : 'last_touch'].conversions
  /** @type {Row[]} */
  const rows = answer.channels.map((/** @type {string} */ name, /** @type {number} */ at) => ({
    name,
    at,
    cells: Object.fromEntries(models.map((id) => [id, cellOf(answer.credit[id], at, measure, all)])),
    assisted: answer.assisted.conversions[at],
    perLast: answer.assisted.per_last_touch[at],
    visits: answer.visits[at],
    role: roleOf(answer.credit.first_touch.shares?.[at], answer.credit.last_touch.shares?.[at], answer.assisted.conversions[at], answer.assisted.per_last_touch[at]), // biome-ignore format: one line
  }))
  return rows.sort((a, b) => by[b.at] - by[a.at] || b.visits - a.visits)
}

/** What stands below the last row shown, as one row; chances of several together are not known. @param {Row[]} rows @returns {Row} */
export function togetherOf(rows) {
  const models = Object.keys(rows[0].cells)
  const cells = Object.fromEntries(
    models.map((id) => [
      id,
      { value: sum(rows.map((row) => row.cells[id].value)), share: sum(rows.map((row) => row.cells[id].share)) },
    ]),
  )
  return { name: '', at: -1, cells, assisted: sum(rows.map((row) => row.assisted)), perLast: null, visits: 0, role: '' }
}

/** Who has most under a model, and who cannot be told from them. @param {Row[]} rows @param {string} model */
export function leaderOf(rows, model) {
  const known = rows.filter((row) => row.cells[model])
  if (known.length === 0) return null
  const top = known.reduce((best, row) => (row.cells[model].value > best.cells[model].value ? row : best))
  const { low, share } = top.cells[model]
  if (share <= 0) return null
  const near = known.filter((row) => row !== top && low !== undefined && (row.cells[model].high ?? 0) >= low)
  return { name: top.name, share, near: near.map((row) => row.name), told: low !== undefined }
}

/** @typedef {{model: string, low: number, high: number}} Ranged */

/** Rows whose shares under two of the models lie wholly apart, and the two that do so most. @param {Row[]} rows @param {any} credit @param {string[]} models */
export function differing(rows, credit, models) {
  return rows.flatMap(({ name, at }) => {
    /** @type {Ranged[]} */
    const known = models.flatMap((model) =>
      credit[model].shares?.[at] ? [{ model, ...credit[model].shares[at] }] : [],
    )
    if (known.length < 2) return []
    const lower = known.reduce((least, each) => (each.high < least.high ? each : least))
    const higher = known.reduce((most, each) => (each.low > most.low ? each : most))
    return higher.low > lower.high ? [{ name, lower, higher }] : []
  })
}

/** Middle of counted values: the least by which half of all are reached. @param {{at: number, count: number}[]} counts in order */
export function medianOf(counts) {
  const half = sum(counts.map(({ count }) => count)) / 2
  let so = 0
  for (const { at, count } of counts) {
    so += count
    if (count > 0 && so >= half) return at
  }
  return undefined
}
