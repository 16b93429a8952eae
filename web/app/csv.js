// @ts-check
/** Tables as CSV files that spreadsheets open as what they are. */

/** A cell that a spreadsheet would run begins with one of these, perhaps behind blanks; a handle or a number does not run. */
const RUNS = /^\s*[=+\-@\t\r\n]/
const HARMLESS = /^(@[\w.]+|-\d+(\.\d+)?)$/

/** @param {string} text one cell; what a spreadsheet would take for a formula gets an apostrophe before it */
export function csvCell(text) {
  const safe = RUNS.test(text) && !HARMLESS.test(text) ? `'${text}` : text
  return /[",\n\r;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** @param {string[][]} records */
export const csvText = (records) => `${records.map((record) => record.map(csvCell).join(',')).join('\r\n')}\r\n`

/** With a byte order mark Excel reads UTF-8. @param {string} text */
export const csvBlob = (text) => new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' })
