// @ts-check
/** Orders · Did it move sales? Numbers by day or of two groups at the left, the answer with its range and assumptions at the right. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { createLift, METHODS, WINDOWS } from '../app/lift-actions.js'
import { daysChart } from '../elements/days.js'
import { lift as words } from '../locales/en-orders-lift.js'
import { rules } from './orders-lift-style.js'
import { part } from './orders-part.js'
import { adopt } from './orders-style.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/lift-actions.js').Lift} Lift */
/** @typedef {typeof import('./orders-lift-after.js')} After */

/** @param {Lift} lift @param {string} id @param {string} label @param {{unit?: string, help?: string}} [more] */
function numberField({ words: w, typed, number, edit }, id, label, { unit = '', help = '' } = {}) {
  const wrong = number(id) === null
  return html`<div class="field"><label for="lift-${id}">${label}</label>
    <div class="box">${unit && unit !== '%' ? html`<span class="unit" aria-hidden="true">${unit}</span>` : nothing}<input id="lift-${id}" type="text" inputmode="decimal" autocomplete="off" maxlength="30" aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `lift-${id}-error` : nothing} .value=${live(typed()[id] ?? '')} @input=${(/** @type {any} */ event) => edit(id, event.target.value)}>${unit === '%' ? html`<span class="unit" aria-hidden="true">%</span>` : nothing}</div>
    ${help ? html`<p class="help">${help}</p>` : nothing}${wrong ? html`<p class="error" id="lift-${id}-error">${w.groups.badNumber}</p>` : nothing}</div>`
}

/** @param {string} label @param {[string, string][]} choices @param {string} chosen @param {(id: string) => void} choose */
const choices = (label, choices, chosen, choose) =>
  html`<div class="field" role="group" aria-label=${label}><span class="label">${label}</span><div class="chips">${choices.map(([id, text]) => html`<button type="button" class="choice" aria-pressed=${id === chosen} @click=${() => choose(id)}>${text}</button>`)}</div></div>`

/** What was made of the days that were pasted. @param {Lift} lift */
function readingOf({ words: w, page, days, typed, method }) {
  const { f } = page()
  const { days: all, added, missing, unread, control } = days()
  if (!typed().days?.trim()) return nothing
  if (!all.length) return html`<p class="error" id="lift-days-error">${w.days.none}</p>`
  return html`<p class="help" role="status">${w.days.read(f, { n: all.length, from: all[0].date, to: all[all.length - 1].date })}
      ${added ? ` ${w.days.added(f, added)}` : nothing}${missing ? ` ${w.days.missing(f, missing)}` : nothing}</p>
    ${unread.length ? html`<p class="hint">${w.days.unread(f, unread)}</p>` : nothing}
    ${method() === 'control' && !control ? html`<p class="error">${w.days.noControl}</p>` : nothing}`
}

/** The days need not be pasted where the orders were opened as a file. @param {Lift} lift */
function fromFiles({ words: w, page, ui, files, useFiles, method }) {
  const count = files()
  if (method() === 'control') return nothing
  if (!count) return html`<p class="help"><a href="#orders">${w.files.open}</a></p>`
  const { counting, fileless } = ui()
  return html`<div><button type="button" class="button" ?disabled=${counting} @click=${useFiles}>${counting ? w.files.counting : w.files.use(page().f, count)}</button>
    ${fileless ? html`<p class="error" role="status">${w.files.none(page().f.currency)}</p>` : nothing}</div>`
}

/** @param {Lift} lift */
function daysFields(lift) {
  const { words: w, page, typed, edit, from, method } = lift
  const { f } = page()
  const { window = '0', unit = 'orders' } = typed()
  return html`${fromFiles(lift)}<div class="field"><label for="lift-days">${w.days.label}</label><p class="help" id="lift-days-help">${method() === 'control' ? w.days.helpControl : w.days.help}</p>
      <textarea id="lift-days" rows="6" maxlength="100000" spellcheck="false" autocapitalize="off" aria-describedby="lift-days-help" placeholder=${w.days.placeholder} .value=${live(typed().days ?? '')} @input=${(/** @type {any} */ event) => edit('days', event.target.value)}></textarea>
      ${readingOf(lift)}</div>
    <div class="field"><label for="lift-from">${w.from}</label><div class="box words"><input id="lift-from" type="date" aria-describedby="lift-from-help" .value=${live(from())} @change=${(/** @type {any} */ event) => edit('from', event.target.value)}></div><p class="help" id="lift-from-help">${w.fromHelp}</p></div>
    ${choices(
      w.windowLabel,
      WINDOWS.map((days) => [String(days), w.window(f, days)]),
      window,
      (id) => edit('window', id === '0' ? '' : id),
    )}
    ${choices(w.unitLabel, Object.entries(w.units), unit, (id) => edit('unit', id === 'orders' ? '' : id))}`
}

/** @param {Lift} lift */
function groupFields(lift) {
  const { words: w } = lift
  const group = (/** @type {string} */ title, /** @type {string} */ id) =>
    html`<fieldset class="lift-group"><legend>${title}</legend>${numberField(lift, `${id}_orders`, w.groups.orders)}${numberField(lift, `${id}_people`, w.groups.people)}</fieldset>`
  return html`${group(w.groups.exposed, 'exposed')}${group(w.groups.held, 'held')}<p class="help">${w.groups.help}</p>`
}

/** @param {Lift} lift */
function form(lift) {
  const { words: w, method, edit, isExample, typed } = lift
  const some = Object.keys(typed()).some((id) => id !== 'method')
  return html`<section class="card lift-form" aria-labelledby="lift-form-title"><h2 class="hidden" id="lift-form-title">${w.methodLabel}</h2>
    <div class="fields">
      ${choices(
        w.methodLabel,
        Object.keys(METHODS).map((id) => [id, w.methods[id].name]),
        method(),
        (id) => edit('method', id),
      )}
      <p class="help">${w.methods[method()].help}</p>
      ${method() === 'groups' ? groupFields(lift) : daysFields(lift)}
    </div>
    <div class="actions">${isExample() || some ? html`<button type="button" class="button" @click=${lift.clear}>${w.clear}</button>` : nothing}${isExample() ? nothing : html`<button type="button" class="button" @click=${lift.example}>${w.showExample}</button>`}</div>
  </section>`
}

/** How an amount of what the days count is said. @param {Lift} lift @returns {(value: number) => string} */
function sayer({ page, typed, method }) {
  const { f } = page()
  if (method() === 'groups') return (value) => f.count(Math.round(value * 1e4) / 10)
  return typed().unit === 'money'
    ? f.money
    : (value) => f.count(Math.abs(value) >= 20 ? Math.round(value) : Math.round(value * 10) / 10)
}

/** @param {(string | {amount: string})[]} sentence */
const emphasized = (sentence) => sentence.map((part) => (typeof part === 'string' ? part : html`<b>${part.amount}</b>`))

/** @param {Lift} lift @param {any} answer */
function said(lift, answer) {
  const { words: w, page, typed, method } = lift
  const { f } = page()
  const say = sayer(lift)
  const unit = w.unit[method() === 'groups' ? 'groups' : typed().unit === 'money' ? 'money' : 'orders']
  const { told, lift: found, ratio, reason } = answer
  const range = found ? `${say(found.low)} to ${say(found.high)} ${unit}` : ''
  const usual = typed().unit === 'money' && method() !== 'groups' ? 'sales' : 'orders'
  return html`<p class="verdict"><span class="pill ${w.told[told].tone}">${w.told[told].pill}</span>${lift.isExample() ? html`<span class="chip">${w.isExample}</span>` : nothing}</p>
    <h1 class="hero">${emphasized(w.hero[/** @type {'more'} */ (told)](say, found, unit))}</h1>
    <p class="sub">${reason ? w.reasons[reason.id](reason.subject, range) : w.range(say(found.low), say(found.high))}</p>
    ${ratio && told !== 'could_not_tell' ? html`<p class="range">${w.ratio(f, ratio, usual)}</p>` : nothing}`
}

/** @param {Lift} lift @param {any} answer */
function chart(lift, answer) {
  const { words: w, page, days, from, typed, method } = lift
  const { f } = page()
  const { days: all } = days()
  if (method() === 'groups' || all.length < 2) return nothing
  const first = all.findIndex(({ date }) => date >= from())
  const begin = first < 0 || !from() ? all.length : first
  const window = Number(typed().window ?? 0)
  const end = window ? Math.min(all.length, begin + window) : all.length
  const control = method() === 'control' && days().control
  return html`<div class="lift-chart">${daysChart({
    label: w.chart.label,
    values: all.map(({ value }) => value),
    control: control ? all.map((day) => day.control ?? 0) : undefined,
    begin,
    end,
    usual: answer?.without !== undefined && end > begin ? answer.without / (end - begin) : undefined,
    say: sayer(lift),
    first: f.date(all[0].date),
    last: f.date(all[all.length - 1].date),
    mark: w.chart.first,
    usualName: w.chart.usual,
  })}
    <details class="fold"><summary><span><span class="fold-title">${w.chart.table}</span></span></summary><div class="lift-days" tabindex="0" role="region" aria-label=${w.chart.table}><table><thead><tr><th scope="col">${w.chart.day}</th><th scope="col" class="number">${w.chart.sales}</th>${control ? html`<th scope="col" class="number">${w.chart.control}</th>` : nothing}</tr></thead>
      <tbody>${all.map((day, at) => html`<tr class=${at >= begin && at < end ? 'in' : ''}><th scope="row">${day.date}</th><td class="number">${f.count(day.value)}</td>${control ? html`<td class="number">${f.count(day.control ?? 0)}</td>` : nothing}</tr>`)}</tbody></table></div></details></div>`
}

/** Whether what came on top is enough, as far as it can be told. @param {Lift} lift @param {any} answer @param {number} share */
function enough({ words: w, page, typed, number, method }, answer, share) {
  const credited = number(typed().unit === 'money' ? 'revenue' : 'credited')
  if (method() === 'groups' || !answer?.lift || !credited) return nothing
  const { low, expected, high } = answer.lift
  const part = { low: low / credited, expected: expected / credited, high: high / credited }
  const verdict = part.low >= share ? 'enough' : part.high < share ? 'short' : 'open'
  return html`<p>${w.even.found(page().f, part, verdict)}</p>`
}

/** @param {Lift} lift @param {any} answer */
function breakEven(lift, answer) {
  const { words: w, page, typed } = lift
  const { f, example, answer: check, document } = page()
  const share = lift.breakEven()
  const total = check.metrics?.total_cost
  const { revenue, gross_margin: margin } = document.check.inputs
  const take = () => {
    lift.edit('cost', f.unambiguous(total.value))
    lift.edit('revenue', String(revenue))
    lift.edit('margin', String(margin).replace(/\s*%$/, ''))
  }
  const money = { unit: f.symbol }
  return html`<section class="card" aria-labelledby="lift-even"><h2 class="group" id="lift-even">${w.even.title}</h2>
    <div role="status">${share === null ? html`<p class="help">${w.even.enter}</p>` : html`<p class="lift-say">${w.even.says(f, share)}</p>${enough(lift, answer, share)}`}</div>
    <div class="lift-even">${numberField(lift, 'cost', w.even.cost, money)}${numberField(lift, 'revenue', w.even.revenue, money)}${numberField(lift, 'margin', w.even.margin(f.round(100)), { unit: '%' })}${typed().unit === 'money' ? nothing : numberField(lift, 'credited', w.even.credited)}</div>
    ${!example && total?.ok && revenue && margin && !typed().cost ? html`<button type="button" class="button" @click=${take}>${w.even.take}</button>` : nothing}
  </section>`
}

/** @param {Lift} lift @param {After | undefined} after */
function answered(lift, after) {
  const { words: w, method } = lift
  const answer = lift.answer()
  const tone = answer?.ok ? w.told[answer.told].tone : ''
  return html`<div class="lift-side"><section class="card lift-answer ${tone}" aria-label=${w.title}>
    <div role="status">${answer?.ok ? said(lift, answer) : html`<h1 class="hero">${w.title}</h1><p class="sub">${w.intro}</p><p class="range">${answer ? w.failed : w.enter[/** @type {'days'} */ ({ before: 'days' }[/** @type {string} */ (method())] ?? method())]}</p>`}</div>
    ${chart(lift, answer)}
    ${answer?.ok ? html`<h2 class="group">${w.assumesTitle}</h2><ul class="notes">${answer.assumptions.map((/** @type {string} */ id) => html`<li>${w.assumptions[id]}</li>`)}</ul>` : nothing}
  </section>${breakEven(lift, answer)}${after ? after.apart(lift) : nothing}</div>`
}

/** @param {import('../app/orders-actions.js').Orders} orders @returns {import('./orders.js').Panel} */
export function openLift(orders) {
  adopt(rules)
  /** @type {Lift | undefined} */
  let lift
  const after = part(() => import('./orders-lift-after.js'))
  return (page) => {
    lift ??= createLift(page, words, orders)
    return html`${form(lift)}${answered(lift, after(page))}`
  }
}
