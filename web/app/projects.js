// @ts-check
/** The projects of this browser. Their slots are the only list there is, so none can disagree with them. */

/** @typedef {{slot: string, name: string, creators: number, links: number, damaged?: boolean}} Listed */

/** @param {unknown} key */
const isProject = (key) => key === 'own' || String(key).startsWith('project ')
const fileOf = (/** @type {string} */ slot) => `file ${slot}`

/** @param {string} slot @param {unknown} text @returns {Listed} */
export function listed(slot, text) {
  try {
    const { name, creators, links } = JSON.parse(String(text))
    return { slot, name: String(name ?? ''), creators: creators?.length ?? 0, links: links?.length ?? 0 }
  } catch {
    return { slot, name: '', creators: 0, links: 0, damaged: true }
  }
}

/** @typedef {(mode: 'readonly' | 'readwrite', work: (slots: IDBObjectStore) => any) => Promise<any>} Database */

/** @param {IDBRequest} request @returns {Promise<any>} */
const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** @param {() => Database} database the slots, as autosave has them open */
export function createProjects(database) {
  const get = (/** @type {string} */ key) => database()('readonly', (slots) => answered(slots.get(key)))
  const set = (/** @type {string} */ key, /** @type {unknown} */ value) => database()('readwrite', (slots) => answered(slots.put(value, key))) // biome-ignore format: one line
  const del = (/** @type {string} */ key) => database()('readwrite', (slots) => answered(slots.delete(key)))
  return {
    /** @returns {Promise<Listed[]>} in the order in which they were made */
    async list() {
      const keys = await database()('readonly', (slots) => answered(slots.getAllKeys()))
      const projects = keys.filter(isProject).map(String).sort()
      const texts = await Promise.all(projects.map(get))
      return projects.map((/** @type {string} */ slot, /** @type {number} */ at) => listed(slot, texts[at]))
    },
    /** @param {string} slot @returns {Promise<string | undefined>} */
    text: (slot) => get(slot),
    /** @param {string} slot @param {string} text */
    put: (slot, text) => set(slot, text),
    /** @param {string} slot */
    async remove(slot) {
      await del(slot)
      await del(fileOf(slot))
    },
    /** The file that a project was last saved to or opened from. @param {string} slot @returns {Promise<any>} */
    file: (slot) => get(fileOf(slot)).catch(() => undefined),
    /** @param {string} slot @param {any} handle */
    keepFile: (slot, handle) => (handle ? set(fileOf(slot), handle) : del(fileOf(slot))).catch(() => {}),
  }
}

const DAY = 86_400_000
const BACKUPS = 'payoff-backups'
/** Saves in the browser, and days, after which a word on keeping a file is due. */
export const DUE = { saves: 40, days: 7 }

/** What is known of each project's last file, in localStorage: a word is worth no more. */
export function createBackups(now = Date.now) {
  /** @returns {Record<string, {saves: number, since: number}>} */
  const all = () => {
    try {
      return JSON.parse(localStorage.getItem(BACKUPS) ?? '{}') ?? {}
    } catch {
      return {}
    }
  }
  /** @param {string} slot @param {{saves: number, since: number} | undefined} entry */
  const put = (slot, entry) => {
    try {
      localStorage.setItem(BACKUPS, JSON.stringify({ ...all(), [slot]: entry }))
    } catch {
      // Denied: no word then.
    }
  }
  return {
    /** @param {string} slot @param {number} saves more in this browser */
    count(slot, saves) {
      const { saves: before = 0, since = now() } = all()[slot] ?? {}
      put(slot, { saves: before + saves, since })
    },
    /** Saved to a file, or told "Not now". @param {string} slot */
    reset: (slot) => put(slot, { saves: 0, since: now() }),
    /** @param {string} slot */
    forget: (slot) => put(slot, undefined),
    /** @param {string} slot */
    isDue(slot) {
      const { saves = 0, since = now() } = all()[slot] ?? {}
      return saves >= DUE.saves || (saves > 0 && now() - since >= DUE.days * DAY)
    },
  }
}
