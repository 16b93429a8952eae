/**
 * A made-up shop of which the truth is known. Assumed, and nothing else:
 *
 * - Twelve creators of very different size bring 70 to 400 orders, all in all about 1,300; 3,000 more come by themselves
 *   ("organic"). What an order is worth varies by half, and between creators by a quarter.
 * - Of a creator's orders the code catches `code`, the tagged link `link`, each on its own and for each creator up to a
 *   tenth more or less. Where the link does not, analytics show another source in 85 of 100 orders, else none.
 * - A survey is answered by 15 %. Buyers whom a creator sent name that creator in 75 of 100 answers, another one in 5,
 *   and something else in 20 ("Google"); organic buyers name a creator in 3 of 100.
 * - Codes leak: `leak` times as many organic orders as creators bring carry a creator's code, half of them one code, a
 *   fifth a second one, the rest any. Of six in ten analytics show the coupon site. A fifth of `leak` of the buyers who
 *   were sent and had no code at hand take such a code too. Two in 100 organic orders come by a coupon site without one.
 * - Links cross: the last click of 5 in 100 is another creator's (as a share of all orders that a creator brings), and 5
 *   organic orders for each 100 that creators bring have a creator's last click. 2 in 100 use another creator's code.
 */
import { seeded } from './seeded.mjs'

export const NOTHING = -1
export const ELSEWHERE = -2
export const COUPON_SITE = -3

/**
 * One order: who brought it (NOTHING: nobody), what the methods see, net cents.
 * @typedef {{by: number, code: number, link: number, survey: number, cents: number}} WorldOrder
 */
/** @typedef {{code: number, link: number, leak: number}} Rates */

const CREATORS = 12
const ORGANIC = 3000

/** @param {() => number} random */
function draws(random) {
  const chance = (/** @type {number} */ p) => random() < p
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  /** The place of a weight, as often as the weight says. @param {number[]} weights */
  const pick = (weights) => {
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
    const place = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return place < 0 ? weights.length - 1 : place
  }
  /** Not itself. @param {number} self @param {number[]} weights */
  const other = (self, weights) => pick(weights.map((weight, place) => (place === self ? 0 : weight)))
  return { random, chance, normal, pick, other }
}

/** @param {ReturnType<typeof draws>} draw @param {Rates} rates */
function creatorsOf(draw, rates) {
  const spread = (/** @type {number} */ rate) => Math.min(0.98, Math.max(0.02, rate + 0.2 * (draw.random() - 0.5)))
  const creators = Array.from({ length: CREATORS }, () => ({
    orders: Math.max(5, Math.round(120 * Math.exp(0.8 * draw.normal() - 0.32))),
    worth: Math.exp(0.25 * draw.normal()),
    code: spread(rates.code),
    link: spread(rates.link),
  }))
  const leaks = creators.map(() => 0.3 / CREATORS)
  const first = Math.floor(draw.random() * CREATORS)
  const second = (first + 1 + Math.floor(draw.random() * (CREATORS - 1))) % CREATORS
  leaks[first] += 0.5
  leaks[second] += 0.2
  return { creators, leaks, sizes: creators.map((creator) => creator.orders) }
}

/** @param {number} seed @param {Rates} rates @returns {{creators: number, orders: WorldOrder[]}} */
export function makeWorld(seed, rates) {
  const draw = draws(seeded(seed))
  const { creators, leaks, sizes } = creatorsOf(draw, rates)
  const brought = sizes.reduce((sum, size) => sum + size, 0)
  const cents = (/** @type {number} */ worth) => Math.round(4500 * worth * Math.exp(0.5 * draw.normal() - 0.125))
  /** @type {WorldOrder[]} */
  const orders = []
  creators.forEach((creator, by) => {
    for (let i = 0; i < creator.orders; i++) {
      let code = NOTHING
      if (draw.chance(0.02)) code = draw.other(by, sizes)
      else if (draw.chance(creator.code)) code = by
      else if (draw.chance(rates.leak / 5)) code = draw.pick(leaks)
      let link = draw.chance(0.85) ? ELSEWHERE : NOTHING
      if (draw.chance(creator.link)) link = draw.chance(0.05 / Math.max(rates.link, 0.2)) ? draw.other(by, sizes) : by
      let survey = NOTHING
      if (draw.chance(0.15)) {
        const said = draw.random()
        survey = said < 0.75 ? by : said < 0.8 ? draw.other(by, sizes) : ELSEWHERE
      }
      orders.push({ by, code, link, survey, cents: cents(creator.worth) })
    }
  })
  for (let i = 0; i < ORGANIC; i++) {
    let code = NOTHING
    let link = draw.chance(0.85) ? ELSEWHERE : NOTHING
    if (draw.chance((0.05 * brought) / ORGANIC)) link = draw.pick(sizes)
    if (draw.chance((rates.leak * brought) / ORGANIC)) {
      code = draw.pick(leaks)
      if (draw.chance(0.6)) link = COUPON_SITE
    } else if (draw.chance(0.02)) link = COUPON_SITE
    const survey = draw.chance(0.15) ? (draw.chance(0.03) ? draw.pick(sizes) : ELSEWHERE) : NOTHING
    orders.push({ by: NOTHING, code, link, survey, cents: cents(1) })
  }
  for (let i = orders.length - 1; i > 0; i--) {
    const j = Math.floor(draw.random() * (i + 1))
    const order = orders[i]
    orders[i] = orders[j]
    orders[j] = order
  }
  return { creators: CREATORS, orders }
}
