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

test('Firefox: the check is typed and answered, without a message or a policy violation', {
  skip: !executablePath && 'no Firefox here',
}, async () => {
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
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready]')
    assert.equal(await text(page, '#hero'), 'For every $1 you got $4.00 back after costs')
    for (const [id, typed] of Object.entries({ fee: '800', revenue: '2400', orders: '30', gross_margin: '25' })) {
      await page.focus(`#f-${id}`)
      await page.keyboard.type(typed)
    }
    assert.equal(await text(page, '.verdict .pill'), 'Lost money')
    assert.equal(await text(page, '#hero'), 'For every $1 you got $0.75 back after costs')
    await page.goto(`${server.url}#links`)
    await page.waitForSelector('#built')
    assert.equal(await text(page, '.channel dd'), 'Paid Social')
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).complaints), [])
    assert.deepEqual(messages, [])
  } finally {
    await browser.close()
    await server.close()
  }
})
