/** The states of the creator's side, as states.mjs has those of the other views. */

/** Opens a part of the creator's side and types into it. @param {string} part @param {Record<string, string>} [values] @returns {import('./states.mjs').State['arrange']} */
const creator =
  (part, values = {}) =>
  async (hand) => {
    await hand.page.getByRole('button', { name: part, exact: true }).click()
    await hand.fillCreator(values)
  }
const USUAL = {
  average_order_value: '100',
  low_orders: '5',
  expected_orders: '10',
  high_orders: '40',
  fee: '500',
  views: '8,000',
  engagements: '420',
  hourly_rate: '35',
}
const LONG_NAME = 'Donaudampfschifffahrtsgesellschaft für nachhaltige Hautpflege'
const CREATOR = { path: '#creator' }

/** @type {import('./states.mjs').State[]} */
export const creatorStates = [
  { ...CREATOR, id: 'creator', is: 'the example of two offers', arrange: creator('An offer') },
  {
    ...CREATOR,
    id: 'creator-one',
    is: 'one offer, typed in one line',
    arrange: creator('An offer', { 'offer_1-text': '$300 + 10%', ...USUAL }),
    hero: '“Offer 1” comes to $400 at usual sales',
    because: '300 + 10% of 10 × $100',
  },
  {
    ...CREATOR,
    id: 'creator-many',
    is: 'four offers, one of them unknown, one with a long name',
    async arrange(hand) {
      await creator('An offer', { 'offer_1-name': LONG_NAME, 'offer_1-text': '$300 + 10%, 2 posts', ...USUAL })(hand)
      for (const [at, text] of ['3 posts for $200 per post', '$20 per sale + product worth $80', 'lunch'].entries()) {
        await hand.press('Add another offer')
        await hand.fillCreator({ [`offer_${at + 2}-text`]: text })
      }
      await hand.fillCreator({ 'offer_1-hours': '12', 'offer_1-costs': '60' })
      await hand.page
        .locator('.offer-form')
        .first()
        .getByRole('button', { name: /^Use in ads, 3 months/ })
        .click()
    },
    hero: 'At usual sales “Offer 2” is worth most: $600',
    because: '3 × 200; 300 + 100; 20 × 10 + 80',
  },
  {
    ...CREATOR,
    id: 'creator-partial',
    is: 'a commission without sales',
    arrange: creator('An offer', { 'offer_1-commission_rate': '12' }),
    hero: 'Add the average order to see what it comes to',
  },
  {
    ...CREATOR,
    id: 'creator-wrong',
    is: 'a letter in a fee and a line that is none',
    async arrange(hand) {
      await creator('An offer', { 'offer_1-fee': '3oo', low_orders: '9', expected_orders: '5', 'offer_1-posts': '-2' })(
        hand,
      )
      await hand.press('Add another offer')
      await hand.fillCreator({ 'offer_2-text': '$300 + dinner for two' })
    },
    hero: 'One number needs a look',
  },
  {
    ...CREATOR,
    id: 'creator-extreme',
    is: 'amounts past all measure',
    arrange: creator('An offer', {
      'offer_1-fee': '1,234,567,890',
      'offer_1-commission_rate': '100',
      average_order_value: '9,876,543',
      low_orders: '0',
      expected_orders: '500',
      high_orders: '700',
      'offer_1-hours': '0',
      views: '0',
    }),
    hero: '“Offer 1” comes to $6.17B at usual sales',
    because: '1,234,567,890 + 9,876,543 × 500 = 6,172,839,390',
  },
  { ...CREATOR, id: 'creator-rate', is: 'the example of a rate', arrange: creator('My rate') },
  {
    ...CREATOR,
    id: 'creator-rate-own',
    is: 'a rate with rights, on TikTok',
    async arrange(hand) {
      await creator('My rate', {
        'rate-hours': '6',
        'rate-costs': '30',
        hourly_rate: '35',
        followers: '25,000',
        views: '8,000',
        engagements: '420',
      })(hand)
      await hand.page.getByRole('button', { name: /^Use in ads, 3 months/ }).click()
      await hand.press('TikTok')
    },
    hero: 'Ask for at least $360 to $480 for one post',
    because: '(6 × 35 + 30) × 1.5 and × 2',
  },
  { ...CREATOR, id: 'creator-numbers', is: 'the example of own numbers', arrange: creator('My own numbers') },
  {
    ...CREATOR,
    id: 'creator-numbers-own',
    is: 'own numbers by every definition',
    arrange: creator('My own numbers', {
      followers: '25,000',
      posts: '1',
      likes: '800',
      comments: '45',
      shares: '120',
      saves: '35',
      reach: '12,500',
      views: '20,000',
    }),
    hero: 'Your engagement rate is 3.4% to 8%, by who counts what',
    because: '845 / 25,000 (T22) to 1,000 / 12,500',
  },
  {
    ...CREATOR,
    id: 'creator-numbers-wrong',
    is: 'own numbers that cannot be read',
    arrange: creator('My own numbers', { followers: '0', posts: '1', likes: '8oo', comments: '45' }),
    hero: 'One number needs a look',
  },
]
