// @ts-check
/** A short word that something was done, with a way back where there is one. */
import { html, nothing } from 'lit-html'

/** @param {{text: string, action?: {label: string, act: () => void}} | null} toast */
export const toastOf = (toast) =>
  html`<div class="toast-place" role="status">${toast ? html`<div class="toast"><span>${toast.text}</span>${toast.action ? html`<button type="button" class="text" @click=${toast.action.act}>${toast.action.label}</button>` : nothing}</div>` : nothing}</div>`
