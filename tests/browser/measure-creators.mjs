/**
 * How fast the grid of creators is, in Chromium on this machine: by the clock, and by the processor time of the page's main
 * thread, which does not count what other programs take. Run it by scripts/measure creators; no figure here decides a test.
 */
import os from 'node:os'
import { pasteSheet, sheet } from './creators-hand.mjs'
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'

/** Runs in the page: from a call to the frame that shows what it did. */
function prepare() {
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const frame = new MessageChannel()
        frame.port1.onmessage = () => resolve(undefined)
        frame.port2.postMessage(null)
      }),
    )
  const until = async (/** @type {() => unknown} */ there) => {
    while (!there()) await new Promise((resolve) => setTimeout(resolve))
  }
  Object.assign(window, { painted, until })
}

/** @type {Record<string, string>} steps as code of the page, in order */
const STEPS = {
  'sheet pasted to what it would do': `paste(document, sheetText); await until(() => document.querySelector('#paste-dialog .button.primary'))`,
  'Add to rows painted': `document.querySelector('#paste-dialog .button.primary').click()`,
  'edit to painted': `typed('7'); key('Enter')`,
  'next edit to painted': `typed('9'); key('Enter')`,
  'sort by a figure': `document.querySelector('th[data-column=revenue] button').click()`,
  undo: `dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))`,
  'scroll to the end': `document.querySelector('.grid-scroll').scrollTop = 1e9`,
  'cells pasted, no header': `document.querySelector('.grid-scroll').scrollTop = 0; await painted(); cellAt(0, 4); const was = document.querySelector('.toast')?.textContent; paste(document.activeElement, cellsText); await until(() => document.querySelector('.toast') && document.querySelector('.toast').textContent !== was)`,
}
const HELPERS = `
  const paste = (target, text) => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', text); target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })) }
  const key = (name) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  const cellAt = (row, column) => document.querySelectorAll('#creators-grid tbody tr[data-row]')[row].querySelectorAll('td')[column].dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true, button: 0 }))
  const typed = (text) => { cellAt(3, 4); key(text) }`

/** @param {import('./harness.mjs').Host} host @param {number} rows */
async function measure(host, rows) {
  const visitor = await host.visitor({ path: '#creators', before: prepare })
  const { page } = visitor
  await handOn(page).ready()
  await page.waitForSelector('.creators-empty')
  const session = await visitor.context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000 // biome-ignore format: one line
  // Once small, so that code is loaded and warm, as it is for whoever works.
  await pasteSheet(page, sheet(5))
  await page.keyboard.press('Control+z')
  await page.waitForSelector('.creators-empty')
  const text = sheet(rows)
  const cells = text.split('\r\n').slice(1).map((line) => line.split('\t').slice(4, 9).join('\t')).join('\n') // biome-ignore format: one line
  console.log(`${rows.toLocaleString('en-US')} rows of 10 columns`)
  for (const [what, code] of Object.entries(STEPS)) {
    await page.waitForTimeout(1500)
    const before = await busy()
    const clock = await page.evaluate(
      `(async () => { const sheetText = ${JSON.stringify(text)}; const cellsText = ${JSON.stringify(cells)}; ${HELPERS}; const began = performance.now(); ${code}; await painted(); return performance.now() - began })()`,
    )
    console.log(
      `  ${what.padEnd(40)}${Number(clock).toFixed(0).padStart(6)} ms ${((await busy()) - before).toFixed(0).padStart(6)} ms of processor`,
    )
  }
  await page.evaluate(`document.querySelector('.grid-scroll').scrollTop = 0`)
  await page.waitForTimeout(1500)
  /** @type {{clock: number, processor: number}[]} */
  const frames = []
  for (let step = 0; step < 40; step++) {
    const before = await busy()
    const clock = await page.evaluate(`(async () => { const began = performance.now(); document.querySelector('.grid-scroll').scrollTop += 900; await painted(); return performance.now() - began })()`) // biome-ignore format: one line
    frames.push({ clock: Number(clock), processor: (await busy()) - before })
  }
  const worst = (/** @type {'clock' | 'processor'} */ by) => Math.max(...frames.map((frame) => frame[by])).toFixed(0)
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  console.log(
    `  worst of 40 scrolled frames ${worst('clock')} ms, ${worst('processor')} ms of processor; ${nodes} elements alive; load ${os.loadavg()[0].toFixed(1)}`,
  )
  await visitor.close()
}

const host = await startBrowser()
try {
  for (const rows of process.argv.includes('--smoke') ? [300] : [1000, 10_000]) await measure(host, rows)
} finally {
  await host.close()
}
