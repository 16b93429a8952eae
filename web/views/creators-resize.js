// @ts-check
/** A column's edge in the hand. */

/** @typedef {import('../app/creators-actions.js').Creators} Creators */

/** @param {Creators} creators @param {string} id */
const widthOf = (creators, id) => creators.model().shown.find((each) => each.id === id)?.width ?? 100

/** @param {Creators} creators @param {string} id @param {number} width */
function setWidth(creators, id, width) {
  const { widths } = creators.model().grid
  const next = Math.round(Math.min(600, Math.max(64, width)))
  creators.setGrid({ widths: { ...widths, [id]: next } }, `width:${id}`)
}

/** By keys. @param {Creators} creators @param {string} id @param {number} by */
export const widen = (creators, id, by) => setWidth(creators, id, widthOf(creators, id) + by)

/** @param {Creators} creators @param {HTMLElement} grip @param {PointerEvent} pressed */
export function resize(creators, grip, { clientX: start, pointerId }) {
  // Let go before this was loaded.
  if (!grip.hasPointerCapture(pointerId)) return
  const id = grip.closest('th')?.dataset.column ?? ''
  const width = widthOf(creators, id)
  const drag = (/** @type {PointerEvent} */ { clientX }) => setWidth(creators, id, width + clientX - start)
  grip.addEventListener('pointermove', drag)
  grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', drag), { once: true })
}
