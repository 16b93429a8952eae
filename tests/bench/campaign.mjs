/** evaluateCampaign and compareCampaigns of many creators, JSON in and out, through the shipped module. */

import { createRandom } from '../engine/shared-data.mjs'
import { engine } from '../engine/shipped.mjs'

const smoke = process.argv.includes('--smoke')
const ROUNDS = smoke ? 2 : 11

/** @param {number} rows */
function creators(rows) {
  const { below } = createRandom(20261122)
  return Array.from({ length: rows }, (_, row) => {
    const orders = below(80)
    const inputs = {
      fee: String(50 * (1 + below(12))),
      followers: 5000 + below(90_000),
      likes: below(9000),
      comments: below(300),
      impressions: 20_000 + below(50_000),
      clicks: below(900),
      orders,
      revenue: orders * (30 + below(30)),
      gross_margin: '40%',
    }
    return { creator_id: `c${row}`, name: `Creator ${row}`, handle: `@c${row >> 1}`, inputs }
  })
}

/** @param {() => any} work */
function median(work) {
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const answer = work()
    times.push(performance.now() - start)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  }
  return times.sort((a, b) => a - b)[times.length >> 1].toFixed(1)
}

for (const rows of smoke ? [100] : [100, 1000]) {
  const request = { currency: 'USD', creators: creators(rows), options: { decimal: '.', group: ',' } }
  const few = { ...request, metrics: ['return_on_investment', 'profit_return_on_investment', 'cost_per_acquisition'] }
  console.log(
    `evaluateCampaign, ${rows} creators: all metrics ${median(() => engine.evaluateCampaign(request))} ms, ` +
      `three metrics ${median(() => engine.evaluateCampaign(few))} ms; ` +
      `compareCampaigns ${median(() => engine.compareCampaigns(request))} ms`,
  )
}
