// @ts-check
/**
 * Posts as rows under their creator: what a creator's columns hold, a post holds in the same ones. The last of them is empty;
 * what is typed into it becomes a post.
 */
import { postRowWords as w } from '../locales/en-creators-posts.js'
import { freeIds } from './creators-actions.js'
import { POST_COLUMNS } from './creators-posts.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */
/** @typedef {import('./creators-order.js').Item} Item */
/** @typedef {{creator_id: string, of: string, name: string, posted_on?: string, inputs: Record<string, unknown>, label: string, fresh?: boolean}} PostRow */

/** Columns of posts that open with them, the format apart: it stands under the name. */
const OPENED = [...POST_COLUMNS].filter((id) => !['name', 'impressions'].includes(id))

/** @type {WeakMap<string[], string[]>} */
const columnsOf = new WeakMap()

/** The columns shown, with those of posts behind the first two. @param {string[]} shown */
export function columnsWith(shown) {
  let all = columnsOf.get(shown)
  if (!all) {
    all = shown.toSpliced(2, 0, ...OPENED.filter((id) => !shown.includes(id)))
    columnsOf.set(shown, all)
  }
  return all
}

/** @type {WeakMap<object, PostRow>} */
const rowOf = new WeakMap()

/** A post as a row of the grid; the same post is the same row. @param {any} post @param {number} at */
function rowFor(post, at) {
  const { post_id, creator_id: of, format: name = '', date: posted_on, inputs = {} } = post
  const label = w.post(at + 1)
  let row = rowOf.get(post)
  if (row?.label !== label) {
    row = { creator_id: post_id, of, name, posted_on, inputs, label }
    rowOf.set(post, row)
  }
  return row
}

/** @type {Map<string, PostRow>} */
const fresh = new Map()

/** Where the next post is typed. @param {string} of */
function freshRow(of) {
  const row = fresh.get(of) ?? { creator_id: `new ${of}`, of, name: '', inputs: {}, label: w.add, fresh: true }
  fresh.set(of, row)
  return row
}

/** Behind each creator that is open its posts, and the empty one. @param {Item[]} items @param {Set<string>} open @param {Map<string, any[]>} postsBy */
export function unfolded(items, open, postsBy) {
  /** @type {Map<string, PostRow>} */
  const rows = new Map()
  const all = items.flatMap((item) => {
    if (item.kind !== 'creator' || !open.has(item.id)) return [item]
    const posts = [...(postsBy.get(item.id) ?? []).map(rowFor), freshRow(item.id)]
    return [
      item,
      ...posts.map((row) => {
        rows.set(row.creator_id, row)
        return { kind: /** @type {const} */ ('post'), id: row.creator_id, row }
      }),
    ]
  })
  return { items: all, rows }
}

/** @param {any} post @param {PostRow} row */
function postFrom(post, { name, posted_on: date, inputs }) {
  const { format: _, date: __, ...others } = post
  return { ...others, ...(name && { format: name }), ...(date && { date }), inputs }
}

/** Rows that are posts, back into the list of posts. What was typed into an empty row has one of its own from then on. @param {Creators} creators @param {Map<string, PostRow>} rows @returns {[string[], unknown][]} */
export function written(creators, rows) {
  const given = [...rows.values()].filter(({ of }) => of)
  if (given.length === 0) return []
  const posts = creators.page().own.posts ?? []
  const next = freeIds(posts, 'post_id', 'post')
  const { active } = creators.ui()
  const added = given
    .filter((row) => row.fresh)
    .map((row) => {
      const post = postFrom({ post_id: next(), creator_id: row.of }, row)
      if (active?.row === row.creator_id) creators.set({ active: { ...active, row: post.post_id } })
      return post
    })
  const kept = posts.map((/** @type {any} */ post) => {
    const row = rows.get(post.post_id)
    return row ? postFrom(post, row) : post
  })
  return [
    [
      ['document', 'posts'],
      [...kept, ...added],
    ],
  ]
}

/**
 * Cells into posts: below the last one further posts are added.
 * @param {Creators} creators @param {PostRow} first the row that the paste begins at
 * @param {number} count of pasted rows @param {(row: any, at: number) => any} filled
 */
export function pasteInto(creators, first, count, filled) {
  const { items, rowAt } = creators.model()
  const own = items.filter((item) => item.kind === 'post' && item.row.of === first.of && !item.row.fresh)
  const from = own.findIndex(({ id }) => id === first.creator_id)
  /** @type {Map<string, any>} */
  const changed = new Map()
  for (let at = 0; at < count; at++) {
    const item = from < 0 ? undefined : own[from + at]
    const row = item ? rowAt(item.id) : { ...freshRow(first.of), creator_id: `new ${first.of} ${at}` }
    const next = filled(row, at)
    if (next !== row) changed.set(row.creator_id, next)
  }
  creators.replace(changed)
  return [...changed.values()].filter((row) => row.fresh).length
}
