// @ts-check
/**
 * One plain object is the only truth. A command is data: where, what it was, what it is. Undo writes what it was.
 *
 * @typedef {string | Record<string, string>} Step a key, or `{link_id: 'link_1'}` for the row of a list that carries this id
 * @typedef {{path: Step[], before: unknown, after: unknown}} Change
 * @typedef {{changes: Change[], merge?: string}} Command commands with the same `merge` in a row become one step of undo
 */

/** @param {any} list @param {Record<string, string>} step */
function rowIndex(list, step) {
  const [key, id] = Object.entries(step)[0]
  const index = list.findIndex((/** @type {any} */ row) => row[key] === id)
  return index < 0 ? list.length : index
}

/** @param {any} value @param {Step[]} path @returns {any} */
export function getIn(value, path) {
  return path.reduce((at, step) => at?.[typeof step === 'string' ? step : rowIndex(at ?? [], step)], value)
}

/** A copy of `value` with one place changed; undefined removes it. @param {any} value @param {Step[]} path @param {unknown} next @returns {any} */
export function setIn(value, path, next) {
  if (path.length === 0) return next
  const [step, ...rest] = path
  if (typeof step !== 'string') {
    const list = [...(value ?? [])]
    const index = rowIndex(list, step)
    const row = setIn(list[index] ?? { ...step }, rest, next)
    if (row === undefined) list.splice(index, 1)
    else list[index] = row
    return list
  }
  const copy = { ...value }
  const part = setIn(copy[step], rest, next)
  if (part === undefined) delete copy[step]
  else copy[step] = part
  return copy
}

/** A command from the present state and the places to change. @param {any} state @param {[Step[], unknown][]} places @param {string} [merge] @returns {Command} */
export function command(state, places, merge) {
  return { changes: places.map(([path, after]) => ({ path, before: getIn(state, path), after })), merge }
}

/** How long a pause ends one step of undo, in milliseconds. */
const PAUSE = 1200

/**
 * @template S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = initial
  /** @type {Command[]} */
  let done = []
  /** @type {Command[]} */
  let undone = []
  let last = 0
  /** @type {Set<() => void>} */
  const listeners = new Set()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get state() {
      return state
    },
    get canUndo() {
      return done.length > 0
    },
    get canRedo() {
      return undone.length > 0
    },
    /** @param {Command} next @param {number} [now] milliseconds, for merging only */
    apply(next, now = Date.now()) {
      for (const { path, after } of next.changes) state = setIn(state, path, after)
      const previous = done.at(-1)
      if (next.merge && previous?.merge === next.merge && now - last < PAUSE && undone.length === 0) {
        const changes = previous.changes.map((change) => ({ ...change, after: getIn(state, change.path) }))
        const added = next.changes.filter(
          (change) => !changes.some((known) => JSON.stringify(known.path) === JSON.stringify(change.path)),
        )
        done[done.length - 1] = { merge: next.merge, changes: [...changes, ...added] }
      } else done.push(next)
      undone = []
      last = now
      tell()
    },
    undo() {
      const step = done.pop()
      if (!step) return
      for (const { path, before } of [...step.changes].reverse()) state = setIn(state, path, before)
      undone.push(step)
      tell()
    },
    redo() {
      const step = undone.pop()
      if (!step) return
      for (const { path, after } of step.changes) state = setIn(state, path, after)
      done.push(step)
      last = 0
      tell()
    },
    /** Another document altogether: nothing to undo. @param {S} next */
    replace(next) {
      state = next
      done = []
      undone = []
      tell()
    },
    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
