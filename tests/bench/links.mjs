/**
 * Links a second by the shipped module, one at a time and 500 in a row, against `URL` and `searchParams` doing the same in
 * the same run. The engine also spells, checks and classifies each link, which URL does not.
 */
import { engine } from '../engine/shipped.mjs'

const brief = process.argv.includes('--smoke')
const ROUNDS = brief ? 1 : 7
const COUNT = brief ? 200 : 5000
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

/** The median of several rounds, in links a second. @param {(n: number) => string} make */
function rate(make) {
  const rates = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    for (let n = 0; n < COUNT; n++) make(n)
    rates.push((COUNT / (performance.now() - began)) * 1000)
  }
  return rates.sort((a, b) => a - b)[ROUNDS >> 1]
}

/** 500 links in one request. @returns {number} links a second, the median */
function bulkRate() {
  const rates = []
  for (let round = 0; round < ROUNDS * 2; round++) {
    const rows = Array.from({ length: 500 }, (_, n) => ({ utm: utmOf(n) }))
    const began = performance.now()
    const answer = engine.buildLinks({ url: PAGE, rows })
    rates.push((500 / (performance.now() - began)) * 1000)
    if (!answer.ok || answer.links[499].url !== byPlatform(499)) throw new Error('buildLinks differs')
  }
  return rates.sort((a, b) => a - b)[ROUNDS]
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
const [engineRate, inBulk, platformRate] = [rate(byEngine), bulkRate(), rate(byPlatform)]
const against = (/** @type {number} */ own) => (own / platformRate).toFixed(2)
console.log(
  `links, one a request: ${Math.round(engineRate)} a second, spelled, checked and classified; ratio ${against(engineRate)}`,
)
console.log(`links, 500 a request: ${Math.round(inBulk)} a second; ratio ${against(inBulk)}`)
console.log(`URL and searchParams: ${Math.round(platformRate)} a second`)
console.log(`500 creators, codes and links: ${fiveHundred().toFixed(1)} ms`)
