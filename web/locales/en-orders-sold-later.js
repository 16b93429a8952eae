// @ts-check
/** The words of one creator's sales, in a dialog. */

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
/** @param {number} n @param {string} one @param {string} [many] */
const counted = (n, one, many = `${one}s`) => `${numbers.format(n)} ${n === 1 ? one : many}`
const longDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
/** @param {string} iso */
const day = (iso) => longDay.format(new Date(`${iso}T00:00:00Z`))
const regions = new Intl.DisplayNames('en-US', { type: 'region', fallback: 'code' })

export const words = {
  close: 'Close',
  orders: (/** @type {number} */ n) => counted(n, 'order'),
  ways: {
    caption: 'What each way of counting says',
    way: 'Way of counting',
    counted: 'Counted once',
    weighed: 'By likelihood',
    /** @param {string} method */
    alone: (method) => `${method} alone`,
    naive: 'If you just add them up',
    payout: 'To be paid for, by code or link',
  },
  /** @param {string} money */
  commission: (money) => `Commission owed: ${money}.`,
  /** @param {string} share */
  roi: (share) => `Return on investment, by the sales counted once: ${share}.`,
  /** @param {string} share */
  salesRoi: (share) => `ROI on the sales counted once, not on profit: ${share}.`,
  dates: 'Dates that count',
  /** @param {{from?: string, to?: string}} window @param {string | undefined} last order of the file @param {number} after days that count after the last post */
  window({ from, to }, last, after) {
    if (!from && !to) return 'All days of the file count, because the day of the first post is not in Creators.'
    const days = `Counts from ${from ? day(from) : 'the start'} to ${to ? day(to) : 'the end'}: from the first post to ${counted(after, 'day')} after the last.`
    if (!to) return days
    if (last && last < to)
      return `${days} The time closes ${day(to)}. The file ends ${day(last)}, so orders may still come.`
    return `${days} The time closed ${day(to)}.`
  },
  anyDay: 'All days of the file count, as you chose.',
  changeDates: 'Change the days of the posts in Creators',
  outside: (/** @type {number} */ n) => `${counted(n, 'order')} outside of these dates`,
  countThem: 'Count them too',
  countAll: 'Count the orders of all days',
  order: 'Order',
  date: 'Date',
  amount: 'Amount',
  /** @param {number} n */
  rest: (n) => `and ${counted(n, 'more order', 'more orders')}`,
  buyers: 'Who bought',
  asking: 'Looking…',
  noBuyers: 'The files say nothing about countries, devices, products or days of these orders.',
  /** @type {Record<string, string>} */
  segments: { country: 'Country', device: 'Device', product: 'Product', day: 'Best days' },
  share: 'Share of sales',
  sales: 'Sales',
  number: 'Orders',
  others: 'All others, and not known',
  /** What a segment is called. @param {string} kind @param {string} text */
  named(kind, text) {
    if (kind === 'day') return day(text)
    return kind === 'country' && /^[A-Z]{2}$/.test(text) ? (regions.of(text) ?? text) : text
  },
  leaveOut: 'Leave out of the count',
  leaveOutHelp: 'Orders with the code or link are then nobody’s. The creator stays in Creators.',
}
