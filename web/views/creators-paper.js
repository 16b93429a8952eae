// @ts-check
/** The sheet of creators on paper: landscape, every column, heads on each page. Comes with the answers. */
import { adopt } from './creators-base.js'

adopt(`
@page creators { size: landscape; margin: 12mm; }
@media print {
  body:has(.creators) { page: creators; & .top { display: none; } & main { display: block; max-inline-size: none; padding: 0; } }
  .creators { display: block; & > * { margin-block-end: 14pt; } }
  .creators-head .actions, .creators-tools, .cell-bar, .question, .used-rates, .dialog, .grip, .answers .answer-panel :is(.button, .selects), .answers .board caption { display: none; }
  .answers .hero { font-size: 18pt; }
  .answer-panel { break-before: auto; & h3, & h4 { break-after: avoid; } & :is(tr, li) { break-inside: avoid; } & .shown-campaign { display: none; } }
  .answers .board { font-size: 9pt; & :is(th, td) { padding-block: 2.5pt; } & .note { margin: 0; font-size: 8pt; } & thead { display: table-header-group; } }
  .grid-scroll { position: relative; max-block-size: none; overflow: visible; }
  .grid-card { border: 0; break-before: page; }
  .creators:not(:has(.answer-panel)) .grid-card { break-before: auto; }
  .grid { table-layout: auto; inline-size: 100% !important; min-inline-size: 0; font-size: 7pt; & col { width: auto !important; } & thead { display: table-header-group; } & tfoot { display: table-row-group; } }
  .head-button, .head-label { white-space: normal; }
  .small-strip { inline-size: 26px; }
  .payoff { gap: 4px; }
  .grid :is(th, td) { block-size: auto !important; padding: 2.5pt 3pt !important; white-space: normal; overflow-wrap: break-word; background: none !important; box-shadow: none !important; outline: 0 !important; position: static !important; }
  .grid :is(.number, [data-number]) { white-space: nowrap; }
  .grid thead :is(th, button) { white-space: normal; }
  .grid tbody th { inline-size: 13%; min-inline-size: 72pt; overflow-wrap: anywhere; }
  .grid tr { break-inside: avoid; }
  .head-button { block-size: auto; padding: 0; }
}
`)
