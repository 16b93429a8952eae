// @ts-check
/** What a visitor can do in the Links view, as commands on the store; its parts bring more. */
import { UTM_KEYS } from './link-presets.js'
import { chosenNaming, creatorOf, freeIds, LONGEST, SINGLE } from './link-rows.js'

/** Links that are kept after they were copied. */
const RECENT = 20
/** @typedef {ReturnType<typeof createLinkActions>} LinkActions */

export const FRESH = {
  tab: 'one',
  paste: '',
  open: '',
  page: 0,
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

/** What an address can fill in. @param {URLSearchParams} given */
function prefilled(given) {
  const utm = Object.fromEntries(UTM_KEYS.flatMap((id) => (given.get(id) ? [[id, /** @type {string} */ (given.get(id)).slice(0, 500)]] : []))) // biome-ignore format: one line
  const separator = given.get('separator') ?? '_'
  const naming = chosenNaming({
    separator: separator === '-' ? '-' : '_',
    lowercase: given.get('lowercase') !== '0',
    keep: given.get('keep') === '1',
  })
  const extra = given.getAll('extra').slice(0, 20).map((pair) => {
    const [, name, value] = /^([^:]*):?(.*)$/s.exec(pair.slice(0, 500)) ?? []
    return { name, value }
  }) // biome-ignore format: one pair
  return { utm, url: given.get('url')?.slice(0, 2000), naming, extra: extra.length ? extra : undefined }
}
