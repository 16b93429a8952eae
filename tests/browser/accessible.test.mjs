import assert from 'node:assert/strict'
import { DESKTOP, PHONE } from './harness.mjs'
import { states } from './states.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const NARROWEST = { width: 320, height: 640 }

/** What is wider than the window, as a sentence. @param {import('playwright-core').Page} page */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    return scrollWidth > innerWidth ? `${scrollWidth} px of content in ${innerWidth}` : ''
  })

/** Figures that are cut off. @param {import('playwright-core').Page} page */
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.tile-value, .button, .pill, .hero')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.checkVisibility() && !each.closest('.hidden'))
      .map((each) => each.textContent),
  )

for (const { id, is, path, arrange } of states) {
  shows(
    `accessible: ${is} (${id}) has no axe violation, light and dark, wide and narrow, and fits 320 px`,
    { path },
    async ({ page, hand, axe }) => {
      await page.setViewportSize(DESKTOP)
      await arrange(hand)
      assert.deepEqual(await axe(), [])
      assert.deepEqual(await cutOff(page), [])
      await page.setViewportSize(PHONE)
      assert.deepEqual(await axe(), [])
      assert.deepEqual(await cutOff(page), [])
      await page.setViewportSize(NARROWEST)
      assert.equal(await overflow(page), '')
      assert.deepEqual(await cutOff(page), [])
    },
  )
}

shows(
  'phone: everything that can be pressed is at least 44 px high',
  { viewport: PHONE, touch: true },
  async ({ page, hand }) => {
    await hand.fill({ fee: '800', revenue: '2400' })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input, summary, select')]
        .filter((each) => each.checkVisibility() && !each.matches('.skip'))
        .map((each) => [
          each.id || each.textContent?.trim(),
          Math.round((each.closest('.box') ?? each).getBoundingClientRect().height),
        ])
        .filter(([, height]) => Number(height) > 0 && Number(height) < 44),
    )
    assert.deepEqual(small, [])
  },
)

shows(
  'phone: the answer stays on top, small, while fields below are edited',
  { viewport: PHONE, touch: true },
  async ({ page, hand }) => {
    await hand.fill({ fee: '800', revenue: '2400', orders: '30', gross_margin: '25' })
    await page.locator('#f-followers').scrollIntoViewIfNeeded()
    await page.waitForSelector('#mini[data-shown]')
    assert.equal(await hand.text('#mini'), 'Lost moneyFor every $1 you got $0.75 back after costs')
    await page.tap('#f-posts')
    const [line, field] = await page.evaluate(() => [
      document.getElementById('mini')?.getBoundingClientRect().bottom ?? 0,
      document.getElementById('f-posts')?.getBoundingClientRect().top ?? 0,
    ])
    assert.ok(field > line, 'the line does not cover the field')
  },
)
