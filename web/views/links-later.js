// @ts-check
/** What comes when somebody asks for more than the list: one row's details with its QR code, and cards to print. */
import { html, nothing, svg } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { createFileActions } from '../app/link-file-actions.js'
import * as files from '../app/link-files.js'
import { createLaterActions } from '../app/link-later-actions.js'
import { planOf, warningsOf } from '../app/link-rows.js'
import { rules } from './links-later-style.js'
import { field, marked } from './links-tags.js'

export { words } from '../locales/en-links-later.js'
export { rules }

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */
/** @typedef {import('./links.js').LinkActions} LinkActions */
/** @typedef {import('../app/link-rows.js').LinkRow} LinkRow */

/** @param {Page} page @param {LinkWords} w @param {LinkRow} row */
function shopAddress({ act }, w, row) {
  const address = files.discountAddress(row.url, row.code)
  if (!address) return nothing
  return html`<div class="copy-line"><p><b>${w.discountTitle}</b> <span class="help">${w.discountHelp}</span></p>
    <code class="one-line">${address}</code><button type="button" class="button quiet" @click=${() => act.copy(address, w.addressCopied)}>${w.copyAddress}</button></div>`
}

/** @param {LinkWords} w @param {LinkActions} links @param {LinkRow} row @param {string} key @param {string} text */
const editField = (w, links, row, key, text) =>
  field({
    id: `r-${key}`,
    kind: key === 'url' ? 'url' : 'text',
    label: w.edit[key].label,
    help: w.edit[key].help,
    text,
    placeholder: w.edit[key].example ?? '',
    onInput: (typed) => links.edit(row.entry, key, typed),
  })

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {LinkRow} row */
function detail(page, w, links, row) {
  const { act, words } = page
  const code = row.url ? files.qrOf(row.url) : null
  const message = w.message({ creator: row.creator, url: row.url, code: row.code, percent: planOf(page.own).percent })
  const aliases = row.entry.aliases ?? []
  return html`<div class="detail">
    ${row.url ? html`<p class="link-text">${marked(row.url)}</p>` : nothing}
    ${warningsOf(row).length ? html`<ul class="notes care">${warningsOf(row).map((/** @type {any} */ each) => html`<li>${w.warning(each)}</li>`)}</ul>` : nothing}
    <div class="detail-grid">
      <div class="fields">
        ${editField(w, links, row, 'name', row.entry.name ?? '')}
        ${editField(w, links, row, 'network', row.entry.network ?? '')}
        ${editField(w, links, row, 'url', row.entry.url ?? '')}
        ${editField(w, links, row, 'code', row.entry.code ?? '')}
      </div>
      <div class="qr-side">${
        code
          ? html`${qrFigure(code, w.qrOf(row.creator))}
        <div class="row-actions"><button type="button" class="button" @click=${() => links.qr(row, 'svg')}>${w.svg}</button><button type="button" class="button" @click=${() => links.qr(row, 'png')}>${w.png}</button></div>`
          : nothing
      }</div>
    </div>
    ${aliases.length ? html`<p class="help">${w.aliases(aliases)}</p>` : nothing}
    ${row.url ? html`<label class="check"><input type="checkbox" .checked=${live(Boolean(row.sent))} @change=${(/** @type {any} */ event) => links.sent(row, event.target.checked)}><span>${w.sentLabel}</span></label><p class="help">${w.sentHelp}</p>` : nothing}
    ${row.url ? shopAddress(page, w, row) : nothing}
    <div class="actions">
      ${
        row.url
          ? html`<button type="button" class="button primary" @click=${() => act.copy(row.url, words.toast.linkCopied)}>${w.copy}</button>
      <button type="button" class="button" @click=${() => act.copy(message, w.messageCopied)}>${w.copyMessage}</button>
      <button type="button" class="button" @click=${() => links.editBuilt(row.url)}>${w.openInOne}</button>`
          : nothing
      }
      <button type="button" class="button quiet" @click=${() => links.remove(row.entry)}>${w.remove}</button>
    </div>
  </div>`
}

/** @param {{size: number, path: string}} code @param {string} label */
const qrFigure = ({ size, path }, label) =>
  html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}</svg>`

/** Cards to print and cut. @param {Page} _page @param {LinkWords} w @param {LinkActions} links */
function sheetPanel(_page, w, links) {
  const cards = links.ui().sheet ?? []
  return html`<section class="wide sheet" aria-labelledby="sheet-title">
    <div class="rows-head"><h1 id="sheet-title">${w.sheetTitle(cards.length)}</h1>
      <span class="row-actions"><button type="button" class="button" @click=${() => links.set({ tab: 'many' })}>${w.back}</button>
      <button type="button" class="button primary" @click=${() => print()}>${w.print}</button></span></div>
    <ul class="qr-cards">${cards.map((/** @type {any} */ { row, code }) => html`<li class="qr-card">${qrFigure(code, w.qrOf(row.creator))}<p class="qr-name">${row.creator}</p>${row.placement ? html`<p class="help">${row.placement}</p>` : nothing}${row.code ? html`<p class="qr-code">${row.code}</p>` : nothing}</li>`)}</ul>
  </section>`
}

/** @type {import('./links-open.js').Part['actions']} */
export const actions = (links, page, w) => ({
  ...createFileActions(links, page, w),
  ...createLaterActions(links, page, w),
  detail,
})
export const panels = { sheet: sheetPanel }
