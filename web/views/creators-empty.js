// @ts-check
/** What stands in the place of the sheet while there is no creator. */
import { html } from 'lit-html'
import { emptyWords as w } from '../locales/en-creators-empty.js'
import { adopt } from './creators-base.js'

adopt(`
.creators-empty { max-width: 860px; margin-inline: auto; --pad: 40px; & .hero { margin-block-start: 0; } & .sub { max-width: 58ch; } & .key-hint { margin-block-start: 12px; } }
.points { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 20px; margin-block-start: 32px; padding-block-start: 24px; border-block-start: 1px solid var(--line); & b { display: block; font-size: var(--label); font-weight: 650; } & span { font-size: var(--small); color: var(--mute); } }
@media (width < 640px) { .creators-empty { --pad: 24px; } .points { grid-template-columns: minmax(0, 1fr); gap: 12px; } }
`)

/** @param {import('./creators-control.js').Control} control */
export function emptyView(control) {
  return html`<section class="card wide creators-empty" aria-labelledby="creators-title">
    <h1 class="hero" id="creators-title">${w.title}</h1>
    <p class="sub">${w.text}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${control.askPaste}>${w.paste}</button>
      <button type="button" class="button" @click=${control.add}>${w.add}</button>
      <button type="button" class="button" @click=${control.example}>${w.example}</button>
    </div>
    <p class="help key-hint">${w.keys}</p>
    <ul class="points">${w.points.map(([head, text]) => html`<li><b>${head}</b><span>${text}</span></li>`)}</ul>
  </section>`
}
