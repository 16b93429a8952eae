// @ts-check
/** What a creator can do, as commands on the store. Loaded with the creator's view. */
import { FIRST, offersOf, optionsOf, sideOf } from './creator-side.js'

/** @typedef {ReturnType<typeof createCreatorActions>} CreatorActions */

const PERCENT = ['commission_rate', 'rights_uplift']
/** What the one line says of an offer. */
const LINE = ['fee', 'commission_rate', 'commission_per_order', 'product_value']
/** Rest before the answer is spoken, in milliseconds. */
const ANNOUNCE_AFTER = 500

/**
 * @param {import('./page.js').Page} page the page as it is drawn
 * @param {any} w words
 * @param {(typed: string) => string} asPercent
 * @param {(page: any) => string} headline what is to be spoken once typing rests
 */
export function createCreatorActions(page, w, asPercent, headline) {
  const { act } = page
  const current = () => act.page()
  const side = () => sideOf(current().own)
  const ui = () => ({ part: 'offers', ...current().ui.creator })
  const at = (/** @type {import('./store.js').Step[]} */ ...path) => ['document', 'creator_side', ...path]
  const undo = { label: page.words.toast.undo, act: act.undo }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  /** The signs that the texts are typed under travel with them. @param {[import('./store.js').Step[], unknown][]} places @param {string} [merge] */
  function change(places, merge) {
    const { own, f } = current()
    const signs = { ...own.settings, locale: f.locale, ...optionsOf(f) }
    act.change([...places, ...(own.settings?.locale ? [] : [[['document', 'settings'], signs]])], merge)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const announce = headline(current())
      if (current().ui.route === 'creator' && announce !== current().ui.announce) act.setUi({ announce })
    }, ANNOUNCE_AFTER)
  }
  /** @param {string} id */
  const offer = (id) => at('offers', { offer_id: id })
  /** @param {any[]} offers */
  function freeId(offers) {
    let number = 1
    while (offers.some(({ offer_id }) => offer_id === `offer_${number}`)) number++
    return `offer_${number}`
  }
  /** @param {string} key @param {string} typed */
  const textOf = (key, typed) => (PERCENT.includes(key) ? asPercent(typed) : typed) || undefined

  return {
    ui,
    /** @param {string} part */
    show: (part) => act.setUi({ creator: { ...ui(), part }, share: null }),
    /** @param {'usual' | 'rate'} part @param {string} key @param {string} typed */
    edit: (part, key, typed) => change([[at(part, key), textOf(key, typed)]], `creator:${part}:${key}`),
    /** @param {string} id of an input @param {string} typed */
    number: (id, typed) => change([[at('numbers', 'inputs', id), typed || undefined]], `creator:number:${id}`),
    /** @param {string} typed */
    name: (typed) => change([[at('numbers', 'name'), typed || undefined]], 'creator:name'),
    /** A figure typed over what the line said leaves the line behind. @param {string} id @param {string} key @param {string} typed */
    offer(id, key, typed) {
      /** @type {[import('./store.js').Step[], unknown][]} */
      const places = [[[...offer(id), key], textOf(key, typed)]]
      if (LINE.includes(key) || key === 'posts') places.push([[...offer(id), 'text'], undefined])
      change(places, `creator:${id}:${key}`)
    },
    /** One line fills the fields, which show how it was read. @param {string} id @param {string} typed */
    line(id, typed) {
      const { engine, f, own } = current()
      const text = typed.slice(0, 1000)
      const answer = engine.readOffer({ currency: own.currency, text, options: optionsOf(f) })
      const read = answer.ok ? answer.offer : {}
      const had = side().offers.find(({ offer_id }) => offer_id === id)
      const keys = read.posts === undefined && !had?.text ? LINE : [...LINE, 'posts']
      const shown = (/** @type {string} */ key) =>
        read[key] === undefined
          ? undefined
          : PERCENT.includes(key)
            ? `${f.unambiguous(read[key] * 100)}%`
            : f.unambiguous(read[key])
      change(
        [
          [[...offer(id), 'text'], text || undefined],
          ...keys.map(
            (key) => /** @type {[import('./store.js').Step[], unknown]} */ ([[...offer(id), key], shown(key)]),
          ),
        ],
        `creator:${id}:text`,
      )
    },
    /** @param {import('./store.js').Step[]} owner of the rights @param {string[] | undefined} now @param {string} id */
    right(owner, now, id) {
      const rights = now?.includes(id) ? now.filter((each) => each !== id) : [...(now ?? []), id]
      change([[[...at(...owner), 'rights'], rights.length ? rights : undefined]])
    },
    add() {
      const offers = side().offers.length ? side().offers : [{ offer_id: FIRST }]
      const offer_id = freeId(offers)
      change([[at('offers'), [...offers, { offer_id }]]])
      act.focus(`c-${offer_id}-text`)
    },
    /** @param {any} one */
    duplicate(one) {
      const offers = offersOf(side())
      const offer_id = freeId(offers)
      change([[at('offers'), [...offers, { ...one, offer_id, name: w.copyOf(w.offerName(one, offers.indexOf(one))) }]]])
      act.focus(`c-${offer_id}-text`)
    },
    /** @param {any} one */
    remove(one) {
      const name = w.offerName(one, side().offers.indexOf(one))
      change([[at('offers'), side().offers.filter(({ offer_id }) => offer_id !== one.offer_id)]])
      act.say({ text: w.removed(name), action: undo })
    },
    /** @param {'offers' | 'rate' | 'numbers'} part */
    clear(part) {
      /** @type {[import('./store.js').Step[], unknown][]} */
      const places = [[at(part), undefined]]
      if (part !== 'numbers') places.push([at('usual'), undefined])
      change(places)
      act.say({ text: page.words.toast.cleared, action: undo })
    },
  }
}
