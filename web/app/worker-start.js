// @ts-check
/** The page's worker. The single file has nothing beside it: its build puts null in this module's place (scripts/lib/single-file.mjs). */

/** A worker's address must be vouched for where Trusted Types are on: it is a constant. */
const rules = { createScriptURL: (/** @type {string} */ url) => url }
const { trustedTypes } = /** @type {any} */ (globalThis)
const policy = trustedTypes?.createPolicy('app', rules) ?? rules

/** @returns {Worker | null} null where the platform has none */
export function startWorker() {
  if (!globalThis.Worker) return null
  return new Worker(policy.createScriptURL(new URL('./worker.js', import.meta.url).href), { type: 'module' })
}
