// @ts-check
/** What the three parts of the creator's side share: fields as typed, the frame of an answer, rights. */
import { html, nothing } from 'lit-html'
import { optionsOf } from '../app/creator-side.js'
import { field } from '../elements/field.js'
import { lockIcon } from '../elements/icons.js'

/** @typedef {import('./creator.js').Page} Page */
/** @typedef {import('./creator.js').CreatorWords} CreatorWords */
/** @typedef {import('./creator.js').CreatorActions} CreatorActions */

const MONEY = ['fee', 'commission_per_order', 'product_value', 'costs', 'average_order_value', 'hourly_rate']
const PERCENT = ['commission_rate', 'rights_uplift']

/** @param {string} key with or without its part @returns {string} */
const bare = (key) => key.replace(/^.*\./, '')

/** The number that a typed text was read as; undefined where there is none. @param {Page} page @param {unknown} text */
export function numberIn({ engine, f }, text) {
  if (typeof text === 'number') return text
  if (!text) return undefined
  const read = engine.parseNumber({ text: String(text), ...optionsOf(f) })
  if (read.value === undefined) return undefined
  return read.unit === 'percent' ? read.value / 100 : read.value
}

/**
 * @param {Page} page @param {CreatorWords} w
 * @param {{id: string, key: string, text: unknown, fault?: string, error?: string, onInput: (text: string) => void}} p `key` names the words
 */
export function creatorField(page, w, { id, key, text, fault, error, onInput }) {
  const { f, words, engine } = page
  const about = w.fields[key]
  const kind = bare(key)
  const [money, percent] = [MONEY.includes(kind), PERCENT.includes(kind)]
  const shown = percent ? page.kit.withoutPercent(text) : String(text ?? '')
  const read = shown && !percent ? engine.parseNumber({ text: shown, ...optionsOf(f) }) : { ok: false }
  const ambiguous =
    !fault && read.ok && read.kind === 'ambiguous' && read.alternative !== undefined && shown.includes(f.signs.decimal)
  return field({
    id: `c-${id}`,
    label: about.label,
    help: about.help,
    text: shown,
    placeholder: about.eg === undefined ? '' : words.form.eg(f.typed(about.eg)),
    unit: money ? f.symbol : percent ? words.ratioUnit : '',
    unitAtEnd: percent || f.symbolAtEnd,
    error:
      error ??
      (fault
        ? words.fieldError(
            fault,
            shown,
            f,
            percent ? 'commission_rate' : kind === 'posts' || /orders$/.test(kind) ? 'orders' : kind,
          )
        : ''),
    hint: ambiguous
      ? {
          ...words.readAs(shown, f.count(read.value), f.typed(read.alternative)),
          act: () => onInput(f.unambiguous(read.alternative)),
        }
      : null,
    onInput,
  })
}

/** Words, not a figure. @param {{id: string, label: string, help?: string, text: unknown, placeholder?: string, error?: string, onInput: (text: string) => void}} p */
export const wordField = ({ id, text, ...p }) => field({ kind: 'text', id: `c-${id}`, text: String(text ?? ''), ...p })

/** Claims by what they are on, each asked for once. @param {any} engine */
export function claimsOf(engine) {
  if (!claims.has(engine)) claims.set(engine, engine.catalogue({}).benchmarks)
  return /** @type {any[]} */ (claims.get(engine))
}
/** @type {WeakMap<object, any[]>} */
const claims = new WeakMap()

/** Rights with what others add for them; none is chosen. @param {Page} page @param {CreatorWords} w @param {string} id @param {string[]} chosen @param {(id: string) => void} toggle */
export function rightsOf({ engine, f }, w, id, chosen, toggle) {
  const rows = claimsOf(engine).filter(({ metric }) => metric === 'rights_uplift')
  const sources = [...new Set(rows.map(({ source }) => source))]
  return html`<div class="rights" role="group" aria-labelledby="rights-${id}">
    <p class="label" id="rights-${id}">${w.form.rights}</p>
    <div class="chips">${rows.map((row) => html`<button type="button" class="choice" aria-pressed=${chosen.includes(row.id)} @click=${() => toggle(row.id)}>${w.right(row.covers.what, w.range(f.percent(row.low), f.percent(row.high)))}</button>`)}</div>
    <p class="help">${w.rightsSource(f.list(sources))}</p>
  </div>`
}

/** @param {Page} page @param {string} title @param {unknown} fields */
export const formCard = ({ words }, title, fields) =>
  html`<section class="card form creator-form" aria-label=${title}>${fields}
    <p class="privacy">${lockIcon()}<span>${words.form.privacy}</span></p>
  </section>`

/** @param {Page} page @param {CreatorWords} w @param {{hero: any[], sub: string}} said @param {{example: boolean, body: unknown, after?: unknown, actions: unknown, label: string, clear: () => void}} p `after`: what on a phone stands below the form */
export function answerFrame(page, w, { hero, sub }, { example, body, after = nothing, actions, label, clear }) {
  const { words, act } = page
  return html`<section class="card answer" aria-labelledby="hero">
    <p class="verdict"><span class="pill plain">${label}</span>${example ? html`<span class="chip">${words.example}</span>` : nothing}</p>
    <h1 class="hero" id="hero">${hero.map((part) => (typeof part === 'string' ? part : html`<b>${part.amount}</b>`))}</h1>
    <p class="sub">${sub}</p>
    ${body}
    <div class="actions">${actions}
      ${example ? nothing : html`<button type="button" class="button" @click=${act.share}>${words.actions.share}</button><button type="button" class="button quiet" @click=${clear}>${w.form.clear}</button>`}
    </div>
  </section>
  ${after === nothing ? nothing : html`<div class="card after">${after}</div>`}`
}
