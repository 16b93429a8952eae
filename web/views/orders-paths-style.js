// @ts-check
/** The rules of Orders · Paths, adopted with its chunk. */

export const rules = `
.paths { display: grid; gap: 28px; min-width: 0; &.is-busy .table-scroll { opacity: 0.6; } }
.paths-empty { max-width: 860px; margin-inline: auto; width: 100%; --pad: 40px; & .hero { margin-block-start: 0; } & .sub { max-width: 58ch; } }
.paths-paste { margin-block-start: 28px; & .button { margin-block-start: 10px; } }
.paths-empty textarea { display: block; width: 100%; margin-block-start: 6px; padding: 10px 12px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); color: inherit; font: 0.875rem/1.6 ui-monospace, Menlo, Consolas, monospace; resize: vertical; &::placeholder { color: var(--mute); opacity: 1; } &:hover { border-color: var(--edge); } }
.paths-points { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 20px; margin-block-start: 32px; padding-block-start: 24px; border-block-start: 1px solid var(--line); font-size: var(--small); & b { display: block; font-size: var(--label); font-weight: 650; } & span { color: var(--mute); } }
.file-button { position: relative; cursor: pointer; &:focus-within { outline: 2px solid var(--press); outline-offset: 2px; } & input { inset: 0; } }
.paths-head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-block-end: 10px; & .group { margin: 0; } & .paths-tools { margin-inline-start: auto; } }
.paths-say { font-size: 1.25rem; font-weight: 620; letter-spacing: -0.012em; line-height: 1.4; text-wrap: pretty; overflow-wrap: anywhere; & + .help { margin-block-start: 10px; } }
.paths-pair .paths-say { font-size: 1.0625rem; }
.paths-progress { display: grid; gap: 6px; justify-items: start; margin-block: 18px; & progress { width: 100%; accent-color: var(--press); } }
.paths-error { margin-block: 18px; padding: 14px 16px; border-radius: 12px; background: var(--bad-soft); & b { color: var(--bad); } }
.paths-bar { display: flex; flex-wrap: wrap; gap: 8px 20px; justify-content: space-between; margin-block: 24px 12px; & .chips { margin: 0; } }
.paths .table-scroll { overflow-x: auto; margin-inline: calc(-1 * var(--pad)); padding-inline: var(--pad); &:focus-visible { outline-offset: -2px; } }
.paths-table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: var(--label); & :is(th, td) { padding: 8px 12px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; background: var(--card); } & th:first-child { position: sticky; inset-inline-start: calc(-1 * var(--pad)); z-index: 1; min-width: 210px; max-width: 320px; padding-inline-start: 0; } & thead th { color: var(--ink); font-size: var(--small); font-weight: 600; vertical-align: bottom; } & .number { min-width: 116px; text-align: end; } & tbody th { font-weight: 600; } & :is(.short, .under, .role) { display: block; color: var(--mute); font-size: 0.8125rem; font-weight: 450; white-space: nowrap; } & .name { overflow-wrap: anywhere; } & .rest :is(th, td) { color: var(--mute); } & b { font-weight: 650; } }
.wide-table .number { min-width: 124px; }
.pick { display: flex; gap: 10px; align-items: flex-start; cursor: pointer; & input { flex: none; inline-size: 18px; block-size: 18px; margin: 2px 0 0; accent-color: var(--press); } }
.cell-bar { display: block; margin-block-start: 5px; & .to { fill: var(--goods); } & .band { fill: var(--edge); } }
.claims { display: grid; gap: 8px; padding-block: 4px 8px; font-size: var(--label); & div { display: grid; grid-template-columns: 170px minmax(0, 1fr); gap: 12px; } & dt { font-weight: 600; } & dd { color: var(--mute); } }
.care-text { color: var(--care); }
.paths-fields { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 20px; padding-block: 10px; align-items: start; & .field .help { margin-block-start: 4px; } }
.paths-lost { align-items: center; min-height: 44px; font-size: var(--label); font-weight: 600; }
.paths-pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 28px; align-items: start; & .button { margin-block-start: 12px; } }
@media (width < 1000px) { .paths-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); } .paths-pair { grid-template-columns: minmax(0, 1fr); } .paths { gap: 20px; } }
@media (width < 640px) { .paths-empty { --pad: 20px; } .paths-points { grid-template-columns: minmax(0, 1fr); } .paths-fields { grid-template-columns: minmax(0, 1fr); } .paths-say { font-size: 1.125rem; } .claims div { grid-template-columns: minmax(0, 1fr); gap: 0; } .pick { min-height: 44px; } .paths-table { & :is(th, td) { padding-inline: 6px; } & th:first-child { min-width: 138px; max-width: 150px; } & .number { min-width: 96px; } } }
@media print { .paths-bar, .paths-tools, .paths-options, .paths .button, .pick input { display: none; } .paths .table-scroll { overflow: visible; } .paths { gap: 14pt; } .paths-table { font-size: 9.5pt; & :is(th, td) { padding: 3pt 5pt; } & th:first-child { position: static; min-width: 0; } & .number { min-width: 0; } & thead { display: table-header-group; } & tr { break-inside: avoid; } } .cell-bar rect { stroke: #000; stroke-width: 0.5; } .paths-pair { grid-template-columns: minmax(0, 1fr); } }
`
