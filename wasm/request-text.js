// @ts-check
/**
 * A request as JSON text. JSON.stringify would turn Infinity into null, leave out undefined, call toJSON and accept a
 * Date; here all that is refused by its path, because an unknown is never a number and a mistake is never silent.
 */

/** Deeper than any document; shallow enough for every JSON reader. */
const DEEPEST = 100

/** A value that cannot cross, by fault and path. */
export class Refusal extends Error {
  /**
   * @param {string} fault
   * @param {string} subject
   * @param {string} message
   */
  constructor(fault, subject, message) {
    super(message)
    this.fault = fault
    this.subject = subject
  }
}

const arrayTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)?.get
/** Also for arrays of another realm (a frame, a worker). @param {object} value @returns {value is Uint8Array} */
export const isBytes = (value) => arrayTag?.call(value) === 'Uint8Array'

/** @param {object} value */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A lone surrogate becomes U+FFFD: Emscripten would merge it with the letter after it. @param {string} text */
const wellFormed = (text) => /** @type {any} */ (text).toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, '\ufffd')

/** @param {string} path @param {string} key */
const below = (path, key) => (path === '' ? key : `${path}.${key}`)

/**
 * @param {Uint8Array} bytes
 * @param {string} path
 */
function decoded(bytes, path) {
  try {
    // The copy is for bytes in shared memory, which decoders refuse.
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    throw new Refusal('bad_encoding', path, 'the bytes are not valid UTF-8')
  }
}

/**
 * @param {unknown} request a plain object; undefined counts as {}
 * @param {import('./handles.js').Handles} handles
 * @param {string[]} [textKeys] keys of the request whose Uint8Array is UTF-8 text
 * @param {(path: string, bytes: Uint8Array) => number | undefined} [stage] takes bytes over, and gives their number
 * @returns {string} JSON
 * @throws {Refusal}
 */
export function requestText(request, handles, textKeys = [], stage = () => undefined) {
  /** @type {object[]} */
  const open = []

  /** @param {unknown} value @param {string} path @returns {string} */
  function write(value, path) {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(wellFormed(value))
      case 'boolean':
        return String(value)
      case 'number':
        if (!Number.isFinite(value)) throw new Refusal('wrong_type', path, `${value} is not a number of JSON`)
        return JSON.stringify(value)
      case 'object':
        return value === null ? 'null' : writeObject(value, path)
      default:
        throw new Refusal('wrong_type', path, `a value of type ${typeof value} cannot be sent`)
    }
  }

  /** @param {object} value @param {string} path */
  function writeObject(value, path) {
    const number = handles.numberOf(value)
    if (number !== undefined) return String(number)
    if (isBytes(value)) {
      if (open.length === 1 && textKeys.includes(path)) return JSON.stringify(decoded(value, path))
      const staged = open.length === 1 ? stage(path, value) : undefined
      if (staged !== undefined) return String(staged)
      throw new Refusal('wrong_type', path, 'bytes are not taken here')
    }
    if (open.includes(value)) throw new Refusal('wrong_type', path, 'the value contains itself')
    if (open.length === DEEPEST) throw new Refusal('too_large', path, `nested deeper than ${DEEPEST} levels`)
    open.push(value)
    const text = Array.isArray(value) ? writeArray(value, path) : writeMembers(value, path)
    open.pop()
    return text
  }

  /** @param {unknown[]} list @param {string} path */
  function writeArray(list, path) {
    const parts = []
    for (let index = 0; index < list.length; index++) parts.push(write(list[index], `${path}[${index}]`))
    return `[${parts.join(',')}]`
  }

  /** @param {object} object @param {string} path */
  function writeMembers(object, path) {
    if (!isPlain(object)) throw new Refusal('wrong_type', path, 'only plain objects can be sent')
    if (Object.getOwnPropertySymbols(object).length > 0) {
      throw new Refusal('wrong_type', path, 'a key that is a symbol cannot be sent')
    }
    const members = Object.keys(object).map((key) => {
      const name = wellFormed(key)
      return `${JSON.stringify(name)}:${write(Reflect.get(object, key), below(path, name))}`
    })
    return `{${members.join(',')}}`
  }

  if (request === undefined) return '{}'
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw new Refusal('wrong_type', 'request', 'a request is a plain object')
  }
  return write(request, '')
}
