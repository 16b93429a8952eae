// @ts-check
/** The Report view with its words, actions and style: what its chunk gives to the page. */
import { today } from '../app/format.js'
import { createReport } from '../app/report-actions.js'
import { report as words } from '../locales/en-report.js'
import { reportView } from './report.js'
import { rules } from './report-style.js'

/** @param {import('./kit.js').Kit} kit */
export function openReport(kit) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
  /** @type {import('../app/report-actions.js').ReportActions | undefined} */
  let actions
  /** @type {import('./routes.js').View} */
  return (page) => {
    actions ??= createReport(page, words, kit, today)
    return reportView(page, actions, kit)
  }
}
