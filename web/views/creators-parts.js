// @ts-check
/** What Creators shows on demand: the dialogs, and the list of a phone. One chunk, loaded with the first of them. */
import { columnsDialog } from './creators-columns-dialog.js'
import { pasteDialog } from './creators-paste-dialog.js'
import { sheetDialog } from './creators-sheet.js'

export { cardList } from './creators-cards.js'

/** @type {Record<string, (dialog: any) => unknown>} */
const DIALOGS = { paste: pasteDialog, columns: columnsDialog, sheet: sheetDialog }

/** @param {any} dialog */
export const dialogFor = (dialog) => DIALOGS[dialog.kind](dialog)
