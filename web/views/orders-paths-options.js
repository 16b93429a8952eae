// @ts-check
/** What the models take for granted, as fields: each is at once in the table. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { NUMBERS } from '../app/paths-actions.js'
import { GROUPS } from '../app/paths-groups.js'

/** @typedef {import('../app/paths-actions.js').Paths} Paths */

/** What stands in an empty field: what the engine then takes. @type {Record<string, string>} */
const USUAL = {
  position_first: '40',
  position_last: '40',
  half_life_days: '7',
  lookback_days: '',
  touch_spacing_days: '',
}
/** @param {Paths} paths @param {string} id */
function numberField(paths, id) {
  const { words: w, typed, option, problem } = paths
  const [label, help] = /** @type {any} */ (w.options)[id]
  const wrong = problem(id)
  const error = wrong && w.options[wrong]
  return html`<div class="field"><label for="paths-${id}">${label}</label>
    <div class="box"><input id="paths-${id}" type="text" inputmode="decimal" autocomplete="off" placeholder=${USUAL[id] || nothing} aria-describedby="paths-${id}-help" aria-invalid=${error ? 'true' : nothing} .value=${live(typed()[id] ?? '')} @input=${(/** @type {any} */ event) => option(id, event.target.value)}>${NUMBERS[id] === 100 ? html`<span class="unit" aria-hidden="true">%</span>` : nothing}</div>
    <p class="help" id="paths-${id}-help">${help}</p>${error ? html`<p class="error" id="paths-${id}-error">${error}</p>` : nothing}</div>`
}

/** @param {string} id @param {string} label @param {string} value @param {[string, string][]} choices @param {(value: string) => void} choose @param {string} [help] */
const choice = (
  id,
  label,
  value,
  choices,
  choose,
  help = '',
) => html`<div class="field"><label for=${id}>${label}</label>
  <select id=${id} aria-describedby=${help ? `${id}-help` : nothing} .value=${live(value)} @change=${(/** @type {any} */ event) => choose(event.target.value)}>${choices.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}</select>
  ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}</div>`

/** @param {Paths} paths */
export function optionsFold(paths) {
  const { words: w, typed, option, ui } = paths
  const { group = 'none', markov_order = '1', direct = '', non_converting = true } = typed()
  const nothingGrouped = group !== 'none' && ui().names.length > 0 && ui().answer.channels.join() === ui().names.join()
  return html`<details class="fold paths-options"><summary><span><span class="fold-title">${w.options.title}</span><span class="fold-note">${w.options.note}</span></span></summary>
    <div class="paths-fields">
      ${choice(
        'paths-group',
        w.options.group,
        group,
        GROUPS.map((id) => [id, w.options.groups[id]]),
        (value) => option('group', value === 'none' ? '' : value),
        nothingGrouped ? w.options.nothingGrouped : w.options.groupHelp,
      )}
      ${choice(
        'paths-order',
        w.options.order,
        markov_order,
        w.options.orders.map((text, at) => [String(at + 1), text]),
        (value) => option('markov_order', value === '1' ? '' : value),
      )}
      ${Object.keys(NUMBERS).map((id) => numberField(paths, id))}
      <div class="field"><label for="paths-direct">${w.options.direct[0]}</label><div class="box words"><input id="paths-direct" type="text" autocomplete="off" aria-describedby="paths-direct-help" .value=${live(direct)} @change=${(/** @type {any} */ event) => option('direct', event.target.value)}></div><p class="help" id="paths-direct-help">${w.options.direct[1]}</p></div>
      <label class="pick paths-lost"><input type="checkbox" .checked=${live(non_converting)} @change=${(/** @type {any} */ event) => option('non_converting', event.target.checked ? '' : false)}><span>${w.options.lost}</span></label>
    </div></details>`
}
