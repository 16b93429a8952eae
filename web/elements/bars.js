// @ts-check
/**
 * Thin bars, one a source, on one scale, with the visitor's own value as a line through all of them. The words stand
 * beside the drawing as text, so the drawing is hidden from those who listen.
 */
import { html, nothing, svg } from 'lit-html'

/**
 * @typedef {object} Bar
 * @property {string} id
 * @property {string} name who says so
 * @property {string} about what it covers, and when
 * @property {string} value as text
 * @property {string} where of the visitor's own value, for those who listen
 * @property {string[]} notes
 * @property {'own' | 'claim' | 'differs'} tone
 * @property {{low: number, high: number, open: '' | 'above' | 'below'} | null} span null where it has no place on this scale
 * @property {unknown} [aside] buttons
 * @property {unknown} [form]
 */

const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)}%`

/** Two short strokes: the scale ends here, and this goes on. @param {number} at 0 or 1 */
const torn = (at) =>
  svg`<svg x=${percent(at)} overflow="visible"><path d=${at ? 'M-10-6l4 12M-5-6l4 12' : 'M10-6l-4 12M5-6l-4 12'} /></svg>`

/** Drawn about a line through the middle, whatever the height of the words beside it. @param {Bar} bar @param {import('../app/comparison.js').Scale} scale @param {number | undefined} mark */
function track({ span }, scale, mark) {
  const line =
    mark === undefined
      ? nothing
      : svg`<line class="mark" x1=${percent(scale.at(mark))} x2=${percent(scale.at(mark))} y1="0" y2="100%" />`
  if (!span) return html`<div class="bar-track"><svg aria-hidden="true">${line}</svg></div>`
  const low = scale.at(span.open === 'below' ? scale.floor : span.low)
  const high = scale.at(span.open === 'above' ? scale.cap : span.high)
  return html`<div class="bar-track"><svg aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
    <svg y="50%" overflow="visible">
      ${high - low > 0.001 ? svg`<rect class="span ${span.open ? 'open' : ''}" x=${percent(low)} width=${percent(high - low)} y="-4" height="8" rx="4" />` : nothing}
      ${span.low === span.high ? svg`<circle class="point" cx=${percent(scale.at(span.low))} r="5.5" />` : nothing}
      ${scale.past(span.high) ? torn(span.high > scale.cap ? 1 : 0) : nothing}
    </svg>
    ${line}
  </svg></div>`
}

/** The marker's printed value, kept inside the drawing. @param {number} share @param {string} text @param {boolean} past */
function flag(share, text, past) {
  const anchor = share < 0.2 ? 'start' : share > 0.8 ? 'end' : 'middle'
  return html`<div class="bar-track flag"><svg aria-hidden="true">
    <text x=${percent(share)} y="15" text-anchor=${anchor}>${past && share < 0.5 ? '← ' : ''}${text}${past && share >= 0.5 ? ' →' : ''}</text>
    <line class="mark" x1=${percent(share)} x2=${percent(share)} y1="19" y2="26" />
  </svg></div>`
}

/**
 * @param {object} p
 * @param {Bar[]} p.bars
 * @param {import('../app/comparison.js').Scale} p.scale
 * @param {number} [p.value] the visitor's own
 * @param {string} p.mark its printed value
 * @param {string[]} p.ticks lowest and highest of the scale, as text
 */
export function barsOf({ bars, scale, value, mark, ticks }) {
  const drawn = bars.some((bar) => bar.span)
  return html`<div class="bars">
    ${drawn && value !== undefined ? html`<div class="bar bar-head">${flag(scale.at(value), mark, scale.past(value))}</div>` : nothing}
    <ul>
      ${bars.map(
        (bar) => html`<li class="bar ${bar.tone}">
          <div class="bar-words"><b>${bar.name}</b>${bar.about ? html`<span>${bar.about}</span>` : nothing}${bar.notes.map((note) => html`<span class="bar-note">${note}</span>`)}${bar.aside ?? nothing}</div>
          ${track(bar, scale, value)}
          <div class="bar-value">${bar.value}${bar.where ? html`<span class="hidden">. ${bar.where}</span>` : nothing}</div>
          ${bar.form ? html`<div class="bar-form">${bar.form}</div>` : nothing}
        </li>`,
      )}
    </ul>
    ${drawn ? html`<div class="bar bar-foot" aria-hidden="true"><div class="bar-track ticks"><span>${ticks[0]}</span><span>${ticks[1]}</span></div></div>` : nothing}
  </div>`
}
