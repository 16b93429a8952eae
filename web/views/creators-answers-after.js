// @ts-check
/** What stands above the grid: questions, and the campaign in one sentence: verdict, spend, sales, profit, the dollar strip, and the way to all other answers. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { createCampaign, missingGroups, openChecks, ranked } from '../app/campaign.js'
import { prepared } from '../app/creators-prepared.js'
import { creatorsShown, shownCampaign } from '../app/shown-campaign.js'
import { answers as w } from '../locales/en-answers.js'
import { rules } from './creators-answers-style.js'
import { adopt } from './creators-base.js'
import './creators-paper.js'
import { questions } from './creators-questions.js'
import { owedLine } from './creators-totals.js'

export { grouped } from '../app/creators-groups.js'
export { owedOf } from '../app/creators-owed.js'
export { foot, groupRow } from './creators-totals.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-model.js').Model} Model */
/** @typedef {import('./creators-control.js').Control} Control */
/** @typedef {{page: Page, creators: Creators, control: Control, model: Model, answer: any, campaign: import('../app/campaign.js').Campaign, ui: Record<string, any>, open: (patch: Record<string, any>) => void}} Asked */

adopt(rules)

const CARD = 'answers'
const PANELS = ['board', 'sure', 'check', 'goals', 'campaigns', 'dates', 'charts']
/** Shares of the average above which the pooled figure says something else. */
const DIFFERS = 0.05
/** Figures of which an average over creators is another answer than the sum. */
const AVERAGED = [
  'profit_on_ad_spend',
  'return_on_ad_spend',
  'cost_per_acquisition',
  'cost_per_engagement',
  'engagement_rate_by_followers',
]
/** Names in the sentence on the best and the weakest. */
const NAMED = 3

/** @type {import('../app/campaign.js').Campaign | undefined} */
let campaign

/** Chunks of the panels that have one of their own. @type {Record<string, () => Promise<any>>} */
const PARTS = {
  board: () => import('./creators-answers-later.js'),
  goals: () => import('./creators-goals-later.js'),
  campaigns: () => import('./creators-campaigns-later.js'),
  dates: () => import('./creators-dates-later.js'),
  charts: () => import('./creators-charts-later.js'),
}
/** More campaigns than these stand in a list to choose from. */
const CHIPS = 5

/** A figure's name as the grid has it. @param {Asked} asked @param {string} id */
export const labelOf = ({ creators, page }, id) => creators.words.column(id, page)
/** A figure as text, by its unit. @param {Asked} asked @param {string} id @param {number} value */
export function sayFigure({ model, page }, id, value) {
  const unit = [...page.catalogue.inputs, ...page.catalogue.metrics].find((row) => row.id === id)?.unit ?? 'count'
  return unit === 'money' ? model.f.money(value) : model.f.byUnit(value, unit)
}
/** Names that stand in several campaigns. @type {{rows?: any, twice?: Set<string>}} */
let names = {}
/** @param {any[]} rows */
function namedTwice(rows) {
  if (names.rows === rows && names.twice) return names.twice
  const seen = new Set()
  const twice = new Set()
  for (const row of rows) {
    const name = w.name(row)
    if (seen.has(name)) twice.add(name)
    seen.add(name)
  }
  names = { rows, twice }
  return twice
}

/** Who it is; where the same name is shown in several campaigns, with the campaign. @param {Asked} asked @param {string} id */
export function nameOf({ model }, id) {
  const { document } = model
  const row = model.byId.get(id)
  const name = w.name(row)
  if (!row?.campaign_id || shownCampaign(document) || !namedTwice(document.creators).has(name)) return name
  const campaign = document.campaigns?.find((/** @type {any} */ each) => each.campaign_id === row.campaign_id)?.name
  return campaign ? w.nameIn(name, campaign) : name
}

/** @param {Asked} asked @param {any} facts */
function figures({ answer, model, control }, facts) {
  const { f } = model
  const less = answer.total.pooled.sales_less_spend
  const profit = facts.profit ?? (less?.ok ? less.value : undefined)
  const tiles = [
    [w.spend, facts.cost],
    [w.sales, facts.revenue],
    [facts.profit === undefined ? w.lessSpend : w.profit, profit],
  ]
  return html`<dl class="answer-figures">${tiles.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value === undefined ? control.kit.UNKNOWN : f.money(value)}</dd></div>`)}</dl>`
}

/** Returns read as money back for one unit of it, as in the sentence above. @param {Asked} asked @param {string} id @returns {[string, (value: number) => string]} */
function averagedAs(asked, id) {
  const { f } = asked.model
  const back = (/** @type {number} */ value) => f.money(value * f.base)
  if (id === 'profit_on_ad_spend') return [w.backFor(f), back]
  if (id === 'return_on_ad_spend') return [w.salesFor(f), back]
  return [labelOf(asked, id), (value) => sayFigure(asked, id, value)]
}

/** @param {Asked} asked */
function averages(asked) {
  const { pooled, averaged } = asked.answer.total
  const rows = AVERAGED.filter((id) => {
    const [all, mean] = [pooled[id], averaged[id]]
    if (!all?.ok || !mean?.ok || mean.creators < 2) return false
    if (id === 'return_on_ad_spend' && pooled.profit_on_ad_spend?.ok) return false
    return Math.abs(all.value - mean.value) > DIFFERS * Math.abs(mean.value)
  })
  if (rows.length === 0) return nothing
  return html`<table class="averages"><caption>${w.differ}</caption>
    <thead><tr><td></td><th scope="col">${w.pooledHead}</th><th scope="col">${w.averagedHead}</th></tr></thead>
    <tbody>${rows.map((id) => {
      const [label, say] = averagedAs(asked, id)
      return html`<tr><th scope="row">${label}</th><td>${say(pooled[id].value)}</td><td title=${w.averageOf(asked.model.f, averaged[id].creators)}>${say(averaged[id].value)}</td></tr>`
    })}</tbody></table>`
}

/** @param {Asked} asked */
function extremes(asked) {
  const { answer, model } = asked
  const names = ranked(answer, model, '', false)
    .filter(({ rank, id }) => rank && model.byId.has(id))
    .map(({ id }) => nameOf(asked, id))
  if (names.length < 2) return nothing
  const most = Math.min(NAMED, Math.floor(names.length / 2))
  return html`<p class="extremes"><span>${w.best(names.slice(0, most), model.f)}</span> <span>${w.weakest(names.slice(-most).reverse(), model.f)}</span></p>`
}

/** @param {Asked} asked */
function openers({ answer, model, ui, open }) {
  const count = answer?.ok ? openChecks(answer, model.document).length + missingGroups(answer).length : 0
  const shown = answer?.ok && answer.rows.length ? PANELS : ['campaigns']
  return html`<div class="chips openers">${shown.map((id) => html`<button type="button" class="choice ${id === 'check' && count ? 'waiting' : ''}" id="open-${id}" aria-expanded=${ui.panel === id} @click=${() => open({ panel: ui.panel === id ? '' : id })}>${w.panels[id](model.f.count(count))}</button>`)}</div>`
}

/** @param {Asked} asked */
function panel(asked) {
  const { ui, control, creators } = asked
  if (!ui.panel) return nothing
  const part = PARTS[ui.panel] ? ui.panel : 'board'
  control.once(`part-${part}`, PARTS[part])
  const parts = /** @type {any} */ (creators.ui())[`part-${part}`]
  return html`<div class="answer-panel" id="answer-panel">${parts?.panelOf(asked) ?? html`<p class="loading">${w.working}</p>`}</div>`
}

/** Which campaign is shown. @param {Creators} creators @param {Model} model */
function campaigns(creators, { document }) {
  const list = document.campaigns ?? []
  if (list.length === 0) return nothing
  const now = shownCampaign(document)?.campaign_id ?? ''
  const show = (/** @type {string} */ id) => creators.setGrid({ campaign: id || undefined })
  const all = [{ campaign_id: '', name: w.allCampaigns }, ...list]
  if (list.length > CHIPS)
    return html`<label class="small-select shown-campaign" for="a-campaign"><span>${w.campaign}</span><select id="a-campaign" .value=${live(now)} @change=${(/** @type {any} */ event) => show(event.target.value)}>${all.map(({ campaign_id: id, name }) => html`<option value=${id} ?selected=${id === now}>${name || id}</option>`)}</select></label>`
  return html`<div class="chips shown-campaign" role="group" aria-label=${w.campaign}>${all.map(({ campaign_id: id, name }) => html`<button type="button" class="choice" aria-pressed=${id === now} @click=${() => show(id)}>${name || id}</button>`)}</div>`
}

/** @param {Asked} asked */
function summary(asked) {
  const { answer, model, page, control } = asked
  const { f } = model
  const { kit } = control
  const facts = kit.readFacts(
    { ok: true, inputs: answer.total.inputs, metrics: answer.total.pooled, verdict: answer.total.verdict },
    f.base,
    false,
  )
  const word = /** @type {any} */ (page.words.verdicts)[facts.verdict]
  const hero = page.words.hero(f, facts)
  return html`<div class="answer-top"><div>
      <p class="verdict">${kit.pill(facts.verdict, word)}<span class="mute">${w.together(shownCampaign(model.document)?.name ?? '')}</span></p>
      <h2 class="hero" id="answers-title">${hero.map((/** @type {any} */ part) => (typeof part === 'string' ? part : html`<b>${part.amount}</b>`))}</h2>
      <p class="sub">${page.words.sub(f, facts)}</p>
      ${extremes(asked)}
    </div><div>${figures(asked, facts)}</div></div>
    ${facts.strip && facts.verdict !== 'not_enough_data' ? kit.stripOf(facts.strip, { money: f.money, words: page.words.strip, caption: page.words.strip.caption(f, facts.strip) }) : nothing}
    ${averages(asked)}${openers(asked)}${panel(asked)}`
}

/** No answer yet, or none at all. @param {Asked} asked */
function none(asked) {
  const { answer, model } = asked
  const shown = shownCampaign(model.document)
  if (!shown || creatorsShown(model.document).length)
    return html`<p class="loading">${answer && !answer.ok ? w.failed : w.working}</p>`
  return html`<p class="loading">${w.emptyCampaign(shown.name || shown.campaign_id)}</p>${answer?.ok ? html`${openers(asked)}${panel(asked)}` : nothing}`
}

/** @param {Page} page @param {Creators} creators @param {Control} control @param {Model} model */
function answersCard(page, creators, control, model) {
  if (!campaign) creators.goAlong(prepared(creators, control.kit.today))
  campaign ??= createCampaign(creators, () => document.getElementById(CARD), control.kit.today)
  const answer = campaign.of(model)
  const asking = () => /** @type {any} */ (creators.ui()).asked ?? {}
  const ui = asking()
  const open = (/** @type {Record<string, any>} */ patch) =>
    creators.set(/** @type {any} */ ({ asked: { ...asking(), ...patch } }))
  const known = answer?.ok && answer.rows.some((/** @type {any} */ row) => model.byId.has(row.creator_id))
  const asked = { page, creators, control, model, answer, campaign, ui, open }
  const tone = known ? control.kit.toneOf(answer.total.verdict.did_it_pay.verdict) : ''
  return html`<section class="card answer answers ${tone}" id=${CARD} aria-label=${w.label}>
    ${campaigns(creators, model)}${known ? summary(asked) : none(asked)}
  </section>`
}

/** @param {Page} page @param {Creators} creators @param {Control} control @param {Model} model */
export const above = (page, creators, control, model) =>
  html`${questions(page, creators, model)}${owedLine(model)}${answersCard(page, creators, control, model)}`
