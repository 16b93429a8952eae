// @ts-check
/** The sentences of Orders · Paths, in American English; loaded with it. Ids are the engine's. */

/** @typedef {import('../app/format.js').Format} Format */
/** @typedef {{name: string, share: number, near: string[], told: boolean} | null} Leader */

/** @param {number} n @param {string} one @param {string} other */
const pick = (n, one, other) => (n === 1 ? one : other)

/** @param {Format} f @param {string[]} names at most three, the others counted */
const some = (f, names) =>
  f.list(names.length > 3 ? [...names.slice(0, 2), `${f.count(names.length - 2)} others`] : names)

/** @param {Format} f @param {Leader} leader @param {string} does @param {string} rest */
function leads(f, leader, does, rest) {
  if (!leader) return ''
  const { name, share, near, told } = leader
  if (near.length) return `${some(f, [name, ...near])} ${does.replace('s most', ' most')}; they are too close to call.`
  return `${name} ${does}: ${f.percent(share)} ${rest}${told ? '' : ', though there are too few orders to be sure'}.`
}

/** An example of what can be pasted, and shown: visitors by the way they took. */
export const EXAMPLE = `path,conversions,value,non_conversions
TikTok Mia > Email,46,2760,210
Instagram Leo > Search,38,2470,260
TikTok Mia > Instagram Leo > Email,31,2015,120
Email,30,1500,340
TikTok Mia,18,940,620
Search,26,1480,300
TikTok Mia > Search > Email,22,1390,90
Instagram Leo > Instagram Leo > Search,17,1080,110
YouTube Ana > Search,12,960,75
YouTube Ana > TikTok Mia > Email,9,640,40
Instagram Leo,7,350,480
Direct,24,1320,310
TikTok Mia > Direct,19,1100,160
Instagram Leo > Email > Direct,11,690,70`

/** @type {Record<string, {name: string, short: string, claim: string}>} */
const models = {
  first_touch: {
    name: 'First touch',
    short: 'Introduces',
    claim: 'All of the order goes to whoever came first. Says who introduces people; what made them buy is left out.',
  },
  last_touch: {
    name: 'Last touch',
    short: 'Closes',
    claim: 'All of the order goes to whoever came last. Says who closes; what brought people in is left out.',
  },
  markov: {
    name: 'Lost without them',
    short: 'Removal effect, shared out',
    claim:
      'How many orders would be lost if nobody met them, by how visitors moved from one to the next. Takes for granted that people who would have met them do not come another way.',
  },
  last_non_direct: {
    name: 'Last, but not direct',
    short: 'As analytics often report',
    claim: 'As last touch, but a visit without a source does not count while there was another.',
  },
  linear: {
    name: 'All alike',
    short: 'Linear',
    claim: 'Every touch gets the same part. Takes for granted that each did as much as any other.',
  },
  position_based: {
    name: 'First and last more',
    short: 'Position-based',
    claim: 'First and last touch get most, those between share the rest. The parts are a choice, below in Options.',
  },
  time_decay: {
    name: 'Later counts more',
    short: 'Time decay',
    claim: 'The nearer to the order, the more a touch gets. How fast it fades is a choice, below in Options.',
  },
  shapley: {
    name: 'Everyone who was there',
    short: 'Shapley',
    claim: 'Each order is shared alike by those on its path, however often they were met.',
  },
}

/** Files that cannot be read at all. @type {Record<string, string>} */
const errors = {
  unknown_format:
    'This file is not known as one of paths. It needs a column named path (“TikTok > Email > Search”), or the columns customer_id, timestamp and channel, or first_touch and last_touch.',
  empty_value: 'This file is empty.',
  too_large:
    'This is more than can be read: a row of over 1 MB, more than a million channels, or over 500,000 rows that are sorted neither by customer nor by time. Sort the file and try again.',
  unreadable: 'The file can no longer be read. It may have been moved or changed: choose it again.',
  engine_stopped: 'That was too much for this tab. Reload the page and try a part of the file.',
}

/** Why a row was left out. @type {Record<string, string>} */
const troubles = {
  not_a_number: 'is not a number or date',
  ambiguous_number: 'can be read in two ways',
  empty_value: 'is missing',
  out_of_range: 'is not possible',
  too_large: 'is too much',
}

export const paths = {
  models,
  example: EXAMPLE,
  empty: {
    title: 'Who introduces, who assists, who closes?',
    text: 'Drop a file of the ways that people took before they ordered. It is read here and goes nowhere.',
    choose: 'Choose a file',
    example: 'Show an example',
    paste: 'Or paste it',
    pasteHelp: 'Rows from a sheet or a CSV, with their header.',
    read: 'Read this',
    points: [
      ['One path a row', 'path, conversions, value: “TikTok Mia > Email > Search”, 12, 840'],
      [
        'One visit a row',
        'customer_id, timestamp, channel, and what was ordered: as analytics and tag managers export it',
      ],
      ['No such file?', 'Sales by day are enough for another question:'],
    ],
    lift: 'Did it move sales?',
  },
  reading: (/** @type {string} */ name) => `Reading ${name}`,
  /** @param {Format} f @param {number} read @param {number} size @param {number} rate bytes a second @param {number} left seconds */
  progress: (f, read, size, rate, left) =>
    `${f.percent(size ? read / size : 1)} · ${f.count(Math.round(rate / 1e5) / 10)} MB a second${left >= 1 ? ` · about ${f.count(Math.ceil(left))} s left` : ''}`,
  cancel: 'Cancel',
  again: 'Another file',
  exampleName: 'the example',
  pastedName: 'what you pasted',
  isExample: 'Example',
  title: 'Paths to an order',
  /** @param {Format} f @param {{name: string, totals: any, rows: number}} about */
  source: (f, { name, totals }) =>
    `From ${name}: ${f.count(totals.conversions)} ${pick(totals.conversions, 'order', 'orders')}, ${f.count(totals.non_conversions)} ${pick(totals.non_conversions, 'visitor', 'visitors')} without one.`,
  introduces: (/** @type {Format} */ f, /** @type {Leader} */ leader) =>
    leads(f, leader, 'introduces most', 'of the orders began there'),
  closes: (/** @type {Format} */ f, /** @type {Leader} */ leader) =>
    leads(f, leader, 'closes most', 'of the orders ended there'),
  /** @param {Format} f @param {string} name @param {number} effect */
  lost: (f, name, effect) => `Without ${name}, ${f.percent(effect)} of the orders would be lost.`,
  noOrders: 'Nobody ordered in this file, so there is nothing to share out.',
  agreement: {
    title: 'Where the answers differ',
    /** @param {Format} f @param {number} n @param {number} of */
    some: (f, n, of) =>
      `For ${f.count(n)} of ${f.count(of)} the answers lie further apart than chance explains. Ask which question is yours before you pay by one of them.`,
    none: 'The answers lie within each other’s ranges: with so few orders, or paths so alike, it does not matter which one you take.',
    few: 'Too few orders for ranges: from 100 orders on, and 10 for each, they are shown.',
    /** @param {Format} f @param {string} name @param {any} a @param {any} b with model, low and high */
    line: (f, name, a, b) =>
      `${name}: ${f.percent(a.low)} to ${f.percent(a.high)} by “${models[a.model].name}”, ${f.percent(b.low)} to ${f.percent(b.high)} by “${models[b.model].name}”.`,
    more: (/** @type {Format} */ f, /** @type {number} */ n) => `and ${f.count(n)} more`,
  },
  table: {
    label: 'Credit by model',
    name: 'Creator or channel',
    assists: 'Assisted',
    assistsHelp: 'orders that they were part of and another closed; per order that they closed',
    perLast: (/** @type {Format} */ f, /** @type {number} */ ratio) => `${f.multiple(ratio)} per close`,
    neverLast: 'never closed',
    lost: (/** @type {Format} */ f, /** @type {number} */ effect) => `of ${f.percent(effect)} lost`,
    range: (/** @type {string} */ low, /** @type {string} */ high) => `${low} to ${high}`,
    others: (/** @type {Format} */ f, /** @type {number} */ n) => `${f.count(n)} others`,
    more: (/** @type {Format} */ f, /** @type {number} */ n) => `Show ${f.count(n)} more`,
    fewer: 'Show fewer',
    all: 'All models',
    three: 'Three models',
    caption:
      'Ranges: how far chance alone moves a figure, in 95 of 100 cases. Removal effects are shared out so that they add up to all orders.',
    copy: 'Copy table',
    copied: 'Table copied. Paste it into a sheet.',
    /** @type {Record<string, string>} */
    roles: { introduces: '▸ Introduces', assists: '◆ Assists', closes: '● Closes', '': '' },
    drop: (/** @type {string} */ name) => `What if ${name} were dropped?`,
  },
  measures: { label: 'Show', share: 'Share of orders', orders: 'Orders', sales: 'Sales' },
  claims: 'What each column says',
  noDays: 'Needs the days before the order, or the days between touches in Options.',
  tooLarge: 'Too many different paths for this order of steps: choose fewer steps in Options.',
  drop: {
    title: 'What if these were dropped?',
    help: 'Tick creators in the table.',
    /** @param {Format} f @param {string[]} names @param {{conversions: number, value: number}} effect @param {number} added @param {{orders: number, sales: number}} all */
    says: (f, names, { conversions, value }, added, all) =>
      `Without ${some(f, names)}, ${f.percent(conversions)} of the orders would be lost: ${f.count(Math.round(conversions * all.orders))}${all.sales > 0 ? ` orders and ${f.money(value * all.sales)} of sales` : ' orders'}.${names.length > 1 && added - conversions > 0.005 ? ` One by one their losses would add up to ${f.percent(added)}: they reach the same people.` : ''}`,
    clear: 'Untick all',
    assumes:
      'Takes for granted that people who would have met them do not come another way: the most that could be lost.',
  },
  options: {
    title: 'Options',
    note: 'Grouping, weights, half-life, look-back',
    group: 'Show by',
    groups: /** @type {Record<string, string>} */ ({ none: 'As in the file', creator: 'Creator', network: 'Network', campaign: 'Campaign', ga4: 'GA4 channel' }), // biome-ignore format: one line
    groupHelp: 'Names of the file that your creators, their codes or links do not know stay as they are.',
    nothingGrouped: 'No name in this file is known as one.',
    position_first: ['First touch gets', 'of an order, in First and last more'],
    position_last: ['Last touch gets', 'the touches between share the rest'],
    half_life_days: ['Half after', 'days, in Later counts more'],
    lookback_days: ['Look back', 'days before the order; empty: as far as the file goes'],
    touch_spacing_days: ['Days between touches', 'assumed where the file has none'],
    direct: ['Counts as direct', 'names, with commas between; empty: direct, (none) and the like'],
    order: 'Steps that Lost without them looks back',
    orders: ['One', 'Two', 'Three'],
    lost: 'Count visitors without an order',
    badNumber: 'This is not a number that fits here.',
    tooMuch: 'First and last together may not be more than 100%.',
  },
  rows: {
    /** @param {Format} f @param {number} n */
    bad: (f, n) => `${f.count(n)} ${pick(n, 'row was', 'rows were')} left out`,
    /** @param {Format} f @param {{row: number, fault: string, subject: string}} one */
    line: (f, { row, fault, subject }) => `Row ${f.count(row)}: ${subject} ${troubles[fault] ?? 'cannot be read'}`,
    sample: (/** @type {Format} */ f, /** @type {number} */ kept) =>
      `Ranges, top paths and the picture are estimated from ${f.percent(kept)} of the journeys; credit is counted from all.`,
    unattributed: (/** @type {Format} */ f, /** @type {number} */ n) =>
      `${f.count(n)} ${pick(n, 'order has', 'orders have')} no touch within the look-back and ${pick(n, 'is', 'are')} given to nobody.`,
  },
  error: (/** @type {{fault: string}} */ { fault }) => errors[fault] ?? 'This file cannot be read.',
  failed: 'That could not be read',
}
