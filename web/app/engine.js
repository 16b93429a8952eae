// @ts-check
/**
 * The engine is a module of its own beside the page, shared with the worker, the embed and other people's pages.
 * Its address is worked out at run time so that a bundler leaves it alone.
 *
 * @typedef {{ok: true, [key: string]: any}} Good
 * @typedef {{ok: false, error: {fault: string, subject: string, message: string, values?: Record<string, any>}}} Bad
 * @typedef {Record<string, (request: object) => any>} Engine
 */

/** @returns {Promise<Engine>} */
export async function loadEngine() {
  const address = new URL('engine/payoff.js', document.baseURI).href
  const { default: createEngine } = await import(address)
  return createEngine()
}
