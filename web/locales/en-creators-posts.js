// @ts-check
/** Words of posts as rows under their creator. */

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')

export const postRowWords = {
  post: (/** @type {number} */ n) => `Post ${whole.format(n)}`,
  add: 'Add a post …',
  added: (/** @type {number} */ n) => `${whole.format(n)} ${plural.select(n) === 'one' ? 'post' : 'posts'} added`,
}
