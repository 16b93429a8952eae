import assert from 'node:assert/strict'
import fs from 'node:fs'
import { at } from '../../scripts/lib/paths.mjs'
import { sharedData } from '../engine/shared-data.mjs'
import { manyPaths, pastePaths, pathsStates } from './paths-states.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const PATHS = { path: '#orders/paths' }
const JOURNEYS = at('../shared/data/journeys')
const DATA = `${JOURNEYS}/channelattribution_pathdata_20pct.csv`

/** @param {import('./hand.mjs').Hand} hand @param {string} id */
const arrange = (hand, id) => pathsStates.find((state) => state.id === id)?.arrange(hand)

/** @param {import('playwright-core').Page} page @param {string | {name: string, mimeType: string, buffer: Buffer}} file */
async function choose(page, file) {
  await page.setInputFiles('.file-button input', file)
  await page.waitForSelector('.paths-around, .paths-error')
}

/** @param {import('playwright-core').Page} page @param {string} name */
const rowOf = (page, name) =>
  page.locator('.paths-table tbody tr', { has: page.locator('.name', { hasText: new RegExp(`^${name}$`) }) })

/** Figures of a row, without ranges. @param {import('playwright-core').Page} page @param {string} name */
const figures = (page, name) => rowOf(page, name).locator('td b').allTextContents()

if (fs.existsSync(DATA)) {
  shows(
    'paths: a real file gives first, last and removal credit as the oracle has them',
    PATHS,
    async ({ page, hand }) => {
      await choose(page, DATA)
      await hand.press('Orders')
      const oracle = sharedData('journeys/channelattribution_pathdata_20pct.oracle.json')
      for (const name of ['eta', 'iota', 'alpha']) {
        const [first, last] = (await figures(page, name)).map((text) => Number(text.replaceAll(',', '')))
        assert.equal(first, oracle.conversions.first_touch[name], name)
        assert.equal(last, oracle.conversions.last_touch[name], name)
        const effect = (oracle.markov_order1.removal_effect[name] * 100).toFixed(1)
        assert.match((await rowOf(page, name).textContent()) ?? '', new RegExp(`of ${effect}% lost`))
      }
    },
  )

  shows('paths: real events are sorted into journeys and say how long it takes', PATHS, async ({ page, hand }) => {
    await choose(page, `${JOURNEYS}/touchpoints_purchase_revenue_A.csv`)
    assert.match(await hand.text('.paths'), /196 orders, 303 visitors without one/)
    assert.ok((await page.locator('[aria-labelledby="paths-days"] tbody tr').count()) > 2)
  })

  shows('paths: a file saved by an old spreadsheet keeps its letters', PATHS, async ({ page }) => {
    const text = 'path;conversions;value\r\nZoë > Café;12;80\r\nCafé;3;20\r\n'
    for (const [encoding, mark] of /** @type {const} */ ([
      ['latin1', ''],
      ['utf16le', '\ufeff'],
    ])) {
      await choose(page, { name: 'paths.csv', mimeType: 'text/csv', buffer: Buffer.from(mark + text, encoding) })
      await page.getByRole('rowheader', { name: /Café/ }).first().waitFor()
      assert.equal(await page.getByText('Zoë → Café').count(), 1, encoding)
    }
  })
}

shows(
  'paths: the example says who introduces, closes and would be missed, with ranges',
  PATHS,
  async ({ page, hand }) => {
    await arrange(hand, 'paths')
    const said = (await page.locator('.paths-say').allTextContents()).join(' ')
    // By hand: 46+31+22+18+19 = 136 of 310 began with TikTok Mia; 46+31+30+22+9 = 138 ended with Email.
    assert.match(said, /TikTok Mia introduces most: 43\.9%/)
    assert.match(said, /Email closes most: 44\.5%/)
    assert.match(await hand.text('.paths-table'), /38\.\d% to 49\.\d%/)
    assert.match(
      await hand.text('[aria-labelledby="paths-differ"]'),
      /TikTok Mia: .* by “Last touch”, .* by “First touch”/,
    )
  },
)

shows('paths: dropping two at once loses less than their losses added up', PATHS, async ({ page, hand }) => {
  await arrange(hand, 'paths')
  for (const name of ['TikTok Mia', 'Email']) await page.getByLabel(`What if ${name} were dropped?`).check()
  await page.getByText(/Without TikTok Mia and Email, .* One by one/).waitFor()
  await hand.press('Untick all')
  assert.equal(await page.locator('.paths-table input:checked').count(), 0)
})

shows('paths: an option is at once in the table, and undo takes it back', PATHS, async ({ page, hand }) => {
  await arrange(hand, 'paths')
  await hand.press('All models')
  await hand.press('Orders')
  const before = (await figures(page, 'Email'))[5]
  await page.locator('.paths-options > summary').click()
  await page.fill('#paths-position_first', '0')
  await page.waitForFunction(
    (was) => ![...document.querySelectorAll('.paths-table td b')].some((each) => each.textContent === was),
    before,
  )
  await page.selectOption('#paths-group', 'network')
  await rowOf(page, 'tiktok').waitFor()
  await hand.press('Undo')
  await rowOf(page, 'TikTok Mia').waitFor()
})

shows('paths: of 1,000 creators the first are shown and the rest is one row', PATHS, async ({ page, hand }) => {
  await pastePaths(manyPaths(1000))(hand)
  assert.equal(await page.locator('.paths-table tbody:not(.rest) tr').count(), 25)
  assert.match(await hand.text('.paths-table .rest'), /975 others/)
  await hand.press('Show 100 more')
  assert.equal(await page.locator('.paths-table tbody:not(.rest) tr').count(), 125)
})

shows(
  'paths: a file that is none says what it should have, and rows that cannot be read are named',
  PATHS,
  async ({ page, hand }) => {
    await arrange(hand, 'paths-bad')
    assert.match(await hand.text('.paths-error'), /needs a column named path/)
    await arrange(hand, 'paths-few')
    await page.getByText('2 rows were left out').click()
    assert.match(await hand.text('.paths .notes.care'), /Row 3: value is not a number/)
  },
)

shows('paths: a large file can be cancelled while it is read', PATHS, async ({ page }) => {
  // 4 GB that take no room: one blob stands in it many times.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.file-button').click()])
  await chooser.element().evaluate((input) => {
    const rows = 'TikTok Mia > Email > Search > Instagram Leo > Email,1,60,3\n'.repeat(70_000)
    const blob = new Blob([rows])
    const header = 'path,conversions,value,non_conversions\n'
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([header, ...Array.from({ length: 1000 }, () => blob)], 'large.csv'))
    const chosen = /** @type {HTMLInputElement} */ (input)
    chosen.files = dataTransfer.files
    chosen.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await page.locator('progress').waitFor()
  // The line of progress is drawn anew all the time, so it is pressed in one go.
  await page.evaluate(() => [...document.querySelectorAll('button')].find((each) => each.textContent === 'Cancel')?.click()) // biome-ignore format: one line
  await page.waitForSelector('#paths-paste')
  await page.locator('progress').waitFor({ state: 'detached' })
})

shows('paths: the keyboard alone reads the example and drops a creator', PATHS, async ({ page, hand }) => {
  await page.waitForSelector('#paths-paste')
  await page.getByRole('button', { name: 'Show an example' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.paths-around')
  await page.locator('.paths-table input').first().focus()
  await page.keyboard.press('Space')
  await page.getByText(/Without Email, .* of the orders would be lost: /).waitFor()
  assert.match(await hand.text('.paths-table'), /Email/)
})
