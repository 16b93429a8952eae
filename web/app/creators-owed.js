// @ts-check
/** What is still to be paid, by creator and in all. Only where somebody said how far a deal is, by its status or by what was paid. */
import { remembered } from './creators-model.js'

/** @param {number[]} amounts in currency units; money adds up in millionths */
const sum = (amounts) => amounts.reduce((all, value) => all + Math.round(value * 1e6), 0) / 1e6

const NOTHING = { owed: [], later: [], faults: [], place: () => -1 }

/**
 * @param {import('./creators-figures.js').Figures} figures
 * @param {any[]} rows as they count
 */
export const owedOf = remembered((/** @type {any} */ figures, rows) => {
  const followed = rows.some((/** @type {any} */ { status, paid }) => status || paid)
  const { owed, later, faults, place } = followed ? figures.owed() : NOTHING
  const known = (/** @type {string} */ id) => faults[place(id)] === 0
  const ids = rows.map((/** @type {any} */ row) => row.creator_id).filter(known)
  const now = (/** @type {string} */ id) => owed[place(id)]
  return {
    /** @param {string} id @returns {number | undefined} */
    of: (id) => (known(id) ? now(id) : undefined),
    /** @param {string[]} [some] creators; all by default */
    total: (some = ids) => (some.some(known) ? sum(some.filter(known).map(now)) : undefined),
    /** To how many something is owed now. */
    creators: ids.filter((/** @type {string} */ id) => now(id) > 0).length,
    whenPosted: sum(ids.map((/** @type {string} */ id) => later[place(id)])),
  }
})
