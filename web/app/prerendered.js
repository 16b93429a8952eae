// @ts-check
/** What was typed, folded and focused before the script ran, read from the painted page and put back into the living one. */

/** @typedef {{id: string, from?: number | null, to?: number | null}} Focus */

/** @param {HTMLElement} root */
export function readPrerendered(root) {
  /** @type {Record<string, string>} */
  const typed = {}
  for (const input of root.querySelectorAll('input')) {
    if (input.id.startsWith('f-') && input.value !== input.defaultValue) typed[input.id.slice(2)] = input.value
  }
  const folds = Object.fromEntries([...root.querySelectorAll('details')].map((part) => [part.id, part.open]))
  const at = /** @type {any} */ (document.activeElement)
  /** @type {Focus | null} */
  const focus = at?.id && root.contains(at) ? { id: at.id, from: at.selectionStart, to: at.selectionEnd } : null
  return { typed, folds, focus }
}

/** @param {Focus | null} focus */
export function restoreFocus(focus) {
  const element = focus && /** @type {any} */ (document.getElementById(focus.id))
  if (!element) return
  element.focus({ preventScroll: true })
  if (typeof focus.from === 'number') element.setSelectionRange?.(focus.from, focus.to)
}
