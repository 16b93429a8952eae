// @ts-check
/** Links: one tagged link, links for many creators, or a finished link checked. Each part is a chunk of its own. */
import { html } from 'lit-html'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links-open.js').LinkWords} LinkWords */
/** @typedef {import('./links-open.js').LinkActions} LinkActions */
/** @typedef {(page: Page, w: LinkWords, links: LinkActions) => unknown} Panel */

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {Panel | undefined} panel undefined while it is on the way */
export function linksView(page, w, links, panel) {
  const { tab } = links.ui()
  return html`<div class="wide sub-tabs chips" role="group" aria-label=${w.tabsLabel}>
      ${Object.entries(w.tabs).map(([id, word]) => html`<button type="button" class="choice" aria-pressed=${id === tab || (id === 'many' && tab === 'sheet')} @click=${() => links.set({ tab: id })}>${word}</button>`)}
    </div>
    ${panel ? panel(page, w, links) : html`<p class="loading">${page.words.loading}</p>`}`
}
