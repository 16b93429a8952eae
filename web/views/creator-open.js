// @ts-check
/** The creator's view with its words, actions and style: what its chunk gives to the page. */
import { createCreatorActions } from '../app/creator-actions.js'
import { creator as words } from '../locales/en-creator.js'
import { creatorView, headline } from './creator.js'
import { rules } from './creator-style.js'

/** @param {import('./kit.js').Kit} kit */
export function openCreator(kit) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
  /** @type {import('../app/creator-actions.js').CreatorActions | undefined} */
  let actions
  /** @type {import('./routes.js').View} */
  const view = (page) => {
    actions ??= createCreatorActions(page, words, kit.asPercent, (now) =>
      headline({ ...now, kit }, words, now.ui.creator.part),
    )
    return creatorView({ ...page, kit }, words, actions)
  }
  return view
}
