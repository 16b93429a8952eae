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

export const EXAMPLE_LINK = {
  url: 'https://shop.example/spring-set',
  utm: { source: 'instagram', medium: 'paid_influencer', campaign: 'spring_launch', content: 'mia_reel_1' },
}

/** @param {string} currency */
export function emptyDocument(currency) {
  return { schema: 1, currency, creators: [], campaigns: [], posts: [], links: [], check: { inputs: {} }, settings: {} }
}
