/** The states of Quick check and of its full part. Figures are counted by hand: see `because`. */
import { daysAgo } from './hand.mjs'

/** @param {Record<string, string>} values @returns {import('./states.mjs').State['arrange']} */
export const own = (values) => async (hand) => {
  await hand.startEmpty()
  await hand.fill(values)
}

/** @type {import('./states.mjs').State[]} */
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

/** A campaign with each action by itself, a total cost of several parts, and visits. */
const FULL = {
  fee: '500',
  revenue: '2000',
  orders: '25',
  gross_margin: '45',
  posts: '1',
  followers: '25,000',
}
const MORE = { likes: '800', comments: '45', shares: '120', saves: '35' }

/** @param {string} name of a part of Quick check in full @param {import('./states.mjs').State['arrange']} [then] @returns {import('./states.mjs').State['arrange']} */
const opened = (name, then) => async (hand) => {
  await own(FULL)(hand)
  await hand.addNumbers(MORE)
  await hand.openFull(name)
  await then?.(hand)
}

/** Quick check in full. @type {import('./states.mjs').State[]} */
export const fullStates = [
  {
    id: 'compare-example',
    is: 'the example beside what others report',
    arrange: (hand) => hand.openFull('How others do'),
  },
  { id: 'compare', is: 'own figures beside what others report', arrange: opened('How others do') },
  {
    id: 'compare-rate',
    is: 'an engagement rate beside fifteen claims',
    arrange: opened('How others do', (hand) => hand.openTopic('Engagement rate, per post')),
  },
  {
    id: 'compare-far',
    is: 'a cost per engagement far past all that others report',
    async arrange(hand) {
      await own({ fee: '90,000', revenue: '10', engagement_count: '12', followers: '3' })(hand)
      await hand.openFull('How others do')
    },
  },
  {
    id: 'compare-own',
    is: 'benchmarks of their own, one that cannot be read',
    arrange: opened('How others do', async (hand) => {
      await hand.addBenchmark('Cost per engagement', { low: '0.40', high: '0.60', source: 'Spring 2025', date: '2025' })
      await hand.press('Done')
      await hand.addBenchmark('Cost per engagement', {
        low: '0,5o',
        source: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
      })
    }),
  },
  { id: 'which-roi', is: 'the five senses of ROI of an own campaign', arrange: opened('Which ROI?') },
  {
    id: 'which-roi-quoted',
    is: 'a quoted 960%',
    arrange: opened('Which ROI?', (hand) => hand.page.fill('#quoted', '960%')),
  },
  {
    id: 'which-roi-dollar',
    is: 'a quoted $6.50 per $1',
    arrange: opened('Which ROI?', (hand) => hand.page.fill('#quoted', '$6.50 per $1')),
  },
  {
    id: 'which-roi-bad',
    is: 'a quote that is no figure',
    arrange: opened('Which ROI?', (hand) => hand.page.fill('#quoted', 'a lot')),
  },
  { id: 'figures', is: 'every figure that the numbers give', arrange: opened('More figures') },
  {
    id: 'figures-open',
    is: 'a figure with its working, unit and source',
    arrange: opened('More figures', async (hand) => {
      await hand.page
        .locator('.figure summary', { hasText: 'Cost per 1,000' })
        .or(hand.page.locator('.figure summary').nth(3))
        .first()
        .click()
    }),
  },
  {
    id: 'counts',
    is: 'what counts, as YouTube counts',
    arrange: opened('What counts', (hand) => hand.press('YouTube')),
  },
  {
    id: 'numbers',
    is: 'an own outcome, hours and sign-ups added',
    async arrange(hand) {
      await own(FULL)(hand)
      await hand.addNumbers({ hours: '12', hourly_rate: '30', leads: '40', outcome_count: '300', monthly_churn: '150' })
      await hand.page.fill('#own-outcome', 'Tickets')
    },
  },
  {
    id: 'numbers-find',
    is: 'a number looked for',
    async arrange(hand) {
      await own(FULL)(hand)
      await hand.addNumbers({})
      await hand.page.fill('#find-input', 'comm')
    },
  },
]
