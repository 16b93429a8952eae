/** Strings that broke other software, typed into every field: they stay text. Real material, beside the checkout and not in it. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { at } from '../../scripts/lib/paths.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const FOLDER = at('../shared/data/hostile')

/** @returns {string[]} */
function hostileStrings() {
  const read = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(`${FOLDER}/${name}.shared.json`, 'utf8'))
  const csv = read('csv-injection')
  return [
    ...read('blns').map((/** @type {{value: string}} */ row) => row.value),
    ...read('xss'),
    ...csv.payloads,
    ...csv.owasp_examples.map((/** @type {{input: string}} */ row) => row.input),
    ...csv.starts.map((/** @type {string} */ start) => `${start}1+1`),
  ]
}

/** What no text may make. */
const LIVE = 'script, iframe, img, image, object, embed, video, audio, link, style, base, meta, math, form'

/**
 * Types each string into each field of the page as a paste would, looks what it made, and every few strings lets whatever
 * would come alive do so: a picture that is asked for once comes or fails also when it is gone from the page.
 * @param {import('playwright-core').Page} page @param {string[]} strings @param {string} fields a selector
 */
async function typeAll(page, strings, fields) {
  const made = await page.evaluate(
    async ([texts, selector, live]) => {
      const found = []
      for (const [at, text] of texts.entries()) {
        for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(selector))) {
          input.value = text
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        if (document.querySelector(`#app :is(${live})`)) found.push(text)
        if (at % 8 === 7) await new Promise((resolve) => setTimeout(resolve))
      }
      await new Promise((resolve) => setTimeout(resolve))
      return found
    },
    /** @type {const} */ ([strings, fields, LIVE]),
  )
  assert.deepEqual(made, [])
}

/** What of the page is live: elements, handlers, addresses that run. @param {import('playwright-core').Page} page */
const alive = (page) =>
  page.evaluate((live) => {
    const handlers = [...document.querySelectorAll('#app *')].filter((each) =>
      [...each.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value)),
    )
    return [...document.querySelectorAll(`#app :is(${live})`), ...handlers].map((each) => each.outerHTML.slice(0, 200))
  }, LIVE)

if (!fs.existsSync(FOLDER)) test('hostile strings: ../shared/data is absent', { skip: true }, () => {})
else {
  const { shows } = visits()
  const strings = hostileStrings()

  /** A name, a line, an amount, a share, sales and a count: each other field is of one of these kinds. */
  const EACH_KIND = ['offer_1-name', 'offer_1-text', 'offer_1-fee', 'offer_1-commission_rate', 'low_orders', 'views']
    .map((id) => `[id="c-${id}"]`)
    .join()

  for (const [view, path, fields, count] of /** @type {const} */ ([
    ['Quick check', '', 'main input[type=text]:not([readonly])', 13],
    ['Links', '#links', 'main input:not([type=checkbox])', 12],
    ['I’m a creator', '#creator', EACH_KIND, 6],
  ])) {
    shows(
      `hostile strings: ${strings.length} typed into every field of ${view} stay text, and nothing is asked for`,
      { path },
      async ({ page, hand, requests, settled }) => {
        const closed = page.locator('main details:not([open]) > summary')
        while (await closed.count()) await closed.first().click()
        if (!path) await page.waitForSelector('#find-input')
        if (path === '#links') await hand.press('Add a parameter')
        await settled()
        await sees(() => page.locator(fields).count(), count)
        const before = requests.length
        await typeAll(page, strings, fields)
        assert.deepEqual(await alive(page), [])
        assert.deepEqual(requests.slice(before), [])
        await hand.saved()
        await page.reload()
        await hand.ready()
        assert.deepEqual(await alive(page), [])
      },
    )
  }

  shows(
    'hostile strings: in own benchmarks, an own outcome, quotes and searches they stay text, also when read again',
    {},
    async ({ page, hand }) => {
      await hand.fill({ fee: '500', revenue: '2000', engagement_count: '1000' })
      await hand.addNumbers({ outcome_count: '5', likes: '9' })
      await hand.openFull('How others do')
      await hand.addBenchmark('Cost per engagement', { low: '0.4' })
      // A name, a count, a search, an amount, a source and a date: the two others are a count and an amount again.
      const fields = '#own-outcome, #f-likes, #find-input, .bar-form input:not([id$="-high"])'
      await sees(() => page.locator(fields).count(), 6)
      await typeAll(page, strings, fields)
      assert.deepEqual(await alive(page), [])
      for (const [name, fields] of [
        ['Which ROI?', '#quoted'],
        ['More figures', '#find-figure'],
      ]) {
        await page.locator('.full-head').getByRole('button', { name, exact: true }).click()
        await typeAll(page, strings, fields)
        assert.deepEqual(await alive(page), [])
      }
      await page.locator('.bar-form').waitFor({ state: 'detached' })
      await hand.saved()
      await page.reload()
      await hand.ready()
      await hand.openFull('How others do')
      assert.deepEqual(await alive(page), [])
    },
  )

  shows(
    'hostile strings: carried by a share link they stay text for whoever opens it',
    {},
    async ({ page, hand, url, settled }) => {
      for (const text of strings.filter((each) => /</.test(each)).slice(0, 8)) {
        await hand.fill({ fee: text, revenue: text })
        await hand.press('Share link')
        const link = await page.inputValue('#share-link')
        await settled()
        await page.goto('about:blank')
        await page.goto(url + link.slice(link.indexOf('#')))
        await hand.ready()
        await sees(() => hand.value('fee'), text)
        assert.deepEqual(await alive(page), [])
      }
    },
  )
}
