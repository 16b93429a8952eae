// @ts-check
/**
 * From a document to the engine's request, and from its answer to the few facts that sentences and drawings need.
 * No reckoning here beyond sharing a bar out: every figure is the engine's.
 *
 * @typedef {{id: string, subject?: string, values: Record<string, any>}} Reason
 * @typedef {{kind: 'won' | 'lost' | 'sales' | 'below', sales: number, creators: number, left: number, parts: {id: 'product' | 'creators' | 'kept' | 'short' | 'rest', amount: number, share: number}[]}} Strip
 *
 * @typedef {object} Again
 * @property {string} verdict
 * @property {number} [low] money back per 1 spent
 * @property {number} [expected]
 * @property {number} [high]
 * @property {number} [level] how often in 1
 * @property {Record<string, Reason>} reasons
 *
 * @typedef {object} Facts
 * @property {boolean} failed the engine refused the whole request
 * @property {boolean} dated the day of the last post is known
 * @property {string} verdict
 * @property {'profit' | 'sales'} basis
 * @property {string} [atHigh] the verdict if every claimed sale were real
 * @property {number} [back] money back per 1 spent, counted sales
 * @property {number} [backHigh] the same, all claimed sales
 * @property {string} [windowCloses] a date, while sales are still counted
 * @property {Record<string, Reason>} reasons
 * @property {string[]} bad inputs that could not be read
 * @property {number} [cost]
 * @property {number} [revenue]
 * @property {number} [orders]
 * @property {number} [margin]
 * @property {number} [profit]
 * @property {number} [roas]
 * @property {number} [breakEvenOrders]
 * @property {number} [breakEvenMargin]
 * @property {number} [incrementality]
 * @property {Again} again
 * @property {Strip} [strip]
 */

/** @param {any} document @param {import('./format.js').Format} f @param {string} today */
export function checkRequest(document, f, today) {
  /** @type {Record<string, string | number>} */
  const inputs = {}
  for (const [id, text] of Object.entries(document.check.inputs)) {
    if (typeof text === 'number' || String(text).trim() !== '') inputs[id] = /** @type {string | number} */ (text)
  }
  /** @type {Record<string, any>} */
  const options = { decimal: f.signs.decimal, group: f.signs.group, today }
  for (const id of ['engagement_actions', 'conversion_base', 'revenue_basis']) {
    if (document.settings?.[id]) options[id] = document.settings[id]
  }
  if (document.check.last_post_date) options.last_post_date = document.check.last_post_date
  return { currency: document.currency, inputs, options }
}

/** @param {Reason[] | undefined} reasons @returns {Record<string, Reason>} */
const byId = (reasons) =>
  Object.fromEntries((reasons ?? []).map((reason) => [reason.id, { ...reason, values: reason.values ?? {} }]))

/** Half an order does not pay: the last one has to be whole. @param {number} value */
export const wholeUp = (value) => Math.ceil(value - 1e-9)

/** @param {any} answer of computeMetrics @param {number} base @param {boolean} dated @returns {Facts} */
export function readFacts(answer, base, dated) {
  if (!answer.ok) {
    return {
      failed: true,
      dated,
      verdict: 'not_enough_data',
      basis: 'sales',
      bad: [],
      reasons: {},
      again: { verdict: 'not_enough_data', reasons: {} },
    }
  }
  /** @param {string} id @returns {number | undefined} */
  const metric = (id) => (answer.metrics[id]?.ok ? answer.metrics[id].value : undefined)
  /** @param {string} id @returns {number | undefined} */
  const input = (id) => (answer.inputs[id]?.ok ? answer.inputs[id].value : undefined)
  const paid = answer.verdict.did_it_pay
  const again = answer.verdict.would_it_again
  const reasons = byId(paid.reasons)
  const breakEven = metric('break_even_orders')
  /** @type {Facts} */
  const facts = {
    failed: false,
    dated,
    verdict: paid.verdict,
    basis: paid.basis,
    atHigh: paid.at_high,
    back: paid.range?.low,
    backHigh: paid.range?.high,
    windowCloses: reasons.window_open?.values.closes,
    reasons,
    bad: Object.keys(answer.inputs).filter((id) => !answer.inputs[id].ok),
    cost: metric('total_cost'),
    revenue: input('revenue'),
    orders: input('orders'),
    margin: input('gross_margin'),
    profit: metric('net_profit'),
    roas: metric('return_on_ad_spend'),
    breakEvenOrders: breakEven === undefined ? undefined : wholeUp(breakEven),
    breakEvenMargin: metric('break_even_gross_margin'),
    incrementality: metric('break_even_incrementality'),
    again: {
      verdict: again.verdict,
      low: again.low,
      expected: again.expected,
      high: again.high,
      level: again.level,
      reasons: byId(again.reasons),
    },
  }
  return { ...facts, strip: stripOf(facts.roas, facts.margin, base) }
}

/**
 * The dollar strip: where the sales went for each unit of money the creators cost.
 * @param {number | undefined} roas @param {number | undefined} margin @param {number} base @returns {Strip | undefined}
 */
export function stripOf(roas, margin, base) {
  if (roas === undefined || roas < 0 || (margin !== undefined && (margin < 0 || margin > 1))) return undefined
  /** @type {[Strip['parts'][number]['id'], number][]} */
  let parts
  /** @type {Strip['kind']} */
  let kind
  const back = margin === undefined ? roas : roas * margin
  if (margin === undefined) {
    kind = roas >= 1 ? 'sales' : 'below'
    parts =
      roas >= 1
        ? [
            ['creators', 1],
            ['rest', roas - 1],
          ]
        : [
            ['creators', roas],
            ['short', 1 - roas],
          ]
  } else {
    kind = back >= 1 ? 'won' : 'lost'
    parts = [
      ['product', roas - back],
      ['creators', Math.min(1, back)],
      back >= 1 ? ['kept', back - 1] : ['short', 1 - back],
    ]
  }
  const total = parts.reduce((sum, [, part]) => sum + part, 0)
  return {
    kind,
    sales: roas * base,
    creators: base,
    left: back * base,
    parts: parts
      .filter(([, part]) => part > 1e-9)
      .map(([id, part]) => ({ id, amount: part * base, share: part / total })),
  }
}
