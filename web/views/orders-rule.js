// @ts-check
/** The rule that gives an order to a creator: visible, and changed with its effect shown at once. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { words } from '../locales/en-orders-sold.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-sold.js').Sold} Sold */

const w = words.rule
/** Orders that two kinds of evidence saw, from which on a share says something. */
const ENOUGH = 20

/** @param {Sold} sold */
function methods(sold) {
  const now = sold.methods()
  const listed = sold.listed()
  return html`<ol class="methods">${listed.map((id) => {
    const on = now.includes(id)
    return html`<li><label class="check"><input type="checkbox" id="use-${id}" aria-label=${w.use(words.methods[id])} .checked=${live(on)} ?disabled=${on && now.length === 1} @change=${(/** @type {any} */ event) => sold.toggleMethod(id, event.target.checked)} /><span>${words.methods[id]}</span></label>
      ${listed[0] !== id ? html`<button type="button" class="icon-button" id="raise-${id}" aria-label=${w.raise(words.methods[id])} title=${w.raise(words.methods[id])} @click=${() => sold.raise(id)}>↑</button>` : nothing}</li>`
  })}</ol>`
}

/** @param {'from' | 'to'} key @param {any} rule @param {any} totals @param {Sold} sold */
const date = (key, rule, totals, sold) => html`<div class="field"><label for="rule-${key}">${w[key]}</label>
    <div class="box words"><input id="rule-${key}" type="date" .value=${live(rule[key] ?? totals[key] ?? '')} @change=${(/** @type {any} */ event) => sold.rule({ [key]: event.target.value || undefined })} /></div></div>`

/** How far two kinds of evidence agree on what both saw. @param {any} answer */
const agreement = ({ overlap = [] }) =>
  overlap
    .filter((/** @type {any} */ { both }) => both > 0)
    .map(
      (/** @type {any} */ { a, b, both, same }) =>
        html`<p class="help">${w.agree(words.methods[a] ?? a, words.methods[b] ?? b, same, both)}</p>`,
    )

/** @param {any} answer @param {Page} page */
function trust({ trust: known = {}, overlap = [] }, { f }) {
  // On a few orders agreeing is luck.
  if (overlap.reduce((/** @type {number} */ sum, /** @type {any} */ { both }) => sum + both, 0) < ENOUGH) return nothing
  const parts = Object.entries(known).map(([id, share]) => `${words.methods[id] ?? id} ${f.percent(share)}`)
  return parts.length ? html`<p class="help">${w.trust(parts.join(', '))}</p>` : nothing
}

/** @param {any} answer @param {Sold} sold @param {Page} page */
export function ruleOf(answer, sold, page) {
  const { rule = {} } = sold.section()
  const { totals } = answer
  const { campaigns = [], creators } = page.own
  const several = new Set(creators.map((/** @type {any} */ row) => row.campaign_id ?? '')).size > 1
  const weighed = answer.creators.some((/** @type {any} */ row) => row.weighed)
  const changed = Object.keys(rule).length > 0
  return html`<section class="card wide rule" aria-labelledby="rule-title">
    <h2 id="rule-title">${w.title}</h2><p class="help">${w.note}</p>
    <div class="rule-parts">
      <div>${methods(sold)}${agreement(answer)}${trust(answer, page)}
        ${weighed ? html`<label class="check"><input type="checkbox" .checked=${live(rule.count_by === 'weighed')} @change=${(/** @type {any} */ event) => sold.rule({ count_by: event.target.checked ? 'weighed' : undefined })} /><span>${w.weighed}</span></label><p class="help">${w.weighedHelp}</p>` : nothing}
      </div>
      <div class="rule-fields">
        ${
          campaigns.length && (several || rule.campaign_id)
            ? html`<div class="field"><label for="rule-campaign">${w.campaign}</label><select id="rule-campaign" .value=${live(rule.campaign_id ?? '')} @change=${(/** @type {any} */ event) => sold.rule({ campaign_id: event.target.value })}>
          <option value="">${w.allCampaigns}</option>${campaigns.map((/** @type {any} */ each) => html`<option value=${each.campaign_id} ?selected=${each.campaign_id === rule.campaign_id}>${each.name || each.campaign_id}</option>`)}</select></div>`
            : nothing
        }
        <div class="rule-dates">${date('from', rule, totals, sold)}${date('to', rule, totals, sold)}</div>
        ${totals.to ? html`<p class="help">${w.closes(totals.to, totals.last_order)}</p>` : nothing}
        <div class="field"><label for="rule-window">${w.window}</label>
          <div class="box words"><input id="rule-window" type="number" min="0" max="365" .value=${live(String(rule.window_days ?? 30))} @change=${(/** @type {any} */ event) => sold.rule({ window_days: event.target.value === '' ? undefined : Math.min(365, Math.max(0, Math.round(Number(event.target.value)))) })} /></div>
          <p class="help">${w.windowHelp}</p></div>
        <div class="field"><label for="rule-revenue">${w.revenue}</label><select id="rule-revenue" .value=${live(rule.revenue ?? 'net_sales')} @change=${(/** @type {any} */ event) => sold.rule({ revenue: event.target.value === 'net_sales' ? undefined : event.target.value })}>
          ${Object.entries(w.revenues).map(([id, text]) => html`<option value=${id} ?selected=${id === (rule.revenue ?? 'net_sales')}>${text}</option>`)}</select></div>
        <label class="check"><input type="checkbox" .checked=${live(rule.pending === true)} @change=${(/** @type {any} */ event) => sold.rule({ pending: event.target.checked || undefined })} /><span>${w.pending}</span></label>
      </div>
    </div>
    ${changed ? html`<div class="actions"><button type="button" class="button" @click=${sold.resetRule}>${w.reset}</button></div>` : nothing}
  </section>`
}
