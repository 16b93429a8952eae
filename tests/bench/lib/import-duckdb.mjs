/**
 * DuckDB beside openImport, in WebAssembly and on the machine itself. It is large (the wasm alone 34 MB), so it is no
 * dependency of the tests: install it in any folder and name that in PAYOFF_PEERS, and the comparison runs it.
 *
 *   npm i --prefix FOLDER @duckdb/duckdb-wasm@1.32.0 @duckdb/node-api@1.4.3-r.3
 */
import { createRequire } from 'node:module'
import path from 'node:path'

/** Beside each, for where it is not installed: MB/s of it and of papaparse when both were measured in November 2026. */
const DUCKDB = {
  'duckdb-wasm': {
    module: '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs',
    recorded: { wide: { peer: 92, papaparse: 57 }, narrow: { peer: 75, papaparse: 25 } },
  },
  'duckdb, native': {
    module: '@duckdb/node-api',
    recorded: { wide: { peer: 556, papaparse: 57 }, narrow: { peer: 286, papaparse: 25 } },
  },
}

const require = createRequire(path.resolve(process.env.PAYOFF_PEERS ?? '.', 'package.json'))

/** Every order once, its total in cents; a line row of an order says neither total nor code. @param {string} file */
const question = (file) => `
  SELECT code, count(*)::INTEGER AS orders, sum(cents)::DOUBLE AS cents FROM (
    SELECT coalesce(any_value("Discount Code"), '') AS code, (any_value("Total")::DECIMAL(18, 2) * 100)::BIGINT AS cents
    FROM read_csv('${file}', header = true, all_varchar = true) GROUP BY "Name") GROUP BY code`

/** @param {Iterable<{code: string, orders: number, cents: number}>} rows */
const sums = (rows) => new Map([...rows].map(({ code, orders, cents }) => [code, { orders, cents }]))

/** Asks, and says how long the answer took: the engine's own start is not counted. @param {string} file */
export async function askDuckdbWasm(file) {
  const module = DUCKDB['duckdb-wasm'].module
  const duckdb = require(module)
  const at = (/** @type {string} */ name) => path.join(path.dirname(require.resolve(module)), name)
  const bundle = (/** @type {string} */ kind) => ({ mainModule: at(`duckdb-${kind}.wasm`), mainWorker: at(`duckdb-node-${kind}.worker.cjs`) }) // biome-ignore format: one line
  const database = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME) // biome-ignore format: one line
  await database.instantiate(() => {})
  database.registerFileURL('orders.csv', file, duckdb.DuckDBDataProtocol.NODE_FS, false)
  const connection = database.connect()
  const began = performance.now()
  const table = connection.query(question('orders.csv'))
  return { sums: sums(table.toArray()), seconds: (performance.now() - began) / 1000 }
}

/** @param {string} file */
export async function askDuckdb(file) {
  const { DuckDBInstance } = require(DUCKDB['duckdb, native'].module)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const began = performance.now()
  const reader = await connection.runAndReadAll(question(file))
  return { sums: sums(reader.getRowObjects()), seconds: (performance.now() - began) / 1000 }
}

/** What to say of a peer that cannot be run here; undefined of others. @param {string} name @param {'wide' | 'narrow'} shape */
export function notInstalled(name, shape) {
  const known = DUCKDB[/** @type {keyof typeof DUCKDB} */ (name)]
  if (!known) return
  try {
    require.resolve(known.module)
  } catch {
    const { peer, papaparse } = known.recorded[shape]
    return `not installed (PAYOFF_PEERS); recorded in November 2026: ${peer} MB/s, ${(peer / papaparse).toFixed(1)} x papaparse's ${papaparse}`
  }
}
