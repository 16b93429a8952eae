// @ts-check
/** Charts of a campaign: each with its finding in one sentence, its numbers in a table, and itself as a file. */
import { html, nothing } from 'lit-html'
import { COST_OF, ranked, weeksRequest } from '../app/campaign.js'
import { pointsChart, rowsChart, stepsChart } from '../elements/charts.js'
import { charts as w } from '../locales/en-charts.js'
import { labelOf, nameOf, sayFigure } from './creators-answers-after.js'
import { adopt } from './creators-style.js'

/** @typedef {import('./creators-answers-after.js').Asked} Asked */
/** @typedef {{id: string, title: string, finding: string, drawing: unknown, heads: string[], rows: string[][]}} Chart */

adopt(`
.chart-list { display: grid; gap: 36px; }
.chart-card { min-width: 0; & h3 { font-size: 1.0625rem; font-weight: 680; } & > p { margin-block: 2px 14px; color: var(--mute); font-size: var(--label); } & .actions { display: flex; flex-wrap: wrap; gap: 4px; margin: 4px 0 0 -12px; } & .actions .button { min-height: 36px; padding-inline: 12px; font-size: var(--small); } & details { margin-block-start: 8px; font-size: var(--small); & summary { color: var(--press); font-weight: 600; cursor: pointer; } } & .numbers { overflow-x: auto; } }
.chart { display: block; inline-size: 100%; max-inline-size: 1120px; font-size: 13px; overflow: visible; & text { fill: var(--ink); } & .faint { fill: var(--mute); font-size: 12px; } & .figure { font-weight: 650; } & .tick { stroke: var(--line); } & .zero { stroke: var(--edge); } & .norm { fill: var(--care-soft); } & .slope { fill: none; stroke: var(--edge); stroke-dasharray: 4 4; } & .bar, & .point { fill: var(--edge); } & .good :is(.bar, .point) { fill: var(--good); } & .bad :is(.bar, .point) { fill: var(--bad); } & .care :is(.bar, .point) { fill: var(--care); } & .point { stroke: var(--card); stroke-width: 1.5; } & .range { fill: var(--edge-soft); } & .dot { fill: var(--ink); } & .course { fill: none; stroke: var(--ink); stroke-width: 2; } }
@media (width < 800px) { .chart-card .actions .button, .chart-card summary { min-height: 44px; align-content: center; } }
@media print { .chart-card { break-inside: avoid; & .actions, & details { display: none; } } }
`)

/** Rows of one chart: more are a table's. */
const MOST = 20
/** Multiples of the cost that have a line. */
const SLOPES = [1, 2, 4]

/** The card's own width: letters stay as large as the page's. */
const widthOf = () => Math.min(1120, Math.max(280, (document.getElementById('answers')?.clientWidth ?? 360) - 48))

/** The visitor's own benchmark of a figure, if there is one. @param {Asked} asked @param {string} metric */
function bandOf({ model, creators }, metric) {
  const own = model.document.benchmarks?.find((/** @type {any} */ each) => each.metric === metric)
  const [low, high] = [own?.low, own?.high ?? own?.low].map((text) =>
    text === undefined ? undefined : creators.read(String(text)),
  )
  return low === undefined || high === undefined ? undefined : { low, high, label: own.source ?? '' }
}

/** @param {Asked} asked @param {string} id */
const toneOf = ({ answer, control }, id) =>
  control.kit.toneOf(answer.rows.find((/** @type {any} */ row) => row.creator_id === id)?.verdict)

/** @param {Asked} asked @returns {Chart | undefined} */
function returns(asked) {
  const { answer, model } = asked
  const metric = answer.ranking.metric
  const known = ranked(answer, model, metric, false)
    .filter(({ value, id }) => value !== undefined && model.byId.has(id))
    .sort((a, b) => Number(b.value) - Number(a.value))
  if (!metric.endsWith('return_on_investment') || known.length === 0) return undefined
  const above = known.filter(({ value }) => Number(value) > 0).length
  const band = bandOf(asked, metric)
  const rows = known.slice(0, MOST).map(({ id, value }) => ({
    name: nameOf(asked, id),
    value: Number(value),
    text: model.f.percent(Number(value)),
    tone: toneOf(asked, id),
  }))
  const title = labelOf(asked, metric)
  const finding = `${w.above(model.f, above, known.length, metric === 'profit_return_on_investment')}${known.length > MOST ? ` ${w.best(model.f, MOST)}` : ''}${band ? ` ${w.band(band.label)}` : ''}`
  return {
    id: 'chart-roi',
    title,
    finding,
    drawing: rowsChart({
      id: 'chart-roi',
      label: `${title}. ${finding}`,
      width: widthOf(),
      rows,
      say: model.f.percent,
      band,
      zero: '',
    }),
    heads: [w.creator, title],
    rows: known.map(({ id, value }) => [nameOf(asked, id), model.f.percent(Number(value))]),
  }
}

/** @param {Asked} asked @returns {Chart | undefined} */
function costs(asked) {
  const { answer, model } = asked
  const { f } = model
  const points = answer.rows.flatMap((/** @type {any} */ { creator_id: id }) => {
    if (!model.byId.has(id)) return []
    const [x, y] = ['total_cost', 'revenue'].map((each) => model.figures.value(id, each))
    return x === undefined || y === undefined
      ? []
      : [{ name: nameOf(asked, id), x, y, text: w.costAndSales(f.money(x), f.money(y)), tone: toneOf(asked, id) }]
  })
  if (points.length === 0) return undefined
  const beat = points.filter((/** @type {any} */ { x, y }) => y > x).length
  const finding = w.beat(f, beat, points.length)
  return {
    id: 'chart-cost',
    title: w.cost,
    finding,
    drawing: pointsChart({
      id: 'chart-cost',
      label: `${w.cost}. ${finding}`,
      width: widthOf(),
      points,
      slopes: SLOPES.map((by) => ({ by, label: w.times(f, by) })),
      sayX: f.round,
      sayY: f.round,
      titleX: labelOf(asked, 'total_cost'),
      titleY: labelOf(asked, 'revenue'),
    }),
    heads: [w.creator, labelOf(asked, 'total_cost'), labelOf(asked, 'revenue')],
    rows: points.map((/** @type {any} */ { name, x, y }) => [name, f.money(x), f.money(y)]),
  }
}

/** @param {Asked} asked @returns {Chart | undefined} */
function ranges(asked) {
  const { answer, model } = asked
  const metric = COST_OF[answer.ranking.goal]
  const say = (/** @type {number} */ value) => sayFigure(asked, metric, value)
  const known = answer.rows
    .flatMap((/** @type {any} */ { creator_id: id, intervals }) => {
      const [each, value] = [intervals[metric], model.byId.has(id) ? model.figures.value(id, metric) : undefined]
      return each?.ok && value !== undefined
        ? [{ name: nameOf(asked, id), value, text: say(value), tone: '', low: each.low, high: each.high }]
        : []
    })
    .sort((/** @type {any} */ a, /** @type {any} */ b) => a.value - b.value)
  if (known.length === 0) return undefined
  const title = w.range(labelOf(asked, metric))
  const apart = known.filter((/** @type {any} */ each) => each.low > known[0].high).length
  const finding = `${w.apart(model.f, known[0].name, apart, known.length - 1)}${known.length > MOST ? ` ${w.best(model.f, MOST)}` : ''}`
  return {
    id: 'chart-sure',
    title,
    finding,
    drawing: rowsChart({
      id: 'chart-sure',
      label: `${title}. ${finding}`,
      width: widthOf(),
      rows: known.slice(0, MOST),
      say,
    }),
    heads: [w.creator, labelOf(asked, metric), w.from, w.to],
    rows: known.map((/** @type {any} */ { name, text, low, high }) => [name, text, say(low), say(high)]),
  }
}

/** What is followed over weeks: the first is drawn, all stand in the table. */
const WEEKLY = ['cost_per_engagement', 'total_cost', 'engagements', 'orders', 'revenue']
/** The last answer over weeks, kept until the other one changes. @type {{answer?: any, weeks?: any}} */
let asked_ = {}

/** @param {Asked} asked */
function weeksOf({ answer, model, page, control }) {
  if (asked_.answer === answer) return asked_.weeks
  const weeks = page.engine.campaignByWeek(weeksRequest(model.document, model.signs, control.kit.today(), WEEKLY.filter((id) => page.catalogue.metrics.some((/** @type {any} */ row) => row.id === id)))) // biome-ignore format: one line
  asked_ = { answer, weeks: weeks.ok ? weeks : { known: [], posted: [], undated: 0 } }
  return asked_.weeks
}

/** Cost per engagement week by week, of what was known or of who posted. @param {'known' | 'posted'} kind @returns {(asked: Asked) => Chart | undefined} */
const byWeek = (kind) => (asked) => {
  const { f } = asked.model
  const all = weeksOf(asked)
  const [metric, ...others] = WEEKLY
  const figure = (/** @type {any} */ week, /** @type {string} */ id) => week.metrics[id] ?? week.inputs[id]
  const value = (/** @type {any} */ week) => (figure(week, metric)?.ok ? figure(week, metric).value : undefined)
  const weeks = all[kind]
  const known = weeks.filter((/** @type {any} */ week) => value(week) !== undefined)
  if (known.length < 2) return undefined
  const id = `chart-weeks-${kind}`
  const label = labelOf(asked, metric)
  const say = (/** @type {number} */ each) => sayFigure(asked, metric, each)
  const [first, last] = [value(known[0]), value(known.at(-1))]
  const title = w.weekly[kind](label)
  const finding = `${w.weekly.finding(f, kind, label, say(first), say(last), last / first - 1, known.length)}${kind === 'known' && all.undated ? ` ${w.weekly.undated(f, all.undated)}` : ''}`
  const cell = (/** @type {any} */ week, /** @type {string} */ each) =>
    figure(week, each)?.ok ? sayFigure(asked, each, figure(week, each).value) : asked.control.kit.UNKNOWN
  return {
    id,
    title,
    finding,
    drawing: stepsChart({
      id,
      label: `${title}. ${finding}`,
      width: widthOf(),
      steps: weeks.map((/** @type {any} */ week) => ({
        label: w.weekly.short(week.week),
        value: value(week),
        text: value(week) === undefined ? '' : say(value(week)),
      })),
      say: f.money,
      title: label,
    }),
    heads: [w.weekly.week, w.weekly.creators, label, ...others.map((each) => labelOf(asked, each))],
    rows: weeks.map((/** @type {any} */ week) => [
      w.weekly.from(week.week),
      f.count(week.creators),
      ...WEEKLY.map((each) => cell(week, each)),
    ]),
  }
}

/** @param {string} id @param {'svg' | 'png'} as */
async function save(id, as) {
  const { saveDrawing } = await import('../app/chart-file.js')
  await saveDrawing(/** @type {any} */ (document.getElementById(id)), as, id)
}

/** @param {Chart} chart */
const chartCard = ({
  id,
  title,
  finding,
  drawing,
  heads,
  rows,
}) => html`<section class="chart-card" aria-labelledby="${id}-title">
    <h3 id="${id}-title">${title}</h3><p>${finding}</p>${drawing}
    <details><summary>${w.numbers}</summary><div class="numbers"><table class="board"><thead><tr>${heads.map((head, at) => html`<th scope="col" class=${at ? 'number' : ''}>${head}</th>`)}</tr></thead>
      <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`)}</tbody></table></div></details>
    <div class="actions">${/** @type {const} */ (['svg', 'png']).map((as) => html`<button type="button" class="button quiet" @click=${() => save(id, as)}>${w.save(as.toUpperCase())}<span class="hidden">: ${title}</span></button>`)}</div>
  </section>`

/** @param {Asked} asked */
export function panelOf(asked) {
  const drawn = [returns, costs, ranges, byWeek('known'), byWeek('posted')].flatMap((make) => make(asked) ?? [])
  return html`<div class="chart-list">${drawn.length ? drawn.map(chartCard) : html`<p class="help">${w.none}</p>`}${weeksOf(asked).known.length < 2 ? html`<p class="help">${w.weekly.later}</p>` : nothing}</div>`
}
