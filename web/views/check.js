// @ts-check
/** Quick check: a few fields, one answer. */
import { html, nothing } from 'lit-html'
import { unitOf, withoutPercent } from '../app/actions.js'
import { EXAMPLE_INPUTS } from '../app/example.js'
import { field } from '../elements/field.js'
import { lockIcon } from '../elements/icons.js'
import { answerCard } from './answer.js'
import { errorOf } from './problems.js'

/** @typedef {import('../app/page.js').Page} Page */

const MONEY = ['fee', 'revenue', 'orders', 'gross_margin']
const AUDIENCE = ['engagement_count', 'posts', 'followers']
const DETAIL = ['product_cost', 'shipping_cost', 'commission_rate', 'clicks', 'claimed_revenue']
/** No figure is longer; and what is saved in the midst of typing can always be opened again. */
const LONGEST = 100
/** Inputs that have a field here; all others are in Quick check in full. */
export const FIELDS = [...MONEY, ...AUDIENCE, ...DETAIL]
const OTHER_COSTS = ['product_cost', 'shipping_cost', 'commission_rate']

/** What stands in a field: the example's number as one would type it, or the visitor's own text. @param {Page} page @param {string} id */
function textOf(page, id) {
  const value = page.document.check.inputs[id]
  if (value === undefined) return ''
  const ratio = unitOf(page, id) === 'ratio'
  if (page.example) return page.f.typed(ratio ? Number(value) * 100 : Number(value))
  return ratio ? withoutPercent(value) : String(value)
}

/** "We read 1.234 as 1.234 · Change to 1,234": only where a sign that could group was read as the decimal one. @param {Page} page @param {string} id @param {string} text */
function hintOf(page, id, text) {
  const { answer, f, words, act, example } = page
  const read = answer.ok ? answer.inputs[id] : undefined
  if (example || !read?.ok) return null
  if (
    read.kind === 'ambiguous' &&
    read.alternative !== undefined &&
    unitOf(page, id) !== 'ratio' &&
    text.includes(f.signs.decimal)
  ) {
    return {
      ...words.readAs(text, f.count(read.value), f.typed(read.alternative)),
      act: () => act.edit(id, f.unambiguous(read.alternative)),
    }
  }
  if (id === 'gross_margin' && read.value > 0 && read.value < 0.01) {
    const percent = read.value * 100
    return { ...words.tinyMargin(f, percent), act: () => act.edit(id, f.unambiguous(percent * 100)) }
  }
  return null
}

/** @param {Page} page @param {string} id @param {Partial<import('../elements/field.js').FieldProps>} [more] */
export function inputField(page, id, more) {
  const { f, words, example, document, act, catalogue } = page
  const ratio = unitOf(page, id) === 'ratio'
  const money = unitOf(page, id) === 'money' || id === 'gross_margin'
  const percent = ratio && !money
  const text = textOf(page, id)
  const detailed = OTHER_COSTS.some((cost) => document.check.inputs[cost] !== undefined)
  const sample = EXAMPLE_INPUTS[id]
  return field({
    id: `f-${id}`,
    label: words.inputLabel(id, f, catalogue.inputs.find((/** @type {any} */ row) => row.id === id)?.label),
    help: words.help(id, detailed),
    text,
    placeholder: !example && sample !== undefined ? words.form.eg(f.typed(ratio ? sample * 100 : sample)) : '',
    unit: money ? f.symbol : percent ? words.ratioUnit : '',
    unitAtEnd: percent || f.symbolAtEnd,
    error: errorOf(page, id),
    hint: hintOf(page, id, text),
    longest: LONGEST,
    selectOnFocus: example,
    onInput: (typed) => act.edit(id, typed),
    ...(more ?? page.full?.field(page, id)),
  })
}

/** @param {Page} page @param {'audience' | 'detail' | 'more'} part @param {unknown} fields */
const fold = ({ ui, words, act }, part, fields) =>
  html`<details class="fold" id=${part} ?open=${ui.open[part]} @toggle=${(/** @type {any} */ event) => act.fold(part, event.target.open)}>
    <summary><span><span class="fold-title">${words.form[part]}</span><span class="fold-note">${words.form[`${part}Note`]}</span></span></summary>
    <div class="fields">${fields}</div>
  </details>`

/** @param {Page} page */
function lastPost(page) {
  const { words, f, document, act } = page
  return field({
    id: 'f-last_post_date',
    kind: 'date',
    label: words.inputLabel('last_post_date', f),
    help: words.help('last_post_date', false),
    text: document.check.last_post_date ?? '',
    onInput: act.lastPost,
  })
}

/** @param {Page} page */
const loading = ({ words }) => html`<p class="help" role="status">${words.loading}</p>`

/** @param {Page} page */
export function checkView(page) {
  const { words } = page
  return html`<section class="card form" aria-labelledby="form-title">
      <h2 class="hidden" id="form-title">${words.form.title}</h2>
      <div role="group" aria-labelledby="money-title">
        <h3 class="group" id="money-title">${words.form.money}</h3>
        <div class="fields">${MONEY.map((id) => inputField(page, id))}</div>
      </div>
      ${fold(
        page,
        'audience',
        AUDIENCE.map((id) => inputField(page, id)),
      )}
      ${fold(page, 'detail', html`${DETAIL.map((id) => inputField(page, id))}${lastPost(page)}`)}
      ${fold(page, 'more', page.full?.inputs(page) ?? loading(page))}
      <p class="privacy">${lockIcon()}<span>${words.form.privacy}${page.ui.save === 'saved' ? html`<span class="saved-below"> ${words.save.saved}.</span>` : nothing}</span></p>
    </section>
    ${answerCard(page)}
    ${page.ui.panel ? (page.full?.panel(page) ?? html`<section class="card full" id="full">${loading(page)}</section>`) : nothing}`
}
