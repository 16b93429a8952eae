import assert from 'node:assert/strict'
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
