// @ts-check
/** Links: one tagged link, and where GA4 will file it. */
import { html, nothing } from 'lit-html'
import { today } from '../app/format.js'
import { nearOthers } from '../app/link-rows.js'
import { field } from '../elements/field.js'
import { lockIcon } from '../elements/icons.js'
import { inspectPanel, otherAnalytics } from './links-inspect.js'

/** @typedef {import('../app/page.js').Page} Page */

const EXAMPLE_LINK = {
  url: 'https://shop.example/spring-set',
  utm: { source: 'instagram', medium: 'paid_influencer', campaign: 'spring_launch', content: 'mia_reel_1' },
}
/** @typedef {typeof import('../locales/en-links.js').links} LinkWords */
/** @typedef {import('../app/link-actions.js').LinkActions} LinkActions */

const NAMES = ['source', 'medium', 'campaign', 'content']
const OPTIONAL = ['id', 'term', 'source_platform', 'creative_format', 'marketing_tactic']

/** @param {Page} page */
const linkOf = ({ own }) => own.links.find((/** @type {any} */ row) => row.link_id === 'link_1') ?? {}

/** @param {Record<string, any>} link */
const isEmpty = (link) => !link.url && !Object.values(link.utm ?? {}).some(Boolean)

/** The tags are the part of the address that is new; they stand out. @param {string} url */
export function marked(url) {
  const [, before, query, after] = url.match(/^([^?#]*)(\?[^#]*)?(#.*)?$/s) ?? ['', url]
  if (!query) return html`${before}${after ?? nothing}`
  const parts = query.slice(1).split('&')
  return html`${before}?${parts.map((part, at) => html`${at ? html`<wbr>&` : nothing}${/^utm_/.test(part) ? html`<mark>${part}</mark>` : part}`)}${after ?? nothing}`
}

/** @param {Page} page @param {LinkWords} w @param {Record<string, any>} link @param {string} part */
function linkField(page, w, link, part, error = '') {
  const { words, act } = page
  const about = w.fields[part]
  const example = part === 'url' ? EXAMPLE_LINK.url : /** @type {Record<string, string>} */ (EXAMPLE_LINK.utm)[part]
  return field({
    id: `l-${part}`,
    kind: part === 'url' ? 'url' : 'text',
    label: about.label,
    help: about.ga4 ? w.inGa4(about.help, about.ga4) : about.help,
    aside: about.key ? html`<code class="key-name">${about.key}</code>` : nothing,
    text: (part === 'url' ? link.url : link.utm?.[part]) ?? '',
    placeholder: example ? words.form.eg(example) : '',
    error,
    choices: about.choices ? chips(page, part, about.choices, link.utm?.[part] ?? '', about.label) : nothing,
    onInput: (typed) => act.editLink(part, typed),
  })
}

/** Names that GA4 knows, one tap away; any other may be typed. @param {Page} page @param {string} part @param {Record<string, string>} choices @param {string} now @param {string} label */
function chips({ act }, part, choices, now, label) {
  const known = now.trim().toLowerCase()
  return html`<div class="chips" role="group" aria-label=${label}>
    ${Object.entries(choices).map(([value, word]) => html`<button type="button" class="choice" aria-pressed=${known === value} @click=${() => act.editLink(part, known === value ? '' : value)}>${word}</button>`)}
  </div>`
}

/** One sentence a field, however many rules changed it. @param {any[]} changes @param {LinkWords} w */
function spelling(changes, w) {
  /** @type {Map<string, {old: string, new: string}>} */
  const bySubject = new Map()
  for (const { subject, values } of changes)
    bySubject.set(subject, { old: bySubject.get(subject)?.old ?? values.old, new: values.new })
  return [...bySubject].map(([subject, change]) => w.spelled(subject, change.old, change.new))
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {any} built @param {boolean} example */
function preview(page, w, links, built, example) {
  const channel = built.channel?.channel ?? w.noChannel
  const notes = [...spelling(built.changed ?? [], w), ...(built.replaced ?? []).map(w.replaced)]
  const near = example ? [] : nearOthers(page.own, built.utm ?? {}, page.engine, today())
  const warnings = [...(built.warnings ?? []).map(w.warning), ...near.map(w.planProblem)]
  return html`<p class="link-text" id="built">${marked(built.url)}</p>
    <div class="actions">${example ? nothing : html`<button type="button" class="button primary" @click=${() => links.copyOne(built.url)}>${w.copy}</button>`}</div>
    <dl class="channel ${channel === 'Unassigned' || channel === w.noChannel ? 'care' : ''}">
      <dt>${w.channel}</dt>
      <dd>${channel}</dd>
    </dl>
    <p class="sub">${w.rule(built.channel?.rule, built.utm ?? {})}</p>
    ${notes.length ? html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
    ${warnings.length ? html`<ul class="notes care">${warnings.map((/** @type {string} */ warning) => html`<li>${warning}</li>`)}</ul>` : nothing}
    ${otherAnalytics(page, w, built.utm ?? {})}`
}

/** Links copied before, newest first. @param {Page} page @param {LinkWords} w @param {LinkActions} links */
function recent(page, w, links) {
  const kept = page.own.links.filter((/** @type {any} */ row) => row.link_id.startsWith('recent_')).reverse()
  if (kept.length === 0) return nothing
  return html`<section class="card wide recent" aria-labelledby="recent-title">
    <h2 class="group" id="recent-title">${w.recent}</h2>
    <ul>${kept.map((/** @type {any} */ row) => {
      const built = page.engine.buildLink({ url: row.url ?? '', utm: row.utm ?? {} })
      const url = built.ok ? built.url : row.url
      return html`<li><code class="one-line">${url}</code><span class="row-actions">
        <button type="button" class="button quiet" @click=${() => page.act.copy(url, page.words.toast.linkCopied)}>${w.copy}</button>
        <button type="button" class="button quiet" @click=${() => links.clone(row)}>${w.clone}</button>
        <button type="button" class="button quiet" @click=${() => links.remove(row)}>${w.remove}</button></span></li>`
    })}</ul>
  </section>`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links */
function onePanel(page, w, links) {
  const { words, engine, ui, act } = page
  const link = linkOf(page)
  const example = isEmpty(link)
  const utm = Object.fromEntries(Object.entries(link.utm ?? {}).filter(([, text]) => String(text).trim() !== ''))
  const built = example
    ? engine.buildLink(EXAMPLE_LINK)
    : link.url
      ? engine.buildLink({ url: String(link.url).trim(), utm })
      : null
  const error = built && !built.ok ? w.error(built.error.fault) : ''
  const pasted = built?.ok && built.replaced.length > 0
  return html`<section class="card form" aria-labelledby="links-title">
      <h2 class="group" id="links-title">${w.title}</h2>
      <div class="fields">
        ${linkField(page, w, link, 'url', error)}
        ${pasted || /[?&]utm_/.test(link.url ?? '') ? html`<p class="hint">${w.builtAlready} <button type="button" class="text" @click=${() => links.editBuilt(String(link.url).trim())}>${w.editBuilt}</button></p>` : nothing}
        ${NAMES.map((part) => linkField(page, w, link, part))}
      </div>
      <details class="fold" id="optional" ?open=${ui.open.optional} @toggle=${(/** @type {any} */ event) => act.fold('optional', event.target.open)}>
        <summary><span class="fold-title">${w.optional}</span></summary>
        <div class="fields">${OPTIONAL.map((part) => linkField(page, w, link, part))}</div>
      </details>
      <p class="privacy">${lockIcon()}<span>${words.form.privacy}</span></p>
    </section>
    <section class="card answer link-card" aria-labelledby="preview-title">
      <p class="verdict"><span class="pill plain">${w.preview}</span>${example ? html`<span class="chip">${words.example}</span>` : nothing}</p>
      <h1 class="hidden" id="preview-title">${w.preview}</h1>
      ${built?.ok ? preview(page, w, links, built, example) : html`<p class="sub">${error || w.empty}</p>`}
    </section>
    ${recent(page, w, links)}`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links */
export function linksView(page, w, links) {
  const { tab, many } = links.ui()
  const waiting = () => html`<p class="loading">${page.words.loading}</p>`
  /** @type {Record<string, (page: Page, w: LinkWords, links: LinkActions) => unknown>} */
  const panels = { inspect: inspectPanel, many: many?.manyPanel ?? waiting, sheet: many?.sheetPanel ?? waiting }
  return html`<div class="wide sub-tabs chips" role="group" aria-label=${w.tabsLabel}>
      ${Object.entries(w.tabs).map(([id, word]) => html`<button type="button" class="choice" aria-pressed=${id === tab || (id === 'many' && tab === 'sheet')} @click=${() => links.set({ tab: id })}>${word}</button>`)}
    </div>
    ${(panels[tab] ?? onePanel)(page, w, links)}`
}
