// @ts-check
/** Rules of links for many creators, adopted with their chunk. */

export const rules = `
.area { display: block; width: 100%; margin-block-start: 6px; padding: 10px 12px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); color: inherit; font: inherit; line-height: 1.5; resize: vertical; overflow-wrap: normal; white-space: pre; overflow-x: auto; &:hover { border-color: var(--edge); } &:focus-visible { outline-offset: 1px; } &::placeholder { color: var(--mute); opacity: 1; } }
.many { display: grid; gap: 20px; }
.many-top { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 20px; align-items: start; }
.plan-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); & .field:has(.chips), & .field:has(#p-url) { grid-column: 1 / -1; } & .chips + .help { margin-block-start: 8px; } & .field > .button { margin-block-start: 10px; } & .field:not(:has(.chips)) { display: flex; flex-direction: column; & .help { margin-block-end: 6px; } & .box, & .area { margin-block-start: auto; } } }
.own-preset { display: inline-flex; align-items: center; }
.toolbar { margin-block-start: 14px; }
.rows-card > .field { max-width: 320px; margin-block: 14px; }
.busy { min-height: 1.5em; font-size: var(--label); color: var(--mute); &:empty { min-height: 0; } }
.link-rows { margin-block-start: 12px; border-block-start: 1px solid var(--line); }
.link-row { display: grid; grid-template-columns: minmax(120px, 1.1fr) minmax(0, 2.6fr) minmax(80px, 0.9fr) minmax(90px, 0.9fr) 96px 138px; gap: 4px 14px; align-items: center; padding-block: 8px; border-block-end: 1px solid var(--line); font-size: var(--label); content-visibility: auto; contain-intrinsic-size: auto 58px; &.head { content-visibility: visible; padding-block: 6px; font-size: var(--small); color: var(--mute); } & .who .help { display: block; } & .who b { overflow-wrap: anywhere; } &.open { content-visibility: visible; } }
.link-row .button { min-height: 36px; padding-inline: 10px; }
.link-row .code code { font: 600 0.875rem ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.group-name.care { color: var(--care); font-weight: 600; }
.state .pill { padding: 2px 10px; font-size: 0.8125rem; white-space: nowrap; }
.detail-cell { grid-column: 1 / -1; }
.head > :last-child { text-align: end; padding-inline-end: 10px; }
progress { inline-size: 100%; accent-color: var(--press); }
@media (width < 1000px) { .many-top { grid-template-columns: minmax(0, 1fr); } .link-row { grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) auto; & .where { grid-column: 1 / -1; order: 5; } & .state { order: 4; } &.head { display: none; } & .group-name { order: 3; } & .detail-cell { order: 6; } } }
@media (width < 640px) { .actions.toolbar { grid-template-columns: minmax(0, 1fr); } .plan-fields { grid-template-columns: minmax(0, 1fr); } .link-row { grid-template-columns: minmax(0, 1fr) auto; contain-intrinsic-size: auto 120px; & .row-actions { grid-row: 1; grid-column: 2; } & .code { grid-column: 1; } & .group-name { grid-column: 2; text-align: end; } } }
@media print {
  .rows-head .button, .head > :nth-child(n + 5), .toolbar, .row-actions, .many-top, .busy, .rows-card > .field, .rows-card .fold { display: none; }
  .link-row { content-visibility: visible; break-inside: avoid; grid-template-columns: 1.2fr 3fr 1fr 1fr; & .state { display: none; } }
}
`
