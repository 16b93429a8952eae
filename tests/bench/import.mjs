/**
 * Orders and revenue by discount code from an orders export, every order once, exact: openImport beside the CSV readers
 * that JavaScript has. Each runs in a process of its own (so that its peak memory is its own), the rounds interleaved.
 *
 *   node tests/bench/import.mjs [--smoke | --megabytes 200] [--rounds 3] [--only "ours;papaparse"]
 *
 * DuckDB is run where PAYOFF_PEERS names a folder that has it (lib/import-duckdb.mjs says how).
 */
import { execFileSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { at } from '../../scripts/lib/paths.mjs'
import { askDuckdb, askDuckdbWasm, notInstalled } from './lib/import-duckdb.mjs'
import { writeOrders } from './lib/import-files.mjs'

const CHUNK = 1 << 20

/** By name only when it is run, so that its types are nobody's business. @param {string} name @returns {Promise<any>} */
const load = (name) => import(name)

/** Calls `take` with each chunk of a file. @param {string} file @param {(bytes: Uint8Array) => void} take */
function chunks(file, take) {
  const buffer = new Uint8Array(CHUNK)
  const input = fs.openSync(file, 'r')
  for (let read = fs.readSync(input, buffer); read > 0; read = fs.readSync(input, buffer))
    take(buffer.subarray(0, read))
  fs.closeSync(input)
}

/** What every peer does with a row: sums as a careful programmer writes them. @param {string[]} header */
function tally(header) {
  const [name, total, code] = ['Name', 'Total', 'Discount Code'].map((column) => header.indexOf(column))
  const seen = new Set()
  /** @type {Map<string, {orders: number, cents: number}>} */
  const sums = new Map()
  return {
    /** @param {string[]} row */
    row(row) {
      if (row.length < 2 || seen.has(row[name])) return
      seen.add(row[name])
      const key = row[code]
      let sum = sums.get(key)
      if (!sum) {
        sum = { orders: 0, cents: 0 }
        sums.set(key, sum)
      }
      sum.orders++
      sum.cents += Math.round(Number(row[total]) * 100)
    },
    sums,
  }
}

/** @typedef {(file: string) => Promise<Map<string, {orders: number, cents: number}>>} Peer */

/** @param {string} file @param {object} options */
async function ours(file, options) {
  const { default: createEngine } = await import(pathToFileURL(at('dist/site/engine/payoff.js')).href)
  const engine = await createEngine({ wasmBinary: fs.readFileSync(at('dist/site/engine/payoff.wasm')) })
  const begin = performance.now()
  const handle = engine.openImport({ kind: 'shopify_orders', options })
  chunks(file, (bytes) => handle.push(bytes))
  const { reading } = handle.finish()
  seconds = (performance.now() - begin) / 1000
  const sums = new Map()
  for (const [code, { orders, total }] of Object.entries(reading.orders.by_discount_code)) {
    sums.set(code === '(none)' ? '' : code, { orders, cents: Math.round(Number(total) * 100) })
  }
  return sums
}

/** Rows as arrays, the first one the header. @param {(push: (row: string[]) => void) => void | Promise<void>} read */
async function counted(read) {
  /** @type {ReturnType<typeof tally> | undefined} */
  let work
  const begin = performance.now()
  await read((row) => {
    if (work) work.row(row)
    else work = tally(row)
  })
  seconds = (performance.now() - begin) / 1000
  return /** @type {ReturnType<typeof tally>} */ (work).sums
}

let seconds = 0

/** @type {Record<string, Peer>} */
const PEERS = {
  ours: (file) => ours(file, { keep: 'totals' }),
  'ours, whole orders': (file) => ours(file, { keep: 'orders' }),
  async udsv(file) {
    const { inferSchema, initParser } = await load('udsv')
    return counted((push) => {
      /** @type {any} */
      let parser
      const decoder = new TextDecoder()
      chunks(file, (bytes) => {
        const text = decoder.decode(bytes, { stream: true })
        if (!parser) {
          const schema = inferSchema(text)
          push(schema.cols.map((/** @type {any} */ column) => column.name))
          parser = initParser(schema)
        }
        parser.chunk(text, parser.stringArrs, push)
      })
      parser.end()
    })
  },
  async papaparse(file) {
    const { default: Papa } = await load('papaparse')
    return counted(
      (push) =>
        new Promise((resolve) => {
          Papa.parse(fs.createReadStream(file, { highWaterMark: CHUNK }), {
            chunk: (/** @type {{data: string[][]}} */ { data }) => {
              for (const row of data) push(row)
            },
            complete: () => resolve(),
          })
        }),
    )
  },
  async 'd3-dsv'(file) {
    const { csvParseRows } = await load('d3-dsv')
    return counted((push) => {
      csvParseRows(fs.readFileSync(file, 'utf8'), (/** @type {string[]} */ row) => {
        push(row)
        return null
      })
    })
  },
  async 'csv-parse'(file) {
    const { parse } = await load('csv-parse')
    return counted(async (push) => {
      const rows = fs.createReadStream(file, { highWaterMark: CHUNK }).pipe(parse({ relax_column_count: true }))
      for await (const row of rows) push(row)
    })
  },
}

/** @param {(file: string) => Promise<{sums: Awaited<ReturnType<Peer>>, seconds: number}>} ask @returns {Peer} */
const timedByItself = (ask) => async (file) => {
  const answer = await ask(file)
  seconds = answer.seconds
  return answer.sums
}
PEERS['duckdb-wasm'] = timedByItself(askDuckdbWasm)
PEERS['duckdb, native'] = timedByItself(askDuckdb)

/** @param {Map<string, {orders: number, cents: number}>} sums */
function digestOf(sums) {
  const lines = [...sums].map(([code, { orders, cents }]) => `${code} ${orders} ${cents}`).sort()
  return crypto.createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)
}

/** @param {string} name @param {string} file */
async function runPeer(name, file) {
  const sums = await PEERS[name](file)
  const result = { seconds, memory: process.resourceUsage().maxRSS / 1024, digest: digestOf(sums), codes: sums.size }
  console.log(JSON.stringify(result))
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** @param {string} flag @param {string} otherwise */
const option = (flag, otherwise) =>
  process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : otherwise

/** @param {'wide' | 'narrow'} shape @param {number} megabytes @param {number} rounds @param {string[]} names */
function compare(shape, megabytes, rounds, names) {
  const file = path.join(os.tmpdir(), `payoff-bench-${shape}-${megabytes}-${process.pid}.csv`)
  const size = writeOrders(file, shape, megabytes * 1e6) / 1e6
  /** @type {Record<string, any[]>} */
  const results = Object.fromEntries(names.map((name) => [name, []]))
  const self = fileURLToPath(import.meta.url)
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (notInstalled(name, shape)) continue
      try {
        const out = execFileSync(process.execPath, [self, '--run', name, file], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        results[name].push(JSON.parse(out))
      } catch {
        // A reader of whole strings fails on a file longer than a string can be.
      }
    }
  }
  fs.rmSync(file)
  const base = results[names[0]]
  console.log(`${shape}, ${size.toFixed(0)} MB, ${rounds} rounds, medians`)
  for (const name of names) {
    const rows = results[name]
    if (rows.length === 0) {
      console.log(`  ${name.padEnd(20)} ${notInstalled(name, shape) ?? 'fails'}`)
      continue
    }
    const time = median(rows.map((row) => row.seconds))
    const ratio = time / median(base.map((row) => row.seconds))
    const same = rows.every((row) => row.digest === base[0].digest)
    if (!same) process.exitCode = 1
    console.log(
      `  ${name.padEnd(20)} ${(size / time).toFixed(0).padStart(5)} MB/s  ${ratio.toFixed(1).padStart(6)} x our time  peak ${median(rows.map((row) => row.memory)).toFixed(0)} MB  ${same ? 'same sums' : 'OTHER SUMS'}`,
    )
  }
}

if (process.argv[2] === '--run') {
  await runPeer(process.argv[3], process.argv[4])
} else {
  const smoke = process.argv.includes('--smoke')
  const megabytes = Number(option('--megabytes', smoke ? '2' : '200'))
  const rounds = Number(option('--rounds', smoke ? '1' : '3'))
  const names = option('--only', Object.keys(PEERS).join(';')).split(';')
  for (const shape of /** @type {const} */ (['wide', 'narrow'])) compare(shape, megabytes, rounds, names)
}
