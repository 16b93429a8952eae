/** The answers above the creators' grid: a pasted sheet, and what it says counted by hand (see FOUR in answers-states.mjs). */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { answered, FOUR, pasted } from './answers-states.mjs'
import { clickCell, pasteSheet, sheet } from './creators-hand.mjs'
import { longestTasks } from './longest-tasks.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const path = '#creators'

/** @param {import('playwright-core').Page} page */
const boardRows = async (page) =>
  (await page.locator('.board tbody tr').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

shows(
  'answers: a pasted sheet says in one sentence what came back of all creators together',
  { path },
  async ({ page, hand }) => {
    await pasted(hand, FOUR)
    await sees(() => page.locator('#answers .pill').innerText(), 'Paid off')
    // 5,120 / 2,310
    await sees(() => page.locator('#answers-title').innerText(), 'For every $1 you got $2.22 back after costs')
    await sees(() => page.locator('.answer-figures dd').allInnerTexts(), ['$2,310', '$10,240', '$2,810'])
    // 2,310 / 104 orders; (12.50 + 50 + 100 + 12.44) / 4
    const cost = page.locator('.averages tr', { hasText: 'Cost per order' })
    await sees(() => cost.locator('td').allInnerTexts(), ['$22.21', '$43.73'])
  },
)

shows('leaderboard: the best first, ties named, too few orders last and why', { path }, async ({ page, hand }) => {
  await pasted(hand, FOUR, 'board')
  const rows = await boardRows(page)
  assert.equal(rows.length, 4)
  assert.match(rows[0], /^1 Ada Too close to call with Di 300% Paid off$/)
  assert.match(rows[1], /^2 Di Too close to call with Ada 292% Paid off$/)
  assert.match(rows[2], /^3 Bo 0% About break-even$/)
  assert.match(rows[3], /Cy Too few to rank: from 10 orders or 100 clicks on .60% Lost money$/)
  await page.selectOption('#a-metric', 'net_profit')
  await page.getByRole('columnheader', { name: 'Profit' }).last().waitFor()
  // 2,000 - 500, 2,000 - 510, 1,000 - 1,000, 120 - 300
  await sees(() => page.locator('.board .value').allInnerTexts(), ['$1,500', '$1,490', '$0.00', '−$180'])
})

shows('how sure: too few orders say from how many on there is an answer', { path }, async ({ page, hand }) => {
  await pasted(hand, FOUR, 'sure')
  await sees(() => page.locator('.sure-line').count(), 3)
  await page.getByText('Not enough data yet: 3 orders so far, from 10 on.').waitFor()
})

shows(
  'to check: an odd row is gone to, said to be right, kept over a reload, and asked again when it changes',
  { path },
  async ({ page, hand }) => {
    await pasted(hand, FOUR, 'check')
    const odd = page.locator('.check-list li', {
      hasText: 'More clicks than impressions: 500 clicks, 300 impressions.',
    })
    await odd.getByRole('button', { name: 'Go to it' }).click()
    await sees(
      () => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent),
      'Ada',
    )
    await odd.getByRole('button', { name: 'It’s right' }).click()
    await odd.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await odd.waitFor()
    await odd.getByRole('button', { name: 'It’s right' }).click()
    await odd.waitFor({ state: 'detached' })
    await hand.saved()
    await page.reload()
    await hand.ready()
    await answered(page)
    await page.locator('#open-check').click()
    await page.locator('.check-list').first().waitFor()
    await sees(() => odd.count(), 0)
    await clickCell(page, 'Ada', 'clicks')
    await page.keyboard.type('600')
    await page.keyboard.press('Enter')
    await page.getByText('More clicks than impressions: 600 clicks, 300 impressions.').waitFor()
  },
)

shows('to check: a message asks a creator for what is missing', { path }, async ({ page, hand }) => {
  await pasted(hand, FOUR, 'check')
  const row = page.locator('.check-list li', { hasText: 'Followers and likes' })
  await sees(() => row.innerText(), /Ada/)
  await row.getByRole('button', { name: 'Copy a message' }).click()
  await page.getByText('Message copied').waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  assert.match(text, /^Hi Ada! .*followers and likes\. /)
})

shows('answers: names with markup in them are only text', { path }, async ({ page, hand }) => {
  const name = '<img src=x onerror=alert(1)>'
  await pasted(hand, FOUR.replace('Ada\t', `${name}\t`), 'board')
  assert.match((await boardRows(page))[0], /^1 <img src=x onerror=alert\(1\)>/)
  await sees(() => page.locator('#answers img').count(), 0)
})

shows('answers: with 1,000 creators no key waits for the engine', { path }, async ({ page }) => {
  await page.waitForSelector('.creators-empty')
  await pasteSheet(page, sheet(1000))
  await answered(page)
  assert.equal(page.workers().length, 1, 'the engine works beside the page')
  await clickCell(page, 'Mara Lindqvist', 'fee')
  const { byClock, byProcessor } = await longestTasks(page, async () => {
    for (let at = 0; at < 8; at++) {
      await page.keyboard.type(String(200 + at))
      await page.keyboard.press('Enter')
      await page.waitForTimeout(250)
    }
    await page.waitForTimeout(2000)
  })
  console.log(`longest task while typing: ${byClock.toFixed(0)} ms by the clock, ${byProcessor.toFixed(0)} ms of processor time`) // biome-ignore format: one line
  assert.ok(byProcessor < 200, `${byProcessor} ms of processor time`)
})

shows(
  'charts: each says its finding, shows its numbers, and is saved as SVG and PNG',
  { path },
  async ({ page, hand }) => {
    await pasted(hand, FOUR, 'charts')
    await sees(() => page.locator('.chart-card').count(), 3)
    await page.getByText('2 of 4 brought back more than they cost.').waitFor()
    await page.getByText('3 of 4 stand above the lowest line').waitFor()
    const first = page.locator('.chart-card').first()
    await first.locator('summary').click()
    await sees(() => first.locator('tbody tr').allInnerTexts(), ['Ada\t300%', 'Di\t292%', 'Bo\t0%', 'Cy\t−60%'])
    for (const [as, start] of [
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        first.getByRole('button', { name: `Save as ${as}` }).click(),
      ])
      assert.equal(download.suggestedFilename(), `chart-roi.${as.toLowerCase()}`)
      const bytes = fs.readFileSync(await download.path())
      assert.equal(bytes.toString('latin1').slice(0, start.length), start)
      if (as === 'SVG') assert.match(bytes.toString(), /fill="rgb\(22, 101, 52\)"[\s\S]*300%/)
    }
  },
)
