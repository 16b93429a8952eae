// @ts-check
/**
 * Autosave into this browser's IndexedDB, one slot a project. One tab at a time may write a slot: it holds the slot's lock. A
 * second tab is told so and may take over; the first then writes what it has and stops. A shared copy has a slot of its own.
 * A page that is closed in the midst of typing has no time for a database: its last words go to localStorage, which is written
 * at once, and from there into the database when the slot is next read.
 */
import { createStore as database, get, set } from 'idb-keyval'

/** How long typing must rest before a save, and how long a change waits at most where it never rests, in milliseconds. */
const REST = 300
const AT_MOST = 500
/** A database that has not answered by then counts as failed; a failed save is tried again after as long, in milliseconds. */
const PATIENCE = 5000
const CHANNEL = 'payoff'
const LOCK = 'payoff-writer '
const LAST_WORDS = 'payoff-last-words '
const LAST_SLOT = 'payoff-project'
const FIRST_SLOT = 'own'

/** @typedef {'none' | 'saving' | 'saved' | 'denied' | 'full' | 'failed' | 'refused' | 'elsewhere'} SaveState */
/** @typedef {ReturnType<typeof createPersistence>} Persistence */

/** @param {unknown} error @returns {SaveState} */
function stateOf(error) {
  const name = /** @type {any} */ (error)?.name
  if (name === 'QuotaExceededError') return 'full'
  return ['SecurityError', 'InvalidStateError', 'UnknownError', 'TypeError'].includes(name) ? 'denied' : 'failed'
}

/** Storage of a few words that may be denied. @template T @param {() => T} ask @returns {T | undefined} */
function tried(ask) {
  try {
    return ask()
  } catch {}
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
const patiently = (work) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE))])

/** A slot that nothing was ever saved in. */
export const newSlot = () => `project ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`

/**
 * @param {object} owner
 * @param {(kept: boolean) => string | SaveState} owner.text what is to be saved, or why there is nothing; `kept`: the slot holds something already
 * @param {(state: SaveState) => void} owner.onState
 */
export function createPersistence({ text, onState }) {
  // A tab keeps its project through a reload; a new tab opens the one last worked on.
  let slot = tried(() => sessionStorage.getItem(LAST_SLOT) ?? localStorage.getItem(LAST_SLOT)) ?? FIRST_SLOT
  let dirty = false
  /** When the oldest change that is not saved was made. */
  let since = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** Slots that hold something. @type {Set<string>} */
  const kept = new Set()
  /** Locks of this tab, and how each is let go. @type {Map<string, (value?: unknown) => void>} */
  const held = new Map()
  /** @type {Promise<unknown>} */
  let asking = Promise.resolve()
  /** The lock was asked for and the answer is there. */
  let settled = false
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null
  /** @type {ReturnType<typeof database> | undefined} */
  let store
  const open = () => (store ??= database('payoff', 'projects'))

  function remember() {
    if (slot.startsWith('copy ')) return
    tried(() => sessionStorage.setItem(LAST_SLOT, slot))
    tried(() => localStorage.setItem(LAST_SLOT, slot))
  }

  /** @param {string} name @param {boolean} [steal] @returns {Promise<boolean>} this tab may write the slot */
  const acquire = (name, steal = false) =>
    new Promise((resolve) => {
      if (held.has(name)) return resolve(true)
      /** @type {(lock?: unknown) => Promise<unknown> | undefined} */
      const take = (lock) => {
        resolve(Boolean(lock))
        return lock ? new Promise((release) => held.set(name, release)) : undefined
      }
      if (!navigator.locks) return take(true)
      navigator.locks.request(LOCK + name, steal ? { steal } : { ifAvailable: true }, take).catch((error) => {
        // Where locks are denied there is nobody to ask.
        if (error?.name !== 'AbortError') return take(true)
        // Another tab took the lock over.
        held.delete(name)
        if (name === slot) onState('elsewhere')
      })
    })

  /** The lock of the slot that is worked on. */
  async function settle() {
    settled = held.has(slot)
    asking = acquire(slot)
    const mine = await asking
    settled = true
    if (!mine) onState('elsewhere')
  }

  /** A connection that the browser has closed meanwhile is opened anew, once. @param {string} name @param {string} now */
  const write = (name, now) =>
    patiently(set(name, now, open())).catch((error) => {
      store = undefined
      if (error?.name !== 'InvalidStateError') throw error
      return patiently(set(name, now, open()))
    })

  /**
   * Saves what is not saved yet. What is saved is taken at once, so that another slot may be followed in the next line.
   * @param {boolean} [closing] the page may be gone before the database has answered
   */
  async function flush(closing = false) {
    clearTimeout(timer)
    if (!settled && !closing) await asking
    if (!dirty || !held.has(slot)) return
    const now = text(kept.has(slot))
    const into = slot
    dirty = false
    since = 0
    if (now === 'none' || now === 'refused') return onState(now)
    if (closing) tried(() => localStorage.setItem(LAST_WORDS + into, now))
    try {
      await write(into, now)
      if (closing) tried(() => localStorage.removeItem(LAST_WORDS + into))
      // Browsers may clear what they were not asked to keep.
      if (!kept.size) navigator.storage?.persist?.().catch(() => {})
      kept.add(into)
      if (into !== slot) return
      remember()
      if (!dirty) onState('saved')
    } catch (error) {
      if (into !== slot) return
      dirty = true
      onState(stateOf(error))
      timer = setTimeout(flush, PATIENCE)
    }
  }
  if (channel) {
    channel.onmessage = async ({ data: [what, name] }) => {
      if (what !== 'hand-over' || name !== slot || !held.has(slot)) return
      await flush()
      channel.postMessage(['handed-over', name])
    }
  }
  addEventListener('pagehide', () => flush(true))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })

  /** @param {string} name @returns {Promise<string | undefined>} what the slot holds; its lock is this tab's where it was free */
  async function read(name) {
    const mine = await acquire(name)
    const last = mine && tried(() => localStorage.getItem(LAST_WORDS + name))
    if (last) {
      await write(name, last)
      tried(() => localStorage.removeItem(LAST_WORDS + name))
    }
    const found = await patiently(get(name, open()))
    if (found !== undefined) kept.add(name)
    return found
  }

  return {
    get slot() {
      return slot
    },
    flush,
    read,
    channel: CHANNEL,
    held,
    kept,
    acquire,
    /** The database, for those who list and delete. */
    database: open,
    /** Another slot is worked on from now on. The locks of those before stay, as undo may go back to them. @param {string} next */
    follow(next) {
      if (next === slot) return
      slot = next
      dirty = false
      remember()
      settle()
    },
    /** @returns {Promise<string | undefined>} what was saved, if anything */
    async load() {
      await settle()
      try {
        return await read(slot)
      } catch (error) {
        // What could not be read is never written over.
        slot = newSlot()
        await settle()
        onState(stateOf(error))
      }
    },
    /** Something changed. */
    touch() {
      dirty = true
      since ||= Date.now()
      onState('saving')
      clearTimeout(timer)
      timer = setTimeout(flush, Math.max(0, Math.min(REST, since + AT_MOST - Date.now())))
      asking.then(() => held.has(slot) || onState('elsewhere'))
    },
  }
}
