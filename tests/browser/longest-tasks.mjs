/** How long the page keeps a visitor waiting at most, told in a way that a busy machine does not change. */
import assert from 'node:assert/strict'

/** One task of a thread as Chromium's trace has it, in microseconds. @typedef {{name: string, pid: number, tid: number, dur: number, tdur?: number, args: any}} TraceEvent */

/**
 * The longest task of the page's main thread: by the clock, as the page's own observer sees it, and by processor time,
 * which no other program of the machine adds to.
 * @param {import('playwright-core').Page} page @param {() => Promise<void>} work
 */
export async function longestTasks(page, work) {
  await page.evaluate(() => {
    const seen = /** @type {any} */ (window)
    seen.tasks = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration)
    })
    observer.observe({ type: 'longtask', buffered: false })
  })
  const browser = /** @type {import('playwright-core').Browser} */ (page.context().browser())
  await browser.startTracing(page, { categories: ['__metadata', 'toplevel', 'devtools.timeline'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString())
  /** @type {TraceEvent[]} */
  const events = trace.traceEvents
  const thread = (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}`
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread)) // biome-ignore format: one line
  const tasks = events.flatMap((each) => (each.tdur !== undefined && main.has(thread(each)) ? [each.tdur / 1000] : []))
  assert.ok(tasks.length > 10, 'the trace has the main thread’s tasks')
  return { byClock: await page.evaluate(() => Math.max(0, ...(/** @type {any} */ (window).tasks))), byProcessor: Math.max(...tasks) } // biome-ignore format: one line
}
