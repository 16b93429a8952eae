/**
 * The states of the page, each with what a visitor does to get there and what they then read. The tests go through all of
 * them, axe looks at all of them, and scripts/screenshot draws all of them. Figures are counted by hand: see `because`.
 */
import { answersStates } from './answers-states.mjs'
import { checkStates, fullStates } from './check-states.mjs'
import { creatorStates } from './creator-states.mjs'
import { creatorsStates } from './creators-states.mjs'
import { otherStates } from './keeping-states.mjs'
import { liftStates } from './lift-states.mjs'
import { linkStates } from './links-states.mjs'
import { ordersStates } from './orders-states.mjs'
import { pathsStates } from './paths-states.mjs'
import { reportStates } from './report-states.mjs'
import { soldStates } from './sold-states.mjs'

/**
 * @typedef {object} State
 * @property {string} id
 * @property {string} is the situation, as a sentence goes on
 * @property {string} [path] where it is, Quick check by default
 * @property {(hand: import('./hand.mjs').Hand) => Promise<unknown>} arrange
 * @property {string} [verdict]
 * @property {string} [hero]
 * @property {string} [because] how the expected figure comes about
 */

export const states = [
  ...checkStates,
  ...creatorsStates,
  ...answersStates,
  ...linkStates,
  ...ordersStates,
  ...soldStates,
  ...creatorStates,
  ...fullStates,
  ...pathsStates,
  ...liftStates,
  ...reportStates,
  ...otherStates,
]
