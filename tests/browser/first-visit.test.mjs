import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'
import { visits } from './visits.mjs'

const { shows, visit } = visits()

shows('first visit: the worked answer is read with JavaScript switched off', { script: false }, async ({ hand }) => {
  assert.equal(await hand.verdict(), 'Paid off')
  assert.equal(await hand.hero(), 'For every $1 you got $4.00 back after costs')
  assert.equal(await hand.value('fee'), '5,000')
  assert.match(await hand.text('.noscript'), /needs JavaScript/)
})

shows('first visit: the living page says what the painted one said', {}, async ({ page }) => {
  const words = async (/** @type {import('playwright-core').Page} */ of) =>
    (await of.locator('#app').textContent())?.replace(/\s+/g, '')
  const living = await words(page)
  await visit({ script: false }, async (painted) => assert.deepEqual(living, await words(painted.page)))
})

shows(
  'first key: the other example values turn into placeholders and the answer is one of own numbers',
  {},
  async ({ page, hand }) => {
    await page.focus('#f-fee')
    await page.keyboard.type('8')
    assert.equal(await hand.value('fee'), '8', 'the key replaced the example value')
    for (const [id, sample] of Object.entries({
      revenue: '50,000',
      orders: '625',
      gross_margin: '40',
      followers: '620,000',
    })) {
      assert.equal(await hand.value(id), '')
      assert.equal(await hand.placeholder(id), `e.g. ${sample}`)
    }
    assert.equal(await hand.verdict(), 'Not enough data yet')
    assert.equal(await hand.hero(), 'Now add the net sales')
    assert.equal(await page.locator('.answer .chip').count(), 0, 'nothing is called an example now')
    assert.equal(await page.locator('.tile-value', { hasText: /\d/ }).count(), 0, 'no figure of the example is left')
  },
)

shows(
  'first visit: nothing is asked for after the load while a whole check is typed',
  {},
  async ({ page, hand, requests, settled }) => {
    await settled()
    const before = requests.length
    await hand.fill({ fee: '800', revenue: '2400', orders: '30', gross_margin: '25', engagement_count: '4200' })
    await hand.fill({ product_cost: '20', clicks: '900' })
    await page.click('#tile-net_profit')
    await hand.press('Copy result')
    await hand.saved()
    await settled()
    assert.deepEqual(requests.slice(before), [])
  },
)

test('first visit: what was typed before the script came stays, with its focus and caret', async () => {
  const host = await startBrowser()
  const visitor = await host.visitor({ address: 'about:blank' })
  try {
    const { page } = visitor
    const hand = handOn(page)
    /** @type {() => void} */
    let release = () => {}
    const gate = new Promise((resolve) => {
      release = () => resolve(undefined)
    })
    await page.route('**/*.wasm*', async (route) => {
      await gate
      await route.continue()
    })
    await page.goto(host.url, { waitUntil: 'commit' })
    await page.click('#f-revenue', { clickCount: 3 })
    await page.keyboard.type('1234')
    await page.keyboard.press('ArrowLeft')
    release()
    await hand.ready()
    await page.keyboard.type('9')
    assert.equal(await hand.value('revenue'), '12394')
    assert.equal(await hand.value('fee'), '')
    assert.equal(await hand.hero(), 'Now add what you paid')
  } finally {
    await host.close()
  }
})

test('engine: where it cannot be loaded the example stays and a line says why nothing moves', async () => {
  const host = await startBrowser()
  const visitor = await host.visitor({ address: 'about:blank' })
  try {
    const { page } = visitor
    await page.route('**/*.wasm*', (route) => route.abort())
    await page.goto(host.url)
    await page.getByText('The calculator could not be loaded').waitFor()
    assert.equal(await handOn(page).hero(), 'For every $1 you got $4.00 back after costs')
  } finally {
    await host.close()
  }
})
