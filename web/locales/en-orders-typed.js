// @ts-check
/** The words of totals typed from a screen, in Orders, Files. */
import { counted } from './en-orders-files.js'

export const words = {
  title: 'Totals typed from a screen',
  kind: 'Analytics',
  text: 'What Google Analytics shows of each creator’s link (Reports, Acquisition, Traffic acquisition). Nobody can tell which of these orders also used a code: they stand as a range beside the count and are never added to it.',
  remove: 'Remove all of these totals',
  removed: 'The typed totals are removed',
  undo: 'Undo',
  table: 'Totals by link',
  /** Heads of the columns, by cell. @type {Record<string, string>} */
  cells: {
    who: 'Creator, or the link’s content',
    campaign: 'Campaign',
    sessions: 'Visits (sessions)',
    orders: 'Orders (purchases)',
    revenue: 'Sales (revenue)',
  },
  /** @param {string} label @param {number} row */
  cell: (label, row) => `${label}, row ${row}`,
  /** @param {number} row */
  removeRow: (row) => `Remove row ${row}`,
  hint: 'A creator’s name counts for that creator; anything else is taken as a tag of the link. Cells of a spreadsheet can be pasted. Where the shop’s own orders carry the tags of links, those decide and these totals stay aside.',
  inUse: 'In use',
  /** Rows that are not counted, and why. @param {number} row @param {string} text @returns {Record<string, string>} */
  problems: (row, text) => ({
    bad: `Row ${row}: “${text}” is no number that can stand here, so it is left out.`,
    currency: `Row ${row}: “${text}” is in another currency than the project, so it is left out. Amounts are never converted.`,
    whose: `Row ${row}: name a creator, the link’s content or its campaign, so that it is known whose this is.`,
    gone: `Row ${row}: its creator is no longer in this project, so it is left out.`,
  }),
  /** @param {number} n */
  pasted: (n) => `${counted(n, 'row')} pasted`,
}
