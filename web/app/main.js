// @ts-check
/** Composition and start: the only module that knows all the others. */
import { render } from 'lit-html'
import { createActions } from './actions.js'
import { loadEngine } from './engine.js'
import { emptyDocument } from './example.js'
import { currencyOf, today } from './format.js'
import { composePage, FRESH_UI } from './page.js'
import { createPersistence } from './persistence.js'
import { startRouter } from './router.js'
import { isShared, packFragment, unpackFragment } from './share.js'
import { command, createStore } from './store.js'
import { en } from '../locales/en.js'
import { ROUTES } from '../views/routes.js'
import { shell } from '../views/shell.js'

const words = en
const locale = navigator.language || 'en-US'
const root = /** @type {HTMLElement} */ (document.getElementById('app'))
const ANNOUNCE_AFTER = 500
const TOAST_FOR = 4000

/** @param {any} project */
const hasNumbers = (project) => Object.keys(project.check?.inputs ?? {}).length > 0 || Boolean(project.check?.last_post_date)
/** @param {any} project what openDocument gave; parts it may leave out are filled in */
const opened = (project) => {
  const empty = emptyDocument(project.currency ?? currencyOf(locale))
  return { ...empty, ...project, check: { ...project.check, inputs: project.check?.inputs ?? {} } }
}

/** What was typed, folded and focused before this script ran; it is kept. */
function readPrerendered() {
  /** @type {Record<string, string>} */
  const typed = {}
  for (const input of root.querySelectorAll('input')) {
    if (input.id.startsWith('f-') && input.value !== input.defaultValue) typed[input.id.slice(2)] = input.value
  }
  const folds = Object.fromEntries([...root.querySelectorAll('details')].map((part) => [part.id, part.open]))
  const at = /** @type {any} */ (document.activeElement)
  return { typed, folds, focus: at?.id && root.contains(at) ? { id: at.id, from: at.selectionStart, to: at.selectionEnd } : null }
}

/** @param {{id: string, from?: number | null, to?: number | null} | null} focus */
function restoreFocus(focus) {
  const element = focus && /** @type {any} */ (document.getElementById(focus.id))
  if (!element) return
  element.focus({ preventScroll: true })
  if (typeof focus.from === 'number') element.setSelectionRange?.(focus.from, focus.to)
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

async function start() {
  let ui = FRESH_UI
  const store = createStore({ example: true, document: /** @type {any} */ (emptyDocument(currencyOf(locale))) })
  /** @type {import('./engine.js').Engine} */
  let engine
  /** @type {any} */
  let catalogue
  let ready = false
  /** @type {Map<string, (page: any) => unknown>} */
  const views = new Map(ROUTES.flatMap(({ id, view }) => (view ? [[id, view]] : [])))

  /** @param {Partial<typeof FRESH_UI> | Record<string, any>} patch */
  const setUi = (patch) => {
    ui = { ...ui, ...patch }
    draw()
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let toastTimer
  const toast = (/** @type {any} */ next) => {
    clearTimeout(toastTimer)
    toastTimer = setTimeout(() => setUi({ toast: null }), next.action ? 2 * TOAST_FOR : TOAST_FOR)
    setUi({ toast: next })
  }
  const worthSaving = () => !store.state.example || store.state.document.links.length > 0
  const persistence = createPersistence({
    text() {
      if (!worthSaving()) return null
      const saved = engine.saveDocument({ document: store.state.document })
      return saved.ok ? saved.text : null
    },
    onState(save) {
      const banner = save === 'elsewhere' ? { id: 'elsewhere', actions: [['workHere', workHere]] } : ui.banner?.id === 'elsewhere' ? null : ui.banner
      setUi({ save, banner })
    },
  })

  const act = createActions({
    store,
    words,
    copy,
    toast,
    setUi,
    ui: () => ui,
    format: () => page().f,
    focus: (id) => document.getElementById(id)?.focus(),
    async makeShareLink() {
      const shared = engine.shareDocument({ document: store.state.document })
      if (!shared.ok) return toast({ text: words.share.failed })
      const link = location.href.replace(/#.*$/, '') + (await packFragment(shared.text))
      setUi({ share: { link, copied: false } })
      if (await copy(link)) toast({ text: words.toast.linkCopied })
      document.getElementById('share-link')?.focus()
    },
  })
  /** The last page drawn, by what it was made from: one reckoning a change. @type {{from: any[], page: any}} */
  let last = { from: [], page: null }
  const page = () => {
    const from = [store.state, ui]
    if (last.page && from.every((part, at) => part === last.from[at])) return last.page
    const made =
      last.page && last.from[0] === store.state
        ? { ...last.page, ui, canUndo: store.canUndo, canRedo: store.canRedo }
        : composePage({ state: store.state, ui, engine, catalogue, words, locale, today: today(), canUndo: store.canUndo, canRedo: store.canRedo, act })
    last = { from, page: made }
    return made
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let announceTimer
  let announced = ''
  function announce() {
    clearTimeout(announceTimer)
    if (ui.route !== 'check') return
    announceTimer = setTimeout(() => {
      const { f, facts } = page()
      const text = `${words.verdicts[/** @type {keyof typeof words.verdicts} */ (facts.verdict)]}. ${words.hero(f, facts).map((part) => (typeof part === 'string' ? part : part.amount)).join('')}. ${words.sub(f, facts)}`
      if (text !== announced) setUi({ announce: (announced = text) })
    }, ANNOUNCE_AFTER)
  }

  async function loadView() {
    const route = ROUTES.find(({ id }) => id === ui.route)
    if (!route?.load || views.has(route.id)) return
    views.set(route.id, await route.load())
    draw()
  }
  function draw() {
    if (!ready) return
    render(shell(page(), views.get(ui.route)), root)
    watchHero()
  }

  /** On the phone a small answer line stays on top once the sentence has scrolled away. @type {Element | null} */
  let watched = null
  const observer = new IntersectionObserver(([entry]) => {
    document.getElementById('mini')?.classList.toggle('shown', !entry.isIntersecting && entry.boundingClientRect.top < 0)
  })
  function watchHero() {
    const hero = document.getElementById('hero')
    if (hero === watched) return
    observer.disconnect()
    watched = hero
    if (hero) observer.observe(hero)
  }

  /** Another document becomes this one, as one step of undo. @param {any} next */
  const adopt = (next) => store.apply(command(store.state, [[['example'], false], [['document'], next]]))
  async function workHere() {
    const mine = store.state
    const text = await persistence.takeOver()
    const theirs = text && engine.openDocument({ text })
    if (theirs && theirs.ok) {
      const document = opened(theirs.document)
      store.replace({ example: !hasNumbers(document), document })
      if (worthKeeping(mine) && JSON.stringify(mine.document) !== JSON.stringify(document)) adopt(mine.document)
    }
  }
  /** @param {any} state */
  const worthKeeping = (state) => !state.example || state.document.links.length > 0

  /** A shared check is a copy in a slot of its own. @param {any} own what this visitor had */
  async function openShared(own) {
    const unpacked = await unpackFragment(location.hash)
    const shared = unpacked.ok ? engine.openShared({ bytes: unpacked.bytes }) : { ok: false, error: { fault: unpacked.fault } }
    const leave = () => history.replaceState(null, '', '#check')
    if (!shared.ok) {
      const fault = shared.error.fault
      setUi({ banner: { id: fault === 'too_large' || fault === 'newer_version' ? fault : 'damaged' } })
      return leave()
    }
    persistence.use('copy')
    const document = opened(shared.document)
    store.replace({ example: !hasNumbers(document), document })
    const mine = worthKeeping(own)
    const backToMine = () => {
      leave()
      persistence.use('own')
      store.replace(own)
      setUi({ banner: null })
    }
    const keep = () => {
      const copyOf = store.state.document
      leave()
      persistence.use('own')
      store.replace(own)
      adopt(copyOf)
      setUi({ banner: null })
    }
    setUi({ route: 'check', banner: { id: 'shared', actions: [['keep', keep], [mine ? 'back' : 'close', backToMine]] } })
  }

  const known = ROUTES.map(({ id }) => id)
  const route = startRouter(known, async (id) => {
    if (isShared(location.hash)) return openShared(store.state)
    setUi({ route: id, share: null })
    await loadView()
    scrollTo(0, 0)
  })
  ui = { ...ui, route }

  /** @type {string | undefined} */
  let saved
  try {
    ;[engine, saved] = await Promise.all([loadEngine(), persistence.load()])
  } catch {
    return engineMissing()
  }
  catalogue = engine.catalogue({})
  if (saved) {
    const own = engine.openDocument({ text: saved })
    if (own.ok) {
      const document = opened(own.document)
      store.replace({ example: !hasNumbers(document), document })
      ui = { ...ui, save: ui.save === 'none' ? 'saved' : ui.save }
    } else ui = { ...ui, banner: { id: 'savedDamaged' } }
  }

  const before = readPrerendered()
  ui = { ...ui, open: { ...ui.open, ...before.folds } }
  ready = true
  for (const [id, text] of Object.entries(before.typed)) id === 'last_post_date' ? act.lastPost(text) : act.edit(id, text)
  root.replaceChildren()
  last.page = null
  draw()
  restoreFocus(before.focus)
  if (Object.keys(before.typed).length) persistence.touch()
  store.subscribe(() => {
    draw()
    announce()
    persistence.touch()
  })
  document.documentElement.dataset.ready = ''
  if (isShared(location.hash)) await openShared(store.state)
  await loadView()

  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)
    if (!redo && key !== 'z') return
    event.preventDefault()
    if (redo) store.redo()
    else store.undo()
  })
  root.addEventListener('click', (event) => {
    const skip = /** @type {Element} */ (event.target).closest?.('a.skip')
    if (!skip) return
    event.preventDefault()
    document.getElementById('main')?.focus()
  })
}

/** The example stays readable; a line says why nothing moves. */
function engineMissing() {
  const line = document.createElement('p')
  line.className = 'banner care'
  line.setAttribute('role', 'alert')
  line.textContent = words.banner.engine
  document.querySelector('main')?.before(line)
}

start()
