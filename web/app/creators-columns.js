// @ts-check
/** The table of columns: what a creator's cell holds, how it is written, and which are shown until somebody chooses. */

/**
 * @typedef {'text' | 'handle' | 'choice' | 'date' | 'money' | 'input' | 'metric' | 'payoff'} Kind
 * @typedef {object} Column
 * @property {string} id
 * @property {Kind} kind
 * @property {string} unit of the catalogue, '' for words
 * @property {number} width in px, where nobody dragged it
 * @property {boolean} number stands at the end of its cell
 * @property {boolean} editable
 * @property {string[]} path in the row
 */

export const STATUSES = ['agreed', 'shipped', 'posted', 'figures_in', 'paid']
export const DEALS = ['fixed', 'per_post', 'per_order', 'percent', 'product', 'mixed']
export const GROUPS = ['platform', 'niche', 'tier', 'campaign_id', 'status']

/** A creator's own words. @type {Record<string, {kind?: Kind, width?: number, path?: string[]}>} */
const OWN = {
  name: { width: 208 },
  payoff: { kind: 'payoff', width: 188 },
  handle: { kind: 'handle', width: 140 },
  platform: { width: 112 },
  niche: { width: 120 },
  country: { width: 110 },
  campaign_id: { kind: 'choice', width: 150 },
  status: { kind: 'choice', width: 120 },
  deal: { kind: 'choice', width: 120, path: ['deal', 'kind'] },
  terms: { width: 180, path: ['deal', 'terms'] },
  code: { width: 110 },
  link: { width: 180 },
  posted_on: { kind: 'date', width: 120 },
  due_on: { kind: 'date', width: 120 },
  paid: { kind: 'money', width: 100 },
  owed: { kind: 'metric', width: 110, path: [] },
  email: { width: 180 },
  note: { width: 220 },
}

export const OWN_COLUMNS = Object.keys(OWN)

/** What a marketer's sheet has first. */
export const DEFAULT_COLUMNS = [
  'name',
  'payoff',
  'platform',
  'followers',
  'fee',
  'product_cost',
  'orders',
  'revenue',
  'gross_margin',
  'total_cost',
  'sales_less_spend',
  'cost_per_acquisition',
  'code',
  'status',
  'owed',
  'note',
]

/** @param {any} catalogue */
export function columnTable(catalogue) {
  /** @type {Map<string, Column>} */
  const columns = new Map()
  for (const [id, { kind = 'text', width = 120, path = [id] }] of Object.entries(OWN)) {
    const money = kind === 'money' || kind === 'metric'
    columns.set(id, {
      id,
      kind,
      unit: money ? 'money' : '',
      width,
      number: money,
      editable: kind !== 'payoff' && kind !== 'metric',
      path,
    })
  }
  for (const [kind, rows] of /** @type {['input' | 'metric', any[]][]} */ ([
    ['input', catalogue.inputs],
    ['metric', catalogue.metrics],
  ])) {
    for (const { id, unit } of rows)
      columns.set(id, {
        id,
        kind,
        unit,
        width: 112,
        number: true,
        editable: kind === 'input',
        path: kind === 'input' ? ['inputs', id] : [],
      })
  }
  return columns
}

/** @param {any} value */
const asText = (value) => (value === undefined || value === null ? '' : String(value))

/** What was typed into a cell. @param {any} row @param {Column} column @returns {string} */
export const textOf = (row, { path }) => (path.length ? asText(path.reduce((at, key) => at?.[key], row)) : '')

/** A copy of the row with one cell changed; nothing typed leaves nothing behind. @param {any} row @param {Column} column @param {string} text */
export function withText(row, { path }, text) {
  const [key, inner] = path
  const copy = { ...row }
  if (inner) {
    const part = { ...row[key] }
    if (text === '') delete part[inner]
    else part[inner] = text
    if (key !== 'inputs' && Object.keys(part).length === 0) delete copy[key]
    else copy[key] = part
  } else if (text === '' && key !== 'name') delete copy[key]
  else copy[key] = text
  return copy
}

/** The most that one cell keeps. */
const LONGEST = 10_000

/**
 * What a person types or pastes into one cell, as it is kept: as typed, but for handles without their @ and shares above one,
 * which are percent.
 * @param {Column} column @param {string} typed @param {(text: string) => number | undefined} [read]
 */
export function keptText(column, typed, read = Number) {
  const text = typed
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, LONGEST)
    .trim()
  if (column.kind === 'handle') return text.replace(/^@+/, '')
  if (column.unit === 'ratio' && column.kind === 'input' && text && !text.includes('%')) {
    const value = read(text)
    return value !== undefined && value > 1 ? `${text}%` : text
  }
  return text
}

/** Who a row is about: the same person has the same handle, or where there is none the same name. @param {{handle?: string, name?: string}} row */
export const identityOf = ({ handle, name }) =>
  handle ? `@${handle.trim().replace(/^@+/, '').toLowerCase()}` : (name ?? '').trim().toLowerCase()
