// @ts-check
/** Which columns are shown, and in which order. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { OWN_COLUMNS } from '../app/creators-columns.js'
import { dialogOf } from '../elements/dialog.js'
import { columnWords as w } from '../locales/en-creators-more.js'

/** @param {any} dialog */
export function columnsDialog(dialog) {
  const { creators, find = '' } = dialog
  const page = creators.page()
  const { grid, table } = creators.model()
  const ids = /** @type {string[]} */ (grid.columns)
  const label = (/** @type {string} */ id) => creators.words.column(id, page)
  const close = () => creators.set({ dialog: null })
  const put = (/** @type {string[]} */ columns) => creators.setGrid({ columns })
  const toggle = (/** @type {string} */ id) => put(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])
  const move = (/** @type {string} */ id, /** @type {number} */ step) => {
    const at = ids.indexOf(id)
    const to = Math.max(1, Math.min(ids.length - 1, at + step))
    put(ids.toSpliced(at, 1).toSpliced(to, 0, id))
  }
  const wanted = find.trim().toLowerCase()
  const offered = [...table.values()].filter(
    ({ id }) => id !== 'name' && (!wanted || label(id).toLowerCase().includes(wanted)),
  )
  const groups = /** @type {[string, any[]][]} */ ([
    ['own', offered.filter(({ id }) => OWN_COLUMNS.includes(id))],
    ['input', offered.filter(({ kind }) => kind === 'input')],
    ['metric', offered.filter(({ id, kind }) => kind === 'metric' && !OWN_COLUMNS.includes(id))],
  ])
  const box = (/** @type {any} */ { id }) =>
    html`<label class="check-row"><input type="checkbox" .checked=${live(ids.includes(id))} @change=${() => toggle(id)}><span>${label(id)}</span></label>`
  return dialogOf(
    { id: 'columns-dialog', title: w.title, close, closeLabel: w.done, wide: true },
    html`<div class="columns-parts"><section aria-labelledby="columns-shown"><h3 class="group" id="columns-shown">${w.shown}</h3>
        <ol class="shown-columns">${ids.map((id, at) => html`<li><span>${label(id)}</span>${at === 0 ? nothing : html`<span class="row-actions"><button type="button" class="icon-button small" aria-label=${w.up(label(id))} ?disabled=${at === 1} @click=${() => move(id, -1)}>↑</button><button type="button" class="icon-button small" aria-label=${w.down(label(id))} ?disabled=${at === ids.length - 1} @click=${() => move(id, 1)}>↓</button></span>`}</li>`)}</ol><p class="help">${w.widths}</p></section>
      <div><label class="find" for="columns-find"><span class="hidden">${w.find}</span><input id="columns-find" type="search" autocomplete="off" placeholder=${w.find} .value=${live(find)} @input=${(/** @type {any} */ event) => creators.set({ dialog: { ...creators.ui().dialog, find: event.target.value } })}></label>
        ${groups.map(([id, list]) => (list.length ? html`<fieldset class="choose"><legend class="group">${w.groups[/** @type {'own'} */ (id)]}</legend>${list.map(box)}</fieldset>` : nothing))}</div></div>`,
    html`<button type="button" class="button primary" @click=${close}>${w.done}</button><button type="button" class="button quiet" @click=${() => creators.setGrid({ columns: undefined, widths: undefined })}>${w.reset}</button>`,
  )
}
