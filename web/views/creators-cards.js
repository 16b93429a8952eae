// @ts-check
/** A phone's list: a card a creator, its verdict first; a tap opens it. */
import { html, nothing } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { shape, toneOf } from '../elements/pill.js'
import { smallStrip } from '../elements/strip-small.js'
import { adopt, backOf, shownText } from './creators-base.js'

adopt(`
.creator-cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; & .group { margin: 8px 0 0; } }
.creator-card { border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); content-visibility: auto; contain-intrinsic-size: auto 150px; }
.card-face { display: grid; gap: 2px; inline-size: 100%; padding: 14px 16px; border: 0; border-radius: var(--radius); background: none; text-align: start; }
.card-name { font-weight: 650; overflow-wrap: anywhere; }
.card-about { font-size: var(--small); color: var(--mute); overflow-wrap: anywhere; }
.card-face .payoff { flex-wrap: wrap; margin-block-start: 8px; font-size: var(--label); & .small-strip { margin-inline-start: auto; } & b { color: var(--tone-row, inherit); } }
.card-figures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; margin-block-start: 10px; padding-block-start: 10px; border-block-start: 1px solid var(--line); & b, & .mute { display: block; } & .mute { font-size: 0.78125rem; } & b { font-weight: 600; } }
.more-cards { inline-size: 100%; margin-block-start: 12px; }
`)

/** Cards in the page at once; more come on asking. */
const AT_ONCE = 100
const FIGURES = ['total_cost', 'revenue', 'orders']

/** @param {import('../app/page.js').Page} page @param {import('../app/creators-actions.js').Creators} creators @param {import('./creators-control.js').Control} control @param {import('../app/creators-model.js').Model} model @param {any} row */
function card(page, creators, control, model, row) {
  const { words: w } = creators
  const facts = model.factsOf(row)
  const said = facts.cost !== undefined || facts.revenue !== undefined
  const back = said ? backOf(model, facts, w) : null
  const word = page.words.verdicts[/** @type {'paid_off'} */ (facts.verdict)]
  return html`<li class="creator-card"><button type="button" class="card-face" @click=${() => control.open('sheet', { row: row.creator_id })}>
      <span class="card-name">${row.name || (row.handle ? `@${row.handle}` : w.untitled)}</span>
      <span class="card-about">${[row.handle && row.name ? `@${row.handle}` : '', row.platform].filter(Boolean).join(' · ')}</span>
      ${said ? html`<span class="payoff ${toneOf(facts.verdict)}">${shape(facts.verdict)}<b>${word}</b>${back ? html`<span class="mute">${back.text}</span>` : nothing}${facts.strip ? smallStrip(facts.strip) : nothing}</span>` : nothing}
      <span class="card-figures">${FIGURES.map((id) => {
        const column = model.table.get(id)
        return column
          ? html`<span><span class="mute">${w.column(id, page)}</span><b>${shownText(model, row, column, w).text || w.none}</b></span>`
          : nothing
      })}</span>
    </button></li>`
}

/** @param {import('../app/page.js').Page} page @param {import('../app/creators-actions.js').Creators} creators @param {import('./creators-control.js').Control} control @param {import('../app/creators-model.js').Model} model */
export function cardList(page, creators, control, model) {
  const most = creators.ui().cardsShown || AT_ONCE
  const items = model.items.filter(({ kind }) => kind !== 'post')
  return html`<ul class="creator-cards">${repeat(
    items.slice(0, most),
    (item) => item.id,
    (item) =>
      item.kind === 'group'
        ? html`<li class="group">${item.label}</li>`
        : guard([item.row, model.countedOf(item.row), model.epoch], () =>
            card(page, creators, control, model, item.row),
          ),
  )}</ul>${items.length > most ? html`<button type="button" class="button more-cards" @click=${() => creators.set({ cardsShown: most + AT_ONCE })}>${creators.words.showMore(items.length - most)}</button>` : nothing}`
}
