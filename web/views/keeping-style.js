// @ts-check
/** The rules of menu, notices and share dialog, in their chunk and not in the first visit's sheet. */
export const rules = `
.menu { width: 320px; max-height: calc(100dvh - 84px); overflow-y: auto; }
.tools .menu .button { margin-inline-start: 0; }
.menu-part { margin-block-end: 14px; padding-block-end: 10px; border-block-end: 1px solid var(--line); }
.menu-row { display: flex; align-items: center; gap: 10px; width: calc(100% + 16px); min-height: 40px; margin-inline: -8px; padding: 6px 8px; border: 0; border-radius: 8px; background: none; font-size: var(--label); font-weight: 550; text-align: start; }
.menu-row:hover { background: var(--sunk); }
.menu-row > span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.menu-row kbd { font: inherit; font-size: var(--small); font-weight: 400; color: var(--mute); white-space: nowrap; }
.menu-projects .menu-row { display: block; line-height: 1.35; }
.menu-projects .menu-row > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.menu-row small { font-size: var(--small); font-weight: 400; color: var(--mute); }
.menu-row .icon { margin-inline-end: -2px; color: var(--press); }
.menu .icon-button { color: var(--mute); }
.menu .icon-button:hover { color: var(--bad); }
.menu .label-line { align-items: center; }
.menu .label-line .icon-button { margin-block: -6px; margin-inline-end: -8px; }
.menu .box { height: 44px; margin-block: 6px 8px; }
.menu-title { margin-block: 12px 2px; font-size: var(--small); font-weight: 600; color: var(--mute); }
.menu-projects li { display: flex; align-items: center; margin-inline-end: -8px; }
.menu-projects .menu-row { width: auto; flex: 1; min-width: 0; margin-inline-end: 0; }
.menu-deleted { display: flex; align-items: baseline; gap: 12px; padding-block: 6px; font-size: var(--small); color: var(--mute); overflow-wrap: anywhere; }
.menu-deleted span { flex: 1; }
.menu-deleted button.text { flex: none; min-height: 24px; font-size: inherit; }
.banner-actions { display: flex; flex-wrap: wrap; gap: 8px; }
.banner > p { max-width: 84ch; overflow-wrap: anywhere; }
.nudge { padding: 8px 32px; font-size: var(--small); color: var(--mute); text-align: center; }
.nudge button.text { margin-inline-start: 14px; min-height: 24px; font-size: inherit; }
dialog.share { width: min(520px, calc(100vw - 32px)); max-height: calc(100dvh - 48px); margin: auto; padding: 24px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); color: var(--ink); box-shadow: 0 16px 48px rgb(0 0 0 / 0.24); }
dialog.share::backdrop { background: rgb(0 0 0 / 0.4); }
dialog.share h2 { font-size: 1.25rem; letter-spacing: -0.015em; }
dialog.share .actions { margin-block-start: 20px; }
.share-parts { display: grid; gap: 2px; margin: 14px 0 0; padding: 0; border: 0; min-width: 0; }
.share-parts legend { padding: 0 0 4px; font-size: var(--label); font-weight: 600; }
.share-parts label { display: flex; align-items: center; gap: 10px; min-height: 36px; font-size: var(--label); }
.share-parts input { inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--press); flex: none; }
.share-parts select { min-width: 0; text-overflow: ellipsis; }
.share-holds { margin-block: 16px 8px; padding: 14px 16px; border-radius: 10px; background: var(--sunk); font-size: var(--label); }
.share-holds ul { display: flex; flex-wrap: wrap; gap: 2px 6px; margin-block-start: 4px; font-weight: 600; }
.share-holds li:not(:last-child)::after { content: ","; }
.share-holds .caption { margin-block-start: 6px; }
.share-row { margin-block-start: 16px; }
.share-row input { width: 100%; height: 44px; padding-inline: 10px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); text-overflow: ellipsis; }
.share-row .caption { display: block; margin-block-start: 6px; }
@media (width < 800px) { .menu-row, .share-parts label { min-height: 44px; } .menu-row kbd { display: none; } .nudge { padding-inline: 16px; } .nudge button.text, .menu-deleted button.text { min-height: 44px; } }
@media print { .nudge, dialog.share { display: none; } }
`
