// @ts-check
/** What a report makes on demand: pictures and workbooks. */
export { addressOf, cardSvg, pngOf, reportSvg } from '../app/report-pictures.js'
export { workbook } from '../app/report-workbook.js'
