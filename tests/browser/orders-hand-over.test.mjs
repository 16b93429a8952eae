/** Files given to Orders that are for another view: a creators' sheet goes to Creators, journeys go to Paths. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { at } from '../../scripts/lib/paths.mjs'
import { cell } from './creators-hand.mjs'
import { addFiles, withCreators } from './orders-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { strToU8, zipSync } = createRequire(at('web/package.json'))('fflate')
const { shows } = visits()
const ORDERS = { path: '#orders' }
const DATA = at('../shared/data')
const SHEET =
  'Spring gifting\n\nCreator;Handle;Honorar;Code\nMia;@mia;1.200,50;MIA10\nZoë;@zoe;300;ZOE5\nGesamt;;1.500,50;\n'

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} name */
const cardOf = (page, name) => page.locator(`article[aria-label=${JSON.stringify(name)}]`)
/** @param {Page} page */
const dialogOf = (page) => page.locator('#paste-dialog')
/** @param {Page} page */
const titleOf = (page) => dialogOf(page).locator('h2').textContent()

/** A workbook with an empty sheet before the one that matters. @param {(string | number)[][]} rows */
function workbook(rows) {
  const cells = rows.map((row) => row.map((each) => (typeof each === 'number' ? `<c><v>${each}</v></c>` : `<c t="inlineStr"><is><t>${each}</t></is></c>`)).join('')) // biome-ignore format: one line
  const parts = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Notes" r:id="a"/><sheet name="Plan" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${cells.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}

shows(
  'handed over: a sheet of creators that is dropped on another view is asked about in Creators and added in one step',
  { path: '#links' },
  async ({ page, hand }) => {
    await hand.drop(SHEET, 'gifting.csv')
    const card = cardOf(page, 'gifting.csv')
    await sees(() => card.locator('.file-said').textContent(), /Looks like Creators' sheet: 2 rows, 4 columns.*Left out: 1 totals row and 1 blank row/) // biome-ignore format: one line
    assert.match((await card.textContent()) ?? '', /Recognized by\s*Creator\s*Honorar/)
    await hand.press('Add these 2 creators to Creators')
    await sees(() => titleOf(page), '2 rows of gifting.csv')
    assert.equal(new URL(page.url()).hash, '#creators')
    assert.equal(await dialogOf(page).getByLabel('Honorar becomes').inputValue(), 'fee')
    await sees(() => dialogOf(page).textContent(), /1 row of totals is left out/)
    await hand.press('Add 2 creators')
    await sees(() => cell(page, 'Mia', 'code'), 'MIA10')
    assert.equal(await cell(page, 'Zoë', 'handle'), '@zoe')
    await sees(() => cell(page, 'Mia', 'fee'), /1,200\.5/)
    await page.keyboard.press('Control+z')
    await sees(() => page.locator('#creators-grid').count(), 0)
  },
)

shows(
  'handed over: who cancels has lost nothing, and a sheet of creators that are here updates them',
  ORDERS,
  async ({ page, hand }) => {
    await withCreators(hand)
    await page.click('nav.tabs a[href="#orders"]')
    await addFiles(hand, { name: 'fees.csv', text: 'Influencer,Fee\nMia,75\nNoor,90\n' })
    await page.getByRole('button', { name: 'Add these 2 creators to Creators' }).focus()
    await page.keyboard.press('Enter')
    await dialogOf(page).waitFor()
    await page.keyboard.press('Escape')
    await sees(() => dialogOf(page).count(), 0)
    await sees(() => page.locator('#creators-grid tbody tr').count(), 2)
    assert.match((await cell(page, 'Mia', 'fee')) ?? '', /50/)
    await page.click('nav.tabs a[href="#orders"]')
    await hand.press('Add these 2 creators to Creators')
    await sees(() => dialogOf(page).textContent(), /1 of these creators is here already.*Fee: 1 change/s)
    await hand.press('Add 1, update 1')
    await sees(() => cell(page, 'Mia', 'fee'), /75/)
    assert.match((await cell(page, 'Noor', 'fee')) ?? '', /90/)
    // What was there and is not in the sheet stays.
    assert.equal(await page.locator('#creators-grid tbody tr').count(), 3)
  },
)

shows('handed over: a sheet of an Excel file goes to Creators as well', ORDERS, async ({ page, hand }) => {
  const text = workbook([
    ['Influencer', 'Follower count', 'Fee'],
    ['Mia "the cook"', 12000, 1200.5],
    ['Leo, junior', 800, 90],
  ])
  await addFiles(hand, { name: 'plan.xlsx', text })
  await hand.press('Add these 2 creators to Creators')
  await sees(() => titleOf(page), '2 rows of plan.xlsx')
  await hand.press('Add 2 creators')
  await sees(() => cell(page, 'Leo, junior', 'fee'), /90/)
  assert.match((await cell(page, 'Mia "the cook"', 'fee')) ?? '', /1,200\.5/)
})

shows('handed over: a sheet that nobody knows is said to be creators', ORDERS, async ({ page, hand }) => {
  await addFiles(hand, { name: 'liste.csv', text: 'Wer;Wieviel\nMia;100\nLeo;200\n' })
  const card = cardOf(page, 'liste.csv')
  await card.getByLabel('Kind of file').selectOption({ label: "Creators' sheet" })
  await hand.press('Add these 2 creators to Creators')
  const dialog = dialogOf(page)
  await dialog.getByText('Say which column holds the names').waitFor()
  await dialog.getByLabel('Wer becomes').selectOption('name')
  await dialog.getByLabel('Wieviel becomes').selectOption('fee')
  await hand.press('Add 2 creators')
  await sees(() => cell(page, 'Leo', 'fee'), /200/)
})

shows('handed over: journeys are read in Paths, from an Excel file too', ORDERS, async ({ page, hand }) => {
  const rows = [
    ['path', 'total_conversions'],
    ['Mia > Email', 3],
    ['Leo', 2],
  ]
  await addFiles(
    hand,
    { name: 'journeys.csv', text: rows.map((row) => row.join(',')).join('\n') },
    { name: 'journeys.xlsx', text: workbook(rows) },
  )
  for (const name of ['journeys.csv', 'journeys.xlsx']) {
    await cardOf(page, name).getByRole('button', { name: 'Open in Paths' }).click()
    await sees(() => hand.text('.paths'), new RegExp(`${name}.*5 orders`))
    assert.equal(new URL(page.url()).hash, '#orders/paths')
    await page.click('nav.sub-tabs a[href="#orders"]')
  }
  await sees(() => page.locator('article').count(), 2)
})

shows(
  'handed over: the single file, which has no worker, does it as well',
  { address: `${pathToFileURL(at('dist/payoff.html')).href}#orders` },
  async ({ page, hand }) => {
    await addFiles(hand, { name: 'gifting.csv', text: SHEET }, { name: 'journeys.csv', text: 'path,total_conversions\nMia > Email,3\n' }) // biome-ignore format: one line
    await hand.press('Add these 2 creators to Creators')
    await hand.press('Add 2 creators')
    await sees(() => cell(page, 'Zoë', 'code'), 'ZOE5')
    await page.click('nav.tabs a[href="#orders"]')
    await hand.press('Open in Paths')
    await sees(() => hand.text('.paths'), /From journeys\.csv: 3 orders/)
  },
)

shows('handed over: more rows than a table holds are refused where the file is', ORDERS, async ({ page, hand }) => {
  const rows = Array.from({ length: 20_001 }, (_, at) => `c${at},@c${at},${at}`).join('\n')
  await addFiles(hand, { name: 'all.csv', text: `Creator,Handle,Fee\n${rows}\n` })
  await hand.press('Add these 20,001 creators to Creators')
  await page.getByText('That is more than 20,000 rows').waitFor()
  assert.equal(new URL(page.url()).hash, '#orders')
  await sees(() => page.getByRole('button', { name: 'Add these 20,001 creators to Creators' }).isEnabled(), true)
})

if (fs.existsSync(DATA)) {
  shows('handed over: a real sheet of 50 creators and real journeys arrive whole', ORDERS, async ({ page, hand }) => {
    const sheet = `${DATA}/influencers/bundle-a/influencers.csv`
    await addFiles(hand, { name: 'influencers.csv', text: fs.readFileSync(sheet) }, { name: 'paths.csv', text: fs.readFileSync(`${DATA}/journeys/channelattribution_pathdata_20pct.csv`) }) // biome-ignore format: one line
    await hand.press('Open in Paths')
    await sees(() => hand.text('.paths'), /From paths\.csv: 2,610 orders/)
    await page.click('nav.sub-tabs a[href="#orders"]')
    await hand.press('Add these 50 creators to Creators')
    await hand.press('Add 50 creators')
    await sees(() => hand.text('#creators-title'), /50/)
    const [, first] = fs.readFileSync(sheet, 'utf8').split('\n')
    const [, name, , , followers] = first.split(',')
    await sees(() => cell(page, name, 'followers'), Number(followers).toLocaleString('en-US'))
  })
}
