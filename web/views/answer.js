// @ts-check
/** The answer: verdict, one sentence, the dollar strip, the figures and their working, and the second question apart. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { withoutPercent } from '../app/actions.js'
import { UNKNOWN } from '../app/format.js'
import { interval } from '../elements/interval.js'
import { pill, shape, toneOf } from '../elements/pill.js'
import { stripOf } from '../elements/strip.js'
import { tilesOf } from '../elements/tiles.js'
import { errorOf } from './problems.js'
import { figure, rowOf, workingOf } from './workings.js'

/** @typedef {import('../app/page.js').Page} Page */

const WITH_MARGIN = ['net_profit', 'profit_return_on_investment', 'cost_per_acquisition', 'break_even_orders']
const WITHOUT_MARGIN = ['sales_less_spend', 'return_on_investment', 'cost_per_acquisition', 'break_even_gross_margin']
const AUDIENCE = ['cost_per_engagement', 'revenue_per_follower', 'engagement_rate_by_followers', 'return_on_ad_spend']
const CLICKS = ['conversion_rate', 'cost_per_click', 'revenue_per_click', 'average_order_value']

/** What Quick check in full can open. */
export const PANELS = ['compare', 'roi', 'figures', 'counts']

/** @param {import('../locales/en.js').Sentence} sentence */
export const plainText = (sentence) => sentence.map((part) => (typeof part === 'string' ? part : part.amount)).join('')

/** @param {Page} page @returns {import('../elements/tiles.js').Tile[]} */
function tileList(page) {
  const { answer, facts, words, f, document, catalogue } = page
  if (!answer.ok) return []
  const ids = [
    ...(facts.margin === undefined ? WITHOUT_MARGIN : WITH_MARGIN),
    ...AUDIENCE,
    ...(document.check.inputs.clicks === undefined ? [] : CLICKS),
  ]
  return ids
    .filter((id) => answer.metrics[id])
    .map((id) => {
      const label = words.metricLabel(id, f, rowOf(page, id)?.label)
      const metric = answer.metrics[id]
      if (!metric.ok)
        return {
          id,
          label,
          value: UNKNOWN,
          reason: words.reason(
            metric,
            (/** @type {string} */ part) => words.workingLabel(part, rowOf(page, part)?.label, f),
            facts.bad.includes(metric.subject),
          ),
        }
      const value = figure(page, id, metric.value)
      const unit = catalogue.metrics.find((/** @type {any} */ row) => row.id === id)?.unit ?? 'count'
      return {
        id,
        label,
        value,
        full: f.byUnit(metric.value, unit),
        reason:
          id === 'break_even_gross_margin' && metric.value >= 1 ? words.noMarginEnough : page.full?.said(page, id),
        working: workingOf(page, id, label),
      }
    })
}

/** @param {Page} page */
function askMargin(page) {
  const { words, f, document, ui, act } = page
  const error = errorOf(page, 'gross_margin')
  if (ui.marginSkipped)
    return html`<p class="ask-skipped">${words.ask.skipped} <button type="button" class="text" @click=${() => act.focus('f-gross_margin')}>${words.ask.add}</button></p>`
  const unit = html`<span class="unit" aria-hidden="true">${f.symbol}</span>`
  return html`<div class="ask">
    <label for="ask-margin">${words.ask.question(f)}</label>
    <div class="ask-row">
      <div class="box">${f.symbolAtEnd ? nothing : unit}<input id="ask-margin" type="text" inputmode="decimal" autocomplete="off" .value=${live(withoutPercent(document.check.inputs.gross_margin))} aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? 'ask-error' : nothing} @focus=${() => act.asking(true)} @blur=${() => act.asking(false)} @input=${(/** @type {any} */ event) => act.edit('gross_margin', event.target.value)} />${f.symbolAtEnd ? unit : nothing}</div>
      <button type="button" class="button" @click=${act.skipMargin}>${words.ask.unknown}</button>
    </div>
    ${error ? html`<p class="error" id="ask-error">${error}</p>` : nothing}
  </div>`
}

/** @param {Page} page */
function again({ facts, words, f }) {
  const g = facts.again
  const drawn = g.low !== undefined && g.high !== undefined && g.expected !== undefined && Number.isFinite(g.high)
  const tone = g.verdict === 'likely' ? 'good' : g.verdict === 'unlikely' ? 'bad' : 'plain'
  return html`<section class="again" aria-labelledby="again-title">
    <div class="again-words">
      <h2 id="again-title">${words.again.title} <span class="again-answer">${words.again.answers[g.verdict] ?? ''}</span></h2>
      <p>${words.again.sentence(f, facts)}</p>
    </div>
    ${drawn ? interval({ low: Number(g.low), expected: Number(g.expected), high: Number(g.high) }, { tone, mark: words.again.breakEven(f), ends: [f.money(Number(g.low) * f.base), f.money(Number(g.high) * f.base)] }) : nothing}
    ${g.reasons.order_values_unknown && drawn ? html`<p class="caption">${words.again.caveat}</p>` : nothing}
  </section>`
}

/** @param {Page} page */
const openers = ({ words, ui, act }) =>
  html`<div class="chips openers">${PANELS.map((id) => html`<button type="button" class="choice" id="open-${id}" aria-expanded=${ui.panel === id} @click=${() => act.panel(id)}>${words.panels[id]}</button>`)}</div>`

/** Nothing to share or to clear yet. @param {Page} page */
const isBlank = ({ own }) => Object.keys(own.check.inputs).length === 0 && !own.check.last_post_date

/** @param {Page} page @param {import('../elements/tiles.js').Tile[]} tiles @param {boolean} decided */
function actions(page, tiles, decided) {
  const { words, act, example, facts, f } = page
  const text = () =>
    words.copyText(
      words.verdicts[facts.verdict],
      plainText(words.hero(f, facts)),
      words.sub(f, facts),
      tiles.map((tile) => [tile.label, tile.value]),
      `${words.again.answers[facts.again.verdict] ?? ''}. ${words.again.sentence(f, facts)}`,
    )
  return html`<div class="actions">
    ${decided ? html`<button type="button" class="button" @click=${() => act.copy(text(), words.toast.copied)}>${words.actions.copy}</button>` : nothing}
    <a class="button" href="#links">${words.actions.links}</a>
    ${example ? nothing : isBlank(page) ? html`<button type="button" class="button" @click=${act.showExample}>${words.header.example}</button>` : html`<button type="button" class="button" @click=${act.share}>${words.actions.share}</button><button type="button" class="button quiet" @click=${act.startEmpty}>${words.actions.startEmpty}</button>`}
  </div>`
}

/** @param {Page} page */
export function answerCard(page) {
  const { facts, words, f, example, ui, act } = page
  const hero = words.hero(f, facts)
  const tiles = tileList(page)
  const decided = facts.verdict !== 'not_enough_data' || Boolean(facts.windowCloses)
  const askable =
    ui.asking ||
    (!example &&
      facts.margin === undefined &&
      !facts.bad.includes('gross_margin') &&
      facts.cost !== undefined &&
      Number(facts.revenue) > facts.cost)
  const range = words.range(f, facts)
  const word = words.verdicts[facts.verdict]
  return html`<div class="mini ${toneOf(facts.verdict)}" id="mini" aria-hidden="true">${shape(facts.verdict)}<div><b>${word}</b><span>${plainText(hero)}</span></div></div>
    <section class="card answer ${toneOf(facts.verdict)}" aria-labelledby="hero">
      <p class="verdict">${pill(facts.verdict, word)}${example ? html`<span class="chip">${words.example}</span>` : nothing}</p>
      <h1 class="hero" id="hero">${hero.map((/** @type {any} */ part) => (typeof part === 'string' ? part : html`<b>${part.amount}</b>`))}</h1>
      <p class="sub">${words.sub(f, facts)}</p>
      ${decided && facts.strip ? stripOf(facts.strip, { money: f.money, words: words.strip, caption: words.strip.caption(f, facts.strip) }) : nothing}
      ${range ? html`<p class="range">${range}</p>` : nothing}
      ${askable ? askMargin(page) : nothing}
      ${tiles.some((tile) => tile.working) ? tilesOf(tiles, ui.tile, act.toggleTile) : nothing}
      ${tiles.some((tile) => tile.working) ? html`<p class="working-hint"><span>${words.working.hint}</span> <button type="button" class="text" aria-expanded=${ui.tile === 'all'} @click=${act.toggleAllWorkings}>${ui.tile === 'all' ? words.working.hideAll : words.working.all}</button></p>` : nothing}
      ${openers(page)}
      ${decided ? again(page) : nothing}
      ${actions(page, tiles, decided)}
    </section>`
}
