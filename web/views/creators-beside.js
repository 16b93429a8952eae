// @ts-check
/** What stands beside the grid, above it and on paper. Comes as soon as there are rows. */
import { html, nothing } from 'lit-html'
import { adopt } from './creators-base.js'
import { questions } from './creators-questions.js'

/** @param {any} page @param {any} creators @param {any} control @param {any} model */
export function above(page, creators, control, model) {
  const { answers } = /** @type {any} */ (creators.ui())
  if (!answers) control.once('answers', () => import('./creators-answers-after.js'))
  return html`${questions(page, creators, model)}${answers?.answersCard(page, creators, control, model) ?? nothing}`
}

adopt(`
.question { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; justify-content: space-between; padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); font-size: var(--label); & label span { color: var(--mute); } & .chip { margin-inline-end: 8px; } &.care { background: var(--care-soft); border-color: transparent; & label span, & .mute { color: var(--ink); } } & .box { width: 112px; height: 40px; margin: 0; background: var(--card); font-size: 1rem; } }
.question > label { flex: 1 1 380px; }
.question-fields { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.used-rates { display: flex; flex-wrap: wrap; gap: 4px 20px; & button { font-size: inherit; } }
@media (width < 640px) { .question > label { flex-basis: 100%; } }
@page creators { size: landscape; margin: 12mm; }
@media print {
  .creators-head .actions, .creators-tools, .cell-bar, .question, .dialog, .grip { display: none; }
  .grid-scroll { position: relative; max-block-size: none; overflow: visible; }
  .grid-card { border: 0; }
  .creators { page: creators; }
  .grid { table-layout: auto; inline-size: 100% !important; min-inline-size: 0; font-size: 7pt; & col { width: auto !important; } }
  .head-button, .head-label { white-space: normal; }
  .small-strip { inline-size: 34px; }
  .payoff { gap: 4px; }
  .grid :is(th, td) { block-size: auto !important; padding: 3pt 4pt !important; white-space: normal; overflow-wrap: anywhere; background: none !important; box-shadow: none !important; outline: 0 !important; position: static !important; }
  .grid tr { break-inside: avoid; }
  .head-button { block-size: auto; padding: 0; }
}
`)
