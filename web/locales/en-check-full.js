// @ts-check
/** The sentences of Quick check in full, in American English; loaded with it. Ids are the engine's. */

/** @typedef {import('../app/format.js').Format} Format */

/** @type {Record<string, string>} */
const platforms = { instagram: 'Instagram', tiktok: 'TikTok', youtube: 'YouTube' }
/** @type {Record<string, string>} */
const tiers = {
  nano: 'smallest creators (nano)',
  micro: 'small creators (micro)',
  small: 'small channels',
  mid: 'mid-size creators',
  mega: 'very large creators (mega)',
}
/** Where the id with spaces for underscores would not do. @type {Record<string, string>} */
const whats = {
  vetting: 'a limit for choosing creators',
  up_and_coming: 'up-and-coming creators',
  fair: 'called fair',
  reported_as_earned_media_value: 'reported to have been media value, not sales',
  one_case: 'one case',
  best_creator_of_150: 'the best creator of 150',
  skip_the_code: 'buyers who do not use the code',
}
/** @type {Record<string, string>} */
const actions = {
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
  saves: 'saves',
  views: 'views',
  clicks: 'clicks',
}
/** @type {Record<string, string>} */
const overs = { followers: 'followers', views: 'views', reach: 'people reached', impressions: 'impressions' }
/** @type {Record<string, string>} */
const bases = {
  net: 'profit on sales alone: sales less cost, over cost',
  revenue_ratio: 'sales for each 1 spent',
  profit: 'profit after product costs',
  earned_media_value: 'an estimated value of attention (EMV), not sales',
  incremental: 'only sales that would not have come anyway',
}
/** What published claims are about where it is no figure of ours. @type {Record<string, string>} */
const subjects = {
  followers: 'Who counts as small: followers',
  times_lower_with_views: 'Times lower when views count as engagement',
  mobile_share_of_sales: 'Sales on phones',
  watch_time: 'Time watched',
  click_through_uplift: 'More clicks',
  conversion_uplift: 'More orders per click',
  sales_uplift: 'More sales',
  tracking_accuracy_uplift: 'More accurate tracking',
  manual_time_saved: 'Manual time saved',
  faster_optimization: 'Faster adjustments',
  teams_past_last_click: 'Teams that count more than the last click',
  return_within_30_days: 'Who see a return within 30 days',
  retargeted_share_of_tagged: 'Tagged sales that were another ad’s',
  rights_uplift: 'Added to a fee for rights',
}

/** Topics of figures; the first that fits. @type {[string, RegExp][]} */
export const METRIC_GROUPS = [
  ['traffic', /^(engaged_session_rate|bounce_rate|seconds_per_session|pages_per_session)$/],
  ['own', /outcome|^objective_/],
  ['breakEven', /^(break_even|target_)/],
  ['value', /^(lifetime|acquisition_cost|payback|earned_media|share_of_voice|brand_lift)/],
  ['cost', /^(cost_per|hours_per|customer_acq|saving_on)/],
  [
    'returns',
    /^(total_cost|sales_|gross_profit|net_profit|return_|profit_|contribution|marketing_eff|share_of_shop|incremental|revenue_per|average_order)/,
  ],
  ['audience', /^(engagement|reach|view_rate|completion|audience|suspicious|frequency|save_rate|follower_|comment_)/],
  ['orders', /./],
]

/** Topics of inputs; what is in none stands under the last. @type {[string, string[]][]} */
export const INPUT_GROUPS = [
  [
    'costs',
    'hours hourly_rate fee_per_post commission commission_per_order discount_cost boost_cost agency_cost tool_cost fixed_cost creators'.split(
      ' ',
    ),
  ],
  ['outcomes', 'leads new_followers subscribers donations members'.split(' ')],
  ['own', 'outcome_count outcome_baseline outcome_target_growth'.split(' ')],
  [
    'audience',
    'likes comments shares saves views reach impressions completions deliverables days positive_comments negative_comments matching_followers suspicious_followers brand_mentions category_mentions awareness_before awareness_after'.split(
      ' ',
    ),
  ],
  ['traffic', 'sessions engaged_sessions bounces page_views engagement_seconds'.split(' ')],
  [
    'sales',
    'refunds baseline_revenue shop_revenue marketing_spend new_customers customers code_uses claimed_orders assisted_orders view_through_orders unattributed_orders unit_price unit_cost'.split(
      ' ',
    ),
  ],
  ['assumptions', []],
]

/** @type {Record<string, string>} */
const inputHelp = {
  hours: 'Your team’s time on this campaign',
  hourly_rate: 'Without it, hours are counted but cost nothing',
  fee_per_post: 'Times the posts',
  likes: 'Each action by itself takes the place of the total',
  reach: 'People, each counted once',
  impressions: 'Every time it was shown',
  views: 'Of one platform; each counts a view its own way',
  sessions: 'Visits from their links, in your analytics',
  engaged_sessions: 'GA4: 10 seconds or more, two pages or a key event',
  bounces: 'Visits that were not engaged',
  engagement_seconds: 'All visits together',
  positive_comments: 'As you rate them; nothing is guessed',
  negative_comments: 'As you rate them; nothing is guessed',
  baseline_revenue: 'What usually sells in as much time',
  shop_revenue: 'With and without creators',
  outcome_target_growth: 'Against before',
  media_cost_per_mille: 'An assumption: say where it is from',
  value_per_engagement: 'An assumption: say where it is from',
  new_followers: 'Gained, less those lost',
}

export const full = {
  title: 'Quick check in full',
  close: 'Close',
  actions,
  said: (/** @type {string} */ id) => overs[id] ?? id,
  bases,
  subject: (/** @type {string} */ id) => subjects[id],

  inputs: {
    find: 'Find a number',
    findHelp: 'Everything that can be counted, by name',
    none: (/** @type {string} */ text) => `No number is called “${text}”. Use your own outcome for it.`,
    remove: (/** @type {string} */ label) => `Remove ${label}`,
    groups: /** @type {Record<string, string>} */ ({
      costs: 'More costs',
      outcomes: 'Results that are not sales',
      own: 'Your own outcome',
      audience: 'Audience and comments',
      traffic: 'Traffic quality',
      sales: 'Sales and customers',
      assumptions: 'Assumptions and targets',
    }),
    ownName: 'What do you count?',
    ownNameHelp: 'Streams, tickets, downloads',
    ownLabels: /** @type {Record<string, (name: string) => string>} */ ({
      outcome_count: (name) => name,
      outcome_baseline: (name) => `${name} before`,
      outcome_target_growth: (name) => `${name}: growth wanted`,
      cost_per_outcome: (name) => `${name}: cost of one`,
      hours_per_outcome: (name) => `${name}: hours for one`,
      outcome_growth: (name) => `${name} against before`,
      objective_attainment: (name) => `${name}: part of the growth reached`,
    }),
    help: (/** @type {string} */ id) => inputHelp[id] ?? '',
    units: /** @type {Record<string, string>} */ ({ ratio: '%', hours: 'h', days: 'days', seconds: 's' }),
    engagementTotal: (/** @type {string} */ list) => `All ${list}`,
  },

  compare: {
    title: 'How others do',
    intro:
      'What others publish, with who says so. None of it decides your answer: most of it has no checkable source, and much of it disagrees.',
    sources: (/** @type {number} */ n) => (n === 1 ? '1 source' : `${n} sources`),
    yours: (/** @type {string} */ value) => `Yours ${value}`,
    none: 'Type your numbers, and each figure finds its place among what others report.',
    own_past: 'Your past campaigns',
    own_ads: 'Your own ads',
    own_claim: 'Your own',
    undated: 'no date',
    disagree: 'Others say differently',
    platform: (/** @type {string} */ id) => platforms[id] ?? id,
    tier: (/** @type {string} */ id) => tiers[id] ?? id,
    niche: (/** @type {string} */ id) => id.replace(/_/g, ' and '),
    what: (/** @type {string} */ id) => whats[id] ?? id.replace(/_/g, ' '),
    kinds: /** @type {Record<string, (text: string) => string>} */ ({
      top: (text) => `${text}, the best`,
      floor: (text) => `over ${text}`,
      ceiling: (text) => `under ${text}`,
      target: (text) => `${text}, a target`,
    }),
    differs: /** @type {Record<string, (claim: any, mine: any) => string>} */ ({
      engagement_actions: (claim, mine) => `Not the same: counts ${claim.actions} only; yours counts ${mine.actions}.`,
      denominator: (claim) => `Not the same: over ${claim.over}.`,
      basis: (claim) => `Not the same: it is ${claim.basis}.`,
      currency: (claim) => `In ${claim.currency}, so it has no place on this scale.`,
    }),
    unsaid: (/** @type {number} */ n, /** @type {number} */ all, /** @type {string} */ what) =>
      all === 1
        ? `It does not say ${what}.`
        : n === all
          ? `None of them says ${what}.`
          : `${n} of ${all} do not say ${what}.`,
    mine: (/** @type {string} */ said) => `Yours: ${said}.`,
    unsaidParts: /** @type {Record<string, string>} */ ({
      engagement_actions: 'what counts as engagement',
      denominator: 'what the rate is over',
      basis: 'which kind of return it is',
      currency: 'in which currency',
    }),
    place: { below: 'Yours is lower.', within: 'Yours is within it.', above: 'Yours is higher.' },
    perCreator: 'These bands are for one creator; yours is all of them together.',
    add: 'Add your own',
    addFor: (/** @type {string} */ label) => `Add your own benchmark for ${label}`,
    edit: 'Edit',
    done: 'Done',
    remove: 'Remove',
    removed: 'Benchmark removed',
    undo: 'Undo',
    unfinished: 'Type a figure to see it here.',
    form: {
      kind: 'Where is it from?',
      kinds: { own_past: 'My past campaigns', own_ads: 'My own ads', claim: 'Something I read' },
      low: 'Figure, or from',
      high: 'To, if it is a range',
      source: 'Source',
      sourceExample: 'Campaign, account or article',
      date: 'When',
      dateExample: 'A year or a date',
      replaces: 'In place of',
      nothing: 'Nothing: it stands beside the others',
    },
    rest: 'All published figures',
    restNote: 'also on what you have not typed, and on what no figure holds',
  },

  roi: {
    title: 'Which ROI?',
    intro:
      'Five different figures are called ROI. Type the one you were quoted, and see what it says in every other sense.',
    quoted: 'A figure you were quoted',
    quotedHelp: 'As it was said: 960%, or $6.50 per $1',
    names: /** @type {Record<string, string>} */ ({
      net: 'ROI on sales',
      revenue_ratio: 'Sales per {one} spent',
      profit: 'ROI after product costs',
      earned_media_value: 'Media value per {one} spent (EMV)',
      incremental: 'Added sales per {one} spent',
    }),
    formulas: /** @type {Record<string, string>} */ ({
      net: '(sales − cost) ÷ cost',
      revenue_ratio: 'sales ÷ cost, also called ROAS',
      profit: '(sales × kept share − cost) ÷ cost',
      earned_media_value: 'value of attention ÷ cost',
      incremental: 'sales that would not have come anyway ÷ cost',
    }),
    yours: 'Your own campaign, in every sense',
    yoursExample: 'The example, in every sense',
    ifIt: (/** @type {string} */ quoted) => `If “${quoted}” is …`,
    nothing: 'It says nothing about sales.',
    fitsTitle: 'It is one of your own figures',
    fit: (/** @type {string} */ name, /** @type {string} */ value) => `Your ${name} is ${value}.`,
    rounded: 'It was rounded.',
    cut_off: 'Its digits were cut off, not rounded.',
    ratio_as_percent: (/** @type {string} */ net) =>
      `It is money back per 1 spent, written as a percentage. As ROI on sales it would be ${net}.`,
    net_as_ratio: (/** @type {string} */ ratio) =>
      `It is what is left over the cost, but reads like sales per 1 spent, which would be ${ratio}.`,
    claimsTitle: 'Published with that very figure',
    emv: 'That one is earned media value: what the attention might have cost as ads. It is not sales.',
    used: (/** @type {string} */ list) => `Uses your ${list}.`,
    usedExample: (/** @type {string} */ list) => `Uses the example’s ${list}.`,
    missing: (/** @type {string} */ name) => `needs ${name}`,
    needs: /** @type {Record<string, string>} */ ({
      cost: 'what you paid',
      revenue: 'the net sales',
      gross_margin: 'what you keep of each sale',
      earned_media_value: 'a media value',
      incremental_revenue: 'the usual sales',
      incremental_share: 'the usual sales',
    }),
    parts: {
      cost: 'cost',
      revenue: 'sales',
      gross_margin: 'kept share',
      earned_media_value: 'media value',
      incremental_revenue: 'added sales',
    },
    bad: 'Type one figure, like 960% or $6.50 per $1.',
  },

  figures: {
    title: 'More figures',
    intro: (/** @type {number} */ n, /** @type {number} */ all) =>
      `Your numbers give ${n} of ${all} figures. Select one for its working and its source.`,
    find: 'Find a figure',
    none: (/** @type {string} */ text) => `No figure is called “${text}”.`,
    now: 'From your numbers',
    later: 'With more numbers',
    add: (/** @type {string} */ label) => `Add ${label}`,
    check: (/** @type {string} */ label) => `Check ${label}`,
    source: (/** @type {string} */ text) => `Source: ${text}`,
    units: /** @type {Record<string, string>} */ ({
      money: 'Unit: money',
      ratio: 'Unit: percent',
      multiple: 'Unit: times',
      count: 'Unit: a number of things',
      hours: 'Unit: hours',
      days: 'Unit: days',
      months: 'Unit: months',
      seconds: 'Unit: seconds',
    }),
    inUnit: /** @type {Record<string, (text: string) => string>} */ ({
      hours: (text) => `${text} h`,
      days: (text) => `${text} days`,
      months: (text) => `${text} months`,
      seconds: (text) => `${text} s`,
      multiple: (text) => `${text}×`,
    }),
    groups: /** @type {Record<string, string>} */ ({
      returns: 'Returns and sales',
      cost: 'Cost per result',
      audience: 'Audience',
      traffic: 'Traffic quality',
      orders: 'Orders and clicks',
      own: 'Your own outcome',
      breakEven: 'Break-even and targets',
      value: 'Value over time and attention',
    }),
    groupNotes: /** @type {Record<string, string>} */ ({
      traffic: 'About visits to your site, not about posts: GA4’s “engagement rate” is one of these.',
    }),
  },

  counts: {
    title: 'What counts',
    intro:
      'People count these differently. Your choice is said beside each figure, and it travels with the share link.',
    engagement: 'Which actions are an engagement?',
    engagementHelp: 'Used where you type each action by itself. A total that you type is taken as it is.',
    platforms: 'As a platform counts',
    over: (/** @type {string} */ over) => `Its rate is over ${over}; that one is under More figures.`,
    source: (/** @type {string} */ text) => `Source: ${text}.`,
    keepOne: 'At least one action has to count.',
    base: 'The order rate is orders per',
    bases: { clicks: 'Click on their links', sessions: 'Visit (session) in analytics' },
    basis: 'The sales you type are',
    basisOptions: { net: 'Net: refunds are already off', gross: 'Before refunds: take them off' },
    follower: 'Per follower',
    followerText:
      'Sales and followers of all creators together (pooled). An average of each creator’s own figure needs them one by one, and would be another number.',
    post: 'Engagement rate is per post. Where you give no number of posts, everything counts as one.',
    counting: (/** @type {string} */ list) => `counts ${list}`,
    total: 'counts the total you typed',
    onePost: 'all as one post',
    by: (/** @type {string} */ what) => `over ${what}`,
    gross: 'refunds taken off',
    pooled: 'all creators together',
  },
}
