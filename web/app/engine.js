// @ts-check
/**
 * The engine is a module of its own beside the page, shared with the worker, the embed and other people's pages.
 * The build leaves this import alone and points it at the engine that it put beside the page.
 *
 * @typedef {{ok: true, [key: string]: any}} Good
 * @typedef {{ok: false, error: {fault: string, subject: string, message: string, values?: Record<string, any>}}} Bad
 * @typedef {Record<string, (request: object) => any>} Engine
 */

/** What Quick check asks, in fewer bytes. @returns {Promise<Engine>} */
export async function loadFirstEngine() {
  const { default: createEngine } = await import('../../wasm/first-view.js')
  return createEngine()
}

/** Every request there is, for the other views. @returns {Promise<Engine>} */
export async function loadWholeEngine() {
  const { default: createEngine } = await import('../../wasm/payoff.js')
  return createEngine()
}
