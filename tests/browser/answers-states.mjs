/** The states of the answers above the creators' grid: see states.mjs. */
import { pasteSheet, sheet } from './creators-hand.mjs'

/** @typedef {import('./states.mjs').State} State */

/**
 * Four creators, counted by hand. Kept of sales for what they cost: Ada 2,000 for 500; Bo 1,000 for 1,000; Cy 120 for 300 on
 * three orders; Di 2,000 for 510. All together 5,120 for 2,310. Ada has more clicks than impressions.
 */
export const FOUR = [
  'Name\tHandle\tFee\tOrders\tSales\tMargin\tClicks\tImpressions',
  'Ada\t@ada\t500\t40\t4000\t50%\t500\t300',
  'Bo\t@bo\t1000\t20\t2000\t50%\t\t',
  'Cy\t@cy\t300\t3\t240\t50%\t\t',
  'Di\t@di\t510\t41\t4000\t50%\t\t',
].join('\n')

/** @param {import('playwright-core').Page} page */
export const answered = (page) => page.locator('#answers-title').waitFor()

/** @param {import('./hand.mjs').Hand} hand @param {string} text @param {string} [panel] */
export async function pasted(hand, text, panel) {
  await hand.page.waitForSelector('.creators-empty')
  await pasteSheet(hand.page, text)
  await answered(hand.page)
  if (!panel) return
  await hand.page.locator(`#open-${panel}`).click()
  await hand.page.locator('.answer-panel h3').first().waitFor()
}

const path = '#creators'
/** @type {State[]} */
export const answersStates = [
  { id: 'answers-board', is: 'the leaderboard of four creators', path, arrange: (hand) => pasted(hand, FOUR, 'board') },
  { id: 'answers-board-40', is: 'the leaderboard of forty', path, arrange: (hand) => pasted(hand, sheet(40), 'board') },
  {
    id: 'answers-sure',
    is: 'how sure the figures of forty are',
    path,
    arrange: (hand) => pasted(hand, sheet(40), 'sure'),
  },
  { id: 'answers-check', is: 'what wants a look of four', path, arrange: (hand) => pasted(hand, FOUR, 'check') },
  { id: 'answers-charts', is: 'the charts of four creators', path, arrange: (hand) => pasted(hand, FOUR, 'charts') },
  { id: 'answers-charts-40', is: 'the charts of forty', path, arrange: (hand) => pasted(hand, sheet(40), 'charts') },
  {
    id: 'answers-members',
    is: 'a goal of which nothing is known yet',
    path,
    async arrange(hand) {
      await pasted(hand, FOUR, 'board')
      await hand.page.selectOption('#a-goal', 'members')
      await hand.page.getByText('is not known yet').first().waitFor()
    },
  },
]
