// @ts-check
/** The Orders view with its words, actions and style: what its chunk gives to the page. Panels come when their tab is gone to. */
import { createOrders } from '../app/orders-actions.js'
import { orders as words } from '../locales/en-orders.js'
import { ordersView, TABS, tabOf } from './orders.js'
import { part } from './orders-part.js'
import { adopt, rules } from './orders-style.js'

/** @param {import('./kit.js').Kit} kit */
export function openOrders(kit) {
  adopt(rules)
  /** @type {import('../app/orders-actions.js').Orders} */
  let orders
  const panels = new Map(TABS.map((tab) => [tab, part(() => tab.load(orders))]))

  /** @type {import('./routes.js').View} */
  return (page) => {
    orders ??= createOrders(page, words, kit)
    const tab = tabOf(location.hash)
    if (orders.foreign()) {
      queueMicrotask(() => orders.foreign() && orders.letGo())
      return ordersView(page, orders, tab.id, undefined)
    }
    return ordersView(page, orders, tab.id, panels.get(tab)?.(page))
  }
}
