// @ts-check
/** What a visitor can do with one link only: copy it, which keeps it, and start from one that was kept. */
import { freeIds, SINGLE } from './link-rows.js'

/** Links that are kept after they were copied. */
const RECENT = 20

/** @typedef {ReturnType<typeof createOneActions>} OneActions */

/** @param {any} links the view's actions @param {import('./page.js').Page} page @param {any} w words */
export function createOneActions({ document, put, fillIn, undo }, page, w) {
  const { act } = page
  return {
    /** @param {string} url copied: it joins the recent ones */
    copyOne(url) {
      const links = document().links
      const [single] = links.filter((/** @type {any} */ row) => row.link_id === SINGLE)
      /** @param {any} row */
      const same = ({ link_id: _, ...row }) =>
        JSON.stringify({ ...row, link_id: SINGLE }) === JSON.stringify({ ...single, link_id: SINGLE })
      if (single && !links.some((/** @type {any} */ row) => row !== single && same(row))) {
        const next = freeIds(
          links.map((/** @type {any} */ row) => row.link_id),
          'recent',
        )
        const old = links.filter((/** @type {any} */ row) => row.link_id.startsWith('recent_'))
        const gone = old.length >= RECENT ? old[0] : null
        put([...links.filter((/** @type {any} */ row) => row !== gone), { ...single, link_id: next() }])
      }
      return act.copy(url, page.words.toast.linkCopied)
    },
    /** @param {any} row a recent link */
    clone(row) {
      fillIn(row)
      act.say({ text: w.cloned, action: undo })
      act.focus('l-content')
    },
  }
}
