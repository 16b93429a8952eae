// @ts-check
/** Composition and start: the only module that knows all the others. */
import { render } from 'lit-html'
import { en } from '../locales/en.js'
import { plainText } from '../views/answer.js'
import { FIELDS } from '../views/check.js'
import { kit } from '../views/kit.js'
import { ROUTES } from '../views/routes.js'
import { shell } from '../views/shell.js'
import { createActions } from './actions.js'
import { loadFirstEngine, loadWholeEngine } from './engine.js'
import { currencyOf, today } from './format.js'
import { composePage, FRESH_UI } from './page.js'
import { createPersistence, newSlot } from './persistence.js'
import { readPrerendered, restoreFocus } from './prerendered.js'
import { isWork, stateOf } from './project.js'
import { isShared, SHARED, startRouter } from './router.js'
import { createStore } from './store.js'

const words = en
const locale = navigator.language || 'en-US'
const root = /** @type {HTMLElement} */ (document.getElementById('app'))
/** Rest before the answer is spoken, and how long a toast stays, in milliseconds. */
const ANNOUNCE_AFTER = 500
const TOAST_FOR = 4000
/** From so many saves of one visit on, a word on keeping a file may be due. */
const MANY_SAVES = 20
/** What a returning visitor may need later is fetched so long after the start, in milliseconds. */
const AFTER_START = 1000
/** A document of more creators is looked through at most so often as it is saved, in milliseconds: it takes a while. */
const LONG = 2000
const LOOKED_THROUGH = 10_000

/** @typedef {import('./project.js').State} State */
/** @typedef {import('./engine.js').Engine} Engine */

/** Whether a document holds what only Quick check in full can show. @param {any} document */
const isFull = ({ check, benchmarks, own_outcome }) =>
  benchmarks?.length > 0 || Boolean(own_outcome) || Object.keys(check.inputs).some((id) => !FIELDS.includes(id))

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** The page, from the moment that the engine is there. */
class App {
  ui = FRESH_UI
  persistence = createPersistence({
    text: (kept) => this.savedText(kept),
    onState: (save) => this.onSaveState(save),
  })
  store = createStore(this.stateOf())
  /** @type {Engine | undefined} */
  engine
  /** @type {any} */
  catalogue
  /** @type {Map<string, import('../views/routes.js').View>} */
  views = new Map(ROUTES.flatMap(({ id, view }) => (view ? [[id, view]] : [])))
  /** The last page drawn, and what it was made from: one reckoning a change. @type {{state?: State, ui?: any, page?: any}} */
  last = {}
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  toastTimer
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  announceTimer
  act = createActions({
    store: this.store,
    words,
    copy,
    toast: (next) => this.toast(next),
    setUi: (patch) => this.setUi(patch),
    ui: () => this.ui,
    format: () => this.page().f,
    page: () => this.page(),
    focus: (id) => document.getElementById(id)?.focus(),
    keep: (what, ...given) => this.keep(what, ...given),
  })

  /** @param {any} [document] as openDocument gave it @param {string} [slot] @returns {State} */
  stateOf(document = {}, slot = this.persistence.slot) {
    return stateOf(document, slot, currencyOf(locale))
  }

  /** @param {Record<string, any>} patch */
  setUi(patch) {
    this.ui = { ...this.ui, ...patch }
    this.draw()
  }

  page() {
    const { last, store, ui, engine } = this
    if (last.page && last.state === store.state && last.ui === ui) return last.page
    const { state, canUndo, canRedo } = store
    const page =
      last.page && last.state === state
        ? { ...last.page, ui, canUndo, canRedo }
        : composePage({
            state,
            ui,
            engine,
            catalogue: this.catalogue,
            words,
            locale,
            today: today(),
            canUndo,
            canRedo,
            act: this.act,
            last: last.page,
            full: this.full,
          })
    this.last = { state, ui, page }
    return page
  }

  draw() {
    if (!this.engine) return
    this.loadFull()
    render(shell(this.page(), this.views.get(this.ui.route)), root)
    this.watchHero()
  }

  async loadView() {
    const route = ROUTES.find(({ id }) => id === this.ui.route)
    if (!route?.load || this.views.has(route.id)) return
    const [view] = await Promise.all([route.load(), this.wholeEngine()])
    this.views.set(route.id, view)
    this.draw()
  }

  /** The parts of Quick check that few need come when they are opened, or when the work has them. */
  async loadFull() {
    const { route, panel, open } = this.ui
    if (this.fullAsked || route !== 'check' || !(panel || open.more || isFull(this.store.state.document))) return
    this.fullAsked = true
    try {
      const [{ openFull }] = await Promise.all([import('../views/check-full.js'), this.wholeEngine()])
      this.full = openFull(kit)
      this.last = {}
      this.draw()
      if (this.ui.panel) this.act.focus('full-title')
    } catch (error) {
      this.toast({ text: words.panels.failed })
      throw error
    }
  }
  fullAsked = false
  /** @type {import('./page.js').Full | undefined} */
  full

  /** Views beyond the first ask more than the first engine knows. */
  async wholeEngine() {
    this.whole ??= loadWholeEngine()
    this.engine = await this.whole
    this.catalogue = this.engine.catalogue({})
    this.last = {}
  }
  /** @type {Promise<Engine> | undefined} */
  whole

  /** @param {{text: string, action?: {label: string, act: () => void}}} toast */
  toast(toast) {
    clearTimeout(this.toastTimer)
    this.toastTimer = setTimeout(() => this.setUi({ toast: null }), toast.action ? 2 * TOAST_FOR : TOAST_FOR)
    this.setUi({ toast })
  }

  /** The answer is spoken once, when typing rests. */
  announce() {
    clearTimeout(this.announceTimer)
    if (this.ui.route !== 'check') return
    this.announceTimer = setTimeout(() => {
      const { f, facts } = this.page()
      const verdict = words.verdicts[/** @type {keyof typeof words.verdicts} */ (facts.verdict)]
      const announce = `${verdict}. ${plainText(words.hero(f, facts))}. ${words.sub(f, facts)}`
      if (announce !== this.ui.announce) this.setUi({ announce })
    }, ANNOUNCE_AFTER)
  }

  /** On the phone a small answer line stays on top once the sentence has scrolled away. */
  watchHero() {
    const hero = document.getElementById('hero')
    if (hero === this.watched) return
    this.observer.disconnect()
    this.watched = hero
    if (hero) this.observer.observe(hero)
  }
  /** @type {Element | null} */
  watched = null
  observer = new IntersectionObserver(([entry]) => {
    const gone = !entry.isIntersecting && entry.boundingClientRect.top < 0
    document.getElementById('mini')?.toggleAttribute('data-shown', gone)
  })

  /** @param {boolean} kept @param {boolean} [thoroughly] however long it takes */
  savedText(kept, thoroughly = false) {
    const { engine, catalogue } = this
    const { state } = this.store
    const { document } = state
    if (!engine || !(kept || isWork(state))) return 'none'
    const asItIs = () => JSON.stringify({ ...document, schema: catalogue.version.schema })
    // The first engine knows no documents, and needs none: what Quick check holds can always be opened again.
    if (!engine.saveDocument) return asItIs()
    if (document.creators.length > LONG && !thoroughly) {
      if (Date.now() < this.nextLook) return asItIs()
      this.nextLook = Date.now() + LOOKED_THROUGH
    }
    const saved = engine.saveDocument({ document })
    if (saved.ok) return saved.text
    // A stopped engine says nothing against the document.
    if (saved.error.fault === 'engine_stopped') return asItIs()
    this.ui = { ...this.ui, refusal: saved.error }
    return 'refused'
  }
  nextLook = 0

  /** @param {import('./persistence.js').SaveState} save */
  onSaveState(save) {
    this.setUi({ save })
    this.ui.keeping?.onSave(save)
    if (save === 'saved') this.saves++
    if (this.saves === MANY_SAVES || !(save in words.save)) this.keeping().catch(() => {})
  }
  saves = 0

  isWork = isWork
  newSlot = newSlot
  sharedMark = SHARED

  /** Files, projects, share links, and words for what goes wrong with them: a chunk of its own. */
  async keeping() {
    this.keeper ??= import('../views/keeping-open.js')
    try {
      const { openKeeping } = await this.keeper
      if (!this.ui.keeping) this.setUi({ keeping: openKeeping(this) })
    } catch (error) {
      // Offline, perhaps: asked for again next time.
      this.keeper = undefined
      throw error
    }
    return this.ui.keeping
  }
  /** @type {Promise<typeof import('../views/keeping-open.js')> | undefined} */
  keeper

  /** @param {string} what an action of app/keeping.js @param {...any} given */
  async keep(what, ...given) {
    const keeping = await this.keeping().catch(() => this.toast({ text: words.toast.notLoaded }))
    return keeping?.[what](...given)
  }

  /** What was saved in this browser. Only the whole engine opens it; on a first visit there is none. */
  async loadSaved() {
    const saved = await this.persistence.load()
    if (saved) this.whole = loadWholeEngine()
    return saved
  }

  /** @param {string | undefined} text what was saved in this browser */
  restore(text) {
    const saved = text && this.engine?.openDocument({ text })
    if (!saved) return
    const { slot } = this.persistence
    // What cannot be read is never written over.
    if (!saved.ok) this.persistence.follow(newSlot())
    this.store.replace(this.stateOf(saved.document))
    if (this.ui.save === 'none' && saved.ok) this.ui = { ...this.ui, save: 'saved' }
    setTimeout(() => this.keep('restored', saved, slot), saved.ok ? AFTER_START : 0)
  }

  /** Clears the painted page and draws the living one in its place; nothing typed meanwhile is lost. */
  hydrate() {
    const { typed, folds, focus } = readPrerendered(root)
    this.ui = { ...this.ui, open: { ...this.ui.open, ...folds } }
    for (const [id, text] of Object.entries(typed)) {
      if (id === 'last_post_date') this.act.lastPost(text)
      else this.act.edit(id, text)
    }
    root.replaceChildren()
    this.draw()
    restoreFocus(focus)
    if (Object.keys(typed).length) this.persistence.touch()
  }

  listen() {
    this.store.subscribe(() => {
      this.draw()
      this.announce()
      this.persistence.follow(this.store.state.slot)
      this.persistence.touch()
    })
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)
      const file = event.shiftKey ? '' : { s: 'saveCopy', o: 'openCopy' }[key]
      if (!redo && !file && key !== 'z') return
      event.preventDefault()
      if (file) return this.act.keep(file)
      if (redo) this.store.redo()
      else this.store.undo()
    })
    // A file that is dropped must not take the page's place.
    addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault())
    addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || !files.length) return
      event.preventDefault()
      this.act.keep('take', files)
    })
    // The skip link must not look like a route.
    root.addEventListener('click', (event) => {
      if (!(/** @type {Element} */ (event.target).closest('a.skip'))) return
      event.preventDefault()
      document.getElementById('main')?.focus()
    })
  }

  /** @param {string} route */
  async go(route) {
    if (isShared(location.hash)) return this.act.keep('openShared')
    this.setUi({ route })
    await this.loadView()
    this.entered()
    scrollTo(0, 0)
  }

  /** What stands behind a ? in the hash is for the view, once. */
  entered() {
    const [place, query] = location.hash.split('?', 2)
    if (query === undefined) return
    history.replaceState(null, '', place)
    this.views.get(this.ui.route)?.enter?.(this.page(), query)
  }

  async start() {
    const known = ROUTES.map(({ id }) => id)
    this.ui = { ...this.ui, route: startRouter(known, (id) => this.go(id)) }
    const [first, saved] = await Promise.all([loadFirstEngine(), this.loadSaved()])
    this.engine = (await this.whole) ?? first
    this.catalogue = this.engine.catalogue({})
    this.restore(saved)
    this.hydrate()
    this.listen()
    if (isShared(location.hash)) await this.act.keep('openShared')
    await this.loadView()
    this.entered()
    document.documentElement.dataset.ready = ''
  }
}

/** The example stays readable; a line says why nothing moves. */
function engineMissing() {
  const line = document.createElement('p')
  line.className = 'banner care'
  line.setAttribute('role', 'alert')
  line.textContent = words.banner.engine
  document.querySelector('main')?.before(line)
}

new App().start().catch((error) => {
  engineMissing()
  throw error
})
