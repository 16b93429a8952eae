// @ts-check
/** What a visitor can do with links for many creators, as commands on the store. Loaded with the Links view. */
import { today } from './format.js'
import { identity, parseCreators } from './link-paste.js'
import { creatorOf, entriesOf, linkRows, planOf, SINGLE, UTM_KEYS } from './link-rows.js'

/** The most creators of one paste: past it a spreadsheet is the better tool. */
const MOST = 5000
/** Links that are kept after they were copied. */
const RECENT = 20
/** Texts of a document are this long at most. */
const LONGEST = 10_000

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
  /** @type {typeof import('./link-files.js') | null} */ files: null,
  /** @type {any} */ many: null,
}

/** @param {string[]} taken @param {string} prefix */
function freeIds(taken, prefix) {
  const used = new Set(taken)
  let number = 0
  return () => {
    let id
    do id = `${prefix}_${++number}`
    while (used.has(id))
    used.add(id)
    return id
  }
}

/**
 * @param {import('./page.js').Page} page the page as it is drawn
 * @param {any} w words
 * @param {() => Promise<any>} loadMany the panels for many creators, which come when they are first gone to
 */
export function createLinkActions(page, w, loadMany) {
  const { act } = page
  const current = () => act.page()
  const document = () => current().own
  const ui = () => ({ ...FRESH, ...current().ui.links })
  /** @param {Record<string, any>} patch */
  const set = (patch) => {
    act.setUi({ links: { ...ui(), ...patch } })
    if (patch.tab === 'many' && !ui().many) loadMany().then((many) => set({ many }))
  }
  /** @param {any[]} links @param {string} [merge] */
  const put = (links, merge) => act.change([[['document', 'links'], links]], merge)
  const rows = () => linkRows(document(), current().engine, today()).rows
  const linked = () => rows().filter((row) => row.url)
  const undo = { label: page.words.toast.undo, act: act.undo }

  /** @param {import('./link-rows.js').LinkRow} row */
  const problems = (row) => (row.built?.ok && !row.sent ? row.built.warnings.map(w.warning).join(' ') : '')

  async function files() {
    const loaded = ui().files ?? (await import('./link-files.js'))
    if (!ui().files) set({ files: loaded })
    return loaded
  }

  /** Work that takes a while: a line says how far it is. @param {string} id @param {(tell: (done: number) => void) => Promise<void>} work */
  async function busy(id, work) {
    if (ui().busy) return
    const all = linked().length
    set({ busy: w.busy(0, all) })
    try {
      await work((done) => set({ busy: w.busy(done, all) }))
    } catch {
      act.say({ text: w.failed(id) })
    } finally {
      set({ busy: '' })
    }
  }

  return {
    ui,
    set,
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
    /** @param {Record<string, string>} utm */
    preset: (utm) => act.change([[['document', 'link_plan', 'utm'], { ...utm }]]),
    savePreset() {
      const presets = document().link_presets ?? []
      const next = freeIds(presets.map((/** @type {any} */ row) => row.preset_id), 'preset') // biome-ignore format: one line
      const { utm } = planOf(document())
      const name = w.presetName(utm.source ?? '', utm.medium ?? '')
      act.change([
        [
          ['document', 'link_presets'],
          [...presets, { preset_id: next(), name, utm }],
        ],
      ])
      act.say({ text: w.presetSaved(name), action: undo })
    },
    /** @param {string} id */
    removePreset(id) {
      const presets = document().link_presets.filter((/** @type {any} */ row) => row.preset_id !== id)
      act.change([[['document', 'link_presets'], presets.length ? presets : undefined]])
    },
    /** A name that changes leaves its old one behind where links are out under it. @param {any} entry @param {string} key @param {string} typed */
    edit(entry, key, typed) {
      const links = document().links.map((/** @type {any} */ row) => {
        if (row.link_id !== entry.link_id) return row
        const { [key]: before, ...others } = row
        return typed === '' && key !== 'name' ? others : { ...others, [key]: typed }
      })
      put(links, `link:${entry.link_id}:${key}`)
    },
    /** @param {import('./link-rows.js').LinkRow} row @param {boolean} on */
    sent(row, on) {
      const links = document().links.map((/** @type {any} */ entry) => {
        if (entry.link_id !== row.entry.link_id) return entry
        const others = (entry.sent ?? []).filter((/** @type {any} */ one) => (one.placement ?? '') !== row.placement)
        const name = creatorOf(entry)
        const one = {
          url: row.url,
          name,
          ...(row.code && { code: row.code }),
          ...(row.placement && { placement: row.placement }),
        }
        const sent = on ? [...others, one] : others
        const aliases = [...new Set([...(entry.aliases ?? []), ...sent.map((/** @type {any} */ each) => each.name)])]
        const { sent: _, aliases: __, ...rest } = entry
        return { ...rest, ...(sent.length && { sent }), ...(aliases.length && { aliases }) }
      })
      put(links)
    },
    /** @param {any} entry */
    remove(entry) {
      put(document().links.filter((/** @type {any} */ row) => row.link_id !== entry.link_id))
      set({ open: '' })
      act.say({ text: w.removed(creatorOf(entry) || w.theLink), action: undo })
    },
    clear() {
      put(document().links.filter((/** @type {any} */ row) => row.link_id === SINGLE))
      act.say({ text: w.cleared, action: undo })
    },
    /** @param {string} key */
    async open(key) {
      set({ open: ui().open === key ? '' : key })
      if (ui().open) await files()
    },
    copyAll: () =>
      act.copy(
        linked()
          .map((row) => row.url)
          .join('\n'),
        w.copied(linked().length),
      ),
    /** @param {'links' | 'matrixify' | 'redirects'} kind */
    async csv(kind) {
      const made = await files()
      const { percent } = planOf(document())
      const text = {
        links: () => made.linksCsv(linked(), problems),
        matrixify: () => made.matrixifyCsv(rows(), percent),
        redirects: () => made.redirectsCsv(linked()),
      }[kind]()
      made.saveFile(made.csvBlob(text), w.fileName(kind))
    },
    zip: () =>
      busy('zip', async (tell) => {
        const made = await files()
        made.saveFile(await made.zipOf(linked(), tell, problems), w.fileName('zip'))
      }),
    /** @param {import('./link-rows.js').LinkRow} row @param {'svg' | 'png'} kind */
    async qr(row, kind) {
      const made = await files()
      const code = made.qrOf(row.url)
      if (!code) return act.say({ text: w.tooLongForQr })
      const [name] = made.fileNames([row])
      const body = kind === 'svg' ? made.svgText(code) : /** @type {BlobPart} */ (made.pngBytes(code))
      made.saveFile(new Blob([body], { type: kind === 'svg' ? 'image/svg+xml' : 'image/png' }), `${name}.${kind}`)
    },
    sheet: () =>
      busy('sheet', async (tell) => {
        const made = await files()
        /** @type {any[]} */
        const cards = []
        await made.inSlices(
          linked(),
          (/** @type {import('./link-rows.js').LinkRow} */ row) => {
            const code = made.qrOf(row.url)
            if (code) cards.push({ row, code: { size: code.size, path: code.path } })
          },
          tell,
        )
        set({ sheet: cards, tab: 'sheet' })
      }),
    /** @param {string} url copied: it joins the recent ones */
    copyOne(url) {
      const links = document().links
      const [single] = links.filter((/** @type {any} */ row) => row.link_id === SINGLE)
      /** @param {any} row */
      const same = (row) => row.url === single.url && JSON.stringify(row.utm) === JSON.stringify(single.utm)
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
      act.change([[['document', 'links', { link_id: SINGLE }], { ...row, link_id: SINGLE }]])
      act.say({ text: w.cloned, action: undo })
      act.focus('l-content')
    },
    /** A built link comes back into the fields it was made from. @param {string} url */
    editBuilt(url) {
      const inspected = current().engine.inspectLink({ url })
      if (!inspected.ok) return
      const [, before, query, after] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? []
      const ours = new RegExp(`^utm_(${UTM_KEYS.join('|')})(=|$)`)
      const left = (query ?? '').split('&').filter((part) => part !== '' && !ours.test(part))
      const bare = before + (left.length ? `?${left.join('&')}` : '') + (after ?? '')
      const utm = Object.fromEntries(UTM_KEYS.filter((id) => inspected.utm[id]).map((id) => [id, inspected.utm[id]]))
      act.change([[['document', 'links', { link_id: SINGLE }], { link_id: SINGLE, url: bare, utm }]])
      set({ tab: 'one' })
      act.say({ text: w.editing, action: undo })
    },
    /** @param {string} query of the page's own hash: url, source ... , creators */
    prefill(query) {
      const given = new URLSearchParams(query)
      const utm = Object.fromEntries(UTM_KEYS.flatMap((id) => (given.get(id) ? [[id, /** @type {string} */ (given.get(id)).slice(0, 500)]] : []))) // biome-ignore format: one line
      const url = given.get('url')?.slice(0, 2000)
      const creators = given.get('creators')
      /** @type {[import('./store.js').Step[], unknown][]} */
      const places = []
      if (creators) {
        if (url) places.push([['document', 'link_plan', 'url'], url])
        if (utm.campaign) places.push([['document', 'link_plan', 'campaign'], utm.campaign])
        if (utm.source) places.push([['document', 'link_plan', 'network'], utm.source])
      } else if (url || Object.keys(utm).length) {
        places.push([['document', 'links', { link_id: SINGLE }], { link_id: SINGLE, ...(url && { url }), utm }])
      }
      if (places.length) act.change(places)
      if (creators) this.paste(listed(creators))
      else if (places.length) act.say({ text: w.prefilled, action: undo })
    },
  }
}

/** Names in an address are cut by commas. @param {string} text */
const listed = (text) => text.slice(0, LONGEST).split(',').join('\n')
