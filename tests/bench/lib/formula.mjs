/** The catalogue's formulas as trees, with the dimensions that decide which amounts are brought to whole micros. */

/** @typedef {[number, number, number]} Dimension powers of money, count and hours */
/** @typedef {{op: string, dimension: Dimension, money?: boolean, parts?: any[], id?: string, value?: number}} Tree */
/** @typedef {{id: string, unit: string, dimension: Dimension}} Input */
/** @typedef {{id: string, formula: string[]}} Metric */

/** @type {Map<string, Dimension>} */
const parsed = new Map()

/** @param {string[]} tokens @param {Input[]} inputs @param {Metric[]} metrics @returns {Tree} */
export function parse(tokens, inputs, metrics) {
  let position = 0
  /** @param {string} token */
  const take = (token) => tokens[position] === token && Boolean(++position)
  /** @type {(a: Dimension, b: Dimension, sign: number) => Dimension} */
  const combined = (a, b, sign) => [a[0] + sign * b[0], a[1] + sign * b[1], a[2] + sign * b[2]]
  /** @type {(op: string, parts: Tree[], dimension: Dimension) => Tree} */
  const made = (op, parts, dimension) => ({ op, parts, dimension, money: dimension.join() === '1,0,0' && op !== '/' })

  /** @param {string} id @returns {Tree} */
  function figure(id) {
    const input = inputs.find((row) => row.id === id)
    if (input) return { op: 'figure', id, dimension: input.dimension }
    const metric = metrics.find((row) => row.id === id)
    if (!metric) throw new Error(`no figure ${id}`)
    if (!parsed.has(id)) parsed.set(id, parse(metric.formula, inputs, metrics).dimension)
    return { op: 'figure', id, dimension: parsed.get(id) ?? [0, 0, 0] }
  }

  /** @returns {Tree} */
  function factor() {
    if (take('(')) {
      const inner = expression()
      take(')')
      return inner
    }
    const token = tokens[position++]
    if (token === 'sum' || token === 'first' || token === 'nonnegative') {
      take('(')
      const parts = [expression()]
      while (take(',')) parts.push(expression())
      take(')')
      return made(token, parts, parts[0].dimension)
    }
    return /^\d/.test(token) ? { op: 'number', value: Number(token), dimension: [0, 0, 0] } : figure(token)
  }

  /** @returns {Tree} */
  function term() {
    let left = factor()
    while (tokens[position] === '*' || tokens[position] === '/') {
      const op = tokens[position++]
      const right = factor()
      left = made(op, [left, right], combined(left.dimension, right.dimension, op === '*' ? 1 : -1))
    }
    return left
  }

  /** @returns {Tree} */
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
