/** Prints what the page loads and fails past a budget. Called by scripts/size, with Chromium where there is one. */
import fs from 'node:fs'
import path from 'node:path'
import { dist, site } from './lib/paths.mjs'
import { KB, weigh } from './lib/weights.mjs'

/** @type {import('./lib/weights.mjs').Manifest} */
const manifest = JSON.parse(fs.readFileSync(path.join(dist, 'manifest.json'), 'utf8'))

/** The site's files that a first visit asks for. */
async function loadedInBrowser() {
  const { openPage } = await import('../tests/browser/harness.mjs')
  const page = await openPage()
  try {
    await page.settled()
    return page.requests
      .map((url) => new URL(url).pathname.slice(1) || 'index.html')
      .filter((file) => fs.existsSync(path.join(site, file)))
  } finally {
    await page.close()
  }
}

/** Without a browser: what the built page names in its head. */
function loadedByName() {
  const html = fs.readFileSync(path.join(site, 'index.html'), 'utf8')
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="([^":]+)"/g)].map(
    (match) => match[1].split('?')[0],
  )
  return ['index.html', ...new Set(named)]
}

const inBrowser = Boolean(process.env.CHROMIUM)
const rows = weigh([...new Set(inBrowser ? await loadedInBrowser() : loadedByName())], manifest)
const cell = (/** @type {number} */ bytes) => (bytes / KB).toFixed(1).padStart(8)
const width = Math.max(...rows.map((row) => row.what.length))
console.log(`${inBrowser ? 'As Chromium loads it' : 'As index.html names it (no browser here)'}; kB = 1,024 bytes`)
console.log(`${''.padEnd(width)}     raw    gzip  brotli  budget`)
for (const { what, raw, gzip, brotli, budget, by, over } of rows) {
  const limit = budget ? `${String(budget).padStart(8)} ${by}${over ? '  OVER' : ''}` : ''
  console.log(what.padEnd(width) + cell(raw) + cell(gzip) + cell(brotli) + limit)
}
process.exitCode = rows.some((row) => row.over) ? 1 : 0
