// @ts-check
/** A labelled field with its help, unit, error and a hint that can be acted on. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'

/**
 * @typedef {object} FieldProps
 * @property {string} id
 * @property {string} label
 * @property {string} text
 * @property {string} [help]
 * @property {string} [placeholder]
 * @property {string} [unit]
 * @property {boolean} [unitAtEnd]
 * @property {string} [error]
 * @property {{text: string, change: string, act: () => void} | null} [hint]
 * @property {(text: string) => void} [onInput]
 * @property {boolean} [selectOnFocus]
 * @property {number} [longest] how much can be typed
 * @property {'decimal' | 'text' | 'url' | 'date'} [kind]
 * @property {unknown} [aside] something to stand at the end of the label's line
 * @property {unknown} [choices] buttons that fill the field
 */

/** @param {FieldProps} p */
export function field(p) {
  const kind = p.kind ?? 'decimal'
  const described = [p.help && `${p.id}-help`, p.hint && `${p.id}-hint`, p.error && `${p.id}-error`]
    .filter(Boolean)
    .join(' ')
  const unit = p.unit ? html`<span class="unit" aria-hidden="true">${p.unit}</span>` : nothing
  return html`<div class="field ${p.text === '' ? 'blank' : ''}">
    <div class="label-line"><label for=${p.id}>${p.label}</label>${p.aside ?? nothing}</div>
    ${p.help ? html`<p class="help" id="${p.id}-help">${p.help}</p>` : nothing}
    ${p.choices ?? nothing}
    <div class="box ${kind === 'decimal' ? '' : 'words'}">
      ${p.unitAtEnd ? nothing : unit}
      <input
        id=${p.id}
        type=${kind === 'date' ? 'date' : 'text'}
        inputmode=${kind === 'date' ? nothing : kind}
        maxlength=${p.longest ?? nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${p.placeholder || nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${p.error ? 'true' : nothing}
        .value=${live(p.text)}
        @input=${(/** @type {any} */ event) => p.onInput?.(event.target.value)}
        @focus=${(/** @type {any} */ event) => p.selectOnFocus && event.target.select()}
      >
      ${p.unitAtEnd ? unit : nothing}
    </div>
    ${p.hint ? html`<p class="hint" id="${p.id}-hint">${p.hint.text} <button type="button" class="text" @click=${p.hint.act}>${p.hint.change}</button></p>` : nothing}
    ${p.error ? html`<p class="error" id="${p.id}-error">${p.error}</p>` : nothing}
  </div>`
}
