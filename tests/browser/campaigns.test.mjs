/** Campaigns, goals, dates and weeks above the creators' grid; figures counted by hand (FOUR and TWICE in answers-states.mjs). */
import assert from 'node:assert/strict'
import { answered, FOUR, fourWeeks, pasted, twoCampaigns } from './answers-states.mjs'
import { pasteText, sheet } from './creators-hand.mjs'
import { toReport } from './report-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const path = '#creators'

/** @param {import('playwright-core').Page} page @param {string} name */
const show = (page, name) => page.locator('.shown-campaign').getByRole('button', { name, exact: true }).click()
/** @param {import('playwright-core').Page} page */
const names = async (page) => (await page.locator('#creators-grid tbody th').allInnerTexts()).map((name) => name.trim())
/** @param {import('playwright-core').Page} page @param {string} text */
const title = (page, text) => page.locator('#answers-title', { hasText: text }).waitFor()

shows(
  'campaigns: each is shown on its own, what is pasted then joins it, and both are saved',
  { path },
  async ({ page, hand }) => {
    await twoCampaigns(hand)
    // 2,250 + 400 + 450 of 1,600
    await title(page, 'For every $1 you got $1.94 back after costs')
    assert.deepEqual((await names(page)).slice(0, 2), ['Ada', 'Bo'])
    assert.equal((await names(page)).length, 3)
    await show(page, 'Spring 2026')
    await title(page, '$2.22')
    assert.deepEqual(await names(page), ['Ada', 'Bo', 'Cy', 'Di'])
    await show(page, 'All campaigns')
    // 8,220 of 3,910
    await title(page, '$2.10')
    assert.equal((await names(page)).length, 7)
    await show(page, 'Fall 2026')
    await title(page, '$1.94')
    await hand.saved()
    await page.reload()
    await hand.ready()
    await title(page, '$1.94')
  },
)

shows('campaigns: who was in several is followed, with what to do and why', { path }, async ({ page, hand }) => {
  await twoCampaigns(hand)
  await show(page, 'All campaigns')
  const rows = page.locator('.followed tbody tr')
  await rows.first().waitFor()
  const said = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  assert.match(said[0], /^Ada Spring 2026: Paid off Fall 2026: Paid off Repeat Paid off, and would probably again\.$/)
  assert.match(said[1], /^Bo Spring 2026: About break-even Fall 2026: Lost money Stop /)
  assert.equal(said.length, 2)
})

shows(
  'campaigns: deleting one keeps its creators, and one Undo brings all of it back',
  { path },
  async ({ page, hand }) => {
    await twoCampaigns(hand)
    await page.getByRole('button', { name: 'Delete Fall 2026' }).click()
    await page.getByText('Fall 2026 deleted; its 3 creators stayed').waitFor()
    await title(page, '$2.10')
    assert.equal((await names(page)).length, 7)
    await page.getByText('3 creators are in no campaign.').waitFor()
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await title(page, '$1.94')
    assert.equal((await names(page)).length, 3)
    await page.getByRole('button', { name: 'Delete Fall 2026' }).click()
    await page.selectOption('#k-loose', { label: 'Spring 2026' })
    await page.getByText('3 creators put into Spring 2026').waitFor()
    await show(page, 'Spring 2026')
    await title(page, '$2.10')
  },
)

shows('campaigns: what one cost as a whole counts in its total', { path }, async ({ page, hand }) => {
  await twoCampaigns(hand)
  await show(page, 'Spring 2026')
  await page.fill('#k-campaign_1-tools', '250')
  // 5,120 of 2,310 + 250
  await title(page, '$2.00')
})

shows(
  'goals: a target says how far it is, an ad stands beside the creators, all of it is saved and undone',
  { path },
  async ({ page, hand }) => {
    await pasted(hand, FOUR, 'goals')
    await page.locator('#add-target').click()
    await page.fill('#t-objective_1-from', '2240')
    await page.fill('#t-objective_1-to', '12,240')
    // (10,240 - 2,240) / 10,000
    await page.getByText('80% of the way').waitFor()
    await page.fill('#ad-name', 'Search ads')
    await page.fill('#ad-fee', '1000')
    await page.fill('#ad-orders', '20')
    await page.fill('#ad-revenue', '2000')
    // 5,120 / 2,310 - 1 against 1,000 / 1,000 - 1: half is kept, as with the creators
    await page
      .getByText('The creators did better than Search ads: return on investment after costs 122% against 0%.')
      .waitFor()
    const row = page.locator('.ad .board tr', { hasText: 'Cost per order' })
    await sees(() => row.locator('td').allInnerTexts(), ['$22.21', '$50.00'])
    await hand.saved()
    await page.reload()
    await hand.ready()
    await answered(page)
    await page.locator('#open-goals').click()
    await page.getByText('80% of the way').waitFor()
    await sees(() => page.inputValue('#ad-revenue'), '2000')
    await page.getByRole('button', { name: 'Remove the comparison' }).click()
    await page.locator('.ad .board').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.locator('.ad .board').waitFor()
    await page.getByRole('button', { name: 'Remove the target for net sales' }).click()
    await page.getByText('No target yet.').waitFor()
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('80% of the way').waitFor()
  },
)

shows(
  'goals: hours and money are compared by the rate at which both come to the same',
  { path },
  async ({ page, hand }) => {
    // 10 hours for 25 followers against $50 for 15: $50 / 15 × 25 / 10 hours.
    await pasted(hand, 'Name\tFee\tHours\tNew followers\nIda\t\t10\t25\nJo\t50\t\t15', 'board')
    await page.selectOption('#a-goal', 'followers')
    await page.getByText('The hours for Ida and the money for Jo come to the same at $8.33 an hour.').waitFor()
  },
)

shows('dates: what is due and not posted is overdue, and leads to its cell', { path }, async ({ page, hand }) => {
  await page.clock.setFixedTime(new Date('2026-10-16T12:00:00'))
  await pasted(hand, 'Name\tFee\tStatus\tDue on\tPosted on\nAda\t100\tAgreed\t2026-10-10\t\nBo\t100\t\t2026-10-12\t2026-10-13\nCy\t90\tShipped\t2026-10-20\t', 'dates') // biome-ignore format: one line
  const lines = (await page.locator('.agenda li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  assert.match(lines[0], /^Oct 10, 2026 6 days ago Ada post is due/)
  assert.match(lines[1], /^Oct 20, 2026 in 4 days Cy post is due/)
  assert.match(lines[2], /^Nov 12, 2026 in 27 days Bo last day that sales are counted/)
  assert.match(lines[3], /^Oct 13, 2026 3 days ago Bo posted/)
  assert.equal(lines.length, 4)
  await page.locator('.agenda button').first().click()
  await sees(() => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent?.trim()), 'Ada') // biome-ignore format: one line
})

shows(
  'weeks: figures brought up to date keep what they were, one state a week, and draw how they moved',
  { path },
  async ({ page, hand }) => {
    await fourWeeks(hand)
    const chart = page.locator('.chart-card', { has: page.locator('#chart-weeks-known') })
    await chart.waitFor()
    // 900 for 1,200, 2,000 (the later of the same week), 2,000, 3,000 likes
    await sees(() => chart.innerText(), /went from \$0\.75 to \$0\.30, 60% less\./)
    await chart.locator('summary').click()
    const rows = (await chart.locator('tbody tr').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
    assert.match(rows[0], /^Oct 5, 2026 3 \$0\.75 \$900\.?0?0? 1,200/)
    assert.match(rows[1], /^Oct 12, 2026 3 \$0\.45 .* 2,000/)
    assert.match(rows[2], /^Oct 19, 2026 3 \$0\.45 .* 2,000/)
    assert.match(rows[3], /^Oct 26, 2026 3 \$0\.30 .* 3,000/)
    // One undo takes the last update and its history along.
    await page.evaluate(() => /** @type {any} */ (document.activeElement)?.blur())
    await page.keyboard.press('Control+z')
    await chart.getByText('went from $0.75 to $0.45').waitFor()
    await pasteText(page, 'Name\tHandle\tLikes\nCreator 1\t@c0\t1600')
    await page.locator('#paste-dialog .button.primary').click()
    await chart.getByText('went from $0.75').waitFor()
  },
)

shows(
  'paper: the answers come first, on landscape pages, every row of the ranking with its head repeated',
  { path },
  async ({ page, hand }) => {
    await pasted(hand, sheet(60), 'board')
    await sees(() => page.locator('.board tbody tr').count(), 25)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)]
    assert.ok(boxes.length >= 5 && boxes.length <= 14, `${boxes.length} pages`)
    for (const [, width, height] of boxes) assert.ok(Number(width) > Number(height), `${width} × ${height}`)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.locator('.board tbody tr').nth(59).waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    await sees(() => page.locator('.openers').isVisible(), false)
    await sees(() => page.locator('.top').isVisible(), false)
  },
)

shows('report: it is on the campaign that is shown, and says its targets', { path }, async ({ page, hand }) => {
  await twoCampaigns(hand)
  await page.locator('#open-goals').click()
  await page.locator('#add-target').click()
  await page.fill('#t-objective_1-from', '200')
  await page.fill('#t-objective_1-to', '12,200')
  await page.getByText('50% of the way').waitFor()
  await toReport(hand)
  await sees(() => hand.text('.report-name'), 'Fall 2026')
  await sees(() => hand.text('.paper .hero'), /\$1\.94/)
  // 6,200 of 200 to 12,200
  await page.getByText('Net sales: 50% of the way, now $6,200, from $200 to $12,200').waitFor()
  await page.selectOption('#r-campaign', { label: 'Spring 2026' })
  await page.locator('.paper .hero', { hasText: '$2.22' }).waitFor()
  await sees(() => page.locator('.report-table tbody tr').count(), 4)
  await page.selectOption('#r-campaign', '')
  await page.locator('.paper .hero', { hasText: '$2.10' }).waitFor()
})
