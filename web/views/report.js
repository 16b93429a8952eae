// @ts-check
/** The report as a page of paper, and beside it what can be chosen and sent. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { PARTS } from '../app/report-model.js'
import { paper } from './report-paper.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/report-actions.js').ReportActions} ReportActions */
/** @typedef {import('../app/report-model.js').Report} Report */

/** @param {ReportActions} actions */
const empty = ({
  words: { empty: say },
}) => html`<section class="card wide report-empty" aria-labelledby="report-title">
    <h1 class="hero" id="report-title">${say.title}</h1>
    <p class="sub">${say.text}</p>
    <div class="actions">
      <a class="button primary" href="#creators">${say.creators}</a>
      <a class="button" href="#check">${say.check}</a>
    </div>
    <ul class="report-points">${say.points.map(([head, text]) => html`<li><b>${head}</b><span>${text}</span></li>`)}</ul>
  </section>`

/** @param {ReportActions} actions @param {Report} report @param {'title' | 'period'} key @param {string} hint */
const field = ({ words: w, edit }, { own }, key, hint) => html`<div class="field">
    <label for="r-${key}">${w.controls[key]}</label>
    <div class="box words"><input id="r-${key}" type="text" autocomplete="off" maxlength="160" placeholder=${hint} .value=${live(own.report?.[key] ?? '')} @input=${(/** @type {any} */ event) => edit(key, event.target.value)} /></div>
  </div>`

/** Which campaign the report is on: the one that Creators shows. @param {ReportActions} actions @param {Report} report */
function campaign({ words: w, show }, { own }) {
  const campaigns = own.campaigns ?? []
  if (campaigns.length < 2) return nothing
  const now = own.shown?.campaign_id ?? ''
  return html`<div class="field"><label for="r-campaign">${w.controls.campaign}</label><select id="r-campaign" .value=${live(now)} @change=${(/** @type {any} */ event) => show(event.target.value)}><option value="">${w.controls.allCampaigns}</option>${campaigns.map((/** @type {any} */ { campaign_id: id, name }) => html`<option value=${id} ?selected=${id === now}>${name || id}</option>`)}</select></div>`
}

/** @param {ReportActions} actions @param {Report} report */
function settings(actions, report) {
  const { words: w, say } = actions
  const own = { ...report, title: report.own.report?.title ? '' : report.title, period: '' }
  const has = { ranking: report.source === 'creators', table: report.source === 'creators', targets: report.targets?.length || report.alternative?.better } // biome-ignore format: one line
  const offered = PARTS.filter((id) => /** @type {any} */ (has)[id] ?? true)
  return html`<fieldset class="report-set"><legend class="group">${w.controls.label}</legend>
    ${campaign(actions, report)}${field(actions, report, 'title', say().title(own))}
    ${field(actions, report, 'period', say().period(own) || w.controls.periodHint)}
    <div class="field"><label for="r-note">${w.controls.note}</label>
      <textarea id="r-note" rows="3" maxlength="2000" placeholder=${w.controls.noteHint} .value=${live(report.note)} @input=${(/** @type {any} */ event) => actions.edit('note', event.target.value)}></textarea></div>
    <div class="field" role="group" aria-labelledby="r-parts"><span class="label" id="r-parts">${w.controls.parts}</span>
      <div class="part-checks">${offered.map((id) => html`<label class="part-check"><input type="checkbox" .checked=${live(report.parts.has(id))} @change=${() => actions.toggle(id)} />${w.parts[id]}</label>`)}</div></div>
  </fieldset>`
}

/** @param {ReportActions} actions @param {Report} report */
function card(actions, report) {
  const { words: w, ui } = actions
  const chosen = report.rows.find((/** @type {any} */ row) => row.id === ui().card)
  const pick = (/** @type {string} */ id) => {
    const row = report.rows.find((/** @type {any} */ each) => each.id === id)
    if (row) actions.showCard(row)
    else actions.set({ card: '', shown: '' })
  }
  return html`<div class="report-set"><h2 class="group">${w.card.title}</h2>
    <p class="help">${w.card.help}</p>
    <div class="field"><label for="r-card">${w.card.pick}</label>
      <select id="r-card" .value=${live(chosen?.id ?? '')} @change=${(/** @type {any} */ event) => pick(event.target.value)}>
        <option value="">–</option>
        ${report.rows.map((/** @type {any} */ row) => html`<option value=${row.id} ?selected=${row.id === chosen?.id}>${actions.say().name(row)}</option>`)}
      </select></div>
    ${
      chosen && ui().shown
        ? html`<img class="card-shown" src=${ui().shown} alt=${w.card.alt(actions.say().name(chosen))} width="600" height="400" />
      <div class="report-buttons">
        <button type="button" class="button" @click=${() => actions.copyCard(chosen)}>${w.card.copy}</button>
        <button type="button" class="button" @click=${() => actions.copyCardPicture(chosen)}>${w.card.picture}</button>
        <button type="button" class="button" @click=${() => actions.saveCard(chosen)}>${w.card.save}</button>
      </div>`
        : nothing
    }
  </div>`
}

/** @param {ReportActions} actions @param {Report} report */
function sending(actions, report) {
  const { words: w } = actions
  const rows = report.source === 'creators'
  /** @param {string} text @param {() => unknown} act @param {string} [kind] */
  const button = (text, act, kind = '') =>
    html`<button type="button" class="button ${kind}" @click=${act}>${text}</button>`
  return html`<div class="report-set"><h2 class="group">${w.share.title}</h2>
      <div class="report-buttons">
        ${button(w.share.print, actions.print, 'primary')}
        ${button(w.share.slack, actions.copyChat)}
        ${button(w.share.picture, actions.copyPicture)}
        ${button(w.share.savePicture, actions.savePicture)}
      </div></div>
    <div class="report-set"><h2 class="group">${w.files.title}</h2>
      <div class="report-buttons">
        ${button(w.files.xlsx, actions.saveWorkbook)}
        ${rows ? button(w.files.creators, () => actions.saveTable('creators')) : nothing}
        ${rows && report.own.posts?.length ? button(w.files.posts, () => actions.saveTable('posts')) : nothing}
        ${rows ? button(w.files.costs, actions.saveCosts) : nothing}
      </div>
      ${rows ? html`<p class="help">${w.files.costsHelp}</p>` : nothing}</div>`
}

/** @param {Page} page @param {ReportActions} actions @param {import('./kit.js').Kit} kit */
export function reportView(page, actions, kit) {
  const report = actions.model()
  if (report.source === 'empty') return empty(actions)
  if (report.failed) return html`<section class="card wide report-empty"><h1 class="report-name">${actions.words.title}</h1><p class="sub">${actions.words.failed}</p></section>` // biome-ignore format: one line
  return html`<div class="report-side">
      <div class="card report-send">${sending(actions, report)}</div>
      <div class="card report-more">${settings(actions, report)}${report.rows.length ? card(actions, report) : nothing}</div>
    </div>
    ${paper(page, actions, report, kit)}`
}
