/**
 * openTable against plain JavaScript: every metric of 10,000 and 100,000 creators recomputed, the same formulas over the
 * same typed arrays in the same run, in turns. The peer's code is made from the catalogue's formulas, once as a loop a
 * metric and once as one loop over the rows; the faster of the two counts. Both must give the same bytes.
 */
import { engine } from '../engine/shipped.mjs'
import { parse } from './lib/formula.mjs'
import { seeded } from './lib/seeded.mjs'

const smoke = process.argv.includes('--smoke')
const ROUNDS = smoke ? 3 : 41
const SIZES = smoke ? [10_000] : [10_000, 100_000]

/** @type {any} */
const { inputs, metrics, faults } = engine.catalogue()

/** @typedef {Record<string, {values: Float64Array, faults: Uint8Array}>} Columns */
/** @type {Record<string, number>} */
const byte = Object.fromEntries(
  faults.map((/** @type {{id: string}} */ { id }, /** @type {number} */ index) => [id, index + 1]),
)

/** Creators as a sheet has them: one cell in ten missing, one in a hundred zero. @param {number} rows */
function creators(rows) {
  const random = seeded(20261122)
  /** @type {Columns} */
  const columns = {}
  for (const { id, unit } of inputs) {
    const top = /** @type {Record<string, number>} */ ({ ratio: 1, money: 5000, count: 100_000 })[unit] ?? 40
    const values = new Float64Array(rows)
    const missing = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) {
      missing[row] = random() < 0.1 ? byte.missing_input : 0
      const value =
        random() < 0.01 ? 0 : unit === 'count' ? Math.floor(random() * top) : Math.floor(random() * top * 100) / 100
      values[row] = missing[row] ? 0 : value
    }
    columns[id] = { values, faults: missing }
  }
  return columns
}

/** To the nearest whole number, halves to the even neighbor, as the core does; Math.round takes them up. @param {number} micros */
function whole(micros) {
  const rounded = Math.round(micros)
  return rounded - micros === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

/** The JavaScript of one metric for the row i: reads v_x[i] and f_x[i], writes v_id[i] and f_id[i]. @param {any} metric */
function rowCode({ id, formula }) {
  let count = 0
  /** @type {string[]} */
  const lines = []
  const amount = (/** @type {string} */ value, /** @type {string} */ fault) =>
    `if (${fault} === 0 && !(Math.abs(${value}) <= 9007199254740992)) ${fault} = ${byte.overflow}; ${value} /= 1e6;`
  const micros = (/** @type {string} */ value) => `whole(${value} * 1e6)`

  /** @param {any} node @returns {string} the number of the variables that hold the node */
  function emit(node) {
    const n = String(count++)
    const value = `a${n}`
    const fault = `b${n}`
    if (node.op === 'figure') lines.push(`let ${value} = v_${node.id}[i], ${fault} = f_${node.id}[i];`)
    else if (node.op === 'number') lines.push(`let ${value} = ${node.value}, ${fault} = 0;`)
    else if (node.op === 'first') {
      lines.push(`let ${value} = 0, ${fault} = ${byte.missing_input};`)
      for (const part of node.parts) {
        lines.push(`if (${fault} === ${byte.missing_input}) {`)
        const p = emit(part)
        lines.push(`${value} = a${p}; ${fault} = b${p}; }`)
      }
    } else if (node.op === 'sum') {
      lines.push(`let ${value} = 0, ${fault} = ${byte.missing_input};`)
      for (const part of node.parts) {
        lines.push(`if (${fault} === 0 || ${fault} === ${byte.missing_input}) {`)
        const p = emit(part)
        const add = node.money ? micros(`a${p}`) : `a${p}`
        lines.push(`if (b${p} !== ${byte.missing_input}) { ${value} += ${add}; ${fault} = b${p}; } }`)
      }
      if (node.money) lines.push(amount(value, fault))
    } else if (node.op === 'nonnegative') {
      const p = emit(node.parts[0])
      lines.push(`let ${value} = a${p}, ${fault} = b${p};`)
      lines.push(`if (${fault} === 0 && ${value} < 0) ${fault} = ${byte.out_of_range};`)
    } else {
      const [l, r] = node.parts.map(emit)
      lines.push(`let ${fault} = b${l} !== 0 ? b${l} : b${r};`)
      if (node.op === '/') {
        lines.push(`if (${fault} === 0 && a${r} === 0) ${fault} = ${byte.zero_denominator};`)
        lines.push(`let ${value} = a${l} / a${r};`)
      } else if (!node.money) lines.push(`let ${value} = a${l} ${node.op} a${r};`)
      else {
        const whole = node.op === '*' ? micros(`a${l} * a${r}`) : `${micros(`a${l}`)} ${node.op} ${micros(`a${r}`)}`
        lines.push(`let ${value} = ${whole};`, amount(value, fault))
      }
    }
    return n
  }

  const n = emit(parse(formula, inputs, metrics))
  lines.push(`if (b${n} === 0 && !Number.isFinite(a${n})) b${n} = ${byte.overflow};`)
  lines.push(`v_${id}[i] = b${n} === 0 ? a${n} : 0; f_${id}[i] = b${n};`)
  return lines.join('\n')
}

/** Both shapes of the peer over the given columns. @param {Columns} columns */
function peers(columns) {
  const ids = [...inputs, ...metrics].map(({ id }) => id)
  const names = ids.flatMap((id) => [`v_${id}`, `f_${id}`])
  const arrays = ids.flatMap((id) => [columns[id].values, columns[id].faults])
  const compile = (/** @type {string} */ body) => {
    const run = new Function('whole', 'n', ...names, body)
    return (/** @type {number} */ rows) => run(whole, rows, ...arrays)
  }
  const loop = (/** @type {string} */ code) => `for (let i = 0; i < n; i++) {\n${code}\n}`
  const perMetric = metrics.map((/** @type {any} */ metric) => compile(loop(rowCode(metric))))
  return {
    'a loop a metric': (/** @type {number} */ rows) => {
      for (const run of perMetric) run(rows)
    },
    'one loop over rows': compile(
      loop(metrics.map((/** @type {any} */ metric) => `{ ${rowCode(metric)} }`).join('\n')),
    ),
  }
}

const median = (/** @type {number[]} */ times) => times.sort((a, b) => a - b)[times.length >> 1]

/** @param {() => void} work */
function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** What the sheet of creators shows at first, and what its first column is drawn from. */
const SHOWN = [
  'total_cost',
  'sales_less_spend',
  'cost_per_acquisition',
  'return_on_ad_spend',
  'profit_on_ad_spend',
].map((id) => ({ id }))
const inputsShown = ['followers', 'fee', 'product_cost', 'orders', 'revenue', 'gross_margin']

/** Metrics are reckoned when their column is asked for. @param {any} table @param {{id: string}[]} wanted */
function reckon(table, wanted) {
  table.recompute()
  for (const { id } of wanted) table.metric(id)
}

/** Cells of the two that differ. @param {any} table @param {Columns} columns */
function differing(table, columns) {
  let wrong = 0
  for (const { id } of metrics) {
    const [values, bytes] = [table.metric(id), table.faults(id)]
    columns[id].values.forEach((value, row) => {
      if (!Object.is(value, values[row]) && !(value === 0 && values[row] === 0)) wrong++
      if (columns[id].faults[row] !== bytes[row]) wrong++
    })
  }
  return wrong
}

for (const rows of SIZES) {
  const columns = creators(rows)
  for (const { id } of metrics) columns[id] = { values: new Float64Array(rows), faults: new Uint8Array(rows) }
  /** @type {any} */
  const table = engine.openTable({ currency: 'USD' })
  table.resize(rows)
  for (const { id } of inputs) table.fill(id, columns[id].values, columns[id].faults)

  /** @type {Record<string, (rows: number) => void>} */
  const runs = { wasm: () => reckon(table, metrics), ...peers(columns) }
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runs)) times[name].push(timed(() => run(rows)))
  }
  const wrong = differing(table, columns)
  const [wasm, ...peer] = Object.values(times).map(median)
  const best = Math.min(...peer)
  const columnsText = Object.keys(runs).map((name, i) => `${name} ${[wasm, ...peer][i].toFixed(2)} ms`)
  console.log(`${rows} creators x ${metrics.length} metrics: ${columnsText.join(', ')}`)
  let spent = 0
  /** @type {Record<string, () => void>} */
  const grids = {
    'all metrics with totals, pooled and averaged': () => {
      table.recompute()
      table.totals()
    },
    [`what the grid shows (${SHOWN.length} metrics of all rows) with totals`]: () => {
      for (const id of inputsShown) table.fill(id, columns[id].values, columns[id].faults)
      spent = performance.now()
      reckon(table, SHOWN)
      table.totals([...inputsShown, ...SHOWN.map(({ id }) => id)])
    },
    'one cell typed: its row, and the totals': () => {
      spent = performance.now()
      table.set(rows >> 1, 'fee', '250')
      table.recompute(rows >> 1, (rows >> 1) + 1)
      for (const { id } of SHOWN) table.metric(id)
      table.totals([...inputsShown, ...SHOWN.map(({ id }) => id)])
    },
  }
  for (const [what, run] of Object.entries(grids)) {
    const runTimes = Array.from({ length: ROUNDS }, () => {
      spent = performance.now()
      run()
      return performance.now() - spent
    })
    console.log(`  ${what}: ${median(runTimes).toFixed(2)} ms`)
  }
  console.log(`  openTable is ${(best / wasm).toFixed(2)} times as fast; cells that differ: ${wrong}`)
  table.dispose()
  if (wrong > 0) process.exitCode = 1
}
