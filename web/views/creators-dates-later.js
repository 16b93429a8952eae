// @ts-check
/** Posts and deadlines by date: what is overdue, what comes, what is behind us. */
import { html, nothing } from 'lit-html'
import { agendaOf } from '../app/agenda.js'
import { answers as a } from '../locales/en-answers.js'
import { dates as w } from '../locales/en-answers-later.js'
import { labelOf, nameOf } from './creators-answers-after.js'
import { goTo, upTo } from './creators-answers-later.js'
import { adopt } from './creators-base.js'
import { panelRules } from './creators-panels-style.js'

/** @typedef {import('./creators-answers-after.js').Asked} Asked */
/** @typedef {import('../app/agenda.js').Entry} Entry */

adopt(panelRules)

/** @param {Asked} asked @param {Entry} entry */
function name(asked, { creator, campaign, metric }) {
  if (creator) return nameOf(asked, creator)
  if (campaign) return asked.model.document.campaigns.find((/** @type {any} */ each) => each.campaign_id === campaign)?.name ?? campaign // biome-ignore format: one line
  return metric ? labelOf(asked, metric) : ''
}

/** @param {Asked} asked @param {Entry} entry */
function row(asked, entry) {
  const { f, document } = asked.model
  const { day, days, what, creator, format, late } = entry
  const date = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
  const column = what === 'due' || what === 'post_due' ? 'due_on' : 'posted_on'
  return html`<li><time datetime=${day}>${date.format(new Date(`${day}T00:00:00Z`))}</time><span class=${late ? 'late' : 'mute'}>${w.in(f, days)}</span>
    <span class="about"><b>${name(asked, entry)}</b> ${w.what[what]}${format ? ` ${w.format(format)}` : ''}</span>
    ${creator && document ? html`<button type="button" class="button quiet" @click=${() => goTo(asked, creator, column)}>${w.go}<span class="hidden">: ${name(asked, entry)}</span></button>` : nothing}</li>`
}

/** @param {Asked} asked */
export function panelOf(asked) {
  const { overdue, coming, past } = agendaOf(asked.model.document, asked.control.kit.today())
  const parts = /** @type {[string, Entry[], string][]} */ ([
    [w.overdue, overdue, 'allOverdue'],
    [w.coming, coming, 'allComing'],
    [w.past, past, 'allPast'],
  ])
  return html`<div class="panel-head"><h3>${a.panels.dates('')}</h3></div>
    ${parts.every(([, list]) => list.length === 0) ? html`<p class="help">${w.none}</p>` : nothing}
    ${parts.map(([title, list, key]) => {
      if (!list.length) return nothing
      const { rows, more } = upTo(asked, list, (entry) => row(asked, entry), key)
      return html`<h4>${title} (${asked.model.f.count(list.length)})</h4><ul class="agenda">${rows}</ul>${more}`
    })}`
}
