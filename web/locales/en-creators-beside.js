// @ts-check
/** @typedef {import('../app/format.js').Format} Format */

/** Words of what Creators asks above the grid. */

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')
/** @type {Record<string, string>} */
const tiers = { nano: 'Under 10,000 followers', micro: '10,000 to 100,000', mid: '100,000 to 500,000', macro: '500,000 to 1 million', mega: 'Over 1 million' } // biome-ignore format: one line

/** @param {number} n @param {string} one @param {string} other */
const counted = (n, one, other) => `${whole.format(n)} ${plural.select(n) === 'one' ? one : other}`

/** The heading of a group. @param {string} by @param {string} id @param {any} document @param {any} w words of the view @returns {string} */
export const groupLabel = (by, id, document, w) =>
  id === '' ? 'Not given' : by === 'tier' ? tiers[id] : w.choice(by, id, document)

export const besideWords = {
  owed: (/** @type {string} */ owed, /** @type {number} */ n, /** @type {string} */ later) =>
    `You owe ${owed}${n ? ` to ${counted(n, 'creator', 'creators')}` : ''}${later ? `, and ${later} once their posts are out` : ''}.`,
  totals: {
    shown: (/** @type {number} */ n) => `${whole.format(n)} shown`,
    shownOf: (/** @type {number} */ n, /** @type {number} */ all) =>
      `The ${counted(n, 'creator', 'creators')} shown, of ${whole.format(all)}`,
    all: (/** @type {number} */ n) => `All ${whole.format(n)}`,
    allOf: (/** @type {number} */ n) => `All ${counted(n, 'creator', 'creators')} together`,
  },
  margin: {
    title: 'What do you keep of your sales?',
    text: (/** @type {Format} */ f) =>
      `Of each ${f.round(100)} sold, what is left after product, payment and shipping. With it, every row says whether it paid.`,
    set: 'Set for all',
    later: 'Later',
  },
  rate: {
    title: (/** @type {number} */ n, /** @type {string} */ currency) =>
      `${counted(n, 'amount is', 'amounts are')} in ${currency}`,
    label: (/** @type {string} */ currency, /** @type {string} */ own) => `1 ${currency} in ${own}`,
    text: 'It stays as it is, and counts once you give a rate.',
    set: 'Use this rate',
    bad: (/** @type {string} */ text) => `We could not read “${text}” as a rate. Type a number, like 1.08.`,
    used: (
      /** @type {string} */ currency,
      /** @type {string} */ rate,
      /** @type {string} */ own,
      /** @type {string} */ date,
    ) => `1 ${currency} = ${rate} ${own}, as you set it on ${date}`,
    change: 'Change',
  },
  example: {
    title: 'This is an example. The creators are invented.',
    chip: 'Example',
    clear: 'Remove the example',
    added: 'Example added',
  },
}
