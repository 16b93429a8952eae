// @ts-check
/** The dialog for a share link: what goes into it is chosen and told before it is copied. */
import { html, nothing } from 'lit-html'
import { ref } from 'lit-html/directives/ref.js'
import { LONG, TOO_LONG } from '../app/share.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/keeping.js').Keeping} Keeping */

/** @param {Element | undefined} dialog */
const shown = (dialog) => {
  // It is in the page only after this drawing.
  queueMicrotask(() => dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open && dialog.showModal())
}
const opened = ref(shown)

/** @param {any} share @param {any} w @param {any[]} creators @param {Keeping} act */
function choice(share, w, creators, act) {
  const parts = ['all', 'no_money', ...(creators.length > 1 ? ['one'] : [])]
  return html`<fieldset class="share-parts">
    <legend>${w.what}</legend>
    ${parts.map((part) => html`<label><input type="radio" name="share-part" value=${part} .checked=${share.part === part} @change=${() => act.share({ part: /** @type {any} */ (part) })} /> ${w.parts[part]}</label>`)}
    ${
      share.part === 'one'
        ? html`<select aria-label=${w.creator} @change=${(/** @type {any} */ event) => act.share({ creator: event.target.value })}>
        ${creators.map(({ creator_id, name, handle }) => html`<option value=${creator_id} ?selected=${creator_id === share.creator}>${name || handle || creator_id}</option>`)}
      </select>`
        : nothing
    }
  </fieldset>`
}

/** @param {any} share @param {any} w */
function told({ holds, link }, w) {
  const held = w.held(holds)
  return html`<div class="share-holds">
    <p>${w.holds}</p>
    <ul>${(held.length ? held : [w.numbers]).map((/** @type {string} */ part) => html`<li>${part}</li>`)}</ul>
    ${!holds.side && w.lacks(holds) ? html`<p class="caption">${w.lacks(holds)}</p>` : nothing}
  </div>
  <p class="caption">${w.note}</p>
  ${link.length > TOO_LONG ? html`<p class="error" role="status">${w.tooLong}</p>` : link.length > LONG ? html`<p class="hint" role="status">${w.long}</p>` : nothing}`
}

/** @param {Page} page @param {any} w @param {Keeping} act */
export function shareDialog(page, w, act) {
  const { share } = /** @type {any} */ (page.ui)
  if (!share) return nothing
  const { link, failed } = share
  return html`<dialog class="share" id="share" aria-labelledby="share-title" ${opened} @close=${act.closeShare}>
    <h2 id="share-title">${w.title}</h2>
    ${share.part === 'side' ? nothing : choice(share, w, page.own.creators ?? [], act)}
    ${link ? told(share, w) : failed ? nothing : html`<p class="caption">${w.making}</p>`}
    <div class="share-row">
      <input id="share-link" type="text" readonly aria-label=${w.link} aria-describedby="share-length" .value=${link} @focus=${(/** @type {any} */ event) => event.target.select()} />
      <span class="caption" id="share-length">${link ? w.length(link.length) : nothing}</span>
    </div>
    ${failed ? html`<p class="error" role="status">${failed}</p>` : nothing}
    <form method="dialog" class="actions">
      <button type="button" class="button primary" ?disabled=${!link} @click=${act.copyLink}>${w.copy}</button>
      <button class="button">${w.close}</button>
    </form>
  </dialog>`
}
