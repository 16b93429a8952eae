// @ts-check
/** Figures in rows, divided by hairlines. A tile is a button that opens its working beneath its row. */
import { html, nothing } from 'lit-html'
import { working } from './working.js'

/** @typedef {{id: string, label: string, value: string, full?: string, reason?: string, working?: import('./working.js').WorkingProps}} Tile */

/** A long figure is set smaller rather than cut off. @param {string} value */
const sizeOf = (value) => (value.length > 9 ? 'longest' : value.length > 7 ? 'long' : '')

/** @param {Tile[]} tiles @param {string | null} open @param {(id: string) => void} toggle */
export function tilesOf(tiles, open, toggle) {
  return html`<ul class="tiles">
    ${tiles.map((tile) => {
      const inside = html`<span class="tile-label">${tile.label}</span><span class="tile-value ${sizeOf(tile.value)}" title=${tile.full || nothing}>${tile.value}</span>${tile.reason ? html`<span class="tile-reason">${tile.reason}</span>` : nothing}`
      if (!tile.working) return html`<li class="tile"><div class="tile-face">${inside}</div></li>`
      const isOpen = open === tile.id
      return html`<li class="tile">
          <button type="button" class="tile-face" id="tile-${tile.id}" aria-expanded=${isOpen} aria-controls="working-${tile.id}" @click=${() => toggle(tile.id)}>${inside}</button>
        </li>
        <li class="working-row" id="working-${tile.id}" ?hidden=${!isOpen && open !== 'all'}>${working(tile.working)}</li>`
    })}
  </ul>`
}
