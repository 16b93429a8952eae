// @ts-check
/** Orders, Files: what is being read, what each file says, and whether it counts. */
import { html, nothing } from 'lit-html'
import { createFiles } from '../app/orders-files.js'
import { words as w } from '../locales/en-orders-files.js'
import { details, tables, warnings } from './orders-file-details.js'
import { rules } from './orders-files-style.js'
import { part } from './orders-part.js'
import { adopt } from './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/orders-actions.js').Orders} Orders */
/** @typedef {import('../app/orders-actions.js').FileRow} FileRow */
/** @typedef {import('../app/orders-files.js').Files} Files */

/** @param {Files} files @param {string} label @param {string} [kind] */
const chooser = (files, label, kind = 'primary') =>
  html`<button type="button" class="button ${kind}" @click=${() => document.getElementById('files-input')?.click()}>${label}</button>
    <input type="file" id="files-input" hidden multiple accept=".csv,.tsv,.txt,.xlsx,.zip" @change=${(/** @type {any} */ event) => files.chosen(event.target)} />`

/** @param {() => void} openGuide */
const guideButton = (openGuide) =>
  html`<button type="button" class="button quiet" @click=${openGuide}>${w.guide}</button>`

/** @param {() => void} type */
const typeButton = (type) => html`<button type="button" class="button quiet" @click=${type}>${w.typeTotals}</button>`

/** @param {Files} files @param {() => void} openGuide @param {() => void} type */
const empty = (
  files,
  openGuide,
  type,
) => html`<section class="card wide orders-empty drop-here" aria-labelledby="orders-title">
    <h1 class="hero" id="orders-title">${w.empty.title}</h1>
    <p class="sub">${w.empty.text}</p>
    <div class="actions">${chooser(files, w.choose)}${guideButton(openGuide)}${typeButton(type)}</div>
    <p class="help key-hint">${w.hint}</p>
    <ul class="points">${w.empty.points.map(([head, text]) => html`<li><b>${head}</b><span>${text}</span></li>`)}</ul>
  </section>`

/** @param {FileRow} row @param {Files} files */
function reading(row, files) {
  const { progress, began = 0 } = row
  const all = row.from.size
  const seconds = (performance.now() - began) / 1000
  const rate = progress && seconds > 0 ? progress.bytes / seconds : 0
  const told =
    row.state === 'waiting'
      ? w.waiting
      : progress && rate > 0
        ? w.progress(progress.bytes, all, rate, (all - progress.bytes) / rate)
        : w.starting
  return html`<article class="card wide file" aria-label=${row.name}>
    <div class="file-head"><div class="file-name"><h2>${row.name}</h2></div>
      <button type="button" class="button" aria-label=${w.cancelOf(row.name)} @click=${() => files.cancel(row)}>${w.cancel}</button></div>
    <progress aria-label=${w.progressOf(row.name)} max=${all || 1} .value=${progress?.bytes ?? 0}></progress>
    <p class="help">${told}</p>
  </article>`
}

/** @param {FileRow} row @param {Files} files */
const failed = (row, files) => html`<article class="card wide file" aria-label=${row.name}>
    <div class="file-head"><div class="file-name"><h2>${row.name}</h2><p class="help">${w.about(row.from.size, undefined)}</p></div>
      <button type="button" class="button" aria-label=${w.removeOf(row.name)} @click=${() => files.remove(row)}>${w.remove}</button></div>
    <p class="error"><b>${w.failedTitle}.</b> ${w.failed(row.error)}</p>
  </article>`

/** A file that is for another view: a way there, or the file itself is given to it. @param {FileRow} row @param {Orders} orders */
function elsewhere(row, orders) {
  const { summary, rows } = row.answer
  const { text, go, href, give } = w.elsewhere[summary.kind] ?? {}
  if (!text) return nothing
  const hand = async () => (await import('./orders-hand-over-later.js')).handOver(orders, row)
  return html`<p class="help">${text}${href ? html` <a href=${href}>${go}</a>` : nothing}</p>
    ${row.refused ? html`<p class="error" role="alert">${w.failed(row.refused)}</p>` : nothing}
    ${give ? html`<div class="actions"><button type="button" class="button primary" ?disabled=${row.handing} @click=${hand}>${give(rows)}</button></div>` : nothing}`
}

/** @param {FileRow} row @param {Orders} orders @param {Files} files */
function read(row, orders, files) {
  const { answer } = row
  const { label, kind } = answer.summary
  const known = answer.format !== null
  const aside = w.setAside(answer.reading, answer.diagnostics)
  return html`<article class="card wide file ${row.used ? 'used' : ''}" aria-label=${row.name}>
    <div class="file-head">
      <div class="file-name"><h2>${row.name}</h2><p class="help">${w.about(row.from.size, row.took)}</p></div>
      ${kind ? html`<span class="chip">${w.kinds[kind] ?? kind}</span>` : nothing}
      <button type="button" class="icon-button" aria-label=${w.removeOf(row.name)} title=${w.remove} @click=${() => files.remove(row)}>×</button>
    </div>
    <p class="file-said">${known ? html`<b>${w.looksLike(label)}</b> ` : html`<b>${w.unknownTitle}</b> `}${w.said(answer)}${aside ? html` <span class="mute">· ${aside}</span>` : nothing}</p>
    ${tables(row, files)}
    ${row.remembered ? html`<p class="help">${w.remembered} ${row.request.options?.year ? w.yearTaken(row.request.options.year) : nothing}</p>` : nothing}
    ${warnings(row, files)}
    ${elsewhere(row, orders)}
    ${details(row, files)}
    <div class="actions file-actions">${
      row.used
        ? html`<span class="pill good">✓ ${w.used}</span><button type="button" class="button quiet" aria-label=${w.notUsedOf(row.name)} @click=${() => files.use(row, false)}>${w.notUsed}</button>`
        : files.usable(row)
          ? html`<button type="button" class="button primary" aria-label=${w.useOf(row.name)} @click=${() => files.use(row, true)}>${w.use}</button>`
          : nothing
    }</div>
  </article>`
}

/** @param {FileRow} row @param {Orders} orders @param {Files} files */
const card = (row, orders, files) =>
  row.state === 'read' ? read(row, orders, files) : row.state === 'failed' ? failed(row, files) : reading(row, files)

/** @param {Orders} orders @returns {import('./orders.js').Panel} */
export function openFiles(orders) {
  adopt(rules)
  const files = createFiles(orders, w)
  /** @type {((page: Page) => unknown) | undefined} */
  let guideView
  async function openGuide() {
    const { openGuide } = await import('./orders-guide-later.js')
    guideView ??= openGuide(orders)
    orders.set({ guide: 'shopify' })
  }
  const typed = part(async () => (await import('./orders-typed-after.js')).openTyped(orders))
  const type = () => orders.set({ typing: 'begin' })
  return (page) => {
    files.takeDropped()
    const { files: rows, guide, typing } = orders.ui()
    const shown = guide ? (guideView?.(page) ?? nothing) : nothing
    const hasTyped = typing || page.own.orders?.typed_totals
    if (rows.length === 0 && !hasTyped) return html`${empty(files, openGuide, type)}${shown}`
    const counts = rows.some(({ used }) => used)
    return html`<div class="wide rows-head"><h1>${w.title}</h1><span class="row-actions">${guideButton(openGuide)}${hasTyped ? nothing : typeButton(type)}${chooser(files, w.add, counts ? '' : 'primary')}</span></div>
      <p class="wide help files-hint">${w.hint}</p>
      ${rows.map((row) => card(row, orders, files))}
      ${hasTyped ? typed(page)?.(page) : nothing}
      ${counts ? html`<div class="wide actions"><a class="button primary" href="#orders/sold">${w.next}</a></div>` : nothing}
      ${shown}`
  }
}
