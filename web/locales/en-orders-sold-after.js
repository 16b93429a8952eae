// @ts-check
/** The words of what stands below Who sold what. */

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
/** @param {number} n @param {string} one @param {string} [many] */
const counted = (n, one, many = `${one}s`) => `${numbers.format(n)} ${n === 1 ? one : many}`

export const words = {
  undo: 'Undo',
  commission: 'Commission owed',
  roi: 'Return on investment',
  salesRoi: 'ROI on sales, not on profit',
  owedNote:
    'Orders to be paid for are all with a creator’s code or link, as most contracts say. The return takes the sales counted once.',
  linkOf: 'Network / medium / campaign / content',
  links: 'Tagged links that are nobody’s',
  linksNote:
    'Orders came by these links, as their tags or a report of totals say. Say whose a link is, once; it is remembered with the project.',
  goes: 'Goes to',
  own: 'Creators’ own orders and gifts',
  ownNote:
    'Orders with a creator’s e-mail or full name. A gift is product you gave away, and an own order is no sale that the creator brought, unless you say so.',
  ownOrders: 'Own orders',
  gifts: 'Gifts',
  order: 'Order',
  date: 'Date',
  amount: 'Amount',
  creator: 'Creator',
  counts: 'Counts as',
  /** @param {string} order */
  countsOf: (order) => `Order ${order} counts as`,
  noSale: 'No sale',
  /** @param {string} name */
  saleOf: (name) => `A sale of ${name}`,
  saleOfNobody: 'A sale of nobody',
  /** @param {number} n */
  giftCount: (n) => counted(n, 'gift'),
  worth: 'Worth in the shop',
  cost: 'Product cost',
  /** @param {string} share */
  atMargin: (share) => `at ${share} margin`,
  atPrice: 'at the shop’s price; type the margin in Creators for the cost',
  typed: 'has a product cost already',
  putGifts: (/** @type {number} */ n) => `Put the gifts into ${counted(n, 'creator’s', 'creators’')} product cost`,
  giftsPut: (/** @type {number} */ n) => `Product cost of ${counted(n, 'creator')} is in Creators`,
  putMargins: (/** @type {number} */ n) => `Put the margin after discounts into Creators (${counted(n, 'creator')})`,
  marginsPut: (/** @type {number} */ n) => `Margin of ${counted(n, 'creator')} is in Creators`,
  /** @param {number} n */
  giftsOfOthers: (n) => `${counted(n, 'gift went', 'gifts went')} to an address that is no creator’s.`,
  decided: 'Orders you decided',
  takeBack: 'Take back',
  nobody: 'Nobody’s',
  /** @param {import('../app/format.js').Format} f @param {number} shop @param {number} counted */
  shop: (f, shop, counted) =>
    `The shop’s own report should say ${f.said(shop)} net sales for these days${Math.abs(shop - counted) < 0.005 ? '' : ': creators’ own orders and unpaid ones are in it, and not counted here'}.`,
  save: 'Save as CSV',
  /** @param {number} n */
  first50: (n) => `The ${n} with the most sales. All are in the CSV.`,
  csv: {
    file: 'who-sold-what.csv',
    creator: 'Creator',
    orders: 'Orders',
    sales: 'Sales',
    low: 'Sales, sure',
    high: 'Sales, possible',
    /** @param {string} method */
    aloneOrders: (method) => `${method} alone, orders`,
    /** @param {string} method */
    aloneSales: (method) => `${method} alone, sales`,
    added: 'Added up, sales',
    paidOrders: 'To be paid for, orders',
    paidSales: 'To be paid for, sales',
    commission: 'Commission owed',
    first: 'First-time buyers',
    again: 'Returning buyers',
    later: 'Bought within 90 days after',
    discount: 'Discount',
    margin: 'Margin after discount',
    roi: 'Return on investment',
    salesRoi: 'ROI on sales, not on profit',
    outside: 'Orders outside the dates',
  },
}
