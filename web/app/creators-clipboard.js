// @ts-check
/** Cells out of the page and into it: the text that spreadsheets write to the clipboard. */
import { textOf } from './creators-columns.js'

/** What begins like a formula would be one in the sheet it is pasted into. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[-+]?[\d.,\s]+%?$/

/** @param {string} text */
const guarded = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** @param {string} text */
const quoted = (text) => (/["\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {string[][]} cells */
const asTsv = (cells) => cells.map((row) => row.map((text) => quoted(guarded(text))).join('\t')).join('\r\n')

/** @param {string[][]} cells */
const asHtml = (cells) =>
  `<table>${cells.map((row) => `<tr>${row.map((text) => `<td>${escaped(guarded(text))}</td>`).join('')}</tr>`).join('')}</table>`

/** The texts of a range: as typed, and what is reckoned as a bare number. @param {import('./creators-model.js').Model} model @param {import('./creators-actions.js').Range} range */
function textsOf(model, { rows, columns }) {
  const { rowAt, figureOf, f } = model
  return rows.map((id) => {
    const row = rowAt(id)
    return columns.map((column) => {
      if (column.kind === 'metric') {
        const value = figureOf(row, column.id)
        return value === undefined ? '' : f.unambiguous(value)
      }
      return textOf(row, column)
    })
  })
}

/** @param {import('./creators-actions.js').Creators} creators @param {import('./creators-actions.js').Range} range @param {boolean} [headed] */
function cellsOf(creators, range, headed = false) {
  const cells = textsOf(creators.model(), range)
  const head = range.columns.map(({ id }) => creators.words.column(id, creators.page()))
  const all = headed ? [head, ...cells] : cells
  return { text: asTsv(all), html: asHtml(all), count: range.rows.length * range.columns.length }
}

/** What is selected, for a copy or cut that the browser asks about. @param {import('./creators-actions.js').Creators} creators @param {import('./creators-actions.js').Range} range @param {DataTransfer | null} clipboard */
export function copyCells(creators, range, clipboard) {
  const cells = cellsOf(creators, range)
  clipboard?.setData('text/plain', cells.text)
  clipboard?.setData('text/html', cells.html)
  creators.say({ text: creators.words.cellsCopied(cells.count) })
}

/** The whole table, with its header: every spreadsheet takes it, and so does the paste here. @param {import('./creators-actions.js').Creators} creators */
export function copyTable(creators) {
  const { items, shown } = creators.model()
  const rows = items.flatMap((item) => (item.kind === 'creator' ? [item.id] : []))
  const columns = shown.filter(({ kind }) => kind !== 'payoff')
  return writeCells(creators, { rows, columns }, true)
}

/** Copies where the browser does not ask. @param {import('./creators-actions.js').Creators} creators @param {import('./creators-actions.js').Range} range @param {boolean} [headed] */
export async function writeCells(creators, range, headed = false) {
  const { text, html, count } = cellsOf(creators, range, headed)
  const blob = (/** @type {string} */ body, /** @type {string} */ type) => new Blob([body], { type })
  try {
    const item = new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })
    await navigator.clipboard.write([item])
    creators.say({ text: creators.words.cellsCopied(count) })
  } catch {
    creators.say({ text: creators.page().words.toast.copyFailed })
  }
}
