import assert from 'node:assert/strict'
import { daily } from './lift-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()

/** @param {import('playwright-core').Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.id || at?.textContent?.trim() || ''
  })

/** Presses Tab until the focus is there. @param {import('playwright-core').Page} page @param {string} what an id or a button's words */
async function tabTo(page, what) {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(page)) === what) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab never came to ${what}`)
}

shows(
  'keyboard: a whole check is done without a pointer, from the skip link to the copied result',
  {},
  async ({ page, hand }) => {
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Skip to content')
    await page.keyboard.press('Enter')
    assert.equal(await focused(page), 'main')
    for (const [id, typed] of Object.entries({ fee: '800', revenue: '2400', orders: '30', gross_margin: '25' })) {
      await tabTo(page, `f-${id}`)
      await page.keyboard.type(typed)
    }
    await sees(() => hand.hero(), 'For every $1 you got $0.75 back after costs')
    await page.getByText('Lost money. For every $1').waitFor({ state: 'attached' })
    await sees(
      () => hand.text('[aria-live]'),
      /^Lost money\. For every \$1 you got \$0\.75 back after costs\. \$200 short\./,
    )
    await tabTo(page, 'tile-net_profit')
    await page.keyboard.press('Enter')
    await sees(() => page.isVisible('#working-net_profit'), true)
    await tabTo(page, 'Copy result')
    await page.keyboard.press('Space')
    await page.getByText('Result copied').waitFor()
    await tabTo(page, 'Start empty')
    await page.keyboard.press('Enter')
    assert.equal(await focused(page), 'f-fee')
  },
)

shows('keyboard: a link is made and copied without a pointer', { path: '#links' }, async ({ page, hand }) => {
  await page.waitForSelector('#l-url')
  await tabTo(page, 'l-url')
  await page.keyboard.type('https://shop.example/')
  await tabTo(page, 'TikTok')
  await page.keyboard.press('Space')
  await tabTo(page, 'Paid post')
  await page.keyboard.press('Space')
  await tabTo(page, 'Copy link')
  await page.keyboard.press('Enter')
  await page.getByText('Link copied').waitFor()
  await sees(() => hand.clipboard(), 'https://shop.example/?utm_source=tiktok&utm_medium=paid_influencer')
})

shows(
  'keyboard: days are pasted, a way to tell is chosen and the answer is read without a pointer',
  { path: '#orders/lift' },
  async ({ page }) => {
    await page.waitForSelector('#lift-days')
    await tabTo(page, 'Against a comparison')
    await page.keyboard.press('Enter')
    await tabTo(page, 'lift-days')
    // As a paste does. By hand: ten more a day than the comparison, for two weeks.
    await page.keyboard.insertText(daily(42, (at) => [20 + (at % 5) + (at >= 28 ? 10 : 0), 20 + ((at + 2) % 5)]))
    await tabTo(page, 'lift-from')
    await page.keyboard.type('03292026')
    const answer = page.locator('.lift-answer [role="status"]')
    await answer.getByText(/About 1[34]\d more orders than would have come anyway/).waitFor()
    await tabTo(page, '7 days')
    await page.keyboard.press('Space')
    await answer.getByText(/About [67]\d more orders/).waitFor()
    await tabTo(page, 'The days as a table')
    await page.keyboard.press('Enter')
    await page.locator('.lift-days tbody tr').first().waitFor()
    await tabTo(page, 'lift-cost')
    await page.keyboard.type('300')
    await tabTo(page, 'lift-revenue')
    await page.keyboard.type('3000')
    await tabTo(page, 'lift-margin')
    await page.keyboard.type('50')
    // By hand: 300 of 1,500 kept.
    await page.getByText(/pays only if at least 20%/).waitFor()
  },
)

shows('keyboard: whatever has the focus shows a ring', {}, async ({ page }) => {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(() => {
      const at = /** @type {Element} */ (document.activeElement)
      if (at === document.body) return 'none, as the focus left the page'
      const ringed = [at, at.closest('.box')].some(
        (each) =>
          each && getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) > 0,
      )
      return ringed ? '' : at.outerHTML.slice(0, 120)
    })
    if (ring.startsWith('none')) return
    assert.equal(ring, '')
  }
})
