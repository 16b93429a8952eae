/** Links for many creators in the page: 500 at once, what is saved, what is undone, and nothing live of what is pasted. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { at } from '../../scripts/lib/paths.mjs'
import { openPage, PHONE } from './harness.mjs'
import { longestTasks } from './longest-tasks.mjs'
import { sees } from './sees.mjs'

/** @param {number} count */
const creators = (count) =>
  ['name\tnetwork', ...Array.from({ length: count }, (_, at) => `Creator ${at}\t${['instagram', 'tiktok', 'youtube'][at % 3]}`)].join('\n') // biome-ignore format: one line

/** @param {import('playwright-core').Page} page @param {string} name */
const button = (page, name) => page.getByRole('button', { name, exact: true })

/** @param {import('playwright-core').Page} page @param {string} name */
const press = (page, name) =>
  page.evaluate(
    (text) => [...document.querySelectorAll('button')].find((each) => each.textContent === text)?.click(),
    name,
  )

/** @param {import('./harness.mjs').Options} [options] */
async function openMany(options) {
  const opened = await openPage({ path: '#links', ...options })
  await opened.settled()
  await button(opened.page, 'Many creators').click()
  return opened
}

/** @param {import('playwright-core').Page} page @param {string} text */
async function plan(page, text) {
  await page.fill('#p-url', 'https://shop.example/spring?ref=1#top')
  await page.fill('#p-campaign', 'Spring')
  await page.fill('#l-paste', text)
  await button(page, 'Add creators').click()
}

test('links: 500 creators from paste to finished table, and a ZIP of their codes in short tasks', async (t) => {
  const opened = await openMany()
  const { page } = opened
  try {
    await page.fill('#p-url', 'https://shop.example/spring?ref=1#top')
    await page.fill('#p-campaign', 'Spring')
    await page.fill('#l-paste', creators(500))
    const table = await page.evaluate(async () => {
      const add = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Add creators')
      const began = performance.now()
      add?.click()
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return {
        took: performance.now() - began,
        rows: document.querySelectorAll('.link-row:not(.head) code.one-line').length,
      }
    })
    assert.equal(table.rows, 500)
    t.diagnostic(`paste to finished table of 500: ${table.took.toFixed(0)} ms`)

    const edit = await page.evaluate(async () => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('#p-campaign'))
      field.value = 'Summer'
      const began = performance.now()
      field.dispatchEvent(new Event('input', { bubbles: true }))
      const typed = performance.now() - began
      const link = () => document.querySelector('.link-row:not(.head) code.one-line')?.textContent ?? ''
      while (!link().includes('utm_campaign=summer')) await new Promise((resolve) => setTimeout(resolve, 5))
      return { typed, all: performance.now() - began }
    })
    t.diagnostic(`campaign of 500 links: a key takes ${edit.typed.toFixed(0)} ms, all links follow after ${edit.all.toFixed(0)} ms`) // biome-ignore format: one line

    await button(page, 'More about Creator 0').click()
    await page.waitForSelector('.qr')
    let bytes = Buffer.of()
    let took = 0
    const { byClock, byProcessor } = await longestTasks(page, async () => {
      const began = Date.now()
      // A click of Playwright's own would look through all 500 rows, in tasks that count as the page's.
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save QR codes (ZIP)')])
      bytes = fs.readFileSync(await download.path())
      took = (Date.now() - began) / 1000
      assert.equal(download.suggestedFilename(), 'qr-codes.zip')
    })
    t.diagnostic(`ZIP of 500 codes as SVG and PNG: ${took.toFixed(2)} s, ${(bytes.length / 1024).toFixed(0)} kB; longest task ${byClock.toFixed(0)} ms by the clock (0: none over 50), ${byProcessor.toFixed(1)} ms of processor time`) // biome-ignore format: one line
    for (const name of ['svg/creator-499.svg', 'png/creator-499.png', 'manifest.csv']) assert.ok(bytes.includes(name))
    assert.equal(page.workers().length, 0, 'the worker is gone')
    assert.ok(byProcessor <= 50, `longest task ${byProcessor} ms of processor time`)
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

/** The bytes of the ZIP for three creators. @param {import('./harness.mjs').Options} options */
async function zipIn(options) {
  const opened = await openPage(options)
  const { page } = opened
  try {
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    await page.evaluate(() => {
      location.hash = '#links'
    })
    await button(page, 'Many creators').click()
    await plan(page, 'Mia Lopez\nZoë\n=Leo')
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save QR codes (ZIP)').click()])
    assert.deepEqual(await opened.problems(), [])
    return fs.readFileSync(await download.path())
  } finally {
    await opened.close()
  }
}

test('links: the single file, which has no worker, packs the very bytes that the worker packs', async () => {
  const bytes = await zipIn({})
  assert.ok(bytes.length > 3000 && bytes.includes('svg/mia-lopez.svg'))
  assert.deepEqual(await zipIn({ address: pathToFileURL(at('dist/payoff.html')).href }), bytes)
})

test('links: a sent link stays, a renamed creator keeps the old name, and undo takes each step back', async () => {
  const opened = await openMany()
  const { page } = opened
  try {
    await plan(page, 'Mia Lopez\nLeo')
    await button(page, 'More about Mia Lopez').click()
    await page.waitForSelector('.qr')
    const link = () => page.locator('.link-row.open .link-text').innerText()
    const before = await link()
    await page.getByLabel('Sent to the creator').check()
    await page.fill('#r-name', '')
    await sees(() => page.locator('.link-row.open').count(), 1, 'a row stays while its name is typed anew')
    await page.fill('#r-name', 'Mia Chen')
    await page.fill('#p-campaign', 'Summer')
    await sees(() => link(), before)
    await page.getByText('Sent under the name Mia Lopez').waitFor()
    await page.getByLabel('Sent to the creator').uncheck()
    await sees(() => link(), /utm_campaign=summer.*mia_chen/s)
    await page.keyboard.press('Escape')
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Undo' }).first().click()
    await sees(() => page.locator('.link-row:not(.head)').count(), 0)
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

test('links: a hash with a query fills the builder, for one link and for many', async () => {
  const one = await openPage({ path: '#links?url=https://shop.example/a&source=tiktok&medium=social&campaign=may' })
  try {
    await one.settled()
    const built = await one.page.locator('#built').innerText()
    assert.equal(built, 'https://shop.example/a?utm_source=tiktok&utm_medium=social&utm_campaign=may')
    assert.equal(new URL(one.page.url()).hash, '#links')
    assert.deepEqual(await one.problems(), [])
  } finally {
    await one.close()
  }
  const many = await openPage({ path: '#links?url=shop.example&campaign=may&creators=Mia,Leo%20C,%3Cimg%20src=x%3E' })
  try {
    await many.settled()
    await sees(() => many.page.locator('.link-row:not(.head)').count(), 3)
    assert.deepEqual(await many.problems(), [])
  } finally {
    await many.close()
  }
})

test('links: a pasted link is graded and mended, and comes back into the fields', async () => {
  const opened = await openPage({ path: '#links' })
  const { page } = opened
  try {
    await opened.settled()
    await button(page, 'Check a link').click()
    await page.fill(
      '#l-inspect',
      'https://shop.example/x?ref=1&utm_source=Instagram&utm_medium=social&utm_campaign=May#top',
    )
    await sees(() => page.locator('.grade').innerText(), /^[B-E]$/)
    await button(page, 'Edit its tags').click()
    await sees(() => page.inputValue('#l-url'), 'https://shop.example/x?ref=1#top')
    await sees(() => page.inputValue('#l-source'), 'instagram')
    assert.deepEqual(await opened.axe(), [])
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

test('links: hostile text in every field is text, and the page stays without a complaint', async () => {
  const opened = await openMany({ viewport: PHONE })
  const { page } = opened
  const evil = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "=cmd|' /C calc'!A0", '{{constructor}}', '\u202eevil', 'javascript:alert(1)'] // biome-ignore format: one line
  try {
    await plan(page, evil.join('\n'))
    await sees(() => page.locator('.link-row:not(.head)').count(), evil.length)
    for (const id of ['p-network', 'p-campaign', 'l-find']) {
      if (await page.locator(`#${id}`).count()) await page.fill(`#${id}`, evil[0])
    }
    await page.locator('summary', { hasText: 'What each utm value' }).click()
    await page.fill('#u-content', '{creator}<b>{nobody}')
    await page.locator('summary', { hasText: 'Codes and placements' }).click()
    await page.fill('#p-code_pattern', '<b>')
    await page.fill('#p-placements', evil[1])
    await sees(() => page.locator('#app img, #app script').count(), 0)
    await page.getByText('A code cannot hold “<”').waitFor()
    assert.deepEqual(await opened.axe(), [])
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

test('links: spelling and own parameters of all links are chosen, kept as a preset, and undone', async () => {
  const opened = await openMany()
  const { page } = opened
  try {
    await plan(page, 'Mia Lopez\nLeo Cruz')
    const links = () => page.locator('.link-row:not(.head) code.one-line').allTextContents()
    await page.locator('#p-spelling > summary').click()
    await button(page, 'Hyphen -').click()
    assert.match((await links())[0], /utm_content=mia-lopez/)
    await sees(() => page.locator('.rows-card .notes').first().innerText(), /Creator and post: “Mia Lopez” became “mia-lopez”, and 1 other likewise/) // biome-ignore format: one line
    await button(page, 'Keep mine: Creator and post').click()
    assert.match((await links())[1], /utm_campaign=spring.*utm_content=Leo%20Cruz/)
    await button(page, 'Use “mia-lopez”').click()
    assert.match((await links())[1], /utm_content=leo-cruz/)
    await page.locator('#p-extra > summary').click()
    await button(page, 'Add a parameter').click()
    await page.fill('#p-extra-name-0', 'ref')
    await page.fill('#p-extra-value-0', '{code}')
    assert.match((await links())[1], /[?]ref=leo&/)
    await page.fill('#p-extra-name-0', 'utm_source')
    await page.getByText('This name stands here twice').waitFor()
    await page.fill('#p-extra-name-0', 'ref')
    await button(page, 'Keep as a preset').click()
    await button(page, 'Gifted posts').click()
    assert.doesNotMatch((await links())[0], /ref=mia|-lopez/)
    await button(page, 'instagram / paid_influencer'.replace('instagram', '{network}')).click()
    assert.match((await links())[0], /[?]ref=mia&.*utm_content=mia-lopez/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    assert.doesNotMatch((await links())[0], /ref=mia/)
    assert.deepEqual(await opened.axe(), [])
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

test('links: a row opened as one link fills the fields that give the very same address', async () => {
  const opened = await openMany()
  const { page } = opened
  try {
    const names = ['Mia & Leo=1', '100% "Zoë"', 'a+b #c', '日本 {x}', "O'Brien <b>"]
    await plan(page, names.join('\n'))
    await page.locator('#p-extra > summary').click()
    await button(page, 'Add a parameter').click()
    await page.fill('#p-extra-name-0', 'my ref')
    await page.fill('#p-extra-value-0', '{creator}')
    await page.locator('#p-spelling > summary').click()
    await page.getByLabel('Keep everything as typed').check()
    for (const [at] of names.entries()) {
      await page.locator('.link-row:not(.head)').nth(at).getByText('More', { exact: true }).click()
      const before = await page.locator('.link-row.open .link-text').innerText()
      await button(page, 'Edit as one link').click()
      await sees(() => page.locator('#built').innerText(), before)
      await sees(() => page.inputValue('#l-url'), 'https://shop.example/spring?ref=1#top')
      await sees(() => page.inputValue('#l-extra-value-0'), names[at])
      await button(page, 'Many creators').click()
    }
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

test('links: spelling and own parameters are filled in by an address', async () => {
  const query =
    'url=https://shop.example/a&source=Insta&campaign=May%20Day&separator=-&lowercase=0&extra=ref:m:1&extra=aff:x'
  const one = await openPage({ path: `#links?${query}` })
  try {
    await one.settled()
    const built = await one.page.locator('#built').innerText()
    assert.equal(built, 'https://shop.example/a?utm_source=Insta&utm_campaign=May-Day&ref=m%3A1&aff=x')
    await button(one.page, 'Copy this form as a link').click()
    const address = await one.page.evaluate(() => navigator.clipboard.readText())
    const again = await openPage({ path: new URL(address).hash })
    await again.settled()
    await sees(() => again.page.locator('#built').innerText(), built)
    await again.close()
    assert.deepEqual(await one.problems(), [])
  } finally {
    await one.close()
  }
})
