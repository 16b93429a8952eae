/**
 * A large orders export through the real page: MB/s, what the renderer's memory grows to, the longest task of the page's main
 * thread, and how soon Cancel answers. Beside it the same file read and dropped, and read by papaparse, in the same browser.
 * Run it by scripts/measure orders [--megabytes 1000] [--smoke]; no figure here decides a test.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { at } from '../../scripts/lib/paths.mjs'
import { writeOrders } from '../bench/lib/import-files.mjs'
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'

const smoke = process.argv.includes('--smoke')
const asked = process.argv.indexOf('--megabytes')
const MEGABYTES = smoke ? 8 : asked > 0 ? Number(process.argv[asked + 1]) : 1000

/** Runs in the page: notes tasks over 50 ms, and the longest pause between two turns of the main thread. */
function watch() {
  const noted = { longTasks: /** @type {number[]} */ ([]), pause: 0 }
  Object.assign(window, { noted })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration)
  }).observe({ type: 'longtask' })
  let last = performance.now()
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    noted.pause = Math.max(noted.pause, now - last)
    last = now
    setTimeout(() => channel.port2.postMessage(0), 4)
  }
  channel.port2.postMessage(0)
}

/** Resident memory of all renderers, in MB; undefined where the platform does not tell. @param {number[]} processes */
function memory(processes) {
  try {
    return processes.reduce((sum, id) => {
      const status = fs.readFileSync(`/proc/${id}/status`, 'utf8')
      return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    }, 0)
  } catch {
    return undefined
  }
}

/** @param {import('./harness.mjs').Host} host */
async function renderers({ browser }) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** What the renderers have now, and at most until `end`, in MB. @param {import('./harness.mjs').Host} host */
async function memoryFromNow(host) {
  const processes = await renderers(host)
  const empty = memory(processes) ?? 0
  let peak = empty
  const sampling = setInterval(() => {
    peak = Math.max(peak, memory(processes) ?? 0)
  }, 50)
  return () => {
    clearInterval(sampling)
    return { empty, peak }
  }
}

/** @param {import('./harness.mjs').Host} host */
async function openOrders(host) {
  const visitor = await host.visitor({ path: '#orders' })
  await handOn(visitor.page).ready()
  await visitor.page.locator('#files-input').waitFor({ state: 'attached' })
  return visitor
}

/** @param {import('./harness.mjs').Host} host @param {string} file */
async function reading(host, file) {
  const visitor = await openOrders(host)
  const { page } = visitor
  await page.waitForTimeout(1000)
  await page.evaluate(watch)
  const endOfMemory = await memoryFromNow(host)
  const began = performance.now()
  await page.locator('#files-input').setInputFiles(file)
  await page.locator('.file-said').waitFor({ timeout: 600_000 })
  const took = performance.now() - began
  const { empty, peak } = endOfMemory()
  const { longTasks, pause } = await page.evaluate(() => /** @type {any} */ (window).noted)
  const said = await page.locator('.file-said').textContent()
  await visitor.close()
  return { took, empty, peak, longest: Math.max(0, ...longTasks), pause, said: said?.trim() }
}

/** A page of the site with nothing but the file at hand. @param {import('./harness.mjs').Host} host @param {string} file */
async function withFile(host, file) {
  const visitor = await host.visitor()
  await visitor.page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'plain'
    document.body.append(input)
  })
  await visitor.page.locator('#plain').setInputFiles(file)
  return visitor
}

/** The same bytes read and dropped. @param {import('./harness.mjs').Host} host @param {string} file */
async function dropping(host, file) {
  const visitor = await withFile(host, file)
  const took = await visitor.page.evaluate(async () => {
    const file = /** @type {any} */ (document.getElementById('plain')).files[0]
    const began = performance.now()
    const reader = file.stream().getReader({ mode: 'byob' })
    let buffer = new ArrayBuffer(1 << 20)
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer))
      if (done) return performance.now() - began
      buffer = value.buffer
    }
  })
  await visitor.close()
  return took
}

/**
 * Orders and sums by code alone, what papaparse below is asked for, by the page's own worker: nothing else is kept.
 * @param {import('./harness.mjs').Host} host @param {string} file
 */
async function totals(host, file) {
  const visitor = await withFile(host, file)
  const endOfMemory = await memoryFromNow(host)
  const worker = fs.readdirSync(at('dist/site/app')).find((name) => name.startsWith('worker-'))
  const read = await visitor.page.evaluate(
    (script) =>
      new Promise((resolve) => {
        const { trustedTypes, document } = /** @type {any} */ (window)
        const policy = trustedTypes.createPolicy('app', { createScriptURL: (/** @type {string} */ url) => url })
        const began = performance.now()
        const worker = new Worker(policy.createScriptURL(script), { type: 'module' })
        worker.onmessage = ({ data: { answer } }) => {
          if (answer) resolve({ took: performance.now() - began, orders: answer.reading?.orders?.orders })
        }
        const request = { filename: 'orders.csv', options: { keep: 'totals' } }
        const file = document.getElementById('plain').files[0]
        worker.postMessage({ orders: { id: 1, read: { file, request } } })
      }),
    `app/${worker}`,
  )
  const sizes = endOfMemory()
  await visitor.close()
  return { .../** @type {{took: number, orders: number}} */ (read), ...sizes }
}

/** Orders and sums by code as papaparse reads them from the file. @param {import('./harness.mjs').Host} host @param {string} file */
async function papaparse(host, file) {
  const visitor = await withFile(host, file)
  await visitor.page.evaluate(fs.readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.min.js'), 'utf8')) // biome-ignore format: one line
  const read = await visitor.page.evaluate(
    () =>
      new Promise((resolve) => {
        const began = performance.now()
        const seen = new Set()
        const sums = new Map()
        /** @type {number[] | undefined} */
        let places
        /** @param {{data: string[][]}} part */
        const chunk = ({ data }) => {
          places ??= ['Name', 'Total', 'Discount Code'].map((name) => data[0].indexOf(name))
          const [name, total, code] = places
          for (const row of data) {
            if (row.length < 2 || row[name] === 'Name' || seen.has(row[name])) continue
            seen.add(row[name])
            const sum = sums.get(row[code]) ?? { orders: 0, cents: 0 }
            sum.orders++
            sum.cents += Math.round(Number(row[total]) * 100)
            sums.set(row[code], sum)
          }
        }
        const complete = () => resolve({ took: performance.now() - began, orders: seen.size })
        const { Papa, document } = /** @type {any} */ (window)
        Papa.parse(document.getElementById('plain').files[0], { chunk, complete })
      }),
  )
  await visitor.close()
  return /** @type {{took: number, orders: number}} */ (read)
}

/** @param {import('./harness.mjs').Host} host @param {string} file @param {string} small */
async function cancelling(host, file, small) {
  const visitor = await openOrders(host)
  const { page } = visitor
  await page.locator('#files-input').setInputFiles(file)
  await page.locator('article progress').waitFor()
  if (!smoke) await page.getByText(/MB\/s/).first().waitFor()
  const page_ = await page.evaluate(async () => {
    const button = /** @type {HTMLElement | null} */ (document.querySelector('article .button'))
    const began = performance.now()
    button?.click()
    while (document.querySelector('article')) await new Promise(requestAnimationFrame)
    return performance.now() - began
  })
  const began = performance.now()
  await page.locator('#files-input').setInputFiles(small)
  await page.locator('.file-said').waitFor()
  const free = performance.now() - began
  await visitor.close()
  return { page: page_, free }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'payoff-orders-'))
const host = await startBrowser()
try {
  const [file, small] = ['large.csv', 'small.csv'].map((name) => path.join(folder, name))
  writeOrders(file, 'wide', MEGABYTES * 1e6)
  writeOrders(small, 'wide', 1e5)
  const megabytes = fs.statSync(file).size / 1e6
  const dropped = await dropping(host, file)
  const read = await reading(host, file)
  const summed = await totals(host, file)
  const other = await papaparse(host, file)
  const cancelled = smoke ? undefined : await cancelling(host, file, small)
  const say = (/** @type {string} */ what, /** @type {string} */ value) => console.log(`${what.padEnd(52)} ${value}`)
  console.log(read.said)
  say('file', `${megabytes.toFixed(0)} MB, 79 columns`)
  say('read by the page', `${(read.took / 1000).toFixed(2)} s, ${(megabytes / (read.took / 1000)).toFixed(0)} MB/s`)
  say('the same file read and dropped', `${(dropped / 1000).toFixed(2)} s (ratio ${(read.took / dropped).toFixed(2)})`)
  say('read by papaparse', `${(other.took / 1000).toFixed(2)} s (${(other.took / read.took).toFixed(1)} x our time), ${other.orders} orders`) // biome-ignore format: one line
  const told = `${(summed.took / 1000).toFixed(2)} s, ${summed.orders} orders, ${(summed.took / dropped).toFixed(2)} x dropping, papaparse ${(other.took / summed.took).toFixed(1)} x that` // biome-ignore format: one line
  say('totals alone, by the worker', told)
  say('renderer memory of it, before and highest', `${summed.empty.toFixed(0)} MB, ${summed.peak.toFixed(0)} MB`)
  say('renderer memory, empty page and highest', `${read.empty.toFixed(0)} MB, ${read.peak.toFixed(0)} MB`)
  say('longest task of the main thread (0: none over 50 ms)', `${read.longest.toFixed(0)} ms`)
  say('longest pause between two turns of the main thread', `${read.pause.toFixed(0)} ms`)
  if (cancelled) say('Cancel: answered, and a small file read after it', `${cancelled.page.toFixed(0)} ms, ${cancelled.free.toFixed(0)} ms`) // biome-ignore format: one line
} finally {
  await host.close()
  fs.rmSync(folder, { recursive: true })
}
