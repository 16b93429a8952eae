// @ts-check
/** The sheet of creators on paper: landscape, every column, heads on each page. Comes with the answers. */
import { adopt } from './creators-base.js'

adopt(`
@page creators { size: landscape; margin: 12mm; }
@media print {
  .creators-head .actions, .creators-tools, .cell-bar, .question, .dialog, .grip { display: none; }
  .grid-scroll { position: relative; max-block-size: none; overflow: visible; }
  .grid-card { border: 0; }
  .creators { page: creators; }
  .grid { table-layout: auto; inline-size: 100% !important; min-inline-size: 0; font-size: 7pt; & col { width: auto !important; } }
  .head-button, .head-label { white-space: normal; }
  .small-strip { inline-size: 34px; }
  .payoff { gap: 4px; }
  .grid :is(th, td) { block-size: auto !important; padding: 3pt 4pt !important; white-space: normal; overflow-wrap: anywhere; background: none !important; box-shadow: none !important; outline: 0 !important; position: static !important; }
  .grid tr { break-inside: avoid; }
  .head-button { block-size: auto; padding: 0; }
}
`)
