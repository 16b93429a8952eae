// @ts-check
/** What stands around the credit: how many touches and days it takes, the paths themselves, who overlaps, and a picture of the flows. */
import { html, nothing } from 'lit-html'
import { attributed, medianOf } from '../app/paths-model.js'
import { flowsChart } from '../elements/flows.js'
import { around as w } from '../locales/en-orders-paths-after.js'
// All parts that draw have it, so that what they share stays one chunk.
import './orders-style.js'

/** @typedef {import('../app/paths-actions.js').Paths} Paths */
/** @typedef {import('../app/format.js').Format} Format */

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
.paths-around { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 28px; align-items: start; & .whole { grid-column: 1 / -1; } & .tiles { margin-block-start: 0; border: 0; } }
.paths-tiles { padding-block: 0; }
.plain-table { width: 100%; border-collapse: collapse; font-size: var(--label); & :is(th, td) { padding: 7px 10px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 450; } & :is(th, td):first-child { padding-inline-start: 0; } & thead .number { white-space: normal; } & thead th { vertical-align: bottom; color: var(--mute); font-size: var(--small); font-weight: 550; } & .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; } & tbody th { overflow-wrap: anywhere; } & .amount { width: 34%; min-width: 90px; } & .amount rect { fill: var(--edge); } }
.path { & .step { overflow-wrap: anywhere; } & .then { color: var(--mute); padding-inline: 5px; } }
.flows { display: block; width: 100%; min-width: 720px; height: auto; margin-block-start: 10px; font-size: 13px; & text { fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; } & .head { fill: var(--mute); } & rect { fill: var(--edge); } & rect.good { fill: var(--good); } & path { fill: var(--edge); opacity: 0.28; &:hover { opacity: 0.5; } } & path.good { fill: var(--good); opacity: 0.4; } & .faint { fill: var(--edge-soft); } }
@media (width < 1000px) { .paths-around { grid-template-columns: minmax(0, 1fr); gap: 20px; } }
@media (width < 640px) { .plain-table { & :is(th, td) { padding-inline: 6px; } & .amount, & thead td { display: none; } } .top-paths th:first-child { min-width: 170px; } }
@media print { .paths-around { grid-template-columns: minmax(0, 1fr); gap: 14pt; & .card { break-inside: avoid; } } .flows { min-width: 0; & path { stroke: #000; stroke-width: 0.3; } } }
`)
document.adoptedStyleSheets.push(sheet)

/** @param {Format} f @param {any} answer */
function figures(f, answer) {
  const { totals } = answer
  const lengths = answer.path_lengths.map((/** @type {any} */ row) => ({ at: row.touches, count: row.conversions }))
  const days = answer.days_to_convert.map((/** @type {any} */ row) => ({ at: row.days, count: row.conversions }))
  const tiles = [
    [w.figures.orders, f.count(Math.round(totals.conversions))],
    ...(totals.value > 0 ? [[w.figures.sales, f.money(totals.value)]] : []),
    [w.figures.three, f.percent(totals.three_or_more_share ?? 0)],
    [w.figures.touches, w.figures.someTouches(f, medianOf(lengths) ?? 0)],
    ...(days.length ? [[w.figures.days, w.figures.someDays(f, medianOf(days) ?? 0)]] : []),
  ].slice(0, 4)
  return html`<section class="card whole paths-tiles"><ul class="tiles">${tiles.map(([label, value]) => html`<li class="tile"><div class="tile-face"><span class="tile-label">${label}</span><span class="tile-value">${value}</span></div></li>`)}</ul></section>`
}

/** A share as a bar. @param {number} share of the longest */
const amount = (share) =>
  html`<td class="amount"><svg width="100%" height="14" aria-hidden="true"><rect width="${(share * 100).toFixed(1)}%" height="14" rx="2" /></svg></td>`

/** @param {string} id @param {string} title @param {unknown} inside */
const card = (id, title, inside) =>
  html`<section class="card" aria-labelledby=${id}><h2 class="group" id=${id}>${title}</h2>${inside}</section>`

/** @param {string[]} heads the first is not a number @param {unknown[]} lines @param {boolean} [bars] whether an empty column of bars ends each line */
const table = (heads, lines, bars = false) =>
  html`<table class="plain-table"><thead><tr>${heads.map((head, at) => html`<th scope="col" class=${at ? 'number' : ''}>${head}</th>`)}${bars ? html`<td></td>` : nothing}</tr></thead><tbody>${lines}</tbody></table>`

/** @param {Format} f @param {any} answer */
function lengths(f, answer) {
  /** Touches from here on are one line. */
  const LAST = 8
  /** @type {any[]} */
  const rows = []
  for (const row of answer.path_lengths) {
    const touches = Math.min(row.touches, LAST)
    const last = rows.at(-1)
    if (last?.touches !== touches) rows.push({ ...row, touches, more: touches === LAST })
    else {
      last.conversions += row.conversions
      last.non_conversions += row.non_conversions
    }
  }
  const all = answer.totals.conversions
  const most = Math.max(...rows.map((/** @type {any} */ row) => row.conversions), 1)
  const line = (/** @type {any} */ row) =>
    html`<tr><th scope="row">${row.more ? w.lengths.orMore(f.count(row.touches)) : f.count(row.touches)}</th><td class="number">${f.count(Math.round(row.conversions))}</td><td class="number">${f.percent(row.conversions / all)}</td><td class="number">${f.count(Math.round(row.non_conversions))}</td>${amount(row.conversions / most)}</tr>`
  return card(
    'paths-lengths',
    w.lengths.title,
    table([w.lengths.touches, w.lengths.orders, w.lengths.share, w.lengths.lost], rows.map(line), true),
  )
}

/** Days in spans: the same day, and then as weeks pass. */
const SPANS = [[0, 0], [1, 1], [2, 3], [4, 7], [8, 14], [15, 30], [31, 90], [91, Number.POSITIVE_INFINITY]] // biome-ignore format: one line

/** @param {Format} f @param {any} answer */
function days(f, answer) {
  if (answer.days_to_convert.length === 0)
    return card('paths-days', w.days.title, html`<p class="help">${w.days.none}</p>`)
  const counts = SPANS.map(([low, high]) => ({
    low,
    high,
    count: answer.days_to_convert.filter((/** @type {any} */ row) => row.days >= low && row.days <= high).reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.conversions, 0), // biome-ignore format: one line
  })).filter(({ count }) => count > 0)
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(...counts.map(({ count }) => count))
  const name = (/** @type {number} */ low, /** @type {number} */ high) =>
    high === 0 ? w.days.sameDay : Number.isFinite(high) ? w.days.span(f, low, high) : w.days.over(f.count(low))
  const line = (/** @type {any} */ { low, high, count }) =>
    html`<tr><th scope="row">${name(low, high)}</th><td class="number">${f.count(Math.round(count))}</td><td class="number">${f.percent(count / all)}</td>${amount(count / most)}</tr>`
  return card(
    'paths-days',
    w.days.title,
    table([w.days.days, w.lengths.orders, w.lengths.share], counts.map(line), true),
  )
}

/** @param {string[]} path */
function steps(path) {
  // Twelve touches of the same one are not twelve words.
  /** @type {[string, number][]} */
  const runs = []
  for (const name of path) {
    const last = runs.at(-1)
    if (last?.[0] === name) last[1]++
    else runs.push([name, 1])
  }
  return html`<span class="path">${runs.slice(0, 8).map(([name, times], at) => html`${at ? html`<span class="then" aria-hidden="true">→</span><span class="hidden">${w.top.next}</span>` : nothing}<span class="step">${name}${times > 1 ? ` ×${times}` : ''}</span>`)}${runs.length > 8 ? ' …' : ''}</span>`
}

/** @param {Format} f @param {any} answer */
function topPaths(f, answer) {
  const sales = answer.totals.value > 0
  const rows = answer.top_paths.filter((/** @type {any} */ row) => row.conversions > 0)
  const line = (/** @type {any} */ row) =>
    html`<tr><th scope="row">${steps(row.path)}</th><td class="number">${f.count(Math.round(row.conversions))}</td>${sales ? html`<td class="number">${f.money(row.value)}</td>` : nothing}<td class="number">${f.count(Math.round(row.non_conversions))}</td></tr>`
  return html`<section class="card whole top-paths" aria-labelledby="paths-top"><h2 class="group" id="paths-top">${w.top.title}</h2><div class="table-scroll" tabindex="0" role="group" aria-label=${w.top.title}>${table([w.top.path, w.top.orders, ...(sales ? [w.top.sales] : []), w.top.lost], rows.map(line))}</div></section>`
}

/** @param {Format} f @param {any} answer */
function overlap(f, answer) {
  const rows = answer.overlap.filter((/** @type {any} */ row) => row.conversions > 0).slice(0, 10)
  const { conversions } = attributed(answer)
  const line = (/** @type {any} */ row) =>
    html`<tr><th scope="row">${f.list(row.channels)}</th><td class="number">${f.count(Math.round(row.conversions))}</td><td class="number">${f.percent(row.conversions / conversions)}</td></tr>`
  const inside = rows.length
    ? table([w.overlap.pair, w.overlap.orders, w.overlap.ofFirst], rows.map(line))
    : html`<p class="help">${w.overlap.none}</p>`
  return html`<section class="card whole" aria-labelledby="paths-overlap"><h2 class="group" id="paths-overlap">${w.overlap.title}</h2>${inside}</section>`
}

/** Ends stand below the places that lead on. @type {Record<string, number>} */
const LAST = { converted: 2, more: 3, lost: 4 }

/** The engine's flows as places and bands. @param {Format} f @param {any[]} flows */
export function placesOf(f, flows) {
  /** @type {Map<string, import('../elements/flows.js').Place>} */
  const places = new Map()
  const idOf = (/** @type {string | undefined} */ name, /** @type {string | undefined} */ end) =>
    end ? `end ${end}` : name === undefined ? 'others' : `channel ${name}`
  const nameOf = (/** @type {string | undefined} */ name, /** @type {string | undefined} */ end) =>
    end ? w.flows.ends[end] : (name ?? w.flows.others)
  const place = (
    /** @type {number} */ column,
    /** @type {string | undefined} */ name,
    /** @type {string} */ end = '',
  ) => {
    const id = idOf(name, end)
    const tone = end === 'converted' ? 'good' : end || name === undefined ? 'faint' : ''
    places.set(`${column} ${id}`, {
      column,
      id,
      name: nameOf(name, end),
      tone,
      last: LAST[end] ?? (name === undefined ? 1 : 0),
    })
    return id
  }
  const bands = flows.map(({ step, from, to, to_end, journeys }) => ({
    column: step,
    from: place(step, from),
    to: place(step + 1, to, to_end),
    count: journeys,
    text: w.flows.band(f, nameOf(from, undefined), nameOf(to, to_end), journeys),
  }))
  return { places: [...places.values()], bands }
}

/** @param {Format} f @param {any} answer */
function picture(f, answer) {
  const { places, bands } = placesOf(f, answer.flows)
  if (!bands.length) return nothing
  const columns = Math.max(...places.map(({ column }) => column)) + 1
  const leads = (/** @type {number} */ at) => places.some(({ column, last }) => column === at && last < 2)
  const heads = Array.from({ length: columns }, (_, at) => (leads(at) ? w.flows.step(at) : ''))
  return html`<section class="card whole" aria-labelledby="paths-flows"><h2 class="group" id="paths-flows">${w.flows.title}</h2><p class="help">${w.flows.help}</p>
    <div class="table-scroll" tabindex="0" role="group" aria-label=${w.flows.title}>${flowsChart({ label: w.flows.label, places, bands, heads })}</div></section>`
}

/** @param {Paths} paths */
export function around(paths) {
  const { f } = paths.page()
  const { answer } = paths.ui()
  if (!(paths.total().conversions > 0)) return nothing
  return html`<div class="paths-around">${figures(f, answer)}${lengths(f, answer)}${days(f, answer)}${topPaths(f, answer)}${overlap(f, answer)}${picture(f, answer)}</div>`
}
