// @ts-check
/** Every other number: found by name or by topic, added as a field of its own. */
import { html, nothing } from 'lit-html'
import { field } from '../elements/field.js'
import { INPUT_GROUPS } from '../locales/en-check-full.js'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */
/** @typedef {typeof import('../locales/en-check-full.js').full} Words */

const OWN = ['outcome_count', 'outcome_baseline', 'outcome_target_growth']

/** Topics with their inputs; one that no topic names stands under the last. @param {Page} page @returns {[string, any[]][]} */
function groupsOf({ catalogue, kit }) {
  const rows = catalogue.inputs.filter((/** @type {any} */ row) => !kit.FIELDS.includes(row.id))
  const named = new Set(INPUT_GROUPS.flatMap(([, ids]) => ids))
  const last = INPUT_GROUPS.length - 1
  return INPUT_GROUPS.map(([group, ids], at) => [
    group,
    [
      ...ids.flatMap((id) => rows.filter((/** @type {any} */ row) => row.id === id)),
      ...(at === last ? rows.filter((/** @type {any} */ row) => !named.has(row.id)) : []),
    ],
  ])
}

/** @param {Page} page @param {string} id */
export function addInput(page, id) {
  const { act } = page
  const { ui } = act.page()
  if (page.kit.FIELDS.includes(id)) {
    act.setUi({
      open: {
        ...ui.open,
        audience: true,
        detail:
          ui.open.detail ||
          ['product_cost', 'shipping_cost', 'commission_rate', 'clicks', 'claimed_revenue'].includes(id),
      },
    })
  } else {
    const added = ui.full.added ?? []
    act.setUi({
      open: { ...ui.open, more: true },
      full: { ...ui.full, findInput: '', added: added.includes(id) ? added : [...added, id] },
    })
  }
  act.focus(`f-${id}`)
}

/** @param {Page} page @param {string} id */
function removeInput(page, id) {
  const { act, document } = page
  const { ui } = act.page()
  if (!page.example && document.check.inputs[id] !== undefined) act.edit(id, '')
  act.setUi({ full: { ...ui.full, added: (ui.full.added ?? []).filter((/** @type {string} */ each) => each !== id) } })
  act.focus('find-input')
}

/** @param {Page} page @param {Words} w @param {any} row */
function addedField(page, w, { id, unit, label }) {
  const help = w.inputs.help(id)
  const unitWord = w.inputs.units[unit]
  return page.kit.inputField(page, id, {
    label,
    help,
    ...(unitWord ? { unit: unitWord, unitAtEnd: true } : {}),
    aside: html`<button type="button" class="text quiet" aria-label=${w.inputs.remove(label)} @click=${() => removeInput(page, id)}>×</button>`,
  })
}

/** @param {Page} page @param {Words} w */
const ownName = (page, w) =>
  field({
    id: 'own-outcome',
    kind: 'text',
    label: w.inputs.ownName,
    help: w.inputs.ownNameHelp,
    text: page.own.own_outcome ?? '',
    onInput: (text) => page.act.change([[['document', 'own_outcome'], text === '' ? undefined : text]], 'own_outcome'),
  })

/** @param {Page} page @param {Words} w */
export function moreInputs(page, w) {
  const { document, ui, act, own } = page
  const text = ui.full.findInput ?? ''
  const wanted = text.trim().toLowerCase()
  const groups = groupsOf(page)
  const added = new Set(ui.full.added ?? [])
  const isThere = (/** @type {any} */ row) => added.has(row.id) || document.check.inputs[row.id] !== undefined
  const chosen = groups.flatMap(([, rows]) => rows.filter(isThere))
  const found = groups.flatMap(([, rows]) =>
    rows.filter((row) => `${row.label} ${row.id.replace(/_/g, ' ')}`.toLowerCase().includes(wanted)),
  )
  const chip = (/** @type {any} */ row) =>
    html`<button type="button" class="choice" aria-pressed=${isThere(row)} @click=${() => addInput(page, row.id)}>${row.label}</button>`
  const named = own.own_outcome || chosen.some(({ id }) => OWN.includes(id))
  return html`
    ${named ? ownName(page, w) : nothing}
    ${chosen.map((row) => addedField(page, w, row))}
    ${field({ id: 'find-input', kind: 'text', label: w.inputs.find, help: w.inputs.findHelp, text, onInput: (typed) => act.setUi({ full: { ...act.page().ui.full, findInput: typed } }) })}
    ${
      wanted
        ? html`<div class="chips" role="group" aria-label=${w.inputs.find}>${found.map(chip)}</div>${found.length ? nothing : html`<p class="help" role="status">${w.inputs.none(text.trim())}</p>`}`
        : html`<div class="input-groups">${groups.map(([group, rows]) => html`<details><summary>${w.inputs.groups[group]} <span class="help">${rows.length}</span></summary><div class="chips">${rows.map(chip)}</div></details>`)}</div>`
    }`
}
