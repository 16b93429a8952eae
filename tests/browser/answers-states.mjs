/** The states of the answers above the creators' grid: see states.mjs. */
import { pasteSheet, pasteText, sheet } from './creators-hand.mjs'

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

/** What was counted for four creators in two campaigns: Ada and Bo were in both, Cy and Di in one each. */
export const TWICE = [
  'Name\tHandle\tFee\tOrders\tSales\tMargin\tLikes\tPosted on',
  'Ada\t@ada\t400\t50\t4500\t50%\t9000\t2026-10-05',
  'Bo\t@bo\t1000\t8\t800\t50%\t2000\t2026-10-14',
  'Eve Maximiliane von der Leyendecker-Hohenstaufen\t@eve\t200\t12\t900\t50%\t700\t2026-10-20',
].join('\n')

/** Two campaigns: the four of FOUR in the first, TWICE in the second. @param {import('./hand.mjs').Hand} hand */
export async function twoCampaigns(hand) {
  const { page } = hand
  await pasted(hand, FOUR, 'campaigns')
  await page.getByRole('button', { name: 'New campaign' }).click()
  await page.fill('#k-campaign_1-name', 'Spring 2026')
  await page.getByRole('button', { name: 'New campaign' }).click()
  await page.fill('#k-campaign_2-name', 'Fall 2026')
  for (const [id, start, end] of [
    ['campaign_1', '2026-04-01', '2026-05-31'],
    ['campaign_2', '2026-10-01', '2026-10-31'],
  ]) {
    await page.fill(`#k-${id}-start`, start)
    await page.fill(`#k-${id}-end`, end)
  }
  await page.locator('.shown-campaign').getByRole('button', { name: 'Fall 2026' }).click()
  await page.getByText('Nobody is in Fall 2026 yet.').waitFor()
  await page.evaluate(() => /** @type {any} */ (document.activeElement)?.blur())
  await pasteText(page, TWICE)
  await page.locator('#paste-dialog .button.primary').click()
  await answered(page)
}

/** @param {import('./hand.mjs').Hand} hand */
async function withGoals(hand) {
  const { page } = hand
  await pasted(hand, FOUR, 'goals')
  for (const [at, [metric, from, to, by]] of /** @type {[number, string[]][]} */ ([
    [1, ['revenue', '2000', '12000', '2027-03-31']],
    [2, ['cost_per_acquisition', '40', '20', '2026-01-31']],
    [3, ['new_followers', '1000', '3000', '']],
  ])) {
    await page.locator('#add-target').click()
    await page.selectOption(`#t-objective_${at}-metric`, metric)
    await page.fill(`#t-objective_${at}-from`, from)
    await page.fill(`#t-objective_${at}-to`, to)
    if (by) await page.fill(`#t-objective_${at}-by`, by)
  }
  await page.fill('#ad-name', 'Search ads')
  await page.fill('#ad-fee', '1200')
  await page.fill('#ad-orders', '30')
  await page.fill('#ad-revenue', '2700')
  await page.locator('.said-line').waitFor()
  await page.getByText(/did better than|Type what it cost/).waitFor()
}

/** Figures brought up to date in four weeks. @param {import('./hand.mjs').Hand} hand */
export async function fourWeeks(hand) {
  const { page } = hand
  await page.clock.setFixedTime(new Date('2026-10-06T12:00:00'))
  const sheetOf = (/** @type {number[]} */ likes) => ['Name\tHandle\tFee\tLikes', ...likes.map((n, at) => `Creator ${at + 1}\t@c${at}\t300\t${n}`)].join('\n') // biome-ignore format: one line
  await pasted(hand, sheetOf([500, 400, 300]))
  for (const [day, likes] of /** @type {[string, number[]][]} */ ([
    ['2026-10-13', [900, 700, 300]],
    ['2026-10-15', [950, 700, 350]],
    ['2026-10-27', [1500, 1100, 400]],
  ])) {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
    await pasteText(page, sheetOf(likes))
    await page.locator('#paste-dialog .button.primary').click()
    await page.locator('#paste-dialog').waitFor({ state: 'detached' })
  }
  await page.locator('#open-charts').click()
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
  { id: 'answers-goals', is: 'targets, and an ad to compare with', path, arrange: withGoals },
  {
    id: 'answers-campaigns',
    is: 'two campaigns and who was in both',
    path,
    async arrange(hand) {
      await twoCampaigns(hand)
      await hand.page.locator('.shown-campaign').getByRole('button', { name: 'All campaigns' }).click()
      await hand.page.locator('.followed').waitFor()
    },
  },
  {
    id: 'answers-dates',
    is: 'what is due, overdue and behind',
    path,
    async arrange(hand) {
      await hand.page.clock.setFixedTime(new Date('2026-10-16T12:00:00'))
      await twoCampaigns(hand)
      await hand.page.locator('#open-dates').click()
      await hand.page.locator('.agenda').first().waitFor()
    },
  },
  {
    id: 'answers-weeks',
    is: 'cost per engagement over four weeks',
    path,
    async arrange(hand) {
      await fourWeeks(hand)
      await hand.page.locator('#chart-weeks-known').waitFor()
    },
  },
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
