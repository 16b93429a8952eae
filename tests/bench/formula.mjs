/** The catalogue's formulas as trees, with the dimensions that decide which amounts are brought to whole micros. */

/** Inputs that are a price of something and not an amount. */
const RATES = { hourly_rate: [1, 0, -1], media_cost_per_mille: [1, -1, 0] }
const UNITS = { money: [1, 0, 0], count: [0, 1, 0], hours: [0, 0, 1] }

const parsed = new Map()

/** @param {string[]} tokens @param {{id: string, unit: string}[]} inputs @param {{id: string, formula: string[]}[]} metrics */
export function parse(tokens, inputs, metrics) {
  let position = 0
  const take = (token) => tokens[position] === token && Boolean(++position)
  const combined = (a, b, sign) => a.map((power, i) => power + sign * b[i])
  const isAmount = (dimension) => dimension.join() === '1,0,0'
  const made = (op, parts, dimension) => ({ op, parts, dimension, money: isAmount(dimension) && op !== '/' })

  function figure(id) {
    const input = inputs.find((row) => row.id === id)
    if (input) return { op: 'figure', id, dimension: RATES[id] ?? UNITS[input.unit] ?? [0, 0, 0] }
    const metric = metrics.find((row) => row.id === id)
    if (!metric) throw new Error(`no figure ${id}`)
    if (!parsed.has(id)) parsed.set(id, parse(metric.formula, inputs, metrics).dimension)
    return { op: 'figure', id, dimension: parsed.get(id) }
  }

  function factor() {
    if (take('(')) {
      const inner = expression()
      take(')')
      return inner
    }
    const token = tokens[position++]
    if (token === 'sum' || token === 'first') {
      take('(')
      const parts = [expression()]
      while (take(',')) parts.push(expression())
      take(')')
      return made(token, parts, parts[0].dimension)
    }
    return /^\d/.test(token) ? { op: 'number', value: Number(token), dimension: [0, 0, 0] } : figure(token)
  }

  function term() {
    let left = factor()
    while (tokens[position] === '*' || tokens[position] === '/') {
      const op = tokens[position++]
      const right = factor()
      left = made(op, [left, right], combined(left.dimension, right.dimension, op === '*' ? 1 : -1))
    }
    return left
  }

  function expression() {
    let left = term()
    while (tokens[position] === '+' || tokens[position] === '-') {
      const op = tokens[position++]
      const right = term()
      left = made(op, [left, right], left.dimension)
    }
    return left
  }

  return expression()
}
