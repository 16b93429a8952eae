// @ts-check
/** A Sankey diagram as an SVG template: places in columns, bands between them as high as what flows. It is given names and numbers. */
import { html, svg } from 'lit-html'

/**
 * @typedef {{column: number, id: string, name: string, tone: string, last: number}} Place `last` sorts it below the others
 * @typedef {{from: string, to: string, column: number, count: number, text: string}} Band from a place of `column` to one of the next
 * @typedef {Place & {count: number, y: number, height: number, left: number, right: number}} Laid
 */

const [HEIGHT, WIDTH, BAR, GAP, HEAD, LETTER] = [420, 1080, 12, 10, 26, 7]
/** A place lower than this has no name beside it. */
const NAMED = 9

/** @param {Place[]} places @param {Band[]} bands @returns {Map<string, Laid>} */
function lay(places, bands) {
  const key = (/** @type {number} */ column, /** @type {string} */ id) => `${column} ${id}`
  const sum = (/** @type {Band[]} */ list) => list.reduce((all, { count }) => all + count, 0)
  const laid = places.map((place) => {
    const comes = sum(bands.filter(({ to, column }) => column + 1 === place.column && to === place.id))
    const goes = sum(bands.filter(({ from, column }) => column === place.column && from === place.id))
    return { ...place, count: Math.max(comes, goes), y: 0, height: 0, left: 0, right: 0 }
  })
  const columns = [...new Set(places.map(({ column }) => column))].map((column) =>
    laid.filter((place) => place.column === column).sort((a, b) => a.last - b.last || b.count - a.count),
  )
  const scale = Math.min(
    ...columns.map(
      (list) => (HEIGHT - HEAD - GAP * (list.length - 1)) / list.reduce((all, { count }) => all + count, 0),
    ),
  )
  for (const list of columns) {
    let y = HEAD
    for (const place of list) {
      Object.assign(place, { y, height: place.count * scale, left: y, right: y })
      y += place.height + GAP
    }
  }
  return new Map(laid.map((place) => [key(place.column, place.id), place]))
}

/** @param {string} text @param {number} room */
const cut = (text, room) =>
  text.length * LETTER > room ? `${text.slice(0, Math.max(3, Math.floor(room / LETTER) - 1))}…` : text

/** @param {{label: string, places: Place[], bands: Band[], heads: string[]}} p */
export function flowsChart({ label, places, bands, heads }) {
  const laid = lay(places, bands)
  const step = (WIDTH - 150) / Math.max(1, heads.length - 1)
  const order = (/** @type {Band} */ { column, from, to }) => [
    laid.get(`${column} ${from}`),
    laid.get(`${column + 1} ${to}`),
  ]
  const sorted = [...bands].sort((a, b) => {
    const [[from, to], [from2, to2]] = [order(a), order(b)]
    return a.column - b.column || (from?.y ?? 0) - (from2?.y ?? 0) || (to?.y ?? 0) - (to2?.y ?? 0)
  })
  return html`<svg class="flows" viewBox="0 0 ${WIDTH} ${HEIGHT + 6}" role="img" aria-label=${label}>
    ${heads.map((head, at) => svg`<text class="head" x=${at * step} y="12">${head}</text>`)}
    ${sorted.map((band) => {
      const [from, to] = order(band)
      if (!from || !to || from.count === 0) return ''
      const height = (band.count * from.height) / from.count
      const [x0, x1, y0, y1] = [band.column * step + BAR, (band.column + 1) * step, from.right, to.left]
      from.right += height
      to.left += height
      const middle = (x0 + x1) / 2
      return svg`<path class=${to.tone} d="M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y1 + height}C${middle} ${y1 + height} ${middle} ${y0 + height} ${x0} ${y0 + height}Z"><title>${band.text}</title></path>`
    })}
    ${[...laid.values()].map(
      ({
        column,
        y,
        height,
        name,
        tone,
      }) => svg`<rect class=${tone} x=${column * step} y=${y} width=${BAR} height=${Math.max(1, height)} rx="2" />
      ${height >= NAMED ? svg`<text x=${column * step + BAR + 6} y=${y + height / 2 + 5}>${cut(name, column + 1 < heads.length ? step - BAR - 14 : 128)}</text>` : ''}`,
    )}
  </svg>`
}
