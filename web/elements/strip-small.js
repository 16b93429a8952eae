// @ts-check
/** The dollar strip, small, for a row of a table: shares only; the words stand beside it. */
import { html, svg } from 'lit-html'

/** @param {import('../app/facts.js').Strip} strip */
export function smallStrip({ parts }) {
  let at = 0
  return html`<svg class="strip small-strip" width="64" height="10" aria-hidden="true">${parts.map(({ id, share }) => {
    const x = at
    at += share
    return svg`<g class="part ${id}"><rect x="${(x * 100).toFixed(2)}%" width="${(share * 100).toFixed(2)}%" height="10" /></g>`
  })}</svg>`
}
