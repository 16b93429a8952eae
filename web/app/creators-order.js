// @ts-check
/** Which rows are shown, in which order: filter and sort. The document's own order is never touched. */
import { textOf } from './creators-columns.js'

/**
 * @typedef {import('./creators-columns.js').Column} Column
 * @typedef {{kind: 'creator' | 'post', id: string, row: any} | {kind: 'group', id: string, label: string, ids: string[]}} Item
 * @typedef {{id: string, descending?: boolean}} Sort
 */

/** What a filter looks into. */
const SEARCHED = ['name', 'handle', 'platform', 'niche', 'country', 'code', 'status', 'note']

/** @param {any} row @param {string} wanted lower case */
const matches = (row, wanted) => SEARCHED.some((key) => row[key] && String(row[key]).toLowerCase().includes(wanted))

/** @param {any[]} rows @param {string} filter @param {Set<string>} [kept] ids that stay whatever the filter says */
export function filtered(rows, filter, kept = new Set()) {
  const wanted = filter.trim().toLowerCase().replace(/^@/, '')
  return wanted ? rows.filter((row) => kept.has(row.creator_id) || matches(row, wanted)) : rows
}

/** Sorts a copy; blanks stand last either way, equals keep their order. @param {any[]} rows @param {(row: any) => string | number | undefined} keyOf @param {boolean} descending */
export function sorted(rows, keyOf, descending) {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const side = descending ? -1 : 1
  const keyed = rows.map((row, at) => ({ row, at, key: keyOf(row) }))
  const blank = (/** @type {unknown} */ key) => key === undefined || key === ''
  keyed.sort((a, b) => {
    if (blank(a.key) || blank(b.key)) return Number(blank(a.key)) - Number(blank(b.key)) || a.at - b.at
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key))
    return order * side || a.at - b.at
  })
  return keyed.map(({ row }) => row)
}

/** @param {any[]} rows @returns {Item[]} */
export const ungrouped = (rows) => rows.map((row) => ({ kind: 'creator', id: row.creator_id, row }))

/** @param {Column} column @param {(row: any, id: string) => number | undefined} figureOf @returns {(row: any) => string | number | undefined} */
export function sortKey(column, figureOf) {
  if (column.kind === 'input' || column.kind === 'metric') return (row) => figureOf(row, column.id)
  if (column.kind === 'payoff')
    return (row) => figureOf(row, 'profit_on_ad_spend') ?? figureOf(row, 'return_on_ad_spend')
  return (row) => textOf(row, column)
}
