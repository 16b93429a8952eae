/**
 * Links a second by the shipped module, one at a time and 500 in a row, against `URL` and `searchParams` doing the same in
 * the same run (medians of rounds in turn). The engine also spells, checks and classifies each link, which URL does not.
 */
import { engine } from '../engine/shipped.mjs'

const brief = process.argv.includes('--smoke')
const ROUNDS = brief ? 1 : 7
const COUNT = brief ? 500 : 5000
const PAGE = 'https://shop.example/spring/set?ref=7&color=red#reviews'

/** @param {number} n */
const utmOf = (n) => ({
  source: 'instagram',
  medium: 'paid_influencer',
  campaign: 'spring launch',
  content: `creator ${n}`,
})

/** @param {number} n */
function byEngine(n) {
  const built = engine.buildLink({ url: PAGE, utm: utmOf(n) })
  return built.ok ? built.url : ''
}

/** @param {number} n */
function byPlatform(n) {
  const url = new URL(PAGE)
  for (const [id, value] of Object.entries(utmOf(n)))
    url.searchParams.set(`utm_${id}`, value.toLowerCase().replaceAll(' ', '_'))
  return url.href
}

/** 500 links in one request. @param {number} from */
function inOneRequest(from) {
  const rows = Array.from({ length: 500 }, (_, n) => ({ utm: utmOf(from + n) }))
  const answer = engine.buildLinks({ url: PAGE, rows })
  if (!answer.ok || answer.links[499].url !== byPlatform(from + 499)) throw new Error('buildLinks differs')
}

/** @param {() => void} work on COUNT links */
function rateOf(work) {
  const began = performance.now()
  work()
  return (COUNT / (performance.now() - began)) * 1000
}

/** @param {number[]} rates */
const median = (rates) => rates.sort((a, b) => a - b)[rates.length >> 1]

/** The ways in turn, so that a busy minute of the machine slows all of them. @param {Record<string, () => void>} ways */
function rates(ways) {
  /** @type {Record<string, number[]>} */
  const seen = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) for (const [name, work] of Object.entries(ways)) seen[name].push(rateOf(work)) // biome-ignore format: one line
  return Object.fromEntries(Object.entries(seen).map(([name, each]) => [name, median(each)]))
}

/** @param {(n: number) => unknown} make */
const each = (make) => () => {
  for (let n = 0; n < COUNT; n++) make(n)
}

/** 500 creators' codes and links, as the Links view asks for them; the median in milliseconds. */
function fiveHundred() {
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    engine.promoCodes({ creators: Array.from({ length: 500 }, (_, n) => `Creator ${n}`), pattern: '{first}' })
    engine.buildLinks({ url: PAGE, rows: Array.from({ length: 500 }, (_, n) => ({ utm: utmOf(n) })) })
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1]
}

if (byEngine(1) !== byPlatform(1)) throw new Error(`${byEngine(1)} is not ${byPlatform(1)}`)
for (let n = 0; n < COUNT; n++) byEngine(n)
const { single, bulk, platform } = rates({
  single: each(byEngine),
  bulk() {
    for (let from = 0; from < COUNT; from += 500) inOneRequest(from)
  },
  platform: each(byPlatform),
})
const against = (/** @type {number} */ own) => (own / platform).toFixed(2)
console.log(
  `links, one a request: ${Math.round(single)} a second, spelled, checked and classified; ratio ${against(single)}`,
)
console.log(`links, 500 a request: ${Math.round(bulk)} a second; ratio ${against(bulk)}`)
console.log(`URL and searchParams: ${Math.round(platform)} a second`)
console.log(`500 creators, codes and links: ${fiveHundred().toFixed(1)} ms`)
