// @ts-check
/** The working of one figure: in words, in the visitor's own numbers, and the result. */
import { html, nothing } from 'lit-html'

/** @typedef {{label: string, words: string[], numbers: string[], result: string, leftOut?: string, note?: string}} WorkingProps */

/** @param {string[]} tokens */
const formula = (tokens) => tokens.map((token) => (/^[+×÷−]$/.test(token) ? html`<span class="op"> ${token} </span>` : html`<span class="term">${token}</span>`))

/** @param {WorkingProps} p */
export function working(p) {
  return html`<div class="working">
    <p class="line"><span class="left">${p.label}</span><span class="right">= ${formula(p.words)}</span></p>
    <p class="line"><span class="left"></span><span class="right">= ${formula(p.numbers)}</span></p>
    <p class="line result"><span class="left"></span><span class="right">= ${p.result}</span></p>
    ${p.leftOut ? html`<p class="left-out">${p.leftOut}</p>` : nothing}
  </div>`
}
