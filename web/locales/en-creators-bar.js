// @ts-check
/** Words of what comes with a selected cell of Creators. */

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')
/** @param {number} n @param {string} one @param {string} other */
const counted = (n, one, other) => `${whole.format(n)} ${plural.select(n) === 'one' ? one : other}`

export const barWords = {
  label: 'The selected cell',
  several: (/** @type {number} */ rows, /** @type {number} */ cells) =>
    `${counted(rows, 'row', 'rows')}, ${counted(cells, 'cell', 'cells')} selected`,
  sum: (/** @type {string} */ sum) => `Sum ${sum}`,
  edit: 'Open',
  posts: 'Posts',
  duplicate: (/** @type {number} */ n) => (n > 1 ? `Duplicate ${n} rows` : 'Duplicate'),
  remove: (/** @type {number} */ n) => (n > 1 ? `Delete ${n} rows` : 'Delete row'),
  fromPosts: (/** @type {number} */ n) =>
    `Added up from ${counted(n, 'post', 'posts')}. What you type here counts instead.`,
  besidePosts: (/** @type {string} */ sum) => `Its posts add up to ${sum}.`,
  usePosts: 'Use the posts',
  showColumn: (/** @type {string} */ label) => `Show the column ${label}`,
  owed: 'Fee and commission by now, less what was paid so far',
  computed: 'Worked out from the other columns',
}
