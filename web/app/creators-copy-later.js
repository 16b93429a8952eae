// @ts-check
/** The whole table to the clipboard, with its header: every spreadsheet takes it, and so does the paste here. */

/** @param {import('./creators-actions.js').Creators} creators */
export async function copyTable(creators) {
  const { items, shown } = creators.model()
  const rows = items.flatMap((item) => (item.kind === 'creator' ? [item.id] : []))
  const columns = shown.filter(({ kind }) => kind !== 'payoff')
  const { text, html, count } = creators.cellsOf({ rows, columns }, true)
  const blob = (/** @type {string} */ body, /** @type {string} */ type) => new Blob([body], { type })
  try {
    const item = new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })
    await navigator.clipboard.write([item])
    creators.say({ text: creators.words.cellsCopied(count) })
  } catch {
    creators.say({ text: creators.page().words.toast.copyFailed })
  }
}
