// @ts-check
/** What a creator's counted orders come to: what is owed by the contract, and the return on all that was paid. */
import { today } from './format.js'

/** @typedef {{commission?: number, roi?: number, salesRoi?: number, margin?: number}} Returns what cannot be said is left out; `roi` is on profit, and needs a margin */

/** Reckoned once an answer. @type {WeakMap<object, {made: any[], returns: Returns}>} */
const known = new WeakMap()

/** What a contract may pay for each sale. */
const RATES = ['commission_rate', 'commission_per_order']

/** @param {any} row of the answer @param {import('./orders-sold.js').Sold} sold @param {import('./page.js').Page} page @returns {Returns} */
function reckon(row, sold, { own, engine, f }) {
  const { inputs = {} } = own.creators.find((/** @type {any} */ each) => each.creator_id === row.creator_id) ?? {}
  const { decimal = f.signs.decimal, group = f.signs.group } = own.settings ?? {}
  const options = { decimal, group, today: today(), ...(own.rates?.length && { rates: own.rates }) }
  /** @param {string} id @param {Record<string, any>} given */
  const metric = (id, given) => {
    const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => String(value ?? '').trim() !== ''))
    const answer = engine.computeMetrics({ currency: own.currency, inputs: stated, options })
    return answer.ok && answer.metrics[id]?.ok ? /** @type {number} */ (answer.metrics[id].value) : undefined
  }
  const rates = Object.fromEntries(RATES.flatMap((id) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])))
  const { orders, revenue } = row.payout
  const commission = Object.keys(rates).length ? metric('total_cost', { ...rates, orders, revenue }) : undefined
  const margin = row.gross_margin ?? row.margin?.gross_margin
  const counted = sold.figures(row)
  const given = {
    ...inputs,
    ...counted,
    ...(commission !== undefined && !inputs.commission && { commission }),
    ...(margin !== undefined && { gross_margin: margin }),
  }
  const roi = metric('profit_return_on_investment', given)
  const salesRoi = metric('return_on_investment', given)
  return Object.fromEntries(
    Object.entries({ commission, roi, salesRoi, margin }).filter(([, value]) => value !== undefined),
  )
}

/** @param {any} row of the answer @param {import('./orders-sold.js').Sold} sold @param {import('./page.js').Page} page @returns {Returns} */
export function returnsOf(row, sold, page) {
  const made = [page.own.creators, page.own.settings, page.own.rates, sold.section().rule, page.engine]
  const before = known.get(row)
  if (before?.made.every((each, at) => each === made[at])) return before.returns
  const returns = reckon(row, sold, page)
  known.set(row, { made, returns })
  return returns
}
