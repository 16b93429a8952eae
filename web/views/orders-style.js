// @ts-check
/** The Orders view's own rules, adopted with its chunk. */

/** @param {string} css */
export function adopt(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}

export const rules = `
.wide { grid-column: 1 / -1; min-width: 0; }
.view-orders .sub-tabs { display: flex; flex-wrap: wrap; gap: 6px; margin-block: -6px -8px; & .choice { display: flex; align-items: center; min-height: 40px; padding-inline: 16px; font-size: var(--label); color: var(--ink); text-decoration: none; &[aria-current] { color: var(--press); } } }
@media (width < 640px) { .view-orders .sub-tabs { margin-block: 0; & .choice { min-height: 44px; padding-inline: 12px; font-size: var(--small); } } }
@media print { .view-orders .sub-tabs { display: none; } }
`
