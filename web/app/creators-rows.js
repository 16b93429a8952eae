// @ts-check
/** What can be done with rows and ranges that are selected. Loaded with the first cell that is. */
import { freeIds } from './creators-actions.js'
import { textOf } from './creators-columns.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */
/** @typedef {import('./creators-actions.js').Range} Range */

/** @param {Creators} creators @param {Range} range */
export const clear = (creators, range) => creators.change(range, () => '')

/** The first row's cells into those below. @param {Creators} creators @param {Range} range */
export function fillDown(creators, range) {
  const first = creators.model().byId.get(range.rows[0])
  const count = creators.change(range, (_, column, at) => (at === 0 ? undefined : textOf(first, column)))
  if (count) creators.say({ text: creators.words.filled(count), action: creators.undo })
}

/** @param {Creators} creators @param {string[]} ids */
export function duplicate(creators, ids) {
  const next = freeIds(creators.page().own.creators, 'creator_id', 'creator')
  const copies = ids.map((id) => ({ ...creators.model().byId.get(id), creator_id: next() }))
  creators.insert(copies, ids.at(-1))
  creators.say({ text: creators.words.duplicated(copies.length), action: creators.undo })
}

/** @param {Creators} creators @param {string[]} ids */
export function remove(creators, ids) {
  const gone = new Set(ids)
  const { creators: all, posts = [] } = creators.page().own
  const stay = (/** @type {any} */ { creator_id: id }) => !gone.has(id)
  const left = posts.filter(stay)
  creators.put(all.filter(stay), left.length === posts.length ? [] : [[['document', 'posts'], left]])
  creators.set({ anchor: null, editing: null })
  creators.say({ text: creators.words.removed(ids.length), action: creators.undo })
}
