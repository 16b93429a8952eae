// @ts-check
/** What stands beside the grid, above it and on paper. Comes as soon as there are rows. */
import { html, nothing } from 'lit-html'
import { owedOf } from '../app/creators-owed.js'
import { besideWords as b } from '../locales/en-creators-beside.js'
import { adopt } from './creators-base.js'
import { questions } from './creators-questions.js'

export { owedOf } from '../app/creators-owed.js'
export { foot, groupRow } from './creators-totals.js'

/** What is still to be paid in all, where anything is. @param {any} model */
function owedLine({ figures, rows, f }) {
  const { total, creators, whenPosted } = owedOf(figures, rows)
  const owed = total() ?? 0
  return owed || whenPosted
    ? html`<p class="help">${b.owed(f.money(owed), creators, whenPosted ? f.money(whenPosted) : '')}</p>`
    : nothing
}

/** @param {any} page @param {any} creators @param {any} control @param {any} model */
export function above(page, creators, control, model) {
  const { answers } = /** @type {any} */ (creators.ui())
  if (!answers) control.once('answers', () => import('./creators-answers-after.js'))
  return html`${questions(page, creators, model)}${owedLine(model)}${answers?.answersCard(page, creators, control, model) ?? nothing}`
}

adopt(`
.unfold { position: absolute; inset-block: 0; inset-inline-start: 6px; display: grid; place-items: center; inline-size: 24px; color: var(--mute); cursor: pointer; opacity: 0; &::before { inline-size: 6px; block-size: 6px; border: solid currentcolor; border-width: 0 1.5px 1.5px 0; content: ""; transform: rotate(-45deg); } :is(.has-posts, tr[aria-expanded="true"], tr:hover, tr:has(.active)) > th > & { opacity: 1; } [aria-expanded="true"] > th > &::before { transform: rotate(45deg); } }
.question { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; justify-content: space-between; padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); font-size: var(--label); & label span { color: var(--mute); } & .chip { margin-inline-end: 8px; } &.care { background: var(--care-soft); border-color: transparent; & label span, & .mute { color: var(--ink); } } & .box { width: 112px; height: 40px; margin: 0; background: var(--card); font-size: 1rem; } }
.question > label { flex: 1 1 380px; }
.question-fields { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.used-rates { display: flex; flex-wrap: wrap; gap: 4px 20px; & button { font-size: inherit; } }
.grid tbody .group-row :is(th, td) { background: var(--sunk); font-weight: 650; }
.group-row .mute { margin-inline-start: 8px; font-weight: 450; }
.grid tfoot :is(th, td) { position: sticky; inset-block-end: 0; z-index: 1; block-size: 44px; border-block: 1px solid var(--edge-soft); border-block-end: 0; background: var(--sunk); font-weight: 650; &:first-child { z-index: 2; padding-inline-start: 28px; } &.mute { font-weight: 450; } }
.grid tfoot tr + tr :is(th, td) { border-block-start-color: var(--line); font-weight: 450; }
.grid tfoot tr:has(+ tr) :is(th, td) { inset-block-end: 44px; }
@media (width < 640px) { .question > label { flex-basis: 100%; } }
`)
