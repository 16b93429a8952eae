// @ts-check
/** Charts as SVG templates: bars, ranges and points on scales. Given numbers and texts; they know nothing of creators. */
import { extent, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { html, nothing, svg } from 'lit-html'

/** Heights of a row and of the axis, and the air at the end of the scale, in units of the drawing. */
const ROW = 28
const AXIS = 30
const AIR = 58
/** Width of one letter, about. */
const LETTER = 7.2

/** @param {string} text @param {number} width */
const cut = (text, width) =>
  text.length * LETTER > width ? `${text.slice(0, Math.max(1, Math.floor(width / LETTER) - 1))}…` : text

/** Room that a label of the axis needs. */
const LABEL = 58
/** Labels that do not touch the one before. @param {number[]} ticks @param {(value: number) => number} x */
function apart(ticks, x) {
  let last = Number.NEGATIVE_INFINITY
  return ticks.filter((tick) => {
    if (x(tick) - last < LABEL) return false
    last = x(tick)
    return true
  })
}

/** Points whose names do not cover another's. @param {Point[]} points @param {(point: Point) => [number, number]} place */
function named(points, place) {
  /** @type {[number, number][]} */
  const taken = []
  return points.filter((point) => {
    const [x, y] = place(point)
    if (taken.some(([a, b]) => Math.abs(a - x) < 100 && Math.abs(b - y) < 16)) return false
    taken.push([x, y])
    return true
  })
}

/** @typedef {{name: string, value: number, text: string, tone: string, low?: number, high?: number}} Row */

/**
 * A row a creator: a bar from zero, or a dot in its range.
 * @param {{id: string, label: string, width: number, rows: Row[], say: (value: number) => string, band?: {low: number, high: number, label: string}, zero?: string}} p
 */
export function rowsChart({ id, label, width, rows, say, band, zero }) {
  const names = Math.min(220, width * 0.3)
  const ends = rows
    .flatMap(({ value, low = value, high = value }) => [low, high])
    .concat(0, band ? [band.low, band.high] : [])
  const [least, most] = /** @type {[number, number]} */ (extent(ends))
  const x = scaleLinear([least, most === least ? least + 1 : most], [names + (least < 0 ? AIR : 12), width - AIR]).nice(
    5,
  )
  const height = rows.length * ROW + AXIS
  const bottom = rows.length * ROW
  return html`<svg class="chart" id=${id} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${band ? svg`<rect class="norm" x=${x(band.low)} width=${Math.max(2, x(band.high) - x(band.low))} y="0" height=${bottom} />` : nothing}
    ${apart(x.ticks(5), x).map((tick) => svg`<line class="tick" x1=${x(tick)} x2=${x(tick)} y1="0" y2=${bottom} /><text class="faint" x=${x(tick)} y=${bottom + 19} text-anchor="middle">${say(tick)}</text>`)}
    ${zero === undefined ? nothing : svg`<line class="zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${bottom} />`}
    ${rows.map(({ name, value, text, tone, low, high }, at) => {
      const middle = at * ROW + ROW / 2
      const end = Math.max(x(value), x(high ?? value))
      return svg`<g class=${tone}><title>${name}: ${text}</title><text class="name" x="0" y=${middle + 5}>${cut(name, names)}</text>
        ${low === undefined || high === undefined ? svg`<rect class="bar" x=${Math.min(x(0), x(value))} width=${Math.max(1.5, Math.abs(x(value) - x(0)))} y=${middle - 8} height="16" rx="3" />` : svg`<rect class="range" x=${x(low)} width=${x(high) - x(low)} y=${middle - 5} height="10" rx="5" /><circle class="dot" cx=${x(value)} cy=${middle} r="5" />`}
        <text class="figure" x=${value < 0 ? x(value) - 6 : end + 6} y=${middle + 5} text-anchor=${value < 0 ? 'end' : 'start'}>${text}</text></g>`
    })}
  </svg>`
}

/** @typedef {{name: string, x: number, y: number, text: string, tone: string}} Point */

/**
 * Points, and lines along which y is the same multiple of x.
 * @param {{id: string, label: string, width: number, points: Point[], slopes: {by: number, label: string}[], sayX: (value: number) => string, sayY: (value: number) => string, titleX: string, titleY: string}} p
 */
export function pointsChart({ id, label, width, points, slopes, sayX, sayY, titleX, titleY }) {
  const height = Math.round(Math.min(420, width * 0.75))
  const [left, top, right, bottom] = [64, 28, width - 54, height - 46]
  const x = scaleLinear([0, max(points, (each) => each.x) || 1], [left, right]).nice(5)
  const y = scaleLinear([0, max(points, (each) => each.y) || 1], [bottom, top]).nice(5)
  const [mostX, mostY] = [x.domain()[1], y.domain()[1]]
  const path = line()
  return html`<svg class="chart" id=${id} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${y.ticks(5).map((tick) => svg`<line class="tick" x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} /><text class="faint" x=${left - 8} y=${y(tick) + 4} text-anchor="end">${sayY(tick)}</text>`)}
    ${apart(x.ticks(6), x).map((tick) => svg`<text class="faint" x=${x(tick)} y=${bottom + 18} text-anchor="middle">${sayX(tick)}</text>`)}
    <text class="faint" x="0" y="12">${titleY}</text><text class="faint" x=${right} y=${height - 8} text-anchor="end">${titleX}</text>
    ${slopes.map(({ by, label: said }) => {
      const end = Math.min(mostX, mostY / by)
      return svg`<path class="slope" d=${
        path([
          [x(0), y(0)],
          [x(end), y(end * by)],
        ]) ?? ''
      } /><text class="faint" x=${x(end) + 5} y=${y(end * by) + (end < mostX ? -6 : 4)}>${said}</text>`
    })}
    ${points.map(({ name, x: across, y: up, text, tone }) => svg`<g class=${tone}><title>${name}: ${text}</title><circle class="point" cx=${x(across)} cy=${y(up)} r="6" /></g>`)}
    ${points.length <= 12 ? named(points, (each) => [x(each.x), y(each.y)]).map(({ name, x: across, y: up }) => svg`<text class="name" x=${x(across) + (x(across) > right - 90 ? -10 : 10)} y=${y(up) - 8} text-anchor=${x(across) > right - 90 ? 'end' : 'start'}>${cut(name, 110)}</text>`) : nothing}
  </svg>`
}

/** @typedef {{label: string, value?: number, text: string}} Step */

/**
 * One figure over time: a point a step that is known, and the line through them.
 * @param {{id: string, label: string, width: number, steps: Step[], say: (value: number) => string, title: string}} p
 */
export function stepsChart({ id, label, width, steps, say, title }) {
  const height = Math.round(Math.min(300, Math.max(200, width * 0.4)))
  const [left, top, right, bottom] = [64, 34, width - 40, height - 34]
  const known = steps.flatMap((step, at) => (step.value === undefined ? [] : [{ ...step, at, value: step.value }]))
  const most = max(known, (each) => each.value) || 1
  const x = scaleLinear([0, Math.max(1, steps.length - 1)], [left + 16, right])
  const y = scaleLinear([Math.min(0, ...known.map((each) => each.value)), most], [bottom, top]).nice(4)
  const places = apart(
    steps.map((_, at) => at),
    x,
  )
  const last = known.at(-1)
  const said = known.length <= 8 ? known : known.filter((each) => each === known[0] || each === last)
  return html`<svg class="chart" id=${id} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    <text class="faint" x="0" y="12">${title}</text>
    ${y.ticks(4).map((tick) => svg`<line class="tick" x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} /><text class="faint" x=${left - 8} y=${y(tick) + 4} text-anchor="end">${say(tick)}</text>`)}
    ${places.map((at) => svg`<text class="faint" x=${x(at)} y=${bottom + 20} text-anchor="middle">${steps[at].label}</text>`)}
    <path class="course" d=${line()(known.map(({ value, at }) => [x(at), y(value)])) ?? ''} />
    ${known.map(({ label: when, value, text, at }) => svg`<g><title>${when}: ${text}</title><circle class="dot" cx=${x(at)} cy=${y(value)} r="5" /></g>`)}
    ${said.map(({ value, text, at }) => svg`<text class="figure" x=${x(at) - (at ? 0 : 5)} y=${y(value) - 12} text-anchor=${at ? 'middle' : 'start'}>${text}</text>`)}
  </svg>`
}
