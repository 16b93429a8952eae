// @ts-check
/** Keys of a spreadsheet, by what they mean. */

/**
 * @typedef {{do: 'move', rows: number, columns: number, extend: boolean}
 *   | {do: 'edit', text?: string}
 *   | {do: 'clear' | 'all' | 'fill' | 'leave' | 'row' | 'open' | 'unfold' | 'fold' | 'wider' | 'narrower'}} Meaning
 */

/** With Alt; opening rows as in Google Sheets, with Shift or without. @type {Record<string, 'open' | 'unfold' | 'fold'>} */
const WITH_ALT = { Enter: 'open', ArrowDown: 'unfold', ArrowUp: 'fold' }
/** With Alt and Shift: Alt alone and an arrow leaves the page. @type {Record<string, 'wider' | 'narrower'>} */
const WITH_BOTH = { ArrowRight: 'wider', ArrowLeft: 'narrower' }

/** As far as it goes. */
export const END = 1e9

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }
const PAGE = 12

/** What an input method (Japanese, Chinese) takes for itself. Safari has ended composing when it tells of the last key. @param {KeyboardEvent} event */
export const isComposed = ({ isComposing, keyCode }) => isComposing || keyCode === 229

/** @param {KeyboardEvent} event @param {boolean} rtl @returns {Meaning | undefined} */
export function meaningOf(event, rtl = false) {
  // The cell is opened empty, so that the input method composes in it.
  if (isComposed(event)) return { do: 'edit', text: '' }
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  const command = ctrlKey || metaKey
  const move = (/** @type {number} */ rows, /** @type {number} */ columns) =>
    /** @type {Meaning} */ ({ do: 'move', rows, columns: rtl ? -columns : columns, extend: shiftKey })
  const alone = altKey && (WITH_ALT[key] ?? (shiftKey && WITH_BOTH[key]))
  if (altKey) return alone ? { do: alone } : undefined
  const arrow = ARROWS[key]
  if (arrow) return command ? move(arrow[0] * END, arrow[1] * END) : move(...arrow)
  if (key === 'Home') return command ? move(-END, -END) : move(0, -END)
  if (key === 'End') return command ? move(END, END) : move(0, END)
  if (key === 'PageUp') return move(-PAGE, 0)
  if (key === 'PageDown') return move(PAGE, 0)
  if (command && key.toLowerCase() === 'a') return { do: 'all' }
  if (command && key.toLowerCase() === 'd') return { do: 'fill' }
  if (command) return undefined
  if (key === 'F2' || (key === 'Enter' && !shiftKey)) return { do: 'edit' }
  if (key === 'Enter') return { do: 'move', rows: -1, columns: 0, extend: false }
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' }
  if (key === 'Escape') return { do: 'leave' }
  if (key === ' ' && shiftKey) return { do: 'row' }
  if ([...key].length === 1) return { do: 'edit', text: key }
  return undefined
}

/** While a cell is typed in: where its text goes. @param {KeyboardEvent} event @returns {{keep: boolean, rows: number, columns: number} | undefined} */
export function leavingOf(event) {
  if (isComposed(event)) return undefined
  const { key, shiftKey, altKey, ctrlKey } = event
  const back = shiftKey ? -1 : 1
  if (key === 'Enter' && !altKey && !ctrlKey) return { keep: true, rows: back, columns: 0 }
  if (key === 'Tab') return { keep: true, rows: 0, columns: back }
  if (key === 'Escape') return { keep: false, rows: 0, columns: 0 }
  return undefined
}
