// @ts-check
/** What Creators shows on demand: the dialogs. One chunk, loaded with the first of them. */
import { adopt } from './creators-base.js'
import '../locales/en-creators-later.js'
import { columnsDialog } from './creators-columns-dialog.js'
import { rules } from './creators-later-style.js'
import { pasteDialog } from './creators-paste-dialog.js'
import { sheetDialog } from './creators-sheet.js'

adopt(rules)

/** @type {Record<string, (dialog: any) => unknown>} */
const DIALOGS = { paste: pasteDialog, columns: columnsDialog, sheet: sheetDialog }

/** @param {any} dialog */
export const dialogFor = (dialog) => DIALOGS[dialog.kind](dialog)
