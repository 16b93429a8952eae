// @ts-check
/** A verdict as a pill: shape and word, never color alone. */
import { html } from 'lit-html'

/** @type {Record<string, {tone: string, path: string}>} */
const SHAPES = {
  paid_off: { tone: 'good', path: 'M6 1.5 11.5 10.5H.5Z' },
  about_break_even: { tone: 'care', path: 'M6 .5 11.5 6 6 11.5 .5 6Z' },
  lost_money: { tone: 'bad', path: 'M6 10.5 .5 1.5H11.5Z' },
  sales_beat_spend: { tone: 'plain open', path: 'M6 1.3 10.7 6 6 10.7 1.3 6Z' },
  sales_below_spend: { tone: 'bad open', path: 'M6 9.7 1.5 2.3H10.5Z' },
  not_enough_data: { tone: 'plain open', path: 'M6 1.3A4.7 4.7 0 1 1 5.99 1.3Z' },
}

/** @param {string} verdict */
export const toneOf = (verdict) => (SHAPES[verdict] ?? SHAPES.not_enough_data).tone.split(' ')[0]

/** @param {string} verdict */
export const shape = (verdict) => {
  const { tone, path } = SHAPES[verdict] ?? SHAPES.not_enough_data
  return html`<svg class="shape ${tone}" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d=${path} /></svg>`
}

/** @param {string} verdict @param {string} word */
export const pill = (verdict, word) => html`<span class="pill ${toneOf(verdict)}">${shape(verdict)}${word}</span>`
