// @ts-check
/**
 * Posts add up into their creator: what can be counted is added, and posts are counted. People reached are not: who sees two
 * posts is one person, so reach counts only where there is one post. What was typed for the creator itself comes first.
 */

/** Figures of a post that add up. */
export const ADDED = ['impressions', 'views', 'likes', 'comments', 'shares', 'saves', 'clicks']
export const POST_FIGURES = ['reach', ...ADDED]
/** The columns that a post has as well; its format stands under the name. */
export const POST_COLUMNS = new Set(['name', 'posted_on', ...POST_FIGURES])

/** @typedef {{engine: any, decimal: string, group: string}} Reader */

/** @param {Reader} reader @param {unknown} text @returns {number | undefined} */
export function read({ engine, decimal, group }, text) {
  if (typeof text === 'number') return text
  const read = engine.parseNumber({ text: String(text ?? ''), decimal, group })
  return read.ok && (read.kind === 'ok' || read.kind === 'ambiguous') ? read.value : undefined
}

/** What posts add up to. @param {any[]} posts @param {Reader} reader @returns {Record<string, unknown>} */
export function sumsOf(posts, reader) {
  /** @type {Record<string, unknown>} */
  const inputs = {}
  for (const id of ADDED) {
    const values = posts.flatMap((post) => (post.inputs?.[id] === undefined ? [] : [read(reader, post.inputs[id])]))
    // A figure that cannot be read leaves the sum unknown.
    if (values.length && !values.includes(undefined))
      inputs[id] = values.reduce((sum, value) => Number(sum) + Number(value), 0)
  }
  if (posts.length === 1 && posts[0].inputs?.reach !== undefined) inputs.reach = posts[0].inputs.reach
  inputs.posts = posts.length
  return inputs
}

/** @param {any[] | undefined} posts @returns {Map<string, any[]>} */
export function postsByCreator(posts) {
  /** @type {Map<string, any[]>} */
  const by = new Map()
  for (const post of posts ?? []) {
    const own = by.get(post.creator_id)
    if (own) own.push(post)
    else by.set(post.creator_id, [post])
  }
  return by
}

/** @type {WeakMap<object, {posts: any[], signs: string, counted: any}>} */
const kept = new WeakMap()

/**
 * Rows as they count. A row whose posts did not change stays the same object.
 * @param {any[]} creators @param {any[] | undefined} posts @param {any} engine @param {string} decimal @param {string} group
 * @returns {{rows: any[], by: Map<string, any>}} `by` only holds those with posts
 */
export function countedRows(creators, posts, engine, decimal, group) {
  /** @type {Map<string, any>} */
  const by = new Map()
  if (!posts?.length) return { rows: creators, by }
  const byCreator = postsByCreator(posts)
  const signs = decimal + group
  const rows = creators.map((row) => {
    const own = byCreator.get(row.creator_id)
    if (!own) return row
    let known = kept.get(row)
    const same =
      known?.signs === signs && known.posts.length === own.length && own.every((post, at) => post === known?.posts[at])
    if (!known || !same) {
      const counted = { ...row, inputs: { ...sumsOf(own, { engine, decimal, group }), ...row.inputs } }
      known = { posts: own, signs, counted }
      kept.set(row, known)
    }
    by.set(row.creator_id, known.counted)
    return known.counted
  })
  return { rows, by }
}
