// @ts-check
/** Words of what Creators shows on demand: paste, columns, the edit sheet. */

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')
/** @param {number} n @param {string} one @param {string} other */
const counted = (n, one, other) => `${whole.format(n)} ${plural.select(n) === 'one' ? one : other}`

export const pasteWords = {
  /** @param {number} n @param {string} [from] a file */
  title: (n, from) => (from ? `${counted(n, 'row', 'rows')} of ${from}` : `Paste ${counted(n, 'row', 'rows')}`),
  emptyTitle: 'Paste from a spreadsheet',
  emptyLabel: 'Paste the cells here',
  emptyHelp: 'Copy them in Excel, Google Sheets or Numbers, with their header row. The columns may stand in any order.',
  read: 'Read it',
  mapping: 'Which column becomes which',
  inSheet: 'In your sheet',
  sample: 'For example',
  becomes: 'Becomes',
  becomesFor: (/** @type {string} */ head) => `${head} becomes`,
  columnNumber: (/** @type {number} */ n) => `Column ${n}`,
  leftOut: 'Leave out',
  knownTitle: (/** @type {number} */ n) =>
    `${counted(n, 'of these creators is', 'of these creators are')} here already`,
  update: (/** @type {number} */ n) => (n === 1 ? 'Update what is here' : `Update these ${whole.format(n)}`),
  addAll: (/** @type {number} */ n) => `Add all ${whole.format(n)} as new rows`,
  noChanges: 'Nothing in them changes.',
  change: (/** @type {number} */ n, /** @type {string} */ label) => `${label}: ${counted(n, 'change', 'changes')}.`,
  more: (/** @type {number} */ n) => `and ${whole.format(n)} more`,
  blank: 'empty',
  needsName: 'Say which column holds the names or the handles. Without it a row belongs to nobody.',
  totals: (/** @type {number} */ n) => `${counted(n, 'row of totals is', 'rows of totals are')} left out.`,
  /** @param {number} added @param {number} changed */
  go: (added, changed) =>
    added && changed
      ? `Add ${whole.format(added)}, update ${whole.format(changed)}`
      : changed
        ? `Update ${counted(changed, 'creator', 'creators')}`
        : added
          ? `Add ${counted(added, 'creator', 'creators')}`
          : 'Nothing to do',
  cancel: 'Cancel',
  close: 'Close',
}

export const columnWords = {
  title: 'Columns',
  find: 'Find a column',
  shown: 'Shown',
  groups: { own: 'About the creator', input: 'Costs and results', metric: 'Worked out' },
  up: (/** @type {string} */ label) => `Move ${label} left`,
  down: (/** @type {string} */ label) => `Move ${label} right`,
  widths: 'For another width, drag the edge of a heading, or press Alt, Shift and an arrow key in the column.',
  reset: 'Back to the first choice',
  done: 'Done',
}

export const sheetWords = {
  close: 'Close',
  done: 'Done',
  remove: 'Delete',
  groups: { about: 'Creator', deal: 'Deal', results: 'What came back', reach: 'Audience and reactions' },
  posts: 'Posts',
  postsHelp: 'Figures of posts add up. Reach does not: who sees two posts is one person.',
  post: (/** @type {number} */ n) => `Post ${n}`,
  addPost: 'Add a post',
  removePost: (/** @type {number} */ n) => `Delete post ${n}`,
  format: 'Format',
  date: 'Date',
  none: 'None',
  previous: 'Previous',
  next: 'Next',
}
