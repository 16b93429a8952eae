/** Every format through the page: what is said of each file before anything counts, and what is counted in the end. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { at } from '../../scripts/lib/paths.mjs'
import { createEngine, wasmBinary } from '../engine/shipped.mjs'
import { formatFiles, here } from './orders-formats.mjs'
import { addFiles } from './orders-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const PATIENCE = { timeout: 60_000 }

shows(
  'formats: every export is said to be what it is, with its rows or orders',
  { path: '#orders' },
  async ({ page }) => {
    const files = formatFiles()
    await page
      .locator('#files-input')
      .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })))
    await page.waitForFunction((count) => document.querySelectorAll('article .file-said').length === count, files.length, PATIENCE) // biome-ignore format: one line
    /** @type {string[]} */
    const wrong = []
    for (const { name, says, kind } of files) {
      const card = page.locator(`article[aria-label=${JSON.stringify(name)}]`)
      const said = ((await card.locator('.file-said').textContent()) ?? '').replace(/\s+/g, ' ').trim()
      const chip = ((await card.locator('.chip').first().textContent()) ?? '').trim()
      if (!said.startsWith(says) || chip !== kind)
        wrong.push(`${name}: ${kind}, ${says} is said to be ${chip}, ${said}`)
    }
    console.log(`formats through the page: ${files.length - wrong.length} recognized / ${files.length}${here ? '' : ' (no ../shared/data/exports here)'}`) // biome-ignore format: one line
    assert.deepEqual(wrong, [])
    // Nothing counts before somebody says so.
    assert.equal(await page.getByText('In use').count(), 0)
  },
)

/** Orders of a shop: half of a real export where there is one, else our own. */
function shop() {
  const file = at('../shared/data/exports/shopify_orders_inr_utm_discounts_A.csv')
  if (fs.existsSync(file)) return { text: fs.readFileSync(file, 'utf8'), currency: 'INR' }
  const rows = Array.from({ length: 25 }, (_, n) => `#${1001 + n},b${n}@x.example,paid,INR,${100 + n}.00,0,0,${100 + n}.00,${n % 5 ? '' : 'SPRING'},0,2026-05-12 10:00:00 +0530,1,Lamp,${100 + n}.00,0.00`) // biome-ignore format: one line
  return { text: `Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount\n${rows.join('\n')}\n`, currency: 'INR' } // biome-ignore format: one line
}

const LINK = { source: 'instagram', medium: 'influencer', campaign: 'spring', content: 'mia' }

/** The three files, and the creators that they speak of: one by a code of the shop, one by link, one by what buyers say. */
async function threeFiles() {
  const engine = /** @type {any} */ (await createEngine({ wasmBinary }))
  const { text, currency } = shop()
  const bytes = new TextEncoder().encode(text)
  const { records } = engine.readTable({ bytes })
  const place = (/** @type {string} */ name) => records[0].indexOf(name)
  const names = [...new Set(records.slice(1).map((/** @type {string[]} */ row) => row[place('Name')]))].filter(Boolean)
  const code = records.slice(1).map((/** @type {string[]} */ row) => row[place('Discount Code')]).find(Boolean) // biome-ignore format: one line
  const ga4 = `# ---\n# Start date: 20260401\n# ---\nTransaction ID,Session source,Session medium,Session campaign,Session manual ad content,Purchase revenue\n${names.slice(0, 12).map((name, n) => (n % 2 ? `${name},google,organic,(organic),(not set),10.00` : `${name},instagram,influencer,spring,mia,10.00`)).join('\n')}\n,Grand total,,,,120.00\n` // biome-ignore format: one line
  const survey = `Order,How did you hear about us?\n${names.slice(8, 20).map((name, n) => `${name},${n % 3 ? 'Leo Brandt' : 'A friend'}`).join('\n')}\n` // biome-ignore format: one line
  const creators = [
    { creator_id: 'creator_1', name: 'Mia Lopez', links: [LINK] },
    { creator_id: 'creator_2', name: 'Leo Brandt' },
    { creator_id: 'creator_3', name: 'Zoe Codes', codes: [code] },
  ]
  const opened = (/** @type {Uint8Array} */ content) => {
    const file = engine.openImport({})
    file.push(content)
    assert.equal(file.finish().ok, true)
    return file
  }
  const answer = engine.reconcile({ currency, orders: [opened(bytes)], evidence: [ga4, survey].map((each) => opened(new TextEncoder().encode(each))), creators }) // biome-ignore format: one line
  assert.equal(answer.ok, true, JSON.stringify(answer))
  const link = `https://shop.example/?${Object.entries(LINK).map(([key, value]) => `utm_${key}=${value}`).join('&')}` // biome-ignore format: one line
  const project = {
    schema: 2,
    currency,
    creators: creators.map(({ creator_id, name, codes }) => ({ creator_id, name, ...(codes && { code: codes[0] }), ...(creator_id === 'creator_1' && { link }), inputs: {} })), // biome-ignore format: one line
  }
  const files = { 'orders_export.csv': text, 'transactions.csv': ga4, 'survey.csv': survey }
  return { files, project, answer }
}

for (const order of [
  ['orders_export.csv', 'transactions.csv', 'survey.csv'],
  ['survey.csv', 'transactions.csv', 'orders_export.csv'],
])
  shows(
    `formats: a shop’s orders, Analytics and a survey, ${order[0]} first, are counted as the engine counts them`,
    { path: '#orders' },
    async ({ page, hand }) => {
      const { files, project, answer } = await threeFiles()
      await hand.drop(JSON.stringify(project), 'three.payoff.json')
      await page.getByText('Opened three.payoff.json').waitFor()
      await page.click('nav.tabs a[href="#orders"]')
      for (const name of order) {
        await addFiles(hand, { name, text: files[/** @type {keyof typeof files} */ (name)] })
        await hand.press(`Use this file: ${name}`)
      }
      await page.click('nav.sub-tabs a[href="#orders/sold"]')
      await page.locator('.sold-table').first().waitFor()
      const found = answer.creators.filter((/** @type {any} */ each) => each.orders > 0)
      assert.equal(found.length, 3, 'each kind of evidence finds somebody')
      for (const each of found) {
        const name = project.creators.find(({ creator_id }) => creator_id === each.creator_id)?.name ?? ''
        const row = page.locator('.sold-table tr', { has: page.getByRole('rowheader', { name }) }).first()
        const figures = async () => {
          const [orders = '', sales = ''] = await row.locator('td').allTextContents()
          return { orders: Number.parseFloat(orders), sales: Number(sales.replace(/[^\d.]/g, '')) }
        }
        // The answer with all three files comes a moment after the tab. Sales may be shown in whole units.
        await sees(async () => (await figures()).orders, each.orders, name)
        await sees(async () => Math.abs((await figures()).sales - each.revenue) <= 0.5, true, name)
      }
    },
  )
