// @ts-check
/**
 * What Quick check has loaded already, and its full part, the creator's view and the answers of Creators use too. It is handed over rather than imported
 * there: an import would cut the first chunk in two, and both would weigh more.
 */
import { asPercent, withoutPercent } from '../app/actions.js'
import { checkRequest, readFacts, stripOf as stripParts } from '../app/facts.js'
import { pill, shape, toneOf } from '../elements/pill.js'
import { stripOf } from '../elements/strip.js'
import { tilesOf } from '../elements/tiles.js'
import { working } from '../elements/working.js'
import { PANELS, plainText } from './answer.js'
import { FIELDS, inputField } from './check.js'
import { figure, rowOf, workingOf } from './workings.js'

/** @typedef {typeof kit} Kit */
export const kit = {
  asPercent,
  withoutPercent,
  checkRequest,
  readFacts,
  pill,
  shape,
  toneOf,
  stripParts,
  stripOf,
  tilesOf,
  working,
  PANELS,
  plainText,
  FIELDS,
  inputField,
  figure,
  rowOf,
  workingOf,
}
