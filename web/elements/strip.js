// @ts-check
/**
 * The dollar strip, to scale. Drawn as SVG so that shares are attributes and need no inline style. Words stand inside a part where
 * they fit and in the key beneath where they do not; the browser decides by the strip's own width (classes w-… in components.css).
 */
import { html, svg } from 'lit-html'

/** Widths, in px, from which words may move inside; each has its container query. */
const STEPS = [230, 310, 420, 540]
/** Rough width of a bold 14 px letter, and the air around a label. */
const LETTER = 7.9
const AIR = 22
const TIGHT = 10

/** @param {string} words @param {number} share */
function fitsFrom(words, share, air = AIR) {
  const needed = (words.length * LETTER + air) / share
  return STEPS.find((step) => step >= needed) ?? 'never'
}

/**
 * @param {import('../app/facts.js').Strip} strip
 * @param {{money: (value: number) => string, words: Record<string, any>, caption: string}} say
 */
export function stripOf(strip, { money, words, caption }) {
  let at = 0
  const parts = strip.parts.map((part) => {
    const x = at
    at += part.share
    const amount = money(part.amount)
    return {
      ...part,
      x,
      amount,
      word: words[part.id],
      whole: fitsFrom(`${amount} ${words[part.id]}`, part.share),
      short: fitsFrom(amount, part.share, TIGHT),
    }
  })
  const spoken = `${caption} ${parts.map((part) => `${part.amount} ${part.word}`).join(', ')}.`
  const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(3)}%`
  return html`<figure class="strip-figure">
    <svg class="strip" role="img" aria-label=${spoken} width="100%" height="46">
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" class="hatch" /></pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1" class="dot" /></pattern>
      </defs>
      ${parts.map(
        (part) => svg`<svg x=${percent(part.x)} width=${percent(part.share)} height="46" class="part ${part.id}">
          <rect width="100%" height="46" />
          <rect class="pattern" width="100%" height="46" />
          <text x="11" y="28" class="in w-${part.whole}">${part.amount} ${part.word}</text>
          <text x="50%" y="28" text-anchor="middle" class="amount from-${part.short} until-${part.whole}">${part.amount}</text>
        </svg>`,
      )}
    </svg>
    <figcaption>
      <ul class="key" aria-hidden="true">
        ${parts.map((part) => html`<li class="k-${part.whole}"><i class="swatch ${part.id}"></i><b>${part.amount}</b> ${part.word}</li>`)}
        <li>${caption}</li>
      </ul>
    </figcaption>
  </figure>`
}
