// @ts-check
/** The Orders view with its words, actions and style: what its chunk gives to the page. Panels come when their tab is gone to. */
import { createOrders } from '../app/orders-actions.js'
import { orders as words } from '../locales/en-orders.js'
import { ordersView, tabOf } from './orders.js'
import { adopt, rules } from './orders-style.js'

/** @param {import('./kit.js').Kit} kit */
export function openOrders(kit) {
  adopt(rules)
  /** @type {import('../app/orders-actions.js').Orders | undefined} */
  let orders
  /** @type {Map<string, import('./orders.js').Panel>} */
  const panels = new Map()
  /** @type {Set<string>} */
  const asked = new Set()

  /** @param {import('./orders.js').Tab} tab @param {import('../app/orders-actions.js').Orders} common */
  async function load({ id, load }, common) {
    if (asked.has(id)) return
    asked.add(id)
    try {
      panels.set(id, await load(common))
    } catch (error) {
      // Offline, perhaps: asked for again with the next drawing.
      asked.delete(id)
      throw error
    }
    common.set({})
  }

  /** @type {import('./routes.js').View} */
  return (page) => {
    orders ??= createOrders(page, words, kit)
    const tab = tabOf(location.hash)
    load(tab, orders)
    return ordersView(page, orders, tab.id, panels.get(tab.id))
  }
}
