// @ts-check
/** The words of the charts, in American English. */

/** @typedef {import('../app/format.js').Format} Format */

const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })

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
  weekly: {
    known: (/** @type {string} */ label) => `${label}, week by week`,
    posted: (/** @type {string} */ label) => `${label}, by the week they posted`,
    week: 'Week from',
    creators: 'Creators',
    short: (/** @type {string} */ day) => shortDay.format(new Date(`${day}T00:00:00Z`)),
    from: (/** @type {string} */ day) => longDay.format(new Date(`${day}T00:00:00Z`)),
    finding: (
      /** @type {Format} */ f,
      /** @type {'known' | 'posted'} */ kind,
      /** @type {string} */ label,
      /** @type {string} */ first,
      /** @type {string} */ last,
      /** @type {number} */ by,
      /** @type {number} */ weeks,
    ) =>
      Math.abs(by) < 0.005
        ? `${label} stayed at ${last} over ${f.count(weeks)} weeks.`
        : kind === 'known'
          ? `${label} of all together went from ${first} to ${last}, ${f.percent(Math.abs(by))} ${by < 0 ? 'less' : 'more'}.`
          : `Those who posted last came to ${last}, those who posted first to ${first}.`,
    undated: (/** @type {Format} */ f, /** @type {number} */ n) =>
      n === 1 ? 'One creator has no dated figures and is not in it.' : `${f.count(n)} creators have no dated figures and are not in it.`, // biome-ignore format: one line
    later:
      'Week by week: paste or type newer figures next week, and the ones before are kept. From two weeks on this draws how cost per engagement moves.',
  },
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
