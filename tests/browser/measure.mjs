/**
 * How fast the page is, in Chromium on this machine. Prints a table; --smoke does little of everything, to see that it
 * still runs. No figure here decides whether anything passes.
 */
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'

const smoke = process.argv.includes('--smoke')
const VISITS = smoke ? 2 : 15
const KEYS = smoke ? 10 : 50

/** @param {number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted[sorted.length - 1] }
}

/** Runs in the page before its scripts: notes when it can be typed in, and tasks over 50 ms. */
function watch() {
  const noted = { ready: 0, longTasks: /** @type {number[]} */ ([]) }
  Object.assign(window, { noted })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.ready === undefined) return
    noted.ready = performance.now()
    observer.disconnect()
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })
}

/** One first visit, with nothing cached. @param {import('./harness.mjs').Host} host */
async function firstVisit(host) {
  const visitor = await host.visitor({ before: watch })
  await handOn(visitor.page).ready()
  const times = await visitor.page.evaluate(() => {
    const { ready, longTasks } = /** @type {any} */ (window).noted
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    return { painted, ready, longTasks }
  })
  await visitor.close()
  return times
}

/**
 * From the key to the frame that shows its answer: the input event's own time stamp until the frame after the next one
 * begins, by when the first is on the screen.
 * @param {import('./harness.mjs').Host} host
 */
async function keystrokes(host) {
  const visitor = await host.visitor({ before: watch })
  const { page } = visitor
  await handOn(page).ready()
  await page.focus('#f-revenue')
  await page.evaluate(() => {
    const found = { handled: /** @type {number[]} */ ([]), painted: /** @type {number[]} */ ([]) }
    Object.assign(window, { found })
    document.addEventListener('input', ({ timeStamp }) => {
      // After the page's own listener, which has drawn by then.
      queueMicrotask(() => found.handled.push(performance.now() - timeStamp))
      requestAnimationFrame(() => {
        const frame = new MessageChannel()
        frame.port1.onmessage = () => found.painted.push(performance.now() - timeStamp)
        frame.port2.postMessage(null)
      })
    })
  })
  for (let key = 0; key < KEYS; key++) {
    if (key % 6 === 0) await page.keyboard.press('Control+A')
    await page.keyboard.press(`Digit${(key % 9) + 1}`)
    await page.waitForTimeout(40)
  }
  const result = await page.evaluate(() => {
    const { found, noted } = /** @type {any} */ (window)
    return { ...found, longTasks: noted.longTasks }
  })
  await visitor.close()
  return result
}

/** @param {string} what @param {number[]} values */
function row(what, values) {
  const { median, worst } = spread(values)
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`.padStart(10)
  console.log(`${what.padEnd(52)}${ms(median)}${ms(worst)}   ${values.length}`)
}

const host = await startBrowser()
try {
  await firstVisit(host)
  const visits = []
  for (let at = 0; at < VISITS; at++) visits.push(await firstVisit(host))
  const keys = await keystrokes(host)
  const tasks = visits.flatMap(({ longTasks }) => longTasks)
  console.log(`${''.padEnd(52)}${'median'.padStart(10)}${'worst'.padStart(10)}   of`)
  row(
    'navigation to first result painted',
    visits.map(({ painted }) => painted),
  )
  row(
    'navigation to interactive (typing is answered)',
    visits.map(({ ready }) => ready),
  )
  row('keystroke to answer drawn', keys.handled)
  row('keystroke to answer painted', keys.painted)
  console.log(
    `long tasks (over 50 ms): ${tasks.length} in ${visits.length} first visits${tasks.length ? `, longest ${Math.max(...tasks).toFixed(0)} ms` : ''}; ${keys.longTasks.length} in a visit with ${KEYS} keys`,
  )
} finally {
  await host.close()
}
