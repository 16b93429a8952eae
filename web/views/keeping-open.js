// @ts-check
/** Files, projects and share links with their words, actions and style: what their chunk gives to the page. */
import { createKeeping } from '../app/keeping.js'
import { keeping as words } from '../locales/en-keeping.js'
import { menuOf, noticesOf } from './keeping.js'
import { rules } from './keeping-style.js'
import { shareDialog } from './share.js'

/** @typedef {import('../app/page.js').Page} Page */

/** @param {import('../app/keeping.js').Host} host */
export function openKeeping(host) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
  const act = createKeeping(host, words)
  return {
    ...act,
    /** @param {Page} page */
    menu: (page) => menuOf(page, words, act),
    /** @param {Page} page */
    notices: (page) => noticesOf(page, words, act),
    /** @param {Page} page */
    dialog: (page) => shareDialog(page, words.share, act),
  }
}
