// @ts-check
/** Orders: the tabs, and the panel of the one that is open. A tab is one row; its panel is a chunk that comes when it is gone to. */
import { html, nothing } from 'lit-html'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-actions.js').Orders} Orders */
/** @typedef {(page: Page) => unknown} Panel */
/** @typedef {{id: string, load: (orders: Orders) => Promise<Panel>}} Tab the title is in the view's words, under the id */

/** @type {Tab[]} the first is at #orders, the others at #orders/id */
export const TABS = [
  { id: 'files', load: async (orders) => (await import('./orders-files.js')).openFiles(orders) },
  { id: 'sold', load: async (orders) => (await import('./orders-sold.js')).openSold(orders) },
  { id: 'paths', load: async () => (await import('./orders-paths.js')).openPaths() },
  { id: 'lift', load: async (orders) => (await import('./orders-lift.js')).openLift(orders) },
]

/** @param {string} hash @returns {Tab} */
export function tabOf(hash) {
  const id = /^#orders\/([a-z]+)/.exec(hash)?.[1]
  return TABS.find((tab) => tab.id === id) ?? TABS[0]
}

/** @param {string} id */
const addressOf = (id) => (id === TABS[0].id ? '#orders' : `#orders/${id}`)

/** @param {Page} page @param {Orders} orders @param {string} open @param {Panel | undefined} panel undefined while it is on the way */
export function ordersView(page, orders, open, panel) {
  const { words: w } = orders
  const { left } = orders.ui()
  return html`<nav class="wide sub-tabs" aria-label=${w.tabsLabel}>
      ${TABS.map(({ id }) => html`<a class="choice" href=${addressOf(id)} aria-current=${id === open ? 'page' : nothing}>${w.tabs[id]}</a>`)}
    </nav>
    ${left ? html`<p class="wide notice" role="status">${w.left(left)}</p>` : nothing}
    ${panel ? panel(page) : html`<p class="loading">${page.words.loading}</p>`}`
}
