// @ts-check
/** Quick check in full, with its words and style: what its chunk gives to the page. */
import { html } from 'lit-html'
import { full as words } from '../locales/en-check-full.js'
import { rules } from './check-full-style.js'
import { comparePanel } from './compare.js'
import { figuresPanel } from './more-figures.js'
import { moreInputs } from './more-inputs.js'
import { countedActions, countsPanel, definitionOf } from './what-counts.js'
import { roiPanel } from './which-roi.js'

/** @typedef {import('../app/page.js').Page & {kit: import('./kit.js').Kit}} Page */

/** @type {Record<string, (page: Page, w: typeof words) => unknown>} */
const DRAW = { compare: comparePanel, roi: roiPanel, figures: figuresPanel, counts: countsPanel }

/** Tables whose own outcome goes by the visitor's name for it. @param {Page} page @returns {Page} */
function named(page) {
  const name = page.own.own_outcome?.trim()
  if (!name) return page
  const { ownLabels } = words.inputs
  const rename = (/** @type {any} */ row) => (ownLabels[row.id] ? { ...row, label: ownLabels[row.id](name) } : row)
  const { catalogue } = page
  return {
    ...page,
    catalogue: { ...catalogue, inputs: catalogue.inputs.map(rename), metrics: catalogue.metrics.map(rename) },
  }
}

/** @param {Page} page */
function panel(page) {
  const { act } = page
  const open = page.ui.panel ?? 'compare'
  return html`<section class="card full" id="full" aria-labelledby="full-title">
    <div class="full-head">
      <h2 id="full-title" tabindex="-1">${page.words.panels[open]}</h2>
      <div class="chips" role="group" aria-label=${words.title}>
        ${page.kit.PANELS.map((id) => html`<button type="button" class="choice" aria-pressed=${id === open} @click=${() => act.setUi({ panel: id })}>${page.words.panels[id]}</button>`)}
      </div>
      <button type="button" class="button" @click=${() => act.panel(open)}>${words.close}</button>
    </div>
    ${DRAW[open](page, words)}
  </section>`
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** @param {import('./kit.js').Kit} kit @returns {import('../app/page.js').Full} */
export function openFull(kit) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
  const full = (/** @type {any} */ page) => named({ ...page, kit })
  return {
    /** What is open beneath the answer. @param {Page} page */
    panel: (page) => panel(full(page)),
    /** The form's last part. @param {Page} page */
    inputs: (page) => moreInputs(full(page), words),
    /** The definition used, beside a figure. @param {Page} page @param {string} id */
    said: (page, id) => capital(definitionOf(page, words, id, true)),
    /** What a field of the form's first parts says differently for what was chosen. @param {Page} page @param {string} id */
    field(page, id) {
      if (id !== 'engagement_count' || !page.own.settings?.engagement_actions) return undefined
      const list = countedActions(page).map((each) => words.actions[/** @type {'likes'} */ (each)])
      return { label: words.inputs.engagementTotal(page.f.list(list)), help: '' }
    },
  }
}
