// @ts-check
/** Rules of the dialogs, adopted with their chunk. */

export const rules = `
.dialog { width: min(600px, calc(100vw - 32px)); max-height: calc(100dvh - 48px); padding: 0; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); color: var(--ink); box-shadow: 0 18px 60px rgb(0 0 0 / 0.28); &.wide-dialog { width: min(860px, calc(100vw - 32px)); } &::backdrop { background: rgb(10 14 20 / 0.42); } }
.dialog-box { display: flex; flex-direction: column; max-height: inherit; }
.dialog-head, .dialog-foot { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 16px 24px; }
.dialog-head { flex-wrap: nowrap; align-items: flex-start; justify-content: space-between; & h2 { overflow-wrap: anywhere; font-size: 1.25rem; font-weight: 680; letter-spacing: -0.012em; } & .icon-button { margin-block: -4px; margin-inline-end: -10px; font-size: 1.5rem; line-height: 1; } }
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
@media (width < 640px) { .columns-parts { grid-template-columns: minmax(0, 1fr); } .mapping { & td:nth-child(2), & th:nth-child(2) { display: none; } & thead th:nth-child(2) { display: none; } & td:last-child { inline-size: 56%; } & select { height: 44px; } } .radio, .check-row { min-height: 44px; } .icon-button.small { inline-size: 44px; block-size: 44px; } }
@media (width < 640px) { .dialog { width: 100vw; max-width: none; max-height: calc(100dvh - 24px); margin-block: auto 0; margin-inline: 0; border-radius: 18px 18px 0 0; &.wide-dialog { width: 100vw; } } .sheet-part .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); } .dialog-head, .dialog-foot { padding: 14px 20px; } .dialog-body { padding-inline: 20px; } }
`
