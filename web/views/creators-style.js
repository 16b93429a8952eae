// @ts-check
/** The Creators view's own rules, adopted with its chunk. */

export const rules = `
main.view-creators { max-width: 1680px; padding-block-start: 24px; }
.wide { grid-column: 1 / -1; min-width: 0; }
.creators { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
.mute { color: var(--mute); }
.creators-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; & h1 { font-size: 1.5rem; font-weight: 680; letter-spacing: -0.018em; } & .count { font-size: var(--label); font-weight: 450; letter-spacing: 0; } & .actions { margin: 0; } }
.creators-tools { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; }
.push { flex: 1; }
.find { flex: 0 1 240px; & input { width: 100%; } }
.find input, .small-select select { height: 36px; margin: 0; padding-inline: 10px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--card); font-size: var(--small); &:hover { border-color: var(--edge); } }
.find input::placeholder { color: var(--mute); opacity: 1; }
.small-select { display: inline-flex; align-items: center; gap: 8px; font-size: var(--small); color: var(--mute); & select { width: auto; max-width: 190px; color: var(--ink); } }
.creators-tools .button { min-height: 36px; padding-inline: 10px; font-size: var(--small); &[aria-pressed="true"] { background: var(--press-soft); } }
.grid-card { --pad: 0; overflow: hidden; }
.grid-scroll { position: relative; max-block-size: max(320px, calc(100dvh - 300px)); overflow: auto; overscroll-behavior-x: contain; &:focus-visible { outline-offset: -2px; } }
.grid { table-layout: fixed; border-collapse: separate; border-spacing: 0; min-inline-size: 100%; font-size: 0.875rem; line-height: 1.3; }
.grid th, .grid td { block-size: 40px; padding: 0 10px; overflow: hidden; border-block-end: 1px solid var(--line); background: var(--card); text-align: start; text-overflow: ellipsis; white-space: nowrap; font-weight: 450; cursor: default; user-select: none; }
.density-compact .grid :is(tbody th, tbody td) { block-size: 32px; }
.grid .number { text-align: end; }
.grid tbody th, .grid tfoot th { position: sticky; inset-inline-start: 0; z-index: 1; padding-inline-start: 28px; border-inline-end: 1px solid var(--line); font-weight: 600; }
.grid thead th { position: sticky; inset-block-start: 0; z-index: 2; padding: 0; color: var(--mute); font-size: 0.8125rem; &:first-child { inset-inline-start: 0; z-index: 3; border-inline-end: 1px solid var(--line); } }
.head-button { display: flex; gap: 4px; align-items: center; inline-size: 100%; block-size: 39px; padding: 0 10px; border: 0; background: none; font-weight: 550; text-align: start; .number > & { flex-direction: row-reverse; text-align: end; } th:first-child > & { padding-inline-start: 28px; } &:hover { color: var(--ink); } }
.head-label { overflow: hidden; text-overflow: ellipsis; }
[aria-sort] > .head-button { color: var(--ink); font-weight: 650; }
.grip { position: absolute; inset-block: 8px; inset-inline-end: 0; inline-size: 9px; border-inline-end: 1px solid var(--line); cursor: col-resize; touch-action: none; &:hover { border-inline-end: 2px solid var(--press); } }
.grid .computed { background: color-mix(in srgb, var(--sunk) 45%, var(--card)); }
.grid tbody tr:hover :is(th, td) { background: var(--sunk); }
.grid .waits { color: var(--care); }
.grid .unread { color: var(--bad); text-decoration: underline dotted; text-underline-offset: 3px; }
.grid tbody .picked, .grid tbody tr:hover .picked { background: var(--press-soft); }
.grid tbody .active { box-shadow: inset 0 0 0 1.5px var(--edge); &:focus-visible, &:has([data-edit]) { outline: 2px solid var(--press); outline-offset: -2px; box-shadow: none; } }
.spacer td { padding: 0 !important; border: 0 !important; }
.payoff { display: flex; gap: 8px; align-items: center; & b { font-weight: 650; } & .shape { color: var(--tone-row, var(--mute)); } &.good { --tone-row: var(--good); } &.care { --tone-row: var(--care); } &.bad { --tone-row: var(--bad); } & .verdict-word { overflow: hidden; color: var(--mute); text-overflow: ellipsis; } }
.small-strip { flex: none; border-radius: 3px; }
@media (width < 800px) { main.view-creators { padding: 16px 16px 96px; } .creators-tools .button, .row-actions .button { min-height: 44px; } .find input, .small-select select { height: 44px; } }
@media (width < 640px) { .creators-head .actions { width: 100%; } .find { flex: 1 1 100%; } .small-select { flex: 1 1 40%; & span { display: none; } & select { width: 100%; max-width: none; } } .creators-tools { & .push, & .button { display: none; } } .grid-card { border: 0; background: none; overflow: visible; } }
`

/** Puts rules of this view into the page, once. @param {string} text */
export function adopt(text) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.push(sheet)
}
