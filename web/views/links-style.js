// @ts-check
/** The Links view's own rules, adopted with its chunk so that the first visit does not carry them. */

export const rules = `
.wide { grid-column: 1 / -1; min-width: 0; }
.sub-tabs { order: -2; margin-block: -6px -8px; & .choice { min-height: 40px; padding-inline: 16px; font-size: var(--label); } }
.area { display: block; width: 100%; margin-block-start: 6px; padding: 10px 12px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); color: inherit; font: inherit; line-height: 1.5; resize: vertical; overflow-wrap: normal; white-space: pre; overflow-x: auto; &:hover { border-color: var(--edge); } &:focus-visible { outline-offset: 1px; } &::placeholder { color: var(--mute); opacity: 1; } }
.many { display: grid; gap: 20px; }
.many-top { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 20px; align-items: start; }
.plan-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); & .field:has(.chips), & .field:has(#p-url) { grid-column: 1 / -1; } & .chips + .help { margin-block-start: 8px; } & .field > .button { margin-block-start: 10px; } & .field:not(:has(.chips)) { display: flex; flex-direction: column; & .help { margin-block-end: 6px; } & .box, & .area { margin-block-start: auto; } } }
.fold > .help { margin-block-end: 8px; }
.fold .actions { margin-block: 10px; }
.own-preset { display: inline-flex; align-items: center; }
.icon-button.small { inline-size: 28px; block-size: 28px; }
.rows-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; & h1, & h2 { font-size: 1.375rem; font-weight: 680; letter-spacing: -0.015em; } }
.toolbar { margin-block-start: 14px; }
.rows-card > .field { max-width: 320px; margin-block: 14px; }
.busy { min-height: 1.5em; font-size: var(--label); color: var(--mute); &:empty { min-height: 0; } }
.link-rows { margin-block-start: 12px; border-block-start: 1px solid var(--line); }
.link-row { display: grid; grid-template-columns: minmax(120px, 1.1fr) minmax(0, 2.6fr) minmax(80px, 0.9fr) minmax(90px, 0.9fr) 96px 138px; gap: 4px 14px; align-items: center; padding-block: 8px; border-block-end: 1px solid var(--line); font-size: var(--label); content-visibility: auto; contain-intrinsic-size: auto 58px; &.head { content-visibility: visible; padding-block: 6px; font-size: var(--small); color: var(--mute); } & .who .help { display: block; } & .who b { overflow-wrap: anywhere; } &.open { content-visibility: visible; } }
.link-row .button { min-height: 36px; padding-inline: 10px; }
.one-line { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 0.8125rem/1.5 ui-monospace, Menlo, Consolas, monospace; color: var(--mute); }
.link-row .code code { font: 600 0.875rem ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.group-name.care { color: var(--care); font-weight: 600; }
.state .pill { padding: 2px 10px; font-size: 0.8125rem; white-space: nowrap; }
.row-actions { display: flex; gap: 4px; flex-wrap: wrap; justify-content: flex-end; }
.detail-cell { grid-column: 1 / -1; }
.detail { padding: 8px 0 16px; & .link-text { margin-block: 4px 12px; font-size: 0.875rem; } & > .actions { margin-block-start: 16px; } }
.detail-grid { display: grid; grid-template-columns: minmax(0, 1fr) 220px; gap: 24px; margin-block: 14px; & .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); align-content: start; } }
.qr { display: block; inline-size: 100%; block-size: auto; border-radius: 8px; shape-rendering: crispEdges; }
.head > :last-child { text-align: end; padding-inline-end: 10px; }
.qr-side .row-actions { flex-wrap: nowrap; & .button { padding-inline: 8px; white-space: nowrap; font-size: var(--small); } margin-block-start: 8px; }
.check { display: inline-flex; align-items: center; gap: 10px; min-height: 44px; font-weight: 600; font-size: var(--label); & input { inline-size: 20px; block-size: 20px; accent-color: var(--press); } }
.copy-line { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; align-items: center; margin-block-start: 12px; font-size: var(--label); & p { grid-column: 1 / -1; } }
.recent ul { display: grid; } .recent li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; align-items: center; padding-block: 6px; border-block-start: 1px solid var(--line); }
.inspect { max-width: 820px; & .group { margin-block-start: 20px; } & h1.group { margin-block-start: 0; } }
.grade-line { display: flex; gap: 16px; align-items: center; margin-block-start: 20px; }
.grade { display: grid; place-items: center; flex: none; inline-size: 56px; block-size: 56px; border-radius: 14px; font-size: 1.75rem; font-weight: 700; &.good { background: var(--good-soft); color: var(--good); } &.care { background: var(--care-soft); color: var(--care); } &.bad { background: var(--bad-soft); color: var(--bad); } }
.pairs { display: grid; margin-block-start: 18px; font-size: var(--label); & div { display: grid; grid-template-columns: minmax(110px, 30%) minmax(0, 1fr); gap: 12px; padding-block: 7px; border-block-start: 1px solid var(--line); } & dt { color: var(--mute); overflow-wrap: anywhere; } & dd { overflow-wrap: anywhere; } & .help { display: block; } }
.others .pairs { margin-block: 4px 8px; }
.qr-cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 16px; margin-block-start: 16px; }
.qr-card { padding: 14px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); text-align: center; content-visibility: auto; contain-intrinsic-size: auto 260px; }
.qr-name { margin-block-start: 8px; font-weight: 650; overflow-wrap: anywhere; }
.qr-code { font: 700 1rem ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.04em; }
@media (width < 1000px) { .many-top { grid-template-columns: minmax(0, 1fr); } .link-row { grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) auto; & .where { grid-column: 1 / -1; order: 5; } & .state { order: 4; } &.head { display: none; } & .group-name { order: 3; } & .detail-cell { order: 6; } } }
@media (width < 640px) { .actions.toolbar { grid-template-columns: minmax(0, 1fr); } .sub-tabs { margin-block: 0; & .choice { min-height: 44px; padding-inline: 11px; font-size: var(--small); } } .plan-fields, .detail-grid, .detail-grid .fields { grid-template-columns: minmax(0, 1fr); } .qr-side { max-inline-size: 260px; } .link-row { grid-template-columns: minmax(0, 1fr) auto; contain-intrinsic-size: auto 120px; & .row-actions { grid-row: 1; grid-column: 2; } & .code { grid-column: 1; } & .group-name { grid-column: 2; text-align: end; } } .recent li { grid-template-columns: minmax(0, 1fr); } }
@media print {
  .sub-tabs, .sheet .rows-head, .rows-head .button, .head > :nth-child(n + 5), .toolbar, .row-actions, .many-top, .busy, .rows-card > .field, .rows-card .fold, .recent { display: none; }
  .link-row, .qr-card { content-visibility: visible; break-inside: avoid; }
  .link-row { grid-template-columns: 1.2fr 3fr 1fr 1fr; & .state { display: none; } }
  .one-line { white-space: normal; overflow-wrap: anywhere; color: #000; }
  .qr-cards { grid-template-columns: repeat(4, 1fr); gap: 8mm; margin: 0; }
  .qr-card { border: 1px dashed #888; border-radius: 0; padding: 3mm; }
}
`
