// @ts-check
/** Composition and start: the only module that knows all the others. */
import { render } from 'lit-html'
import { en } from '../locales/en.js'
import { plainText } from '../views/answer.js'
import { FIELDS } from '../views/check.js'
import { ROUTES } from '../views/routes.js'
import { shell } from '../views/shell.js'
import { createActions } from './actions.js'
import { loadFirstEngine, loadWholeEngine } from './engine.js'
import { emptyDocument } from './example.js'
import { currencyOf, today } from './format.js'
import { composePage, FRESH_UI } from './page.js'
import { createPersistence } from './persistence.js'
import { readPrerendered, restoreFocus } from './prerendered.js'
import { startRouter } from './router.js'
import { isShared, packFragment, unpackFragment } from './share.js'
import { command, createStore } from './store.js'

const words = en
const locale = navigator.language || 'en-US'
const root = /** @type {HTMLElement} */ (document.getElementById('app'))
/** Rest before the answer is spoken, and how long a toast stays, in milliseconds. */
const ANNOUNCE_AFTER = 500
const TOAST_FOR = 4000

/** @typedef {{example: boolean, document: any}} State */
/** @typedef {import('./engine.js').Engine} Engine */

/** @param {any} project as openDocument gave it @returns {State} */
function stateOf(project) {
  const empty = emptyDocument(project.currency ?? currencyOf(locale))
  const document = { ...empty, ...project, check: { ...project.check, inputs: project.check?.inputs ?? {} } }
  const numbers = Object.keys(document.check.inputs).length > 0 || Boolean(document.check.last_post_date)
  return { example: !numbers, document }
}

/** @param {State} state */
const isWork = ({ example, document }) =>
  !example ||
  document.links.length > 0 ||
  document.creators.length > 0 ||
  Boolean(document.link_plan || document.creator_side || document.own_outcome) ||
  document.benchmarks?.length > 0 ||
  Object.keys(document.settings).length > 0

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
  store = createStore(/** @type {State} */ ({ example: true, document: emptyDocument(currencyOf(locale)) }))
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
  persistence = createPersistence({
    text: () => this.savedText(),
    onState: (save) => this.onSaveState(save),
  })
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
    makeShareLink: () => this.makeShareLink(),
  })

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
      this.full = openFull()
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

  savedText() {
    if (!this.engine || !isWork(this.store.state)) return null
    const saved = this.engine.saveDocument({ document: this.store.state.document })
    return saved.ok ? saved.text : null
  }

  /** @param {import('./persistence.js').SaveState} save */
  onSaveState(save) {
    const elsewhere = { id: 'elsewhere', actions: [['workHere', () => this.workHere()]] }
    const banner = save === 'elsewhere' ? elsewhere : this.ui.banner?.id === 'elsewhere' ? null : this.ui.banner
    this.setUi({ save, banner })
  }

  /** Another document becomes this one, as one step of undo. @param {any} document */
  adopt(document) {
    this.store.apply(
      command(this.store.state, [
        [['example'], false],
        [['document'], document],
      ]),
    )
  }

  /** This tab writes from now on; what the other one had is kept beneath, one undo away. */
  async workHere() {
    const mine = this.store.state
    const text = await this.persistence.takeOver()
    const theirs = text && this.engine?.openDocument({ text })
    if (!theirs?.ok) return
    const state = stateOf(theirs.document)
    this.store.replace(state)
    if (isWork(mine) && JSON.stringify(mine.document) !== JSON.stringify(state.document)) this.adopt(mine.document)
  }

  async makeShareLink() {
    const shared = this.engine?.shareDocument({
      document: this.store.state.document,
      ...(this.ui.route === 'creator' && { only: 'creator_side' }),
    })
    if (!shared?.ok) return this.toast({ text: words.share.failed })
    const link = location.href.replace(/#.*$/, '') + (await packFragment(shared.text))
    this.setUi({ share: { link } })
    if (await copy(link)) this.toast({ text: words.toast.linkCopied })
    document.getElementById('share-link')?.focus()
  }

  /** A shared check is a copy in a slot of its own; what this visitor had stays as it was. */
  async openShared() {
    const own = this.store.state
    const leave = () => history.replaceState(null, '', '#check')
    const unpacked = await unpackFragment(location.hash)
    const shared = unpacked.ok ? this.engine?.openShared({ bytes: unpacked.bytes }) : { ok: false, error: unpacked }
    if (!shared.ok) {
      const { fault } = shared.error
      leave()
      return this.setUi({ banner: { id: fault === 'too_large' || fault === 'newer_version' ? fault : 'damaged' } })
    }
    const slot = `copy ${location.hash}`
    const edited = this.engine?.openDocument({ text: (await this.persistence.read(slot)) ?? '' })
    this.persistence.use(slot)
    this.store.replace(stateOf(shared.document))
    // Opened before and worked on since: that work, with what was sent one undo away.
    if (edited?.ok) this.adopt(stateOf(edited.document).document)
    /** @param {boolean} keep the copy, as one step of undo on top of the visitor's own */
    const close = (keep) => {
      const copied = this.store.state.document
      leave()
      this.persistence.use('own')
      this.store.replace(own)
      if (keep) this.adopt(copied)
      this.setUi({ banner: null })
    }
    const actions = [
      ['keep', () => close(true)],
      [isWork(own) ? 'back' : 'close', () => close(false)],
    ]
    this.setUi({ route: shared.document.creator_side ? 'creator' : 'check', banner: { id: 'shared', actions } })
    await this.loadView()
  }

  /** @param {string | undefined} text what was saved in this browser */
  restore(text) {
    const saved = text && this.engine?.openDocument({ text })
    if (!saved) return
    if (saved.ok) {
      this.store.replace(stateOf(saved.document))
      this.ui = { ...this.ui, save: this.ui.save === 'none' ? 'saved' : this.ui.save }
    } else this.ui = { ...this.ui, banner: { id: 'savedDamaged' } }
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
      this.persistence.touch()
    })
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)
      if (!redo && key !== 'z') return
      event.preventDefault()
      if (redo) this.store.redo()
      else this.store.undo()
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
    if (isShared(location.hash)) return this.openShared()
    this.setUi({ route, share: null })
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
    const [engine, saved] = await Promise.all([loadFirstEngine(), this.persistence.load()])
    this.catalogue = engine.catalogue({})
    this.engine = engine
    this.restore(saved)
    this.hydrate()
    this.listen()
    if (isShared(location.hash)) await this.openShared()
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
