// @ts-check
/** A column's edge in the hand. */

/** @param {import('../app/creators-actions.js').Creators} creators @param {HTMLElement} grip @param {PointerEvent} pressed */
export function resize(creators, grip, { clientX: start, pointerId }) {
  // Let go before this was loaded.
  if (!grip.hasPointerCapture(pointerId)) return
  const id = grip.closest('th')?.dataset.column ?? ''
  const width = creators.model().shown.find((each) => each.id === id)?.width ?? 100
  /** @param {PointerEvent} event */
  function drag({ clientX }) {
    const next = Math.round(Math.min(600, Math.max(64, width + clientX - start)))
    const { widths } = creators.model().grid
    creators.setGrid({ widths: { ...widths, [id]: next } }, `width:${id}`)
  }
  grip.addEventListener('pointermove', drag)
  grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', drag), { once: true })
}
