// @ts-check
/** What it is all for: the main goal, targets with how far they are, and an ad to compare with. */
import { html, nothing, svg } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { objectivesShown } from '../app/campaign.js'
import { campaignsOf } from '../app/campaigns.js'
import { freeIds } from '../app/creators-actions.js'
import { answers as a } from '../locales/en-answers.js'
import { goals as w } from '../locales/en-answers-later.js'
import { labelOf, sayFigure } from './creators-answers-after.js'
import { goalSelect } from './creators-answers-later.js'
import { adopt } from './creators-base.js'
import { panelRules } from './creators-panels-style.js'

/** @typedef {import('./creators-answers-after.js').Asked} Asked */

adopt(panelRules)

/** Figures that a target is set for. */
const FIGURES = ['revenue', 'net_profit', 'orders', 'new_customers', 'new_followers', 'leads', 'donations', 'members', 'clicks', 'impressions', 'engagements', 'cost_per_engagement', 'cost_per_acquisition', 'cost_per_new_follower', 'engagement_rate_by_followers', 'conversion_rate', 'return_on_ad_spend', 'profit_return_on_investment'] // biome-ignore format: one line
/** What an ad brought, beside what the main goal counts. */
const OF_AD = ['revenue', 'clicks']
const COMPARED = ['total_cost', 'orders', 'revenue', 'clicks', 'return_on_ad_spend', 'cost_per_acquisition', 'cost_per_click', 'conversion_rate'] // biome-ignore format: one line
const DAY = 86_400_000

/** @param {string} date @param {string} today */
const daysUntil = (date, today) => Math.round((Date.parse(date) - Date.parse(today)) / DAY)

/** @param {Asked} asked @param {string} id */
const unitOf = ({ page }, id) =>
  [...page.catalogue.inputs, ...page.catalogue.metrics].find((row) => row.id === id)?.unit ?? 'count'

/** @param {{id: string, label: string, value: any, type?: string, unit?: string, hint?: string, put: (text: string) => void}} p */
const field = ({ id, label, value, type = 'text', unit = '', hint = '', put }) =>
  html`<div class="field"><label for=${id}>${label}</label><div class="box words">${unit ? html`<span class="unit" aria-hidden="true">${unit}</span>` : nothing}<input id=${id} type=${type} inputmode=${type === 'text' && !hint ? 'decimal' : nothing} autocomplete="off" maxlength="200" placeholder=${hint || nothing} .value=${live(String(value ?? ''))} @input=${(/** @type {any} */ event) => put(event.target.value)}></div></div>`

/** @param {Asked} asked @param {any} objective @param {any} reached as the engine says */
function reachedLine(asked, objective, reached) {
  const { model, control } = asked
  const { f } = model
  const label = labelOf(asked, objective.metric)
  const value = reached?.actual
  const now = value === undefined ? '' : w.now(sayFigure(asked, objective.metric, value))
  if (!reached?.ok) {
    const why = reached?.fault === 'zero_denominator' ? w.same : value === undefined ? w.unknown(label) : w.needs
    return html`<p class="reached"><span class="mute">${why}</span><span>${now}</span></p>`
  }
  const part = reached.attained
  const wide = Math.max(0, Math.min(1, part)) * 100
  const left = objective.date ? daysUntil(objective.date, control.kit.today()) : undefined
  const said = part >= 1 ? `${w.done}: ${w.reached(f, part)}` : w.reached(f, part)
  return html`<p class="reached"><svg class="progress" width="100%" height="14" role="img" aria-label=${w.spoken(label, said)}>${svg`<rect class="way" x="0.5" y="0.5" width="calc(100% - 1px)" height="13" rx="6.5" /><rect class="done" width="${wide.toFixed(1)}%" height="14" rx="7" />`}</svg>
    <span><b>${said}</b> · ${now}${left === undefined ? nothing : html` · <span class=${left < 0 && part < 1 ? 'late' : ''}>${w.left(f, left)}</span>`}</span></p>`
}

/** @param {Asked} asked @param {any} objective */
function target(asked, objective) {
  const { creators, model, answer } = asked
  const { objective_id: id, metric } = objective
  const campaigns = campaignsOf(model.document)
  const put = (/** @type {string} */ key) => (/** @type {string} */ text) =>
    creators.apply([[['document', 'objectives', { objective_id: id }, key], text.trim() || undefined]], `target-${id}-${key}`) // biome-ignore format: one line
  const pick = (/** @type {string} */ key) => (/** @type {any} */ event) => put(key)(event.target.value)
  const gone = () => {
    const left = model.document.objectives.filter((/** @type {any} */ each) => each !== objective)
    creators.apply([[['document', 'objectives'], left]])
    creators.say({ text: w.removed, action: creators.undo })
  }
  const figures = FIGURES.includes(metric) ? FIGURES : [metric, ...FIGURES]
  const unit = unitOf(asked, metric) === 'money' ? model.f.symbol : ''
  return html`<li class="target"><div class="fields ${campaigns.length ? '' : 'no-campaigns'}">
      <div class="field"><label for="t-${id}-metric">${w.what}</label><select id="t-${id}-metric" .value=${live(metric)} @change=${pick('metric')}>${figures.map((each) => html`<option value=${each} ?selected=${each === metric}>${labelOf(asked, each)}</option>`)}</select></div>
      ${field({ id: `t-${id}-from`, label: w.from, value: objective.baseline, unit, put: put('baseline') })}
      ${field({ id: `t-${id}-to`, label: w.to, value: objective.target, unit, put: put('target') })}
      ${field({ id: `t-${id}-by`, label: w.by, value: objective.date, type: 'date', put: put('date') })}
      ${campaigns.length ? html`<div class="field"><label for="t-${id}-campaign">${w.campaign}</label><select id="t-${id}-campaign" .value=${live(objective.campaign_id ?? '')} @change=${pick('campaign_id')}><option value="">${w.allCampaigns}</option>${campaigns.map(({ campaign_id: one, name }) => html`<option value=${one} ?selected=${one === objective.campaign_id}>${name || one}</option>`)}</select></div>` : nothing}
      <button type="button" class="icon-button" aria-label=${w.remove(labelOf(asked, metric))} @click=${gone}>×</button></div>
    ${reachedLine(
      asked,
      objective,
      answer.objectives.find((/** @type {any} */ each) => each.objective_id === id),
    )}</li>`
}

/** @param {Asked} asked */
function addTarget({ creators, model, answer }) {
  const objectives = model.document.objectives ?? []
  const id = freeIds(objectives, 'objective_id', 'objective')()
  const { campaign } = model.grid
  const metric = answer.ranking.goal === 'sales' ? 'revenue' : answer.ranking.count
  const fresh = { objective_id: id, metric, ...(campaign && { campaign_id: campaign }) }
  creators.apply([
    ...creators.signed(),
    [
      ['document', 'objectives'],
      [...objectives, fresh],
    ],
  ])
  requestAnimationFrame(() => document.getElementById(`t-${id}-metric`)?.focus())
}

/** @param {Asked} asked @param {any} ad */
function compared(asked, ad) {
  const { answer, model, control } = asked
  if (!ad) return nothing
  const { metric } = ad
  const name = model.document.alternative.name?.trim() || w.adNamed
  const label = labelOf(asked, metric)
  const say = (/** @type {number} */ value) => sayFigure(asked, metric, value)
  const [own, other] = [say(ad.campaign ?? 0), say(ad.alternative ?? 0)]
  const sentence =
    ad.campaign === undefined || ad.alternative === undefined
      ? w.needsAd(label)
      : ad.too_close
        ? w.tooClose(label)
        : ad.better === 'equal'
          ? w.equal(label)
          : ad.better === 'campaign'
            ? w.better(w.creatorsWord, name, label, own, other)
            : w.better(name[0].toUpperCase() + name.slice(1), w.creatorsWord.toLowerCase(), label, other, own)
  const figure = (/** @type {any} */ from, /** @type {string} */ id) =>
    from.inputs[id] ?? (from.metrics ?? from.pooled)[id]
  const { count } = answer.ranking
  const rows = [...new Set(['total_cost', count, ...COMPARED, metric])].filter((id) =>
    [ad, answer.total].some((from) => figure(from, id)?.ok),
  )
  const cell = (/** @type {any} */ each, /** @type {string} */ id) =>
    html`<td class="number">${each?.ok ? sayFigure(asked, id, each.value) : control.kit.UNKNOWN}</td>`
  return html`<p class="said-line">${sentence}</p>
    <table class="board"><thead><tr><th scope="col">${w.figure}</th><th scope="col" class="number">${w.together}</th><th scope="col" class="number">${name}</th></tr></thead>
      <tbody>${rows.map((id) => html`<tr><th scope="row">${labelOf(asked, id)}</th>${cell(figure(answer.total, id), id)}${cell(figure(ad, id), id)}</tr>`)}</tbody></table>`
}

/** @param {Asked} asked */
function alternative(asked) {
  const { creators, model, answer } = asked
  const { alternative: ad, ...document } = model.document
  const { count } = answer.ranking
  const symbol = model.f.symbol
  const put = (/** @type {string[]} */ ...path) => (/** @type {string} */ text) =>
    creators.apply([...(document.settings?.decimal ? [] : creators.signed()), [['document', 'alternative', ...path], text.trim() || undefined]], `ad-${path}`) // biome-ignore format: one line
  const one = (/** @type {string} */ id, /** @type {string} */ label) =>
    field({ id: `ad-${id}`, label, value: ad?.inputs?.[id], unit: unitOf(asked, id) === 'money' ? symbol : '', put: put('inputs', id) }) // biome-ignore format: one line
  const gone = () => {
    creators.apply([[['document', 'alternative'], undefined]])
    creators.say({ text: w.adRemoved, action: creators.undo })
  }
  return html`<div class="ad"><h4 class="part">${w.ad}</h4><p class="help">${w.adHelp}</p>
    <div class="fields">${field({ id: 'ad-name', label: w.adName, value: ad?.name, hint: w.adNameHint, put: put('name') })}${one('fee', w.adCost)}${[...new Set([count, ...OF_AD])].map((id) => one(id, labelOf(asked, id)))}</div>
    ${compared(asked, ad && answer.alternative)}
    ${ad ? html`<button type="button" class="button quiet" @click=${gone}>${w.adRemove}</button>` : nothing}</div>`
}

/** @param {Asked} asked */
export function panelOf(asked) {
  const objectives = objectivesShown(asked.model.document) ?? []
  return html`<div class="panel-head"><h3>${a.panels.goals('')}</h3></div>
    <div class="goal-line">${goalSelect(asked)}<p class="help">${w.mainHelp}</p></div>
    <h4 class="part">${w.targets}</h4><p class="help">${w.targetsHelp}</p>
    ${objectives.length ? html`<ul class="targets">${objectives.map((each) => target(asked, each))}</ul>` : html`<p class="target-none">${w.none}</p>`}
    <button type="button" class="button" id="add-target" @click=${() => addTarget(asked)}>${w.add}</button>
    ${alternative(asked)}`
}
