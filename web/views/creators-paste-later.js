// @ts-check
/** A paste, a sheet that was opened elsewhere, and the example's rows: loaded with the first of them. */
import { createCreators, words } from './creators-base.js'
import '../locales/en-creators-later.js'
import { pasteFile, pasteText as readPaste } from '../app/creators-paste.js'
import { prepared } from '../app/creators-prepared.js'

export { addExample } from '../app/creators-example.js'

/** @param {import('../app/creators-actions.js').Creators} creators @param {string} text @param {any} range @param {boolean} several */
export function pasteText(creators, text, range, several) {
  creators.goAlong(prepared(creators))
  return readPaste(creators, text, range, several)
}

/**
 * A sheet that was given to another view: its rows stand in this view's paste dialog when it is gone to.
 * @param {import('../app/page.js').Page} page @param {{records: string[][], header_row: number | null}} table @param {string} name
 * @returns {Promise<boolean>} false where there is nothing to ask; that was said
 */
export async function bringSheet(page, { records, header_row: headerAt }, name) {
  const creators = createCreators(page, words)
  creators.goAlong(prepared(creators))
  const part = await import('./creators-parts-later.js')
  const paste = pasteFile(creators, records, headerAt, name)
  if (paste) creators.set({ active: null, anchor: null, dialog: { kind: 'paste', part, creators, paste } })
  return paste !== null
}
