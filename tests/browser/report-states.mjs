/** The states of Report: see states.mjs. */
import { pasteSheet, sheet } from './creators-hand.mjs'

/** @typedef {import('./states.mjs').State} State */

/** @param {number} rows @param {State['arrange']} [then] @returns {State['arrange']} */
const reportOf = (rows, then) => async (hand) => {
  await hand.page.waitForSelector('.creators-empty')
  await pasteSheet(hand.page, sheet(rows))
  await toReport(hand)
  await then?.(hand)
}

/** @param {import('./hand.mjs').Hand} hand */
export async function toReport({ page }) {
  await page.evaluate(() => {
    location.hash = 'report'
  })
  await page.waitForSelector('.paper')
}

/** @type {State[]} */
export const reportStates = [
  {
    id: 'report-empty',
    is: 'nothing to report yet',
    path: '#report',
    arrange: (hand) => hand.page.waitForSelector('.report-empty'),
  },
  {
    id: 'report-check',
    is: 'a report from Quick check',
    async arrange(hand) {
      await hand.startEmpty()
      await hand.fill({ fee: '1000', revenue: '2600', orders: '26', gross_margin: '60' })
      await toReport(hand)
    },
  },
  {
    id: 'report-example',
    is: 'a report of the example’s creators',
    path: '#creators',
    async arrange(hand) {
      await hand.press('Try the example')
      await hand.page.locator('#creators-grid, .creator-cards').waitFor()
      await toReport(hand)
    },
  },
  { id: 'report-3', is: 'a report of three creators', path: '#creators', arrange: reportOf(3) },
  {
    id: 'report-40',
    is: 'a report of forty creators with a note and a result card',
    path: '#creators',
    arrange: reportOf(40, async (hand) => {
      await hand.page.fill('#r-title', 'Frühjahrskampagne der Donaudampfschifffahrtsgesellschaft')
      await hand.page.fill('#r-period', 'March to May 2026')
      await hand.page.fill('#r-note', 'Two creators joined late.\nTheir figures are still coming in.')
      await hand.page.selectOption('#r-card', { index: 10 })
      await hand.page.waitForSelector('.card-shown')
    }),
  },
]
