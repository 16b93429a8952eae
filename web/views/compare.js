// @ts-check
/** How others do: each figure of the visitor's on one scale with what others report, one thin bar a source. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { comparisonsOf, isDrawn, scaleOf } from '../app/comparison.js'
import { createFormat } from '../app/format.js'
import { barsOf } from '../elements/bars.js'
import { field } from '../elements/field.js'
import { definitionOf } from './what-counts.js'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */
/** @typedef {import('../app/comparison.js').Claim} Claim */
/** @typedef {typeof import('../locales/en-check-full.js').full} Words */

const LIST = ['document', 'benchmarks']

/** Made once: a hundred claims are written anew with every key. @type {Map<string, any>} */
const formats = new Map()

/** @template T @param {string} key @param {() => T} make @returns {T} */
function once(key, make) {
  if (!formats.has(key)) formats.set(key, make())
  return formats.get(key)
}

/** @param {string} locale */
const percents = (locale) =>
  once(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }))

/** @param {string} language @param {'numeric' | undefined} day */
const dates = (language, day) =>
  once(`${day} ${language}`, () => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day, timeZone: 'UTC' })) // biome-ignore format: one line

/** A claim's value as exactly as it was said, in its own currency. @param {Page} page @param {{metric: string, unit?: string, currency?: string | null}} claim @param {number} value */
function amountOf({ f, words, catalogue }, claim, value) {
  const unit = claim.unit ?? catalogue.metrics.find((/** @type {any} */ row) => row.id === claim.metric)?.unit
  if (claim.metric === 'return_on_ad_spend') return f.money(value * f.base)
  if (unit === 'ratio') {
    return percents(f.locale).format(value).replace('-', '−')
  }
  const other = claim.currency && claim.currency !== f.currency ? claim.currency : null
  const own = other ? createFormat({ locale: f.locale, currency: other, language: words.language }) : f
  return own.byUnit(value, unit)
}

/** @param {Page} page @param {Words} w @param {Claim} claim */
function saidOf(page, w, claim) {
  const [low, high] = [amountOf(page, claim, claim.low), amountOf(page, claim, claim.high)]
  const open = claim.kind === 'floor' || claim.kind === 'ceiling'
  const text = claim.kind === 'ceiling' ? high : low === high || open ? low : `${low} – ${high}`
  return w.compare.kinds[claim.kind ?? '']?.(text) ?? text
}

/** A year stays; a day or a month is written out. @param {Page} page @param {string} date */
function dateOf({ words }, date) {
  if (!/^\d{4}-\d\d(-\d\d)?$/.test(date)) return date
  const day = date.length > 7 ? 'numeric' : undefined
  const at = new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return date
  return dates(words.language, day).format(at)
}

/** @param {Page} page @param {Words} w @param {Claim} claim */
function aboutOf(page, w, { covers = {}, date }) {
  const c = w.compare
  return [
    covers.platform && c.platform(covers.platform),
    covers.tier && c.tier(covers.tier),
    covers.niche && c.niche(covers.niche),
    covers.what && c.what(covers.what),
    date ? dateOf(page, date) : c.undated,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Definitions that differ, in words; what is not said; and that others disagree. @param {Page} page @param {Words} w @param {Claim} claim */
function notesOf(page, w, claim) {
  if (claim.origin !== 'published') return []
  const { f, document } = page
  const said = (/** @type {string[]} */ ids) => f.list(ids.map((id) => w.actions[/** @type {'likes'} */ (id)] ?? id))
  const mine = document.settings?.engagement_actions ?? ['likes', 'comments', 'shares', 'saves']
  const theirs = {
    actions: said(claim.definition?.engagement_actions ?? []),
    over: w.said(claim.definition?.denominator),
    basis: w.bases[claim.definition?.basis ?? ''],
    currency: claim.currency,
  }
  const differs = (claim.differs ?? []).map((id) => w.compare.differs[id](theirs, { actions: said(mine) }))
  return [...differs, ...(claim.contradicts?.length ? [`${w.compare.disagree}.`] : [])]
}

/** What claims leave unsaid though it matters, once for all of them. @param {Words} w @param {Claim[]} claims */
function unsaidOf(w, claims) {
  const parts = /** @type {string[]} */ (Object.keys(w.compare.unsaidParts))
  const published = claims.filter((claim) => claim.origin === 'published')
  return parts.flatMap((id) => {
    const silent = published.filter((claim) => claim.unsaid?.includes(id)).length
    return silent ? [w.compare.unsaid(silent, published.length, w.compare.unsaidParts[id])] : []
  })
}

/** @param {Words} w @param {Claim} claim @param {number | undefined} value */
function whereOf(w, claim, value) {
  if (value === undefined || !isDrawn(claim)) return ''
  const { place } = w.compare
  return value < claim.low ? place.below : value > claim.high ? place.above : place.within
}

/** @param {Page} page @param {Words} w @param {Claim} claim */
function ownForm(page, w, claim) {
  const { act, f, catalogue } = page
  const c = w.compare.form
  const row = (page.own.benchmarks ?? []).find((/** @type {any} */ each) => each.benchmark_id === claim.id) ?? {}
  const unit = page.kit.rowOf(page, claim.metric)?.unit
  const id = `b-${claim.id}`
  const set = (/** @type {string} */ key, /** @type {string} */ text) =>
    act.change([[[...LIST, { benchmark_id: claim.id }, key], text === '' ? undefined : text]], `${id}-${key}`)
  const error = (/** @type {string} */ end) =>
    !claim.ok && claim.subject === end && claim.fault && String(row[end] ?? '') !== ''
      ? page.words.fieldError(claim.fault, String(row[end]), f, claim.metric)
      : ''
  const end = (/** @type {'low' | 'high'} */ key) =>
    field({
      id: `${id}-${key}`,
      label: c[key],
      text: unit === 'ratio' ? page.kit.withoutPercent(row[key]) : String(row[key] ?? ''),
      unit: unit === 'money' ? f.symbol : unit === 'ratio' ? page.words.ratioUnit : '',
      unitAtEnd: unit === 'ratio' || f.symbolAtEnd,
      error: error(key),
      onInput: (text) => set(key, unit === 'ratio' ? page.kit.asPercent(text) : text),
    })
  const words = (/** @type {'source' | 'date'} */ key) =>
    field({
      id: `${id}-${key}`,
      kind: 'text',
      label: c[key],
      placeholder: c[`${key}Example`],
      text: row[key] ?? '',
      onInput: (text) => set(key, text),
    })
  const published = catalogue.benchmarks.filter((/** @type {any} */ each) => each.metric === claim.metric)
  const select = (/** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ now) =>
    html`<div class="field"><label for="${id}-${key}">${c[/** @type {'kind'} */ (key)]}</label>
      <select id="${id}-${key}" @change=${(/** @type {any} */ event) => set(key, event.target.value)}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === now}>${text}</option>`)}
      </select></div>`
  return html`<div class="fields own-fields">
      ${select('kind', Object.entries(c.kinds), row.kind ?? 'claim')}
      ${end('low')}${end('high')}${words('source')}${words('date')}
      ${published.length ? select('replaces', [['', c.nothing], ...published.map((/** @type {any} */ each) => /** @type {[string, string]} */ ([each.id, `${each.source}: ${saidOf(page, w, each)}`]))], row.replaces ?? '') : nothing}
    </div>
    <div class="row-buttons"><button type="button" class="button" id="${id}-done" @click=${() => edit(page, null)}>${w.compare.done}</button></div>`
}

/** @param {Page} page @param {string | null} id of the benchmark whose form is open */
const edit = ({ act, ui }, id) => act.setUi({ full: { ...ui.full, editing: id } })

/** @param {Page} page @param {string} metric */
function add(page, metric) {
  const taken = new Set((page.own.benchmarks ?? []).map((/** @type {any} */ row) => row.benchmark_id))
  let number = 1
  while (taken.has(`benchmark_${number}`)) number++
  const id = `benchmark_${number}`
  page.act.change([[[...LIST, { benchmark_id: id }], { benchmark_id: id, metric, kind: 'own_past' }]])
  edit(page.act.page(), id)
  page.act.focus(`b-${id}-low`)
}

/** @param {Page} page @param {Words} w @param {string} id @param {string} metric */
function remove(page, w, id, metric) {
  page.act.change([[[...LIST, { benchmark_id: id }], undefined]])
  page.act.say({ text: w.compare.removed, action: { label: w.compare.undo, act: page.act.undo } })
  page.act.focus(`add-${metric}`)
}

/** @param {Page} page @param {Words} w @param {Claim} claim @param {number | undefined} value @returns {import('../elements/bars.js').Bar} */
function barOf(page, w, claim, value) {
  const own = claim.origin !== 'published'
  const c = w.compare
  const unfinished = own && !claim.ok
  const editing = own && page.ui.full.editing === claim.id
  return {
    id: claim.id,
    name: own
      ? [c[/** @type {'own_past'} */ (claim.origin)], claim.source].filter(Boolean).join(': ')
      : (claim.source ?? ''),
    about: own ? dateOf(page, claim.date ?? '') : aboutOf(page, w, claim),
    value: unfinished ? '–' : saidOf(page, w, claim),
    where: whereOf(w, claim, value),
    notes: unfinished && !editing ? [c.unfinished] : notesOf(page, w, claim),
    tone: own ? 'own' : claim.definition_differs ? 'differs' : 'claim',
    span: isDrawn(claim)
      ? {
          low: claim.low,
          high: claim.high,
          open: claim.kind === 'floor' ? 'above' : claim.kind === 'ceiling' ? 'below' : '',
        }
      : null,
    aside: own
      ? html`<div class="row-buttons">
          ${editing ? nothing : html`<button type="button" class="text" @click=${() => edit(page, claim.id)}>${c.edit}</button>`}
          <button type="button" class="text" @click=${() => remove(page, w, claim.id, claim.metric)}>${c.remove}</button>
        </div>`
      : undefined,
    form: editing ? ownForm(page, w, claim) : undefined,
  }
}

/** @param {Page} page @param {Words} w @param {import('../app/comparison.js').Comparison} comparison @param {string} open */
function comparisonOf(page, w, { metric, value, claims }, open) {
  const { act, ui, words, f } = page
  const c = w.compare
  const label = w.subject(metric) ?? words.metricLabel(metric, f, page.kit.rowOf(page, metric)?.label)
  const shown = value === undefined ? '' : page.kit.figure(page, metric, value)
  const scale = scaleOf(claims, value)
  const isMetric = page.catalogue.metrics.some((/** @type {any} */ row) => row.id === metric)
  const said = definitionOf(page, w, metric)
  // Drawn while it is open only: there may be a hundred claims, and a key draws them anew.
  const body =
    () => html`<p class="help">${[said && c.mine(said), metric === 'followers' && c.perCreator, ...unsaidOf(w, claims)].filter(Boolean).join(' ')}</p>
    ${barsOf({
      bars: claims.map((claim) => barOf(page, w, claim, value)),
      scale,
      value,
      mark: c.yours(shown),
      ticks: [scale.floor, scale.cap].map((tick) =>
        amountOf(page, { metric, unit: page.kit.rowOf(page, metric)?.unit }, round(tick)),
      ),
    })}
    ${isMetric ? html`<button type="button" class="button" id="add-${metric}" aria-label=${c.addFor(label)} @click=${() => add(page, metric)}>${c.add}</button>` : nothing}`
  return html`<details class="topic" ?open=${open === metric} @toggle=${(/** @type {any} */ event) => {
    const now = event.target.open
    if (now !== (ui.full.compared === metric))
      act.setUi({ full: { ...act.page().ui.full, compared: now ? metric : '' } })
  }}>
    <summary><span class="topic-name">${label}</span><span class="topic-value">${shown}</span><span class="topic-count">${c.sources(claims.length)}</span></summary>
    ${open === metric ? body() : nothing}
  </details>`
}

/** Two digits are enough for the end of a scale. @param {number} value */
const round = (value) => Number(value.toPrecision(2))

/** Every claim there is, as a list: the figures that are not typed, and the claims that no figure holds. @param {Page} page @param {Words} w */
function allClaims(page, w) {
  const { catalogue, words, f } = page
  /** @type {Map<string, any[]>} */
  const bySubject = new Map()
  for (const claim of catalogue.benchmarks) bySubject.set(claim.metric, [...(bySubject.get(claim.metric) ?? []), claim])
  const label = (/** @type {string} */ id) => w.subject(id) ?? words.metricLabel(id, f, page.kit.rowOf(page, id)?.label)
  return html`<details class="topic rest"><summary><span class="topic-name">${w.compare.rest}</span><span class="topic-count">${w.compare.restNote}</span></summary>
    ${[...bySubject].map(
      ([subject, claims]) => html`<h3>${label(subject)}</h3>
        <ul class="claims">${claims.map((claim) => html`<li><span><b>${claim.source}</b> <span class="help">${aboutOf(page, w, claim)}</span></span><span class="bar-value">${saidOf(page, w, claim)}</span></li>`)}</ul>`,
    )}
  </details>`
}

/** @param {Page} page @param {Words} w */
export function comparePanel(page, w) {
  const list = comparisonsOf(page)
  const open = page.ui.full.compared ?? list[0]?.metric
  if (page.ui.full.compared === undefined && open) page.ui.full.compared = open
  return html`<p class="intro">${w.compare.intro}</p>
    ${list.length ? list.map((each) => comparisonOf(page, w, each, open)) : html`<p>${w.compare.none}</p>`}
    ${guard([page.f, page.catalogue.benchmarks, page.own.own_outcome], () => allClaims(page, w))}`
}
