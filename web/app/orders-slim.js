// @ts-check
/** Of what a file says only what is drawn: a shop with a code for every order would be megabytes. */

/** Codes that are listed; how many there are stands beside them. */
const MOST_CODES = 200

/** @param {Record<string, {orders: number}>} by */
const byOrders = (by) =>
  Object.entries(by)
    .map(([code, sums]) => ({ code, ...sums }))
    .sort((a, b) => b.orders - a.orders || (a.code < b.code ? -1 : 1))

/** @param {{data_rows: number, total_rows: number}[]} tables @param {'data_rows' | 'total_rows'} key */
const inAll = (tables, key) => tables.reduce((sum, each) => sum + each[key], 0)

/** @param {any} answer of an import's finish() @returns {any} */
export function slimReading(answer) {
  if (!answer.ok) return answer
  const { column_sums_without_total_rows: _, tables, orders, ...reading } = answer.reading
  // Rows that say something of their own: totals and the headers of further tables do not.
  const totals = tables ? inAll(tables, 'total_rows') : (reading.total_rows ?? 0)
  const rows = (tables ? inAll(tables, 'data_rows') : answer.rows) - totals
  const codes = orders && byOrders(orders.by_discount_code).filter(({ code }) => code !== '(none)')
  return {
    ...answer,
    rows,
    reading: {
      ...reading,
      total_rows: totals,
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
