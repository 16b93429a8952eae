// @ts-check
/** Creators: the sheet where the work is done. Above it what needs an answer, below it the selected cell. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { live } from 'lit-html/directives/live.js'
import { GROUPS } from '../app/creators-columns.js'
import { creatorsGrid } from './creators-grid.js'
import { PHONE } from './creators-phone.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/creators-actions.js').Creators} Creators */
/** @typedef {import('./creators-control.js').Control} Control */
/** @typedef {import('../app/creators-model.js').Model} Model */

/** @param {string} id @param {string} label @param {string} value @param {[string, string][]} choices @param {(value: string) => void} pick */
const select = (id, label, value, choices, pick) =>
  html`<label class="small-select" for=${id}><span>${label}</span><select id=${id} aria-label=${label} .value=${live(value)} @change=${(/** @type {any} */ event) => pick(event.target.value)}>${choices.map(([key, word]) => html`<option value=${key} ?selected=${key === value}>${word}</option>`)}</select></label>`

/** @param {Page} page @param {Creators} creators @param {Control} control @param {Model} model */
function toolbar(page, creators, control, { grid, shown, items, document }) {
  const { toolbar: say } = creators.words
  const w = creators.words
  const visible = items.filter(({ kind }) => kind === 'creator').length
  const all = document.creators.length
  const groups = /** @type {[string, string][]} */ (
    ['', ...GROUPS].map((id) => [id, say.groups[/** @type {keyof typeof say.groups} */ (id)]])
  )
  const sorts = /** @type {[string, string][]} */ ([
    ['', say.unsorted],
    ...shown.map(({ id }) => [id, w.column(id, page)]),
  ])
  return html`<div class="creators-head">
      <h1 id="creators-title">${w.title} <span class="mute count">${visible === all ? w.count(all) : w.shownOf(visible, all)}</span></h1>
      <div class="actions">
        <button type="button" class="button primary" @click=${control.askPaste}>${say.paste}</button>
        <button type="button" class="button" @click=${control.add}>${say.add}</button>
      </div>
    </div>
    <div class="creators-tools" role="toolbar" aria-label=${say.label}>
      <label class="find" for="c-find"><span class="hidden">${say.filter}</span><input id="c-find" type="search" autocomplete="off" placeholder=${say.filterHint} .value=${live(grid.filter ?? '')} @input=${(/** @type {any} */ event) => creators.filter(event.target.value)}></label>
      ${select('c-sort', say.sort, grid.sort?.id ?? '', sorts, (id) => creators.sortBy(id))}
      ${select('c-group', say.group, grid.group, groups, (id) => creators.setGrid({ group: id || undefined }))}
      <span class="push"></span>
      <button type="button" class="button quiet" @click=${() => control.open('columns')}>${say.columns}</button>
      <button type="button" class="button quiet" aria-pressed=${grid.density === 'compact'} @click=${() => creators.setGrid({ density: grid.density === 'compact' ? undefined : 'compact' })}>${say.compact}</button>
      <button type="button" class="button quiet" @click=${control.copyTable}>${say.copy}</button>
    </div>`
}

/** @param {() => {dialog: any}} ui */
function dialogs(ui) {
  const { dialog } = ui()
  return dialog ? dialog.part.dialogFor(dialog) : nothing
}

/** What stands above stays as it is while rows are scrolled and cells are gone to. @param {Page} page @param {Creators} creators */
function aboveFrom({ own, engine }, creators) {
  const { from, active, anchor, editing, entry, ...others } = creators.ui()
  return [own, engine, ...Object.values(others)]
}

/** @param {Page} page @param {Creators} creators @param {Control} control */
export function creatorsView(page, creators, control) {
  const { document } = page.own ? { document: page.own } : page
  const { active, bar, beside, cards, empty } = creators.ui()
  if (document.creators.length === 0) {
    if (!empty) control.loadEmpty()
    return html`${empty?.emptyView(control) ?? html`<p class="wide loading">${page.words.loading}</p>`}${dialogs(creators.ui)}`
  }
  const model = creators.model()
  const phone = PHONE.matches && !creators.ui().printing
  if (phone && !cards) control.loadCards()
  if (!beside) control.loadBeside()
  if (active && !bar && !phone) control.loadBar()
  return html`<div class="wide creators">
    ${toolbar(page, creators, control, model)}
    ${beside ? guard(aboveFrom(page, creators), () => beside.above(page, creators, control, model)) : nothing}
    <section class="card grid-card density-${model.grid.density}" aria-labelledby="creators-title">
      ${phone ? (cards?.cardList(page, creators, control, model) ?? html`<p class="loading">${page.words.loading}</p>`) : creatorsGrid(page, creators, control, model)}
    </section>
    ${phone ? nothing : (bar?.creatorsBar(page, creators, control, model) ?? html`<p class="cell-bar help">${creators.words.grid.help}</p>`)}
    ${dialogs(creators.ui)}
  </div>`
}
