// @ts-check
/** The words of the Report view, in American English. */

/** @typedef {import('../app/format.js').Format} Format */

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')
/** @param {number} n @param {string} one @param {string} other */
const counted = (n, one, other) => `${whole.format(n)} ${plural.select(n) === 'one' ? one : other}`
const creators = (/** @type {number} */ n) => counted(n, 'creator', 'creators')

/** The first few, and how many more. @param {Format} f @param {string[]} names @param {number} [most] */
const some = (f, names, most = 5) =>
  f.list(names.length > most ? [...names.slice(0, most), `${whole.format(names.length - most)} more`] : names)

/** What a row that needs a look says. @type {Record<string, string>} */
const odd = {
  more_clicks_than_impressions: 'more clicks than impressions',
  more_reach_than_impressions: 'more people reached than impressions',
  more_likes_than_reach: 'more likes than people reached',
  more_orders_than_clicks: 'more orders than clicks',
  more_new_customers_than_orders: 'more new customers than orders',
  more_completions_than_views: 'more full views than views',
  more_engaged_sessions_than_sessions: 'more engaged visits than visits',
  more_bounces_than_sessions: 'more bounces than visits',
  more_code_uses_than_orders: 'more uses of the code than orders',
  more_suspicious_followers_than_followers: 'more suspicious followers than followers',
  more_refunds_than_sales: 'more refunds than sales',
  engagement_rate_no_account_has: 'an engagement rate that no account has',
  engagement_rate_no_post_has: 'more engagements than people reached',
  conversion_rate_no_shop_has: 'more than half of the clicks became orders',
  revenue_without_orders: 'sales without orders',
  orders_without_revenue: 'orders without sales',
  new_customers_without_orders: 'new customers without orders',
  duplicate_handle: 'a handle that another row has too',
  duplicate_code: 'a code that another row has too',
  overpaid: 'paid more than was agreed',
}
/** @type {Record<string, string>} */
const reasons = {
  lost_twice_in_a_row: 'lost twice in a row',
  lost_and_unlikely_again: 'lost, and would likely again',
  paid_and_likely_again: 'paid off, and likely would again',
  paid_every_time: 'paid off every time',
  lost_this_time: 'lost this time',
  paid_but_too_early: 'paid off, too few orders to count on it',
  about_break_even: 'about break-even',
  not_enough_data: 'not enough data yet',
  no_campaign: 'no campaign yet',
}

export const report = {
  title: 'Creator report',
  made: (/** @type {string} */ day) => `As of ${day}`,
  basedOn: (/** @type {number} */ n) => `All ${creators(n)} together`,
  fromCheck: 'From Quick check',
  empty: {
    title: 'One page to show your manager',
    text: 'What you spent, what came back, who did best, what to do next. It is written from your creators, or from your numbers in Quick check.',
    creators: 'Add creators',
    check: 'Enter your numbers',
    points: [
      ['Ready to send', 'Print it, save it as PDF, or copy it for Slack as text or as a picture.'],
      ['Every figure explained', 'The appendix has each formula with your numbers in it.'],
      ['Take the data along', 'Excel, CSV, and a cost file for Google Analytics.'],
    ],
  },
  failed:
    'The report could not be worked out. Look for an unusual amount or date in Creators, or undo the last change.',
  controls: {
    label: 'Set up the report',
    title: 'Title',
    period: 'Period',
    periodHint: 'e.g. March to May 2026',
    note: 'Note',
    noteHint: 'A sentence or two for the reader',
    parts: 'Parts',
    campaign: 'Campaign',
    allCampaigns: 'All campaigns',
  },
  parts: /** @type {Record<string, string>} */ ({
    figures: 'Figures',
    strip: 'Where the sales went',
    ranking: 'Best and weakest',
    targets: 'Targets and comparison',
    next: 'What to do next',
    caveats: 'Good to know',
    table: 'All creators',
    appendix: 'Formulas and sources',
  }),
  share: {
    title: 'Send it',
    slack: 'Copy for Slack',
    picture: 'Copy as picture',
    savePicture: 'Save picture',
    print: 'Print or save as PDF',
  },
  files: {
    title: 'Save the data',
    xlsx: 'Excel file',
    creators: 'Creators as CSV',
    posts: 'Posts as CSV',
    costs: 'Costs for Google Analytics',
    costsHelp: 'One line a day and campaign, to import as cost data.',
  },
  card: {
    title: 'Result card for one creator',
    help: 'For their media kit. Your margin and profit are not on it.',
    pick: 'Creator',
    copy: 'Copy as text',
    picture: 'Copy as picture',
    save: 'Save picture',
    alt: (/** @type {string} */ name) => `Result card of ${name}`,
    sales: 'Sales',
    orders: 'Orders',
    per: (/** @type {string} */ one) => `Sales for every ${one} spent`,
    clicks: 'Orders per click',
    engagement: 'Engagement rate, per post',
    none: 'No results to show yet.',
  },
  done: {
    slack: 'Copied for Slack',
    picture: 'Picture copied',
    saved: 'Picture saved',
    card: 'Result card copied',
    file: (/** @type {string} */ name) => `Saved ${name}`,
    costs: (/** @type {string} */ name, /** @type {number} */ n) =>
      n
        ? `Saved ${name}. ${counted(n, 'creator is', 'creators are')} left out: a cost, a link or a day is missing.`
        : `Saved ${name}`,
    noCosts: 'Nothing to import yet: each creator needs a cost, a tagged link and the day of the post.',
    failed: 'This could not be saved. Check your connection and try again.',
  },
  file: {
    report: 'report',
    card: 'result',
    creators: 'creators',
    posts: 'posts',
    costs: 'ga4-costs',
  },
  figures: /** @type {Record<string, string>} */ ({
    spend: 'Spend',
    sales: 'Net sales',
    profit: 'Profit',
    less: 'Sales less spend',
    new_customers: 'New customers',
  }),
  notGiven: 'Not given',
  target: {
    /** @type {(f: Format, part: number, now: string, from: string, to: string, by: string) => string} */
    way: (f, part, now, from, to, by) =>
      `${part >= 1 ? 'reached' : `${f.percent(part)} of the way`}, now ${now}, from ${from} to ${to}${by ? ` by ${by}` : ''}`,
    unknown: 'not known yet',
  },
  alternative: {
    nameless: 'the ad',
    together: 'All creators together',
    /** @type {(name: string, label: string, own: string, other: string, better: string, close: boolean) => string} */
    said: (name, label, own, other, better, close) =>
      `Compared with ${name}, by ${label}: creators ${own}, ${name} ${other}. ${close ? 'Too close to call: chance could have made the difference.' : better === 'equal' ? 'Both the same.' : better === 'campaign' ? 'The creators did better.' : `${name[0].toUpperCase()}${name.slice(1)} did better.`}`,
  },
  best: 'Best',
  weakest: 'Weakest',
  /** @param {string} goal @param {string} label */
  rankedBy: (goal, label) => `Ranked by ${label}${goal === 'sales' ? '' : ', your main goal'}.`,
  tooFewRanked: 'Too little data to rank anyone yet. A creator is ranked from 10 orders or 100 clicks on.',
  tied: (/** @type {string} */ names) => `Too close to call with ${names}`,
  back: (/** @type {string} */ amount, /** @type {string} */ one) => `${amount} back for every ${one}`,
  inSales: (/** @type {string} */ amount, /** @type {string} */ one) => `${amount} in sales for every ${one}`,
  advice: /** @type {Record<string, string>} */ ({ repeat: 'Repeat', talk: 'Talk', stop: 'Stop' }),
  adviceLong: /** @type {Record<string, string>} */ ({
    repeat: 'Work together again',
    talk: 'Talk first',
    stop: 'Stop',
  }),
  reason: (/** @type {string} */ id) => reasons[id] ?? '',
  some,
  calm: 'Nothing stands out.',
  /** @param {import('../app/report-model.js').Caveat} c @param {Format} f @param {(id: string) => string} label */
  caveat(c, f, label) {
    const { input, text, value, alternative, currency, rate, date, stated, posts } = c.values ?? {}
    const names = some(f, c.names ?? [], 4)
    switch (c.id) {
      case 'missing':
        return `${label(input)} missing for ${names}.`
      case 'few':
        return `Fewer than 10 orders and 100 clicks, so not ranked: ${names}.`
      case 'campaign_costs':
        return `Costs of campaigns as a whole are not in it, as there are several campaigns: ${names}.`
      case 'rate':
        return `1 ${currency} counts as ${rate} ${f.currency}${date ? `, as set for ${date}` : ''}.`
      case 'unread':
        return `${label(input)} could not be read and is left out.`
      case 'read_as':
        return value === undefined
          ? `${c.name}: ${label(input)}, “${text}”, needs a look and is left out.`
          : `${c.name}: ${label(input)}, “${text}”, was read as ${f.typed(value)}${alternative === undefined ? '' : `; it could be ${f.typed(alternative)}`}.`
      case 'differs_from_posts':
        return `${c.name}: ${label(input)} is ${f.count(stated)}, its posts add up to ${f.count(posts)}.`
      default:
        if (odd[c.id]) return `${c.name}: ${odd[c.id]}. Please check.`
        return `${c.name}: ${input ? label(input) : 'a figure'}${text ? `, “${text}”,` : ''} needs a look and is left out.`
    }
  },
  noMargin: 'What you keep of each sale is not known for everyone, so this is about sales, not profit.',
  windowOpen: (/** @type {string} */ day) => `Sales are counted until ${day}. The answer can still change.`,
  chance: 'Orders are counted by codes and links. Who would have bought anyway is not known.',
  more: (/** @type {number} */ n) => `${whole.format(n)} more to check in Creators.`,
  table: {
    caption: (/** @type {string} */ label) => `All creators, by ${label}`,
    name: 'Creator',
    spend: 'Spend',
    sales: 'Net sales',
    profit: 'Profit',
    orders: 'Orders',
    back: (/** @type {string} */ one) => `Back for ${one}`,
    verdict: 'Did it pay?',
    next: 'Next',
    total: 'All together',
    unnamed: 'No name yet',
    starred: 'Without a margin: sales less spend, and sales for each unit spent.',
    small: 'not ranked',
  },
  appendix: {
    title: 'Formulas and sources',
    intro: 'Each figure with its formula and the numbers in it.',
    added: 'Added up over the creators, each with their own rates; see the table.',
    missing: (/** @type {string} */ why) => `Not worked out. ${why}`,
    unit: 'Source',
    numbers: 'The numbers',
    fromCreators: 'Costs and results are as entered or pasted in Creators, added up over all of them.',
    fromCheck: 'Costs and results are as entered in Quick check.',
    counting:
      'Whether it paid is counted, not estimated: above 10% more than the cost is “Paid off”, within 10% “About break-even”, below that “Lost money”. Without a margin only sales and spend are compared.',
    ranking:
      'Creators are ranked from 10 orders or 100 clicks on. “Too close to call” means that chance alone can explain the difference.',
    local: 'Worked out in the browser by Payoff. Nothing was sent anywhere.',
  },
  chart: 'Made with Payoff',
  sheet: { summary: 'Summary', creators: 'Creators', working: 'Working', figure: 'Figure', value: 'Value', formula: 'Formula', withNumbers: 'With your numbers', result: 'Result', handle: 'Handle', platform: 'Platform', campaign: 'Campaign', posted: 'Posted on', clicks: 'Clicks', verdict: 'Verdict', note: 'Note', period: 'Period', currency: 'Currency' }, // biome-ignore format: one line
}
