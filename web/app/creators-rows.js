// @ts-check
/** What can be done with rows, ranges and whole columns. Loaded with the first of it, or the first cell that is selected. */
import { freeIds } from './creators-actions.js'
import { textOf } from './creators-columns.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */
/** @typedef {import('./creators-actions.js').Range} Range */

/** @param {Creators} creators @param {Range} range */
export const clear = (creators, range) => creators.change(range, () => '')

/** The first row's cells into those below. @param {Creators} creators @param {Range} range */
export function fillDown(creators, range) {
  const { rowAt, fromPosts } = creators.model()
  const first = rowAt(range.rows[0])
  const count = creators.change(range, (row, column, at) =>
    at === 0 || fromPosts(row, column) ? undefined : textOf(first, column),
  )
  if (count) creators.say({ text: creators.words.filled(count), action: creators.undo })
}

/** @param {Creators} creators @param {string[]} ids */
export function duplicate(creators, ids) {
  const { byId } = creators.model()
  const posts = creators.page().own.posts ?? []
  const nextPost = freeIds(posts, 'post_id', 'post')
  const copied = new Set(ids)
  const again = posts
    .filter((/** @type {any} */ { post_id: id }) => copied.has(id))
    .map((/** @type {any} */ post) => ({ ...post, post_id: nextPost() }))
  if (again.length) {
    creators.apply([
      [
        ['document', 'posts'],
        [...posts, ...again],
      ],
    ])
    return creators.say({ text: creators.words.duplicated(again.length), action: creators.undo })
  }
  const next = freeIds(creators.page().own.creators, 'creator_id', 'creator')
  const rows = ids.filter((id) => byId.has(id))
  const copies = rows.map((id) => ({ ...byId.get(id), creator_id: next() }))
  if (copies.length === 0) return
  creators.insert(copies, rows.at(-1))
  creators.say({ text: creators.words.duplicated(copies.length), action: creators.undo })
}

/** @param {Creators} creators @param {string[]} ids */
export function remove(creators, ids) {
  const gone = new Set(ids)
  const { creators: all, posts = [] } = creators.page().own
  const stay = (/** @type {any} */ { creator_id: id }) => !gone.has(id)
  const left = posts.filter((/** @type {any} */ post) => stay(post) && !gone.has(post.post_id))
  const kept = all.filter(stay)
  // A creator's posts go with it and are not counted; the empty row is nothing that could go.
  const count = all.length - kept.length || posts.length - left.length
  if (count === 0) return
  creators.put(kept, left.length === posts.length ? [] : [[['document', 'posts'], left]])
  creators.set({ anchor: null, editing: null })
  creators.say({ text: creators.words.removed(count), action: creators.undo })
}

/** By a column: up, down, as it was. @param {Creators} creators @param {string} id */
export function sort(creators, id) {
  const { grid, table } = creators.model()
  const first = { id, descending: Boolean(table.get(id)?.number) || id === 'payoff' }
  const again = { id, descending: !first.descending }
  const next = grid.sort?.id !== id ? first : grid.sort.descending === first.descending ? again : undefined
  creators.setGrid({ sort: next })
  const page = creators.page()
  page.act.setUi({ announce: creators.words.sortedBy(next && creators.words.column(id, page), next?.descending) })
}
