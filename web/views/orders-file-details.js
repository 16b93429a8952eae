// @ts-check
/** How a file was read, and how to have it read another way. */
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { live } from 'lit-html/directives/live.js'
import { BY_HAND, placesOf } from '../app/orders-files.js'
import { words as w } from '../locales/en-orders-files.js'

/** @typedef {import('../app/orders-actions.js').FileRow} FileRow */
/** @typedef {import('../app/orders-files.js').Files} Files */

/** Of many things alike so many are shown. */
const SHOWN_COLUMNS = 6
const SHOWN_READ = 24
const SHOWN_PROBLEMS = 20
const SHOWN_WARNINGS = 3
const SHOWN_CODES = 8

/** @param {string} id @param {string} label @param {string} value @param {[string, string][]} choices @param {(value: string) => void} pick */
const choice = (id, label, value, choices, pick) => html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} .value=${live(value)} @change=${(/** @type {any} */ event) => pick(event.target.value)}>
      ${choices.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select></div>`

/** The order that dates are read in: what was said, or what the file shows. @param {FileRow} row */
const orderOfDates = ({ request, answer }) =>
  request.options?.date_order ?? answer.columns.find((/** @type {any} */ { field }) => field === 'created_at')?.date_order ?? '' // biome-ignore format: one line

/** Which of a file's tables is read. @param {FileRow} row @param {Files} files */
export function tables(row, files) {
  const { tables, table_count: count, table } = row.answer.reading
  if (!(count > 1)) return nothing
  const choices = tables.map((/** @type {any} */ each) => [String(each.number), w.tableIs(each, count)])
  return html`<div class="file-table">${choice(`${row.key}-table`, w.table, String(table), choices, (number) => files.table(row, Number(number)))}</div>`
}

/** What each column is, what stands in it, and what that stands for. @param {any} answer */
function columnsRead({ columns }) {
  const known = columns.filter((/** @type {any} */ { field }) => field)
  const all = known.length ? known : columns.filter((/** @type {any} */ { name }) => name)
  if (all.length === 0) return nothing
  const shown = all.slice(0, SHOWN_READ)
  return html`<div class="file-columns" role="group" tabindex="0" aria-label=${w.columns}><table class="plain-table"><caption class="group">${w.columns}</caption>
      <thead><tr><th scope="col">${w.column}</th><th scope="col">${w.readAs}</th><th scope="col">${w.firstValue}</th></tr></thead>
      <tbody>${shown.map((/** @type {any} */ each) => html`<tr><th scope="row"><span class="column-name">${each.name.trim()}</span></th><td>${w.columnIs(each)}</td><td>${w.sampleIs(each)}</td></tr>`)}</tbody></table></div>
    ${columns.length > shown.length ? html`<p class="help">${w.otherColumns(columns.length - shown.length, known.length > 0 && all.length === shown.length)}</p>` : nothing}`
}

/** @param {FileRow} row @param {Files} files */
function settings(row, files) {
  const { key, answer, request } = row
  const { reading, workbook } = answer
  const encodings = w.encodings.includes(reading.encoding) ? w.encodings : [reading.encoding, ...w.encodings]
  return html`<div class="file-settings">
    ${
      workbook
        ? choice(
            `${key}-sheet`,
            w.sheet,
            workbook.sheet,
            workbook.sheets.map((/** @type {string} */ name) => [name, name]),
            (sheet) => files.change(key, { sheet }),
          )
        : nothing
    }
    ${choice(`${key}-kind`, w.kind, request.kind ?? 'auto', files.kinds(answer, request), (kind) => files.change(key, { kind, columns: undefined }))}
    ${
      workbook
        ? nothing
        : html`${choice(
            `${key}-encoding`,
            w.encoding,
            reading.encoding,
            encodings.map((id) => [id, w.encodingName(id)]),
            (encoding) => files.change(key, { encoding }),
          )}
    ${choice(`${key}-separator`, w.separator, reading.delimiter, Object.entries(w.separators), (delimiter) => files.change(key, { delimiter }))}`
    }
    ${choice(`${key}-numbers`, w.numbers, reading.decimal, Object.entries(w.signs), (decimal) => files.settle(row, { decimal }))}
    ${files.hasDates(answer) ? choice(`${key}-dates`, w.dates, orderOfDates(row), Object.entries(w.dateOrders), (order) => files.settle(row, { date_order: order })) : nothing}
    ${
      request.options?.year
        ? html`<div class="field"><label for="${key}-year">${w.yearOf}</label><input id="${key}-year" inputmode="numeric" maxlength="4" autocomplete="off" .value=${String(request.options.year)} @change=${(
            /** @type {any} */ { target },
          ) => {
            if (!files.year(row, target.value)) target.value = String(request.options.year)
          }} /></div>`
        : nothing
    }
  </div>`
}

/** @param {any} answer */
function because({ summary, columns, reading }) {
  const names = /** @type {string[]} */ (summary.recognized_by)
  return html`<dl class="pairs file-pairs">
    ${names.length ? html`<div><dt>${w.because}</dt><dd>${names.slice(0, SHOWN_COLUMNS).map((name) => html`<span class="column-name">${name}</span>`)}</dd></div>` : nothing}
    <div><dt>${w.header}</dt><dd>${reading.header_record === undefined ? w.noHeader : `${w.inRow(reading.header_record)} · ${w.moreColumns(columns.length, 0)}`}</dd></div>
  </dl>`
}

/** What only the visitor knows: which part of a date is the day, and which year. @param {FileRow} row @param {Files} files @param {string} id of a problem */
function question(row, files, id) {
  const { key, answer } = row
  if (answer.summary.kind !== 'orders') return nothing
  if (id === 'ambiguous_dates')
    return html`<span class="file-ask">${Object.entries(w.dateOrders).filter(([order]) => order).map(([order, label]) => html`<button type="button" class="button" @click=${() => files.settle(row, { date_order: order })}>${label}</button>`)}</span>` // biome-ignore format: one line
  if (id !== 'dates_without_year') return nothing
  const send = (/** @type {any} */ event) => {
    event.preventDefault()
    files.year(row, event.target.elements.year.value)
  }
  return html`<form class="file-ask" @submit=${send} novalidate><label for="${key}-year">${w.year}</label>
    <input id="${key}-year" name="year" inputmode="numeric" size="4" maxlength="4" autocomplete="off" />
    <button type="submit" class="button">${w.readYear}</button></form>`
}

/** Problems that change what is counted are shown at once. @param {FileRow} row @param {Files} files */
export function warnings(row, files) {
  const told = row.answer.diagnostics.filter((/** @type {any} */ { id }) => w.serious.includes(id))
  if (told.length === 0) return nothing
  const more = told.length - SHOWN_WARNINGS
  return html`<ul class="notes care">${told.slice(0, SHOWN_WARNINGS).map((/** @type {any} */ each) => html`<li>${w.diagnostic(each)}${question(row, files, each.id)}</li>`)}${more > 0 ? html`<li>${w.moreProblems(more)}</li>` : nothing}</ul>`
}

/** @param {any[]} all */
function problems(all) {
  const told = all.filter(({ id }) => !w.serious.includes(id) || all.length > SHOWN_WARNINGS)
  if (told.length === 0) return nothing
  return html`<h3 class="group">${w.problems}</h3><ul class="notes care">
    ${told.slice(0, SHOWN_PROBLEMS).map((each) => html`<li>${w.diagnostic(each)}</li>`)}
    ${told.length > SHOWN_PROBLEMS ? html`<li>${w.moreProblems(told.length - SHOWN_PROBLEMS)}</li>` : nothing}
  </ul>`
}

/** @param {any} answer @param {import('../app/format.js').Format} f */
function codes({ reading: { orders } }, f) {
  if (!orders?.codes.length) return nothing
  const shown = orders.codes.slice(0, SHOWN_CODES)
  return html`<table class="plain-table"><caption class="group">${w.codes}</caption>
    <thead><tr><th scope="col">${w.code}</th><th scope="col" class="figure">${w.orders}</th><th scope="col" class="figure">${w.total}</th></tr></thead>
    <tbody>${shown.map((/** @type {any} */ each) => html`<tr><th scope="row">${each.code}</th><td class="figure">${f.count(each.orders)}</td><td class="figure">${f.count(Number(each.total))}</td></tr>`)}</tbody></table>
    ${orders.code_count > shown.length ? html`<p class="help">${w.moreCodes(orders.code_count - shown.length)}</p>` : nothing}`
}

/** Columns named by hand, where nobody knew them. @param {FileRow} row @param {Files} files */
function mapping(row, files) {
  const { key, answer } = row
  const kind = files.kindOf(row)
  const places = { ...placesOf(answer.columns), ...row.request.options?.columns }
  const named = answer.columns.filter((/** @type {any} */ column) => column.name)
  const send = (/** @type {any} */ event) => {
    event.preventDefault()
    const chosen = [...new FormData(event.target)].filter(([, value]) => value)
    files.map(row, kind, /** @type {Record<string, string>} */ (Object.fromEntries(chosen)))
  }
  return html`<form class="file-map" @submit=${send} novalidate>
    <h3 class="group">${w.map.title}</h3>
    <div class="file-settings">${choice(
      `${key}-row-is`,
      w.map.kind,
      kind,
      Object.keys(BY_HAND).map((id) => [id, w.map.kinds[id].label]),
      (id) => files.pickKind(key, id),
    )}</div>
    <p class="help">${w.map.kinds[kind].note}</p>
    <div class="file-settings">${BY_HAND[kind].fields.map((field) =>
      keyed(
        field,
        html`<div class="field"><label for="${key}-m-${field}">${w.fieldName(field)}</label>
        <select id="${key}-m-${field}" name=${field}><option value="">${w.map.none}</option>${named.map((/** @type {any} */ { name, sample }) => html`<option value=${name} ?selected=${places[field] === name}>${w.map.column(name, sample)}</option>`)}</select></div>`,
      ),
    )}</div>
    ${row.missing?.length ? html`<p class="error" role="alert">${w.map.missing(row.missing.map((any) => any.map((field) => w.fieldName(field)).join(w.map.or)))}</p>` : nothing}
    <div class="actions"><button type="submit" class="button ${answer.format ? '' : 'primary'}">${w.map.go}</button></div>
  </form>`
}

/** @param {FileRow} row @param {Files} files */
export function details(row, files) {
  const { answer } = row
  const unknown = answer.format === null && answer.reading.header_record !== undefined
  const byHand = unknown || row.request.options?.columns || BY_HAND[row.request.kind]
  const open = row.open ?? unknown
  return html`<details class="fold" ?open=${open} @toggle=${(/** @type {any} */ event) => files.fold(row, event.target.open)}>
    <summary><span><span class="fold-title">${w.how}</span><span class="fold-note">${w.howNote}</span></span></summary>
    ${because(answer)}
    ${problems(answer.diagnostics)}
    ${columnsRead(answer)}
    ${codes(answer, files.format())}
    ${byHand ? mapping(row, files) : nothing}
    ${settings(row, files)}
  </details>`
}
