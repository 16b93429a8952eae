// @ts-check
/** The creator's view's own rules, adopted with its chunk so that the first visit does not carry them. */

export const rules = `
.view-creator .sides { grid-column: 1; }
.parts { display: flex; flex-wrap: wrap; gap: 6px; margin-block: -14px -8px; }
.offer-form { & + .offer-form { margin-block-start: 24px; padding-block-start: 20px; border-block-start: 1px solid var(--line); } & > .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); & > .whole { grid-column: 1 / -1; } } & .fold { margin-block-start: 16px; } }
.offer-head { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: center; justify-content: space-between; margin-block-end: 12px; & h3 { min-width: 0; font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; } & .button { min-height: 36px; padding-inline: 10px; } }
.offer-head .row { display: flex; gap: 2px; }
.add-offer { width: 100%; margin-block-start: 20px; }
.creator-form .group { margin-block-start: 28px; }
.creator-form > .group:first-child, .creator-form > .hidden + .group { margin-block-start: 0; }
.creator-form .two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.creator-form .three { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; margin-block-end: 20px; }
.creator-form .rights { margin-block-start: 20px; & .label { font-size: var(--label); font-weight: 600; } & .choice { text-align: start; } & .help { margin-block-start: 8px; } }
.group + .help { margin-block: -8px 12px; }
.filters { display: grid; gap: 14px; margin-block-start: 14px; & .label { font-size: var(--label); font-weight: 600; } }
.figures-table { width: 100%; margin-block-start: 24px; border-collapse: collapse; & th, & td { padding: 10px 8px; border-block-start: 1px solid var(--line); text-align: end; vertical-align: baseline; } & th:first-child { padding-inline-start: 0; text-align: start; } & td:last-child, & th:last-child { padding-inline-end: 0; } & thead th { border: 0; font-size: var(--small); font-weight: 400; color: var(--mute); } & tbody th { font-size: var(--label); font-weight: 600; overflow-wrap: anywhere; } & td { font-size: 1.125rem; font-weight: 550; white-space: nowrap; &.best { font-weight: 720; } &.none { font-size: var(--label); font-weight: 400; color: var(--mute); text-align: start; white-space: normal; } } & .tag { display: block; font-size: 0.75rem; font-weight: 600; color: var(--good); } & .terms { display: block; font-size: var(--small); font-weight: 400; color: var(--mute); } }
.offer-detail { & + .offer-detail { margin-block-start: 24px; } & h2 { font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; } & > p { margin-block-start: 3px; font-size: var(--label); text-wrap: pretty; } & .tiles { margin-block-start: 14px; } }
.view-creator .tiles { grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); }
.view-creator .tile:nth-child(n of .tile) .tile-face { padding-inline: 16px 10px; }
.view-creator .tile-label { min-height: 0; }
.view-creator .tile-value { font-size: 1.1875rem; line-height: 1.5; &.long { font-size: 1.0625rem; line-height: 1.65; } &.longest { font-size: 0.9375rem; line-height: 1.85; white-space: normal; } }
.view-creator .answer { position: static; }
.view-creator { grid-template-rows: auto auto 1fr; }
.view-creator .form { grid-row: 2 / span 2; }
.after { --pad: 32px; grid-column: 2; }
.how { margin-block-start: 20px; & ul { display: grid; gap: 6px; padding-block: 4px 8px; font-size: var(--small); color: var(--mute); } }
.norms { & > h2 { font-size: 1rem; font-weight: 650; } & > .help { margin-block-start: 3px; } }
.norm-group { margin-block-start: 18px; & h3 { display: flex; justify-content: space-between; gap: 12px; font-size: var(--label); font-weight: 600; & span { white-space: nowrap; } } }
.norm { display: grid; grid-template-columns: minmax(0, 1.3fr) minmax(80px, 1fr) 112px; gap: 2px 14px; align-items: center; padding-block: 7px; border-block-start: 1px solid var(--line); font-size: var(--small); & .source { display: block; color: var(--mute); overflow-wrap: anywhere; } & .value { text-align: end; font-weight: 600; white-space: nowrap; } &.faint .value { color: var(--mute); font-weight: 400; } }
.norm-bar { display: block; overflow: visible; & .axis { stroke: var(--edge-soft); stroke-width: 2; } & :is(rect, circle) { fill: var(--edge); } &.faint :is(rect, circle) { fill: var(--edge-soft); } & .own { stroke: var(--ink); stroke-width: 2; } }
.formulas .working { padding-inline: 0; border-block-start: 1px solid var(--line); }
@media (width < 1000px) { .after { --pad: 24px; } }
@media (width < 800px) { .view-creator { grid-template-rows: none; } .view-creator .form, .after, .view-creator .sides { grid-area: auto; } .after { --pad: 20px; } .parts { order: -2; margin: 0; } .view-creator .choice { min-height: 44px; } .offer-form .offer-head .button { min-height: 44px; } .view-creator .tile:last-child:nth-child(odd) { grid-column: 1 / -1; } .figures-table { table-layout: fixed; & th:first-child { width: 31%; } & th, & td { padding-inline: 3px; } & thead th { font-size: 0.75rem; } & td { font-size: 1rem; } } .norm { grid-template-columns: minmax(0, 1fr) auto; & .norm-bar { grid-column: 1 / -1; grid-row: 2; } & > span:empty { display: none; } } }
@media (width < 380px) { .offer-form > .fields, .creator-form .two { grid-template-columns: minmax(0, 1fr); } }
@media print {
  .parts, .filters, .offer-head .row, .add-offer, .rights { display: none; }
  .figures-table td, .figures-table th { padding-block: 5pt; }
  .norm-bar :is(rect, circle) { fill: #999; }
  .after { --pad: 0px; order: -1; }
  .creator-form .fields.fields { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .offer-detail, .norm, .offer-form { break-inside: avoid; }
}
`
