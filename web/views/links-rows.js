// @ts-check
/** One row a link. A row that did not change is not drawn again, and one out of sight is not laid out. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { warningsOf } from '../app/link-rows.js'
import { field } from './links-tags.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */
/** @typedef {import('./links.js').LinkActions} LinkActions */
/** @typedef {import('../app/link-rows.js').LinkRow} LinkRow */

/** @param {LinkRow} row */
const seriousOf = (row) => warningsOf(row).filter((/** @type {any} */ { values }) => values?.level !== 'note')

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
    ${open ? html`<div role="cell" class="detail-cell">${links.detail?.(page, w, links, row) ?? page.words.loading}</div>` : nothing}
  </div>`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {LinkRow[]} rows @param {boolean} placed */
export function rowsTable(page, w, links, rows, placed) {
  const { open, find } = links.ui()
  const { detail } = links
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
            [row.entry, row.built, row.url, row.code, row.sent, isOpen, isOpen && detail, isOpen && page.own],
            () => oneRow(page, w, links, row, isOpen),
          )
        },
      )}
    </div>`
}
