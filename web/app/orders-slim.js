// @ts-check
/** Of what a file says only what is drawn: a shop with a code for every order would be megabytes. */

/** Codes that are listed; how many there are stands beside them. */
const MOST_CODES = 200
/** Tables that can be chosen from, and the letters of a name in it. */
const MOST_TABLES = 200
const MOST_LETTERS = 80

/** @param {Record<string, {orders: number}>} by */
const byOrders = (by) =>
  Object.entries(by)
    .map(([code, sums]) => ({ code, ...sums }))
    .sort((a, b) => b.orders - a.orders || (a.code < b.code ? -1 : 1))

/** @param {{data_rows: number, total_rows: number}[]} tables @param {'data_rows' | 'total_rows'} key */
const inAll = (tables, key) => tables.reduce((sum, each) => sum + each[key], 0)

/** @param {any[]} tables of a reading @param {number} read which of them */
const slimTables = (tables, read) =>
  tables
    .map(({ title, header, data_rows: rows, total_rows: totals, header_record: record }, number) => ({
      number,
      record,
      // Cards of one overview may all bear its name: then only columns tell them apart.
      title: tables.filter((each) => each.title === title).length > 1 ? '' : (title ?? '').slice(0, MOST_LETTERS),
      names: header
        .filter(Boolean)
        .slice(0, 3)
        .map((/** @type {string} */ name) => name.slice(0, MOST_LETTERS)),
      columns: header.length,
      rows: rows - totals,
    }))
    .filter(({ number }) => number < MOST_TABLES || number === read)

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
      ...(tables && { tables: slimTables(tables, reading.table), table_count: tables.length }),
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
