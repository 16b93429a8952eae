// @ts-check
/** Numbers and dates of a pasted column are read by the column: one cell that can be read one way only decides for the others. */
import { keptText } from './creators-columns.js'

/** @typedef {import('./creators-columns.js').Column} Column */
/** @typedef {import('./creators-actions.js').Creators} Creators */

/** "1.234": a sign before exactly three digits, and nothing else that tells. */
const AMBIGUOUS = /^\D*[1-9]\d{0,2}([.,])\d{3}(?!\d)[^.,\d]*$/
/** Digits alone, or with the one sign that is the decimal here. */
const hasSign = (/** @type {string} */ text) => text.includes('.') || text.includes(',')
const OTHER = /** @type {Record<string, string>} */ ({ '.': ',', ',': '.' })

/** What one cell says about the decimal sign. @param {string} text @returns {string} '' for nothing */
function decimalSaid(text) {
  const signs = hasSign(text) && text.match(/[.,]/g)
  if (!signs) return ''
  const last = signs[signs.length - 1]
  if (signs.some((sign) => sign !== last)) return last
  if (signs.length > 1) return OTHER[last]
  const after = /[.,](\d*)/.exec(text)?.[1] ?? ''
  return after.length === 3 && AMBIGUOUS.test(text) ? '' : after.length ? last : ''
}

/** @param {string[]} cells @param {boolean} counts whole things: nobody has 1.234 followers @returns {string} the column's decimal sign, '' where no cell tells */
export function decimalOf(cells, counts) {
  let hinted = ''
  for (const text of cells) {
    if (!text || !hasSign(text)) continue
    const said = decimalSaid(text)
    if (said) return said
    if (counts && !hinted) {
      const sign = AMBIGUOUS.exec(text)?.[1]
      if (sign) hinted = OTHER[sign]
    }
  }
  return hinted
}

/** @param {string[]} cells @returns {'day_first' | 'month_first' | ''} */
export function orderOf(cells) {
  for (const text of cells) {
    const [, first, second] = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(text) ?? []
    if (Number(first) > 12) return 'day_first'
    if (Number(second) > 12) return 'month_first'
  }
  return ''
}

/** @param {Creators} creators @param {Column} column @param {string[]} cells @param {string} [chosen] by the visitor */
export function columnReader(creators, column, cells, chosen) {
  const plain = { ambiguous: '', reading: '', other: '' }
  if (column.kind === 'date') return dateReader(creators, column, cells, chosen)
  if (!column.number || column.kind === 'metric')
    return {
      ...plain,
      text: (/** @type {string} */ typed) =>
        choice(creators, column, keptText(column, ownHandle(column, unquoted(typed)))),
    }
  return numberReader(creators, column, cells, chosen)
}

/** What a guard against formulas put before. @param {string} text */
const unquoted = (text) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)

/** A profile's address is a handle. @param {Column} column @param {string} text */
const ownHandle = ({ kind }, text) =>
  kind === 'handle' ? (/^https?:\/\/[^/\s]+\/@?([^/?#\s]+)/i.exec(text)?.[1] ?? text) : text

/** A status, a deal or a campaign by its word. @param {Creators} creators @param {Column} column @param {string} text */
function choice(creators, column, text) {
  if (column.kind !== 'choice' || text === '') return text
  const { words, page } = creators
  const wanted = text.toLowerCase()
  const found = creators
    .choices(column.id)
    .find((id) => id === wanted || words.choice(column.id, id, page().own).toLowerCase() === wanted)
  return found ?? text
}

/** @param {Creators} creators @param {Column} column @param {string[]} cells @param {string} [chosen] */
function dateReader(creators, column, cells, chosen) {
  const { engine } = creators.page()
  const said = orderOf(cells)
  const order = chosen ?? (said || (creators.words.dayFirst(creators.model().f.locale) ? 'day_first' : 'month_first'))
  /** @type {Map<string, string>} */
  const known = new Map()
  const read = (/** @type {string} */ typed) => {
    const text = keptText(column, typed)
    if (text === '') return ''
    const answer = engine.parseDate({ text, order })
    return answer.ok && answer.date ? answer.date : text
  }
  const sample = said ? '' : (cells.find((cell) => /^\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(cell)) ?? '')
  return {
    ambiguous: sample.trim(),
    reading: sample ? read(sample) : '',
    other: order === 'day_first' ? 'month_first' : 'day_first',
    text: (/** @type {string} */ typed) => {
      const kept = known.get(typed)
      if (kept !== undefined) return kept
      const text = read(typed)
      known.set(typed, text)
      return text
    },
  }
}

/** @param {Creators} creators @param {Column} column @param {string[]} cells @param {string} [chosen] */
function numberReader(creators, column, cells, chosen) {
  const { engine } = creators.page()
  const { signs, f } = creators.model()
  const said = decimalOf(cells, column.unit === 'count')
  const decimal = chosen ?? (said || signs.decimal)
  const style = decimal === signs.decimal ? signs : { decimal, group: OTHER[decimal] ?? signs.group }
  const percent =
    column.unit === 'ratio' && cells.some((text) => !text.includes('%') && Number(text.replace(',', '.')) > 1)
  const plain = decimal === signs.decimal && decimal === '.' ? /^\d+(\.\d{1,2})?$/ : /^\d+$/
  /** Only a text with a sign can mean another thing in another style. @param {string} text */
  function own(text) {
    if (decimal === signs.decimal || !/[.,]/.test(text)) return text
    const [there, here] = [engine.parseNumber({ text, ...style }), engine.parseNumber({ text, ...signs })]
    if (!there.ok || there.value === undefined || (here.ok && here.value === there.value && here.kind === 'ok'))
      return text
    return `${f.unambiguous(there.value)}${there.unit === 'percent' ? '%' : ''}${there.currency ? ` ${there.currency}` : ''}`
  }
  const sample = cells.find((text) => hasSign(text) && AMBIGUOUS.test(text.trim()))?.trim() ?? ''
  const reading = sample ? engine.parseNumber({ text: sample, ...style }) : null
  const sure = sample !== '' && cells.some((text) => decimalSaid(text))
  return {
    ambiguous: sample && !sure ? sample : '',
    reading: reading?.ok && reading.value !== undefined ? f.typed(reading.value) : '',
    other: OTHER[decimal] ?? '.',
    text: (/** @type {string} */ typed) => {
      if (typed === '' || plain.test(typed)) return percent && typed ? `${typed}%` : typed
      const text = own(keptText(column, typed, () => 0))
      return percent && text !== '' && !text.includes('%') ? `${text}%` : text
    },
  }
}
