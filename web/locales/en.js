// @ts-check
/**
 * Every sentence the page can show, in American English. Sentences are built from ids and values, so another language is
 * another file like this one. A sentence with an amount to be stressed is a list: text, and `{amount}`.
 *
 * @typedef {import('../app/format.js').Format} Format
 * @typedef {import('../app/facts.js').Facts} Facts
 * @typedef {(string | {amount: string})[]} Sentence
 */

const plural = new Intl.PluralRules('en-US')
/** @param {number} n @param {string} one @param {string} other */
const pick = (n, one, other) => (plural.select(n) === 'one' ? one : other)
/** @param {string} label */
const lower = (label) => (/^[A-Z][a-z]/.test(label) ? label[0].toLowerCase() + label.slice(1) : label)

/** Labels of inputs where the form says more than the catalogue. @type {Record<string, (f: Format) => string>} */
const inputLabels = {
  fee: () => 'What you paid',
  revenue: () => 'Net sales from their codes or links',
  orders: () => 'Orders',
  gross_margin: (f) => `Kept of each ${f.round(100)} sold`,
  engagement_count: () => 'Likes, comments, shares and saves',
  posts: () => 'Posts',
  followers: () => 'Followers',
  product_cost: () => 'Product you gave, at cost',
  shipping_cost: () => 'Shipping to creators',
  commission_rate: () => 'Commission on sales',
  clicks: () => 'Clicks on their links',
  claimed_revenue: () => 'Sales anyone claims, in all',
  last_post_date: () => 'Last post on',
}

/** Shorter names for use inside a working. @type {Record<string, string>} */
const workingLabels = {
  revenue: 'Net sales',
  gross_margin: 'Kept share of sales',
  engagement_count: 'Engagements',
  total_cost: 'Total cost',
  product_cost: 'Product',
  shipping_cost: 'Shipping',
  commission_rate: 'Commission',
  clicks: 'Clicks',
  claimed_revenue: 'Claimed sales',
}

/** @type {Record<string, (f: Format) => string>} */
const metricLabels = {
  net_profit: () => 'Profit',
  sales_less_spend: () => 'Sales less spend',
  profit_return_on_investment: () => 'Return on investment',
  return_on_investment: () => 'ROI on sales, not on profit',
  cost_per_acquisition: () => 'Cost per order',
  break_even_orders: () => 'Break-even orders',
  break_even_gross_margin: () => 'Pays above a margin of',
  cost_per_engagement: () => 'Cost per engagement',
  revenue_per_follower: () => 'Revenue per follower',
  engagement_rate_by_followers: () => 'Engagement rate, per post',
  return_on_ad_spend: (f) => `Sales per ${f.round(f.base)} spent`,
  conversion_rate: () => 'Orders per click',
  average_order_value: () => 'Average order',
  cost_per_click: () => 'Cost per click',
  revenue_per_click: () => 'Sales per click',
}

/** The largest simple fraction that is not above the share. @param {number} share */
function simpleFraction(share) {
  let best = { part: 0, of: 1 }
  for (const of of [2, 3, 4, 5, 10, 20]) {
    const part = Math.floor(share * of + 1e-9)
    if (part < of && part / of > best.part / best.of + 1e-9) best = { part, of }
  }
  return best
}

export const en = {
  language: 'en-US',
  brand: 'Payoff',
  skip: 'Skip to content',
  tabs: { check: 'Quick check', creators: 'Creators', links: 'Links', orders: 'Orders', report: 'Report' },
  tabsShort: { check: 'Check', creators: 'Creators', links: 'Links', orders: 'Orders', report: 'Report' },
  tabsLabel: 'Views',
  sides: /** @type {Record<string, string>} */ ({ check: 'I pay creators', creator: 'I’m a creator' }),
  sidesLabel: 'Who you are',
  loading: 'Loading…',

  header: {
    undo: 'Undo',
    redo: 'Redo',
    menu: 'Menu',
    currency: 'Currency',
    currencyHelp: 'A label only. Nothing is converted.',
    startEmpty: 'Start empty',
    example: 'Show the example',
  },
  save: /** @type {Record<string, string>} */ ({
    none: '',
    saving: 'Saving…',
    saved: 'Saved in this browser',
    not: 'Not saved',
  }),
  banner: {
    engine:
      'The calculator could not be loaded. Check your connection and reload the page; what you see is the example.',
  },

  form: {
    title: 'Your numbers',
    money: 'Money',
    audience: 'Audience',
    audienceNote: 'engagements, posts, followers',
    detail: 'More detail',
    detailNote: 'product, commission, clicks, dates',
    more: 'Add another number',
    moreNote: 'hours, sign-ups, views, visits, your own',
    privacy: 'Nothing you type leaves this browser.',
    eg: (/** @type {string} */ value) => `e.g. ${value}`,
  },
  /** @param {string} id @param {boolean} detailed other costs are given apart */
  help(id, detailed) {
    /** @type {Record<string, string>} */
    const words = {
      fee: detailed ? 'The fee alone; the other costs are below' : 'Fees, product at cost, shipping, commission',
      revenue: 'Many orders have both: don’t add the two',
      gross_margin: 'After product, payment and shipping',
      engagement_count: 'On all their posts together; not views',
      followers: 'Of all creators together',
      commission_rate: 'Of net sales, on top of the fee',
      claimed_revenue: 'Codes, links, ad platforms and surveys, overlaps and all',
      last_post_date: 'Sales are counted until 30 days after it',
      clicks: 'From your link tool or analytics',
    }
    return words[id] ?? ''
  },
  ratioUnit: '%',
  lower,
  /** @param {string} id @param {Format} f @param {string} [catalogue] */
  inputLabel: (id, f, catalogue) => inputLabels[id]?.(f) ?? catalogue ?? id.replace(/_/g, ' '),
  /** @param {string} id @param {string} [catalogue] @param {Format} [f] */
  workingLabel: (id, catalogue, f) =>
    workingLabels[id] ?? (f && (inputLabels[id] ?? metricLabels[id])?.(f)) ?? catalogue ?? id.replace(/_/g, ' '),
  /** @param {string} id @param {Format} f @param {string} [catalogue] */
  metricLabel: (id, f, catalogue) => metricLabels[id]?.(f) ?? catalogue ?? id.replace(/_/g, ' '),

  /** What is wrong with a field, and what to do. @param {string} fault @param {string} text @param {Format} f @param {string} id */
  fieldError(fault, text, f, id) {
    const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text
    const eg = f.typed(id === 'orders' || id === 'posts' ? 1250 : 1250.5)
    switch (fault) {
      case 'not_a_number':
        return /[oOlI]/.test(text) && /\d/.test(text)
          ? `We could not read “${shown}”. Is there a letter where a digit should be?`
          : `We could not read “${shown}”. Type a number, like ${eg}.`
      case 'ambiguous_number':
        return `“${shown}” can be read two ways. Type it without the thousands sign.`
      case 'out_of_range':
        if (id === 'gross_margin') return `It must be between 0 and 100, as it is part of ${f.round(100)}.`
        if (id === 'commission_rate') return 'It must be between 0 and 100%.'
        return text.trim().match(/^[-−(]/)
          ? 'This cannot be less than 0.'
          : 'This is outside what makes sense here. Check the number of digits.'
      case 'overflow':
        return 'This number is too large to reckon with exactly. Check the number of digits.'
      case 'mixed_currency':
      case 'unknown_currency':
        return `This check is in ${f.currency}. Type the amount in ${f.currency}, or change the currency in Settings.`
      case 'unsafe_integer':
        return 'A count must be a whole number.'
      case 'bad_date':
        return 'Type a date, like 2026-05-14.'
      default:
        return `We cannot use “${shown}” here. Type a number, like ${eg}.`
    }
  },
  /** @param {string} text @param {string} reading @param {string} other */
  readAs: (text, reading, other) => ({ text: `We read ${text} as about ${reading}.`, change: `Change to ${other}` }),
  /** @param {Format} f @param {number} percent */
  tinyMargin: (f, percent) => ({
    text: `That is ${f.money(percent)} of each ${f.round(100)}.`,
    change: `Change to ${f.unambiguous(percent * 100)}`,
  }),

  verdicts: {
    paid_off: 'Paid off',
    about_break_even: 'About break-even',
    lost_money: 'Lost money',
    sales_beat_spend: 'Sales beat spend',
    sales_below_spend: 'Sales below spend',
    not_enough_data: 'Not enough data yet',
  },
  example: 'Example',

  /** @param {Format} f @param {Facts} a @returns {Sentence} */
  hero(f, a) {
    const one = f.round(f.base)
    if (a.failed) return ['This could not be worked out']
    if (a.verdict === 'not_enough_data') {
      if (a.windowCloses) {
        if (a.orders === 0 || a.revenue === 0) return [`No orders yet for ${f.money(a.cost ?? 0)}`]
        if (a.back !== undefined)
          return [
            `So far, every ${one} brought `,
            { amount: f.money(a.back * f.base) },
            a.basis === 'profit' ? ' back after costs' : ' in sales',
          ]
      }
      if (a.bad.includes('fee')) return ['Check what you paid']
      if (a.bad.includes('revenue')) return ['Check the net sales']
      if (a.bad.length) return ['One number needs a look']
      if (a.cost === undefined && a.revenue === undefined) return ['Two numbers give you the answer']
      if (a.cost === undefined) return ['Now add what you paid']
      if (a.revenue === undefined) return ['Now add the net sales']
      if (a.cost === 0) return [`It cost nothing and brought ${f.money(a.revenue)}`]
    }
    if (a.cost === 0) return [`It cost nothing and brought ${f.money(a.revenue ?? 0)}`]
    if (a.revenue === 0) return ['No sales for ', { amount: f.money(a.cost ?? 0) }]
    if (a.basis === 'profit' && a.back !== undefined)
      return [`For every ${one} you got `, { amount: f.money(a.back * f.base) }, ' back after costs']
    if (a.roas !== undefined) return [`Every ${one} brought `, { amount: f.money(a.roas * f.base) }, ' in sales']
    return ['Not enough data yet']
  },

  /** @param {Format} f @param {Facts} a @returns {string} */
  sub(f, a) {
    if (a.failed) return 'Something in the numbers stopped the calculation. Undo the last change, or start empty.'
    if (a.verdict === 'not_enough_data') {
      if (a.windowCloses)
        return `Sales are counted until ${f.date(a.windowCloses)}. Until then the answer could still change.`
      if (a.bad.length) return 'The note under the field says what to do. Everything else is kept.'
      if (a.cost === undefined && a.revenue === undefined) return 'What you paid, and the net sales it brought in.'
      if (a.cost === undefined)
        return `${f.said(a.revenue ?? 0)} in sales so far. What they cost decides if it paid off.`
      if (a.revenue === undefined)
        return `You paid ${f.said(a.cost)}. What sold through their codes or links decides if it paid off.`
      if (a.cost === 0) return 'With nothing spent there is no return to work out.'
      return 'Add the missing figures to see if it paid off.'
    }
    if (a.cost === 0) return 'With nothing spent there is no return to work out.'
    if (a.basis === 'profit') {
      const profit = a.profit ?? 0
      if (a.revenue === 0) return en.noSales(a)
      if (profit < 0) {
        const short = `${f.said(-profit)} short.`
        if (a.breakEvenOrders !== undefined && a.orders !== undefined && a.breakEvenOrders > a.orders) {
          const more = a.breakEvenOrders - a.orders
          return `${short} At this margin it needs ${f.count(a.breakEvenOrders)} orders, ${f.count(more)} more than it brought.`
        }
        return `${short} You kept ${f.said(a.revenue !== undefined && a.margin !== undefined ? a.revenue * a.margin : 0)} of ${f.said(a.revenue ?? 0)} in sales, and paid ${f.said(a.cost ?? 0)}.`
      }
      const kept = `You kept ${f.said(profit)} of ${f.said(a.revenue ?? 0)} in sales.`
      if (a.verdict !== 'paid_off' || a.incrementality === undefined) return kept
      const { part, of } = simpleFraction(1 - a.incrementality)
      return part > 0
        ? `${kept} It pays even if ${part} of ${of} buyers would have bought anyway.`
        : `${kept} It pays only if nearly all of them are buyers you would not have had.`
    }
    if (a.revenue === 0) return en.noSales(a)
    if (a.verdict === 'sales_beat_spend' && a.breakEvenMargin !== undefined)
      return `It paid off if you keep more than ${f.cents(a.breakEvenMargin * f.base)} of each ${f.round(f.base)} sold.`
    if (a.cost !== undefined && a.revenue !== undefined && a.revenue < a.cost)
      return `${f.said(a.cost - a.revenue)} less than you paid, before product and selling costs. No margin would make it pay.`
    return ''
  },

  /** @param {Facts} a */
  noSales: (a) =>
    a.dated
      ? 'The time for sales is over, and nothing was sold through their codes or links.'
      : 'Nothing was sold through their codes or links. If sales can still come in, add the day of the last post.',

  /** @param {Format} f @param {Facts} a */
  range(f, a) {
    if (a.back === undefined || a.backHigh === undefined || a.backHigh <= a.back) return ''
    const one = f.round(f.base)
    const what = a.basis === 'profit' ? 'back after costs' : 'in sales'
    const range = `Counted sales give ${f.money(a.back * f.base)} ${what} for every ${one}; if every claimed sale were real, ${f.money(a.backHigh * f.base)}.`
    return a.atHigh && a.atHigh !== a.verdict
      ? `${range} That would make it “${en.verdicts[/** @type {keyof typeof en.verdicts} */ (a.atHigh)] ?? a.atHigh}”.`
      : `${range} The answer is the same.`
  },

  strip: {
    product: 'product and selling costs',
    creators: 'creators',
    kept: 'kept',
    short: 'short',
    rest: 'for product, selling costs and you',
    /** @param {Format} f @param {import('../app/facts.js').Strip} s */
    caption(f, s) {
      const sales = f.money(s.sales)
      if (s.sales === 0) return `Nothing came back of each ${f.money(s.creators)} the creators cost.`
      if (s.kind === 'won') return `Where each ${sales} of sales went.`
      if (s.kind === 'lost')
        return `Each ${sales} of sales left ${f.money(s.left)} for creators, who cost ${f.money(s.creators)}.`
      if (s.kind === 'sales') return `Where each ${sales} of sales can go, after the creators.`
      return `The creators cost ${f.money(s.creators)} and brought ${sales} in sales.`
    },
  },

  ask: {
    /** @param {Format} f */
    question: (f) => `Of each ${f.round(100)} sold, what is left after product, payment and shipping costs?`,
    unknown: 'I don’t know yet',
    skipped: 'No margin yet, so these figures are about sales, not profit.',
    add: 'Add it',
  },

  /** Why a figure is not there. @param {{fault: string, subject?: string}} problem @param {(id: string) => string} label @param {boolean} [unreadable] the field holds something that could not be read */
  reason({ fault, subject = '' }, label, unreadable = false) {
    const name = lower(label(subject === 'total_cost' ? 'fee' : subject))
    if (unreadable) return `Check ${name}`
    switch (fault) {
      case 'missing_input':
        return `Add ${name}`
      case 'zero_denominator':
        return subject === 'orders' ? 'No orders' : `${label(subject)}: 0`
      case 'overflow':
        return 'Too large'
      case 'out_of_range':
        return subject === 'gross_margin' ? 'Nothing is kept' : `Check ${name}`
      default:
        return `Check ${name}`
    }
  },

  panels: {
    compare: 'How others do',
    roi: 'Which ROI?',
    figures: 'More figures',
    counts: 'What counts',
    failed: 'This part could not be loaded. Check your connection and reload the page.',
  },

  noMarginEnough: 'No margin is enough',

  working: {
    hint: 'Select any figure to see its working.',
    /** @param {string} list */
    leftOut: (list) => `Not given separately: ${list}.`,
    /** @param {string} exact @param {string} up */
    roundedUp: (exact, up) => `${exact}, so ${up}`,
    all: 'Show all workings',
    hideAll: 'Hide all workings',
  },
  operators: /** @type {Record<string, string>} */ ({ '*': '×', '/': '÷', '-': '−', '+': '+' }),

  again: {
    title: 'Would it again?',
    answers: /** @type {Record<string, string>} */ ({
      likely: 'Likely',
      unlikely: 'Not likely',
      too_early: 'Too early to tell',
      not_enough_data: 'Not enough data yet',
    }),
    /** @param {Format} f @param {Facts} a */
    sentence(f, a) {
      const g = a.again
      const one = f.round(f.base)
      if (g.verdict === 'not_enough_data' || g.low === undefined || g.high === undefined) {
        if (g.reasons.no_orders) return 'Without an order there is no pattern to go by.'
        if (g.reasons.margin_missing || a.margin === undefined) return 'It needs what you keep of each sale.'
        if (g.reasons.window_open) return 'Sales are still coming in; ask again when they are counted.'
        if (a.orders === undefined) return 'It needs the number of orders: a few could be luck, many are a pattern.'
        if (g.reasons.few_orders) return en.again.few(f, g.reasons.few_orders.values)
        return 'It needs what you paid, the net sales, the orders and what you keep of each sale.'
      }
      const level = Math.round((g.level ?? 0.8) * 10)
      const [low, high] = [f.money(g.low * f.base), f.money(g.high * f.base)]
      const range =
        low === high
          ? `If you did the same again, expect about ${low} back for every ${one}.`
          : `If you did the same again, expect ${low} to ${high} back for every ${one}, ${level} times in 10.`
      if (g.reasons.few_orders) return `${range} ${en.again.few(f, g.reasons.few_orders.values)}`
      if (g.reasons.window_open) return `${range} Sales are still coming in.`
      return g.verdict === 'too_early' ? `${range} That is on both sides of break-even.` : range
    },
    /** @param {Format} f @param {Record<string, any>} values */
    few: (f, values) =>
      `Only ${f.count(values.orders ?? 0)} ${pick(values.orders ?? 0, 'order', 'orders')} so far; from ${f.count(values.needed ?? 10)} on, luck matters less.`,
    caveat: 'It counts chance in the number of orders only, not in their size or in the season.',
    /** @param {Format} f */
    breakEven: (f) => `break-even ${f.round(f.base)}`,
  },

  actions: { copy: 'Copy result', links: 'Make tagged links', share: 'Share link', startEmpty: 'Start empty' },
  toast: {
    copied: 'Result copied',
    linkCopied: 'Link copied',
    cleared: 'Started empty',
    copyFailed: 'This browser did not allow copying. Select the text and copy it.',
    notLoaded: 'Could not be loaded. Check your connection.',
    undo: 'Undo',
  },

  /** The result as text. @param {string} verdict @param {string} hero @param {string} sub @param {[string, string][]} figures @param {string} again */
  copyText: (verdict, hero, sub, figures, again) =>
    [
      `${verdict}. ${hero}.`,
      sub,
      '',
      ...figures.map(([label, value]) => `${label}: ${value}`),
      '',
      `Would it again? ${again}`,
    ].join('\n'),

  footer: 'Payoff runs in your browser. No account, no server, no cookies.',
}
