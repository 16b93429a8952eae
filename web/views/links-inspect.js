// @ts-check
/** A finished link taken apart: what its tags say, what is wrong, and the link put right. */
import { html, nothing } from 'lit-html'
import { channelList, field } from './links-tags.js'

export { words } from '../locales/en-links-inspect.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */
/** @typedef {import('./links.js').LinkActions} LinkActions */

/** @param {LinkWords} w @param {any} inspected */
function partsList(w, { parts }) {
  const rows = [
    [w.parts.host, parts.host + (parts.port ? `:${parts.port}` : '')],
    [w.parts.path, parts.path || '/'],
    ...parts.parameters.map((/** @type {any} */ each) => [each.name, each.value ?? '', w.about(each.name)]),
    ...(parts.fragment ? [[w.parts.fragment, `#${parts.fragment}`]] : []),
  ]
  return html`<dl class="pairs">${rows.map(([name, value, about]) => html`<div><dt>${name}</dt><dd><span class="value">${value}</span>${about ? html`<span class="help">${about}</span>` : nothing}</dd></div>`)}</dl>`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {any} inspected @param {string} url */
function result(page, w, links, inspected, url) {
  const { act, words } = page
  const { grade, problems, mended, channels } = inspected
  const changed = mended !== url.trim()
  return html`<div class="grade-line"><span class="grade ${grade <= 'B' ? 'good' : grade <= 'D' ? 'care' : 'bad'}">${grade}</span><p><b>${w.grades[grade]}</b> ${w.filed(channels.ga4?.channel ?? w.noChannel)}</p></div>
    ${problems.length ? html`<ul class="notes care">${problems.map((/** @type {any} */ problem) => html`<li>${w.warning(problem)}</li>`)}</ul>` : nothing}
    ${changed ? html`<h2 class="group">${w.mended}</h2><p class="link-text">${mended}</p>` : nothing}
    <div class="actions">
      ${changed ? html`<button type="button" class="button primary" @click=${() => act.copy(mended, words.toast.linkCopied)}>${w.copyMended}</button>` : nothing}
      <button type="button" class="button" @click=${() => links.editBuilt(mended)}>${w.editBuilt}</button>
    </div>
    ${partsList(w, inspected)}
    ${channelList(w, channels)}`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links */
function inspectPanel(page, w, links) {
  const text = links.ui().inspect
  const inspected = text.trim() ? page.engine.inspectLink({ url: text.trim() }) : null
  const error = inspected && !inspected.ok ? w.error(inspected.error.fault) : ''
  return html`<section class="card wide inspect" aria-labelledby="inspect-title">
    <h1 class="group" id="inspect-title">${w.inspectTitle}</h1>
    ${field({ id: 'l-inspect', kind: 'url', label: w.inspectLabel, help: w.inspectHelp, text, error, onInput: (typed) => links.set({ inspect: typed }) })}
    <div aria-live="polite">${inspected?.ok ? result(page, w, links, inspected, text) : nothing}</div>
  </section>`
}

export const panels = { inspect: inspectPanel }
