// @ts-check
/** The rules of Orders · Did it move sales?, adopted with its chunk. */

export const rules = `
.lift-side { display: grid; gap: 28px; min-width: 0; }
.lift-answer { --pad: 32px; padding-block: 30px; &.good { --tone: var(--good); } &.care { --tone: var(--care); } &.bad { --tone: var(--bad); } & .hero { font-size: 2.125rem; } & > .group { margin-block: 22px 10px; } & .notes { margin-block-start: 0; } }
.lift-form .field > .label { display: block; font-size: var(--label); font-weight: 600; } .lift-form .chips { margin-block-start: 6px; }
.lift-form textarea { display: block; width: 100%; margin-block-start: 6px; padding: 10px 12px; border: 1px solid var(--edge-soft); border-radius: 10px; background: var(--field); color: inherit; font: 0.875rem/1.6 ui-monospace, Menlo, Consolas, monospace; resize: vertical; &::placeholder { color: var(--mute); opacity: 1; } &:hover { border-color: var(--edge); } & + .help, & + .error { margin-block-start: 6px; } }
.lift-group { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px 12px; min-width: 0; margin: 0; padding: 0; border: 0; & legend { padding: 0 0 6px; font-size: var(--label); font-weight: 650; } }
.lift-say { font-size: 1.1875rem; font-weight: 620; letter-spacing: -0.012em; line-height: 1.4; text-wrap: pretty; & + p { margin-block-start: 6px; } }
.lift-even { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; margin-block: 14px 4px; align-items: start; & label { display: flex; align-items: end; min-height: 3em; line-height: 1.4; } }
[aria-labelledby="lift-apart"] > :is(h3, .notes) { margin-block-end: 12px; }
[aria-labelledby="lift-even"] { & > .help { margin-block-start: 10px; } & > .button { margin-block-start: 10px; } }
.days { display: block; width: 100%; height: auto; margin-block-start: 22px; font-size: 13px; overflow: visible; & text { fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; } & .faint { fill: var(--mute); } & .tick { stroke: var(--line); } & .norm { fill: var(--sunk); } & polyline { fill: none; stroke-width: 2; stroke-linejoin: round; } & .own { stroke: var(--ink); } & .other { stroke: var(--edge); stroke-dasharray: 2 3; } & .usual { stroke: var(--mute); stroke-width: 2; stroke-dasharray: 6 4; } }
.apart-scroll { margin-block: 14px; overflow-x: auto; &:focus-visible { outline-offset: -2px; } }
.lift-days { max-height: 320px; overflow: auto; &:focus-visible { outline-offset: -2px; } }
.lift-days table, .apart-table { width: 100%; border-collapse: collapse; font-size: var(--label); & :is(th, td) { padding: 6px 10px; border-block-end: 1px solid var(--line); text-align: start; font-weight: 450; } & :is(th, td):first-child { padding-inline-start: 0; } & thead th { color: var(--mute); font-size: var(--small); font-weight: 550; } & .number { text-align: end; font-variant-numeric: tabular-nums; } & .in { background: var(--sunk); } & tbody th { overflow-wrap: anywhere; } }
@media (width < 1280px) { .lift-even { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (width < 640px) { .apart-table { font-size: var(--small); & :is(th, td) { padding-inline: 4px; } } }
@media (width < 800px) { .view-orders .sub-tabs { order: -2; } .lift-side { display: contents; } .lift-answer { order: -1; --pad: 20px; padding-block: 20px; } .days { font-size: 20px; } }
@media print { .lift-form { display: none; } .lift-side { gap: 16pt; } .lift-days { max-height: none; } .lift-chart .fold:not([open]), [aria-labelledby="lift-even"] .field:has(input:placeholder-shown) { display: none; } .days .norm { fill: #eee; } }
`
