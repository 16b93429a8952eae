// @ts-check
/** What can be done with a creator's posts. Loaded with the sheet that shows them. */
import { freeIds } from './creators-actions.js'

/** @param {import('./creators-actions.js').Creators} creators */
const postsOf = (creators) => creators.page().own.posts ?? []

/** @param {import('./creators-actions.js').Creators} creators @param {string} creator */
export function addPost(creators, creator) {
  const posts = postsOf(creators)
  const post = { post_id: freeIds(posts, 'post_id', 'post')(), creator_id: creator, inputs: {} }
  creators.apply([
    ...creators.signed(),
    [
      ['document', 'posts'],
      [...posts, post],
    ],
  ])
}

/** @param {import('./creators-actions.js').Creators} creators @param {string} post @param {string} key @param {string} typed @param {boolean} figure */
export function editPost(creators, post, key, typed, figure) {
  const day = creators.model().table.get('posted_on')
  const text = key === 'date' && day ? creators.kept(day, typed) : typed.trim()
  const path = ['document', 'posts', { post_id: post }, ...(figure ? ['inputs', key] : [key])]
  creators.apply([[path, text === '' ? undefined : text]])
}

/** @param {import('./creators-actions.js').Creators} creators @param {string} post */
export function removePost(creators, post) {
  const left = postsOf(creators).filter((/** @type {any} */ each) => each.post_id !== post)
  creators.apply([[['document', 'posts'], left]])
  creators.say({
    text: creators.words.postRemoved,
    action: { label: creators.page().words.toast.undo, act: creators.undo },
  })
}
