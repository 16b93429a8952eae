// @ts-check
/** The words of Orders, Who sold what. Ids are the engine's. */

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const list = new Intl.ListFormat('en-US', { type: 'conjunction' })
/** @param {number} n @param {string} one @param {string} [many] */
const counted = (n, one, many = `${one}s`) => `${numbers.format(n)} ${n === 1 ? one : many}`
const longDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
/** @param {string} iso */
const day = (iso) => longDay.format(new Date(`${iso}T00:00:00Z`))

/** @typedef {import('../app/format.js').Format} Format */

const methods = /** @type {Record<string, string>} */ ({
  code: 'Code',
  link: 'Tagged link',
  survey: 'Survey',
  landing_page: 'Landing page',
  product: 'Own product',
  decided: 'You decided',
})

export const words = {
  undo: 'Undo',
  title: 'Who sold what',
  noFiles: {
    title: 'The shop’s orders are missing',
    text: 'Add the shop’s export, and choose “Use this file”. Then you see here whose orders they are.',
    go: 'Go to Files',
  },
  /** @param {string} file @param {string} date */
  kept: (file, date) =>
    `As counted on ${day(date)} from ${file}. Orders are not kept: add the files again to change anything.`,
  counting: 'Counting…',
  /** @param {any} error */
  failed: ({ fault, subject }) =>
    `The orders could not be counted (${[fault, subject].filter(Boolean).join(', ').replace(/[_.]/g, ' ')}). Remove the file that was added last, then try again.`,
  /** @param {number} orders @param {string} sales */
  hero: (orders, sales) =>
    /** @type {[string, string, string]} */ (['Creators brought ', sales, ` in ${counted(orders, 'order')}`]),
  heroNone: 'No order is a creator’s yet',
  /** @param {Format} f @param {any} answer */
  sub(f, { totals, unattributed }) {
    const period = totals.from && totals.to ? `, ${day(totals.from)} to ${day(totals.to)}` : ''
    return `The shop sold ${f.said(totals.revenue)} in ${counted(totals.orders, 'order')}${period}. ${counted(unattributed.orders, 'order is', 'orders are')} nobody’s (${f.said(unattributed.revenue)}).`
  },
  /** @param {Format} f @param {number} naive @param {number} twice */
  naive: (f, naive, twice) =>
    `If you just add up codes, links and answers, you get ${f.said(naive)}: ${f.said(twice)} of it would be counted twice.`,
  put: 'Put into Creators',
  putAgain: 'Update Creators',
  putSame: 'Creators has these figures',
  /** @param {number} n */
  putDone: (n) => `Orders and sales of ${counted(n, 'creator')} are in Creators`,
  toCreators: 'See who paid off',
  table: {
    caption: 'Orders and sales by creator',
    creator: 'Creator',
    orders: 'Orders',
    sales: 'Sales',
    range: 'From sure to possible',
    by: 'Seen by',
    payout: 'To be paid for',
    nobody: 'Nobody’s',
    shop: 'All of the shop',
  },
  methods,
  /** @param {string} figure */
  was: (figure) => `was ${figure}`,
  /** @param {Format} f @param {number} low @param {number} high */
  range: (f, low, high) => (Math.abs(high - low) < 0.005 ? 'sure' : `${f.said(low)} to ${f.said(high)}`),
  /** @param {number} n */
  outside: (n) => `${counted(n, 'order')} with the code outside the dates`,
  noCreators: {
    title: 'Who are these codes?',
    text: 'The project has no creators yet. Make one of each code, or paste your list in Creators.',
    paste: 'Go to Creators',
  },
  more: (/** @type {number} */ n) => `Show ${numbers.format(n)} more`,
  leftOut: 'Not counted:',
  takeIn: 'Count again',
  creatorsAdded: (/** @type {number} */ n) => `${counted(n, 'creator')} added`,
  rule: {
    title: 'How an order finds its creator',
    note: 'The first in this list that saw the order decides. Change it, and the figures follow at once.',
    use: (/** @type {string} */ method) => `Use: ${method}`,
    raise: (/** @type {string} */ method) => `Move up: ${method}`,
    campaign: 'Campaign',
    allCampaigns: 'All creators',
    from: 'From',
    to: 'To',
    window: 'Days after a creator’s last post',
    windowHelp: 'Later orders with the code are listed, not counted.',
    /** @param {string} to @param {string | undefined} last */
    closes: (to, last) =>
      last && last < to
        ? `The time closes ${day(to)}. The file ends ${day(last)}, so orders may still come.`
        : `Counted up to ${day(to)}.`,
    revenue: 'Sales are',
    revenues: /** @type {Record<string, string>} */ ({
      net_sales: 'After discounts and refunds (net sales)',
      subtotal: 'Before refunds',
      total: 'All that was paid, with tax and shipping',
    }),
    pending: 'Unpaid orders count, too',
    reset: 'Back to the usual rule',
    weighed: 'Count by likelihood instead',
    weighedHelp: 'Where codes and links disagree, each gets the part of the order that it is likely to have brought.',
    /** @param {string} parts */
    trust: (parts) => `How often each names the right creator, judged by how they agree: ${parts}.`,
    /** @param {string} a @param {string} b @param {number} same @param {number} both */
    agree: (a, b, same, both) =>
      `${a} and ${b.toLowerCase()} agree on ${Math.round((100 * same) / both)}%: ${numbers.format(same)} of the ${counted(both, 'order')} that both saw.`,
  },
  conflicts: {
    title: (/** @type {number} */ n) => `Whose is it? ${counted(n, 'order')} with two creators`,
    note: 'A code of one and a link of another. The rule decides until you do; what you choose stays when a longer file comes.',
    order: 'Order',
    says: 'What was seen',
    goes: 'Goes to',
    /** @param {string} order */
    choose: (order) => `Creator of order ${order}`,
    /** @param {string} name */
    byRule: (name) => `${name} (by the rule)`,
    nobody: 'Nobody',
  },
  unmatched: {
    title: 'Codes and answers that are nobody’s',
    note: 'Say whose they are, once. It is remembered with the project.',
    codes: 'Code',
    answers: 'Answer',
    /** @param {string} text */
    whose: (text) => `Whose is ${text}`,
    ask: 'Choose',
    nobody: 'Nobody’s',
    /** @param {string} name */
    is: (name) => `This is ${name}’s`,
    create: 'New creator',
    createAll: (/** @type {number} */ n) => `Make ${counted(n, 'creator')} of these codes`,
    said: 'What you said',
    takeBack: 'Take back',
  },
  currency: {
    /** @param {number} n @param {string} code @param {string} own */
    text: (n, code, own) =>
      `${counted(n, 'order is', 'orders are')} in ${code}, and this project counts in ${own}. Nothing is converted.`,
    go: (/** @type {string} */ code) => `Count in ${code}`,
  },
  after: {
    compare: 'Beside other ways of counting',
    compareNote: 'What one kind of evidence alone would have said, and what you get by adding them up.',
    alone: (/** @type {string} */ method) => `${method} alone`,
    naive: 'If you just add them up',
    counted: 'Counted once',
    overlap: 'Who saw the same orders',
    overlapNote: 'Orders that two kinds of evidence both saw, and how often they name the same creator.',
    /** @param {number} both @param {number} same */
    both: (both, same) => `${numbers.format(both)} · ${numbers.format(same)} same`,
    leaks: 'Code leaked?',
    /** @param {string} code @param {string} name @param {number} orders */
    leak: (code, name, orders) =>
      `${code} (${name}): ${counted(orders, 'order')} that look like they came from elsewhere.`,
    /** @type {Record<string, (values: any) => string>} */
    leakReasons: {
      coupon_site: (/** @type {any} */ { source }) => `Buyers came from ${source}, a coupon site.`,
      beyond_clicks: (/** @type {any} */ { clicks, expected_orders: expected }) =>
        `${counted(clicks, 'click')} would bring about ${counted(Math.round(expected), 'order')}.`,
    },
    excluded: (/** @type {number} */ n) => `Left out: ${counted(n, 'order')}`,
    excludedNote: 'These are no sales, so nobody gets them.',
    /** @type {Record<string, string>} */
    reasons: {
      cancelled: 'Cancelled',
      voided: 'Payment voided',
      pending: 'Not paid yet',
      zero: 'Nothing was paid',
      gift: 'A gift: all of it was discounted',
      own_order: 'A creator’s own order',
      refunded: 'Refunded in full',
      duplicate: 'In the files twice',
      other_currency: 'In another currency',
    },
    show: 'Which ones',
    order: 'Order',
    date: 'Date',
    amount: 'Amount',
    reason: 'Why',
    claims: 'What platforms claim',
    claimsNote: 'Claims are shown and never added: the same order is claimed by many.',
    /** @param {string} source @param {number | undefined} orders @param {string} sales */
    claim: (source, orders, sales) =>
      `${source}: ${[orders === undefined ? '' : counted(orders, 'order'), sales].filter(Boolean).join(', ')}`,
    /** @param {number} matched @param {number} of */
    joined: (matched, of) =>
      `${numbers.format(matched)} of ${counted(of, 'transaction')} from Google Analytics were found among the shop’s orders.`,
    /** @param {Format} f @param {any} baseline */
    baseline: (f, { days, orders_per_day, revenue_per_day }) =>
      `In the ${counted(days, 'day')} before, the shop sold ${f.said(revenue_per_day)} in ${counted(orders_per_day, 'order')} a day.`,
    totalsOnly:
      'Some reports give totals only, so nobody can tell which of their orders also used a code. They stand as a range and are not counted.',
    about: 'About these figures',
    buyers: 'Who bought',
    buyersNote: 'First-time buyers of each creator’s orders, and what they bought within 90 days after.',
    first: 'First-time',
    again: 'Returning',
    later: 'Bought later',
    discount: 'Discount',
    margin: 'Margin after it',
  },
  /** @type {Record<string, (subject: string, values: Record<string, any>) => string>} */
  findings: {
    code_of_two: (subject) => `“${subject}” stands with more than one creator. Say below whose it is.`,
    orders_without_currency: (_, { count }) =>
      `${counted(count, 'order has', 'orders have')} no currency and count in this project’s.`,
    files_without_evidence: (_, { count }) =>
      `${counted(count, 'file in use says', 'files in use say')} nothing about single orders or creators.`,
    few_transactions_joined: (_, { matched, of }) =>
      `Only ${numbers.format(matched)} of ${counted(of, 'transaction')} from Google Analytics were found among the orders. Are both files from the same shop and days?`,
    orders_without_date: (_, { count }) =>
      `${counted(count, 'order has', 'orders have')} no date, so no dates were asked of them.`,
  },
  /** @param {{id: string, subject: string, values?: any}} finding */
  finding(finding) {
    const { id, subject, values = {} } = finding
    return this.findings[id]?.(subject, values) ?? ''
  },
  list: (/** @type {string[]} */ items) => list.format(items),
}
