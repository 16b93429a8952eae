// @ts-check
/** Values by day as a line, with a band from some day on and a dashed line for what is usual there. Given numbers and texts. */
import { html, nothing, svg } from 'lit-html'

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [720, 220, 52, 22, 26]

/** @param {number} most @returns {number} a round number at or above it */
function roundUp(most) {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, 1e-9)))
  return [1, 2, 2.5, 5, 10].map((step) => step * size).find((step) => step >= most) ?? most
}

/** @param {{label: string, values: number[], control?: number[], begin: number, end: number, usual?: number, say: (value: number) => string, first: string, last: string, mark: string, usualName: string}} p begin and end: places of the band, end not in it */
export function daysChart({ label, values, control, begin, end, usual, say, first, last, mark, usualName }) {
  const most = roundUp(Math.max(...values, ...(control ?? []), usual ?? 0))
  const step = (WIDTH - LEFT - 8) / Math.max(1, values.length - 1)
  const x = (/** @type {number} */ at) => (LEFT + at * step).toFixed(1)
  const y = (/** @type {number} */ value) => (HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP)).toFixed(1)
  const line = (/** @type {number[]} */ list) => list.map((value, at) => `${x(at)},${y(value)}`).join(' ')
  const inBand = begin >= 0 && begin < values.length
  return html`<svg class="days" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
    ${inBand ? svg`<rect class="norm" x=${x(begin - 0.5)} width=${(Math.max(1, end - begin) * step).toFixed(1)} y=${TOP} height=${HEIGHT - TOP - BOTTOM} /><text x=${x(begin - 0.5)} y="14">${mark}</text>` : nothing}
    ${[0, most / 2, most].map((tick) => svg`<line class="tick" x1=${LEFT} x2=${WIDTH} y1=${y(tick)} y2=${y(tick)} /><text class="faint" x=${LEFT - 8} y=${Number(y(tick)) + 4} text-anchor="end">${say(tick)}</text>`)}
    ${control ? svg`<polyline class="other" points=${line(control)} />` : nothing}
    <polyline class="own" points=${line(values)} />
    ${inBand && usual !== undefined ? svg`<line class="usual" x1=${x(begin - 0.5)} x2=${x(end - 0.5)} y1=${y(usual)} y2=${y(usual)} /><text x=${x(begin)} y=${Number(y(usual)) - 6}>${usualName}</text>` : nothing}
    <text class="faint" x=${LEFT} y=${HEIGHT - 6}>${first}</text><text class="faint" x=${WIDTH} y=${HEIGHT - 6} text-anchor="end">${last}</text>
  </svg>`
}
