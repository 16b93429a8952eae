// @ts-check
/** Rules of Orders, Files; adopted with its chunk. */

export const rules = `
.orders-empty { max-width: 860px; margin-inline: auto; --pad: 40px; & .hero { margin-block-start: 0; } & .sub { max-width: 60ch; } & .key-hint { margin-block-start: 12px; } }
.points { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 20px; margin-block-start: 32px; padding-block-start: 24px; border-block-start: 1px solid var(--line); & b { display: block; font-size: var(--label); font-weight: 650; } & span { font-size: var(--small); color: var(--mute); } }
.rows-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; & h1, & h2 { font-size: 1.375rem; font-weight: 680; letter-spacing: -0.015em; } }
.row-actions { display: flex; flex-wrap: wrap; gap: 6px; }
.files-hint { margin-block-start: -22px; }
.file { --pad: 20px; & h2 { font-size: 1.0625rem; font-weight: 650; overflow-wrap: anywhere; } & progress { inline-size: 100%; block-size: 8px; margin-block: 12px 6px; accent-color: var(--press); } & .fold { margin-block-start: 12px; } & .actions { margin-block-start: 14px; align-items: center; } & .error { font-size: var(--label); } & .group { margin-block: 18px 6px; text-align: start; } & .notes { margin-block-start: 6px; } }
.file-head { display: flex; gap: 12px; align-items: start; & .file-name { flex: 1; min-width: 0; } & .chip { margin-block-start: 2px; } & .icon-button { margin-block: -8px; margin-inline-end: -8px; font-size: 1.25rem; color: var(--mute); } }
.file-said { margin-block-start: 6px; text-wrap: pretty; }
.file-table { max-inline-size: 520px; margin-block-start: 12px; }
.file-pairs { display: grid; font-size: var(--label); & div { display: grid; grid-template-columns: minmax(8.5em, 20%) minmax(0, 1fr); gap: 12px; padding-block: 7px; } & div + div { border-block-start: 1px solid var(--line); } & dt { color: var(--mute); } & dd { display: flex; flex-wrap: wrap; gap: 4px 6px; overflow-wrap: anywhere; } }
.file-settings { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 12px 16px; align-items: end; margin-block: 14px 6px; }
.file-columns { overflow-x: auto; & th[scope=row] { white-space: nowrap; } & td { overflow-wrap: normal; } }
.file-ask { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; margin-block: 6px 2px; & input { inline-size: 6em; } }
@media (width < 640px) { .orders-empty { --pad: 24px; } .points { grid-template-columns: minmax(0, 1fr); gap: 12px; } .files-hint { margin-block-start: -8px; } .file-settings { grid-template-columns: minmax(0, 1fr); } .file-head .chip { display: none; } .file-pairs div { grid-template-columns: minmax(0, 1fr); gap: 2px; } .row-actions .button { min-height: 44px; } .view-orders .button { white-space: normal; } }
`
