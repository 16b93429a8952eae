// @ts-check
/**
 * What a visitor can do with whole projects: files, several of them, share links. Loaded when it is first needed. What the
 * first visit has too comes from the host: a module that both import would be one more file for every first visit.
 */
import { fileOpen, fileSave } from 'browser-fs-access'
import { today } from './format.js'
import { fileName, MOST_BYTES, readProject } from './project-file.js'
import { createBackups, createProjects, listed } from './projects.js'
import { createSharing } from './sharing.js'

/** @typedef {ReturnType<typeof createKeeping>} Keeping */
/** @typedef {{text: string, more?: string, calm?: boolean, actions?: [string, () => void][]}} Notice */
/**
 * @typedef {object} Host the page
 * @property {ReturnType<typeof import('./store.js').createStore<import('./project.js').State>>} store
 * @property {import('./persistence.js').Persistence} persistence
 * @property {import('./engine.js').Engine | undefined} engine
 * @property {() => Promise<void>} wholeEngine loads the engine that knows every request, in place of the first
 * @property {() => Promise<void>} loadView fetches the view that is gone to
 * @property {any} ui
 * @property {number} saves
 * @property {(patch: Record<string, any>) => void} setUi
 * @property {(toast: {text: string, action?: {label: string, act: () => void}}) => void} toast
 * @property {any} act
 * @property {(state: import('./project.js').State) => boolean} isWork
 * @property {() => string} newSlot
 * @property {string} sharedMark what a shared project's hash begins with
 * @property {(document?: any, slot?: string) => import('./project.js').State} stateOf
 * @property {(kept: boolean, thoroughly?: boolean) => string} savedText what is saved, `none` or `refused`
 */

/** How long another tab may take to hand over, in milliseconds. */
const PATIENCE = 400

const KIND = { extensions: ['.json'], mimeTypes: ['application/json'], id: 'payoff' }

/** @param {Host} host @param {any} w words */
export function createKeeping(host, w) {
  const { store, persistence, isWork, newSlot } = host
  const projects = createProjects(persistence.database)
  const backups = createBackups()
  /** Documents are opened by the whole engine only. @returns {Promise<import('./engine.js').Engine | any>} */
  const engine = async () => {
    await host.wholeEngine()
    return host.engine
  }
  const undo = { label: w.undo, act: () => store.undo() }
  /** Projects that undo takes away again, as they were opened from a file or link. @type {Set<string>} */
  const opened = new Set()
  let lastSlot = persistence.slot
  let counted = 0

  /** @param {Notice | null} notice */
  const notify = (notice) => host.setUi({ notice })
  const nameOf = (/** @type {any} */ document) => document.name || w.unnamed

  const title = document.title
  const entitle = () => {
    const { name } = store.state.document
    document.title = name ? `${name} · Payoff` : title
  }
  entitle()

  store.subscribe(() => {
    entitle()
    const { slot } = store.state
    if (slot === lastSlot) return
    if (opened.has(lastSlot) && store.canRedo) {
      persistence.kept.delete(lastSlot)
      projects.remove(lastSlot).catch(() => {})
    }
    lastSlot = slot
    host.setUi({ notice: null })
  })

  /** Another project in this one's place: as one step of undo, and in a slot of its own where there is work here. @param {any} project */
  function adopt(project) {
    persistence.flush()
    const { state } = store
    const stays = isWork(state)
    const slot = stays || state.slot.startsWith('copy ') ? newSlot() : state.slot
    if (stays) opened.add(slot)
    const next = host.stateOf(project, slot)
    host.act.change([
      [['slot'], slot],
      [['example'], next.example],
      [['document'], next.document],
    ])
    return slot
  }

  /** @param {string} slot is nothing of this tab's any more */
  function release(slot) {
    persistence.held.get(slot)?.()
    persistence.held.delete(slot)
  }

  /** Another project altogether. @param {import('./project.js').State} state */
  function change(state) {
    store.replace(state)
    opened.clear()
    // There is no way back to the projects before.
    for (const slot of persistence.held.keys()) if (slot !== state.slot) release(slot)
    host.setUi({ notice: null, tile: null, marginSkipped: false })
  }

  /** @param {string} name @param {string} text */
  const download = (name, text) => fileSave(new Blob([text], { type: 'application/json' }), { ...KIND, fileName: name })

  /** @param {boolean} [elsewhere] to another file than the last */
  async function saveCopy(elsewhere = false) {
    const { state } = store
    if (!isWork(state)) return host.toast({ text: w.nothingToSave })
    // Without it a file says less of its damages, and is better than none.
    await engine().catch(() => {})
    const text = host.savedText(true, true)
    if (text === 'refused') return host.toast({ text: w.refused(host.ui.refusal) })
    const known = elsewhere ? null : await projects.file(state.slot)
    const name = known?.name ?? fileName(state.document.name ?? '', today())
    try {
      const blob = new Blob([text], { type: 'application/json' })
      const handle = await fileSave(blob, { ...KIND, fileName: name, description: w.kind }, known)
      await projects.keepFile(state.slot, handle)
      backups.reset(state.slot)
      host.setUi({ file: handle?.name ?? '', due: false })
      host.toast({ text: handle ? w.savedTo(handle.name) : w.downloaded(name) })
    } catch (error) {
      if (/** @type {any} */ (error)?.name === 'AbortError') return
      host.toast({ text: w.notWritten(name), action: { label: w.saveElsewhere, act: () => saveCopy(true) } })
    }
  }

  /** @param {File & {handle?: any}} file */
  async function openFile(file) {
    const name = file.name
    if (file.size > MOST_BYTES) return notify({ text: w.cannotOpen(name), more: w.problem({ fault: 'too_large' }) })
    const read = readProject(await engine(), new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) return notify({ text: w.cannotOpen(name), more: w.problem(read.error) })
    const kept = isWork(store.state) ? nameOf(store.state.document) : ''
    const slot = adopt(read.document)
    await projects.keepFile(slot, file.handle)
    backups.reset(slot)
    const warned = read.warnings.some(({ id }) => id === 'unverified')
    notify(warned ? { text: w.unverified(name), calm: true } : null)
    host.toast({ text: w.opened(name, kept), action: undo })
  }

  /** Files dropped on whatever view: a project is opened, all else is for Orders. @param {File[]} files */
  function take(files) {
    if (files.length === 1 && /\.json$/i.test(files[0].name)) return openFile(files[0])
    host.setUi({ orders: { ...host.ui.orders, dropped: files } })
    location.hash = '#orders'
  }

  async function openCopy() {
    /** @type {any} */
    let file
    try {
      file = await fileOpen({ ...KIND, description: w.kind })
    } catch (error) {
      if (/** @type {any} */ (error)?.name !== 'AbortError') host.toast({ text: w.notRead })
      return
    }
    return openFile(file)
  }

  async function list() {
    const slot = persistence.slot
    try {
      const [all, file] = [await projects.list(), await projects.file(slot)]
      host.setUi({ projects: all.filter((row) => row.slot !== slot), file: file?.name ?? '' })
    } catch {
      host.setUi({ projects: [] })
    }
  }

  /** @param {string} slot */
  async function switchTo(slot) {
    await persistence.flush()
    const text = (await persistence.read(slot).catch(() => undefined)) ?? ''
    const read = (await engine()).openDocument({ text })
    if (!read.ok) {
      release(slot)
      return notify({ text: w.cannotRead, more: w.problem(read.error), actions: [[w.saveRaw, () => download(fileName(w.damagedName, today()), text)]] }) // biome-ignore format: one line
    }
    change(host.stateOf(read.document, slot))
    host.toast({ text: w.switched(nameOf(read.document)) })
  }

  function newProject() {
    if (!isWork(store.state)) return host.toast({ text: w.alreadyNew })
    persistence.flush()
    const kept = nameOf(store.state.document)
    change(host.stateOf({ currency: store.state.document.currency }, newSlot()))
    host.toast({ text: w.started(kept) })
  }

  /** @param {string} slot */
  async function remove(slot) {
    const current = slot === persistence.slot
    if (current) await persistence.flush()
    const text = await persistence.read(slot)
    if (!persistence.held.has(slot)) return host.toast({ text: w.openElsewhere })
    const name = text === undefined ? w.unnamed : nameOf(listed(slot, text))
    if (current) {
      const [other] = (await projects.list()).filter((row) => row.slot !== slot && !row.damaged)
      if (other) await switchTo(other.slot)
      else change(host.stateOf({ currency: store.state.document.currency }, newSlot()))
    }
    persistence.kept.delete(slot)
    release(slot)
    await projects.remove(slot)
    backups.forget(slot)
    /** @type {{slot: string}[]} */
    const deleted = [...(host.ui.deleted ?? []), { slot, name, text, current }]
    host.setUi({ deleted })
    await list()
    // The button that had the focus is gone with its row.
    host.act.focus('new-project')
  }

  /** @param {string} slot */
  async function bringBack(slot) {
    const deleted = /** @type {any[]} */ (host.ui.deleted)
    const found = deleted.find((row) => row.slot === slot)
    if (!found) return
    if (found.text !== undefined) await projects.put(slot, found.text)
    host.setUi({ deleted: deleted.filter((row) => row !== found) })
    if (found.current) await switchTo(slot)
    else host.toast({ text: w.backAgain(found.name) })
    await list()
  }

  /** Makes this tab the one that writes; the other one saves what it has before. @param {string} slot @returns {Promise<string | undefined>} what is saved */
  async function takeOver(slot) {
    const channel = new BroadcastChannel(persistence.channel)
    await new Promise((resolve) => {
      channel.onmessage = ({ data: [what, name] }) => what === 'handed-over' && name === slot && resolve(undefined)
      channel.postMessage(['hand-over', slot])
      setTimeout(resolve, PATIENCE)
    })
    channel.close()
    await persistence.acquire(slot, true)
    host.setUi({ save: 'none' })
    return persistence.read(slot).catch(() => undefined)
  }

  /** This tab writes from now on; what the other one had is kept beneath, one undo away. */
  async function workHere() {
    const mine = store.state
    const text = await takeOver(mine.slot)
    const theirs = text && (await engine()).openDocument({ text })
    if (!theirs?.ok) return
    const state = host.stateOf(theirs.document, mine.slot)
    store.replace(state)
    if (!isWork(mine) || JSON.stringify(mine.document) === JSON.stringify(state.document)) return
    host.act.change([
      [['example'], mine.example],
      [['document'], mine.document],
    ])
  }

  /** @param {any} saved the engine's answer to what lay in the slot @param {string} slot */
  async function restored(saved, slot) {
    host.setUi({ due: backups.isDue(slot) })
    if (saved.ok) return
    const text = (await projects.text(slot).catch(() => undefined)) ?? ''
    const save = () => download(fileName(w.damagedName, today()), text)
    notify({ text: w.savedDamaged, more: w.problem(saved.error), actions: [[w.saveRaw, save]] })
  }

  return {
    saveCopy,
    openCopy,
    openFile,
    take,
    list,
    switchTo,
    newProject,
    remove,
    bringBack,
    workHere,
    restored,
    hasWork: () => isWork(store.state),
    dismiss: () => notify(null),
    notNow() {
      backups.reset(persistence.slot)
      host.setUi({ due: false })
    },
    /** @param {import('./persistence.js').SaveState} save */
    onSave(save) {
      if (save !== 'saved' || persistence.slot.startsWith('copy ')) return
      backups.count(persistence.slot, Math.max(1, host.saves - counted))
      counted = host.saves + 1
      const due = backups.isDue(persistence.slot)
      if (due !== Boolean(host.ui.due)) host.setUi({ due })
    },
    ...createSharing(host, w, { notify, adopt }),
  }
}
