/** Who sold what, with a shop whose figures were counted by hand: tests/browser/sold-states.mjs says how. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { addFiles, LONGER, SHOPIFY, withCreators } from './orders-states.mjs'
import { openHandShop, withDates } from './sold-states.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const ORDERS = { path: '#orders' }
/** What is waited for comes late on a slow machine. */
const PATIENT = { timeout: 20_000 }

/** A text that is there, however late. @param {import('playwright-core').Page} page @param {string | RegExp} text */
const reads = (page, text) => page.getByText(text).first().waitFor(PATIENT)

/** A table's row by its head: its cells. @param {import('playwright-core').Page} page @param {string} within @param {string} name */
async function cells(page, within, name) {
  const row = page.locator(`${within} tr`, { has: page.getByRole('rowheader', { name }) }).first()
  await row.waitFor(PATIENT)
  return (await row.locator('td').allTextContents()).map((text) => text.trim().replace(/\s+/g, ' '))
}

/** Waits until who sold what says so much of Mia. @param {import('playwright-core').Page} page @param {string} sales */
const mia = (page, sales) =>
  page
    .locator('.sold tbody tr', {
      has: page.getByRole('rowheader', { name: 'Mia' }),
    })
    .getByText(sales, { exact: true })
    .waitFor(PATIENT)

shows(
  'who sold what: gifts, a refund, a cancelled, a stacked and an own order come to the net sales',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    await reads(page, /The shop sold \$295 in 5 orders/)
    await reads(page, /The shop’s own report should say \$345 net sales/)
    assert.deepEqual((await cells(page, '.sold', 'Mia')).slice(0, 2), ['3', '$185'])
    assert.deepEqual((await cells(page, '.sold', 'Leo')).slice(0, 2), ['1', '$80'])
    await page.locator('summary', { hasText: 'Which ones' }).click()
    const listed = page.locator('section[aria-labelledby="excluded-title"] tbody tr')
    assert.deepEqual(
      (await listed.allTextContents()).map((text) =>
        text
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/May \d+\$[\d.]+/, ' '),
      ),
      [
        '#1003 A gift: all of it was discounted',
        '#1004 A gift: all of it was discounted',
        '#1006 Cancelled',
        '#1008 A creator’s own order',
      ],
    )
  },
)

shows(
  'who sold what: a creator’s own order is a sale where the visitor says so, until taken back',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    await page.getByLabel('Order #1008 counts as').selectOption({ label: 'A sale of Mia' })
    await mia(page, '$235')
    await reads(page, /The shop sold \$345 in 6 orders/)
    await page.getByRole('button', { name: 'Take back: #1008' }).click()
    await mia(page, '$185')
    await page.getByLabel('Order #1008 counts as').waitFor(PATIENT)
  },
)

shows(
  'who sold what: gifts become product cost at the creator’s margin, as one step',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    // $88 in the shop, of which 40 % is what it costs.
    assert.deepEqual(await cells(page, 'section[aria-labelledby="own-title"]', 'Mia'), ['$88', '$35.20at 60% margin'])
    await reads(page, '1 gift went to an address that is no creator’s.')
    await hand.press('Put the gifts into 1 creator’s product cost')
    await reads(page, 'has a product cost already')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await reads(page, 'at 60% margin')
  },
)

shows(
  'who sold what: a link that is nobody’s is given to a creator, and taken back',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    await page.getByLabel('Whose is newsletter / hero').selectOption({ label: 'Mia' })
    await mia(page, '$215')
    await hand.saved()
    await page.getByRole('button', { name: 'Take back: newsletter / hero' }).click()
    await mia(page, '$185')
  },
)

shows(
  'who sold what: one creator’s dialog says who bought, and counts orders outside the dates',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    await page.getByRole('button', { name: 'Mia', exact: true }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Mia' })
    // By hand: US 100 + 45 of 185, DE 60 - 20.
    await dialog.getByRole('rowheader', { name: 'United States' }).waitFor(PATIENT)
    assert.deepEqual(await cells(page, 'dialog', 'United States'), ['2', '$145', '78.4%'])
    assert.deepEqual(await cells(page, 'dialog', 'Germany'), ['1', '$40', '21.6%'])
    assert.deepEqual(await cells(page, 'dialog', 'Lamp'), ['1', '$100', '54.1%'])
    assert.match((await dialog.textContent()) ?? '', /to 30 days after the last.*The time closed Jun 9, 2026/)
    assert.deepEqual(await cells(page, 'dialog', '#1010'), ['July 20', '$25'])
    await dialog.getByLabel('Count them too: 1 order outside of these dates').check()
    await dialog.getByText('All days of the file count, as you chose.').waitFor(PATIENT)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached', ...PATIENT })
    await mia(page, '$210')
  },
)

shows(
  'who sold what: a creator who is left out counts no more, and neither asks whose the code is',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    await hand.press('Mia')
    await hand.press('Leave out of the count')
    await page.getByRole('button', { name: 'Count again: Mia' }).waitFor(PATIENT)
    await reads(page, /Creators brought \$80 in 1 order/)
    assert.equal(await page.getByLabel(/Whose is MIA15/i).count(), 0)
    await page.getByRole('button', { name: 'Count again: Mia' }).click()
    await mia(page, '$185')
  },
)

shows(
  'who sold what: how far codes and links agree is said, counting by likelihood shares what they do not, and is undone',
  ORDERS,
  async ({ page, hand }) => {
    await withCreators(hand)
    await addFiles(hand, { name: 'orders.csv', text: LONGER })
    await hand.press('Use this file: orders.csv')
    await page.click('nav.sub-tabs a[href="#orders/sold"]')
    await mia(page, '$240')
    // #1001 has Mia's code and link, #1008 her code and Leo's link.
    await reads(page, 'Code and tagged link agree on 50%: 1 of the 2 orders that both saw.')
    await page.getByLabel('Count by likelihood instead').check()
    await page.locator('.sold .was', { hasText: 'was 4' }).waitFor(PATIENT)
    const [share] = await cells(page, '.sold', 'Mia')
    // Between what only she can have brought and all that names her.
    assert.ok(Number.parseFloat(share) > 3 && Number.parseFloat(share) < 4, share)
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await mia(page, '$240')
  },
)

shows('who sold what: of one campaign only its creators count', ORDERS, async ({ page, hand }) => {
  await openHandShop(hand, 'Mia', 'Frühling')
  await page.getByLabel('Campaign', { exact: true }).selectOption({ label: 'Frühling' })
  await reads(page, /Creators brought \$185 in 3 orders/)
  assert.equal(await page.locator('.sold tbody tr').count(), 1)
  assert.equal(await page.getByLabel(/Whose is LEO10/i).count(), 0)
  await page.getByLabel('Campaign', { exact: true }).selectOption({ label: 'All creators' })
  await reads(page, /Creators brought \$265 in 4 orders/)
})

shows(
  'who sold what: commission follows the contract, the return the sales counted once',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    // 10 % of 185. Full price 230, sold at 205: of 60 % margin 1 - 0.4 * 230 / 205 is left, and (185 * that - 68.50) / 68.50.
    const compared = await cells(page, 'section[aria-labelledby="compare-title"]', 'Mia')
    assert.deepEqual(compared, ['$185', '$185', '$185', '$185', '$18.50', '48.9%'])
  },
)

shows(
  'who sold what: opening another project lets the files of the one before go, and says so',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    await withDates(hand, 'Nora')
    await reads(page, /The file you had added belonged to the project before/)
    await reads(page, 'The shop’s orders are missing')
    await page.click('nav.sub-tabs a[href="#orders"]')
    assert.equal(await page.locator('article').count(), 0)
    await addFiles(hand, { name: 'own.csv', text: SHOPIFY })
    assert.equal(await page.getByText('belonged to the project before').count(), 0)
  },
)

shows(
  'who sold what: saved as CSV, a name that a spreadsheet would run is only text',
  ORDERS,
  async ({ page, hand }) => {
    const name = '=HYPERLINK("http://x.example","<img src=x onerror=alert(1)>")'
    await openHandShop(hand, name)
    const [download] = await Promise.all([page.waitForEvent('download'), hand.press('Save as CSV')])
    assert.equal(download.suggestedFilename(), 'who-sold-what.csv')
    const [head, first] = fs.readFileSync(await download.path(), 'utf8').split('\r\n')
    assert.match(head, /^\ufeffCreator,Orders,Sales,"?Sales, sure/)
    assert.ok(first.startsWith(`"'${name.replaceAll('"', '""')}",3,185,185,185,`), first)
    await hand.press(name)
    await page.locator('#creator-sales-title').waitFor(PATIENT)
    assert.equal(await hand.text('#creator-sales-title'), name)
    assert.equal(await page.locator('.view-orders img').count(), 0)
  },
)

shows(
  'who sold what: the margin after discounts goes into Creators, and is not discounted again',
  ORDERS,
  async ({ page, hand }) => {
    await openHandShop(hand)
    const margin = async () => (await cells(page, 'section[aria-labelledby="buyers-title"]', 'Mia')).slice(-2)
    assert.deepEqual(await margin(), ['10.9%', '55.1%'])
    await hand.press('Put the margin after discounts into Creators (1 creator)')
    await reads(page, 'Margin of 1 creator is in Creators')
    await page.getByRole('button', { name: /^Put the margin/ }).waitFor({ state: 'detached', ...PATIENT })
    await hand.press('Put into Creators')
    await reads(page, 'Creators has these figures')
    assert.deepEqual(await margin(), ['10.9%', '55.1%'])
    await page.click('nav.tabs a[href="#creators"]')
    // 1 - 0.4 * 230 / 205
    const row = page.locator('#creators-grid tbody tr').filter({ hasText: 'Mia' })
    await row.getByText('55.1%', { exact: true }).waitFor(PATIENT)
  },
)
