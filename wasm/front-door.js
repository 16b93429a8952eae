// @ts-check
/**
 * What both engine modules open with: every request of core/engine as a function that takes one plain object and gives
 * one. The names come from the module itself (compute_metrics is offered as computeMetrics); nothing is listed twice.
 */

import { createHandles } from './handles.js'
import { Refusal, requestText } from './request-text.js'

/**
 * @typedef {object} EngineError
 * @property {string} fault an id of catalogue().faults
 * @property {string} subject the path of what is wrong, "utm.source", or "request"
 * @property {string} message English, for developers
 * @property {Record<string, string | number | boolean>} [values]
 * @property {number} [row]
 * @property {number} [column]
 *
 * @typedef {{ok: true, [key: string]: any}} Success
 * @typedef {{ok: false, error: EngineError}} Failure
 * @typedef {Success | Failure} Answer
 * @typedef {{[request: string]: (request?: object) => Answer}} Engine
 *
 * @typedef {import('./handles.js').Handles} Handles
 * @typedef {(module: any, handles: Handles, guard: (work: () => any) => any, open: (request: unknown) => any)
 *   => (request: unknown) => any} HandleKind
 */

/** Requests that take text as UTF-8 bytes, and under which key. @type {Record<string, string[]>} */
const TEXT_AS_BYTES = { open_shared: ['bytes'] }

/** Requests that take any bytes: they go into the engine's memory, a number stands for them. @type {Record<string, string[]>} */
const BYTES = { read_table: ['bytes'] }

/** @param {string} name snake_case */
const camelCase = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())

/** @param {string} fault @param {string} subject @param {string} message @returns {Failure} */
const failure = (fault, subject, message) => ({ ok: false, error: { fault, subject, message } })

/**
 * Loads the engine of one module.
 *
 * @param {(options: object) => Promise<any>} createModule Emscripten's
 * @param {string} wasm its address
 * @param {Uint8Array | ArrayBuffer | undefined} wasmBinary the bytes, where they are at hand
 * @param {object} [own] what this module has of its own
 * @param {Record<string, HandleKind>} [own.kinds] requests that open something: their answer is a handle with methods
 * @param {(name: string, answer: Answer) => Answer} [own.checked] a last look at an answer, by what only a platform knows
 * @returns {Promise<Engine>} rejects where the wasm cannot be loaded
 */
export async function openFrontDoor(createModule, wasm, wasmBinary, { kinds = {}, checked } = {}) {
  const module = await createModule({
    ...(wasmBinary && { wasmBinary }),
    locateFile: () => wasm,
    // Emscripten would write to the console on an abort; the answer says it already.
    print() {},
    printErr() {},
  })
  const handles = createHandles()
  let stopped = ''

  /** @param {unknown} problem @returns {Failure} */
  function stop(problem) {
    // After a trap the memory may be in any state: nothing it says counts any more.
    stopped = `the engine stopped and must be loaded again: ${said(problem)}`
    return failure('engine_stopped', 'engine', stopped)
  }

  /** @param {string} name @param {unknown} request @returns {Answer} */
  function ask(name, request) {
    if (stopped) return failure('engine_stopped', 'engine', stopped)
    /** @type {number[]} */
    const staged = []
    const stage = (/** @type {string} */ path, /** @type {Uint8Array} */ bytes) => {
      if (!BYTES[name]?.includes(path)) return undefined
      const number = module.bytes_stage(bytes.length)
      staged.push(number)
      module.bytes_view(number).set(bytes)
      return number
    }
    const answer = asked(name, request, stage)
    if (!stopped) for (const number of staged) module.bytes_drop(number)
    return answer
  }

  /** @param {string} name @param {unknown} request @param {any} stage @returns {Answer} */
  function asked(name, request, stage) {
    let text
    try {
      text = requestText(request, handles, TEXT_AS_BYTES[name], stage)
    } catch (problem) {
      if (problem instanceof WebAssembly.RuntimeError) return stop(problem)
      if (problem instanceof Refusal) return failure(problem.fault, problem.subject || 'request', problem.message)
      // A getter or proxy of the caller's threw, or the text is longer than a string can be.
      return failure('wrong_type', 'request', `the request cannot be read: ${said(problem)}`)
    }
    try {
      const answer = JSON.parse(module[name](text))
      return checked ? checked(name, answer) : answer
    } catch (problem) {
      return stop(problem)
    }
  }

  /**
   * Runs a handle's method. It takes the caller's values as they come, so what is thrown may be theirs; only a trap stops
   * the engine. (A stack that runs over is a RangeError, in Firefox an InternalError.)
   * @param {() => any} work
   */
  function guard(work) {
    if (stopped) return failure('engine_stopped', 'engine', stopped)
    try {
      return work()
    } catch (problem) {
      const trap = problem instanceof WebAssembly.RuntimeError || problem instanceof RangeError
      if (trap || /** @type {any} */ (problem)?.name === 'InternalError') return stop(problem)
      return failure('wrong_type', 'request', `the values cannot be read: ${said(problem)}`)
    }
  }

  /** @type {Engine} */
  const engine = {}
  for (const name of module.request_names().split(' ')) {
    /** @param {unknown} [request] */
    const plain = (request) => ask(name, request)
    engine[camelCase(name)] = kinds[name]?.(module, handles, guard, plain) ?? plain
  }
  return Object.freeze(engine)
}

/** @param {unknown} problem whatever was thrown, perhaps something that cannot be turned into text */
function said(problem) {
  try {
    return String(problem)
  } catch {
    return 'unknown'
  }
}
