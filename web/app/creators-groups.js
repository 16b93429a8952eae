// @ts-check
/** Rows under a heading each: by platform, niche, audience, campaign or status. */
import { groupLabel } from '../locales/en-creators-beside.js'

/** @typedef {import('./creators-order.js').Item} Item */

/** The tiers of an audience, smallest first, by their least followers. */
const TIERS = /** @type {[string, number][]} */ ([
  ['nano', 0],
  ['micro', 10_000],
  ['mid', 100_000],
  ['macro', 500_000],
  ['mega', 1_000_000],
])

/** @param {number | undefined} followers */
const tierOf = (followers) =>
  followers === undefined ? '' : (TIERS.findLast(([, least]) => followers >= least)?.[0] ?? '')

/**
 * @param {any[]} rows in their order @param {(row: any) => string} groupOf a label's id, '' for none
 * @param {(id: string) => string} label @returns {Item[]}
 */
function groupsOf(rows, groupOf, label) {
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

/** @param {any[]} rows in their order @param {string} by @param {import('./creators-figures.js').Figures} figures @param {any} document @param {any} w words of the view @returns {Item[]} */
export function grouped(rows, by, figures, document, w) {
  const tier = (/** @type {any} */ row) => tierOf(figures.value(row.creator_id, 'followers'))
  const own = (/** @type {any} */ row) => String(row[by] ?? '')
  return groupsOf(rows, by === 'tier' ? tier : own, (id) => groupLabel(by, id, document, w))
}
