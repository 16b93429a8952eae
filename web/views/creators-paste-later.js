// @ts-check
/** A paste, and the example's rows: loaded with the first of them. */
import './creators-base.js'
import '../locales/en-creators-later.js'

export { addExample } from '../app/creators-example.js'
export { pasteText } from '../app/creators-paste.js'
