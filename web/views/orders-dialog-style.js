// @ts-check
/** The frame of dialogs in Orders, adopted with the first that is opened. */

export const rules = `
.dialog { width: min(600px, calc(100vw - 32px)); max-height: calc(100dvh - 48px); padding: 0; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); color: var(--ink); box-shadow: 0 18px 60px rgb(0 0 0 / 0.28); &.wide-dialog { width: min(720px, calc(100vw - 32px)); } &::backdrop { background: rgb(10 14 20 / 0.42); } }
.dialog-box { display: flex; flex-direction: column; max-height: inherit; }
.dialog-head, .dialog-foot { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 16px 24px; }
.dialog-head { flex-wrap: nowrap; align-items: flex-start; justify-content: space-between; & h2 { overflow-wrap: anywhere; font-size: 1.25rem; font-weight: 680; letter-spacing: -0.012em; } & .icon-button { margin-block: -4px; margin-inline-end: -10px; font-size: 1.5rem; line-height: 1; } }
.dialog-foot { border-block-start: 1px solid var(--line); }
.dialog-body { flex: 1; min-height: 0; overflow: auto; padding: 0 24px 20px; overscroll-behavior: contain; }
.guide-pick { display: none; }
.guide-title { margin-block-start: 22px; font-size: 1.125rem; font-weight: 650; }
.guide-steps { margin: 14px 0 12px; padding-inline-start: 1.4em; display: grid; gap: 8px; & li::marker { font-weight: 650; color: var(--mute); } }
@media (width < 640px) { .dialog, .dialog.wide-dialog { width: 100vw; max-width: none; max-height: calc(100dvh - 24px); margin-block: auto 0; margin-inline: 0; border-radius: 18px 18px 0 0; } .dialog-head, .dialog-foot { padding: 14px 20px; } .dialog-body { padding-inline: 20px; } .guide-chips { display: none; } .guide-pick { display: block; } }
`
