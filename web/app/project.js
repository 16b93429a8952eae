// @ts-check
/** A project as the store holds it: the document, the slot it is saved in, and whether the example is shown in place of numbers. */
import { emptyDocument } from './example.js'

/** @typedef {{example: boolean, document: any, slot: string}} State */

/** @param {any} document */
const hasNumbers = ({ check }) => Object.keys(check.inputs).length > 0 || Boolean(check.last_post_date)

/** @param {any} project as openDocument gave it @param {string} slot @param {string} currency where it names none @returns {State} */
export function stateOf(project, slot, currency) {
  const empty = emptyDocument(project.currency ?? currency)
  const document = { ...empty, ...project, check: { ...project.check, inputs: project.check?.inputs ?? {} } }
  return { example: !hasNumbers(document), document, slot }
}

/** Something that its owner would miss. @param {State} state */
export const isWork = ({ example, document }) =>
  !example ||
  hasNumbers(document) ||
  ['name', 'link_plan', 'creator_side', 'own_outcome', 'orders', 'lift'].some((part) => Boolean(document[part])) ||
  ['creators', 'campaigns', 'links', 'link_presets', 'benchmarks'].some((list) => document[list]?.length > 0) ||
  Object.keys(document.settings).length > 0
