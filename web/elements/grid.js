// @ts-check
/**
 * An editable table: native, one tab stop, and above a few hundred rows only those in sight are in the page. It draws what it is
 * given and knows nothing of creators; rows of other kinds (groups, child rows) are drawn by their owner.
 */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { size } from './css.js'

/** Rows up to this many are all in the page. */
export const ALL_UP_TO = 200
/** Rows drawn beyond those in sight, on each side. */
const SPARE = 10

/**
 * @typedef {{id: string, width: number, number: boolean, label: string, sort: 'ascending' | 'descending' | '', title?: string}} GridColumn
 * @typedef {object} GridProps
 * @property {string} id
 * @property {string} label
 * @property {string} help
 * @property {GridColumn[]} columns
 * @property {any[]} items with an id
 * @property {number} rowHeight
 * @property {number} from the first row in sight
 * @property {number} inSight rows that the window is high
 * @property {boolean} whole draw every row, as for print
 * @property {number} active the row that holds the tab stop
 * @property {(item: any, index: number) => unknown} row a `tr`
 * @property {(item: any, index: number) => unknown[]} depends what a row is drawn from
 * @property {unknown} foot a `tfoot`
 * @property {(column: GridColumn) => unknown} head inside of a heading
 * @property {Record<string, (event: any) => void>} on
 */

/** The rows that are in the page. @param {number} count @param {number} from @param {number} inSight as many as the screen shows @param {boolean} whole @returns {[number, number]} */
export function windowOf(count, from, inSight, whole) {
  if (whole || count <= ALL_UP_TO) return [0, count]
  const rows = inSight + 3 * SPARE
  const start = Math.max(0, Math.min(from - SPARE, count - rows))
  return [start, Math.min(count, start + rows)]
}

/** @param {number} rows @param {number} height @param {number} columns */
const spacer = (rows, height, columns) =>
  rows > 0
    ? html`<tr class="spacer" aria-hidden="true"><td colspan=${columns} ${size('height', rows * height)}></td></tr>`
    : nothing

/** @param {GridProps} p */
function heads({ columns, head }) {
  return columns.map(
    (column, at) =>
      html`<th scope="col" role="columnheader" class=${column.number ? 'number' : ''} aria-sort=${column.sort || nothing} aria-colindex=${at + 1} data-column=${column.id}>${head(column)}</th>`,
  )
}

/** @param {GridProps} p */
export function gridOf(p) {
  const { columns, items, rowHeight, on } = p
  const [start, end] = windowOf(items.length, p.from, p.inSight, p.whole)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return html`<div class="grid-scroll" id="${p.id}-scroll" tabindex=${p.active >= start && p.active < end ? nothing : '0'} role="group" aria-label=${p.label} @scroll=${on.scroll} @keydown=${on.keydown}>
    <table class="grid" id=${p.id} role="treegrid" aria-label=${p.label} aria-describedby="${p.id}-help" aria-multiselectable="true" aria-rowcount=${items.length + 2} aria-colcount=${columns.length} ${size('width', width)} @pointerdown=${on.pointerdown} @pointermove=${on.pointermove} @dblclick=${on.dblclick}>
      <colgroup>${columns.map((column) => html`<col ${size('width', column.width)}>`)}</colgroup>
      <thead><tr aria-rowindex="1">${guard([columns.map(({ id, width, sort, label }) => `${id} ${width} ${sort} ${label}`).join()], () => heads(p))}</tr></thead>
      <tbody>
        ${spacer(start, rowHeight, columns.length)}
        ${repeat(
          items.slice(start, end),
          (item) => item.id,
          (item, at) => guard(p.depends(item, start + at), () => p.row(item, start + at)),
        )}
        ${spacer(items.length - end, rowHeight, columns.length)}
      </tbody>
      ${p.foot}
    </table>
  </div>
  <p class="hidden" id="${p.id}-help">${p.help}</p>`
}

/** Rows from the first in sight, to be told when another part comes into sight. @param {number} top @param {number} rowHeight */
export const firstInSight = (top, rowHeight) => Math.floor(top / rowHeight / SPARE) * SPARE
