// @ts-check
/** A native dialog that is open for as long as it is drawn. Escape and a press beside it close it. */
import { html, noChange } from 'lit-html'
import { Directive, directive } from 'lit-html/directive.js'

class Open extends Directive {
  render() {
    return noChange
  }
  /** @param {any} part */
  update({ element }) {
    if (!element.open) queueMicrotask(() => element.isConnected && !element.open && element.showModal())
    return noChange
  }
}
const open = directive(Open)

/**
 * @param {{id: string, title: string, close: () => void, closeLabel: string, wide?: boolean}} about
 * @param {unknown} body @param {unknown} foot buttons
 */
export function dialogOf({ id, title, close, closeLabel, wide = false }, body, foot) {
  return html`<dialog id=${id} class="dialog ${wide ? 'wide-dialog' : ''}" aria-labelledby="${id}-title" ${open()} @close=${close} @click=${(/** @type {any} */ event) => event.target === event.currentTarget && event.target.close()}>
    <div class="dialog-box">
      <div class="dialog-head"><h2 id="${id}-title">${title}</h2><button type="button" class="icon-button" aria-label=${closeLabel} @click=${(/** @type {any} */ event) => event.target.closest('dialog').close()}>×</button></div>
      <div class="dialog-body">${body}</div>
      <div class="dialog-foot">${foot}</div>
    </div>
  </dialog>`
}
