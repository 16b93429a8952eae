// @ts-check
/** A claim as a thin bar from its low to its high end, with the own figure as a line across. */
import { html, svg } from 'lit-html'

/** @param {{low: number, high: number, own?: number, top: number, faint: boolean}} p `top`: the end of the axis */
export function normBar({ low, high, own, top, faint }) {
  const at = (/** @type {number} */ value) => (Math.min(1, Math.max(0, value / top)) * 100).toFixed(2)
  const width = (Number(at(high)) - Number(at(low))).toFixed(2)
  return html`<svg class="norm-bar ${faint ? 'faint' : ''}" width="100%" height="18" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
    ${low === high ? svg`<circle cx="${at(low)}%" cy="9" r="5" />` : svg`<rect x="${at(low)}%" width="${width}%" y="5" height="8" rx="4" />`}
    ${own === undefined ? '' : svg`<line class="own" x1="${at(own)}%" x2="${at(own)}%" y1="0" y2="18" />`}
  </svg>`
}
