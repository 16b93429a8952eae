// @ts-check
/** The words of the Orders view that all of its tabs need, in American English. */
export const orders = {
  tabsLabel: 'Parts of Orders',
  tabs: /** @type {Record<string, string>} */ ({ paths: 'Paths', lift: 'Did it move sales?' }),
}
