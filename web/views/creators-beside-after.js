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
`)
