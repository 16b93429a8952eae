// @ts-check
/** The sentences of which creators can be told apart, in American English; loaded once Did it move sales? is drawn. */

/** @typedef {import('../app/format.js').Format} Format */

/** @param {Format} f @param {string[]} names */
const some = (f, names) =>
  f.list(names.length > 4 ? [...names.slice(0, 3), `${f.count(names.length - 3)} others`] : names)

export const creators = {
  title: 'Which creators can be told apart?',
  none: 'Fill in orders, and clicks, views or costs, for two creators or more. Then this says which of them differ by more than chance.',
  toCreators: 'Go to Creators',
  by: 'Orders for',
  exposures: /** @type {Record<string, string>} */ ({ clicks: 'Clicks', views: 'Views', total_cost: 'Money spent' }),
  /** @param {Format} f @param {string} exposure @param {number} per */
  per: (f, exposure, per) => ({ clicks: `Orders per ${f.count(per)} clicks`, views: `Orders per ${f.count(per)} views`, total_cost: `Orders per ${f.round(per)}` })[exposure] ?? '', // biome-ignore format: one line
  heads: { name: 'Creator', orders: 'Orders', apart: 'Differs from' },
  /** @param {Format} f @param {number} n @param {number} of */
  says: (f, n, of) =>
    n === 0
      ? `None of the ${f.count(of)} pairs can be told apart yet: an order of merit would be luck.`
      : `${f.count(n)} of ${f.count(of)} pairs differ by more than chance. Between the others an order of merit would be luck.`,
  apart: (/** @type {Format} */ f, /** @type {number} */ n, /** @type {number} */ of) =>
    n === 0 ? 'nobody yet' : n === of ? 'everybody' : `${f.count(n)} of ${f.count(of)}`,
  neededTitle: 'Who comes next, and what it would take to tell',
  /** @param {Format} f @param {string} a @param {string} b @param {number | null} times */
  needed: (f, a, b, times) =>
    times === null
      ? `${a} and ${b} have the same rate so far.`
      : times > 100
        ? `${a} and ${b} are too alike: it would take more than 100 times as much.`
        : `${a} and ${b}: about ${f.count(Math.ceil(times * 10) / 10)} times what both have had so far.`,
  told: (/** @type {Format} */ f, /** @type {string} */ a, /** @type {string[]} */ others) =>
    `${a} is ahead of ${some(f, others)}.`,
  caption:
    'Held against all other pairs at once, so that many creators do not make a difference by luck; told in 80 of 100 cases.',
}
