// @ts-check
/** The report itself: one page, then the table of creators, then the appendix on a page of its own. */
import { html, nothing } from 'lit-html'
import { today, UNKNOWN } from '../app/format.js'
import { oneLine } from '../app/report-model.js'
import { smallStrip } from '../elements/strip-small.js'

/** A table of so many rows is not torn apart on paper. */
const MOST_WHOLE = 12

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/report-actions.js').ReportActions} ReportActions */
/** @typedef {import('../app/report-model.js').Report} Report */
/** @typedef {import('../app/report-model.js').Row} Row */
/** @typedef {import('./kit.js').Kit} Kit */

/** @param {string} title @param {unknown} body @param {string} [kind] */
const part = (title, body, kind = '') => html`<section class="part-of ${kind}"><h2>${title}</h2>${body}</section>`

/** @param {ReportActions} actions @param {Report} report @param {Row[]} rows @param {string} title */
function ranked({ words: w, say }, { f }, rows, title) {
  const { name, back } = say()
  return html`<div class="ranked"><h3>${title}</h3><ol>${rows.map(
    (row) => html`<li><b>${name(row)}</b> <span>${back(row)}</span>
      ${row.tied.length ? html`<span class="tie">${w.tied(w.some(f, row.tied, 1))}</span>` : nothing}</li>`,
  )}</ol></div>`
}

/** @param {Page} page @param {ReportActions} actions @param {Report} report */
function ranking({ words, f }, actions, report) {
  const { words: w, say } = actions
  const { best, weakest, metric, goal } = report.ranking
  if (!best.length) return html`<p>${w.tooFewRanked}</p>`
  return html`<div class="rankings">${ranked(actions, report, best, w.best)}${weakest.length ? ranked(actions, report, weakest, w.weakest) : nothing}</div>
    <p class="help">${w.rankedBy(goal, words.lower(words.metricLabel(metric, f, say().label(metric))))}</p>`
}

/** Targets with how far they are, and what an ad did beside the creators. @param {Page} page @param {ReportActions} actions @param {Report} report */
function targets({ words, f, catalogue }, { words: w, say }, { targets: list, alternative: ad, own }) {
  const { label, day } = say()
  const named = (/** @type {string} */ id) => words.metricLabel(id, f, label(id))
  const unit = (/** @type {string} */ id) =>
    [...catalogue.inputs, ...catalogue.metrics].find((row) => row.id === id)?.unit
  const figure = (/** @type {string} */ id, /** @type {number} */ value) =>
    unit(id) === 'money' ? f.money(value) : f.byUnit(value, unit(id))
  const name = oneLine(own.alternative?.name) || w.alternative.nameless
  return html`<ul class="plain-list">${list.map((/** @type {any} */ each) => {
    const [now, from, to] = [each.actual, each.baseline, each.target].map((value) => (value === undefined ? '' : figure(each.metric, value))) // biome-ignore format: one line
    return html`<li><b>${named(each.metric)}</b>: ${each.ok ? w.target.way(f, each.attained, now, from, to, each.date ? day(each.date) : '') : w.target.unknown}</li>`
  })}${ad?.better ? html`<li>${w.alternative.said(name, words.lower(named(ad.metric)), figure(ad.metric, ad.campaign), figure(ad.metric, ad.alternative), ad.better, ad.too_close)}</li>` : nothing}</ul>`
}

/** @param {Page} page @param {ReportActions} actions @param {Report} report */
function next({ words, f }, { words: w, say }, report) {
  if (report.source === 'check') {
    const { again } = report.facts
    return html`<p><b>${words.again.title} ${words.again.answers[again.verdict] ?? ''}.</b> ${words.again.sentence(f, report.facts)}</p>`
  }
  const { next: all, byReason } = say()
  return html`<dl class="next-steps">${all(report).map(([advice, people]) => html`<div><dt>${w.adviceLong[advice]}</dt><dd>${byReason(people).map(([names, reason]) => html`<p>${names}${reason ? html` <span class="mute">${reason}</span>` : nothing}</p>`)}</dd></div>`)}</dl>`
}

/** @param {Page} page @param {ReportActions} actions @param {Report} report */
function table({ words, f }, { words: w, say }, report) {
  const { one, name } = say()
  const t = w.table
  const { facts, ranking: by } = report
  const order = new Map([...report.rows].map((row, at) => [row.id, at]))
  const rows = [...report.rows].sort(
    (a, b) =>
      Number(b.back !== undefined) - Number(a.back !== undefined) ||
      (b.back ?? 0) - (a.back ?? 0) ||
      Number(order.get(a.id)) - Number(order.get(b.id)),
  )
  const money = (/** @type {number | undefined} */ value) => (value === undefined ? UNKNOWN : f.money(value))
  const per = (/** @type {number | undefined} */ value) => (value === undefined ? UNKNOWN : f.money(value * f.base))
  const bare = (/** @type {Row} */ row) => !row.inputs.gross_margin?.ok && row.profit !== undefined
  const starred = rows.some(bare)
  const profit = facts.profit ?? report.figures.find((/** @type {any} */ each) => each.id === 'less')?.value
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${w.parts.table}><table class="report-table">
      <thead><tr><th scope="col">${t.name}</th>${[t.spend, t.sales, t.profit, t.orders].map((head) => html`<th scope="col" class="number">${head}</th>`)}<th scope="col" class="number">${t.back(one)}</th><th scope="col">${t.verdict}</th><th scope="col">${t.next}</th></tr></thead>
      <tbody>${rows.map(
        (
          row,
        ) => html`<tr><th scope="row">${name(row)}${row.enough || !by.metric ? nothing : html` <span class="mute small">${t.small}</span>`}</th>
          <td class="number">${money(row.spend)}</td><td class="number">${money(row.sales)}</td><td class="number">${money(row.profit)}${bare(row) ? '*' : ''}</td>
          <td class="number">${row.orders === undefined ? UNKNOWN : f.count(row.orders)}</td><td class="number">${per(row.back)}${bare(row) ? '*' : ''}</td>
          <td><span class="told">${row.strip && row.verdict !== 'not_enough_data' ? smallStrip(row.strip) : nothing}${words.verdicts[row.verdict]}</span></td><td>${w.advice[row.advice ?? ''] ?? ''}</td></tr>`,
      )}</tbody>
      <tfoot><tr><th scope="row">${t.total}</th><td class="number">${money(facts.cost)}</td><td class="number">${money(facts.revenue)}</td><td class="number">${money(profit)}${facts.profit === undefined && profit !== undefined ? '*' : ''}</td>
        <td class="number">${facts.orders === undefined ? UNKNOWN : f.count(facts.orders)}</td><td class="number">${per(facts.back)}${facts.basis === 'sales' && facts.back !== undefined ? '*' : ''}</td><td>${words.verdicts[facts.verdict]}</td><td></td></tr></tfoot>
    </table></div>${starred ? html`<p class="help">* ${t.starred}</p>` : nothing}`
}

/** @param {Page} page @param {ReportActions} actions @param {Report} report @param {Kit} kit */
function appendix(page, { words: w, say }, report, kit) {
  const { words, f } = page
  const a = w.appendix
  const shown = { ...page, answer: report.answer }
  // One line says it for all of them.
  let leftOut = ''
  const lines = report.workings.map((/** @type {string} */ id) => {
    const label = words.metricLabel(id, f, say().label(id))
    const figure = report.answer.metrics[id]
    const given = figure?.ok && kit.workingOf(shown, id, label)
    if (given?.leftOut) leftOut = given.leftOut
    const source = kit.rowOf(page, id)?.source
    return html`<div class="formula">${
      given
        ? kit.working({ ...given, costs: '', leftOut: '' })
        : html`<p class="formula-name">${label}${figure?.ok ? ` = ${kit.figure(page, id, figure.value)}` : ''}</p><p class="help">${figure?.ok ? a.added : a.missing(figure ? words.reason(figure, (/** @type {string} */ part_) => say().label(part_)) : '')}</p>`
    }${source ? html`<p class="help source">${a.unit}: ${source}</p>` : nothing}</div>`
  })
  return html`<p>${a.intro}</p>${lines}
    <h3>${a.numbers}</h3>
    <ul class="plain-list"><li>${report.source === 'creators' ? a.fromCreators : a.fromCheck}${leftOut ? ` ${leftOut}` : ''}</li><li>${a.counting}</li>${report.source === 'creators' ? html`<li>${a.ranking}</li>` : nothing}<li>${a.local}</li></ul>`
}

/** @param {Page} page @param {ReportActions} actions @param {Report} report @param {Kit} kit */
export function paper(page, actions, report, kit) {
  const { words, f } = page
  const { words: w } = actions
  const say = actions.say()
  const { facts, parts, source } = report
  const has = (/** @type {string} */ id) => parts.has(id)
  const rows = source === 'creators'
  const caveats = say.caveats(report)
  const decided = facts.verdict !== 'not_enough_data' || Boolean(facts.windowCloses)
  const period = say.period(report)
  return html`<article class="card paper tone-${facts.verdict}" aria-labelledby="report-hero">
    <header class="paper-head"><p class="report-name">${say.title(report)}</p><p class="mute">${[period, rows ? w.basedOn(report.rows.length) : w.fromCheck, w.made(say.day(today()))].filter(Boolean).join(' · ')}</p></header>
    <p class="verdict">${kit.pill(facts.verdict, words.verdicts[facts.verdict])}</p>
    <h1 class="hero" id="report-hero">${words.hero(f, facts).map((/** @type {any} */ each) => (typeof each === 'string' ? each : html`<b>${each.amount}</b>`))}</h1>
    <p class="sub">${words.sub(f, facts)}</p>
    ${report.note.trim() ? html`<p class="report-note">${report.note.trim()}</p>` : nothing}
    ${has('figures') ? html`<dl class="report-figures">${say.figures(report).map(([label, text, known]) => html`<div><dt>${label}</dt><dd class=${known ? '' : 'unknown'}>${text}</dd></div>`)}</dl>` : nothing}
    ${has('strip') && decided && facts.strip ? kit.stripOf(facts.strip, { money: f.money, words: words.strip, caption: words.strip.caption(f, facts.strip) }) : nothing}
    ${has('ranking') && rows ? part(w.parts.ranking, ranking(page, actions, report)) : nothing}
    ${has('targets') && (report.targets?.length || report.alternative?.better) ? part(w.parts.targets, targets(page, actions, report)) : nothing}
    ${has('next') && (decided || rows) ? part(w.parts.next, next(page, actions, report)) : nothing}
    ${has('caveats') ? part(w.parts.caveats, caveats.length ? html`<ul class="plain-list">${caveats.map((text) => html`<li>${text}</li>`)}</ul>` : html`<p>${w.calm}</p>`) : nothing}
    ${has('table') && rows ? part(w.parts.table, table(page, actions, report), report.rows.length <= MOST_WHOLE ? 'whole-table' : '') : nothing}
    ${has('appendix') ? part(w.appendix.title, appendix(page, actions, report, kit), 'appendix') : nothing}
  </article>`
}
