// @ts-check
/** What Creators shows on demand: the dialogs, and the list of a phone. One chunk, loaded with the first of them. */
import { columnsDialog } from './creators-columns-dialog.js'
import { rules } from './creators-parts-style.js'
import { pasteDialog } from './creators-paste-dialog.js'
import { sheetDialog } from './creators-sheet.js'
import { adopt } from './creators-style.js'

adopt(rules)

export { cardList } from './creators-cards.js'

/** @type {Record<string, (dialog: any) => unknown>} */
const DIALOGS = { paste: pasteDialog, columns: columnsDialog, sheet: sheetDialog }

/** @param {any} dialog */
export const dialogFor = (dialog) => DIALOGS[dialog.kind](dialog)
