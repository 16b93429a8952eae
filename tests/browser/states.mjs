/**
 * The states of the page, each with what a visitor does to get there and what they then read. The tests go through all of
 * them, axe looks at all of them, and scripts/screenshot draws all of them. Figures are counted by hand: see `because`.
 */
import { clickCell, pasteSheet, pasteText, sheet, thirty } from './creators-hand.mjs'
import { daysAgo } from './hand.mjs'

/**
 * @typedef {object} State
 * @property {string} id
 * @property {string} is the situation, as a sentence goes on
 * @property {string} [path] where it is, Quick check by default
 * @property {(hand: import('./hand.mjs').Hand) => Promise<unknown>} arrange
 * @property {string} [verdict]
 * @property {string} [hero]
 * @property {string} [because] how the expected figure comes about
 */

/** @param {Record<string, string>} values @returns {State['arrange']} */
const own = (values) => async (hand) => {
  await hand.startEmpty()
  await hand.fill(values)
}

/** @type {State[]} */
export const checkStates = [
  {
    id: 'won',
    is: 'the worked example',
    arrange: async () => {},
    verdict: 'Paid off',
    hero: 'For every $1 you got $4.00 back after costs',
    because: '50,000 × 40% = 20,000 for 5,000',
  },
  {
    id: 'lost',
    is: 'a quarter kept of three times the spend',
    arrange: own({ fee: '800', revenue: '2400', orders: '30', gross_margin: '25', engagement_count: '4200' }),
    verdict: 'Lost money',
    hero: 'For every $1 you got $0.75 back after costs',
    because: '2,400 × 25% = 600 for 800',
  },
  {
    id: 'no-margin',
    is: 'sales above spend without a margin',
    arrange: own({ fee: '800', revenue: '2400', orders: '30' }),
    verdict: 'Sales beat spend',
    hero: 'Every $1 brought $3.00 in sales',
    because: '2,400 / 800',
  },
  {
    id: 'below',
    is: 'sales below spend without a margin',
    arrange: own({ fee: '1000', revenue: '600', orders: '6' }),
    verdict: 'Sales below spend',
    hero: 'Every $1 brought $0.60 in sales',
    because: '600 / 1,000',
  },
  {
    id: 'break-even',
    is: 'four cents above break-even',
    arrange: own({ fee: '1000', revenue: '2600', orders: '26', gross_margin: '40' }),
    verdict: 'About break-even',
    hero: 'For every $1 you got $1.04 back after costs',
    because: '2,600 × 40% = 1,040 for 1,000, within 10% of it',
  },
  {
    id: 'too-early',
    is: 'a last post of five days ago',
    arrange: own({ fee: '800', revenue: '1400', orders: '12', gross_margin: '40', last_post_date: daysAgo(5) }),
    verdict: 'Not enough data yet',
    hero: 'So far, every $1 brought $0.70 back after costs',
    because: '1,400 × 40% = 560 for 800, and 25 of 30 days to go',
  },
  {
    id: 'zero-orders',
    is: 'no order at all',
    arrange: own({ fee: '800', revenue: '0', orders: '0', gross_margin: '40' }),
    verdict: 'Lost money',
    hero: 'No sales for $800',
  },
  {
    id: 'error',
    is: 'a letter in an amount',
    arrange: own({ fee: '12,5o', revenue: '2400', orders: '12' }),
    verdict: 'Not enough data yet',
    hero: 'Check what you paid',
  },
  {
    id: 'empty',
    is: 'nothing typed',
    arrange: own({}),
    verdict: 'Not enough data yet',
    hero: 'Two numbers give you the answer',
  },
  {
    id: 'long-numbers',
    is: 'thousands of millions',
    arrange: own({
      fee: '1,234,567,890',
      revenue: '8,765,432,100',
      orders: '1,234,567',
      gross_margin: '40',
      engagement_count: '9,999,999,999',
      posts: '3',
      followers: '1,234,567,890',
    }),
    verdict: 'Paid off',
    hero: 'For every $1 you got $2.84 back after costs',
    because: '8,765,432,100 × 40% / 1,234,567,890 = 2.84',
  },
  {
    id: 'too-large',
    is: 'more money than can be counted exactly',
    arrange: own({ fee: '800', revenue: '98,765,432,100' }),
    verdict: 'Not enough data yet',
    hero: 'Check the net sales',
  },
  {
    id: 'claimed',
    is: 'sales that others claim too, and more detail',
    arrange: own({
      fee: '1000',
      revenue: '2600',
      orders: '26',
      gross_margin: '40',
      product_cost: '60',
      clicks: '900',
      claimed_revenue: '4000',
    }),
    verdict: 'About break-even',
    hero: 'For every $1 you got $0.98 back after costs',
    because: '1,040 for 1,060',
  },
]

/** @type {State[]} */
export const linkStates = [
  { id: 'links', is: 'the example of a link', path: '#links', arrange: (hand) => hand.page.waitForSelector('#built') },
  {
    id: 'links-own',
    is: 'a link of their own',
    path: '#links',
    arrange: (hand) =>
      hand.fillLink({
        url: 'https://shop.example/spring?color=red#top',
        source: 'TikTok',
        medium: 'influencer',
        campaign: 'Spring Launch',
      }),
  },
  {
    id: 'links-bad',
    is: 'an address that is none',
    path: '#links',
    arrange: (hand) => hand.fillLink({ url: 'shop example', source: 'jane_doe' }),
  },
]

/** @param {number} rows @returns {State['arrange']} */
const sheetOf = (rows) => async (hand) => {
  await hand.page.waitForSelector('.creators-empty')
  await pasteSheet(hand.page, sheet(rows))
}

/** @type {State[]} */
export const creatorStates = [
  {
    id: 'creators-empty',
    is: 'no creators yet',
    path: '#creators',
    arrange: (hand) => hand.page.waitForSelector('.creators-empty'),
  },
  {
    id: 'creators-example',
    is: 'the example of eight creators',
    path: '#creators',
    async arrange(hand) {
      await hand.press('Try the example')
      await hand.page.locator('#creators-grid, .creator-cards').waitFor()
    },
  },
  { id: 'creators-3', is: 'three creators', path: '#creators', arrange: sheetOf(3) },
  { id: 'creators-40', is: 'forty creators', path: '#creators', arrange: sheetOf(40) },
  { id: 'creators-500', is: 'five hundred creators', path: '#creators', arrange: sheetOf(500) },
  {
    id: 'creators-grouped',
    is: 'forty creators, grouped, sorted, close together',
    path: '#creators',
    async arrange(hand) {
      await sheetOf(40)(hand)
      await hand.page.selectOption('#c-group', 'platform')
      await hand.page.selectOption('#c-sort', 'revenue')
      const compact = hand.page.getByRole('button', { name: 'Compact rows' })
      if (await compact.isVisible()) await compact.click()
    },
  },
  {
    id: 'creators-paste',
    is: 'a sheet about to be pasted',
    path: '#creators',
    async arrange(hand) {
      await hand.page.waitForSelector('.creators-empty')
      await pasteText(hand.page, thirty().first)
      await hand.page.waitForSelector('#paste-dialog[open]')
    },
  },
  {
    id: 'creators-again',
    is: 'the same sheet pasted again with three changes',
    path: '#creators',
    async arrange(hand) {
      await hand.page.waitForSelector('.creators-empty')
      await pasteSheet(hand.page, thirty().first)
      await pasteText(hand.page, thirty().second)
      await hand.page.waitForSelector('#paste-dialog[open]')
    },
  },
  {
    id: 'creators-rate',
    is: 'a fee in another currency and a number that can be read two ways',
    path: '#creators',
    async arrange(hand) {
      await hand.page.waitForSelector('.creators-empty')
      await pasteSheet(hand.page, 'Name\tFee\tRevenue\tFollowers\nAda\t€450\t1200\t1.234\nBo\t12,5o\t900\t8000')
      if (await hand.page.locator('#creators-grid').isVisible()) await clickCell(hand.page, 'Bo', 'fee')
    },
  },
  {
    id: 'creators-sheet',
    is: 'one creator opened',
    path: '#creators',
    async arrange(hand) {
      await hand.press('Try the example')
      await hand.page.locator('#creators-grid, .creator-cards').waitFor()
      if (await hand.page.locator('#creators-grid').isVisible()) {
        await clickCell(hand.page, 'Theo Okafor', 'fee')
        await hand.press('Open')
      } else await hand.page.locator('.card-face', { hasText: 'Theo Okafor' }).click()
      await hand.page.waitForSelector('#sheet-dialog[open]')
    },
  },
  {
    id: 'creators-columns',
    is: 'the choice of columns',
    path: '#creators',
    async arrange(hand) {
      await hand.press('Try the example')
      await hand.page.locator('#creators-grid, .creator-cards').waitFor()
      await hand.press('Columns')
      await hand.page.waitForSelector('#columns-dialog[open]')
    },
  },
]

/** @type {State[]} */
export const otherStates = [
  {
    id: 'working',
    is: 'an open working',
    arrange: (hand) => hand.page.click('#tile-profit_return_on_investment'),
  },
  {
    id: 'workings',
    is: 'all workings open',
    arrange: (hand) => hand.press('Show all workings'),
  },
  {
    id: 'read-two-ways',
    is: 'a number that can be read two ways',
    arrange: own({ fee: '800', revenue: '1.234' }),
  },
  {
    id: 'share',
    is: 'a share link',
    async arrange(hand) {
      await own({ fee: '1000', revenue: '2600', orders: '26', gross_margin: '60' })(hand)
      await hand.press('Share link')
      await hand.page.waitForSelector('#share-link')
    },
  },
  {
    id: 'settings',
    is: 'the settings open',
    arrange: (hand) => hand.press('Settings'),
  },
  {
    id: 'refused',
    is: 'a damaged share link',
    path: '#v1.garbage',
    arrange: (hand) => hand.page.waitForSelector('.banner'),
  },
]

export const states = [...checkStates, ...creatorStates, ...linkStates, ...otherStates]
