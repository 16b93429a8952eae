// @ts-check
/** The worked example. One realistic campaign; its numbers are never mixed with the visitor's own. */

/** @type {Record<string, number>} */
export const EXAMPLE_INPUTS = {
  fee: 5000,
  revenue: 50000,
  orders: 625,
  gross_margin: 0.4,
  engagement_count: 84000,
  posts: 4,
  followers: 620000,
}

/** @param {string} currency */
export function emptyDocument(currency) {
  return { currency, creators: [], campaigns: [], posts: [], links: [], check: { inputs: {} }, settings: {} }
}
