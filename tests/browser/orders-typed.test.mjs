/** Totals of links that somebody types from an analytics screen: they stand as a range beside the count, as an export of it does. */
import assert from 'node:assert/strict'
import { addFiles, typeTotals, UNTAGGED } from './orders-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const ORDERS = { path: '#orders' }

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./hand.mjs').Hand} Hand */

/** Two creators with a code each, one with a tagged link, and orders of a shop without tags. @param {Hand} hand */
async function arrange(hand) {
  const link =
    'https://shop.example/?utm_source=tiktok&utm_medium=paid_influencer&utm_campaign=spring&utm_content=reel-7'
  const creators = [
    { creator_id: 'creator_1', name: 'Mia', code: 'MIA10', inputs: {} },
    { creator_id: 'creator_2', name: 'Leo', code: 'LEO15', link, inputs: {} },
  ]
  await hand.drop(JSON.stringify({ schema: 2, currency: 'USD', creators }), 'spring.payoff.json')
  await hand.page.getByText('Opened spring.payoff.json').waitFor()
  await hand.page.click('nav.tabs a[href="#orders"]')
  await addFiles(hand, { name: 'orders.csv', text: UNTAGGED })
  await hand.press('Use this file: orders.csv')
}

/** @param {Page} page @param {string} tab */
const goTo = (page, tab) => page.click(`nav.sub-tabs a[href="${tab}"]`)
/** Orders, sales and their range of one creator. @param {Page} page @param {string} name */
const rowOf = (page, name) =>
  page.locator('.sold-table').first().locator('tbody tr', { hasText: name }).locator('td.figure').allTextContents()
/** @param {Page} page @param {number} row @param {string} cell */
const typedIn = (page, row, cell) => page.locator(`#typed-${row}-${cell}`).inputValue()

shows(
  'typed totals: a creator’s row is a range beside the count, never added, exactly as a GA4 export of it',
  ORDERS,
  async ({ page, hand }) => {
    await arrange(hand)
    await hand.press('Type totals from a screen')
    await sees(() => page.evaluate(() => document.activeElement?.id), 'typed-0-who')
    await typeTotals(page, 0, ['mia', '', '1,240', '3', '200.00'])
    // Leo is found by the content of his link.
    await typeTotals(page, 1, ['Reel-7', 'spring', '310', '1', '95.50'])
    await sees(() => typedIn(page, 0, 'who'), 'Mia')
    await goTo(page, '#orders/sold')
    // By codes Mia has 80 + 40, Leo 100: at most 200 and 95.50 more, and the shop's four orders stay four.
    await sees(() => rowOf(page, 'Mia'), ['2', '$120', '$120 to $320'])
    const typed = await page.locator('.sold-table').first().textContent()
    assert.deepEqual(await rowOf(page, 'Leo'), ['1', '$100', '$100 to $195.50'])
    await page.getByText('Some reports give totals only').waitFor()
    // The same as a file.
    await goTo(page, '#orders')
    await hand.press('Remove all of these totals')
    const report =
      'Session campaign,Session manual ad content,Sessions,Ecommerce purchases,Total revenue\n(not set),mia,1240,3,200.00\nspring,reel-7,310,1,95.50\n'
    await addFiles(hand, { name: 'traffic.csv', text: report })
    await goTo(page, '#orders/sold')
    await sees(() => rowOf(page, 'Mia'), ['2', '$120', 'sure'])
    await goTo(page, '#orders')
    await hand.press('Use this file: traffic.csv')
    await goTo(page, '#orders/sold')
    await sees(() => page.locator('.sold-table').first().textContent(), typed)
  },
)

shows('typed totals: rows are kept with the project, changed, removed and undone', ORDERS, async ({ page, hand }) => {
  await arrange(hand)
  await hand.press('Type totals from a screen')
  await typeTotals(page, 0, ['Mia', '', '', '3', '200'])
  await typeTotals(page, 1, ['summer-link', 'june', '10', '2', '50'])
  await hand.saved()
  await page.reload()
  await hand.ready()
  await sees(() => typedIn(page, 1, 'who'), 'summer-link')
  assert.equal(await typedIn(page, 0, 'who'), 'Mia')
  await addFiles(hand, { name: 'orders.csv', text: UNTAGGED })
  await hand.press('Use this file: orders.csv')
  await goTo(page, '#orders/sold')
  await sees(() => rowOf(page, 'Mia'), ['2', '$120', '$120 to $320'])
  // A link of nobody is asked about, as one of a file.
  await page.getByText('summer-link').first().waitFor()
  await goTo(page, '#orders')
  await page.locator('#typed-0-revenue').fill('1,250.50')
  await page.locator('#typed-0-revenue').press('Enter')
  await goTo(page, '#orders/sold')
  await sees(() => rowOf(page, 'Mia'), ['2', '$120', '$120 to $1,371'])
  await goTo(page, '#orders')
  await hand.press('Remove row 2')
  await sees(() => typedIn(page, 1, 'who'), '')
  await page.keyboard.press('Control+z')
  await sees(() => typedIn(page, 1, 'who'), 'summer-link')
  await hand.press('Remove all of these totals')
  await page.getByText('The typed totals are removed').waitFor()
  await sees(() => page.locator('#typed-title').count(), 0)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await sees(() => typedIn(page, 0, 'revenue'), '1,250.50')
})

shows(
  'typed totals: cells of a spreadsheet are pasted, header and all, as one step',
  ORDERS,
  async ({ page, hand }) => {
    await arrange(hand)
    await hand.press('Type totals from a screen')
    await page.locator('#typed-0-who').waitFor()
    const text =
      'Creator\tCampaign\tSessions\tPurchases\tRevenue\nMia\t\t1,240\t3\t$200.00\nreel-7\tspring\t310\t1\t95.5\n'
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.locator('#typed-0-who').press('Control+v')
    await page.getByText('2 rows pasted').waitFor()
    await sees(() => typedIn(page, 1, 'revenue'), '95.5')
    assert.equal(await typedIn(page, 0, 'sessions'), '1,240')
    await goTo(page, '#orders/sold')
    await sees(() => rowOf(page, 'Mia'), ['2', '$120', '$120 to $320'])
    await goTo(page, '#orders')
    await page.keyboard.press('Control+z')
    await sees(
      () =>
        page
          .locator('#typed-0-who')
          .count()
          .then(async (n) => n && (await typedIn(page, 0, 'who'))),
      '',
    )
  },
)

shows(
  'typed totals: what is no number, and whose it is, is told by its row; the rest counts',
  ORDERS,
  async ({ page, hand }) => {
    await arrange(hand)
    await hand.press('Type totals from a screen')
    await typeTotals(page, 0, ['Mia', '', '', 'many', '200'])
    await page.getByText('Row 1: “many” is no number that can stand here').waitFor()
    await typeTotals(page, 1, ['', '', '', '4', ''])
    await page.getByText('Row 2: name a creator').waitFor()
    await typeTotals(page, 2, ['Leo', '', '', '1', '€50'])
    await page.getByText('Row 3: “€50” is in another currency').waitFor()
    await typeTotals(page, 3, ['=cmd()|x', 'Total', '5', '1', '-3'])
    await page.getByText('Row 4: “-3” is no number').waitFor()
    await goTo(page, '#orders/sold')
    await sees(() => rowOf(page, 'Mia'), ['2', '$120', '$120 to $320'])
    assert.deepEqual(await rowOf(page, 'Leo'), ['1', '$100', 'sure'])
  },
)

shows(
  'typed totals: a cell that is being typed stays while something else is drawn',
  ORDERS,
  async ({ page, hand }) => {
    await hand.press('Type totals from a screen')
    await page.locator('#typed-0-revenue').pressSequentially('95.5')
    await addFiles(hand, { name: 'orders.csv', text: UNTAGGED })
    assert.equal(await typedIn(page, 0, 'revenue'), '95.5')
  },
)

shows('typed totals: of two creators with one name each can be chosen', ORDERS, async ({ page, hand }) => {
  const creators = ['campaign_1', 'campaign_2'].map((id, at) => ({ creator_id: `creator_${at + 1}`, name: 'Mia', campaign_id: id, code: `MIA${at}`, inputs: {} })) // biome-ignore format: one line
  const campaigns = [
    { campaign_id: 'campaign_1', name: 'Spring' },
    { campaign_id: 'campaign_2', name: 'Fall' },
  ]
  await hand.drop(JSON.stringify({ schema: 2, currency: 'USD', creators, campaigns }), 'two.payoff.json')
  await page.getByText('Opened two.payoff.json').waitFor()
  await page.click('nav.tabs a[href="#orders"]')
  await hand.press('Type totals from a screen')
  await sees(() => page.locator('#typed-creators option').evaluateAll((all) => all.map((each) => /** @type {any} */ (each).value)), ['Mia · Spring', 'Mia · Fall']) // biome-ignore format: one line
  await typeTotals(page, 0, ['mia · fall', '', '', '2', '30'])
  await sees(() => typedIn(page, 0, 'who'), 'Mia · Fall')
})
