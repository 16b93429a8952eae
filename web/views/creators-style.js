// @ts-check
/** The Creators view's own rules, adopted with its chunk. */

export const rules = `
main.view-creators { max-width: 1680px; padding-block-start: 24px; }
.wide { grid-column: 1 / -1; min-width: 0; }
.creators { display: grid; gap: 14px; }
.mute { color: var(--mute); }
.creators-empty { max-width: 860px; margin-inline: auto; --pad: 40px; & .hero { margin-block-start: 0; } & .sub { max-width: 58ch; } & .key-hint { margin-block-start: 12px; } }
.points { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 20px; margin-block-start: 32px; padding-block-start: 24px; border-block-start: 1px solid var(--line); & b { display: block; font-size: var(--label); font-weight: 650; } & span { font-size: var(--small); color: var(--mute); } }
.creators-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; & h1 { font-size: 1.5rem; font-weight: 680; letter-spacing: -0.018em; } & .count { font-size: var(--label); font-weight: 450; letter-spacing: 0; } & .actions { margin: 0; } }
.creators-tools { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; }
.push { flex: 1; }
.find { flex: 0 1 240px; & input { width: 100%; } }
.find input, .small-select select { height: 36px; margin: 0; padding-inline: 10px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--card); font-size: var(--small); &:hover { border-color: var(--edge); } }
.find input::placeholder { color: var(--mute); opacity: 1; }
.small-select { display: inline-flex; align-items: center; gap: 8px; font-size: var(--small); color: var(--mute); & select { width: auto; max-width: 190px; color: var(--ink); } }
.creators-tools .button { min-height: 36px; padding-inline: 10px; font-size: var(--small); &[aria-pressed="true"] { background: var(--press-soft); } }
.question { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; justify-content: space-between; padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); font-size: var(--label); & label span { color: var(--mute); } & .chip { margin-inline-end: 8px; } &.care { background: var(--care-soft); border-color: transparent; & label span, & .mute { color: var(--ink); } } & .box { width: 112px; height: 40px; margin: 0; background: var(--card); font-size: 1rem; } }
.question > label { flex: 1 1 380px; }
.question-fields { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.used-rates { display: flex; flex-wrap: wrap; gap: 4px 20px; & button { font-size: inherit; } }
.grid-card { --pad: 0; overflow: hidden; }
.grid-scroll { position: relative; max-block-size: max(320px, calc(100dvh - 300px)); overflow: auto; overscroll-behavior-x: contain; &:focus-visible { outline-offset: -2px; } }
.grid { table-layout: fixed; border-collapse: separate; border-spacing: 0; min-inline-size: 100%; font-size: 0.875rem; line-height: 1.3; }
.grid th, .grid td { block-size: 40px; padding: 0 10px; overflow: hidden; border-block-end: 1px solid var(--line); background: var(--card); text-align: start; text-overflow: ellipsis; white-space: nowrap; font-weight: 450; cursor: default; user-select: none; }
.density-compact .grid :is(tbody th, tbody td) { block-size: 32px; }
.grid .number { text-align: end; }
.grid tbody th, .grid tfoot th { position: sticky; inset-inline-start: 0; z-index: 1; padding-inline-start: 16px; border-inline-end: 1px solid var(--line); font-weight: 600; }
.grid thead th { position: sticky; inset-block-start: 0; z-index: 2; padding: 0; color: var(--mute); font-size: 0.8125rem; &:first-child { inset-inline-start: 0; z-index: 3; border-inline-end: 1px solid var(--line); } }
.head-button { display: flex; gap: 4px; align-items: center; inline-size: 100%; block-size: 39px; padding: 0 10px; border: 0; background: none; font-weight: 550; text-align: start; .number > & { flex-direction: row-reverse; text-align: end; } th:first-child > & { padding-inline-start: 16px; } &:hover { color: var(--ink); } }
.head-label { overflow: hidden; text-overflow: ellipsis; }
[aria-sort] > .head-button { color: var(--ink); font-weight: 650; }
.grip { position: absolute; inset-block: 8px; inset-inline-end: 0; inline-size: 9px; border-inline-end: 1px solid var(--line); cursor: col-resize; touch-action: none; &:hover { border-inline-end: 2px solid var(--press); } }
.grid tfoot :is(th, td) { position: sticky; inset-block-end: 0; z-index: 1; block-size: 44px; border-block: 1px solid var(--edge-soft); border-block-end: 0; background: var(--sunk); font-weight: 650; &:first-child { z-index: 2; } &.mute { font-weight: 450; } }
.grid .computed { background: color-mix(in srgb, var(--sunk) 45%, var(--card)); }
.grid tbody tr:hover :is(th, td) { background: var(--sunk); }
.grid .waits { color: var(--care); }
.grid .unread { color: var(--bad); text-decoration: underline dotted; text-underline-offset: 3px; }
.grid tbody .picked, .grid tbody tr:hover .picked { background: var(--press-soft); }
.grid tbody .active { box-shadow: inset 0 0 0 1.5px var(--edge); &:focus-visible, &:has([data-edit]) { outline: 2px solid var(--press); outline-offset: -2px; box-shadow: none; } }
.cell-input { inline-size: 100%; block-size: 34px; margin: 0; padding: 0; border: 0; border-radius: 0; background: none; color: inherit; font: inherit; outline: none; .number > & { text-align: end; } }
.density-compact .cell-input { block-size: 28px; }
.spacer td { padding: 0 !important; border: 0 !important; }
.grid tbody .group-cell { position: static; overflow: visible; background: var(--sunk); font-weight: 650; & > span { position: sticky; inset-inline-start: 16px; } & .mute { margin-inline-start: 8px; font-weight: 450; } }
.payoff { display: flex; gap: 8px; align-items: center; & b { font-weight: 650; } & .shape { color: var(--tone-row, var(--mute)); } &.good { --tone-row: var(--good); } &.care { --tone-row: var(--care); } &.bad { --tone-row: var(--bad); } & .verdict-word { overflow: hidden; color: var(--mute); text-overflow: ellipsis; } }
.small-strip { flex: none; border-radius: 3px; }
.cell-bar { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between; min-height: 40px; padding-inline: 4px; font-size: var(--small); & .about { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; min-width: 0; } & .error, & .hint { margin: 0; } & button.text { font-size: inherit; } }
.bar-name { max-width: 36ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.typed { max-width: 44ch; overflow: hidden; padding: 1px 7px; border-radius: 6px; background: var(--sunk); font: 0.8125rem/1.6 ui-monospace, Menlo, Consolas, monospace; text-overflow: ellipsis; white-space: nowrap; }
.row-actions { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: auto; & .button { min-height: 36px; padding-inline: 10px; font-size: var(--small); } }
.dialog { width: min(600px, calc(100vw - 32px)); max-height: calc(100dvh - 48px); padding: 0; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); color: var(--ink); box-shadow: 0 18px 60px rgb(0 0 0 / 0.28); &.wide-dialog { width: min(860px, calc(100vw - 32px)); } &::backdrop { background: rgb(10 14 20 / 0.42); } }
.dialog-box { display: flex; flex-direction: column; max-height: inherit; }
.dialog-head, .dialog-foot { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 16px 24px; }
.dialog-head { justify-content: space-between; & h2 { font-size: 1.25rem; font-weight: 680; letter-spacing: -0.012em; } & .icon-button { margin-inline-end: -10px; font-size: 1.5rem; line-height: 1; } }
.dialog-foot { border-block-start: 1px solid var(--line); &:empty { display: none; } }
.dialog-body { flex: 1; min-height: 0; overflow: auto; padding: 0 24px 20px; overscroll-behavior: contain; }
textarea.paste-area { display: block; width: 100%; margin-block-start: 8px; padding: 10px 12px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); color: inherit; font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre; overflow: auto; resize: vertical; }
.modes { margin: 0 0 18px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--sunk); & legend { float: inline-start; inline-size: 100%; margin-block-end: 6px; padding: 0; font-weight: 650; } & .help { clear: both; } }
.radio, .check-row { display: flex; gap: 10px; align-items: center; min-height: 36px; font-size: var(--label); & input { flex: none; inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--press); } }
.radio { clear: both; }
.changes { display: grid; gap: 6px; margin-block-start: 8px; padding-inline-start: 28px; font-size: var(--small); & .one-change { display: inline-block; margin-inline-end: 12px; } & s { color: var(--mute); } }
.mapping { inline-size: 100%; border-collapse: collapse; font-size: var(--small); & thead th { color: var(--mute); font-weight: 550; } & th, & td { padding: 6px 10px 6px 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: middle; overflow-wrap: anywhere; } & tbody th { inline-size: 28%; font-weight: 650; } & td:nth-child(2) { color: var(--mute); } & td:last-child { inline-size: 36%; padding-inline-end: 0; } & select { height: 36px; margin: 0; } & .left-out :is(th, select) { color: var(--mute); font-weight: 450; } & .hint { margin-block: 4px 2px; & button { font-size: inherit; } } }
.columns-parts { display: grid; grid-template-columns: minmax(200px, 260px) minmax(0, 1fr); gap: 28px; align-items: start; }
.shown-columns { margin: 0; padding: 0; list-style: none; & li { display: flex; align-items: center; justify-content: space-between; min-height: 36px; border-block-end: 1px solid var(--line); font-size: var(--label); } }
.icon-button.small { inline-size: 30px; block-size: 30px; }
.columns-parts .find { display: block; max-width: 280px; }
.choose { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 0 14px; margin: 18px 0 0; padding: 0; border: 0; & legend { padding: 0; } & .check-row { font-size: var(--small); } }
.sheet-part { margin: 22px 0 0; padding: 0; border: 0; min-inline-size: 0; & legend { padding: 0; } & .fields { grid-template-columns: repeat(auto-fill, minmax(168px, 1fr)); gap: 14px 16px; } & .box { height: 42px; font-size: 1rem; & input { font-weight: 500; } } & .field label { font-size: var(--small); } & .field select { height: 42px; } & > .button { margin-block-start: 12px; } }
.post { margin-block-start: 12px; padding: 12px 14px 14px; border: 1px solid var(--line); border-radius: 12px; & .fields { grid-template-columns: repeat(auto-fill, minmax(96px, 1fr)); gap: 10px; } }
.post-head { display: flex; align-items: center; justify-content: space-between; }
.dialog .verdict { gap: 12px; font-size: var(--label); }
.creator-cards { display: grid; gap: 10px; & .group { margin: 8px 0 0; } }
.creator-card { border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); content-visibility: auto; contain-intrinsic-size: auto 150px; }
.card-face { display: grid; gap: 2px; inline-size: 100%; padding: 14px 16px; border: 0; border-radius: var(--radius); background: none; text-align: start; }
.card-name { font-weight: 650; overflow-wrap: anywhere; }
.card-about { font-size: var(--small); color: var(--mute); overflow-wrap: anywhere; }
.card-face .payoff { flex-wrap: wrap; margin-block-start: 8px; font-size: var(--label); & .small-strip { margin-inline-start: auto; } & b { color: var(--tone-row, inherit); } }
.card-figures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; margin-block-start: 10px; padding-block-start: 10px; border-block-start: 1px solid var(--line); & b, & .mute { display: block; } & .mute { font-size: 0.78125rem; } & b { font-weight: 600; } }
.more-cards { inline-size: 100%; margin-block-start: 12px; }
@media (width < 640px) { .columns-parts { grid-template-columns: minmax(0, 1fr); } .mapping { & td:nth-child(2), & th:nth-child(2) { display: none; } & thead th:nth-child(2) { display: none; } & td:last-child { inline-size: 56%; } & select { height: 44px; } } .radio, .check-row { min-height: 44px; } .icon-button.small { inline-size: 44px; block-size: 44px; } }
@media (width < 800px) { main.view-creators { padding: 16px 16px 96px; } .creators-tools .button, .row-actions .button { min-height: 44px; } .find input, .small-select select { height: 44px; } }
@media (width < 640px) { .creators-empty { --pad: 24px; } .points { grid-template-columns: minmax(0, 1fr); gap: 12px; } .creators-head .actions { width: 100%; } .find { flex: 1 1 100%; } .small-select { flex: 1 1 40%; & span { display: none; } & select { width: 100%; max-width: none; } } .creators-tools { & .push, & .button { display: none; } } .grid-card { border: 0; background: none; overflow: visible; } .question > label { flex-basis: 100%; } .dialog { width: 100vw; max-width: none; max-height: calc(100dvh - 24px); margin-block: auto 0; margin-inline: 0; border-radius: 18px 18px 0 0; &.wide-dialog { width: 100vw; } } .sheet-part .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); } .dialog-head, .dialog-foot { padding: 14px 20px; } .dialog-body { padding-inline: 20px; } }
@media print {
  .creators-head .actions, .creators-tools, .cell-bar, .question, .dialog, .grip { display: none; }
  .grid-scroll { position: relative; max-block-size: none; overflow: visible; }
  .grid-card { border: 0; }
  .grid { inline-size: 100% !important; font-size: 7.5pt; }
  .grid :is(th, td) { block-size: auto !important; padding: 3pt 4pt !important; white-space: normal; overflow-wrap: anywhere; background: none !important; box-shadow: none !important; outline: 0 !important; position: static !important; }
  .grid tr { break-inside: avoid; }
  .head-button { block-size: auto; padding: 0; }
}
`
