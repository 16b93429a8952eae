// @ts-check
/** What counts: the definitions that people choose differently, chosen here and said beside each figure. */
import { html, nothing } from 'lit-html'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */
/** @typedef {typeof import('../locales/en-check-full.js').full} Words */

const SETTINGS = ['document', 'settings']
const ACTIONS = ['likes', 'comments', 'shares', 'saves', 'views', 'clicks']
const USUAL = ['likes', 'comments', 'shares', 'saves']

/** @param {Page} page @returns {string[]} */
export const countedActions = ({ own }) => own.settings?.engagement_actions ?? USUAL

/**
 * The definition that a figure was reckoned with, in words; empty where none is to be chosen.
 * @param {Page} page @param {Words} w @param {string} id @param {boolean} [brief] without what the fields themselves say
 */
export function definitionOf(page, w, id, brief = false) {
  const { answer, f, own } = page
  const c = w.counts
  if (!answer.ok) return ''
  const parts = []
  const uses = reaches(answer.working, id)
  if (uses.has('engagements') || id === 'engagements') {
    const typed =
      answer.working.engagements?.formula.filter((/** @type {string} */ token) => /^[a-z]/.test(token)) ?? []
    const list = typed.map((/** @type {string} */ each) => w.actions[/** @type {'likes'} */ (each)] ?? each)
    const total = typed.includes('engagement_count')
    if (!total) parts.push(c.counting(f.list(list)))
    else if (!brief) parts.push(c.total)
    if (!brief && id === 'engagement_rate_by_followers' && !answer.inputs.posts?.ok) parts.push(c.onePost)
  }
  if (id === 'conversion_rate') parts.push(c.by(own.settings?.conversion_base ?? 'clicks'))
  if (!brief && /_per_follower$/.test(id) && !/new_follower/.test(id)) parts.push(c.pooled)
  if (own.settings?.revenue_basis === 'gross' && uses.has('revenue') && answer.inputs.refunds?.ok) parts.push(c.gross)
  return parts.join(', ')
}

/** Everything that a figure was reckoned from. @param {any} working @param {string} id @returns {Set<string>} */
function reaches(working, id) {
  const seen = new Set()
  const visit = (/** @type {string} */ at) => {
    for (const token of working[at]?.formula ?? []) {
      if (seen.has(token) || !/^[a-z]/.test(token)) continue
      seen.add(token)
      visit(token)
    }
  }
  visit(id)
  return seen
}

/** @param {Page} page @param {string[]} actions @param {string} [platform] */
function count({ act }, actions, platform) {
  act.change([
    [[...SETTINGS, 'engagement_actions'], ACTIONS.filter((id) => actions.includes(id))],
    [[...SETTINGS, 'platform'], platform],
  ])
}

/** @param {object} p @param {string} p.name @param {string} p.legend @param {Record<string, string>} p.options @param {string} p.now @param {(id: string) => void} p.choose */
const radios = ({ name, legend, options, now, choose }) =>
  html`<fieldset><legend>${legend}</legend>${Object.entries(options).map(([id, text]) => html`<label class="pick"><input type="radio" name=${name} id="${name}-${id}" .checked=${id === now} @change=${() => choose(id)} />${text}</label>`)}</fieldset>`

/** @param {Page} page @param {Words} w */
export function countsPanel(page, w) {
  const { catalogue, own, act } = page
  const c = w.counts
  const counted = countedActions(page)
  const chosen = catalogue.platforms.find((/** @type {any} */ row) => row.id === own.settings?.platform)
  const toggle = (/** @type {string} */ id) =>
    count(page, counted.includes(id) ? counted.filter((each) => each !== id) : [...counted, id])
  return html`<p class="intro">${c.intro}</p>
    <div class="counts">
      <fieldset><legend>${c.engagement}</legend><p class="help">${c.engagementHelp}</p>
        <p class="label">${c.platforms}</p>
        <div class="chips">${catalogue.platforms.map((/** @type {any} */ row) => html`<button type="button" class="choice" aria-pressed=${row === chosen} @click=${() => count(page, row.engagement_actions, row.id)}>${row.label}</button>`)}</div>
        <div class="picks">${ACTIONS.map((id) => {
          const only = counted.length === 1 && counted.includes(id)
          return html`<label class="pick"><input type="checkbox" id="counts-${id}" .checked=${counted.includes(id)} ?disabled=${only} @change=${() => toggle(id)} />${catalogue.inputs.find((/** @type {any} */ row) => row.id === id)?.label}</label>`
        })}</div>
        ${counted.length === 1 ? html`<p class="help">${c.keepOne}</p>` : nothing}
        ${chosen ? html`<p class="help">${chosen.denominator ? `${c.over(w.said(chosen.denominator))} ` : ''}${c.source(chosen.source)}</p>` : nothing}
      </fieldset>
      ${radios({ name: 'base', legend: c.base, options: c.bases, now: own.settings?.conversion_base ?? 'clicks', choose: (id) => act.change([[[...SETTINGS, 'conversion_base'], id]]) })}
      ${radios({ name: 'basis', legend: c.basis, options: c.basisOptions, now: own.settings?.revenue_basis ?? 'net', choose: (id) => act.change([[[...SETTINGS, 'revenue_basis'], id]]) })}
      <fieldset><legend>${c.follower}</legend><p class="help">${c.followerText}</p><p class="help">${c.post}</p></fieldset>
    </div>`
}
