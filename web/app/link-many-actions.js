// @ts-check
/** What a visitor can do with links for many creators. Loaded with their part of the Links view. */
import { today } from './format.js'
import { identity, parseCreators } from './link-paste.js'
import { chosenNaming, creatorOf, entriesOf, freeIds, LONGEST, linkRows, planOf, SINGLE } from './link-rows.js'

/** The most creators of one paste: past it a spreadsheet is the better tool. */
const MOST = 5000

/** @typedef {ReturnType<typeof createManyActions> & ReturnType<typeof import('./link-file-actions.js').createFileActions> & {detail?: any}} ManyActions */

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
    savePreset() {
      const presets = document().link_presets ?? []
      const next = freeIds(presets.map((/** @type {any} */ row) => row.preset_id), 'preset') // biome-ignore format: one line
      const { utm, naming, extra } = planOf(document())
      const name = w.presetName(utm.source ?? '', utm.medium ?? '')
      act.change([
        [
          ['document', 'link_presets'],
          [...presets, { preset_id: next(), name, utm, ...(naming && { naming }), ...(extra && { extra }) }],
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
    zip: () => later().then(() => links.saveZip()),
    sheet: () => later().then(() => links.openSheet()),
  }
}
