// @ts-check
/** What a visitor can do in the Links view, as commands on the store; its parts bring more. */
import { prefilled } from './link-prefill.js'
import { chosenNaming, creatorOf, LONGEST, SINGLE } from './link-rows.js'

/** @typedef {ReturnType<typeof createLinkActions>} LinkActions */

export const FRESH = {
  tab: 'one',
  paste: '',
  open: '',
  find: '',
  inspect: '',
  busy: '',
  /** @type {any[] | null} */ sheet: null,
}

/**
 * @param {import('./page.js').Page} page the page as it is drawn
 * @param {any} w words
 * @param {(tab: string) => Promise<void>} load the part of the view behind a tab, which comes when it is first gone to
 */
export function createLinkActions(page, w, load) {
  const { act } = page
  const current = () => act.page()
  const document = () => current().own
  const ui = () => ({ ...FRESH, ...current().ui.links })
  /** @param {Record<string, any>} patch */
  const set = (patch) => {
    act.setUi({ links: { ...ui(), ...patch } })
    if (patch.tab) arrived(patch.tab)
  }
  /** Draws again once a part is there. @param {string} tab */
  const arrived = (tab) => load(tab).then(() => act.setUi({}))
  /** @param {any[]} links @param {string} [merge] */
  const put = (links, merge) => act.change([[['document', 'links'], links]], merge)
  const undo = { label: page.words.toast.undo, act: act.undo }
  /** @param {any} request of build_link: it goes into the fields of the single link */
  const fillIn = ({ url, utm, extra, naming }) =>
    act.change([[['document', 'links', { link_id: SINGLE }], { link_id: SINGLE, ...(url && { url }), utm, ...(extra && { extra }), ...(naming && { naming }) }]]) // biome-ignore format: one line

  return {
    ui,
    set,
    put,
    document,
    undo,
    fillIn,
    /** What comes on a further click. */
    later: () => arrived('later'),
    /** @param {'naming' | 'extra'} part @param {any} value @param {string} [field] that is being typed into */
    editSingle(part, value, field) {
      const kept = part === 'naming' ? chosenNaming(value) : value.length ? value : undefined
      act.change([[['document', 'links', { link_id: SINGLE }, part], kept]], field && `link:${part}:${field}`)
    },
    /** @param {any} entry */
    remove(entry) {
      put(document().links.filter((/** @type {any} */ row) => row.link_id !== entry.link_id))
      set({ open: '' })
      act.say({ text: w.removed(creatorOf(entry) || w.theLink), action: undo })
    },
    /** A finished link comes back into the fields that give it. @param {string} url */
    editBuilt(url) {
      const inspected = current().engine.inspectLink({ url })
      if (!inspected.ok) return
      fillIn(inspected.request)
      set({ tab: 'one' })
      act.say({ text: w.editing, action: undo })
    },
    /** @param {string} query of the page's own hash: url, source ... , separator, lowercase, keep, extra=name:value, creators */
    async prefill(query) {
      const given = new URLSearchParams(query)
      const { utm, url, naming, extra } = prefilled(given)
      const creators = given.get('creators')
      if (creators) {
        /** @type {[import('./store.js').Step[], unknown][]} */
        const places = Object.entries({ url, campaign: utm.campaign, network: utm.source, naming, extra }).flatMap(
          ([key, value]) => (value ? [[['document', 'link_plan', key], value]] : []),
        )
        if (places.length) act.change(places)
        await load('many')
        act.setUi({})
        return /** @type {any} */ (this).paste(creators.slice(0, LONGEST).split(',').join('\n'))
      }
      if (!url && Object.keys(utm).length === 0 && !extra && !naming) return
      fillIn({ url, utm, naming, extra })
      act.say({ text: w.prefilled, action: undo })
    },
  }
}
