// @ts-check
/** What a visitor can do with links for many creators. Loaded with their part of the Links view. */
import { today } from './format.js'
import { identity, parseCreators } from './link-paste.js'
import { chosenNaming, entriesOf, freeIds, LONGEST, linkRows, planOf, SINGLE } from './link-rows.js'

/** The most creators of one paste: past it a spreadsheet is the better tool. */
const MOST = 5000

/** @typedef {ReturnType<typeof createManyActions> & ReturnType<typeof import('./link-file-actions.js').createFileActions> & ReturnType<typeof import('./link-later-actions.js').createLaterActions> & {detail?: any}} ManyActions */

/** @param {any} links the view's actions @param {import('./page.js').Page} page @param {any} w words */
export function createManyActions(links, page, w) {
  const { act } = page
  const { ui, set, put, document, undo, later } = links
  const linked = () => linkRows(document(), act.page().engine, today()).rows.filter((row) => row.url)
  return {
    linked,
    /** @param {string} text */
    paste(text) {
      const known = new Set(entriesOf(document()).map(identity))
      const next = freeIds([SINGLE, ...document().links.map((/** @type {any} */ row) => row.link_id)], 'link')
      const found = parseCreators(text)
      const added = found.slice(0, MOST).filter((creator) => {
        const id = identity(creator)
        return known.has(id) ? false : known.add(id)
      })
      if (added.length === 0) return act.say({ text: found.length ? w.allKnown : w.noneFound })
      put([...document().links, ...added.map((creator) => ({ link_id: next(), ...creator }))])
      set({ paste: '', tab: 'many' })
      act.say({ text: w.added(added.length, found.length - added.length), action: undo })
    },
    /** @param {string} key @param {string} typed */
    plan(key, typed) {
      const text = typed.slice(0, LONGEST)
      act.change([[['document', 'link_plan', key], text]], `plan:${key}`)
    },
    /** @param {string} id @param {string} typed */
    pattern(id, typed) {
      const { utm } = planOf(document())
      act.change([[['document', 'link_plan', 'utm'], { ...utm, [id]: typed }]], `plan:utm:${id}`)
    },
    /** @param {'naming' | 'extra'} part @param {any} value @param {string} [field] that is being typed into */
    planPart(part, value, field) {
      const kept = part === 'naming' ? chosenNaming(value) : value.length ? value : undefined
      act.change([[['document', 'link_plan', part], kept]], field && `plan:${part}:${field}`)
    },
    /** @param {any} preset */
    preset: ({ utm = {}, naming, extra }) =>
      act.change([
        [['document', 'link_plan', 'utm'], { ...utm }],
        [['document', 'link_plan', 'naming'], naming],
        [['document', 'link_plan', 'extra'], extra],
      ]),
    savePreset: () => later().then(() => links.keepPreset()),
    /** @param {string} id */
    removePreset: (id) => later().then(() => links.dropPreset(id)),
    clear() {
      put(document().links.filter((/** @type {any} */ row) => row.link_id === SINGLE))
      act.say({ text: w.cleared, action: undo })
    },
    /** @param {string} key */
    open(key) {
      set({ open: ui().open === key ? '' : key })
      if (ui().open) return later()
    },
    copyAll: () =>
      act.copy(
        linked()
          .map((row) => row.url)
          .join('\n'),
        w.copied(linked().length),
      ),
    /** @param {'links' | 'matrixify' | 'redirects'} kind */
    csv: (kind) => later().then(() => links.saveCsv(kind)),
    /** @param {'group' | 'survey'} what */
    copyText: (what) => later().then(() => links.copyWords(what)),
    zip: () => later().then(() => links.saveZip()),
    sheet: () => later().then(() => links.openSheet()),
  }
}
