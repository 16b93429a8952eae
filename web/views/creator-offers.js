// @ts-check
/** Offers side by side: what each comes to at low, usual and high sales, and what that is per view, engagement and hour. */
import { html, nothing } from 'lit-html'
import { offersOf, shownSide, weighOffers } from '../app/creator-side.js'
import { UNKNOWN } from '../app/format.js'
import { answerFrame, creatorField, formCard, numberIn, rightsOf, wordField } from './creator-fields.js'

/** @typedef {import('./creator.js').Page} Page */
/** @typedef {import('./creator.js').CreatorWords} CreatorWords */
/** @typedef {import('./creator.js').CreatorActions} CreatorActions */

const PAY = ['fee', 'commission_rate', 'commission_per_order', 'product_value', 'posts']
const WORK = ['hours', 'costs', 'average_order_value', 'rights_uplift']
const SALES = ['low_orders', 'expected_orders', 'high_orders']
const USUAL = ['average_order_value', 'fee', 'views', 'engagements', 'hourly_rate']
/** @type {('low' | 'expected' | 'high')[]} */
const LEVELS = ['low', 'expected', 'high']
const FIGURES = ['per_post', 'cost_per_mille', 'cost_per_engagement', 'per_hour']
/** How the request names what the form calls otherwise. @type {Record<string, string>} */
const ASKED = {
  low_orders: 'orders.low',
  expected_orders: 'orders.expected',
  high_orders: 'orders.high',
  fee: 'usual_fee',
}

/** @param {Page} page @param {CreatorWords} w @param {any} offer */
const readingOf = (page, w, offer) =>
  w.reading(page.f, Object.fromEntries(PAY.map((key) => [key, numberIn(page, offer[key])])))

/** @param {Page} page @param {CreatorWords} w @param {CreatorActions} act @param {any} offer @param {number} at @param {import('../app/creator-side.js').Weighed} own */
function offerForm(page, w, act, offer, at, own) {
  const id = offer.offer_id
  const several = own.rows.length > 1
  const unread = own.unread[at] ?? []
  const reading = offer.text && !unread.length ? readingOf(page, w, offer) : ''
  const one = (/** @type {string} */ key) =>
    creatorField(page, w, {
      id: `${id}-${key}`,
      key,
      text: offer[key],
      fault: own.bad[`offers.${at}.${key}`],
      onInput: (text) => act.offer(id, key, text),
    })
  const open = WORK.some((key) => own.bad[`offers.${at}.${key}`])
  return html`<div class="offer-form" role="group" aria-labelledby="head-${id}">
    <div class="offer-head"><h3 id="head-${id}">${w.offerName(offer, at)}</h3>
      <span class="row">${Object.keys(offer).length > 1 ? html`<button type="button" class="button quiet" @click=${() => act.duplicate(offer)}>${w.form.duplicate}</button>` : nothing}${several ? html`<button type="button" class="button quiet" @click=${() => act.remove(offer)}>${w.form.remove}</button>` : nothing}</span>
    </div>
    <div class="fields">
      <div class="whole">${wordField({ id: `${id}-text`, ...w.fields.text, text: offer.text, placeholder: page.words.form.eg(w.lineExample(page.f)), error: unread.length ? w.unread(page.f, unread[0]) : '', onInput: (text) => act.line(id, text) })}
        ${reading ? html`<p class="hint">${w.readAs(reading)}</p>` : nothing}</div>
      <div class="whole">${wordField({ id: `${id}-name`, ...w.fields.name, text: offer.name, onInput: (text) => act.offer(id, 'name', text) })}</div>
      ${PAY.map(one)}
    </div>
    <details class="fold" ?open=${open}><summary><span class="fold-title">${w.form.work}</span></summary>
      <p class="help">${w.form.workHelp}</p><div class="fields two">${WORK.map(one)}</div>
      ${rightsOf(page, w, id, offer.rights ?? [], (right) => act.right(['offers', { offer_id: id }], offer.rights, right))}
    </details>
  </div>`
}

/** @param {Page} page @param {CreatorWords} w @param {CreatorActions} act @param {import('../app/creator-side.js').Side} side @param {import('../app/creator-side.js').Weighed} own */
function form(page, w, act, side, own) {
  const unsorted = (/** @type {string} */ key) =>
    key.endsWith('_orders') && own.bad[ASKED[key]] === 'out_of_range' && !/^\s*[-−(]/.test(side.usual[key])
  const one = (/** @type {string} */ key) =>
    creatorField(page, w, {
      id: key,
      key: `usual.${key}`,
      text: side.usual[key],
      fault: own.bad[ASKED[key] ?? key] ?? own.bad[`offers.0.usual_${key}`],
      error: unsorted(key) ? w.salesOrder : undefined,
      onInput: (text) => act.edit('usual', key, text),
    })
  return formCard(
    page,
    w.form.offers,
    html`<h2 class="group">${w.form.offers}</h2>
      ${offersOf(side).map((offer, at) => offerForm(page, w, act, offer, at, own))}
      <button type="button" class="button add-offer" @click=${act.add}>${w.form.add}</button>
      <h2 class="group" id="sales-title">${w.form.sales}</h2><p class="help">${w.form.salesHelp}</p>
      <div class="fields three" role="group" aria-labelledby="sales-title">${SALES.map(one)}</div>
      <h2 class="group">${w.form.usual}</h2>
      <div class="fields">${USUAL.map(one)}</div>`,
  )
}

/** Why there is no figure. @param {CreatorWords} w @param {any} figure @param {string[]} wrong */
function reasonOf(w, figure, wrong) {
  if (!figure) return w.check(w.fields[wrong[0]]?.label ?? w.fields.text.label)
  if (figure.fault === 'missing_input') return w.add(figure.subject)
  if (figure.fault === 'zero_denominator') return w.zero(figure.subject)
  return figure.fault === 'overflow' ? w.tooLarge : w.check(w.fields[figure.subject]?.label ?? figure.subject)
}

/** Those that come to the most at a level: all that do. @param {import('../app/creator-side.js').Weighed} weighed @param {'low' | 'expected' | 'high'} level */
function bestAt({ rows, best }, level) {
  const top = rows.find(({ offer }) => offer.offer_id === best[level])?.outcome?.worth[level]
  return top === undefined ? [] : rows.filter(({ outcome }) => outcome?.worth.ok && outcome.worth[level] === top)
}

/** @param {Page} page @param {CreatorWords} w @param {import('../app/creator-side.js').Weighed} weighed @param {boolean} blank */
function sentence({ f }, w, weighed, blank) {
  const known = weighed.rows.filter(({ outcome }) => outcome?.worth.ok)
  const name = (/** @type {any} */ row) => w.offerName(row.offer, row.at)
  if (blank) return { hero: w.hero.empty, sub: w.sub.empty }
  if (!weighed.ok) return { hero: w.hero.failed, sub: w.sub.look }
  if (known.length === 0) {
    const [row] = weighed.rows
    return row.outcome?.worth.fault === 'missing_input'
      ? { hero: w.hero.next(reasonOf(w, row.outcome.worth, row.wrong)), sub: w.sub.empty }
      : { hero: w.hero.look, sub: w.sub.look }
  }
  if (known.length === 1) {
    const { low, expected, high } = known[0].outcome?.worth ?? {}
    return {
      hero: w.hero.one(name(known[0]), f.money(expected), low !== high),
      sub: w.sub.one(f.money(low), f.money(high)),
    }
  }
  const said = LEVELS.map((level) => {
    const best = bestAt(weighed, level)
    return { best, names: w.names(best.map(name), f), amount: f.money(best[0].outcome?.worth[level]) }
  })
  return {
    hero: w.hero.best(said[1].names, said[1].amount, said[1].best.length > 1),
    sub: w.sub.best(said[0].names, said[0].amount, said[2].names, said[2].amount),
  }
}

/** @param {Page} page @param {CreatorWords} w @param {import('../app/creator-side.js').Weighed} weighed */
function table(page, w, weighed) {
  const several = weighed.rows.length > 1
  return html`<table class="figures-table"><caption class="hidden">${w.table}</caption>
    <thead><tr><th scope="col">${w.offer}</th>${LEVELS.map((level) => html`<th scope="col">${w.levels[level]}</th>`)}</tr></thead>
    <tbody>${weighed.rows.map(({ offer, at, outcome, wrong }) => {
      const worth = outcome?.worth
      return html`<tr><th scope="row">${w.offerName(offer, at)}<span class="terms">${wrong.includes('text') ? '' : readingOf(page, w, offer)}</span></th>
        ${
          worth?.ok
            ? LEVELS.map((level) => {
                const best = several && bestAt(weighed, level).some((row) => row.at === at)
                return html`<td class=${best ? 'best' : ''}>${page.f.money(worth[level])}${best ? html`<span class="tag">▲ ${w.most}</span>` : nothing}</td>`
              })
            : html`<td class="none" colspan="3">${reasonOf(w, worth, wrong)}</td>`
        }</tr>`
    })}</tbody></table>`
}

/** @param {Page} page @param {CreatorWords} w @param {any} outcome @param {string[]} wrong @returns {import('../elements/tiles.js').Tile[]} */
function tilesFor({ f }, w, outcome, wrong) {
  const tiles = FIGURES.map((id) => {
    const figure = outcome[id]
    const label = w.figures[/** @type {'per_hour'} */ (id)]
    if (!figure?.ok) return { id, label, value: UNKNOWN, reason: reasonOf(w, figure, wrong) }
    const range =
      figure.low === figure.high ? '' : `${w.range(f.money(figure.low), f.money(figure.high))}, ${w.atLevels}`
    return { id, label, value: f.money(figure.expected), reason: range }
  })
  const floor = outcome.fee_floor
  const note = floor?.ok && outcome.worth.ok ? w.floorNote[outcome.worth.expected < floor.low ? 'below' : 'above'] : ''
  return [
    ...tiles,
    {
      id: 'fee_floor',
      label: w.figures.fee_floor,
      value: floor?.ok ? w.range(f.money(floor.low), f.money(floor.high)) : UNKNOWN,
      reason: floor?.ok ? note : reasonOf(w, floor, wrong),
    },
  ]
}

/** @param {Page} page @param {CreatorWords} w @param {import('../app/creator-side.js').Side} side @param {any} outcome */
const targetOf = (page, w, side, outcome) =>
  w.target(page.f, { to: outcome.orders_to_usual_fee, more: outcome.more_orders, fee: numberIn(page, side.usual.fee) })

/** @param {Page} page @param {CreatorWords} w @returns {import('./creator.js').Part} */
export function offersPart(page, w) {
  const { f, words, act: page_act } = page
  const { own, side, example } = shownSide(page.own, 'offers')
  const weighed = weighOffers(side, page.engine, page.own.currency, f)
  const typed = example ? weighOffers(own, page.engine, page.own.currency, f) : weighed
  const blank = !weighed.rows.some(({ offer }) => [...PAY, 'text'].some((key) => offer[key]))
  const said = sentence(page, w, weighed, blank)
  const detailed = weighed.rows.filter(({ outcome }) => outcome?.worth.ok)
  const copied = () =>
    w.copyText(
      page.kit.plainText(said.hero),
      said.sub,
      detailed.flatMap(({ offer, at, outcome, wrong }) => [
        `${w.offerName(offer, at)}: ${readingOf(page, w, offer)}`,
        ...LEVELS.map((level) => `  ${w.levels[level]}: ${f.money(outcome?.worth[level])}`),
        ...tilesFor(page, w, outcome, wrong).map(({ label, value }) => `  ${label}: ${value}`),
        ...[targetOf(page, w, side, outcome)].filter(Boolean).map((line) => `  ${line}`),
      ]),
    )
  const after = detailed.length
    ? html`${detailed.map(
        ({ offer, at, outcome, wrong }) => html`<section class="offer-detail" aria-label=${w.offerName(offer, at)}>
        <h2>${w.offerName(offer, at)}</h2><p>${targetOf(page, w, side, outcome)}</p>
        ${page.kit.tilesOf(tilesFor(page, w, outcome, wrong), null, () => {})}
      </section>`,
      )}
      <details class="fold how"><summary><span class="fold-title">${w.how}</span></summary><ul>${w.working.map((line) => html`<li>${line}</li>`)}</ul></details>`
    : nothing
  return {
    ...said,
    form: (act) => form(page, w, act, own, typed),
    answer: (act) =>
      answerFrame(page, w, said, {
        example,
        body: blank ? nothing : table(page, w, weighed),
        after,
        label: w.parts.offers,
        clear: () => act.clear('offers'),
        actions: detailed.length
          ? html`<button type="button" class="button" @click=${() => page_act.copy(copied(), words.toast.copied)}>${w.copy}</button>`
          : nothing,
      }),
  }
}
