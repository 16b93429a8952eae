// @ts-check
/** The words of Orders, Files: reading a file and saying what it is. Ids are the engine's. */

const numbers = new Intl.NumberFormat('en-US')
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
const list = new Intl.ListFormat('en-US', { type: 'conjunction' })
/** @param {number} n @param {string} one @param {string} [many] */
export const counted = (n, one, many = `${one}s`) => `${numbers.format(n)} ${n === 1 ? one : many}`
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, maximumFractionDigits: 1 })
/** @param {number} bytes */
export function size(bytes) {
  if (bytes >= 1e9) return `${short.format(bytes / 1e9)} GB`
  return bytes >= 1e6 ? `${short.format(bytes / 1e6)} MB` : `${numbers.format(Math.max(1, Math.round(bytes / 1e3)))} kB`
}
const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
/** @param {string} iso */
export const day = (iso) => shortDay.format(new Date(`${iso}T00:00:00Z`))

/** A column as a spreadsheet names it. @param {number} at */
function letters(at) {
  let name = ''
  for (let left = at + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** @typedef {{id: string, subject: string, values: Record<string, any>, row?: number, column?: number}} Diagnostic */

/** @param {Diagnostic} diagnostic */
const place = ({ row, column }) =>
  row === undefined
    ? ''
    : `Row ${numbers.format(row + 1)}${column === undefined ? '' : `, column ${letters(column)}`}: `

/** @type {Record<string, (each: Diagnostic) => string>} */
const diagnostics = {
  empty_file: () => 'There is nothing in this file.',
  no_header: () => 'No row with the names of the columns was found. Is the first part of the file missing?',
  unknown_format: () => 'Payoff does not know these columns. Say below what is in them.',
  bad_encoding: ({ values }) =>
    `${counted(values.count ?? 1, 'sign')} could not be read and ${values.count === 1 ? 'stands' : 'stand'} as �. Another encoding below may help.`,
  nul_characters: ({ values }) =>
    `${counted(values.count ?? 1, 'empty byte')} left out. The file may have been damaged on its way.`,
  truncated_file: (each) =>
    `${place(each)}A quotation mark opens here and never closes. The file may have been cut off: export it again.`,
  text_after_quote: (each) =>
    `${place(each)}Text stands behind a closing quotation mark. It was kept as a spreadsheet would.`,
  ragged_row: (each) =>
    `${place(each)}${counted(each.values.columns, 'column')} where the header has another number. It was read as far as it goes.`,
  order_without_name: (each) => `${place(each)}No order number, so this row was left out.`,
  not_a_number: (each) => `${place(each)}“${each.values.text}” is no amount. It was left out of the sums.`,
  total_row: (each) =>
    `${place(each)}A totals row${each.subject ? ` (“${each.subject}”)` : ''}, kept out of the sums. ${
      each.values.equal_columns?.length
        ? `It agrees with them in ${list.format(each.values.equal_columns.slice(0, 6))}${each.values.equal_columns.length > 6 ? ' and more' : ''}.`
        : 'It counts something else than the rows do.'
    }`,
  ambiguous_dates: ({ subject, values }) =>
    `“${subject}”: ${counted(values.count, 'date')} could be day first or month first.`,
  dates_without_year: ({ subject, values }) =>
    `“${subject}”: ${counted(values.count, 'date has', 'dates have')} no year, so ${values.count === 1 ? 'it was' : 'they were'} left out.`,
  rows_left_out: ({ values }) =>
    `${counted(values.count, 'row')} past the first two million ${values.count === 1 ? 'was' : 'were'} left out. Export a shorter period.`,
}

const ENCODINGS = /** @type {Record<string, string>} */ ({
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Excel “Unicode text”)',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Western European (Windows)',
  'windows-1250': 'Central European (Windows)',
  'windows-1251': 'Cyrillic (Windows)',
  'windows-1253': 'Greek (Windows)',
  'iso-8859-1': 'Western European (ISO)',
  'iso-8859-7': 'Greek (ISO)',
  'iso-8859-9': 'Turkish (ISO)',
  shift_jis: 'Japanese (Shift-JIS)',
})

/** What the columns of orders are that can be named by hand. @type {Record<string, string>} */
const fieldNames = {
  name: 'Order number',
  total: 'Amount of the order',
  created_at: 'Date',
  currency: 'Currency',
  discount_code: 'Discount code',
  subtotal: 'Amount without tax and shipping',
  refunded: 'Refunded',
  financial_status: 'Status',
  email: 'Customer’s email',
  utm_source: 'Link: source',
  utm_campaign: 'Link: campaign',
  utm_content: 'Link: content',
  landing_page: 'Landing page',
  sku: 'Product number (SKU)',
}
/** What columns are, beyond these. @type {Record<string, string>} */
const fields = {
  id: 'Order id of the shop',
  cancelled_at: 'Canceled on',
  shipping: 'Shipping',
  taxes: 'Tax',
  discount_amount: 'Discount',
  quantity: 'Units',
  product: 'Product',
  line_price: 'Price of a unit',
  line_discount: 'Discount of a row',
  note_attributes: 'Notes, with tags of links',
  utm_medium: 'Link: medium',
  utm_term: 'Link: term',
  utm_id: 'Link: campaign id',
  customer_type: 'New or returning',
  payment_method: 'Payment',
  buyer: 'Customer’s name',
  source_medium: 'Link: source / medium',
  source: 'Link: source',
  medium: 'Link: medium',
  campaign: 'Link: campaign',
  campaign_id: 'Link: campaign id',
  content: 'Link: content',
  term: 'Link: term',
  publisher: 'Whose sale it is',
  code: 'Discount code',
  link: 'Link',
  order: 'Order number',
  answer: 'Answer',
  sessions: 'Visits or clicks',
  revenue: 'Sales',
  cost: 'Cost of a unit',
}
/** @param {string} id */
const plain = (id) => `${id[0].toUpperCase()}${id.slice(1).replace(/_/g, ' ')}`
const columnKinds = /** @type {Record<string, string>} */ ({
  number: 'Number',
  percent: 'Percent',
  duration: 'Time',
  date: 'Date',
  text: 'Text',
  empty: 'Nothing',
})

/** Errors of reading, by fault. @type {Record<string, string>} */
const faults = {
  unreadable:
    'The browser could not read it. It may have been moved, or is open in Excel: close it there, then add it again.',
  too_large: 'It unpacks to more than a browser can hold. Save the sheet as CSV and add that.',
  not_a_workbook: 'There is no sheet in this Excel file. Open it in Excel, save it anew, then add it.',
  nothing_packed: 'There is no CSV or Excel file in this ZIP.',
  nested_archive: 'There is a ZIP within this ZIP. Unpack it, then add the files in it.',
  archive_too_large:
    'This ZIP unpacks to more than a gigabyte, or to far more than a file of its size should. Unpack it, then add the files that you need.',
  locked_archive: 'This ZIP asks for a password. Unpack it, then add the files in it.',
  damaged_archive: 'This ZIP is damaged: what is in it is not what it says. Download it again.',
  engine_stopped: 'The reader stopped. Reload the page, then add the file again.',
  out_of_memory: 'The browser ran out of memory. Close other tabs, or export a shorter period.',
}

/** @param {number} seconds */
const left = (seconds) =>
  seconds < 1.5
    ? 'about a second left'
    : seconds < 90
      ? `${Math.round(seconds)} seconds left`
      : `${Math.round(seconds / 60)} minutes left`

export const words = {
  empty: {
    title: 'Who sold what, from the files you have',
    text: 'Bring the shop’s orders, and whatever else you have: analytics, a survey, ad or network reports. Any order, several at once. Every order is counted once.',
    points: [
      [
        'Orders',
        'Shopify, WooCommerce or any sheet with one order a row. Codes and tagged links in it are enough to start.',
      ],
      [
        'What else saw them',
        'Google Analytics 4 transactions, a “How did you hear about us?” survey, ads and networks.',
      ],
      [
        'Stays in this browser',
        'Files are read here. Orders and addresses are never sent and never saved with the project.',
      ],
    ],
  },
  title: 'Files',
  choose: 'Choose files',
  add: 'Add files',
  guide: 'Where do I get these files?',
  typeTotals: 'Type totals from a screen',
  hint: 'Or drop them anywhere on the page: CSV, TSV, Excel (.xlsx) or a ZIP of them, up to a gigabyte each.',
  kinds: /** @type {Record<string, string>} */ ({
    orders: 'Orders',
    analytics: 'Analytics',
    ads: 'Ads',
    social: 'Network',
    affiliate: 'Affiliate',
    survey: 'Survey',
    creators: 'Creators',
    journeys: 'Journeys',
    products: 'Products',
  }),
  waiting: 'Waiting for its turn',
  starting: 'Opening…',
  /** @param {number} bytes @param {number} all @param {number} rate bytes a second @param {number} seconds */
  progress: (bytes, all, rate, seconds) =>
    `${size(bytes)} of ${size(all)} · ${numbers.format(Math.round(rate / 1e6))} MB/s · ${left(seconds)}`,
  /** @param {string} name */
  progressOf: (name) => `How much of ${name} is read`,
  cancel: 'Cancel',
  /** @param {string} name */
  cancelOf: (name) => `Cancel reading ${name}`,
  remove: 'Remove',
  /** @param {string} name */
  removeOf: (name) => `Remove ${name}`,
  /** @param {any} error */
  failed: ({ fault }) =>
    faults[fault] ?? `It could not be read (${String(fault).replace(/_/g, ' ')}). Export it again, or save it as CSV.`,
  failedTitle: 'Not read',
  unknownTitle: 'What is in this file?',
  /** @param {number} bytes @param {number | undefined} took milliseconds */
  about: (bytes, took) =>
    [size(bytes), took !== undefined && took > 300 ? `read in ${(took / 1000).toFixed(1)} s` : '']
      .filter(Boolean)
      .join(' · '),
  /** What was read, as one sentence's parts. @param {any} answer */
  said(answer) {
    const { summary, reading, rows } = answer
    const { orders } = reading
    const period = summary.first_date ? `${day(summary.first_date)} to ${day(summary.last_date)}` : ''
    if (!orders)
      return [counted(rows, 'row'), counted(answer.columns.length, 'column'), reading.table_count > 1 ? counted(reading.table_count, 'table') : '', period] // biome-ignore format: one line
        .filter(Boolean)
        .join(', ')
    const currencies = Object.keys(orders.by_currency).filter((code) => code !== '(none)')
    const several = orders.line_rows > orders.orders ? ` in ${counted(orders.line_rows, 'row')}` : ''
    const codes = orders.code_count ? counted(orders.code_count, 'code') : 'no codes'
    return [`${counted(orders.orders, 'order')}${several}`, list.format(currencies), codes, period]
      .filter(Boolean)
      .join(', ')
  },
  table: 'Table read',
  /** One of several tables of a file. @param {any} each @param {number} count */
  tableIs({ number, title, names, columns, rows }, count) {
    const said = title || `${names.join(', ')}${columns > names.length ? ' …' : ''}`
    return `${numbers.format(number + 1)} of ${numbers.format(count)}: ${said ? `${said}, ` : ''}${counted(rows, 'row')}`
  },
  /** @param {string} label */
  looksLike: (label) => `Looks like ${label}:`,
  /** Rows that are no data. @param {any} reading @param {Diagnostic[]} told */
  setAside(reading, told) {
    const nameless = told.filter(({ id }) => id === 'order_without_name').length
    const parts = [
      reading.total_rows ? counted(reading.total_rows, 'totals row') : '',
      reading.comment_records ? counted(reading.comment_records, 'title or comment line') : '',
      reading.blank_records ? counted(reading.blank_records, 'blank row') : '',
      nameless ? counted(nameless, 'row without an order number', 'rows without an order number') : '',
    ].filter(Boolean)
    return parts.length ? `Left out: ${list.format(parts)}.` : ''
  },
  remembered: 'Read as you said last time: columns, numbers and dates.',
  how: 'How it was read',
  howNote: 'Columns, numbers, dates, encoding',
  because: 'Recognized by',
  /** @param {number} count @param {number} more */
  moreColumns: (count, more) => `${counted(count, 'column')}${more ? `, ${numbers.format(more)} more` : ''}`,
  header: 'Names of columns',
  /** @param {number} row */
  inRow: (row) => `In row ${numbers.format(row + 1)}`,
  noHeader: 'None found',
  kind: 'Kind of file',
  auto: 'Find out',
  encoding: 'Encoding',
  /** @param {string} id */
  encodingName: (id) => ENCODINGS[id] ?? id,
  encodings: Object.keys(ENCODINGS),
  separator: 'Separator',
  separators: /** @type {Record<string, string>} */ ({
    comma: 'Comma ,',
    semicolon: 'Semicolon ;',
    tab: 'Tab',
    pipe: 'Bar |',
  }),
  sheet: 'Sheet',
  numbers: 'Numbers',
  signs: /** @type {Record<string, string>} */ ({ '.': '1,234.50', ',': '1.234,50' }),
  dates: 'Dates',
  dateOrders: /** @type {Record<string, string>} */ ({
    '': 'As the file shows',
    day_first: 'Day first: 31/12/2026',
    month_first: 'Month first: 12/31/2026',
  }),
  year: 'Which year?',
  readYear: 'Read them so',
  yearOf: 'Year of dates without one',
  /** @param {number} year */
  yearTaken: (year) => `Dates without a year are taken as ${year}: change it in “How it was read”.`,
  columns: 'Columns',
  column: 'Column',
  readAs: 'Read as',
  firstValue: 'First value',
  /** What a column is read as. @param {{field?: string, kind?: string, date_order?: string}} column */
  columnIs({ field, kind = '', date_order: order = '' }) {
    const what = field ? this.fieldName(field) : (columnKinds[kind] ?? '–')
    return order ? `${what}, ${order === 'day_first' ? 'day first' : 'month first'}` : what
  },
  /** @param {{sample?: string, value?: number}} column */
  sampleIs({ sample, value }) {
    if (sample === undefined) return '–'
    const short = sample.length > 40 ? `${sample.slice(0, 40)}…` : sample
    const said = value === undefined ? short : exact.format(value)
    return said === short || String(value) === short ? short : `${short} = ${said}`
  },
  /** @param {number} n @param {boolean} unused */
  otherColumns: (n, unused) => `${counted(n, 'other column')}${unused ? ', not needed' : ''}`,
  /** Files that are for another part of Payoff: they are given to it, or there is a way there. */
  elsewhere:
    /** @type {Record<string, {text: string, go?: string, href?: string, give?: (rows: number) => string}>} */ ({
      creators: {
        text: 'A list of creators is no sale, so nothing of it is counted here. Creators shows each column and each change before anything is added.',
        give: (rows) =>
          rows === 1 ? 'Add this creator to Creators' : `Add these ${numbers.format(rows)} creators to Creators`,
      },
      journeys: {
        text: 'Which channels and creators people met before they bought: Paths says who introduces, who helps and who closes.',
        give: () => 'Open in Paths',
      },
      social: {
        text: 'Views and likes are no orders, so nothing of this file is counted. They stand well beside each creator.',
        go: 'Go to Creators',
        href: '#creators',
      },
    }),
  serious: [
    'empty_file',
    'no_header',
    'bad_encoding',
    'nul_characters',
    'truncated_file',
    'order_without_name',
    'not_a_number',
    'ambiguous_dates',
    'dates_without_year',
    'rows_left_out',
  ],
  problems: 'What to know',
  /** @param {Diagnostic} each */
  diagnostic: (each) => diagnostics[each.id]?.(each) ?? `${place(each)}${each.id.replace(/_/g, ' ')}`,
  /** @param {number} n */
  moreProblems: (n) => `and ${numbers.format(n)} more like these`,
  codes: 'Codes in it',
  code: 'Code',
  orders: 'Orders',
  total: 'Total',
  /** @param {number} n */
  moreCodes: (n) => `and ${counted(n, 'more code')}`,
  use: 'Use this file',
  /** @param {string} name */
  useOf: (name) => `Use this file: ${name}`,
  used: 'In use',
  notUsed: 'Take out',
  /** @param {string} name */
  notUsedOf: (name) => `Take out: ${name}`,
  next: 'See who sold what',
  map: {
    title: 'Which column is what',
    kind: 'A row of it is',
    /** What a file can be said to be: [the engine's id, in words, what it is for]. @type {Record<string, {label: string, note: string}>} */
    kinds: {
      orders: { label: 'An order', note: 'Order number and amount are needed; codes or links say whose order it is.' },
      survey: {
        label: 'A buyer’s answer',
        note: 'The answer is needed, and the order number or the email, by which the order is found.',
      },
      ga4_transactions: {
        label: 'An order that analytics saw',
        note: 'The order number is needed; source, campaign and content say whose link it was.',
      },
      creator_sales: {
        label: 'A sale that a network or tool claims',
        note: 'Whose sale it is and its amount are needed. Claims are shown beside, never added.',
      },
      shopify_products: { label: 'A product', note: 'The SKU and its cost are needed, for the margin.' },
    },
    none: '–',
    /** @param {string} name @param {string | undefined} sample */
    column: (name, sample) => (sample ? `${name} (${sample.length > 24 ? `${sample.slice(0, 24)}…` : sample})` : name),
    go: 'Read it this way',
    /** @param {string[]} missing */
    missing: (missing) => `Choose a column for ${list.format(missing)}.`,
    or: ' or ',
  },
  /** @param {string} field */
  fieldName: (field) => fieldNames[field] ?? fields[field] ?? plain(field),
  rememberedToast: 'This is remembered for files like this',
}
