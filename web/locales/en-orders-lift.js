// @ts-check
/** The sentences of Orders · Did it move sales?, in American English; loaded with it. Ids are the engine's. */

/** @typedef {import('../app/format.js').Format} Format */
/** @typedef {(value: number) => string} Say amounts in what the days count */

/** @param {number} n @param {string} one @param {string} other */
const pick = (n, one, other) => (n === 1 ? one : other)

export const lift = {
  title: 'Did it move sales?',
  intro: 'Of the sales during a campaign many would have come anyway. Here is what came on top.',
  isExample: 'Example',
  showExample: 'Show an example',
  clear: 'Clear',
  cleared: 'Numbers cleared',
  methodLabel: 'How to tell',
  /** @type {Record<string, {name: string, help: string}>} */
  methods: {
    before: { name: 'Before and after', help: 'Each day is held against the same weekday before the first post.' },
    control: {
      name: 'Against a comparison',
      help: 'A second column that the posts did not reach: another country, shop or product. What moves both cancels.',
    },
    groups: {
      name: 'Two groups',
      help: 'Some people by chance saw nothing: the difference is what the campaign did. The surest way.',
    },
  },
  days: {
    label: 'Sales by day',
    help: 'Copy two columns from a sheet: day, and orders or sales. Rows of one day are added up.',
    helpControl: 'Copy three columns from a sheet: day, sales, and the same of the comparison.',
    placeholder: '2026-05-01\t31\n2026-05-02\t28\n2026-05-03\t35',
    /** @param {Format} f @param {{n: number, from: string, to: string}} days */
    read: (f, { n, from, to }) => `${f.count(n)} ${pick(n, 'day', 'days')}, ${f.date(from)} to ${f.date(to)}.`,
    added: (/** @type {Format} */ f, /** @type {number} */ n) =>
      `${f.count(n)} ${pick(n, 'row was', 'rows were')} added to another of the same day.`,
    missing: (/** @type {Format} */ f, /** @type {number} */ n) =>
      `${f.count(n)} ${pick(n, 'day is', 'days are')} missing in between.`,
    /** @param {Format} f @param {{row: number, text: string}[]} rows */
    unread: (f, rows) =>
      `Not read: ${f.list(rows.map(({ row, text }) => `row ${f.count(row)} (“${text}”)`))}. Each row needs a day and a number.`,
    none: 'No row has a day and a number. They should look like “2026-05-01, 31”.',
    noControl: 'A third column is needed on every row: the comparison.',
  },
  files: {
    open: 'Open your orders as a file to have their sales by day filled in',
    use: (/** @type {Format} */ f, /** @type {number} */ n) =>
      n === 1 ? 'Fill in from your orders file' : `Fill in from your ${f.count(n)} orders files`,
    counting: 'Counting the days…',
    none: (/** @type {string} */ currency) =>
      `No order in these files has a day and an amount in ${currency}. Change the currency in Settings, or look at the files under Files.`,
    replaced: 'Sales by day replaced',
  },
  from: 'First post on',
  fromHelp: 'Days from here on are held against those before.',
  windowLabel: 'How long after',
  window: (/** @type {Format} */ f, /** @type {number} */ days) => (days === 0 ? 'All days' : `${f.count(days)} days`),
  unitLabel: 'The numbers are',
  units: /** @type {Record<string, string>} */ ({ orders: 'Orders', money: 'Money' }),
  groups: {
    exposed: 'People who could see it',
    held: 'People kept away from it',
    people: 'People',
    orders: 'Orders',
    help: 'Who belongs where must be left to chance: a random part of your list, or half of your regions by lot.',
    badNumber: 'This is not a number.',
  },
  /** @type {Record<string, {pill: string, tone: string}>} */
  told: {
    more: { pill: '▲ It moved sales', tone: 'good' },
    fewer: { pill: '▼ Fewer than expected', tone: 'bad' },
    could_not_tell: { pill: '○ Could not tell', tone: 'care' },
  },
  /** @param {Say} say @param {{low: number, expected: number, high: number}} lift @param {string} unit */
  hero: {
    more: (/** @type {Say} */ say, /** @type {any} */ { expected }, /** @type {string} */ unit) => [
      'About ',
      { amount: say(expected) },
      ` more ${unit} than would have come anyway`,
    ],
    fewer: (/** @type {Say} */ say, /** @type {any} */ { expected }, /** @type {string} */ unit) => [
      'About ',
      { amount: say(-expected) },
      ` fewer ${unit} than would have come anyway`,
    ],
    could_not_tell: () => ['These numbers cannot tell'],
  },
  unit: /** @type {Record<string, string>} */ ({
    orders: 'orders',
    money: 'in sales',
    groups: 'orders for each 1,000 people',
  }),
  /** @param {string} low @param {string} high */
  range: (low, high) => `In 80 of 100 cases like this it is between ${low} and ${high}.`,
  /** @param {Format} f @param {any} ratio @param {string} usual orders or sales */
  ratio: (f, { expected, low, high }, usual) =>
    `${expected >= 0 ? '+' : ''}${f.percent(expected)} on the usual (${f.percent(low)} to ${f.percent(high)}). ${f.multiple(1 + expected)} times the ${usual} that would have come anyway.`,
  /** @type {Record<string, (subject: string, range: string) => string>} */
  reasons: {
    interval_holds_zero: (_subject, range) =>
      `What came on top may be anything from ${range}: chance alone can do that. More days, or a larger campaign, narrow it.`,
    not_enough_data: (subject) =>
      ({
        before:
          'The days before tell too little. It takes two weeks of them, with sales, not the very same each week, and every weekday that the campaign had.',
        after: 'There are too few days from the first post on.',
        control: 'The comparison must have the same days as the sales.',
        held_out: 'There are too few orders: 10 in both groups together are the least.',
      })[subject] ?? 'There are too few days.',
  },
  enter: {
    days: 'Paste sales by day, and say when the first post was.',
    control: 'Paste sales by day with a comparison, and say when the first post was.',
    groups: 'Fill in both groups.',
  },
  failed: 'Something in these numbers cannot be. Look for negative numbers, or more orders than people.',
  assumesTitle: 'What this takes for granted',
  /** @type {Record<string, string>} */
  assumptions: {
    nothing_else_changed: 'Nothing else changed when the posts came: no sale, no ad, no holiday, no other price.',
    weekdays_repeat: 'A Monday is like the Mondays before; sales neither grew nor fell on their own.',
    days_independent: 'A good day does not make the next day good.',
    parallel_trends: 'Without the campaign both would have moved alike.',
    control_not_reached: 'Nobody who counts for the comparison saw the posts.',
    groups_by_chance: 'Chance alone decided who belongs to which group.',
    held_out_not_reached: 'Those kept away saw nothing of it.',
  },
  chart: {
    label:
      'Sales by day; the band marks the days from the first post on, the dashed line what would have come anyway on average.',
    table: 'The days as a table',
    day: 'Day',
    sales: 'Sales',
    control: 'Comparison',
    first: 'first post',
    usual: 'usual',
  },
  even: {
    title: 'How much of it must be new?',
    cost: 'Cost of the campaign',
    revenue: 'Sales credited to it',
    credited: 'Orders credited to it',
    margin: (/** @type {string} */ hundred) => `Kept of each ${hundred} sold`,
    take: 'Take from Quick check',
    /** @param {Format} f @param {number} share */
    says: (f, share) =>
      share > 1
        ? `It does not pay even if none of these sales would have come anyway.`
        : `This pays only if at least ${f.percent(share)} of these sales would not have come anyway.`,
    /** @param {Format} f @param {{low: number, expected: number, high: number}} part @param {'enough' | 'short' | 'open'} verdict */
    found: (f, { low, expected, high }, verdict) =>
      `What came on top is ${f.percent(expected)} of what was credited (${f.percent(low)} to ${f.percent(high)}): ${{ enough: 'enough, all of the range is above.', short: 'too little, all of the range is below.', open: 'too close to tell.' }[verdict]}`,
    enter: 'Fill in what was spent, what codes and links were credited with, and what is kept of each sale.',
  },
  error: 'This cannot be reckoned.',
}
