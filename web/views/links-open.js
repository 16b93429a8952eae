// @ts-check
/** The Links view with its words, actions and style: what its chunk gives to the page. */
import { createLinkActions } from '../app/link-actions.js'
import { links as words } from '../locales/en-links.js'
import { linksView } from './links.js'
import { rules } from './links-style.js'

export function openLinks() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
  /** @type {import('../app/link-actions.js').LinkActions | undefined} */
  let actions
  /** @param {any} page */
  const actionsOf = (page) => (actions ??= createLinkActions(page, words, () => import('./links-many.js')))
  /** @type {import('./routes.js').View} */
  const view = (page) => linksView(page, words, actionsOf(page))
  view.enter = (page, query) => actionsOf(page).prefill(query)
  return view
}
