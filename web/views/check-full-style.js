// @ts-check
/** The rules of Quick check in full, adopted with its chunk so that the first visit does not carry them. */

export const rules = `
main:has(> .full) > .answer { position: static; }
.full { grid-column: 1 / -1; padding-block: 26px 28px; --pad: 32px; & h3 { margin-block: 26px 10px; font-size: 1rem; font-weight: 650; } & h4 { margin: 0; font-size: var(--label); font-weight: 650; } }
.full-head { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; & h2 { font-size: 1.375rem; font-weight: 680; letter-spacing: -0.015em; scroll-margin-block: 90px 62vh; &:focus { outline: none; } } & .chips { flex: 1; margin: 0; } }
.intro { max-width: 74ch; margin-block: 8px 16px; color: var(--mute); text-wrap: pretty; }
.quoted { max-width: 400px; }

.topic, .figure { border-block-start: 1px solid var(--line); & summary { display: grid; grid-template-columns: minmax(0, 1fr) auto 96px; gap: 4px 16px; align-items: baseline; min-height: 48px; padding-block: 12px; border-radius: 8px; cursor: pointer; list-style: none; } & summary::-webkit-details-marker { display: none; } @media (hover: hover) { & summary:hover .topic-name { color: var(--press); } } }
.topic:last-child, .figures-group li:last-child > * { border-block-end: 1px solid var(--line); }
.topic[open] { padding-block-end: 22px; }
.topic-name { font-weight: 600; overflow-wrap: anywhere; & .help { display: block; font-weight: 400; } &::before { content: ""; display: inline-block; inline-size: 7px; block-size: 7px; margin-inline: 2px 12px; border: solid var(--press); border-width: 0 2px 2px 0; rotate: -45deg; translate: 0 -2px; } }
details[open] > summary > .topic-name::before { rotate: 45deg; translate: 0 -4px; }
.topic-value { font-weight: 650; font-size: 1.125rem; white-space: nowrap; }
.topic-count { font-size: var(--small); color: var(--mute); text-align: end; }
.topic > .help { margin-block: -4px 10px; padding-inline-start: 21px; }
.topic > .button { margin-block-start: 14px; }
.rest summary { grid-template-columns: auto minmax(0, 1fr); & .topic-count { text-align: start; } }

.bars { margin-block-start: 4px; }
.bar { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) minmax(96px, 150px); gap: 0 20px; align-items: center; font-size: var(--small); line-height: 1.4; & > .bar-words { padding-block: 7px; overflow-wrap: anywhere; } & .bar-words b { font-weight: 550; } & .bar-words > span { display: block; color: var(--mute); font-size: 0.8125rem; } }
.bars li + li { border-block-start: 1px dotted var(--line); }
.bar-track { position: relative; align-self: stretch; min-height: 26px; & > svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; } }
.bar-value { font-weight: 650; text-align: end; }
.bar-form { grid-column: 1 / -1; padding: 16px 18px 18px; margin-block: 6px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--sunk); & .box, & select { background: var(--card); } }
.own-fields { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: start; & label { font-size: var(--label); font-weight: 600; } }
.row-buttons { display: flex; gap: 16px; margin-block-start: 4px; .bar-form & { margin-block-start: 16px; } }
.bar svg { & .axis { stroke: var(--line); stroke-width: 1; } & .span { fill: var(--creators); } & .span.open { opacity: 0.35; } & .point { fill: var(--creators); stroke: var(--card); stroke-width: 2; } & .mark { stroke: var(--ink); stroke-width: 2; } & path { fill: none; stroke: var(--ink); stroke-width: 1.5; } & text { fill: var(--ink); font-weight: 650; font-size: 0.84375rem; } }
.bar.own svg { & .span, & .point { fill: var(--ink); } }
.bar.differs { & .bar-words b, & .bar-value { color: var(--mute); font-weight: 500; } & .span { fill: var(--card); stroke: var(--edge); stroke-dasharray: 3 2; } & .point { fill: var(--card); stroke: var(--edge); } }
.bar-head > .flag, .bar-foot > .bar-track { grid-column: 2; }
.ticks { display: flex; justify-content: space-between; min-height: 0; padding-block-start: 4px; border-block-start: 1px solid var(--line); font-size: 0.8125rem; color: var(--mute); }
.claims { font-size: var(--small); & li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px; padding-block: 5px; border-block-start: 1px dotted var(--line); } & b { font-weight: 500; } }

.readings { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 14px; }
.reading { padding: 16px 18px; border: 1px solid var(--line); border-radius: 12px; & h4 { display: flex; justify-content: space-between; gap: 12px; } & h4 span { white-space: nowrap; } & .senses { margin-block-start: 10px; } }
.senses { font-size: var(--label); & > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; padding-block: 6px; border-block-start: 1px solid var(--line); } & dt { color: var(--mute); } & dd { text-align: end; } & b { font-weight: 650; } }
.nothing { margin-block-start: 10px; font-size: var(--label); }
.own-senses { max-width: 640px; & dt { color: var(--ink); font-weight: 600; } & .help { display: block; font-weight: 400; } & b { font-size: 1.125rem; } }
.used { margin-block-start: 16px; }

.groups { columns: 2; column-gap: 40px; }
.figures-group { break-inside: avoid-column; margin-block-end: 22px; & h4 { padding-block: 6px; font-size: 0.8125rem; letter-spacing: 0.05em; text-transform: uppercase; color: var(--mute); } & > .help { margin-block-end: 6px; } }
.figure summary { grid-template-columns: minmax(0, 1fr) auto; min-height: 44px; padding-block: 9px; }
.figure .topic-name { font-weight: 500; font-size: var(--label); }
.figure .topic-value { font-size: 1rem; }
.figure .working { padding: 12px 14px; border-radius: 10px; background: var(--sunk); & .steps { grid-template-columns: minmax(0, 1fr); } }
.figure > .help { padding-block: 8px 12px; }
.figure .topic-name .help { padding-inline-start: 21px; }
.lacking { display: flex; justify-content: space-between; gap: 16px; align-items: baseline; min-height: 38px; padding-block: 7px; border-block-start: 1px solid var(--line); font-size: var(--label); & .text { flex: none; max-width: 55%; font-size: var(--small); text-align: end; } }

.counts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 28px 40px; & fieldset { min-width: 0; margin: 0; padding: 0; border: 0; } & legend { padding: 0; font-weight: 650; } & .label { margin-block-start: 12px; font-size: var(--small); font-weight: 600; } & .help { margin-block-start: 4px; } }
.picks { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); margin-block: 10px 4px; }
.pick { display: flex; align-items: center; gap: 10px; min-height: 44px; font-size: var(--label); & input { inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--press); } }

.input-groups { & details { border-block-start: 1px solid var(--line); } & summary { display: flex; justify-content: space-between; align-items: center; min-height: 44px; font-size: var(--label); font-weight: 600; cursor: pointer; } & .chips { padding-block: 0 14px; margin: 0; } }
.fold .input-groups details:not([open]) > summary::after { rotate: 45deg; }
.quiet.text { padding-inline: 8px; color: var(--mute); font-size: 1.125rem; line-height: 1; }
.notes.care li { max-width: 80ch; }

@media (width < 1000px) { .groups { columns: 1; } .counts { grid-template-columns: minmax(0, 1fr); } .own-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (width < 800px) {
  .full { order: -1; --pad: 20px; padding-block: 20px; }
  .full-head { margin-block-end: 10px; & h2 { flex: 1; } & .chips { order: 3; flex: 1 0 100%; } }
  .topic summary { grid-template-columns: minmax(0, 1fr) auto; & .topic-count { grid-column: 1; padding-inline-start: 21px; text-align: start; } & .topic-value { grid-column: 2; grid-row: 1; } }
  .rest summary { grid-template-columns: minmax(0, 1fr); }
  .bar { grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; & > .bar-words { grid-column: 1; grid-row: 1; } & > .bar-value { grid-column: 2; grid-row: 1; padding-block: 5px; align-self: start; max-width: 38vw; } & > .bar-track { grid-column: 1 / -1; grid-row: 2; min-height: 0; height: 24px; margin-block-end: 6px; } }
  .bar-head, .bar-foot { & > .bar-track { grid-column: 1 / -1; grid-row: 1; } }
  .own-fields, .readings { grid-template-columns: minmax(0, 1fr); }
  .picks { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .lacking { min-height: 44px; align-items: center; }
  .quiet.text { min-inline-size: 44px; justify-content: center; }
}
@media print {
  .full-head .chips, .topic:not([open]), .bar-form, .full .button, .quoted, .row-buttons, .input-groups, .quiet.text, .lacking, .rest, .field:has(#find-input), h3:has(+ .groups .lacking) { display: none; }
  .full { --pad: 0px; }
  .senses .help, .topic > .help { display: block; }
  .full :is(h2, h3) { break-after: avoid; }
  .topic-name::before { display: none; }
  .bar, .figure, .reading { break-inside: avoid; }
  .bar svg { & .span, & .point { fill: #555; } & .mark { stroke: #000; } }
  .bar.differs svg { & .span, & .point { fill: #fff; stroke: #555; } }
}
@media (forced-colors: active) { .bar svg { & .span, & .point { fill: CanvasText; } & .mark { stroke: Highlight; } } .bar.differs svg { & .span, & .point { fill: Canvas; stroke: CanvasText; } } }
`
