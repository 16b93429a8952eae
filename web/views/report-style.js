// @ts-check
/** The Report view's own rules, adopted with its chunk. On paper the choices go, heads repeat and nothing is torn apart. */

export const rules = `
main.view-report { grid-template-columns: minmax(0, 1fr) 300px; align-items: start; max-width: 1240px; }
.mute { color: var(--mute); }
.report-empty { grid-column: 1 / -1; max-width: 860px; margin-inline: auto; --pad: 40px; & .hero { margin-block-start: 0; } & .sub { max-width: 58ch; } }
.report-points { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 20px; margin-block-start: 32px; padding-block-start: 24px; border-block-start: 1px solid var(--line); & b { display: block; font-size: var(--label); font-weight: 650; } & span { font-size: var(--small); color: var(--mute); } }
.report-side { order: 1; display: grid; gap: 28px; & .card { display: grid; gap: 28px; } }
.report-set { display: grid; gap: 14px; min-width: 0; margin: 0; padding: 0; border: 0; & .group { margin: 0; padding: 0; } & .group + .help { margin-block-start: -8px; } & legend.group { margin-block-end: 14px; } }
.report-buttons { display: grid; gap: 8px; }
.report-set textarea { display: block; width: 100%; margin-block-start: 6px; padding: 10px 12px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); color: inherit; font: inherit; resize: vertical; &::placeholder { color: var(--mute); opacity: 1; } &:hover { border-color: var(--edge); } }
.part-checks { display: grid; margin-block-start: 4px; }
.part-check { display: flex; align-items: center; gap: 10px; min-height: 36px; font-size: var(--label); .field > div & { font-weight: 450; } & input { inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--press); } }
.card-shown { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 10px; }
.paper { --pad: 40px; padding-block: 36px 44px; &.tone-paid_off { --tone: var(--good); } &.tone-about_break_even { --tone: var(--care); } &:is(.tone-lost_money, .tone-sales_below_spend) { --tone: var(--bad); } }
.paper-head { display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: baseline; justify-content: space-between; margin-block-end: 22px; padding-block-end: 14px; border-block-end: 1px solid var(--line); & .mute { font-size: var(--small); } }
.report-name { min-width: 0; font-size: 1.125rem; font-weight: 650; overflow-wrap: anywhere; }
.paper .hero { margin-block: 12px 6px; font-size: 2.125rem; }
.report-note { margin-block-start: 16px; padding-inline-start: 14px; border-inline-start: 3px solid var(--edge-soft); white-space: pre-line; overflow-wrap: anywhere; }
.report-figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin-block: 24px 22px; border-block: 1px solid var(--line); & div { padding: 12px 16px; border-inline-start: 1px solid var(--line); } & div:first-child { padding-inline-start: 0; border: 0; } & dt { font-size: var(--small); color: var(--mute); } & dd { font-size: var(--figure); font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -0.015em; &.unknown { padding-block: 5px; color: var(--mute); font-size: var(--label); font-weight: 450; letter-spacing: 0; line-height: 1.6; } } }
.part-of { margin-block-start: 28px; & > h2 { margin-block-end: 10px; font-size: 1.0625rem; font-weight: 680; letter-spacing: -0.01em; } & .help { margin-block-start: 6px; } }
.rankings { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px 32px; }
.ranked { & h3 { padding-block-end: 6px; font-size: var(--small); font-weight: 600; color: var(--mute); } & ol { display: grid; margin: 0; padding: 0; list-style: none; } & li { display: flex; flex-wrap: wrap; gap: 0 12px; justify-content: space-between; padding-block: 7px; border-block-start: 1px solid var(--line); font-size: var(--label); } & b { min-width: 0; font-weight: 600; overflow-wrap: anywhere; } & span { font-variant-numeric: tabular-nums; } & .tie { flex-basis: 100%; color: var(--care); font-size: var(--small); } }
.next-steps { display: grid; & > div { display: grid; grid-template-columns: 150px minmax(0, 1fr); gap: 12px; padding-block: 7px; border-block-start: 1px solid var(--line); font-size: var(--label); } & dt { font-weight: 600; } & dd { overflow-wrap: anywhere; } }
.plain-list { display: grid; gap: 5px; margin: 0; padding-inline-start: 18px; font-size: var(--label); list-style: disc; overflow-wrap: anywhere; }
.table-scroll { overflow-x: auto; margin-inline: calc(-1 * var(--pad)); padding-inline: var(--pad); &:focus-visible { outline-offset: -2px; } }
.report-table { width: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; & :is(th, td) { padding: 8px 6px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: baseline; } & :is(th, td):first-child { padding-inline-start: 0; } & thead th { color: var(--mute); font-size: 0.8125rem; font-weight: 550; vertical-align: bottom; } & .number { padding-inline: 4px; text-align: end; white-space: nowrap; } & tbody th { width: 36%; min-width: 120px; font-weight: 600; overflow-wrap: anywhere; } & tfoot :is(th, td) { border-block: 1px solid var(--edge); font-weight: 650; } & .small { font-size: 0.8125rem; font-weight: 450; white-space: nowrap; } }
.told { display: flex; gap: 8px; align-items: center; white-space: nowrap; & svg { flex: none; width: 48px; border-radius: 3px; } }
.appendix { & h3 { margin-block: 22px 8px; font-size: var(--label); font-weight: 650; } & > p { font-size: var(--label); } }
.formula { padding-block: 10px; border-block-end: 1px solid var(--line); & .formula-name { font-size: var(--label); font-weight: 600; } & .source { overflow-wrap: anywhere; } & .working { padding: 2px 0 4px; } }
@media (width >= 640px) { .formula .steps { grid-template-columns: 26% minmax(0, 1fr); } }
@media (width < 1000px) { main.view-report { grid-template-columns: minmax(0, 1fr); } .report-side { display: contents; & .report-send { order: -1; } & .report-more { order: 1; } } .report-buttons { grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); } .report-send .button { white-space: normal; } .paper { --pad: 32px; } }
@media (width < 640px) { .paper { --pad: 20px; padding-block: 24px; } .paper .hero { font-size: 1.75rem; } .report-empty { --pad: 24px; } .report-points, .rankings { grid-template-columns: minmax(0, 1fr); } .report-figures { grid-template-columns: repeat(2, minmax(0, 1fr)); & div:nth-child(odd) { padding-inline-start: 0; border: 0; } & div:nth-child(n+3) { border-block-start: 1px solid var(--line); } } .next-steps > div { grid-template-columns: minmax(0, 1fr); gap: 2px; } .part-check { min-height: 44px; } .told svg { display: none; } main.view-report { padding-block-end: 96px; } }
@media print {
  main.view-report { display: block; max-width: none; padding: 0; }
  .report-side, .top { display: none; }
  .paper { --pad: 0px; padding: 0; border: 0; & .hero { font-size: 20pt; margin-block: 6pt 3pt; } & .verdict { min-height: 0; } & .help { display: block; color: #333; } & .mute { color: #333; } }
  .paper-head { margin-block-end: 12pt; padding-block-end: 6pt; }
  .report-note { margin-block-start: 6pt; font-size: 10pt; }
  .report-figures { margin-block: 9pt; & dd { font-size: 15pt; } & div { padding-block: 6pt; } }
  .part-of { margin-block-start: 11pt; & > h2 { break-after: avoid; margin-block-end: 4pt; font-size: 11.5pt; } & h3 { break-after: avoid; } }
  .report-figures, .rankings, .ranked li, .next-steps > div, .plain-list li, .formula, .report-table tr, .strip-figure, .whole-table { break-inside: avoid; }
  .ranked li, .next-steps > div { padding-block: 2pt; }
  .ranked .tie { color: #333; font-size: 8.5pt; }
  .paper .strip-figure { margin-block: 8pt; }
  .small-strip { border: 0; & .part rect { stroke: #000; fill: #ddd; } & .creators rect { fill: #666; } & .kept rect { fill: #000; } & .short rect { fill: #fff; } }
  .formula { padding-block: 4pt; & .line, & .left, & .formula-name { font-size: 9.5pt; line-height: 1.35; } & .working { padding: 0; } & .source { margin-block-start: 1pt; font-size: 8.5pt; } }
  .table-scroll { overflow: visible; margin: 0; padding: 0; }
  .report-table { font-size: 8.5pt; line-height: 1.25; & :is(th, td) { padding: 3pt; } & tbody th { min-width: 120pt; } & .told { gap: 4px; } & thead { display: table-header-group; } & tfoot { display: table-row-group; } & .small, & thead th { font-size: 8.5pt; } & svg { width: 28px; } }
  .appendix { break-before: page; margin-block-start: 0; }
  .plain-list, .appendix > p, .ranked li, .next-steps > div { font-size: 9.5pt; line-height: 1.35; }
  .plain-list { gap: 2pt; }
  .appendix h3 { margin-block: 8pt 4pt; }
}
`
