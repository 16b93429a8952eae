// @ts-check
/** Words of the Creators view that only come up with something that was done: they join the others then. */
import { creators } from './en-creators.js'

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')
/** @param {number} n @param {string} one @param {string} other */
const counted = (n, one, other) => `${whole.format(n)} ${plural.select(n) === 'one' ? one : other}`

Object.assign(creators, {
  read: (/** @type {string} */ text, /** @type {string} */ reading) => `We read ${text} as ${reading}.`,
  change: 'Change',
  changeTo: (/** @type {string} */ other) => `Change to ${other}`,
  badDate: (/** @type {string} */ text) => `“${text}” is no date we can read. Type it like 2026-05-14.`,
  needsRate: (/** @type {string} */ currency, /** @type {string} */ own) =>
    `In ${currency}. It counts once you give a rate to ${own}, above the table.`,
  noChange: 'Nothing changed',
  postRemoved: 'Post deleted',
  filled: (/** @type {number} */ n) => `${counted(n, 'row', 'rows')} filled`,
  duplicated: (/** @type {number} */ n) => `${counted(n, 'row', 'rows')} duplicated`,
  removed: (/** @type {number} */ n) => `${counted(n, 'row', 'rows')} deleted`,
  pasted: (/** @type {number} */ n) => `${counted(n, 'cell', 'cells')} pasted`,
  pastedOverPosts: (/** @type {number} */ n) =>
    n === 1
      ? '1 of them counts now instead of what its posts add up to'
      : `${whole.format(n)} of them count now instead of what their posts add up to`,
  rowsAdded: (/** @type {number} */ n) => `${counted(n, 'row', 'rows')} added`,
  updated: (/** @type {number} */ n) => `${counted(n, 'figure', 'figures')} changed`,
  cellsCopied: (/** @type {number} */ n) => `${counted(n, 'cell', 'cells')} copied`,
  sortedBy: (/** @type {string | undefined} */ column, /** @type {boolean | undefined} */ descending) =>
    column ? `Sorted by ${column}, ${descending ? 'highest first' : 'lowest first'}` : 'In the order they were added',
  tooLarge: (/** @type {number} */ most) => `That is more than ${whole.format(most)} rows. Paste a part of it.`,
  tooLong: 'That is more text than a sheet of creators holds. Paste a part of it.',
  nothing: 'There is nothing to paste. Copy the cells in your spreadsheet first.',
})
