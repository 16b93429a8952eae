// @ts-check
/** Rules of Orders, Who sold what; adopted with its chunk. */

export const rules = `
.orders-note { max-width: 760px; --pad: 32px; & .hero { margin-block-start: 0; } }
.sold { --pad: 28px; & .hero { margin-block-start: 0; font-size: 2.0625rem; & b { color: var(--ink); } } &[aria-busy="true"] .sold-table { opacity: 0.6; } }
.view-orders .card h2 { font-size: 1.1875rem; font-weight: 680; letter-spacing: -0.012em; }
.scroll { overflow: auto; margin-inline: calc(-1 * var(--pad)); padding-inline: var(--pad); max-block-size: 560px; &:focus-visible { outline-offset: -2px; } }
.sold-table { margin-block-start: 18px; & tbody th { min-width: 9em; font-weight: 600; } & .strong { font-weight: 650; } & tfoot :is(th, td) { border-block: 1px solid var(--line); border-block-end: 0; color: var(--mute); } }
.seen { min-width: 10em; }
.was { display: block; font-size: var(--small); color: var(--care); }
.decide-table { margin-block-start: 12px; & select { height: 40px; margin: 0; min-width: 150px; } & tbody th { font-weight: 600; } & tbody :is(th, td) { vertical-align: middle; } & th:last-child { inline-size: 34%; } }
.claim { display: block; padding-block: 2px; }
.whose { display: flex; flex-wrap: wrap; gap: 6px; & select { flex: 1; } }
.said { display: grid; font-size: var(--label); & li { display: flex; justify-content: space-between; gap: 12px; padding-block: 5px; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; } }
.decide h2 + .said { margin-block-start: 10px; }
.left-out { margin-block-start: 10px; }
.decide .group { margin-block: 18px 6px; }
.rule-parts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 28px; margin-block-start: 12px; }
.rule-fields { display: grid; gap: 16px; align-content: start; & .help { margin-block-start: 4px; } }
.rule-dates { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.methods { display: grid; margin: 0 0 12px; padding: 0; list-style: none; counter-reset: place; & li { display: flex; align-items: center; justify-content: space-between; min-height: 44px; border-block-end: 1px solid var(--line); } & .icon-button { font-size: 1.125rem; color: var(--press); } }
.check { display: flex; align-items: center; gap: 10px; min-height: 40px; font-size: var(--label); & input { flex: none; inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--press); } }
.overlap { inline-size: auto; & th { font-weight: 600; } & .help { display: inline; } }
.reasons { padding: 0; }
.about-line { margin-block-start: 8px; font-size: var(--label); }
@media (width < 800px) { .rule-parts { grid-template-columns: minmax(0, 1fr); } }
@media (width < 640px) {
  .sold { --pad: 20px; & .hero { font-size: 1.625rem; } }
  .decide-table { & thead { display: none; } & tr { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 2px 12px; padding-block: 10px; border-block-end: 1px solid var(--line); } & :is(th, td) { padding: 0; border: 0; } & tbody tr:last-child { border-block-end: 0; } & td:last-child, & td:not(.figure) { grid-column: 1 / -1; } & select { inline-size: 100%; height: 44px; } & .whose { margin-block-start: 6px; } }
  .check { min-height: 44px; }
  .orders-note { --pad: 24px; }
}
@media print { .scroll { max-block-size: none; overflow: visible; } .rule, .decide, .sold .actions, .view-orders .card > .actions { display: none; } }
`
