// @ts-check
/** The words of the charts, in American English. */

/** @typedef {import('../app/format.js').Format} Format */

export const charts = {
  creator: 'Creator',
  numbers: 'Show the numbers',
  save: (/** @type {string} */ as) => `Save as ${as}`,
  none: 'A chart needs what creators cost and what they sold.',
  from: 'From',
  to: 'To',
  cost: 'Cost against sales',
  range: (/** @type {string} */ label) => `${label}, and where it could lie by chance`,
  above: (
    /** @type {Format} */ f,
    /** @type {number} */ n,
    /** @type {number} */ all,
    /** @type {boolean} */ afterCosts,
  ) =>
    `${f.count(n)} of ${f.count(all)} ${afterCosts ? 'brought back more than they cost' : 'sold more than they cost'}.`,
  best: (/** @type {Format} */ f, /** @type {number} */ n) => `Drawn are the best ${f.count(n)}.`,
  band: (/** @type {string} */ source) => `The band is your benchmark${source ? `: ${source}` : ''}.`,
  costAndSales: (/** @type {string} */ cost, /** @type {string} */ sales) => `cost ${cost}, sales ${sales}`,
  beat: (/** @type {Format} */ f, /** @type {number} */ n, /** @type {number} */ all) =>
    `${f.count(n)} of ${f.count(all)} stand above the lowest line, where sales equal cost. What you keep of sales decides if that is enough.`,
  times: (/** @type {Format} */ f, /** @type {number} */ by) => `${f.count(by)}×`,
  apart: (
    /** @type {Format} */ f,
    /** @type {string} */ name,
    /** @type {number} */ n,
    /** @type {number} */ others,
  ) =>
    others === 0
      ? `Only ${name} has enough data for a range.`
      : `${name} has the lowest; ${n === others ? 'nobody’s range touches that one' : `${f.count(n)} of the other ${f.count(others)} are dearer beyond chance`}.`,
}
