// @ts-check
/** Before a sheet comes in: which column is which, how numbers are read, and what changes for creators that are here already. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { applyPaste, planOf } from '../app/creators-paste.js'
import { dialogOf } from '../elements/dialog.js'
import { pasteWords as w } from '../locales/en-creators-more.js'

/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('../app/creators-paste.js').Paste} Paste */
/** @typedef {import('../app/creators-paste.js').Plan} Plan */

/** Changes that are listed before the rest is only counted. */
const LISTED = 4

/** @type {{paste?: Paste, rows?: any, plan?: Plan}} */
let last = {}
/** @param {Creators} creators @param {Paste} paste @returns {Plan} */
function remembered(creators, paste) {
  const rows = creators.page().own.creators
  if (last.paste !== paste || last.rows !== rows) last = { paste, rows, plan: planOf(creators, paste) }
  return /** @type {Plan} */ (last.plan)
}

/** A place to paste into, where the browser does not give the clipboard away. @param {any} dialog */
function empty({ creators, control }) {
  const close = () => creators.set({ dialog: null })
  const take = (/** @type {any} */ event) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!text) return
    event.preventDefault()
    close()
    control.paste(text)
  }
  const read = () => {
    const { value } = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste-here'))
    if (!value.trim()) return
    close()
    control.paste(value)
  }
  return dialogOf(
    { id: 'paste-dialog', title: w.emptyTitle, close, closeLabel: w.close },
    html`<label class="label" for="paste-here">${w.emptyLabel}</label><p class="help" id="paste-help">${w.emptyHelp}</p>
      <textarea id="paste-here" class="paste-area" rows="8" spellcheck="false" autofocus aria-describedby="paste-help" @paste=${take}></textarea>`,
    html`<button type="button" class="button primary" @click=${read}>${w.read}</button>`,
  )
}

/** @param {any} dialog @param {Plan} plan */
function mapping({ creators, paste }, plan) {
  const page = creators.page()
  const { table } = creators.model()
  const put = (/** @type {Partial<Paste>} */ patch) =>
    creators.set({ dialog: { ...creators.ui().dialog, paste: { ...paste, ...patch } } })
  const choices = [...table.values()]
    .filter(({ editable }) => editable)
    .map(({ id }) => [id, creators.words.column(id, page)])
  choices.sort((a, b) => a[1].localeCompare(b[1]))
  const width = Math.max(
    paste.mapping.length,
    ...paste.records.slice(0, 20).map((/** @type {string[]} */ record) => record.length),
  )
  return html`<table class="mapping"><caption class="hidden">${w.mapping}</caption>
    <thead><tr><th scope="col">${w.inSheet}</th><th scope="col">${w.sample}</th><th scope="col">${w.becomes}</th></tr></thead>
    <tbody>${Array.from({ length: width }, (_, at) => {
      const head = paste.heads[at]?.trim() || w.columnNumber(at + 1)
      const samples = paste.records
        .map((/** @type {string[]} */ record) => record[at]?.trim())
        .filter(Boolean)
        .slice(0, 2)
      const mapped = plan.columns.find((column) => column.at === at)
      const pick = (/** @type {any} */ event) => {
        const chosen = event.target.value
        const next = Array.from({ length: width }, (__, each) =>
          paste.mapping[each] === chosen ? '' : (paste.mapping[each] ?? ''),
        )
        next[at] = chosen
        put({ mapping: next })
      }
      const { ambiguous = '', reading = '', other = '' } = mapped?.reader ?? {}
      return html`<tr class=${mapped ? '' : 'left-out'}><th scope="row">${head}</th><td>${samples.join(' · ')}</td>
        <td><select aria-label=${w.becomesFor(head)} .value=${live(paste.mapping[at] ?? '')} @change=${pick}><option value="" ?selected=${!paste.mapping[at]}>${w.leftOut}</option>${choices.map(([id, label]) => html`<option value=${id} ?selected=${id === paste.mapping[at]}>${label}</option>`)}</select>
        ${ambiguous && reading ? html`<p class="hint">${creators.words.read(ambiguous, reading)} <button type="button" class="text" @click=${() => put({ read: { ...paste.read, [at]: other } })}>${creators.words.change}</button></p>` : nothing}</td></tr>`
    })}</tbody></table>`
}

/** What the same creators bring anew, by column. @param {Creators} creators @param {Plan} plan */
function changes(creators, plan) {
  const page = creators.page()
  /** @type {Map<string, {name: string, before: string, after: string}[]>} */
  const by = new Map()
  for (const { before, changes } of plan.known)
    for (const change of changes) {
      const label = creators.words.column(change.column.id, page)
      by.set(label, [
        ...(by.get(label) ?? []),
        { name: before.name || `@${before.handle}`, before: change.before, after: change.after },
      ])
    }
  if (by.size === 0) return html`<p class="help">${w.noChanges}</p>`
  return html`<ul class="changes">${[...by].map(
    ([label, list]) =>
      html`<li><b>${w.change(list.length, label)}</b> ${list.slice(0, LISTED).map(({ name, before, after }) => html`<span class="one-change">${name} <s>${before || w.blank}</s> → <b>${after}</b></span>`)}${list.length > LISTED ? html`<span class="mute">${w.more(list.length - LISTED)}</span>` : nothing}</li>`,
  )}</ul>`
}

/** @param {any} dialog */
export function pasteDialog(dialog) {
  const { creators, paste } = dialog
  if (!paste) return empty(dialog)
  const plan = remembered(creators, paste)
  const close = () => creators.set({ dialog: null })
  const update = paste.mode === 'update'
  const known = plan.known.length
  const changed = plan.known.filter((each) => each.changes.length).length
  const added = update ? plan.fresh.length : plan.all.length
  const named = plan.columns.some(({ column }) => column.id === 'name' || column.id === 'handle')
  const mode = (/** @type {string} */ next) =>
    creators.set({ dialog: { ...creators.ui().dialog, paste: { ...paste, mode: next } } })
  const radio = (/** @type {string} */ id, /** @type {string} */ label) =>
    html`<label class="radio"><input type="radio" name="paste-mode" .checked=${live(paste.mode === id)} @change=${() => mode(id)}><span>${label}</span></label>`
  return dialogOf(
    { id: 'paste-dialog', title: w.title(paste.records.length, paste.from), close, closeLabel: w.close, wide: true },
    html`${known ? html`<fieldset class="modes"><legend>${w.knownTitle(known)}</legend>${radio('update', w.update(known))}${radio('add', w.addAll(plan.all.length))}${update ? changes(creators, plan) : nothing}</fieldset>` : nothing}
      ${named ? nothing : html`<p class="error">${w.needsName}</p>`}
      ${mapping(dialog, plan)}
      ${paste.totals ? html`<p class="help">${w.totals(paste.totals)}</p>` : nothing}`,
    html`<button type="button" class="button primary" autofocus ?disabled=${!named || (added === 0 && changed === 0)} @click=${() => applyPaste(creators, paste, plan)}>${w.go(added, update ? changed : 0)}</button>
      <button type="button" class="button quiet" @click=${close}>${w.cancel}</button>`,
  )
}
