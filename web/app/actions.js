// @ts-check
/** What a visitor can do, as commands on the store. Views call these; nothing here draws. */
import { command } from './store.js'

/** @typedef {ReturnType<typeof createActions>} Actions */

const INPUTS = ['document', 'check', 'inputs']
const LINK = { link_id: 'link_1' }

/** "Kept of each $100" and rates are typed without a sign; the engine is told that they are percent. @param {string} text */
export function asPercent(text) {
  const bare = text.replace(/\p{Sc}/gu, '').trim()
  if (bare === '' || bare === '%') return ''
  return bare.includes('%') ? bare : `${bare}%`
}

/** @param {unknown} text */
export const withoutPercent = (text) => String(text ?? '').replace(/\s*%$/, '')

/** @param {any} page @param {string} id */
export const unitOf = ({ catalogue }, id) => catalogue.inputs.find((/** @type {any} */ row) => row.id === id)?.unit

/**
 * @param {object} host
 * @param {ReturnType<typeof import('./store.js').createStore<any>>} host.store
 * @param {() => import('./format.js').Format} host.format
 * @param {() => import('./page.js').Page} host.page
 * @param {(patch: Record<string, any>) => void} host.setUi
 * @param {() => any} host.ui
 * @param {(text: string) => Promise<boolean>} host.copy
 * @param {(id: string) => void} host.focus
 * @param {(toast: {text: string, action?: {label: string, act: () => void}}) => void} host.toast
 * @param {any} host.words
 * @param {(what: string, ...given: any[]) => Promise<any>} host.keep something of files, projects and share links
 */
export function createActions({ store, format, page, setUi, ui, copy, focus, toast, words, keep }) {
  /** The signs that the texts are typed under travel with them. */
  const settings = () => {
    const f = format()
    return { ...store.state.document.settings, locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
  }
  /** @param {[import('./store.js').Step[], unknown][]} places @param {string} [merge] */
  const apply = (places, merge) => store.apply(command(store.state, places, merge))
  const undo = () => store.undo()
  return {
    undo,
    redo: () => store.redo(),
    // For views that bring actions of their own.
    page,
    change: apply,
    setUi,
    say: toast,
    /** The first key in any field leaves the example: only this field has a value then. @param {string} id @param {string} typed */
    edit(id, typed) {
      const text = unitOf(page(), id) === 'ratio' ? asPercent(typed) : typed
      const value = text === '' ? undefined : text
      if (store.state.example) {
        apply(
          [
            [['example'], false],
            [['document', 'settings'], settings()],
            [INPUTS, value === undefined ? {} : { [id]: value }],
          ],
          `input:${id}`,
        )
      } else apply([[[...INPUTS, id], value]], `input:${id}`)
    },
    /** @param {string} date YYYY-MM-DD or nothing */
    lastPost(date) {
      /** @type {[import('./store.js').Step[], unknown][]} */
      const leave = store.state.example
        ? [
            [['example'], false],
            [['document', 'settings'], settings()],
            [INPUTS, {}],
          ]
        : []
      apply([...leave, [['document', 'check', 'last_post_date'], date || undefined]], 'last_post_date')
    },
    startEmpty() {
      const had = !store.state.example
      apply([
        [['example'], false],
        [['document', 'settings'], settings()],
        [['document', 'check'], { inputs: {} }],
      ])
      setUi({ tile: null, marginSkipped: false })
      if (had) toast({ text: words.toast.cleared, action: { label: words.toast.undo, act: undo } })
      focus('f-fee')
    },
    showExample() {
      apply([[['example'], true]])
    },
    /** @param {string} code */
    currency(code) {
      apply([[['document', 'currency'], code]])
    },
    /** @param {string} part @param {string} typed */
    editLink(part, typed) {
      const path = part === 'url' ? ['url'] : ['utm', part]
      apply([[['document', 'links', LINK, ...path], typed === '' ? undefined : typed]], `link:${part}`)
    },
    /** @param {string} id */
    toggleTile(id) {
      setUi({ tile: ui().tile === id ? null : id })
    },
    toggleAllWorkings() {
      setUi({ tile: ui().tile === 'all' ? null : 'all' })
    },
    /** The question for the margin stays while it is being answered. @param {boolean} on */
    asking(on) {
      if (ui().asking !== on) setUi({ asking: on })
    },
    skipMargin() {
      setUi({ marginSkipped: true })
    },
    /** @param {string} id */
    focus,
    /** @param {string} id of a part of Quick check in full; the same again closes it */
    panel(id) {
      setUi({ panel: ui().panel === id ? null : id })
      focus(ui().panel ? 'full-title' : `open-${id}`)
    },
    /** @param {'audience' | 'detail' | 'more' | 'optional'} part @param {boolean} open */
    fold(part, open) {
      if (ui().open[part] !== open) setUi({ open: { ...ui().open, [part]: open } })
    },
    /** @param {string} text @param {string} done */
    async copy(text, done) {
      const copied = await copy(text)
      toast({ text: copied ? done : words.toast.copyFailed })
      return copied
    },
    share: () => keep('share'),
    keep,
  }
}
