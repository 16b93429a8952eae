// @ts-check
/**
 * What others report beside the visitor's own figures: the engine's claims on each, own ones first, and one scale for
 * all that stand together. Nothing is chosen for the visitor and nothing here decides anything.
 */
import { today } from './format.js'

/**
 * @typedef {{id: string, metric: string, ok: boolean, low: number, high: number, kind?: string, origin: 'own_past' | 'own_ads' | 'own_claim' | 'published', currency?: string | null, covers?: Record<string, string>, definition?: Record<string, any>, definition_differs: boolean, differs?: string[], unsaid?: string[], source: string | null, date: string | null, contradicts?: string[], replaces?: string | null, fault?: string, subject?: string}} Claim
 * @typedef {{metric: string, value?: number, claims: Claim[]}} Comparison
 * @typedef {{floor: number, cap: number, at: (value: number) => number, past: (value: number) => boolean}} Scale
 */

/** Figures that people ask about first; the others follow as the engine lists them. */
const FIRST = [
  'cost_per_engagement',
  'revenue_per_follower',
  'engagement_rate_by_followers',
  'return_on_investment',
  'return_on_ad_spend',
]

/** @type {WeakMap<object, Comparison[]>} by the answer, which is a new one with every change */
const known = new WeakMap()

/** The visitor's own that the engine takes: from a file they may be on a metric that it does not know. @param {any} page */
function ownBenchmarks({ own, catalogue }) {
  const is = (/** @type {any[]} */ rows, /** @type {string} */ id) => rows.some((row) => row.id === id)
  return (own.benchmarks ?? [])
    .filter((/** @type {any} */ row) => is(catalogue.metrics, row.metric))
    .map((/** @type {any} */ row) => ({
      ...row,
      kind: ['own_past', 'own_ads', 'claim'].includes(row.kind) ? row.kind : 'claim',
      replaces: is(catalogue.benchmarks, row.replaces) ? row.replaces : '',
    }))
}

/** @param {any} page @returns {Comparison[]} */
export function comparisonsOf(page) {
  const found = known.get(page.answer)
  if (found) return found
  const request = { ...page.kit.checkRequest(page.document, page.f, today()), benchmarks: ownBenchmarks(page) }
  const answer = page.engine.computeMetrics(request)
  /** @type {Record<string, Comparison>} */
  const byMetric = {}
  for (const claim of answer.ok ? answer.benchmarks : []) {
    const figure = answer.metrics[claim.metric] ?? answer.inputs[claim.metric]
    byMetric[claim.metric] ??= { metric: claim.metric, value: figure?.ok ? figure.value : undefined, claims: [] }
    byMetric[claim.metric].claims.push(claim)
  }
  const rank = (/** @type {string} */ id) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
  const list = Object.values(byMetric)
    .map((each) => ({ ...each, claims: each.claims.toSorted((a, b) => place(a) - place(b)) }))
    .toSorted((a, b) => rank(a.metric) - rank(b.metric))
  known.set(page.answer, list)
  return list
}

/** Own ones stand first, then what counts as the visitor does, then what does not. @param {Claim} claim */
const place = (claim) => (claim.origin !== 'published' ? 0 : claim.definition_differs ? 2 : 1)

/** Amounts in another currency have no place on the scale. @param {Claim} claim */
export const isDrawn = (claim) => claim.ok && !claim.differs?.includes('currency')

/** A claim or a figure of more than so many times what most say is past the end of the scale, not the measure of it. */
const FAR = 3
const AIR = 1.25

/** @param {number[]} sorted @param {number} share */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]

/**
 * One scale from 0, or from the lowest loss, to what most claims reach; it is stretched for a figure that is not far off.
 * @param {Claim[]} claims @param {number | undefined} value @returns {Scale}
 */
export function scaleOf(claims, value) {
  const ends = claims.filter(isDrawn).flatMap(({ low, high }) => [low, high])
  const sorted = (ends.length ? ends : [value ?? 1]).map(Math.abs).toSorted((a, b) => a - b)
  const most = quantile(sorted, 0.8) || Math.abs(value ?? 0) || 1
  const near = value !== undefined && Math.abs(value) <= FAR * most ? value : 0
  const highest = Math.max(...ends.filter((end) => end <= FAR * most), near, 0)
  const lowest = Math.min(
    ...ends.filter((end) => end >= -FAR * most),
    near,
    value !== undefined && value < 0 ? -most / 2 : 0,
  )
  const cap = highest * AIR || most
  const floor = lowest * AIR
  return {
    floor,
    cap,
    at: (at) => Math.min(1, Math.max(0, (at - floor) / (cap - floor))),
    past: (at) => at > cap || at < floor,
  }
}
