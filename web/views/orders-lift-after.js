// @ts-check
/** Which creators can be told apart, and what it would take: needs orders only, no paths and no days. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { toldApart } from '../app/lift-creators.js'
import { creators as w } from '../locales/en-orders-lift-after.js'
// All parts that draw have it, so that what they share stays one chunk.
import './orders-style.js'

/** @typedef {import('../app/lift-actions.js').Lift} Lift */

/** A rate is said by so many of what it is held against, that it has a digit before the comma. @param {number} rate */
const perOf = (rate) => (rate >= 0.01 ? 100 : rate >= 0.001 ? 1000 : 10_000)
/** Rows and pairs that are shown. */
const ROWS = 30
const PAIRS = 8

/** @param {any} f @param {ReturnType<typeof toldApart>} told */
function table(f, { rows, exposure }) {
  const per = perOf(rows[0].rate)
  return html`<div class="apart-scroll" tabindex="0" role="group" aria-label=${w.title}><table class="apart-table"><thead><tr><th scope="col">${w.heads.name}</th><th scope="col" class="number">${w.heads.orders}</th><th scope="col" class="number">${w.per(f, exposure, per)}</th><th scope="col" class="number">${w.heads.apart}</th></tr></thead>
    <tbody>${rows.slice(0, ROWS).map((row) => html`<tr><th scope="row">${row.name}</th><td class="number">${f.count(row.orders)}</td><td class="number">${f.multiple(row.rate * per)}</td><td class="number">${w.apart(f, row.toldFrom, rows.length - 1)}</td></tr>`)}</tbody></table></div>`
}

/** Neighbors in the order of their rates that cannot be told apart. @param {any} f @param {ReturnType<typeof toldApart>} told */
function neighbors(f, { rows, pairs }) {
  const open = rows.slice(1, ROWS).flatMap((row, at) => {
    const pair = pairs.find(({ places }) => places.includes(row.place) && places.includes(rows[at].place))
    return pair && !pair.differ ? [w.needed(f, rows[at].name, row.name, pair.times)] : []
  })
  if (!open.length) return nothing
  return html`<h3 class="group">${w.neededTitle}</h3><ul class="notes">${open.slice(0, PAIRS).map((text) => html`<li>${text}</li>`)}</ul>`
}

/** @param {Lift} lift */
export function apart({ page, ui, set }) {
  const { own, f, engine } = page()
  return guard([own.creators, ui().exposure, f, engine], () => {
    const told = toldApart(page(), ui().exposure ?? '')
    const head = html`<h2 class="group" id="lift-apart">${w.title}</h2>`
    if (told.rows.length < 2) return html`<section class="card" aria-labelledby="lift-apart">${head}<p>${w.none}</p><p><a href="#creators">${w.toCreators}</a></p></section>` // biome-ignore format: one line
    const differ = told.pairs.filter(({ differ: apart }) => apart).length
    return html`<section class="card" aria-labelledby="lift-apart">${head}
      <p class="lift-say">${w.says(f, differ, told.pairs.length)}</p>
      ${told.offered.length > 1 ? html`<div class="chips" role="group" aria-label=${w.by}>${told.offered.map((id) => html`<button type="button" class="choice" aria-pressed=${id === told.exposure} @click=${() => set({ exposure: id })}>${w.exposures[id]}</button>`)}</div>` : nothing}
      ${table(f, told)}${neighbors(f, told)}<p class="help">${w.caption}</p></section>`
  })
}
