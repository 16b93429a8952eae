// @ts-check
/** One tagged link, and where GA4 will file it. */
import { html, nothing } from 'lit-html'
import { formAddress } from '../app/link-prefill.js'
import { nearOthers, requestOf } from '../app/link-rows.js'
import { EXAMPLE_LINK, extraFold, field, lockIcon, marked, otherAnalytics, spellingFold, spellingNotes, today } from './links-tags.js' // biome-ignore format: one line

export { createOneActions as actions } from '../app/link-one-actions.js'
export { words } from '../locales/en-links-one.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */
/** @typedef {import('./links.js').LinkActions} LinkActions */

const NAMES = ['source', 'medium', 'campaign', 'content']
const OPTIONAL = ['id', 'term', 'source_platform', 'creative_format', 'marketing_tactic']

/** @param {Page} page */
const linkOf = ({ own }) => own.links.find((/** @type {any} */ row) => row.link_id === 'link_1') ?? {}

/** @param {Record<string, any>} link */
const isEmpty = (link) => !link.url && !link.extra?.length && !Object.values(link.utm ?? {}).some(Boolean)

/** @param {Page} page @param {LinkActions} links @returns {import('./links-tags.js').Owner} */
const ownerOf = (page, links) => ({
  id: 'l',
  value: linkOf(page),
  onNaming: (naming) => links.editSingle('naming', naming),
  onExtra: (extra, merge) => links.editSingle('extra', extra, merge),
})

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

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {any} built @param {boolean} example */
function preview(page, w, links, built, example) {
  const owner = ownerOf(page, links)
  const channel = built.channel?.channel ?? w.noChannel
  const notes = [
    ...(example ? [] : spellingNotes(w, owner, [built])),
    ...(built.replaced ?? []).map((/** @type {any} */ each) => html`<li>${w.replaced(each)}</li>`),
  ]
  const near = example ? [] : nearOthers(page.own, built.utm ?? {}, page.engine, today())
  const warnings = [...(built.warnings ?? []).map(w.warning), ...near.map(w.planProblem)]
  return html`<p class="link-text" id="built">${marked(built.url)}</p>
    <div class="actions">${example ? nothing : html`<button type="button" class="button primary" @click=${() => links.copyOne(built.url)}>${w.copy}</button><button type="button" class="button" @click=${() => page.act.copy(formAddress(linkOf(page)), w.formCopied)}>${w.copyForm}</button>`}</div>
    <dl class="channel ${channel === 'Unassigned' || channel === w.noChannel ? 'care' : ''}">
      <dt>${w.channel}</dt>
      <dd>${channel}</dd>
    </dl>
    <p class="sub">${w.rule(built.channel?.rule, built.utm ?? {})}</p>
    ${notes.length ? html`<ul class="notes">${notes}</ul>` : nothing}
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
      const built = page.engine.buildLink(requestOf(row))
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
  const built = example ? engine.buildLink(EXAMPLE_LINK) : link.url ? engine.buildLink(requestOf(link)) : null
  const owner = ownerOf(page, links)
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
      ${spellingFold(w, owner)}
      ${extraFold(w, owner)}
      <p class="privacy">${lockIcon()}<span>${words.form.privacy}</span></p>
    </section>
    <section class="card answer link-card" aria-labelledby="preview-title">
      <p class="verdict"><span class="pill plain">${w.preview}</span>${example ? html`<span class="chip">${words.example}</span>` : nothing}</p>
      <h1 class="hidden" id="preview-title">${w.preview}</h1>
      ${built?.ok ? preview(page, w, links, built, example) : html`<p class="sub">${error || w.empty}</p>`}
    </section>
    ${recent(page, w, links)}`
}

export const panels = { one: onePanel }
