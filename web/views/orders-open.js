// @ts-check
/** The Orders view with its words and style: what its chunk gives to the page. Panels come when their tab is gone to. */
import { orders as words } from '../locales/en-orders.js'
import { ordersView, tabOf } from './orders.js'
import { adopt, rules } from './orders-style.js'

/** @param {import('./kit.js').Kit} _kit */
export function openOrders(_kit) {
  adopt(rules)
  /** @type {Map<string, import('./orders.js').Panel>} */
  const panels = new Map()
  /** @type {Set<string>} */
  const asked = new Set()

  /** @param {import('./orders.js').Tab} tab @param {any} page */
  async function load({ id, load }, page) {
    if (asked.has(id)) return
    asked.add(id)
    try {
      panels.set(id, await load())
    } catch (error) {
      // Offline, perhaps: asked for again with the next drawing.
      asked.delete(id)
      throw error
    }
    page.act.setUi({})
  }

  /** @type {import('./routes.js').View} */
  return (page) => {
    const tab = tabOf(location.hash)
    load(tab, page)
    return ordersView(page, words, tab.id, panels.get(tab.id))
  }
}
