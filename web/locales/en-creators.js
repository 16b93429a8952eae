// @ts-check
/** The words of the Creators view, in American English. */

/** @typedef {import('../app/format.js').Format} Format */

const plural = new Intl.PluralRules('en-US')
const whole = new Intl.NumberFormat('en-US')
/** @param {number} n @param {string} one @param {string} other */
const counted = (n, one, other) => `${whole.format(n)} ${plural.select(n) === 'one' ? one : other}`
const creators_ = (/** @type {number} */ n) => counted(n, 'creator', 'creators')

/** Labels of columns where the catalogue's are longer or are somebody else's. @type {Record<string, string>} */
const columns = {
  name: 'Name',
  payoff: 'Did it pay?',
  handle: 'Handle',
  platform: 'Platform',
  niche: 'Niche',
  country: 'Country',
  campaign_id: 'Campaign',
  status: 'Status',
  deal: 'Deal',
  terms: 'Deal in words',
  code: 'Code',
  link: 'Link',
  posted_on: 'Posted on',
  due_on: 'Due on',
  paid: 'Paid so far',
  owed: 'You owe',
  email: 'Email',
  note: 'Note',
  gross_margin: 'Kept of sales',
  product_cost: 'Product, at cost',
  cost_per_acquisition: 'Cost per order',
}

/** @type {Record<string, string>} */
const statuses = { agreed: 'Agreed', shipped: 'Shipped', posted: 'Posted', figures_in: 'Figures in', paid: 'Paid' }
/** @type {Record<string, string>} */
const deals = { fixed: 'Fixed fee', per_post: 'Per post', per_order: 'Per order', percent: '% of sales', product: 'Product only', mixed: 'Mixed' } // biome-ignore format: one line

export const creators = {
  title: 'Creators',
  count: creators_,
  shownOf: (/** @type {number} */ shown, /** @type {number} */ all) => `${whole.format(shown)} of ${creators_(all)}`,
  untitled: 'No name yet',
  /** @param {string} id @param {any} page */
  column: (id, page) =>
    columns[id] ??
    [...page.catalogue.inputs, ...page.catalogue.metrics].find((row) => row.id === id)?.label ??
    id.replace(/_/g, ' '),
  statuses,
  deals,
  /** A choice's word. @param {string} column @param {string} id @param {any} document */
  choice: (column, id, document) =>
    column === 'status'
      ? (statuses[id] ?? id)
      : column === 'deal'
        ? (deals[id] ?? id)
        : (document.campaigns?.find((/** @type {any} */ row) => row.campaign_id === id)?.name ?? id),
  none: '–',

  toolbar: {
    label: 'Table',
    paste: 'Paste',
    add: 'Add a creator',
    filter: 'Find',
    filterHint: 'Name, handle, code …',
    sort: 'Sort by',
    unsorted: 'As added',
    group: 'Group by',
    groups: {
      '': 'Nothing',
      platform: 'Platform',
      niche: 'Niche',
      tier: 'Followers',
      campaign_id: 'Campaign',
      status: 'Status',
    },
    columns: 'Columns',
    copy: 'Copy table',
    compact: 'Compact rows',
  },
  grid: {
    label: 'Creators, one a row',
    help: 'Type to replace, F2 or Enter to edit, arrows to move, Shift and arrows to select. Tab moves on while you type; Escape, then Tab, leaves the table. Alt and the down arrow opens a creator’s posts.',
    total: 'All together',
    editing: (/** @type {string} */ column, /** @type {string} */ name) => `${column} of ${name}`,
    check: 'Needs a look',
    fromPosts: 'Added up from the posts',
  },
  strip: {
    back: (/** @type {string} */ amount, /** @type {string} */ one) => `${amount} back for every ${one}`,
    sales: (/** @type {string} */ amount, /** @type {string} */ one) => `${amount} in sales for every ${one}`,
  },
  /** Days stand first nearly everywhere. @param {string} locale */
  dayFirst: (locale) => !/^en-(US|PH|CA)\b|^en$/i.test(locale),

  overPosts: 'This counts now instead of what the posts add up to.',
  showMore: (/** @type {number} */ n) => `Show ${whole.format(Math.min(100, n))} more`,
}

export default creators
