// @ts-check
/** The Creators view with its words, actions and style: what its chunk gives to the page. */
import { adopt, createControl, createCreators, creatorsView, rules, words } from './creators-base.js'

export function openCreators() {
  adopt(rules)
  /** @type {{creators: import('../app/creators-actions.js').Creators, control: import('./creators-control.js').Control} | undefined} */
  let opened
  /** @param {any} page */
  function parts(page) {
    if (!opened) {
      const creators = createCreators(page, words)
      opened = { creators, control: createControl(creators) }
    }
    return opened
  }
  /** @type {import('./routes.js').View} */
  return (page) => {
    const { creators, control } = parts(page)
    return creatorsView(page, creators, control)
  }
}
