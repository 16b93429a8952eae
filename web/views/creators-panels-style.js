// @ts-check
/** Rules of goals, campaigns and dates, adopted with the first of them. */

export const panelRules = `
.answer-panel .fields { display: grid; gap: 10px 14px; & .box, & select { height: 42px; font-size: 1rem; } & .field label { font-size: var(--small); } & .field select { inline-size: 100%; } & .unit { font-weight: 450; } }
.campaigns, .targets { display: grid; gap: 0; margin: 14px 0 0; padding: 0; list-style: none; & > li { padding-block: 14px; border-block-start: 1px solid var(--line); } }
.campaign .fields { grid-template-columns: minmax(180px, 2fr) repeat(3, minmax(130px, 1fr)); }
.campaign-line { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; margin-block-start: 10px; font-size: var(--label); & > span { font-variant-numeric: tabular-nums; } & .actions { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 0 auto; } & .button { min-height: 36px; padding-inline: 12px; font-size: var(--small); } & [aria-pressed="true"] { border-color: var(--press); background: var(--press-soft); color: var(--press); } & .payoff .verdict-word { color: inherit; } }
.loose { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding-block: 14px; border-block-start: 1px solid var(--line); font-size: var(--label); }
.answer-panel h4 + .help { margin-block-end: 6px; }
.followed { margin-block-end: 8px; & .payoff { display: flex; white-space: normal; } }
.target .fields { grid-template-columns: minmax(170px, 2fr) repeat(2, minmax(96px, 1fr)) minmax(136px, 1fr) minmax(0, 1.3fr) auto; align-items: end; &.no-campaigns { grid-template-columns: minmax(170px, 2fr) repeat(2, minmax(96px, 1fr)) minmax(136px, 1fr) auto; } }
.target .reached { display: grid; grid-template-columns: minmax(120px, 1fr) auto; gap: 4px 16px; align-items: center; margin-block-start: 10px; font-size: var(--label); font-variant-numeric: tabular-nums; & .late { color: var(--care); } }
.progress { display: block; & .way { fill: var(--sunk); stroke: var(--edge-soft); } & .done { fill: var(--press); } }
.goal-line { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-block-end: 20px; & .help { flex: 1 1 300px; } }
.answer-panel h4.part { margin-block-start: 24px; padding-block-start: 18px; border-block-start: 1px solid var(--line); color: var(--ink); font-size: 1rem; font-weight: 650; }
.target-none { margin-block: 10px; font-size: var(--label); }
.ad .fields { grid-template-columns: minmax(170px, 2fr) repeat(4, minmax(96px, 1fr)); margin-block: 12px; }
.ad .said-line { margin-block: 12px 6px; font-weight: 600; }
.ad .board { max-inline-size: 720px; }
.agenda { margin: 4px 0 20px; padding: 0; list-style: none; & li { display: grid; grid-template-columns: 132px 110px minmax(0, 1fr) auto; gap: 2px 16px; align-items: center; min-height: 40px; padding-block: 4px; border-block-end: 1px solid var(--line); font-size: var(--label); } & time { font-variant-numeric: tabular-nums; } & .mute { font-size: var(--small); } & b { font-weight: 600; } & .button { min-height: 36px; padding-inline: 12px; font-size: var(--small); } & .about { overflow-wrap: anywhere; } & .late { color: var(--care); font-weight: 600; } }
@media (width < 900px) { .campaign .fields { grid-template-columns: repeat(3, minmax(0, 1fr)); & .field:first-child { grid-column: 1 / -1; } } .target .fields, .target .fields.no-campaigns { grid-template-columns: repeat(3, minmax(0, 1fr)); & .field:first-child { grid-column: 1 / -1; } } .ad .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); & .field:first-child { grid-column: 1 / -1; } } }
@media (width < 800px) { .campaign-line .button, .agenda .button, .target .button { min-height: 44px; } .campaign-line .actions { flex-basis: 100%; margin: 4px 0 0 -12px; } }
@media (width < 640px) { .campaign .fields, .target .fields, .target .fields.no-campaigns { grid-template-columns: repeat(2, minmax(0, 1fr)); } .campaign .field:last-child { grid-column: 1 / -1; } .target .reached { grid-template-columns: minmax(0, 1fr); } .agenda li { grid-template-columns: 1fr auto; } .agenda .about { grid-column: 1 / -1; grid-row: 2; } .agenda .button { grid-column: 2; grid-row: 2; } .agenda .about { grid-column: 1; } }
@media print { .answer-panel :is(.campaign, .target, .agenda li) { break-inside: avoid; } .answer-panel :is(.button, .loose select) { display: none; } }
`
