// @ts-check
/** One creator, opened: every field with its label, and the posts. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { addPost, editPost, removePost } from '../app/creators-post-actions.js'
import { POST_FIGURES } from '../app/creators-posts.js'
import { dialogOf } from '../elements/dialog.js'
import { pill } from '../elements/pill.js'
import { sheetWords as s } from '../locales/en-creators-more.js'
import { backOf, shownText } from './creators-base.js'

/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-columns.js').Column} Column */

/** Money that a kind of deal is about; product and shipping go with any. @type {Record<string, string[]>} */
const OF_DEAL = {
  '': ['fee'],
  fixed: ['fee'],
  per_post: ['fee_per_post'],
  per_order: ['commission_per_order'],
  percent: ['commission_rate'],
  product: [],
  mixed: ['fee', 'fee_per_post', 'commission_per_order', 'commission_rate'],
}
const ABOUT = ['name', 'handle', 'platform', 'niche', 'campaign_id', 'status', 'code', 'link', 'posted_on', 'note']
const RESULTS = ['clicks', 'orders', 'revenue', 'gross_margin', 'new_customers', 'leads', 'new_followers']
const AUDIENCE = ['followers', 'impressions', 'reach', 'views', 'likes', 'comments', 'shares', 'saves']

/** @param {Creators} creators @param {any} row @param {Column} column */
function problem(creators, row, column) {
  const model = creators.model()
  const text = model.textOf(row, column)
  if (!text || !shownText(model, row, column, creators.words).bad) return ''
  if (column.kind === 'date') return creators.words.badDate(text)
  const fault = model.figures.fault(row.creator_id, column.id)
  if (fault === 'mixed_currency') return creators.words.needsRate('', model.document.currency)
  return creators.page().words.fieldError(fault, text, model.f, column.id)
}

/** @param {Creators} creators @param {any} row @param {string} id */
function entry(creators, row, id) {
  const model = creators.model()
  const column = model.table.get(id)
  if (!column) return nothing
  const label = creators.words.column(id, creators.page())
  const text = model.textOf(row, column)
  const change = (/** @type {any} */ event) => creators.edit(row.creator_id, column, event.target.value)
  const key = `s-${id}`
  const ids = column.kind === 'choice' ? creators.choices(id) : []
  if (column.kind === 'choice' && (ids.length || id !== 'campaign_id'))
    return html`<div class="field"><label for=${key}>${label}</label><select id=${key} .value=${live(text)} @change=${change}><option value="" ?selected=${!text}>${s.none}</option>${ids.map((each) => html`<option value=${each} ?selected=${each === text}>${creators.words.choice(id, each, model.document)}</option>`)}</select></div>`
  if (column.kind === 'choice' && !text) return nothing
  const error = problem(creators, row, column)
  return html`<div class="field"><label for=${key}>${label}</label><div class="box ${column.number ? '' : 'words'}"><input id=${key} type="text" inputmode=${column.number ? 'decimal' : 'text'} autocomplete="off" autocapitalize="off" spellcheck="false" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${key}-error` : nothing} .value=${live(text)} @change=${change}></div>${error ? html`<p class="error" id="${key}-error">${error}</p>` : nothing}</div>`
}

/** @param {Creators} creators @param {any} row */
function posts(creators, row) {
  const model = creators.model()
  const list = model.postsBy.get(row.creator_id) ?? []
  const cell = (
    /** @type {any} */ post,
    /** @type {number} */ _at,
    /** @type {string} */ id,
    /** @type {string} */ label,
    /** @type {string} */ text,
    figure = false,
  ) =>
    html`<div class="field"><label for="${post.post_id}-${id}">${label}</label><div class="box words"><input id="${post.post_id}-${id}" type="text" inputmode=${figure ? 'decimal' : 'text'} autocomplete="off" .value=${live(text)} @change=${(/** @type {any} */ event) => editPost(creators, post.post_id, id, event.target.value, figure)}></div></div>`
  return html`<fieldset class="sheet-part"><legend class="group">${s.posts}</legend>
    <p class="help">${s.postsHelp}</p>
    ${list.map(
      (
        post,
        at,
      ) => html`<div class="post" role="group" aria-label=${s.post(at + 1)}><div class="post-head"><b>${s.post(at + 1)}</b><button type="button" class="button quiet" aria-label=${s.removePost(at + 1)} @click=${() => removePost(creators, post.post_id)}>${s.remove}</button></div>
        <div class="fields">${cell(post, at, 'format', s.format, post.format ?? '')}${cell(post, at, 'date', s.date, post.date ?? '')}${POST_FIGURES.map((id) => cell(post, at, id, creators.words.column(id, creators.page()), String(post.inputs?.[id] ?? ''), true))}</div></div>`,
    )}
    <button type="button" class="button" @click=${() => addPost(creators, row.creator_id)}>${s.addPost}</button></fieldset>`
}

/** @param {Creators} creators @param {any} row */
function verdict(creators, row) {
  const model = creators.model()
  const facts = model.factsOf(row)
  if (facts.cost === undefined && facts.revenue === undefined) return nothing
  const back = backOf(model, facts, creators.words)
  return html`<p class="verdict">${pill(facts.verdict, creators.page().words.verdicts[/** @type {'paid_off'} */ (facts.verdict)])}${back ? html`<span>${back.sentence}</span>` : nothing}</p>`
}

/** @param {any} dialog */
export function sheetDialog(dialog) {
  const { creators } = dialog
  const model = creators.model()
  const row = model.byId.get(dialog.row)
  const close = () => creators.set({ dialog: null })
  if (!row) return nothing
  const deal = OF_DEAL[row.deal?.kind ?? ''] ?? OF_DEAL.mixed
  const also = [
    'fee',
    'fee_per_post',
    'commission_per_order',
    'commission_rate',
    'commission',
    'boost_cost',
    'hours',
  ].filter((id) => !deal.includes(id) && row.inputs?.[id] !== undefined)
  const part = (/** @type {'about' | 'deal' | 'results' | 'reach'} */ id, /** @type {string[]} */ ids) =>
    html`<fieldset class="sheet-part"><legend class="group">${s.groups[id]}</legend><div class="fields">${ids.map((each) => entry(creators, row, each))}</div></fieldset>`
  return dialogOf(
    {
      id: 'sheet-dialog',
      title: row.name || (row.handle ? `@${row.handle}` : creators.words.untitled),
      close,
      closeLabel: s.close,
      wide: true,
    },
    html`${verdict(creators, row)}
      ${part('about', ABOUT)}
      ${part('deal', ['deal', ...deal, 'product_cost', 'shipping_cost', ...also, 'paid', 'terms'])}
      ${part('results', RESULTS)}
      ${part('reach', AUDIENCE)}
      ${posts(creators, row)}`,
    html`<button type="button" class="button primary" @click=${close}>${s.done}</button>
      <button type="button" class="button quiet" @click=${async () => {
        close()
        const later = await import('./creators-bar-later.js')
        later.remove(creators, [row.creator_id])
      }}>${s.remove}</button>`,
  )
}
