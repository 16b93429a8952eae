// @ts-check
/** Sales by day, out of what was pasted from a sheet: a date a row and one or two numbers. Each cell is read by the engine. */

/** @typedef {{date: string, value: number, control?: number}} Day */
/** @typedef {{days: Day[], unread: {row: number, text: string}[], added: number, missing: number, control: boolean, heads: string[]}} Days */

const DAY = 86_400_000
/** Rows that could not be read and are named. */
const NAMED = 5

/** @param {string} date @param {number} days @returns {string} */
export const dayAfter = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

/** Dates as days of one order; of the two, the one in which days follow each other. @param {any} engine @param {string[]} texts @returns {(string | null)[]} */
function datesOf(engine, texts) {
  const first = texts.map((text) => engine.parseDate({ text }))
  const sure = (/** @type {any} */ read) => (read.ok && read.kind === 'ok' ? read.date : null)
  if (!first.some((read) => read.ok && read.kind === 'ambiguous')) return first.map(sure)
  const [one, two] = ['day_first', 'month_first'].map((order) =>
    texts.map((text) => sure(engine.parseDate({ text, order }))),
  )
  const follow = (/** @type {(string | null)[]} */ dates) => {
    const known = [...new Set(dates.filter((date) => date !== null))].sort()
    return (
      known.filter((date, at) => at && dayAfter(known[at - 1], 1) === date).length -
      dates.filter((date) => date === null).length
    )
  }
  return follow(one) >= follow(two) ? one : two
}

/** Rows of one day as one; where there are such, a day without any is a day of none. @param {Day[]} rows */
function byDay(rows) {
  /** @type {Map<string, Day>} */
  const days = new Map()
  for (const { date, value, control } of rows) {
    const known = days.get(date)
    if (!known) days.set(date, { date, value, ...(control !== undefined && { control }) })
    else {
      known.value += value
      if (control !== undefined) known.control = (known.control ?? 0) + control
    }
  }
  const sorted = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const added = rows.length - sorted.length
  const span = sorted.length ? (Date.parse(sorted[sorted.length - 1].date) - Date.parse(sorted[0].date)) / DAY + 1 : 0
  const missing = span - sorted.length
  if (!added || !missing || span > 5000) return { days: sorted, added, missing }
  const control = sorted.some((day) => day.control !== undefined)
  const whole = Array.from({ length: span }, (_, at) => {
    const date = dayAfter(sorted[0].date, at)
    return days.get(date) ?? { date, value: 0, ...(control && { control: 0 }) }
  })
  return { days: whole, added, missing: 0 }
}

/** @param {string} text @param {any} engine @param {{decimal: string, group: string}} signs @returns {Days} */
export function readDays(text, engine, signs) {
  const none = { days: [], unread: [], added: 0, missing: 0, control: false, heads: [] }
  const table = text.trim()
    ? engine.readTable({ bytes: new TextEncoder().encode(text), options: { encoding: 'utf-8', header: 'none' } })
    : { ok: false }
  if (!table.ok) return none
  /** @type {string[][]} */
  const records = table.records.filter((/** @type {string[]} */ record) => record.some((cell) => cell.trim()))
  const dates = datesOf(
    engine,
    records.map((record) => record[0]),
  )
  const numberOf = (/** @type {string | undefined} */ cell) => {
    if (!cell?.trim()) return undefined
    const read = engine.parseNumber({ text: cell, decimal: signs.decimal, group: signs.group })
    return read.ok && (read.kind === 'ok' || read.kind === 'ambiguous') ? read.value : undefined
  }
  /** @type {Day[]} */
  const rows = []
  /** @type {Days['unread']} */
  const unread = []
  records.forEach((record, at) => {
    const date = dates[at]
    const value = numberOf(record[1])
    const control = numberOf(record[2])
    if (date !== null && value !== undefined && value >= 0)
      rows.push({ date, value, ...(control !== undefined && control >= 0 && { control }) })
    // The first row may be a header.
    else if (at > 0) unread.push({ row: at + 1, text: record.join(' ').slice(0, 60) })
  })
  const heads = dates[0] === null && records[0] ? records[0] : []
  const counted = byDay(rows)
  return {
    ...counted,
    unread: unread.slice(0, NAMED),
    control: rows.length > 0 && rows.every((row) => row.control !== undefined),
    heads,
  }
}
