// @ts-check
/** Links for many creators: a list pasted, one plan for all, one row a link. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { live } from 'lit-html/directives/live.js'
import { PLAN_KEYS, PRESETS } from '../app/link-presets.js'
import { entriesOf, listOf, planOf, planProblems, rowsToShow, samePlan } from '../app/link-rows.js'
import { rules } from './links-many-style.js'
import { rowsTable } from './links-rows.js'
import { extraFold, field, spellingFold, spellingNotes, today } from './links-tags.js'

export { createManyActions as actions } from '../app/link-many-actions.js'
export { words } from '../locales/en-links-many.js'
export { rules }

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */
/** @typedef {import('./links.js').LinkActions} LinkActions */

/** @param {object} p @param {string} p.id @param {string} p.label @param {string} p.help @param {string} p.text @param {(text: string) => void} p.onInput @param {number} [p.rows] @param {string} [p.placeholder] */
const area = ({ id, label, help, text, onInput, rows = 4, placeholder = '' }) =>
  html`<div class="field"><label for=${id}>${label}</label>
    <p class="help" id="${id}-help">${help}</p>
    <textarea id=${id} class="area" rows=${rows} spellcheck="false" autocapitalize="off" aria-describedby="${id}-help" placeholder=${placeholder} .value=${live(text)} @input=${(/** @type {any} */ event) => onInput(event.target.value)}></textarea></div>`

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {number} count */
function pasteCard(page, w, links, count) {
  const text = links.ui().paste
  const known = page.own.creators.filter((/** @type {any} */ row) => row.name)
  return html`<section class="card" aria-labelledby="paste-title">
    <h1 class="group" id="paste-title">${w.pasteTitle}</h1>
    ${area({ id: 'l-paste', label: w.pasteLabel, help: w.pasteHelp, text, rows: count ? 3 : 7, placeholder: w.pasteExample, onInput: (typed) => links.set({ paste: typed }) })}
    <div class="actions">
      <button type="button" class="button primary" ?disabled=${!text.trim()} @click=${() => links.paste(text)}>${w.add}</button>
      ${known.length ? html`<button type="button" class="button" @click=${() => links.paste(known.map((/** @type {any} */ row) => row.name).join('\n'))}>${w.takeCreators(known.length)}</button>` : nothing}
    </div>
  </section>`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {ReturnType<typeof planOf>} plan */
function presets(page, w, links, plan) {
  const chosen = Object.keys(PRESETS).find((id) => samePlan(plan, PRESETS[id]))
  const own = page.own.link_presets ?? []
  return html`<div class="field"><p class="label" id="presets-label">${w.presetsLabel}</p>
    <div class="chips" role="group" aria-labelledby="presets-label">
      ${Object.keys(PRESETS).map((id) => html`<button type="button" class="choice" aria-pressed=${id === chosen} @click=${() => links.preset(PRESETS[id])}>${w.presets[id].name}</button>`)}
      ${own.map((/** @type {any} */ row) => html`<span class="own-preset"><button type="button" class="choice" aria-pressed=${!chosen && samePlan(plan, row)} @click=${() => links.preset(row)}>${row.name}</button><button type="button" class="icon-button small" aria-label=${w.removePreset(row.name)} @click=${() => links.removePreset(row.preset_id)}>×</button></span>`)}
    </div>
    <p class="help">${chosen ? w.presets[chosen].why : w.presetOwn}</p>
    ${chosen === 'influencer' ? html`<button type="button" class="button" @click=${() => links.copyText('group')}>${w.copyGroup}</button>` : nothing}
    ${!chosen && !own.some((/** @type {any} */ row) => samePlan(plan, row)) ? html`<button type="button" class="button" @click=${links.savePreset}>${w.savePreset}</button>` : nothing}
  </div>`
}

/** @param {LinkWords} w @param {LinkActions} links @param {ReturnType<typeof planOf>} plan @param {string} id @param {string} [error] */
const planField = (w, links, plan, id, error = '') =>
  field({
    id: `p-${id}`,
    kind: id === 'url' ? 'url' : 'text',
    label: w.plan[id].label,
    help: w.plan[id].help,
    placeholder: w.plan[id].example,
    text: plan[/** @type {'url'} */ (id)],
    error,
    onInput: (typed) => links.plan(id, typed),
  })

/** @param {Page} page @param {LinkActions} links @returns {import('./links-tags.js').Owner} */
const ownerOf = (page, links) => ({
  id: 'p',
  value: planOf(page.own),
  onNaming: (naming) => links.planPart('naming', naming),
  onExtra: (extra, merge) => links.planPart('extra', extra, merge),
})

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {any} codeError */
function planCard(page, w, links, codeError) {
  const owner = ownerOf(page, links)
  const plan = planOf(page.own)
  const checked = plan.url.trim() ? page.engine.buildLink({ url: plan.url.trim() }) : null
  const error = checked && !checked.ok ? w.error(checked.error.fault) : ''
  return html`<section class="card" aria-labelledby="plan-title">
    <h2 class="group" id="plan-title">${w.planTitle}</h2>
    <div class="fields plan-fields">
      ${planField(w, links, plan, 'url', error)}
      ${planField(w, links, plan, 'campaign')}
      ${planField(w, links, plan, 'network')}
      ${presets(page, w, links, plan)}
    </div>
    <details class="fold"><summary><span><span class="fold-title">${w.tagsTitle}</span><span class="fold-note">${w.tagsNote}</span></span></summary>
      <p class="help">${w.placeholders}</p>
      <div class="fields plan-fields">${PLAN_KEYS.map((id) =>
        field({
          id: `u-${id}`,
          kind: 'text',
          label: w.fields[id].label,
          help: w.why[id],
          aside: html`<code class="key-name">utm_${id}</code>`,
          text: plan.utm[id] ?? '',
          onInput: (typed) => links.pattern(id, typed),
        }),
      )}</div></details>
    ${spellingFold(w, owner)}
    ${extraFold(w, owner, w.placeholders)}
    <details class="fold"><summary><span><span class="fold-title">${w.codesTitle}</span><span class="fold-note">${w.codesNote}</span></span></summary>
      <div class="fields plan-fields">
        ${planField(w, links, plan, 'code_pattern', codeError ? w.codeError(codeError) : '')}
        ${planField(w, links, plan, 'percent')}
        ${area({ id: 'p-taken', label: w.plan.taken.label, help: w.plan.taken.help, text: plan.taken, rows: 3, onInput: (typed) => links.plan('taken', typed) })}
        ${area({ id: 'p-placements', label: w.plan.placements.label, help: w.plan.placements.help, text: plan.placements, rows: 3, placeholder: w.plan.placements.example, onInput: (typed) => links.plan('placements', typed) })}
      </div></details>
  </section>`
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {import('../app/link-rows.js').LinkRow[]} rows */
function toolbar(page, w, links, rows) {
  const { busy } = links.ui()
  const ready = rows.some((row) => row.url)
  return html`<div class="actions toolbar">
    <button type="button" class="button primary" ?disabled=${!ready} @click=${links.copyAll}>${w.copyAll}</button>
    <button type="button" class="button" ?disabled=${!ready} @click=${() => links.csv('links')}>${w.saveCsv}</button>
    <button type="button" class="button" ?disabled=${!ready || Boolean(busy)} @click=${links.zip}>${w.saveZip}</button>
    <button type="button" class="button" ?disabled=${!ready || Boolean(busy)} @click=${links.sheet}>${w.openSheet}</button>
  </div>
  <details class="fold"><summary><span><span class="fold-title">${w.shop}</span><span class="fold-note">${w.shopNote}</span></span></summary>
    <div class="actions">
      <button type="button" class="button" @click=${() => links.csv('matrixify')}>${w.saveCodes}</button>
      <button type="button" class="button" ?disabled=${!ready} @click=${() => links.csv('redirects')}>${w.saveRedirects}</button>
      <button type="button" class="button" @click=${() => links.copyText('survey')}>${w.copySurvey}</button>
    </div><p class="help">${w.shopHelp}</p></details>
  <p class="busy" role="status">${busy}</p>${busy ? html`<progress id="links-progress" max=${rows.length} aria-label=${busy}></progress>` : nothing}`
}

/** What the files would hold, told before they are saved. @param {Page} page @param {LinkWords} w @param {import('../app/link-rows.js').LinkRow[]} rows */
function dryRun(page, w, rows) {
  const failed = rows.filter((row) => row.built && !row.built.ok && !row.sent)
  const problems = [
    ...(rows.some((row) => !row.built && !row.sent) ? [w.needPage] : []),
    ...(planOf(page.own).campaign.trim() ? [] : [w.needCampaign]),
    ...failed.slice(0, 20).map((row) => w.rowFailed(row.creator, w.error(row.built.error.fault))),
    ...planProblems(rows, page.engine, page.own).map(w.planProblem),
  ]
  return problems.length ? html`<ul class="notes care">${problems.map((text) => html`<li>${text}</li>`)}</ul>` : nothing
}

/** What the rules changed over all rows. @param {Page} page @param {LinkWords} w @param {LinkActions} links @param {import('../app/link-rows.js').LinkRow[]} rows */
function spelled(page, w, links, rows) {
  return guard([rows, page.own.link_plan], () => {
    const notes = spellingNotes(w, ownerOf(page, links), rows.flatMap((row) => (row.built?.ok && !row.sent ? [row.built] : []))) // biome-ignore format: one line
    return notes.length ? html`<ul class="notes">${notes}</ul>` : nothing
  })
}

/** @param {Page} page @param {LinkWords} w @param {LinkActions} links */
function manyPanel(page, w, links) {
  const redraw = () => page.act.setUi({})
  const { rows, codeError } = rowsToShow(page.own, page.engine, today(), redraw)
  const count = entriesOf(page.own).length
  return html`<div class="wide many">
    <div class="many-top">${pasteCard(page, w, links, count)}${planCard(page, w, links, codeError)}</div>
    ${
      count === 0
        ? nothing
        : html`<section class="card rows-card" aria-labelledby="rows-title">
      <div class="rows-head"><h2 id="rows-title">${w.rowsTitle(count, rows.length)}</h2>
        <button type="button" class="button quiet" @click=${links.clear}>${w.clear}</button></div>
      ${dryRun(page, w, rows)}
      ${spelled(page, w, links, rows)}
      ${toolbar(page, w, links, rows)}
      ${rowsTable(page, w, links, rows, listOf(planOf(page.own).placements).length > 0)}
    </section>`
    }
  </div>`
}

export const panels = { many: manyPanel }
