// @ts-check
/** "Where do I get these files?": steps for each platform, in a dialog. */
import { html, nothing } from 'lit-html'
import { dialogOf } from '../elements/dialog.js'
import { words as w } from '../locales/en-orders-guide.js'
import { rules as dialogRules } from './orders-dialog-style.js'
import { adopt } from './orders-style.js'

/** @param {import('../app/orders-actions.js').Orders} orders */
export function openGuide(orders) {
  adopt(dialogRules)
  const close = () => orders.set({ guide: '' })
  return () => {
    const { guide } = orders.ui()
    const shown = w.platforms.find(({ id }) => id === guide) ?? w.platforms[0]
    return dialogOf(
      { id: 'orders-guide', title: w.title, close, closeLabel: w.close, wide: true },
      html`<div class="field guide-pick"><label for="guide-platform">${w.label}</label>
          <select id="guide-platform" @change=${(/** @type {any} */ event) => orders.set({ guide: event.target.value })}>${w.platforms.map(({ id, label }) => html`<option value=${id} ?selected=${id === shown.id}>${label}</option>`)}</select></div>
        <div class="chips guide-chips" role="group" aria-label=${w.label}>${w.platforms.map(({ id, label }) => html`<button type="button" class="choice" aria-pressed=${id === shown.id} @click=${() => orders.set({ guide: id })}>${label}</button>`)}</div>
        <h3 class="guide-title">${shown.label}</h3><p class="sub">${shown.gives}</p>
        <ol class="guide-steps">${shown.steps.map((step) => html`<li>${step}</li>`)}</ol>
        ${shown.note ? html`<p class="help">${shown.note}</p>` : nothing}`,
      html`<button type="button" class="button" @click=${(/** @type {any} */ event) => event.target.closest('dialog').close()}>${w.close}</button>`,
    )
  }
}
