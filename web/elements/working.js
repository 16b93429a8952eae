// @ts-check
/** The working of one figure: in words, in the visitor's own numbers, and the result. */
import { html, nothing } from 'lit-html'

/** @typedef {{label: string, words: string[], numbers: string[], result: string, costs?: string, leftOut?: string}} WorkingProps */

/** A sign stays with what follows it when the line breaks. @param {string[]} tokens */
function formula(tokens) {
  const isSign = (/** @type {string} */ token) => /^[+×÷−]$/.test(token)
  /** @type {string[]} */
  const pieces = []
  for (const token of tokens) {
    const last = pieces.at(-1)
    const open = last !== undefined && (isSign(last) || /\($/.test(last))
    if (last !== undefined && (open || token === ')'))
      pieces[pieces.length - 1] = open && isSign(last) ? `${last}\u00a0${token}` : last + token
    else pieces.push(token)
  }
  return pieces.map((piece, at) => html`${at ? ' ' : ''}<span class="term">${piece}</span>`)
}

/** @param {WorkingProps} p */
export function working(p) {
  return html`<div class="working">
    <div class="steps">
      <p class="left">${p.label}</p>
      <p class="line">= ${formula(p.words)}</p>
      <p class="line">= ${formula(p.numbers)}</p>
      <p class="line result">= ${p.result}</p>
    </div>
    ${p.costs ? html`<p class="left-out">${p.costs}</p>` : nothing}
    ${p.leftOut ? html`<p class="left-out">${p.leftOut}</p>` : nothing}
  </div>`
}
