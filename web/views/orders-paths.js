// @ts-check
/** Orders · Paths: a file of journeys, and who introduces, assists and closes. What stands around the table is a chunk of its own. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { createPaths } from '../app/paths-actions.js'
import { leaderOf, rowsOf } from '../app/paths-model.js'
import { paths as words } from '../locales/en-orders-paths.js'
import { part } from './orders-part.js'
import { optionsFold } from './orders-paths-options.js'
import { rules } from './orders-paths-style.js'
import { agreement, claims, dropCard, pathsTable } from './orders-paths-table.js'
import { adopt } from './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/paths-actions.js').Paths} Paths */
/** @typedef {import('../app/paths-model.js').Row} Row */
/** @typedef {typeof import('./orders-paths-after.js')} After */

/** @param {Paths} paths @param {string} label @param {string} kind */
const chooser = (paths, label, kind) =>
  html`<label class="button ${kind} file-button">${label}<input type="file" class="hidden" accept=".csv,.tsv,.txt,text/csv,text/plain" @change=${(
    /** @type {any} */ { target },
  ) => {
    paths.file(target.files[0])
    target.value = ''
  }}></label>`

/** @param {Paths} paths */
const dropping = (paths) => ({
  over: (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') && event.preventDefault(),
  drop(/** @type {DragEvent} */ event) {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    paths.file(file)
  },
})

/** @param {Paths} paths */
function progress(paths) {
  const { words: w, ui, page } = paths
  const { busy, source } = ui()
  if (!busy || !source) return nothing
  const seconds = (performance.now() - busy.since) / 1000
  const rate = seconds > 0.2 ? busy.read / seconds : 0
  const left = rate ? (source.blob.size - busy.read) / rate : 0
  return html`<div class="paths-progress">
    <p role="status">${w.reading(source.name)}</p>
    <progress max=${Math.max(1, source.blob.size)} .value=${busy.read} aria-label=${w.reading(source.name)}></progress>
    <p class="help">${w.progress(page().f, busy.read, source.blob.size, rate, left)}</p>
    <button type="button" class="button" @click=${paths.cancel}>${w.cancel}</button>
  </div>`
}

/** @param {Paths} paths */
const failure = ({ words: w, ui }) =>
  ui().error
    ? html`<div class="paths-error" role="alert"><p><b>${w.failed}${ui().source ? `: ${ui().source?.name}` : ''}</b></p><p>${w.error(ui().error)}</p></div>`
    : nothing

/** @param {Paths} paths */
function empty(paths) {
  const { words: w, ui, set } = paths
  const { over, drop } = dropping(paths)
  return html`<section class="card wide paths-empty" aria-labelledby="paths-title" @dragover=${over} @drop=${drop}>
    <h1 class="hero" id="paths-title">${w.empty.title}</h1>
    <p class="sub">${w.empty.text}</p>
    ${failure(paths)}
    ${progress(paths)}
    ${
      ui().busy
        ? nothing
        : html`<div class="actions">${chooser(paths, w.empty.choose, 'primary')}<button type="button" class="button" @click=${paths.example}>${w.empty.example}</button></div>
    <div class="field paths-paste"><label for="paths-paste">${w.empty.paste}</label><p class="help" id="paths-paste-help">${w.empty.pasteHelp}</p>
      <textarea id="paths-paste" rows="4" spellcheck="false" autocapitalize="off" aria-describedby="paths-paste-help" placeholder=${w.example.split('\n').slice(0, 3).join('\n')} .value=${live(ui().paste)} @input=${(/** @type {any} */ event) => set({ paste: event.target.value })}></textarea>
      <button type="button" class="button" ?disabled=${!ui().paste.trim()} @click=${paths.pasted}>${w.empty.read}</button></div>`
    }
    <ul class="paths-points">${w.empty.points.map(([head, text], at) => html`<li><b>${head}</b><span>${text}</span>${at === 2 ? html` <a href="#orders/lift">${w.empty.lift}</a>` : nothing}</li>`)}</ul>
  </section>`
}

/** The answer in a sentence or three. @param {Paths} paths @param {Row[]} rows */
function said(paths, rows) {
  const { words: w, page, ui } = paths
  const { f } = page()
  const { answer } = ui()
  if (!(paths.total().conversions > 0)) return html`<p class="paths-say">${w.noOrders}</p>`
  const effects = answer.removal_effect?.conversions
  const top = effects && rows[0]
  return html`<p class="paths-say">${w.introduces(f, leaderOf(rows, 'first_touch'))}</p>
    <p class="paths-say">${w.closes(f, leaderOf(rows, 'last_touch'))}</p>
    ${top ? html`<p class="paths-say">${w.lost(f, top.name, effects[top.at])}</p>` : nothing}`
}

/** @param {Paths} paths */
function notes({ words: w, page, ui }) {
  const { f } = page()
  const { reading, sample, totals } = ui().answer
  const lines = [
    ...(sample.kept < 1 ? [w.rows.sample(f, sample.kept)] : []),
    ...(totals.unattributed.conversions > 0 ? [w.rows.unattributed(f, totals.unattributed.conversions)] : []),
  ]
  return html`${lines.map((text) => html`<p class="help">${text}</p>`)}
    ${reading.bad_rows > 0 ? html`<details class="fold"><summary><span><span class="fold-title">${w.rows.bad(f, reading.bad_rows)}</span></span></summary><ul class="notes care">${reading.troubles.map((/** @type {any} */ one) => html`<li>${w.rows.line(f, one)}</li>`)}</ul></details>` : nothing}`
}

/** @param {Paths} paths @param {After | undefined} after */
function answered(paths, after) {
  const { words: w, page, ui } = paths
  const { f } = page()
  const { answer, source, measure, busy } = ui()
  const rows = rowsOf(answer, measure)
  const { over, drop } = dropping(paths)
  return html`<div class="wide paths ${busy ? 'is-busy' : ''}" @dragover=${over} @drop=${drop}>
    <section class="card" aria-labelledby="paths-title">
      <div class="paths-head"><h1 class="group" id="paths-title">${w.title}</h1>${source?.example ? html`<span class="chip">${w.isExample}</span>` : nothing}
        <div class="paths-tools">${chooser(paths, w.again, 'quiet')}</div></div>
      ${said(paths, rows)}
      <p class="help">${source ? w.source(f, { name: source.name, totals: answer.totals, rows: answer.reading.rows }) : nothing}</p>
      ${failure(paths)}${progress(paths)}
      ${paths.total().conversions > 0 ? html`${pathsTable(paths, rows)}${claims(paths)}` : nothing}
      ${notes(paths)}
      ${optionsFold(paths)}
    </section>
    ${paths.total().conversions > 0 ? html`<div class="paths-pair">${agreement(paths, rows)}${dropCard(paths, rows)}</div>` : nothing}
    ${after ? after.around(paths) : nothing}
  </div>`
}

/** @returns {import('./orders.js').Panel} */
export function openPaths() {
  adopt(rules)
  /** @type {Paths | undefined} */
  let paths
  const after = part(() => import('./orders-paths-after.js'))
  return (page) => {
    paths ??= createPaths(page, words)
    paths.takeBrought()
    if (!paths.ui().answer) return empty(paths)
    paths.follow()
    return answered(paths, after(page))
  }
}
