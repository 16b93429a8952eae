// @ts-check
/** The Orders view's own rules, adopted with its chunk. */
// Every part of the page that draws has it: one set of parts makes one chunk of what they share.
import 'lit-html/directives/live.js'

/** @param {string} css */
export function adopt(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}

export const rules = `
.wide { grid-column: 1 / -1; min-width: 0; }
.view-orders .sub-tabs { display: flex; flex-wrap: wrap; gap: 6px; margin-block: -6px -8px; & .choice { display: flex; align-items: center; min-height: 40px; padding-inline: 16px; font-size: var(--label); color: var(--ink); text-decoration: none; &[aria-current] { color: var(--press); } } }
.plain-table { inline-size: 100%; border-collapse: collapse; font-size: var(--label); & th, & td { padding: 8px 16px 8px 0; border-block-end: 1px solid var(--line); text-align: start; font-weight: 400; overflow-wrap: anywhere; vertical-align: baseline; } & thead :is(th, td) { font-size: var(--small); color: var(--mute); vertical-align: bottom; } & tr > :last-child { padding-inline-end: 0; } & .figure { text-align: end; white-space: nowrap; } & thead .figure { white-space: normal; overflow-wrap: break-word; min-width: 5.5em; } & .help { display: block; font-weight: 400; } & tbody tr:last-child > * { border-block-end: 0; } }
.notice { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-block-start: 14px; padding: 10px 14px; border-radius: 10px; background: var(--care-soft); font-size: var(--label); }
.mute { color: var(--mute); }
.column-name { display: inline-block; padding: 1px 8px; border-radius: 6px; background: var(--sunk); font-size: var(--small); }
@media (width < 640px) { .view-orders .sub-tabs { margin-block: 0; & .choice { min-height: 44px; padding-inline: 12px; font-size: var(--small); } } }
@media print { .view-orders .sub-tabs { display: none; } }
`
