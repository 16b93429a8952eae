// @ts-check
/** What surrounds every view: header, tabs, banners, toast. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { CURRENCIES } from '../app/format.js'
import { brandMark, moreIcon, redoIcon, undoIcon } from '../elements/icons.js'
import { toastOf } from '../elements/toast.js'
import { ROUTES } from './routes.js'

/** @typedef {import('../app/page.js').Page} Page */

/** @param {Page} page */
function tabs({ ui, words }) {
  const tab = ROUTES.find(({ id }) => id === ui.route)?.tab ?? ui.route
  return html`<nav class="tabs" aria-label=${words.tabsLabel}>
    ${ROUTES.map(
      ({ id, icon }) =>
        icon &&
        html`<a href="#${id}" aria-current=${tab === id ? 'page' : nothing}>${icon()}<span class="long">${words.tabs[id]}</span><span class="short">${words.tabsShort[id]}</span></a>`,
    )}
  </nav>`
}

/** Who is asking. @param {Page} page */
const sides = ({ ui, words }) =>
  words.sides[ui.route]
    ? html`<nav class="sides" aria-label=${words.sidesLabel}>${Object.keys(words.sides).map((id) => html`<a class="choice" href="#${id}" aria-current=${ui.route === id ? 'page' : nothing}>${words.sides[id]}</a>`)}</nav>`
    : nothing

/** @param {Page} page */
function menu(page) {
  const { f, words, act, example, ui } = page
  const codes = CURRENCIES.includes(f.currency) ? CURRENCIES : [f.currency, ...CURRENCIES]
  return html`<button type="button" class="icon-button" id="menu-button" popovertarget="menu" aria-label=${words.header.menu} title=${words.header.menu} @click=${() => act.keep('list')}>${moreIcon()}</button>
    <div class="menu" id="menu" popover>
      ${ui.keeping?.menu(page) ?? nothing}
      <label for="currency">${words.header.currency}</label>
      <select id="currency" .value=${live(f.currency)} @change=${(/** @type {any} */ event) => act.currency(event.target.value)}>
        ${codes.map((code) => html`<option value=${code} ?selected=${code === f.currency}>${code} · ${f.currencyName(code)}</option>`)}
      </select>
      <p class="help">${words.header.currencyHelp}</p>
      ${example ? nothing : html`<button type="button" class="button" popovertarget="menu" popovertargetaction="hide" @click=${act.showExample}>${words.header.example}</button>`}
    </div>`
}

/** @param {Page} page */
function header(page) {
  const { words, act, canUndo, canRedo, example, ui, own } = page
  const bad = words.save[ui.save] === undefined
  return html`<header class="top">
    <a class="brand" href="#check">${brandMark()}<span>${words.brand}</span></a>
    ${tabs(page)}
    <div class="tools">
      <p class="saved ${bad ? 'care' : ''}">${[own.name, words.save[ui.save] ?? words.save.not].filter(Boolean).join(' · ')}</p>
      <button type="button" class="icon-button" aria-label=${words.header.undo} title=${words.header.undo} ?disabled=${!canUndo} @click=${act.undo}>${undoIcon()}</button>
      <button type="button" class="icon-button" aria-label=${words.header.redo} title=${words.header.redo} ?disabled=${!canRedo} @click=${act.redo}>${redoIcon()}</button>
      ${menu(page)}
      ${example && ui.route === 'check' ? html`<button type="button" class="button primary" @click=${act.startEmpty}>${words.header.startEmpty}</button>` : nothing}
    </div>
  </header>`
}

/** @param {Page} page @param {((page: Page) => unknown) | undefined} view undefined while its chunk is on the way */
export function shell(page, view) {
  const { words, ui } = page
  return html`<a class="skip" href="#main">${words.skip}</a>
    ${header(page)}
    ${ui.keeping?.notices(page) ?? nothing}
    <main id="main" class="view-${ui.route}" tabindex="-1">${sides(page)}${view ? view(page) : html`<p class="loading">${words.loading}</p>`}</main>
    <footer class="foot"><p>${words.footer}</p></footer>
    ${ui.keeping?.dialog(page) ?? nothing}
    ${toastOf(ui.toast)}
    <p class="hidden" aria-live="polite" role="status">${ui.announce}</p>`
}
