// @ts-check
/**
 * What Quick check has loaded already and the creator's view uses too. It is handed over rather than imported there: an import
 * would cut the first chunk in two, and both would weigh more.
 */
import { asPercent, withoutPercent } from '../app/actions.js'
import { tilesOf } from '../elements/tiles.js'
import { working } from '../elements/working.js'
import { plainText } from './answer.js'
import { figure, rowOf, workingOf } from './workings.js'

/** @typedef {typeof kit} Kit */
export const kit = { asPercent, withoutPercent, tilesOf, working, plainText, figure, rowOf, workingOf }
