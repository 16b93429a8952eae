// @ts-check
/** A paste, and the example's rows: loaded with the first of them. */
import './creators-base.js'
import '../locales/en-creators-later.js'
import { pasteText as readPaste } from '../app/creators-paste.js'
import { prepared } from '../app/creators-prepared.js'

export { addExample } from '../app/creators-example.js'

/** @param {import('../app/creators-actions.js').Creators} creators @param {string} text @param {any} range @param {boolean} several */
export function pasteText(creators, text, range, several) {
  creators.goAlong(prepared(creators))
  return readPaste(creators, text, range, several)
}
