// @ts-check
/** The answers behind the sentence: the leaderboard, how sure the figures are, and what wants a look. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { COST_OF, decide, missingGroups, openChecks, ranked } from '../app/campaign.js'
import { answers as w } from '../locales/en-answers.js'
import { labelOf, nameOf, sayFigure } from './creators-answers-after.js'
import { PHONE } from './creators-phone.js'

/** @typedef {import('./creators-answers-after.js').Asked} Asked */

/** Rows shown before somebody asks for all. */
const first = () => (PHONE.matches ? 8 : 25)
/** Figures that the leaderboard offers beside the main goal. */
const METRICS = [
  'net_profit',
  'profit_return_on_investment',
  'return_on_ad_spend',
  'cost_per_acquisition',
  'cost_per_engagement',
  'engagement_rate_by_followers',
  'conversion_rate',
  'cost_per_click',
  'revenue_per_follower',
  'cost_per_new_follower',
]

/** @param {string} id @param {string} label @param {string} value @param {[string, string][]} choices @param {(value: string) => void} pick */
const select = (id, label, value, choices, pick) =>
  html`<label class="small-select" for=${id}><span>${label}</span><select id=${id} aria-label=${label} .value=${live(value)} @change=${(/** @type {any} */ event) => pick(event.target.value)}>${choices.map(([key, word]) => html`<option value=${key} ?selected=${key === value}>${word}</option>`)}</select></label>`

/** @param {Asked} asked */
export function goalSelect({ creators, model, answer }) {
  const { own_outcome: own } = model.document
  const choices = /** @type {[string, string][]} */ (own ? [...w.goal.choices, ['own_outcome', own]] : w.goal.choices)
  return select('a-goal', w.goal.label, answer.ranking.goal, choices, (goal) =>
    creators.apply(creators.signed({ main_goal: goal === 'sales' ? undefined : goal })),
  )
}

/** @param {Asked} asked @param {any[]} rows @param {(row: any) => unknown} draw @param {string} key */
export function upTo({ ui, open, model, creators }, rows, draw, key) {
  const shown = ui[key] || creators.ui().printing ? rows : rows.slice(0, first())
  return {
    rows: shown.map(draw),
    more:
      shown.length < rows.length
        ? html`<button type="button" class="button quiet" @click=${() => open({ [key]: true })}>${w.board.showAll(model.f, rows.length)}</button>`
        : nothing,
  }
}

/** @param {Asked} asked @param {ReturnType<typeof ranked>[number]} each @param {string} metric @param {Map<string, any>} followed */
function boardRow(asked, { id, rank, value, tied, row }, metric, followed) {
  const { model, page, control } = asked
  const { f } = model
  const verdict = /** @type {any} */ (page.words.verdicts)[row.verdict]
  const next = followed.get(id)
  const known = tied.filter((other) => model.byId.has(other))
  const note = rank
    ? known.length
      ? w.board.tie(
          known.map((other) => nameOf(asked, other)),
          f,
        )
      : ''
    : value === undefined
      ? w.board.lacks(labelOf(asked, metric))
      : w.board.few(row.needs ?? {}, f)
  return html`<tr class=${rank ? '' : 'unranked'}>
    <td class="place">${rank ?? html`<span class="hidden">${w.board.unranked}</span>${control.kit.UNKNOWN}`}</td>
    <th scope="row">${nameOf(asked, id)}${note ? html`<span class="note">${note}</span>` : nothing}</th>
    <td class="number value">${value === undefined ? control.kit.UNKNOWN : sayFigure(asked, metric, value)}</td>
    <td><span class="payoff ${control.kit.toneOf(row.verdict)}">${control.kit.shape(row.verdict)}<span class="verdict-word">${verdict}</span></span></td>
    ${followed.size ? html`<td>${next ? html`<span class="advice">${w.board.advice[next.advice]}</span><span class="note">${w.board.reasons[next.reasons[0]?.id] ?? ''}</span>` : control.kit.UNKNOWN}</td>` : nothing}
  </tr>`
}

/** @param {Asked} asked */
function board(asked) {
  const { answer, model, page, ui, open, campaign } = asked
  const { ranking } = answer
  const chosen = ui.metric ?? ''
  const metric = chosen || ranking.metric
  const lower = page.catalogue.metrics.find((/** @type {any} */ row) => row.id === metric)?.better === 'lower'
  const followed = campaign.followed()
  const rows = ranked(answer, model, chosen, lower).filter(({ id }) => model.byId.has(id))
  const by = /** @type {[string, string][]} */ ([
    ['', w.board.byGoal(labelOf(asked, ranking.metric))],
    ...METRICS.filter((id) => model.table.has(id)).map((id) => [id, labelOf(asked, id)]),
  ])
  const { rows: drawn, more } = upTo(asked, rows, (each) => boardRow(asked, each, metric, followed), 'allBoard')
  return html`<div class="panel-head"><h3>${w.panels.board('')}</h3><div class="selects">${goalSelect(asked)}${select('a-metric', w.board.by, chosen, by, (id) => open({ metric: id }))}</div></div>
    <table class="board"><caption>${chosen ? nothing : w.board.hint}</caption>
      <thead><tr><th scope="col" class="place"><span class="hidden">${w.board.rank}</span>#</th><th scope="col">${w.board.creator}</th><th scope="col" class="number">${labelOf(asked, metric)}</th><th scope="col">${w.board.verdict}</th>${followed.size ? html`<th scope="col">${w.board.next}</th>` : nothing}</tr></thead>
      <tbody>${drawn}</tbody></table>${more}
    ${ranking.equal_hourly_rates.map((/** @type {any} */ each) => html`<p class="help">${w.board.hours(nameOf(asked, each.hours), nameOf(asked, each.money), model.f.exactMoney(each.hourly_rate))}</p>`)}`
}

/** @param {Asked} asked @param {any} row @param {string} id @param {number} top */
function sureRow(asked, row, id, top) {
  const { model, answer } = asked
  const each = row.intervals[id]
  const value = model.figures.value(row.creator_id, id)
  const name = html`<b>${nameOf(asked, row.creator_id)}</b>`
  if (!each?.ok || value === undefined) {
    const why = each?.needs
      ? answer.ranking.count === each.subject
        ? w.sure.few(model.f, each.n, each.needs, answer.ranking.goal)
        : w.sure.fewOf(model.f, each.needs)
      : each?.subject === 'order_values'
        ? w.sure.orderValues
        : w.sure.missing
    return html`<li>${name}<span class="few">${why}</span></li>`
  }
  const [low, high, said] = [each.low, each.high, value].map((/** @type {number} */ at) => sayFigure(asked, id, at))
  const at = (/** @type {number} */ x) => `${((Math.min(Math.max(0, x), top) / top) * 100).toFixed(2)}%`
  return html`<li>${name}<svg class="sure-line" width="100%" height="20" role="img" aria-label=${w.sure.spoken(said, low, high)}>
      <line class="axis" x1="0" x2="100%" y1="10" y2="10" /><rect class="band" x=${at(each.low)} width=${at(Math.min(each.high, top) - Math.max(0, each.low))} y="6" height="8" rx="4" /><circle class="dot" cx=${at(value)} cy="10" r="5" />
    </svg><span class="said"><b>${said}</b> <span class="mute">${w.sure.range(low, high)}</span></span></li>`
}

/** @param {Asked} asked */
function sure(asked) {
  const { answer, model, ui, open } = asked
  const known = answer.rows.filter((/** @type {any} */ row) => model.byId.has(row.creator_id))
  const ids = [
    ...new Set(
      known.flatMap((/** @type {any} */ row) =>
        Object.entries(row.intervals)
          .filter(([, each]) => each.ok || each.needs)
          .map(([id]) => id),
      ),
    ),
  ]
  const goal = COST_OF[answer.ranking.goal]
  const id = ids.includes(ui.sure) ? ui.sure : ids.includes(goal) ? goal : (ids[0] ?? goal)
  const ends = known
    .flatMap((/** @type {any} */ row) => (row.intervals[id]?.ok ? [row.intervals[id].high] : []))
    .sort((/** @type {number} */ a, /** @type {number} */ b) => a - b)
  const top = (ends.at(-1) ?? 1) || 1
  const order = [...known].sort(
    (a, b) =>
      Number(Boolean(b.intervals[id]?.ok)) - Number(Boolean(a.intervals[id]?.ok)) ||
      (model.figures.value(a.creator_id, id) ?? 0) - (model.figures.value(b.creator_id, id) ?? 0),
  )
  const level = known.find((/** @type {any} */ row) => row.intervals[id]?.ok)?.intervals[id].level
  const { rows, more } = upTo(asked, order, (row) => sureRow(asked, row, id, top), 'allSure')
  return html`<div class="panel-head"><h3>${w.panels.sure('')}</h3><div class="selects">${ids.length ? select('a-sure', w.sure.figure, id, /** @type {any} */ (ids.map((each) => [each, labelOf(asked, /** @type {string} */ (each))])), (each) => open({ sure: each })) : nothing}</div></div>
    ${level ? html`<p class="help">${w.sure.text(model.f, level)}</p>` : nothing}<ul class="sure-rows">${rows}</ul>${more}`
}

/** The cell, in sight and selected; on a phone the creator's own sheet. @param {Asked} asked @param {string} row @param {string} column */
export function goTo({ creators, control, model, open }, row, column) {
  if (PHONE.matches) return control.open('sheet', { row })
  const { grid } = model
  const col = model.table.has(column) ? column : 'name'
  const patch = {
    ...(grid.filter && { filter: undefined }),
    ...(!grid.columns.includes(col) && { columns: [...grid.columns, col] }),
  }
  if (Object.keys(patch).length) creators.setGrid(patch)
  open({})
  control.goTo({ row, col })
  document.getElementById('creators-grid-scroll')?.scrollIntoView({ block: 'center' })
}

/** Where a check is about. @param {any} check */
function columnOf({ id, values = {} }) {
  if (id === 'duplicate_handle') return 'handle'
  if (id === 'duplicate_code') return 'code'
  if (id === 'overpaid') return 'paid'
  return (
    values.input ??
    {
      engagement_rate_no_account_has: 'likes',
      engagement_rate_no_post_has: 'likes',
      conversion_rate_no_shop_has: 'orders',
    }[/** @type {string} */ (id)] ??
    Object.keys(values)[0] ??
    'name'
  )
}

/** @param {Asked} asked @param {any} check */
function checkRow(asked, check) {
  const { creators, model } = asked
  const say = (/** @type {string} */ id, /** @type {number} */ value) => sayFigure(asked, id, value)
  const text = w.check.text(check.id, {
    f: model.f,
    label: (id) => labelOf(asked, id),
    values: check.values ?? {},
    nameOf: (id) => nameOf(asked, id),
    say,
  })
  const right = () => {
    decide(creators, check)
    creators.say({ text: w.check.kept, action: creators.undo })
  }
  return html`<li><p><b>${nameOf(asked, check.subject)}</b> ${text}</p><span class="actions"><button type="button" class="button" @click=${() => goTo(asked, check.subject, columnOf(check))}>${w.check.go}</button><button type="button" class="button quiet" @click=${right}>${w.check.right}</button></span></li>`
}

/** @param {Asked} asked @param {ReturnType<typeof missingGroups>[number]} group */
function missingRow(asked, { theirs, inputs, creators: ids }) {
  const { model, page } = asked
  const labels = inputs.map((id) => labelOf(asked, id))
  const names = ids.map((id) => nameOf(asked, id))
  const copy = () =>
    page.act.copy(w.check.message(ids.length === 1 ? names[0].split(' ')[0] : '', labels, model.f), w.check.copied)
  return html`<li><p><b>${w.check.figures(labels, model.f)}</b> ${w.check.who(names, model.f)} <span class="mute">${theirs ? w.check.theirs : w.check.yours}</span></p><span class="actions">${theirs ? html`<button type="button" class="button" @click=${copy}>${w.check.copy}</button>` : nothing}<button type="button" class="button ${theirs ? 'quiet' : ''}" @click=${() => goTo(asked, ids[0], inputs[0])}>${w.check.go}</button></span></li>`
}

/** @param {Asked} asked */
function toCheck(asked) {
  const { answer, model } = asked
  const odd = openChecks(answer, model.document).filter((/** @type {any} */ { subject }) => model.byId.has(subject))
  const missing = missingGroups(answer)
    .map((group) => ({ ...group, creators: group.creators.filter((id) => model.byId.has(id)) }))
    .filter((group) => group.creators.length)
  const first = upTo(asked, odd, (check) => checkRow(asked, check), 'allOdd')
  const second = upTo(asked, missing, (group) => missingRow(asked, group), 'allMissing')
  return html`<div class="panel-head"><h3>${w.panels.check(model.f.count(odd.length + missing.length))}</h3></div>
    ${odd.length + missing.length === 0 ? html`<p class="help">${w.check.none}</p>` : nothing}
    ${odd.length ? html`<h4>${w.check.odd}</h4><ul class="check-list">${first.rows}</ul>${first.more}` : nothing}
    ${missing.length ? html`<h4>${w.check.missing}</h4><ul class="check-list">${second.rows}</ul>${second.more}` : nothing}`
}

/** @type {Record<string, (asked: Asked) => unknown>} */
const PANELS = { board, sure, check: toCheck }

/** @param {Asked} asked */
export const panelOf = (asked) => PANELS[asked.ui.panel](asked)
