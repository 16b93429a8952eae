// @ts-check
/** Of what a file says only what is drawn: a shop with a code for every order would be megabytes. */

/** Codes that are listed; how many there are stands beside them. */
const MOST_CODES = 200

/** @param {Record<string, {orders: number}>} by */
const byOrders = (by) =>
  Object.entries(by)
    .map(([code, sums]) => ({ code, ...sums }))
    .sort((a, b) => b.orders - a.orders || (a.code < b.code ? -1 : 1))

/** @param {any} answer of an import's finish() @returns {any} */
export function slimReading(answer) {
  if (!answer.ok) return answer
  const { column_sums_without_total_rows: _, tables, orders, ...reading } = answer.reading
  const codes = orders && byOrders(orders.by_discount_code).filter(({ code }) => code !== '(none)')
  return {
    ...answer,
    // Headers of further tables are no rows of data.
    ...(tables && { rows: tables.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.data_rows, 0) }), // biome-ignore format: one line
    reading: {
      ...reading,
      ...(tables && { tables: tables.length }),
      ...(orders && {
        orders: {
          orders: orders.orders,
          line_rows: orders.line_rows,
          by_currency: orders.by_currency,
          by_financial_status: orders.by_financial_status,
          codes: codes.slice(0, MOST_CODES),
          code_count: codes.length,
        },
      }),
    },
  }
}
