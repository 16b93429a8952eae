// @ts-check
/** Rules of one row's details and of cards to print, adopted with their chunk. */

export const rules = `
.detail { padding: 8px 0 16px; & .link-text { margin-block: 4px 12px; font-size: 0.875rem; } & > .actions { margin-block-start: 16px; } }
.detail-grid { display: grid; grid-template-columns: minmax(0, 1fr) 220px; gap: 24px; margin-block: 14px; & .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); align-content: start; } }
.qr { display: block; inline-size: 100%; block-size: auto; border-radius: 8px; shape-rendering: crispEdges; }
.qr-side .row-actions { flex-wrap: nowrap; & .button { padding-inline: 8px; white-space: nowrap; font-size: var(--small); } margin-block-start: 8px; }
.copy-line { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; align-items: center; margin-block-start: 12px; font-size: var(--label); & p { grid-column: 1 / -1; } }
.qr-cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 16px; margin-block-start: 16px; }
.qr-card { padding: 14px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); text-align: center; content-visibility: auto; contain-intrinsic-size: auto 260px; }
.qr-name { margin-block-start: 8px; font-weight: 650; overflow-wrap: anywhere; }
.qr-code { font: 700 1rem ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.04em; }
@media (width < 640px) { .qr-cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; } .detail-grid, .detail-grid .fields { grid-template-columns: minmax(0, 1fr); } .qr-side { max-inline-size: 260px; } }
@media print {
  .sheet .rows-head { display: none; }
  .qr-cards { grid-template-columns: repeat(4, 1fr); gap: 8mm; margin: 0; }
  .qr-card { content-visibility: visible; break-inside: avoid; border: 1px dashed #888; border-radius: 0; padding: 3mm; }
}
`
