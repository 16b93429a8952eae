// @ts-check
/** One row a link. A row that did not change is not drawn again, and one out of sight is not laid out. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { live } from 'lit-html/directives/live.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { planOf } from '../app/link-rows.js'
import { field } from '../elements/field.js'
import { marked } from './links.js'
import { qrFigure } from './links-many.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */
/** @typedef {import('../app/link-actions.js').LinkActions} LinkActions */
/** @typedef {import('../app/link-rows.js').LinkRow} LinkRow */

/** @param {LinkRow} row */
const warningsOf = (row) =>
  row.built?.ok && !row.sent ? row.built.warnings.filter((/** @type {any} */ { id }) => id !== 'scheme_added') : []
/** @param {LinkRow} row */
const seriousOf = (row) => warningsOf(row).filter((/** @type {any} */ { values }) => values?.level !== 'note')

/** @param {Page} page @param {LinkWords} w @param {LinkRow} row @param {any} files */
function shopAddress({ act }, w, row, files) {
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
  const { files } = links.ui()
  const code = files && row.url ? files.qrOf(row.url) : null
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
    ${row.url && files ? shopAddress(page, w, row, files) : nothing}
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

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {LinkRow} row @param {boolean} open */
function oneRow(page, w, links, row, open) {
  const serious = seriousOf(row).length
  const failed = row.built && !row.built.ok && !row.sent
  const channel = row.built?.ok ? (row.built.channel?.channel ?? w.noChannel) : ''
  return html`<div class="link-row ${open ? 'open' : ''}" role="row">
    <div role="cell" class="who"><b>${row.creator}</b><span class="help">${[row.network, row.placement].filter(Boolean).join(' · ')}</span></div>
    <div role="cell" class="where">${row.url ? html`<code class="one-line">${row.url.replace(/^https?:\/\//, '')}</code>` : html`<span class="help">${failed ? w.error(row.built.error.fault) : w.noLink}</span>`}</div>
    <div role="cell" class="code">${row.code ? html`<code>${row.code}</code>` : '–'}</div>
    <div role="cell" class="group-name ${channel === 'Unassigned' ? 'care' : ''}">${channel || '–'}</div>
    <div role="cell" class="state">${row.sent ? html`<span class="pill good">${w.sent}</span>` : serious ? html`<span class="pill care">${w.toCheck(serious)}</span>` : nothing}</div>
    <div role="cell" class="row-actions">
      <button type="button" class="button quiet" ?disabled=${!row.url} aria-label=${w.copyFor(row.creator)} @click=${() => page.act.copy(row.url, page.words.toast.linkCopied)}>${w.copyShort}</button>
      <button type="button" class="button quiet" aria-expanded=${open} aria-label=${w.moreFor(row.creator)} @click=${() => links.open(row.key)}>${w.more}</button>
    </div>
    ${open ? html`<div role="cell" class="detail-cell">${detail(page, w, links, row)}</div>` : nothing}
  </div>`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {LinkRow[]} rows @param {boolean} placed */
export function rowsTable(page, w, links, rows, placed) {
  const { open, find, files } = links.ui()
  const wanted = find.trim().toLowerCase()
  const shown = wanted
    ? rows.filter((row) =>
        `${row.creator} ${row.network} ${row.placement} ${row.code} ${row.entry.handle ?? ''}`
          .toLowerCase()
          .includes(wanted),
      )
    : rows
  return html`${rows.length > 8 ? field({ id: 'l-find', kind: 'text', label: w.find, text: find, onInput: (typed) => links.set({ find: typed }) }) : nothing}
    <div class="link-rows" role="table" aria-label=${w.rowsLabel} aria-rowcount=${shown.length + 1}>
      <div class="link-row head" role="row">${w.columns(placed).map((word) => html`<div role="columnheader">${word}</div>`)}</div>
      ${repeat(
        shown,
        (row) => row.key,
        (row) => {
          const isOpen = row.key === open
          // Everything that a row is drawn from; the link's answer is the same object while nothing changed.
          return guard(
            [row.entry, row.built, row.url, row.code, row.sent, isOpen, isOpen && files, isOpen && page.own],
            () => oneRow(page, w, links, row, isOpen),
          )
        },
      )}
    </div>`
}
