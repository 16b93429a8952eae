// @ts-check
/** Which rows are shown, in which order: filter, sort, group. The document's own order is never touched. */
import { TIERS, textOf } from './creators-columns.js'

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

/** @param {number | undefined} followers */
export const tierOf = (followers) =>
  followers === undefined ? '' : (TIERS.findLast(([, least]) => followers >= least)?.[0] ?? '')

/**
 * @param {any[]} rows in their order @param {(row: any) => string} groupOf a label's id, '' for none
 * @param {(id: string) => string} label @returns {Item[]}
 */
export function grouped(rows, groupOf, label) {
  /** @type {Map<string, any[]>} */
  const groups = new Map()
  for (const row of rows) {
    const key = groupOf(row).trim().toLowerCase()
    const members = groups.get(key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  const keys = [...groups.keys()].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
  return keys.flatMap((key) => {
    const members = groups.get(key) ?? []
    return [
      {
        kind: /** @type {const} */ ('group'),
        id: `group:${key}`,
        label: label(key ? groupOf(members[0]) : ''),
        ids: members.map((row) => row.creator_id),
      },
      ...members.map((row) => ({ kind: /** @type {const} */ ('creator'), id: row.creator_id, row })),
    ]
  })
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
