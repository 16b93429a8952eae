// @ts-check
/** The Links view's own rules, adopted with its chunk so that the first visit does not carry them. */

export const rules = `
.wide { grid-column: 1 / -1; min-width: 0; }
.sub-tabs { order: -2; margin-block: -6px -8px; & .choice { min-height: 40px; padding-inline: 16px; font-size: var(--label); } }
.fold > .help { margin-block-end: 8px; }
.fold .actions { margin-block: 10px; }
.icon-button.small { inline-size: 28px; block-size: 28px; }
.rows-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; & h1, & h2 { font-size: 1.375rem; font-weight: 680; letter-spacing: -0.015em; } }
.one-line { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 0.8125rem/1.5 ui-monospace, Menlo, Consolas, monospace; color: var(--mute); }
.row-actions { display: flex; gap: 4px; flex-wrap: wrap; justify-content: flex-end; }
.check { display: inline-flex; align-items: center; gap: 10px; min-height: 44px; font-weight: 600; font-size: var(--label); & input { inline-size: 20px; block-size: 20px; accent-color: var(--press); } }
.recent ul { display: grid; } .recent li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; align-items: center; padding-block: 6px; border-block-start: 1px solid var(--line); }
.inspect { max-width: 820px; & .group { margin-block-start: 20px; } & h1.group { margin-block-start: 0; } }
.grade-line { display: flex; gap: 16px; align-items: center; margin-block-start: 20px; }
.grade { display: grid; place-items: center; flex: none; inline-size: 56px; block-size: 56px; border-radius: 14px; font-size: 1.75rem; font-weight: 700; &.good { background: var(--good-soft); color: var(--good); } &.care { background: var(--care-soft); color: var(--care); } &.bad { background: var(--bad-soft); color: var(--bad); } }
.pairs { display: grid; margin-block-start: 18px; font-size: var(--label); & div { display: grid; grid-template-columns: minmax(8.5em, 30%) minmax(0, 1fr); gap: 12px; padding-block: 7px; border-block-start: 1px solid var(--line); } & dt { color: var(--mute); overflow-wrap: anywhere; } & dd { overflow-wrap: anywhere; } & .help { display: block; } }
.others .pairs { margin-block: 4px 8px; }
.checks { display: grid; margin-block-start: 6px; } .checks .check { min-height: 40px; }
.fold > .label { margin-block: 6px; font-size: var(--label); font-weight: 600; } .checks .help { margin: -4px 0 4px 30px; }
.notes li > .text { white-space: nowrap; }
.extra-row { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto; gap: 8px; align-items: center; margin-block-end: 8px; & .error { grid-column: 1 / -1; } }
@media (width < 640px) { .sub-tabs { margin-block: 0; & .choice { min-height: 44px; padding-inline: 11px; font-size: var(--small); } } .recent li { grid-template-columns: minmax(0, 1fr); } }
@media print { .sub-tabs, .recent { display: none; } .one-line { white-space: normal; overflow-wrap: anywhere; color: #000; } }
`
