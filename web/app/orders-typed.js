// @ts-check
/** Totals of links that somebody typed from an analytics screen: what their texts stand for, and as the report that they were read from. */

/** @typedef {{creator_id?: string, campaign?: string, content?: string, sessions?: string | number, orders?: string | number, revenue?: string | number}} Typed */
/** @typedef {'sessions' | 'orders' | 'revenue'} Figure */

/** @type {Figure[]} */
export const FIGURES = ['sessions', 'orders', 'revenue']

/** The format of which this is a small file. */
export const REPORT = 'ga4_traffic'
/** The first column keeps a row without a campaign from being taken for a row of totals. */
const HEADER = 'Row,Session campaign,Session manual ad content,Sessions,Ecommerce purchases,Total revenue'

/** @param {any} document @returns {Typed[]} */
export const typedOf = (document) => document.orders?.typed_totals ?? []

/** @param {Typed} row */
export const isBlank = (row) => Object.values(row).every((value) => value === undefined || value === '')

/**
 * What a cell stands for, under the signs of the document. Visits and orders are whole: "1.234" of them is 1,234 anywhere.
 * @param {unknown} typed @param {Figure} id @param {any} document @param {any} engine
 * @returns {{value?: number, problem?: 'bad' | 'currency'}}
 */
export function figureOf(typed, id, { currency, settings = {} }, engine) {
  if (typeof typed === 'number') return typed >= 0 ? { value: typed } : { problem: 'bad' }
  const text = String(typed ?? '').trim()
  if (text === '') return {}
  const { decimal, group } = settings
  const read = engine.parseNumber({ text, ...(decimal && { decimal }), ...(group && { group }) })
  const whole = id !== 'revenue' && read.kind === 'ambiguous' && !Number.isInteger(read.value)
  const value = whole ? read.alternative : read.value
  if (!read.ok || value === undefined || read.unit || value < 0) return { problem: 'bad' }
  return read.currency && read.currency !== currency ? { problem: 'currency' } : { value }
}

/** A content tag that stands for the creator of one row, and that no link has. @param {number} at */
const tagOf = (at) => `payoff typed total ${at}`

/** Whose the rows are of which a creator was chosen. @param {any} document */
export const typedLinks = (document) =>
  typedOf(document).flatMap(({ creator_id: id }, at) => (id ? [{ content: tagOf(at), creator_id: id }] : []))

/** @param {string | number | undefined} value */
const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`

/** The report as a CSV file; '' where nothing of it could be counted. @param {any} document @param {any} engine */
export function typedReport(document, engine) {
  const creators = new Set(document.creators.map((/** @type {any} */ each) => each.creator_id))
  const rows = typedOf(document).flatMap((row, at) => {
    const { creator_id: id, campaign, content } = row
    const figures = FIGURES.map((figure) => figureOf(row[figure], figure, document, engine).value)
    const known = id ? creators.has(id) : campaign?.trim() || content?.trim()
    if (!known || figures.every((value) => value === undefined)) return []
    const tags = id ? ['', tagOf(at)] : [campaign, content]
    return [[at + 1, ...tags, ...figures].map(cell).join(',')]
  })
  return rows.length ? [HEADER, ...rows, ''].join('\n') : ''
}
