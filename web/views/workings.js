// @ts-check
/** A figure as text, and its working: the engine's formula in words and in the visitor's own numbers. */
import { wholeUp } from '../app/facts.js'
import { UNKNOWN } from '../app/format.js'

/** @typedef {import('../app/page.js').Page} Page */

/** Costs that the page has fields for; those not given are named. */
const COSTS = ['product_cost', 'shipping_cost', 'commission_rate']

/** @param {Page} page @param {string} id */
export const rowOf = ({ catalogue }, id) =>
  catalogue.metrics.find((/** @type {any} */ row) => row.id === id) ??
  catalogue.inputs.find((/** @type {any} */ row) => row.id === id)

/** @param {Page} page @param {string} id @param {number} value */
export function figure(page, id, value) {
  const { f } = page
  const unit = rowOf(page, id)?.unit ?? 'count'
  if (id === 'return_on_ad_spend') return f.money(value * f.base)
  if (id === 'break_even_orders') return f.count(wholeUp(value))
  return unit === 'money'
    ? f.money(value)
    : unit === 'ratio'
      ? f.percent(value)
      : unit === 'multiple'
        ? f.multiple(value)
        : f.count(value)
}

/**
 * Puts the formula of a step in its place, down to what was typed. A total of several costs stays one name; it has a line of its own.
 * @param {any} working of the answer @param {string[]} tokens @returns {string[]}
 */
function expanded(working, tokens) {
  return tokens.flatMap((token, at) => {
    const step = working[token]?.formula
    if (!step || (token === 'total_cost' && step.length > 1)) return [token]
    const inside = expanded(working, step)
    const sums = inside.some((part) => part === '+' || part === '-')
    const products = inside.some((part) => part === '*' || part === '/')
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    const wrap = (sums && (/[-*/]/.test(before ?? '') || /[*/]/.test(after ?? ''))) || (products && before === '/')
    return wrap ? ['(', ...inside, ')'] : inside
  })
}

/** @param {Page} page @param {string} id @param {number} value */
function result(page, id, value) {
  const { f, words } = page
  const exact = f.byUnit(value, rowOf(page, id)?.unit ?? 'count')
  if (id === 'return_on_ad_spend' && f.base === 1) return figure(page, id, value)
  if (id === 'break_even_orders' && !Number.isInteger(value))
    return words.working.roundedUp(exact, figure(page, id, value))
  return exact
}

/** @param {Page} page @param {string} id @param {string} label @returns {import('../elements/working.js').WorkingProps | undefined} */
export function workingOf(page, id, label) {
  const { answer, f, words } = page
  const given = answer.working?.[id]
  if (!given) return undefined
  const formula = expanded(answer.working, given.formula)
  /** @type {Record<string, number>} */
  const numbers = Object.assign(
    {},
    ...Object.values(answer.working).map((/** @type {any} */ step) => step.numbers),
    given.numbers,
  )
  const isId = (/** @type {string} */ token) => /^[a-z]/.test(token)
  const name = (/** @type {string} */ token) => words.workingLabel(token, rowOf(page, token)?.label, f)
  const sign = (/** @type {string} */ token) => words.operators[token] ?? token
  const number = (/** @type {string} */ token) =>
    numbers[token] === undefined ? UNKNOWN : f.byUnit(numbers[token], rowOf(page, token)?.unit ?? 'count')
  const inWords = (/** @type {string[]} */ tokens) => tokens.map((token) => (isId(token) ? name(token) : sign(token)))
  const costs = answer.working.total_cost
  const counted = costs && given.formula && usesCosts(answer.working, given.formula)
  const missing = counted
    ? COSTS.filter((part) => costs.left_out.includes(part) && !answer.inputs[part]?.ok).map((part) =>
        words.lower(name(part)),
      )
    : []
  return {
    label,
    words: inWords(formula),
    numbers: formula.map((token) => (isId(token) ? number(token) : sign(token))),
    result: result(page, id, answer.metrics[id].value),
    costs:
      counted && costs.formula.length > 1
        ? `${name('total_cost')} = ${inWords(costs.formula).join(' ')} = ${number('total_cost')}`
        : '',
    leftOut: missing.length ? words.working.leftOut(f.list(missing)) : '',
  }
}

/** @param {any} working @param {string[]} tokens @returns {boolean} */
const usesCosts = (working, tokens) =>
  tokens.some((token) => token === 'total_cost' || (working[token] && usesCosts(working, working[token].formula)))
