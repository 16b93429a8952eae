// @ts-check
/**
 * Autosave into this browser's IndexedDB. One tab at a time may write: it holds a lock. A second tab is told so and may take
 * over; the first then writes what it has and stops. A shared check has a slot of its own, so it never lands on saved work.
 * A page that is closed in the midst of typing has no time for a database: its last words go to localStorage, which is written
 * at once, and from there into the database when the page is next opened.
 */
import { createStore as database, get, set } from 'idb-keyval'

/** How long typing must rest before a save, in milliseconds. */
const REST = 300
const LOCK = 'payoff-writer'
const LAST_WORDS = 'payoff-last-words'

/** @typedef {'none' | 'saving' | 'saved' | 'denied' | 'full' | 'failed' | 'elsewhere'} SaveState */

/** @param {unknown} error @returns {SaveState} */
function stateOf(error) {
  const name = /** @type {any} */ (error)?.name
  if (name === 'QuotaExceededError') return 'full'
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError' || name === 'TypeError'
    ? 'denied'
    : 'failed'
}

/** @param {string} slot @param {string} text */
function keepLastWords(slot, text) {
  try {
    localStorage.setItem(LAST_WORDS, JSON.stringify([slot, text]))
  } catch {
    // Denied or full: the database is asked all the same.
  }
}

/** @returns {[string, string] | null} slot and text, once */
function takeLastWords() {
  try {
    const kept = localStorage.getItem(LAST_WORDS)
    localStorage.removeItem(LAST_WORDS)
    return kept && JSON.parse(kept)
  } catch {
    return null
  }
}

/**
 * @param {{text: () => string | null, onState: (state: SaveState) => void}} owner `text` gives what is to be saved, null for nothing
 */
export function createPersistence({ text, onState }) {
  let slot = 'own'
  let dirty = false
  let writer = true
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('payoff') : null
  /** @type {ReturnType<typeof database> | undefined} */
  let store
  const open = () => (store ??= database('payoff', 'projects'))

  /** @param {boolean} steal @returns {Promise<boolean>} */
  const acquire = (steal) =>
    new Promise((resolve) => {
      if (!navigator.locks) return resolve(true)
      navigator.locks
        .request(LOCK, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
          writer = Boolean(lock)
          resolve(writer)
          return lock ? new Promise(() => {}) : undefined
        })
        .catch(() => {
          // Another tab took the lock over.
          writer = false
          resolve(false)
          onState('elsewhere')
        })
    })

  /** @param {boolean} [closing] the page may be gone before the database has answered */
  async function flush(closing = false) {
    clearTimeout(timer)
    if (!dirty || !writer) return
    dirty = false
    const now = text()
    if (now === null) return
    if (closing) keepLastWords(slot, now)
    try {
      await set(slot, now, open())
      if (closing) takeLastWords()
      if (!dirty) onState('saved')
    } catch (error) {
      dirty = true
      onState(stateOf(error))
    }
  }
  if (channel) {
    channel.onmessage = async ({ data }) => {
      if (data !== 'hand-over' || !writer) return
      await flush()
      channel.postMessage('handed-over')
    }
  }
  addEventListener('pagehide', () => flush(true))

  /** @param {string} name @returns {Promise<string | undefined>} */
  async function read(name) {
    const last = writer ? takeLastWords() : null
    if (last) await set(last[0], last[1], open())
    return get(name, open())
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })

  return {
    flush,
    /** @param {string} next `own`, or a name for a copy */
    use(next) {
      slot = next
    },
    /** @param {string} name @returns {Promise<string | undefined>} */
    read: (name) => read(name).catch(() => undefined),
    /** @returns {Promise<string | undefined>} what was saved, if anything */
    async load() {
      if (!(await acquire(false))) onState('elsewhere')
      try {
        return await read('own')
      } catch (error) {
        onState(stateOf(error))
      }
    },
    /** Something changed. */
    touch() {
      dirty = true
      if (!writer) return onState('elsewhere')
      onState('saving')
      clearTimeout(timer)
      timer = setTimeout(flush, REST)
    },
    /** Makes this tab the one that writes. @returns {Promise<string | undefined>} what the other tab had saved last */
    async takeOver() {
      await new Promise((resolve) => {
        if (!channel) return resolve(undefined)
        channel.addEventListener('message', ({ data }) => data === 'handed-over' && resolve(undefined))
        channel.postMessage('hand-over')
        setTimeout(resolve, 400)
      })
      await acquire(true)
      onState('none')
      return read('own').catch(() => undefined)
    },
  }
}
