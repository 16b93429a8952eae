// @ts-check
/** What a visitor can do with one of many links, and with presets of their own. Loaded when the first of it is asked for. */
import { creatorOf, freeIds, planOf } from './link-rows.js'

/** @param {any} links the view's actions @param {import('./page.js').Page} page @param {any} w words */
export function createLaterActions({ put, document, undo }, { act }, w) {
  return {
    keepPreset() {
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
    dropPreset(id) {
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
  }
}
