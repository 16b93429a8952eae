// @ts-check
/** The engine's whole answer for one row, with its reasons: what is said of one cell. Loaded with the first that is selected. */
import { today } from './format.js'

/** @type {WeakMap<object, {epoch: number, answer: any}>} */
const answers = new WeakMap()

/** @param {any} engine @param {import('./creators-model.js').Model} model @param {any} row */
export function answerOf(engine, model, row) {
  const { document, epoch, signs } = model
  const inputs = model.countedOf(row) ?? {}
  const known = answers.get(inputs)
  if (known?.epoch === epoch) return known.answer
  const given = Object.fromEntries(Object.entries(inputs).filter(([, text]) => String(text).trim() !== ''))
  const options = { ...signs, today: today(), ...(document.rates?.length && { rates: document.rates }) }
  const answer = engine.computeMetrics({ currency: document.currency, inputs: given, options })
  answers.set(inputs, { epoch, answer })
  return answer
}
