// @ts-check
/** Cells out of the page and into it: the text that spreadsheets write to the clipboard. */
import { textOf } from './creators-columns.js'

/** What begins like a formula would be one in the sheet it is pasted into. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[-+]?[\d.,\s]+%?$/

/** @param {string} text */
export const guarded = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** @param {string} text */
const quoted = (text) => (/["\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {string[][]} cells */
export const asTsv = (cells) => cells.map((row) => row.map((text) => quoted(guarded(text))).join('\t')).join('\r\n')

/** @param {string[][]} cells */
export const asHtml = (cells) =>
  `<table>${cells.map((row) => `<tr>${row.map((text) => `<td>${escaped(guarded(text))}</td>`).join('')}</tr>`).join('')}</table>`

/** The texts of a range: as typed, and what is reckoned as a bare number. @param {import('./creators-model.js').Model} model @param {import('./creators-actions.js').Range} range */
export function cellsOf(model, { rows, columns }) {
  const { byId, figures, f } = model
  return rows.map((id) => {
    const row = byId.get(id)
    return columns.map((column) => {
      if (column.kind === 'metric') {
        const value = figures.value(id, column.id)
        return value === undefined ? '' : f.unambiguous(value)
      }
      return textOf(row, column)
    })
  })
}
