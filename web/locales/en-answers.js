// @ts-check
/** The words of the answers above the creators' grid, in American English. */

/** @typedef {import('../app/format.js').Format} Format */
/** @typedef {(id: string) => string} Label a figure's name */

const plural = new Intl.PluralRules('en-US')
/** @param {Format} f @param {number} n @param {string} one @param {string} other */
const counted = (f, n, one, other) => `${f.count(n)} ${plural.select(n) === 'one' ? one : other}`
/** @param {string} label */
const lower = (label) => (/^[A-Z][a-z]/.test(label) ? label[0].toLowerCase() + label.slice(1) : label)

/** One of what a goal counts, and several. @type {Record<string, [string, string]>} */
const things = {
  sales: ['order', 'orders'],
  donations: ['donation', 'donations'],
  sign_ups: ['sign-up', 'sign-ups'],
  members: ['member', 'members'],
  followers: ['new follower', 'new followers'],
  own_outcome: ['outcome', 'outcomes'],
}
/** The input that counts it, in words. @type {Record<string, string>} */
const countOf = { orders: 'orders', donations: 'donations', leads: 'sign-ups', members: 'members', new_followers: 'new followers', outcome_count: 'outcomes' } // biome-ignore format: one line

/** @typedef {{f: Format, label: Label, values: Record<string, any>, nameOf: (id: string) => string, say: (id: string, value: number) => string}} Check */
const more =
  (/** @type {string} */ a, /** @type {string} */ b) =>
  (/** @type {Check} */ { say, label, values }) => {
    const [one, other] = Object.keys(values)
    return `More ${a} than ${b}: ${say(one, values[one])} ${lower(label(one))}, ${say(other, values[other])} ${lower(label(other))}.`
  }
const rate =
  (/** @type {string} */ text) =>
  (/** @type {Check} */ { f, label, values }) => {
    const id = Object.keys(values)[0]
    return `${label(id)} of ${f.percent(values[id])}: ${text} ${f.percent(values.most)}.`
  }

/** A row of "To check", by id. @type {Record<string, (check: Check) => string>} */
const checks = {
  more_clicks_than_impressions: more('clicks', 'impressions'),
  more_reach_than_impressions: more('people reached', 'impressions'),
  more_likes_than_reach: more('likes', 'people reached'),
  more_orders_than_clicks: more('orders', 'clicks'),
  more_new_customers_than_orders: more('new customers', 'orders'),
  more_completions_than_views: more('views to the end', 'views'),
  more_engaged_sessions_than_sessions: more('engaged visits', 'visits'),
  more_bounces_than_sessions: more('bounces', 'visits'),
  more_code_uses_than_orders: more('uses of the code', 'orders'),
  more_suspicious_followers_than_followers: more('suspicious followers', 'followers'),
  more_refunds_than_sales: more('refunds', 'sales'),
  engagement_rate_no_account_has: rate('accounts stay below'),
  engagement_rate_no_post_has: rate('posts stay below'),
  conversion_rate_no_shop_has: rate('shops stay below'),
  revenue_without_orders: ({ say, values }) => `${say('revenue', values.revenue)} in sales, but no orders.`,
  orders_without_revenue: ({ say, values }) => `${say('orders', values.orders)} orders, but no sales.`,
  new_customers_without_orders: ({ say, values }) =>
    `${say('new_customers', values.new_customers)} new customers, but no orders.`,
  differs_from_posts: ({ label, say, values: v }) =>
    `${label(v.input)}: ${say(v.input, v.stated)} in the row, ${say(v.input, v.posts)} when the posts are added up. The row counts.`,
  overpaid: ({ f, values }) => `Paid ${f.exactMoney(values.overpaid)} more than was agreed.`,
  duplicate_handle: ({ values, nameOf }) => `Has the same handle as ${nameOf(values.other)}: ${values.text}.`,
  duplicate_code: ({ values, nameOf }) =>
    `Has the same code as ${nameOf(values.other)}: ${values.text}. Sales on it cannot be told apart.`,
  read_as: ({ label, say, values: v }) =>
    `${label(v.input)}: we read “${v.text}” as ${say(v.input, v.value)}. It could also be ${say(v.input, v.alternative)}.`,
  mixed_currency: ({ label, values: v }) => `${label(v.input)}: “${v.text}” is in another currency and needs a rate.`,
}

export const answers = {
  label: 'The campaign in one sentence',
  working: 'Working out the answer…',
  failed:
    'The answer could not be worked out from these figures. Undo the last change, or look at what was pasted last.',
  together: (/** @type {string} */ campaign) =>
    campaign ? `${campaign}, all creators together` : 'All creators together',
  averageOf: (/** @type {Format} */ f, /** @type {number} */ n) =>
    `Average of ${counted(f, n, 'creator', 'creators')}, each counting the same`,
  spend: 'Spend',
  sales: 'Sales',
  profit: 'Profit',
  lessSpend: 'Sales less spend',
  differ: 'Where the average creator says something else',
  backFor: (/** @type {Format} */ f) => `Back for every ${f.round(f.base)}, after costs`,
  salesFor: (/** @type {Format} */ f) => `Sales for every ${f.round(f.base)}`,
  pooledHead: 'All together',
  averagedHead: 'Average creator',
  best: (/** @type {string[]} */ names, /** @type {Format} */ f) => `Best: ${f.list(names)}.`,
  weakest: (/** @type {string[]} */ names, /** @type {Format} */ f) => `Weakest: ${f.list(names)}.`,
  panels: /** @type {Record<string, (n: string) => string>} */ ({
    board: () => 'Leaderboard',
    sure: () => 'How sure are we?',
    check: (n) => `To check (${n})`,
    goals: () => 'Goals',
    campaigns: () => 'Campaigns',
    dates: () => 'Dates',
    charts: () => 'Charts',
  }),
  campaign: 'Campaign shown',
  allCampaigns: 'All campaigns',
  emptyCampaign: (/** @type {string} */ name) =>
    `Nobody is in ${name} yet. Creators that you paste or add now join it.`,
  name: (/** @type {any} */ row) => row?.name || (row?.handle ? `@${row.handle}` : 'No name yet'),
  /** Of somebody who stands there twice. */
  nameIn: (/** @type {string} */ name, /** @type {string} */ campaign) => `${name} (${campaign})`,

  goal: {
    label: 'Main goal',
    choices: /** @type {[string, string][]} */ ([
      ['sales', 'Sales'],
      ['donations', 'Donations'],
      ['sign_ups', 'Sign-ups'],
      ['members', 'Members'],
      ['followers', 'Followers'],
    ]),
    own: 'Own outcome',
  },
  board: {
    by: 'Ranked by',
    byGoal: (/** @type {string} */ label) => `Main goal: ${lower(label)}`,
    creator: 'Creator',
    verdict: 'Did it pay?',
    next: 'Next time',
    rank: 'Place',
    unranked: 'Not ranked',
    tie: (/** @type {string[]} */ names, /** @type {Format} */ f) => `Too close to call with ${f.list(names)}`,
    few: (/** @type {Record<string, number>} */ needs, /** @type {Format} */ f) =>
      `Too few to rank: from ${f
        .list(
          Object.entries(needs)
            .sort(([a], [b]) => Number(a === 'clicks') - Number(b === 'clicks'))
            .map(([id, n]) => `${f.count(n)} ${countOf[id] ?? id}`),
        )
        .replace(' and ', ' or ')} on`,
    lacks: (/** @type {string} */ label) => `${label} is not known yet`,
    hours: (/** @type {string} */ a, /** @type {string} */ b, /** @type {string} */ rate) =>
      `The hours for ${a} and the money for ${b} come to the same at ${rate} an hour. If an hour of yours is worth more, ${b} was the cheaper way.`,
    hint: 'Two in a row are too close to call where chance alone could have made the difference.',
    advice: /** @type {Record<string, string>} */ ({ repeat: 'Repeat', stop: 'Stop', talk: 'Talk first' }),
    reasons: /** @type {Record<string, string>} */ ({
      no_campaign: 'No campaign yet.',
      lost_twice_in_a_row: 'Lost money twice in a row.',
      lost_and_unlikely_again: 'Lost money, and the same again would probably lose too.',
      paid_and_likely_again: 'Paid off, and would probably again.',
      paid_every_time: 'Paid off every time.',
      lost_this_time: 'Lost money this time; a new deal could change that.',
      paid_but_too_early: 'Paid off, but on too few orders to count on it.',
      about_break_even: 'About break-even; a better deal decides.',
      not_enough_data: 'Not enough data yet.',
    }),
    showAll: (/** @type {Format} */ f, /** @type {number} */ n) => `Show all ${f.count(n)}`,
  },
  sure: {
    figure: 'Figure',
    text: (/** @type {Format} */ f, /** @type {number} */ level) =>
      `The bar is where the figure could lie by chance alone; it holds ${f.count(Math.round(level * 100))} times in 100. The dot is what was counted.`,
    few: (/** @type {Format} */ f, /** @type {number} */ n, /** @type {number} */ needs, /** @type {string} */ goal) =>
      `Not enough data yet: ${counted(f, n, ...(things[goal] ?? ['', '']))} so far, from ${f.count(needs)} on.`,
    fewOf: (/** @type {Format} */ f, /** @type {number} */ needs) => `Not enough data yet: from ${f.count(needs)} on.`,
    orderValues: 'Needs the value of each order, not only their sum.',
    missing: 'Not known yet.',
    range: (/** @type {string} */ low, /** @type {string} */ high) => `${low} to ${high}`,
    spoken: (/** @type {string} */ value, /** @type {string} */ low, /** @type {string} */ high) =>
      `${value}, could be ${low} to ${high}`,
  },
  check: {
    none: 'Nothing to check. Every figure fits the others, and none is missing.',
    odd: 'Looks odd',
    missing: 'Missing',
    go: 'Go to it',
    right: 'It’s right',
    kept: 'Kept as it is',
    copy: 'Copy a message',
    copied: 'Message copied',
    /** @param {Check} check @param {string} id */
    text: (id, check) =>
      checks[id]?.(check) ??
      (check.values.input
        ? `${check.label(check.values.input)}: “${check.values.text}” could not be read.`
        : id.replace(/_/g, ' ')),
    who: (/** @type {string[]} */ names, /** @type {Format} */ f) =>
      names.length <= 3 ? f.list(names) : `${names.slice(0, 2).join(', ')} and ${f.count(names.length - 2)} more`,
    figures: (/** @type {string[]} */ labels, /** @type {Format} */ f) => {
      const text = f.list(labels.map(lower))
      return text[0].toUpperCase() + text.slice(1)
    },
    theirs: 'ask the creator',
    yours: 'from your own books',
    message: (/** @type {string} */ name, /** @type {string[]} */ labels, /** @type {Format} */ f) =>
      `Hi${name ? ` ${name}` : ''}! To wrap up our campaign we need a few numbers from your posts: ${f.list(labels.map(lower))}. A screenshot of your insights is fine. Thank you!`,
    all: (/** @type {Format} */ f, /** @type {number} */ n) => `Show all ${f.count(n)}`,
  },
}
