/**
 * The built site in Debian's Chromium (or the one that CHROMIUM names), with everything noted that a visitor's browser
 * would complain of. Tests take a page from openPage, use it, and assert that problems() is empty.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { at } from '../../scripts/lib/paths.mjs'
import { serve } from '../../scripts/serve.mjs'

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Nothing of the browser's own may reach the network or depend on the machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Left out: what Playwright leaves out, whose list a second one replaces, and the popups of an address bar that nobody sees,
 * a process for each visitor that costs as much as the page.
 */
const NOT_WANTED = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

function browserPath() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  for (const name of names) {
    const found = name && spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    if (found) return found
  }
  throw new Error('no Chromium here: scripts/test installs one, or name it in CHROMIUM')
}

/**
 * @typedef {object} Options
 * @property {string} [path] of the page, with query and fragment; '' by default
 * @property {string} [address] another page than the site's, such as a file: URL
 * @property {{width: number, height: number}} [viewport] DESKTOP by default
 * @property {boolean} [touch] a phone: touch and a mobile viewport
 * @property {'light' | 'dark'} [colorScheme]
 * @property {string} [locale]
 * @property {boolean} [script] false: JavaScript is switched off
 * @property {() => void} [before] runs in the page before any of its scripts
 */

/** @typedef {Awaited<ReturnType<typeof newVisitor>>} Visitor */
/** @typedef {Awaited<ReturnType<typeof startBrowser>>} Host */

/** One server and one browser for as many visitors as a file of tests needs. */
export async function startBrowser() {
  const server = await serve()
  const args = [...FLAGS, `--disable-features=${NOT_WANTED.join(',')}`]
  const browser = await chromium.launch({ executablePath: browserPath(), headless: true, args })
  return {
    url: server.url,
    browser,
    /** A visitor with a storage of their own. @param {Options} [options] */
    visitor: (options = {}) => newVisitor(browser, server.url, options),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** A visitor who brings server and browser along, and ends both. @param {Options} [options] */
export async function openPage(options = {}) {
  const host = await startBrowser()
  return { ...(await host.visitor(options)), close: host.close }
}

/** @param {import('playwright-core').Browser} browser @param {Options} options */
const contextOf = (browser, options) =>
  browser.newContext({
    viewport: options.viewport ?? DESKTOP,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-US',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    isMobile: options.touch ?? false,
    hasTouch: options.touch ?? false,
    javaScriptEnabled: options.script ?? true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })

/**
 * Notes whatever a visitor's browser would complain of.
 * @param {import('playwright-core').Page} page @param {string} ours origin
 * @param {{complaints: string[], requests: string[]}} notes @param {boolean} scripted
 */
function listenTo(page, ours, { complaints, requests }, scripted) {
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('requestfailed', (request) => {
    // A module that is preloaded while scripts are switched off.
    if (!scripted && request.failure()?.errorText === 'csp') return
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (/^(data|blob):/.test(url)) return
    requests.push(url)
    if (new URL(url).origin !== ours) complaints.push(`request to another origin: ${url}`)
  })
}

/** @param {import('playwright-core').Page} page @param {string[]} complaints */
async function listenToPolicy(page, complaints) {
  await page.exposeFunction('noteViolation', (/** @type {string} */ text) => complaints.push(`policy: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sample, sourceFile, lineNumber } = event
      // @ts-expect-error exposed above
      window.noteViolation(`${violatedDirective} blocked ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`)
    })
  })
}

/** @param {import('playwright-core').Browser} browser @param {string} url of the site @param {Options} options */
async function newVisitor(browser, url, options) {
  const context = await contextOf(browser, options)
  const notes = { complaints: /** @type {string[]} */ ([]), requests: /** @type {string[]} */ ([]) }
  const ours = new URL(options.address ?? url).origin
  const scripted = options.script ?? true
  if (options.before) await context.addInitScript(options.before)

  /** One more tab of the same visitor. @param {string} [path] */
  async function newTab(path = '') {
    const tab = await context.newPage()
    listenTo(tab, ours, notes, scripted)
    if (scripted) await listenToPolicy(tab, notes.complaints)
    await tab.goto(options.address ?? url + path)
    return tab
  }
  const page = await newTab(options.path)

  return {
    page,
    context,
    url,
    newTab,
    /** every address asked for, in order */
    requests: notes.requests,
    /** What went wrong since the page was opened. Violations are told in a task of their own, so one task is let by. */
    problems: async () => {
      if (scripted) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
      return [...notes.complaints]
    },
    /** Half a second without a request: everything of the first visit is there. */
    settled: () => page.waitForLoadState('networkidle'),
    axe: () => violationsOf(page),
    /** @param {string} name */
    screenshot: async (name) => {
      const file = at('build/screenshots', `${name}.png`)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      await page.screenshot({ path: file, fullPage: true })
      return file
    },
    close: () => context.close(),
  }
}

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in light and in dark, as "scheme: rule: element". @param {import('playwright-core').Page} page */
async function violationsOf(page) {
  /** @type {string[]} */
  const found = []
  await page.evaluate(axeSource)
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme })
    const results = await page.evaluate(() =>
      // @ts-expect-error axe is in the page now
      window.axe.run(document, { resultTypes: ['violations'] }),
    )
    for (const { id, nodes } of results.violations) {
      for (const { target, failureSummary } of nodes)
        found.push(`${colorScheme}: ${id}: ${target.join(' ')}: ${failureSummary}`)
    }
  }
  return found
}
