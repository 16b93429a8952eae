// @ts-check
/** The Links view with its words, actions and style: what its chunk gives to the page. Its parts come when they are gone to. */
import { createLinkActions } from '../app/link-actions.js'
import { links as common } from '../locales/en-links.js'
import { linksView } from './links.js'
import { rules } from './links-style.js'
// All parts need it, so it comes with the first.
import './links-tags.js'

/**
 * A part of the view: its panels by tab, and what it brings of words, style and actions.
 * @typedef {object} Part
 * @property {Record<string, any>} words
 * @property {Record<string, any>} [panels]
 * @property {string} [rules]
 * @property {(links: any, page: import('../app/page.js').Page, w: any) => Record<string, any>} [actions]
 */

/** @typedef {typeof common & typeof import('../locales/en-links-one.js').words & typeof import('../locales/en-links-many.js').words & typeof import('../locales/en-links-inspect.js').words & typeof import('../locales/en-links-later.js').words} LinkWords */
/** @typedef {import('../app/link-actions.js').LinkActions & import('../app/link-many-actions.js').ManyActions & import('../app/link-one-actions.js').OneActions} LinkActions */

/** @type {Record<string, () => Promise<Part>>} */
const PARTS = {
  one: () => import('./links-one.js'),
  many: () => import('./links-many.js'),
  inspect: () => import('./links-inspect.js'),
  later: () => import('./links-later.js'),
}
/** Which part draws a tab, where it has another name. @type {Record<string, string>} */
const PART_OF = { sheet: 'later' }

/** @param {string} css */
function adopt(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}

export async function openLinks() {
  adopt(rules)
  /** @type {any} */
  const words = { ...common }
  /** @type {Record<string, any>} */
  const panels = {}
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map()
  /** @type {any} */
  let actions
  /** Actions of parts that came before the page was first drawn. @type {Part['actions'][]} */
  const waiting = []

  /** @param {Part} part */
  function take(part) {
    Object.assign(words, part.words)
    Object.assign(panels, part.panels)
    if (part.rules) adopt(part.rules)
    if (part.actions) waiting.push(part.actions)
  }
  /** @param {string} tab @returns {Promise<void>} */
  function load(tab) {
    const id = PART_OF[tab] ?? tab
    const known = loading.get(id) ?? PARTS[id]().then(take)
    loading.set(id, known)
    return known
  }
  /** @param {any} page @returns {LinkActions} */
  function actionsOf(page) {
    actions ??= createLinkActions(page, words, load)
    for (const more of waiting.splice(0)) Object.assign(actions, more?.(actions, page, words))
    return actions
  }

  // A list of creators in the address goes straight to them.
  await load(/[?&]creators=/.test(location.hash) ? 'many' : 'one')
  /** @type {import('./routes.js').View} */
  const view = (page) => {
    const links = actionsOf(page)
    return linksView(page, words, links, panels[links.ui().tab])
  }
  view.enter = (page, query) => actionsOf(page).prefill(query)
  return view
}
