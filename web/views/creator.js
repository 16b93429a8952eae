// @ts-check
/** The creator's side: an offer, my rate, my own numbers. One form, one answer. */
import { html } from 'lit-html'
import { numbersPart } from './creator-numbers.js'
import { offersPart } from './creator-offers.js'
import { ratePart } from './creator-rate.js'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */
/** @typedef {typeof import('../locales/en-creator.js').creator} CreatorWords */
/** @typedef {import('../app/creator-actions.js').CreatorActions} CreatorActions */
/** What a part gives: its sentence, and what stands left and right. @typedef {{hero: import('../locales/en.js').Sentence, sub: string, form: (act: CreatorActions) => unknown, answer: (act: CreatorActions) => unknown}} Part */

/** @type {Record<string, (page: Page, w: CreatorWords) => Part>} */
const PARTS = { offers: offersPart, rate: ratePart, numbers: numbersPart }

/** @param {Page} page @param {CreatorWords} w @param {string} [part] */
export function headline(page, w, part = 'offers') {
  const { hero, sub } = PARTS[part](page, w)
  return `${page.kit.plainText(hero)}. ${sub}`
}

/** @param {Page} page @param {CreatorWords} w @param {CreatorActions} act */
export function creatorView(page, w, act) {
  const now = act.ui().part
  const part = PARTS[now](page, w)
  return html`<div class="parts" role="group" aria-label=${w.partsLabel}>
      ${Object.keys(PARTS).map((id) => html`<button type="button" class="choice" aria-pressed=${id === now} @click=${() => act.show(id)}>${w.parts[/** @type {'offers'} */ (id)]}</button>`)}
    </div>
    ${part.form(act)}${part.answer(act)}`
}
