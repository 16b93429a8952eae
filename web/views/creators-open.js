// @ts-check
/** The Creators view with its words, actions and style: what its chunk gives to the page. */
import { adopt, createControl, createCreators, creatorsView, rules, words } from './creators-base.js'

/** @param {import('./kit.js').Kit} kit */
export function openCreators(kit) {
  adopt(rules)
  /** @type {{creators: import('../app/creators-actions.js').Creators, control: import('./creators-control.js').Control} | undefined} */
  let opened
  /** @param {any} page */
  function parts(page) {
    if (!opened) {
      const creators = createCreators(page, words)
      opened = { creators, control: createControl(creators, kit) }
    }
    return opened
  }
  /** @type {import('./routes.js').View} */
  return (page) => {
    const { creators, control } = parts(page)
    return creatorsView(page, creators, control)
  }
}
