// @ts-check
/** My rate: what one post must bring, and what others say. */
import { html, nothing } from 'lit-html'
import { ownRate, shownSide } from '../app/creator-side.js'
import { answerFrame, creatorField, formCard, rightsOf } from './creator-fields.js'
import { norms } from './creator-norms.js'

/** @typedef {import('./creator.js').Page} Page */
/** @typedef {import('./creator.js').CreatorWords} CreatorWords */

const NORMS = ['cost_per_deliverable', 'cost_per_follower', 'cost_per_engagement', 'cost_per_view']
const WORK = ['hours', 'costs']

/** @param {Page} page @param {CreatorWords} w @returns {import('./creator.js').Part} */
export function ratePart(page, w) {
  const { f, words, engine } = page
  const { own, side, example } = shownSide(page.own, 'rate')
  const { floor, bad, reckoned } = ownRate(side, engine, page.own.currency, f)
  const typedBad = example ? {} : bad
  const wrong = Object.keys(bad).length > 0
  const said = floor.ok
    ? { hero: w.rate.hero(f.money(floor.low), f.money(floor.high)), sub: w.rate.sub }
    : wrong
      ? { hero: w.hero.look, sub: w.sub.look }
      : { hero: w.rate.empty, sub: w.rate.emptySub }
  return {
    ...said,
    form: (act) => {
      const one = (/** @type {string} */ key) =>
        creatorField(page, w, {
          id: `rate-${key}`,
          key: `rate.${key}`,
          text: own.rate[key],
          fault: typedBad[`offers.0.${key}`],
          onInput: (text) => act.edit('rate', key, text),
        })
      const usual = (/** @type {string} */ key, /** @type {string} */ subject) =>
        creatorField(page, w, {
          id: key,
          key: `usual.${key}`,
          text: own.usual[key],
          fault: typedBad[subject],
          onInput: (text) => act.edit('usual', key, text),
        })
      return formCard(
        page,
        w.form.rate,
        html`<h2 class="group">${w.form.rate}</h2>
          <div class="fields">${WORK.map(one)}${usual('hourly_rate', 'hourly_rate')}</div>
          ${rightsOf(page, w, 'rate', own.rate.rights ?? [], (right) => act.right(['rate'], own.rate.rights, right))}
          <div class="fields rights">${one('rights_uplift')}</div>
          <h2 class="group">${w.form.usual}</h2>
          <div class="fields">${usual('views', '')}${usual('engagements', '')}
            ${creatorField(page, w, { id: 'followers', key: 'followers', text: own.numbers.inputs.followers, onInput: (text) => act.number('followers', text) })}</div>`,
      )
    },
    answer: (act) =>
      answerFrame(page, w, said, {
        example,
        label: w.parts.rate,
        clear: () => act.clear('rate'),
        actions: floor.ok
          ? html`<button type="button" class="button" @click=${() => page.act.copy(`${page.kit.plainText(said.hero)}.\n${w.rate.working}`, words.toast.copied)}>${w.copy}</button>`
          : nothing,
        body: html`${floor.ok ? html`<p class="range">${w.rate.working}</p>` : nothing}`,
        after: norms(page, w, act, NORMS, own.rate, reckoned),
      }),
  }
}
