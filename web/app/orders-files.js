// @ts-check
/** What a visitor can do with one file of Orders: read it another way, name its columns, let it count. */
/** @typedef {ReturnType<typeof createFiles>} Files */
/** @typedef {import('./orders-actions.js').FileRow} FileRow */

/** Kinds of files that who-sold-what is counted from. */
const COUNTED = ['orders', 'analytics', 'survey', 'affiliate', 'ads', 'products']

/** What a file that nobody knows can be said to be, the fields that its columns may be, and those that are needed: of a list one is enough. @type {Record<string, {fields: string[], needed: string[][]}>} */
export const BY_HAND = {
  orders: {
    fields: ['name', 'total', 'created_at', 'currency', 'discount_code', 'subtotal', 'refunded', 'financial_status', 'email', 'utm_source', 'utm_campaign', 'utm_content', 'landing_page', 'sku'], // biome-ignore format: one line
    needed: [['name'], ['total']],
  },
  survey: { fields: ['answer', 'order', 'email'], needed: [['answer'], ['order', 'email']] },
  ga4_transactions: {
    fields: ['order', 'source_medium', 'source', 'medium', 'campaign', 'content', 'revenue', 'currency'],
    needed: [['order']],
  },
  creator_sales: {
    fields: ['publisher', 'revenue', 'orders', 'order', 'code', 'commission', 'status', 'currency'],
    needed: [['publisher'], ['revenue']],
  },
  shopify_products: { fields: ['sku', 'cost', 'price', 'name'], needed: [['sku'], ['cost']] },
}

/** A name for what stands over the rows of a file, short and the same for every file that has it (53 bits): its header, or those of all its tables. @param {any} answer */
function signatureOf({ columns, reading: { tables, table_count: count } }) {
  const names = count > 1 ? tables.flatMap((/** @type {any} */ each) => [...each.names, String(each.columns)]) : columns.map((/** @type {any} */ { name }) => name) // biome-ignore format: one line
  const text = names.map((/** @type {string} */ name) => name.trim().toLowerCase()).join('\n')
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    high = Math.imul(high ^ sign, 2654435761)
    low = Math.imul(low ^ sign, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}

/** Which column is which field. @param {{name: string, field?: string}[]} columns */
export const placesOf = (columns) =>
  Object.fromEntries(columns.flatMap(({ name, field }) => (field ? [[field, name]] : [])))

/** What was said; 0 is the first table. @param {object} said */
const given = (said) => Object.entries(said).filter(([, value]) => value || value === 0)

/** @param {import('./orders-actions.js').Orders} orders @param {any} w words */
export function createFiles(orders, w) {
  const { act } = orders
  const section = () => orders.page().own.orders ?? {}
  /** @param {any} answer */
  const knownFor = (answer) => {
    const signature = signatureOf(answer)
    return section().mappings?.find((/** @type {any} */ each) => each.signature === signature)
  }

  /** What was said of files with this header, in addition to what is known. @param {any} answer @param {object} said */
  function remember(answer, said) {
    const signature = signatureOf(answer)
    const others = (section().mappings ?? []).filter((/** @type {any} */ each) => each.signature !== signature)
    const place = ['document', 'orders', 'mappings']
    act.change([[place, [...others, Object.fromEntries(given({ ...knownFor(answer), signature, ...said }))]]])
    act.say({ text: w.rememberedToast })
  }

  /** A file whose columns were named before, or whose numbers or dates, is read that way at once. */
  orders.onArrival((row, answer) => {
    const { signature: _, kind = 'orders', columns = [], ...said } = (row.request.kind || row.request.options ? undefined : knownFor(answer)) ?? {} // biome-ignore format: one line
    const byHand = columns.length > 0 && (answer.format === null || 'table' in said)
    if (!byHand && Object.keys(said).length === 0) return {}
    const named = Object.fromEntries(columns.map((/** @type {any} */ each) => [each.field, each.column]))
    queueMicrotask(() => files.change(row.key, { ...(byHand && { kind, columns: named }), ...said }, true))
    return {}
  })

  const files = {
    cancel: (/** @type {FileRow} */ row) => orders.cancel(row.key),
    remove: (/** @type {FileRow} */ row) => orders.remove(row.key),
    /** @param {HTMLInputElement} input */
    chosen(input) {
      const files = [...(input.files ?? [])]
      // The same file may be chosen again.
      input.value = ''
      if (files.length) orders.add(files)
    },
    /** Files that were dropped on the page wait in its state. */
    takeDropped() {
      const { dropped } = orders.ui()
      if (dropped.length) queueMicrotask(() => orders.ui().dropped.length && orders.add(orders.ui().dropped))
    },
    /** @param {FileRow} row */
    usable: ({ answer }) => COUNTED.includes(answer.summary.kind),
    /** @param {FileRow} row @param {boolean} used */
    use: (row, used) => orders.put(row.key, { used }),
    /** Reads a file anew. @param {string} key @param {any} patch kind, columns, encoding, delimiter, sheet, table; undefined finds out @param {boolean} [remembered] */
    change(key, { kind, sheet, ...options }, remembered = false) {
      const row = orders.row(key)
      if (!row) return
      const before = row.request.options ?? {}
      const kept = given({ ...before, ...options })
      orders.again(key, {
        filename: row.name,
        ...((kind ?? row.request.kind) && kind !== 'auto' && { kind: kind ?? row.request.kind }),
        ...((sheet ?? row.request.sheet) && { sheet: sheet ?? row.request.sheet }),
        ...(kept.length && { options: Object.fromEntries(kept) }),
      })
      orders.put(key, { remembered, open: !remembered })
    },
    /** Columns named by hand: read so, and remembered for files with the same header. @param {FileRow} row @param {string} kind @param {Record<string, string>} columns */
    map({ key, answer }, kind, columns) {
      const missing = BY_HAND[kind].needed.filter((any) => !any.some((field) => columns[field]))
      if (missing.length) return files.missing(key, missing)
      remember(answer, { kind, columns: Object.entries(columns).map(([field, column]) => ({ field, column })) })
      files.change(key, { kind, columns })
    },
    /** What a row of the file is said to be, before its columns are named. @param {FileRow} row */
    kindOf: ({ byHand, request: { kind = '' } }) => byHand ?? (BY_HAND[kind] ? kind : 'orders'),
    pickKind: (/** @type {string} */ key, /** @type {string} */ byHand) =>
      orders.put(key, { byHand, missing: undefined }),
    /** How numbers or dates of a file are read, and of files like it. @param {FileRow} row @param {{decimal?: string, date_order?: string, year?: number}} said */
    settle({ key, answer }, said) {
      remember(answer, said)
      files.change(key, said)
    },
    /** Which of a file's tables is read, and of files like it; its columns are others. @param {FileRow} row @param {number} table */
    table({ key, answer }, table) {
      remember(answer, { table, kind: undefined, columns: undefined })
      files.change(key, { table, columns: undefined })
    },
    /** @param {any} answer */
    hasDates: ({ columns, summary }) =>
      summary.kind === 'orders' && columns.some((/** @type {any} */ { field }) => field === 'created_at'),
    /** A year for dates that have none. @param {FileRow} row @param {string} typed @returns {boolean} false where it is no year: the file is not read anew */
    year(row, typed) {
      const year = Number(typed.trim())
      const fits = Number.isInteger(year) && year >= 1990 && year <= 2100
      if (fits) files.settle(row, { year })
      else act.focus(`${row.key}-year`)
      return fits
    },
    missing: (/** @type {string} */ key, /** @type {string[][]} */ missing) => orders.put(key, { missing }),
    format: () => orders.page().f,
    /** What a file may be: what it was recognized as, the kinds that engine and page know, and orders by hand. @param {any} answer @param {any} request @returns {[string, string][]} */
    kinds(answer, request) {
      const formats = new Map(orders.page().catalogue.formats.map((/** @type {any} */ each) => [each.id, each.label]))
      const found = answer.format && !request.kind ? ` (${answer.summary.label})` : ''
      return [['auto', `${w.auto}${found}`], ...[...formats].sort((a, b) => a[1].localeCompare(b[1]))]
    },
    fold: (/** @type {FileRow} */ row, /** @type {boolean} */ open) =>
      row.open === open || orders.put(row.key, { open }),
  }
  return files
}
