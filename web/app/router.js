// @ts-check
/** Hash routes; what stands behind a slash is the view's own, such as a tab. An address that nobody knows is the Quick check; a shared project has a hash of its own (share.js). */

export const SHARED = '#v1.'

/** @param {string} hash */
export const isShared = (hash) => hash.startsWith(SHARED)

/** @param {string} hash @param {string[]} known @returns {string} a route id */
export function routeOf(hash, known) {
  const id = hash.replace(/^#\/?/, '').split(/[/?]/, 1)[0]
  return known.includes(id) ? id : known[0]
}

/** @param {string[]} known @param {(id: string) => void} onRoute @returns {string} the route now */
export function startRouter(known, onRoute) {
  addEventListener('hashchange', () => {
    if (location.hash === '#main') return
    onRoute(routeOf(location.hash, known))
  })
  return routeOf(location.hash, known)
}
