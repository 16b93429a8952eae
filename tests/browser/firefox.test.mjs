/** One check in Firefox: another engine, another reading of the policy. Skipped where there is no Firefox. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { serve } from '../../scripts/serve.mjs'

/** Firefox asks its maker for nothing while it is tested. */
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
}

function firefoxPath() {
  for (const name of [process.env.FIREFOX, 'firefox-esr', 'firefox']) {
    const found = name && spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    if (found) return found
  }
  return ''
}

/** Notes what the page complains of, in the page itself. */
function listen() {
  const complaints = /** @type {string[]} */ ([])
  Object.assign(window, { complaints })
  addEventListener('error', ({ message }) => complaints.push(`error: ${message}`))
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejected: ${reason}`))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`policy: ${violatedDirective} blocked ${blockedURI}`),
  )
}

/** @param {import('puppeteer-core').Page} page @param {string} selector */
const text = (page, selector) => page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim())

const executablePath = firefoxPath()

/** @param {string} sentence @param {(page: import('puppeteer-core').Page, url: string) => Promise<void>} run */
const inFirefox = (sentence, run) =>
  test(sentence, { skip: !executablePath && 'no Firefox here' }, async () => {
    const server = await serve()
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: PREFERENCES,
    })
    try {
      const page = await browser.newPage()
      /** @type {string[]} */
      const messages = []
      page.on('console', (message) => messages.push(message.text()))
      await page.evaluateOnNewDocument(listen)
      await run(page, server.url)
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).complaints), [])
      assert.deepEqual(messages, [])
    } finally {
      await browser.close()
      await server.close()
    }
  })

inFirefox('Firefox: the check is typed and answered, without a message or a policy violation', async (page, url) => {
  await page.goto(url)
  await page.waitForSelector('html[data-ready]')
  assert.equal(await text(page, '#hero'), 'For every $1 you got $4.00 back after costs')
  for (const [id, typed] of Object.entries({ fee: '800', revenue: '2400', orders: '30', gross_margin: '25' })) {
    await page.focus(`#f-${id}`)
    await page.keyboard.type(typed)
  }
  assert.equal(await text(page, '.verdict .pill'), 'Lost money')
  assert.equal(await text(page, '#hero'), 'For every $1 you got $0.75 back after costs')
  await page.goto(`${url}#links`)
  await page.waitForSelector('#built')
  assert.equal(await text(page, '.channel dd'), 'Paid Social')
})

inFirefox('Firefox: cells are typed, copied, pasted and undone by keys, and posts opened', async (page, url) => {
  const column = (/** @type {string} */ id) =>
    page.$$eval(
      '#creators-grid tbody tr[aria-level="1"]',
      (rows, wanted) => {
        const at = [...document.querySelectorAll('#creators-grid thead th')].findIndex(
          (head) => /** @type {any} */ (head).dataset.column === wanted,
        )
        return rows.slice(0, 4).map((row) => row.children[at].textContent?.trim())
      },
      id,
    )
  const pressed = async (/** @type {import('puppeteer-core').KeyInput[]} */ ...keys) => {
    for (const key of keys) await page.keyboard.down(key)
    for (const key of keys.toReversed()) await page.keyboard.up(key)
  }
  await page.goto(`${url}#creators`)
  await page.waitForSelector('html[data-ready]')
  await page.locator('::-p-text(Try the example)').click()
  await page.waitForSelector('#creators-grid tfoot')
  const before = await column('fee')
  const at = await page.$$eval('#creators-grid thead th', (heads) =>
    heads.findIndex((head) => /** @type {any} */ (head).dataset.column === 'fee'),
  )
  await (await page.$$('#creators-grid tbody tr:first-child > *'))[at].click()
  await page.waitForSelector('.cell-bar .row-actions')
  await page.keyboard.type('120')
  await pressed('Enter')
  await page.keyboard.type('240')
  await pressed('Enter')
  assert.deepEqual(await column('fee'), ['$120', '$240', ...before.slice(2)])
  await pressed('ArrowUp')
  await pressed('Shift', 'ArrowUp')
  await pressed('Control', 'c')
  await page.locator('::-p-text(2 cells copied)').wait()
  await pressed('ArrowDown')
  await pressed('ArrowDown')
  await pressed('Control', 'v')
  await page.locator('::-p-text(2 cells pasted)').wait()
  assert.deepEqual(await column('fee'), ['$120', '$240', '$120', '$240'])
  await pressed('Control', 'z')
  assert.deepEqual(await column('fee'), ['$120', '$240', ...before.slice(2)])
  await pressed('Alt', 'ArrowDown')
  await page.waitForSelector('.post-row')
  await pressed('Alt', 'ArrowUp')
  await page.waitForFunction(() => !document.querySelector('.post-row'))
})
