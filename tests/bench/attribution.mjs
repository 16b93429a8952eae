/**
 * From CSV bytes to the shares of all eight models, by the shipped module: generated journeys over 100, 1,000 and 3,000
 * channels, and up to 10 million of them. --smoke runs a small file; without it 1 million; --full goes to 10 million and
 * 3,000 channels; --browser chooses the file in Chromium's page instead. ChannelAttribution (R) runs beside where Rscript has it; its recorded times are printed as recorded.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createEngine, wasmBinary } from '../engine/shipped.mjs'
import { seeded } from './lib/seeded.mjs'

const smoke = process.argv.includes('--smoke')
const full = process.argv.includes('--full')
const ROUNDS = smoke ? 1 : 3
/** Recorded in November 2026 on 2 shared cores: fread, heuristics and Markov in seconds. */
/** @type {Record<string, number>} */
const RECORDED = { '1000000x100': 1.09 + 2.09 + 6.86, '1000000x1000': 1 + 2.76 + 204 }

/**
 * Chunks of CSV: Zipf-like channels, four touches a journey, a quarter of the touches again the one before, 5 % convert.
 * @param {number} journeys @param {number} channels
 */
function* chunks(journeys, channels) {
  const random = seeded(20261122)
  const odds = Array.from({ length: channels }, (_, n) => 1 / (n + 3))
  const table = new Uint16Array(1 << 16)
  const all = odds.reduce((sum, odd) => sum + odd, 0)
  let filled = 0
  let sum = 0
  for (let n = 0; n < channels; n++) {
    sum += odds[n]
    while (filled < Math.ceil((sum / all) * table.length) && filled < table.length) table[filled++] = n
  }
  const names = odds.map((_, n) => `creator_${String(n).padStart(4, '0')}`)
  let lines = ['path,total_conversions,total_conversion_value,total_null']
  for (let row = 0; row < journeys; row++) {
    let touches = 1
    while (touches < 20 && random() < 0.75) touches++
    let last = table[(random() * 65536) | 0]
    let line = names[last]
    for (let n = 1; n < touches; n++) {
      if (random() >= 0.25) last = table[(random() * 65536) | 0]
      line += ` > ${names[last]}`
    }
    const bought = random() < 0.05
    lines.push(`${line},${bought ? 1 : 0},${bought ? (10 + random() * 90).toFixed(2) : 0},${bought ? 0 : 1}`)
    if (lines.length === 10_000) {
      yield Buffer.from(`${lines.join('\n')}\n`)
      lines = []
    }
  }
  if (lines.length) yield Buffer.from(`${lines.join('\n')}\n`)
}

/** One file through a fresh engine, so that the heap is its own. @param {Iterable<Uint8Array>} file @param {object} [request] */
async function once(file, request = {}) {
  const engine = await createEngine({ wasmBinary })
  /** @type {any} */
  const open = engine.openJourneys({ options: { touch_spacing_days: 1 }, ...request })
  let time = 0
  let cpu = 0
  let bytes = 0
  const timed = (/** @type {() => any} */ work) => {
    const began = performance.now()
    const used = process.cpuUsage()
    const answer = work()
    time += performance.now() - began
    const { user, system } = process.cpuUsage(used)
    cpu += (user + system) / 1e6
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer
  }
  for (const chunk of file) {
    bytes += chunk.length
    timed(() => open.push(chunk))
  }
  const read = time
  const answer = timed(() => open.finish())
  return { answer, bytes, seconds: time / 1000, cpu, finish: (time - read) / 1000, heap: open.heap().bytes }
}

/** @param {any} answer */
function check(answer) {
  for (const [model, credit] of Object.entries(answer.credit)) {
    const sum = credit.conversions.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0)
    const all = answer.totals.conversions
    if (!(Math.abs(sum - all) <= 1e-6 * all)) throw new Error(`${model}: ${sum} is not ${all}`)
  }
}

const hasPeer = () => spawnSync('Rscript', ['-e', 'stopifnot(requireNamespace("ChannelAttribution"))']).status === 0

/** The peer's seconds for the same file, where it is installed. @param {Uint8Array[]} file */
function peer(file) {
  const name = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'payoff-')), 'journeys.csv')
  fs.writeFileSync(name, Buffer.concat(file))
  const script = `library(ChannelAttribution); d <- data.table::fread("${name}")
    heuristic_models(d, "path", "total_conversions", "total_conversion_value")
    markov_model(d, "path", "total_conversions", "total_conversion_value", "total_null", order = 1, seed = 1)`
  const began = performance.now()
  const run = spawnSync('Rscript', ['-e', script])
  fs.rmSync(path.dirname(name), { recursive: true })
  return run.status === 0 ? (performance.now() - began) / 1000 : null
}

/** @param {number} seconds */
const s = (seconds) => `${seconds.toFixed(3)} s`

async function row(/** @type {number} */ journeys, /** @type {number} */ channels, held = true) {
  // Ten million journeys are 630 MB: those are made as they are read.
  const file = held ? [...chunks(journeys, channels)] : null
  const runs = []
  for (let round = 0; round < (held ? ROUNDS : 1); round++) runs.push(await once(file ?? chunks(journeys, channels)))
  runs.sort((a, b) => a.seconds - b.seconds)
  const run = runs[runs.length >> 1]
  check(run.answer)
  const recorded = RECORDED[`${journeys}x${channels}`]
  const measured = file && !smoke && hasPeer() ? peer(file) : null
  const beside = measured ?? recorded
  console.log(
    `attribution: ${journeys} journeys x ${channels} channels, ${(run.bytes / 1e6).toFixed(0)} MB: ${s(run.seconds)}` +
      ` (${s(run.cpu)} of processor time; ${s(run.finish)} after the last byte), heap ${(run.heap / 2 ** 20).toFixed(0)} MiB` +
      (beside
        ? `; ChannelAttribution ${measured ? '' : 'recorded '}${s(beside)}, ${(beside / run.seconds).toFixed(0)} times`
        : ''),
  )
}

/** From the choice of the file to the table with its ranges, as a visitor sees it. @param {number} journeys @param {number} channels */
async function inBrowser(journeys, channels) {
  const { openPage } = await import('../browser/harness.mjs')
  const name = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'payoff-')), 'journeys.csv')
  for (const chunk of chunks(journeys, channels)) fs.appendFileSync(name, chunk)
  const visitor = await openPage({ path: '#orders/paths' })
  await visitor.page.waitForSelector('#paths-paste')
  const began = performance.now()
  await visitor.page.setInputFiles('.paths-empty input[type=file]', name)
  await visitor.page.waitForSelector('.paths-table', { timeout: 120_000 })
  console.log(
    `attribution: ${journeys} journeys x ${channels} channels in Chromium, to the table: ${s((performance.now() - began) / 1000)}`,
  )
  await visitor.close()
  fs.rmSync(path.dirname(name), { recursive: true })
}

if (process.argv.includes('--browser')) {
  await inBrowser(1_000_000, 100)
  await inBrowser(1_000_000, 1000)
  process.exit()
}

if (smoke) {
  await row(20_000, 100)
} else {
  await row(100_000, 100)
  await row(1_000_000, 100)
  await row(1_000_000, 1000)
  if (full) {
    await row(1_000_000, 3000)
    await row(3_000_000, 100, false)
    await row(10_000_000, 100, false)
    await row(10_000_000, 1000, false)
  }
}

const file = [...chunks(smoke ? 20_000 : 1_000_000, 100)]
const plain = await once(file)
const withIntervals = await once(file, { intervals: { replicates: smoke ? 50 : 200 } })
console.log(
  `attribution: ${smoke ? 50 : 200} bootstrap replicates of all eight models over 100 channels: ${s(withIntervals.finish - plain.finish)}`,
)
