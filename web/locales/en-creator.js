// @ts-check
/** The sentences of the creator's view, in American English; loaded with it. Ids are the engine's. */

/** @typedef {import('../app/format.js').Format} Format */
/** @typedef {import('./en.js').Sentence} Sentence */

const plural = new Intl.PluralRules('en-US')
/** @param {Format} f @param {number} n */
const sales = (f, n) => `${f.count(n)} ${plural.select(n) === 'one' ? 'sale' : 'sales'}`
/** @param {string} name */
const quoted = (name) => `“${name}”`

/** @type {Record<string, {label: string, help?: string, eg?: number}>} */
const fields = {
  name: { label: 'Who offers it' },
  text: { label: 'The offer in one line', help: 'As they wrote it; it fills the fields below' },
  fee: { label: 'Fixed fee', eg: 300 },
  commission_rate: { label: 'Commission', eg: 10 },
  commission_per_order: { label: 'Paid per order', eg: 4 },
  product_value: { label: 'Product’s worth', eg: 80 },
  posts: { label: 'Posts promised', eg: 2 },
  hours: { label: 'Hours of work', eg: 8 },
  costs: { label: 'Your costs', eg: 40 },
  average_order_value: { label: 'Average order here', eg: 60 },
  rights_uplift: { label: 'Own rights uplift', eg: 90 },
  'usual.low_orders': { label: 'Low', eg: 5 },
  'usual.expected_orders': { label: 'Usual', eg: 12 },
  'usual.high_orders': { label: 'High', eg: 40 },
  'usual.average_order_value': { label: 'Average order', help: 'What a buyer spends, without tax', eg: 100 },
  'usual.fee': { label: 'Your usual fee', help: 'For work like this', eg: 500 },
  'usual.views': { label: 'Usual views of a post', eg: 8000 },
  'usual.engagements': {
    label: 'Usual engagements of a post',
    help: 'Likes, comments, shares and saves; not views',
    eg: 420,
  },
  'usual.hourly_rate': { label: 'What an hour is worth to you', eg: 35 },
  'rate.hours': { label: 'Hours for one post', help: 'Idea, filming, editing, messages', eg: 5 },
  'rate.costs': { label: 'Costs of one post', help: 'Props, travel, editing', eg: 25 },
  'rate.rights_uplift': { label: 'Your own uplift for rights', help: 'On top of hours and costs', eg: 90 },
  followers: { label: 'Followers', eg: 25000 },
  reach: { label: 'Reach', help: 'Each person once', eg: 41000 },
  impressions: { label: 'Impressions', help: 'Each time shown' },
  views: { label: 'Views', eg: 52000 },
  likes: { label: 'Likes', eg: 2400 },
  comments: { label: 'Comments', eg: 135 },
  shares: { label: 'Shares', eg: 360 },
  saves: { label: 'Saves', eg: 105 },
  'numbers.posts': { label: 'Posts', eg: 3 },
}

/** @type {Record<string, string>} */
const formats = {
  feed_post: 'Feed post',
  reel: 'Reel',
  story_set: 'Story set',
  bundle: 'Bundle',
  short_video: 'Short video',
  integration: 'Integration',
  dedicated_video: 'Dedicated video',
}
/** @type {Record<string, string>} */
const what = { ...formats, one_post: 'one post', fair: 'called fair', reels: 'Reels, India', vetting: 'as a minimum' }
/** @type {Record<string, string>} */
const platforms = { instagram: 'Instagram', tiktok: 'TikTok', youtube: 'YouTube' }
/** @type {Record<string, string>} */
const tiers = { nano: 'Nano', micro: 'Micro', small: 'Small', mid: 'Mid', mega: 'Mega' }

/** @type {Record<string, string>} */
const rights = {
  exclusivity_30_days: 'Exclusive for 30 days',
  exclusivity_90_days: 'Exclusive for 90 days',
  organic_usage_3_months: 'Use on their pages, 3 months',
  paid_usage_3_months: 'Use in ads, 3 months',
  paid_usage_12_months: 'Use in ads, 12 months',
  perpetual_usage: 'Use forever',
  whitelisting_30_days: 'Ads from your account, 30 days',
  rush: 'Rush',
  usage_per_month: 'Use, for each month',
}

/** What is missing, as the end of "Add …". @type {Record<string, string>} */
const missing = {
  fee: 'a fee, a commission or a product',
  average_order_value: 'the average order',
  expected_orders: 'your usual sales',
  usual_fee: 'your usual fee',
  usual_views: 'your usual views',
  usual_engagements: 'your usual engagements',
  hours: 'the hours',
  posts: 'the posts',
  hourly_rate: 'what an hour is worth',
}

export const creator = {
  parts: { offers: 'An offer', rate: 'My rate', numbers: 'My own numbers' },
  partsLabel: 'What to work out',
  fields,
  /** @param {any} offer @param {number} at */
  offerName: (offer, at) => offer.name?.trim() || `Offer ${Math.max(0, at) + 1}`,
  /** @param {string} name */
  copyOf: (name) => `${name} (copy)`,
  /** @param {string} name */
  removed: (name) => `${quoted(name)} removed`,
  form: {
    offers: 'What you are offered',
    work: 'Work, order value and rights',
    usual: 'What is usual for you',
    workHelp:
      'The average order only where it is another than your usual one; the product at what you would pay for it.',
    sales: 'Sales that you bring',
    salesHelp: 'Orders from your posts; the same for every offer',
    add: 'Add another offer',
    duplicate: 'Copy this offer',
    remove: 'Remove',
    clear: 'Start empty',
    rate: 'One post',
    rights: 'Rights they ask for',
    numbers: 'Your figures',
    numbersHelp: 'From your insights, for the same posts',
    name: 'Your name or handle',
    nameHelp: 'Only for the text that you copy',
  },
  /** @param {string} id @param {string} range */
  right: (id, range) => `${rights[id] ?? id.replace(/_/g, ' ')} +${range}`,
  /** @param {string} list */
  rightsSource: (list) => `What others add, by ${list}. None is counted unless you choose it.`,
  /** @param {Format} f */
  lineExample: (f) => `${f.round(300)} + ${f.percent(0.1)}`,
  /** @param {Format} f @param {string} text */
  unread: (f, text) =>
    `We could not read “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”. Write it like ${f.round(300)} + ${f.percent(0.1)}, ${f.round(4)} per sale, product worth ${f.round(80)}.`,
  salesOrder: 'Low, usual and high sales must rise.',
  /** What an offer is, from the values as they were read. @param {Format} f @param {Record<string, number | undefined>} v */
  reading(f, v) {
    const parts = [
      v.fee !== undefined && f.said(v.fee),
      v.commission_rate !== undefined && `${f.percent(v.commission_rate)} of sales`,
      v.commission_per_order !== undefined && `${f.said(v.commission_per_order)} per order`,
      v.product_value !== undefined && `product worth ${f.said(v.product_value)}`,
    ].filter(Boolean)
    const pay = parts.join(' + ')
    return v.posts === undefined || !pay ? pay : `${pay}, for ${f.count(v.posts)} ${v.posts === 1 ? 'post' : 'posts'}`
  },
  /** @param {string} reading */
  readAs: (reading) => `We read: ${reading}.`,

  /** @param {string} subject */
  add: (subject) => `Add ${missing[subject] ?? subject.replace(/_/g, ' ')}`,
  /** @param {string} label */
  check: (label) => `Check “${label}”`,
  tooLarge: 'Too large to reckon with exactly',
  /** @param {string} subject */
  zero: (subject) => `${fields[subject]?.label ?? fields[subject.replace('usual_', 'usual.')]?.label ?? subject}: 0`,

  levels: { low: 'Low sales', expected: 'Usual sales', high: 'High sales' },
  table: 'What each offer comes to',
  offer: 'Offer',
  most: 'most',
  /** @param {string[]} list @param {Format} f */
  names: (list, f) => f.list(list.map(quoted)),
  hero: {
    empty: /** @type {Sentence} */ (['One offer gives you the answer']),
    look: /** @type {Sentence} */ (['One number needs a look']),
    failed: /** @type {Sentence} */ (['This could not be worked out']),
    /** @param {string} add @returns {Sentence} */
    next: (add) => [`${add} to see what it comes to`],
    /** @param {string} name @param {string} amount @param {boolean} level @returns {Sentence} */
    one: (name, amount, level) => [`${quoted(name)} comes to `, { amount }, level ? ' at usual sales' : ''],
    /** @param {string} names @param {string} amount @param {boolean} several @returns {Sentence} */
    best: (names, amount, several) =>
      several ? [`${names} come to the same, `, { amount }] : [`At usual sales ${names} is worth most: `, { amount }],
  },
  sub: {
    empty: 'A fee, a commission, a product, or any mix. Type it in one line or field by field.',
    look: 'The note under the field says what to do. Everything else is kept.',
    /** @param {string} low @param {string} high */
    one: (low, high) =>
      low === high ? 'Whatever sells: there is no commission in it.' : `${low} at low sales, ${high} at high sales.`,
    /** @param {string} low @param {string} lowAmount @param {string} high @param {string} highAmount */
    best: (low, lowAmount, high, highAmount) =>
      `At low sales ${low}: ${lowAmount}. At high sales ${high}: ${highAmount}.`,
  },
  /** @param {Format} f @param {{to: any, more: any, fee?: number}} a */
  target(f, { to, more, fee }) {
    if (fee === undefined) return ''
    const goal = `your usual ${f.said(fee)}`
    if (!to?.ok) return to?.fault === 'zero_denominator' ? `It stays below ${goal}, however much sells.` : ''
    if (to.value === 0) return `It is worth ${goal} without a single sale.`
    if (!more?.ok) return `You need ${sales(f, to.value)} to reach ${goal}.`
    if (more.value === 0) return `It reaches ${goal} at ${sales(f, to.value)}, which you usually bring.`
    return `You need ${f.count(more.value)} more ${plural.select(more.value) === 'one' ? 'sale' : 'sales'} to reach ${goal}: ${f.count(to.value)} in all.`
  },
  figures: {
    per_post: 'Per post',
    cost_per_mille: 'Per 1,000 views',
    cost_per_engagement: 'Per engagement',
    per_hour: 'Per hour, after costs',
    fee_floor: 'Your floor',
  },
  /** @param {string} low @param {string} high */
  range: (low, high) => (low === high ? low : `${low}–${high}`),
  atLevels: 'low to high sales',
  floorNote: { below: 'This is below it', above: 'This covers it' },
  how: 'How is this worked out?',
  working: [
    'Comes to = fee + commission × sales × average order + commission per order × sales + product.',
    'Per post, 1,000 views, engagement = what it comes to ÷ posts, or ÷ posts × usual views ÷ 1,000, or ÷ posts × usual engagements. Without a number of posts it is taken as one.',
    'Per hour = (what it comes to − costs) ÷ hours.',
    'Your floor = (hours × what an hour is worth + costs) × (1 + rights). Below it you pay to work.',
    'Sales you need = (usual fee − fee − product) ÷ (commission × average order + commission per order), rounded up.',
  ],
  copy: 'Copy result',
  /** @param {string} hero @param {string} sub @param {string[]} lines */
  copyText: (hero, sub, lines) => [`${hero}.`, sub, '', ...lines].join('\n'),

  rate: {
    /** @param {string} low @param {string} high @returns {Sentence} */
    hero: (low, high) =>
      low === high
        ? ['Ask for at least ', { amount: low }, ' for one post']
        : ['Ask for at least ', { amount: `${low} to ${high}` }, ' for one post'],
    empty: /** @type {Sentence} */ (['Your hours give you your rate']),
    sub: 'Your hours at what they are worth, your costs, and the rights they ask for. Below it you pay to work.',
    emptySub: 'How long one post takes, and what an hour is worth to you.',
    norms: 'What others say',
    normsHelp: 'Claims with their sources, not truths. Your own figure is the line across. None is chosen for you.',
    platform: 'Platform',
    format: 'Format',
    tier: 'Size of account',
    none: 'Nobody we know of says anything on this choice.',
    working: 'Your rate = (hours × what an hour is worth + costs) × (1 + rights).',
  },
  platforms,
  formats,
  tiers,
  /** @type {Record<string, string>} */
  norms: {
    cost_per_deliverable: 'Per post',
    cost_per_follower: 'Per follower, for one post',
    cost_per_engagement: 'Per engagement',
    cost_per_view: 'Per view',
    engagement_rate_by_followers: 'Engagement rate by followers, per post',
  },
  /** @param {string} amount */
  you: (amount) => `You: ${amount}`,
  /** @param {any} covers */
  covers: ({ platform, tier, what: kind }) =>
    [
      platform && (platforms[platform] ?? platform),
      tier && (tiers[tier] ?? tier),
      kind && (what[kind] ?? kind.replace(/_/g, ' ')),
    ]
      .filter(Boolean)
      .join(', '),
  /** @type {Record<string, string>} */
  kinds: { floor: 'at least', target: 'a target', top: 'the best', ceiling: 'at most' },
  /** @type {Record<string, string>} */
  differs: {
    currency: 'another currency',
    engagement_actions: 'counts other actions',
    denominator: 'over something else',
    basis: 'another kind of return',
  },
  /** @param {string[]} list */
  differ: (list) => `Not the same thing: ${list.join(', ')}`,
  contradicted: 'others disagree',

  numbers: {
    /** @param {string} low @param {string} high @returns {Sentence} */
    hero: (low, high) =>
      low === high
        ? ['Your engagement rate is ', { amount: low }]
        : ['Your engagement rate is ', { amount: `${low} to ${high}` }, ', by who counts what'],
    empty: /** @type {Sentence} */ (['A few figures give you your rates']),
    sub: 'Same posts, same people: only the definition differs. Say which one you mean.',
    emptySub: 'Followers, posts and likes are enough to begin with.',
    table: 'Your engagement by every definition',
    definition: 'Definition',
    formulas: 'Show the formulas',
    others: 'Besides',
    /** @type {Record<string, string>} */
    rates: {
      engagement_rate_by_followers: 'By followers, per post',
      engagement_rate_by_reach: 'By reach',
      engagement_rate_by_impressions: 'By impressions',
      engagement_rate_by_views: 'By views',
      reach_rate: 'Reach rate',
      view_rate: 'View rate',
      frequency: 'Times seen by each',
      save_rate: 'Save rate',
    },
    copy: 'Copy for my media kit',
    copied: 'Copied for your media kit',
    noPosts: 'Without a number of posts the figures are taken as one post’s.',
    /** @param {string} name @param {Format} f @param {Record<string, number>} n */
    kitTitle(name, f, n) {
      const of = [
        n.posts !== undefined && `${f.count(n.posts)} ${n.posts === 1 ? 'post' : 'posts'}`,
        n.followers !== undefined && `${f.count(n.followers)} followers`,
      ].filter(Boolean)
      return `${name ? `${name}: engagement` : 'Engagement'}${of.length ? ` (${of.join(', ')})` : ''}`
    },
    /** @param {string} label @param {string} actions @param {string} value @param {string} formula */
    kitLine: (label, actions, value, formula) => `${label}, ${actions}: ${value} = ${formula}`,
    kitNote:
      'Every rate with its definition, as platforms and tools count differently. Views are never counted as engagement.',
  },
}
