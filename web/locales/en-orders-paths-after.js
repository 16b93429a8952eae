// @ts-check
/** The sentences around the table of Orders · Paths, in American English; loaded once it is drawn. */

/** @typedef {import('../app/format.js').Format} Format */

export const around = {
  figures: {
    orders: 'Orders',
    sales: 'Sales',
    touches: 'Half of all orders come within',
    three: 'Orders after three touches or more',
    days: 'Half of all orders come within',
    /** @param {Format} f @param {number} n */
    someTouches: (f, n) => `${f.count(n)} ${n === 1 ? 'touch' : 'touches'}`,
    /** @param {Format} f @param {number} n */
    someDays: (f, n) => (n === 0 ? 'a day' : `${f.count(n)} ${n === 1 ? 'day' : 'days'}`),
  },
  lengths: {
    title: 'How many touches it takes',
    touches: 'Touches',
    orders: 'Orders',
    share: 'Of all',
    lost: 'Without an order',
    orMore: (/** @type {string} */ n) => `${n} or more`,
  },
  days: {
    title: 'How long it takes',
    days: 'Days',
    none: 'This file does not say when people were met.',
    /** @param {Format} f @param {number} low @param {number} high */
    span: (f, low, high) => (low === high ? f.count(low) : `${f.count(low)} to ${f.count(high)}`),
    over: (/** @type {string} */ n) => `${n} or more`,
    sameDay: 'The same day',
  },
  top: {
    title: 'Paths with most orders',
    path: 'Path',
    orders: 'Orders',
    sales: 'Sales',
    lost: 'Without an order',
    next: 'then',
  },
  overlap: {
    title: 'Who reaches the same people',
    pair: 'Met by the same customer',
    orders: 'Orders',
    ofFirst: 'Of all orders',
    none: 'No two of them were on the way to the same order.',
  },
  flows: {
    title: 'The ways people took',
    help: 'Each band is as high as people are many: from the first touch at the left to the order, or away.',
    label: 'The ways people took, from touch to touch; the tables above have the figures.',
    step: (/** @type {number} */ at) => ['First touch', 'Second', 'Third', 'Fourth', 'Then'][at] ?? '',
    ends: /** @type {Record<string, string>} */ ({ converted: 'Ordered', lost: 'Left', more: 'Went on' }),
    others: 'Others',
    /** @param {Format} f @param {string} from @param {string} to @param {number} n */
    band: (f, from, to, n) => `${from} → ${to}: ${f.count(Math.round(n))}`,
  },
  shown: (/** @type {Format} */ f, /** @type {number} */ n) => `Show all ${f.count(n)}`,
}
