// @ts-check
/** A range on a thin line, with the break-even mark: which side of it the range lies on is the message. */
import { html, svg } from 'lit-html'

/**
 * @param {{low: number, expected: number, high: number}} range in money back per 1 spent
 * @param {{tone: string, mark: string, ends: [string, string]}} say
 */
export function interval({ low, expected, high }, { tone, mark, ends }) {
  const top = Math.max(1, high) * 1.15
  const at = (/** @type {number} */ value) => `${((Math.max(0, value) / top) * 100).toFixed(2)}%`
  const width = `${(((high - Math.max(0, low)) / top) * 100).toFixed(2)}%`
  return html`<svg class="interval ${tone}" width="100%" height="44" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="14" y2="14" />
    <rect class="band" x=${at(low)} width=${width} y="9" height="10" rx="5" />
    <line class="mark" x1=${at(1)} x2=${at(1)} y1="2" y2="26" />
    <circle class="dot" cx=${at(expected)} cy="14" r="5" />
    <text x=${at(1)} y="40" text-anchor=${1 / top < 0.12 ? 'start' : 1 / top > 0.82 ? 'end' : 'middle'}>${mark}</text>
    ${Math.abs(expected - 1) / top > 0.32 ? svg`<text x=${at(expected)} y="40" text-anchor="middle">${ends[0] === ends[1] ? ends[0] : ends.join('–')}</text>` : ''}
  </svg>`
}
