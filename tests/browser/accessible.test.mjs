import assert from 'node:assert/strict'
import { DESKTOP, PHONE } from './harness.mjs'
import { sees } from './sees.mjs'
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

/** Figures that are cut off, and buttons that stick out of their card. @param {import('playwright-core').Page} page */
const cutOff = (page) =>
  page.evaluate(() => {
    const sticksOut = (/** @type {Element} */ each) => {
      const card = each.closest('.card')
      return card !== null && each.getBoundingClientRect().right > card.getBoundingClientRect().right
    }
    return [...document.querySelectorAll('.tile-value, .button, .pill, .hero')]
      .filter((each) => each.checkVisibility() && !each.closest('.hidden'))
      .filter((each) => each.scrollWidth > each.clientWidth + 1 || sticksOut(each))
      .map((each) => each.textContent)
  })

// One visit for both widths: to arrive at a state takes longer than to look at it.
for (const { id, is, path, arrange } of states) {
  shows(
    `accessible: ${is} (${id}) has no axe violation, light and dark, on a wide screen and on a phone, and fits 320 px`,
    { path },
    async ({ page, hand, axe }) => {
      await page.setViewportSize(DESKTOP)
      await arrange(hand)
      const wide = { axe: await axe(), cutOff: await cutOff(page) }
      await page.setViewportSize(PHONE)
      const phone = { axe: await axe(), cutOff: await cutOff(page) }
      await page.setViewportSize(NARROWEST)
      const narrowest = { overflow: await overflow(page), cutOff: await cutOff(page) }
      assert.deepEqual(
        { wide, phone, narrowest },
        {
          wide: { axe: [], cutOff: [] },
          phone: { axe: [], cutOff: [] },
          narrowest: { overflow: '', cutOff: [] },
        },
      )
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
    await sees(() => hand.text('#mini'), 'Lost moneyFor every $1 you got $0.75 back after costs')
    await page.tap('#f-posts')
    const [line, field] = await page.evaluate(() => [
      document.getElementById('mini')?.getBoundingClientRect().bottom ?? 0,
      document.getElementById('f-posts')?.getBoundingClientRect().top ?? 0,
    ])
    assert.ok(field > line, 'the line does not cover the field')
  },
)

/** WCAG 2.2, 1.4.3: contrast of two computed colors. @param {string} one @param {string} other */
function contrast(one, other) {
  const light = (/** @type {string} */ color) =>
    [...color.matchAll(/[\d.]+/g)]
      .slice(0, 3)
      .map(([part]) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** Words drawn in SVG, of which axe cannot see the ground. @param {import('playwright-core').Page} page */
const drawnWords = (page) =>
  page.evaluate(() => {
    const fill = (/** @type {Element | null} */ of) => (of ? getComputedStyle(of).fill : '')
    const inStrip = [...document.querySelectorAll('.strip .part')].flatMap((part) =>
      [...part.querySelectorAll('text')].map((text) => [
        text.textContent,
        fill(text),
        fill(part.querySelector('rect')),
      ]),
    )
    const card = getComputedStyle(/** @type {Element} */ (document.querySelector('.answer'))).backgroundColor
    return [
      ...inStrip,
      ...[...document.querySelectorAll('.interval text')].map((text) => [text.textContent, fill(text), card]),
    ]
  })

for (const { id, is, arrange } of states.filter((state) => ['won', 'lost', 'no-margin', 'below'].includes(state.id))) {
  shows(
    `contrast: words drawn into the strip and the range of ${is} (${id}) have 4.5:1, light and dark`,
    {},
    async ({ page, hand }) => {
      await arrange(hand)
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme })
        const words = await drawnWords(page)
        assert.ok(words.length >= 4)
        for (const [text, ink, ground] of words) {
          const ratio = contrast(String(ink), String(ground))
          assert.ok(ratio >= 4.5, `${text}: ${ratio.toFixed(2)}:1 in ${colorScheme}`)
        }
      }
    },
  )
}
