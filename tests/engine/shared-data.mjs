/** Real material that lies beside the checkout, where there is any; null when it is absent. */
import fs from 'node:fs'
import { at } from '../../scripts/lib/paths.mjs'

/** @param {string} name @returns {any} */
export function sharedData(name) {
  const file = at('../shared/data', name)
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}

/** Seeded numbers (mulberry32): the same on every machine. @param {number} seed */
export function createRandom(seed) {
  let state = seed
  /** @param {number} limit */
  const below = (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % limit
  }
  /** @template T @param {T[]} list */
  const pick = (list) => list[below(list.length)]
  return { below, pick }
}
