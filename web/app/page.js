// @ts-check
/** The one value that views are drawn from: the state of the store, the engine's answer to it, and what only this tab knows. */
import { EXAMPLE_INPUTS } from './example.js'
import { checkRequest, readFacts } from './facts.js'
import { createFormat } from './format.js'

/** @typedef {ReturnType<typeof composePage>} Page */
/** Quick check in full, once its chunk is there (views/check-full.js). @typedef {{panel: (page: any) => unknown, inputs: (page: any) => unknown, said: (page: any, id: string) => string, field: (page: any, id: string) => object | undefined}} Full */

export const FRESH_UI = {
  route: 'check',
  open: { audience: true, detail: false, more: false, optional: false },
  /** @type {string | null} which part of Quick check in full is open */ panel: null,
  /** @type {Record<string, any>} that part's own */ full: {},
  /** @type {string | null} */ tile: null,
  marginSkipped: false,
  asking: false,
  /** @type {any} */ toast: null,
  announce: '',
  /** @type {import('./persistence.js').SaveState} */ save: 'none',
  /** @type {any} why the project could not be saved */ refusal: null,
  /** @type {any} files, projects and share links, once they were asked for */ keeping: null,
  /** @type {Record<string, any>} the Links view's own */ links: {},
  /** @type {Record<string, any>} the Creators view's own */ creators: {},
  /** @type {Record<string, any>} the creator's view's own */ creator: {},
  /** @type {Record<string, any>} the Orders view's own */ orders: {},
}

/**
 * @param {object} from
 * @param {any} from.state {example, document, slot}
 * @param {typeof FRESH_UI} from.ui
 * @param {import('./engine.js').Engine | any} from.engine
 * @param {any} from.catalogue
 * @param {any} from.words
 * @param {string} from.locale the visitor's, used where the document has none
 * @param {string} from.today
 * @param {boolean} [from.canUndo]
 * @param {boolean} [from.canRedo]
 * @param {any} [from.act]
 * @param {any} [from.last] the page before this one: its answer stands while what it was asked for does
 * @param {Full} [from.full]
 */
export function composePage({
  state,
  ui,
  engine,
  catalogue,
  words,
  locale,
  today,
  canUndo = false,
  canRedo = false,
  act = {},
  last,
  full,
}) {
  const { example, document } = state
  const f = createFormat({
    locale: ((!example || document.creator_side) && document.settings?.locale) || locale,
    currency: document.currency,
    language: words.language,
  })
  const shown = example ? { ...document, check: { inputs: EXAMPLE_INPUTS } } : document
  const same = (/** @type {string} */ key) => last.own[key] === document[key]
  const known =
    last?.engine === engine && last.example === example && ['check', 'currency', 'settings', 'benchmarks'].every(same)
  const answer = known ? last.answer : engine.computeMetrics(checkRequest(shown, f, today))
  return {
    example,
    document: shown,
    own: document,
    slot: state.slot,
    ui,
    f,
    words,
    catalogue,
    answer,
    facts: readFacts(answer, f.base, Boolean(shown.check.last_post_date)),
    engine,
    canUndo,
    canRedo,
    act,
    full,
  }
}
