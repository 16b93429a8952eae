/** The states of Creators: see states.mjs. */
import { clickCell, openPosts, POSTS, pasteSheet, pasteText, sheet, thirty } from './creators-hand.mjs'

/** @typedef {import('./states.mjs').State} State */

/** @param {number} rows @returns {State['arrange']} */
const sheetOf = (rows) => async (hand) => {
  await hand.page.waitForSelector('.creators-empty')
  await pasteSheet(hand.page, sheet(rows))
}

/** @type {State[]} */
export const creatorsStates = [
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
    id: 'creators-posts',
    is: 'two posts under their creator, one figure typed over them',
    path: '#creators',
    async arrange(hand) {
      await sheetOf(12)(hand)
      if (!(await hand.page.locator('#creators-grid').isVisible())) return
      await clickCell(hand.page, 'Theo Haddad', 'fee')
      await openPosts(hand.page, POSTS)
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
