// @ts-check
/** A part of Orders that comes when it is first asked for: a tab's panel, or what stands below the first of it. */

/** @typedef {import('../app/page.js').Page} Page */

/**
 * Asked for once: a browser that failed to load a script fails again until the page is reloaded, and says so.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {(page: Page) => T | undefined} undefined while it is on the way
 */
export function part(load) {
  /** @type {T | undefined} */
  let loaded
  let asked = false
  return ({ act, words }) => {
    if (!asked) {
      asked = true
      load().then(
        (it) => {
          loaded = it
          act.setUi({})
        },
        () => act.say({ text: words.panels.failed }),
      )
    }
    return loaded
  }
}
