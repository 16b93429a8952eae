/** Share links measured as they lie in an address bar, and a campaign through the shipped module. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import zlib from 'node:zlib'
import { createRandom } from './shared-data.mjs'
import { engine } from './shipped.mjs'

const FIRST = 'Mia Leo Zoe Ada Ben Ida Max Eva Tom Lea Jan Amy Kim Sam Liv Noa Pia Finn Nora Elif'.split(' ')
const LAST = 'Lee Stone Willow Sage Cedar Zephyr Frost Vale Reed Moss Hart Lake Wolf Marsh Dale Brook'.split(' ')

/** A sheet as marketers keep it: everything typed, figures with thousands signs. @param {number} rows */
function sheet(rows) {
  const { below, pick } = createRandom(20261122 + rows)
  const creators = []
  for (let row = 1; row <= rows; row++) {
    const [first, last] = [pick(FIRST), pick(LAST)]
    const followers = (5 + below(90)) * 1000
    const orders = below(80)
    creators.push({
      creator_id: `creator_${row}`,
      name: `${first} ${last}`,
      handle: `@${first.toLowerCase()}.${last.toLowerCase()}`,
      platform: pick(['instagram', 'tiktok', 'youtube']),
      code: `${first.toUpperCase()}15`,
      posted_on: `2026-05-${String(1 + below(28)).padStart(2, '0')}`,
      inputs: {
        fee: String(50 * (1 + below(12))),
        followers: followers.toLocaleString('en-US'),
        likes: String(below(followers / 10)),
        comments: String(below(300)),
        clicks: String(below(900)),
        orders: String(orders),
        revenue: (orders * (30 + below(30))).toFixed(2),
      },
    })
  }
  return {
    schema: 3,
    currency: 'USD',
    creators,
    campaigns: [{ campaign_id: 'campaign_1', name: 'Spring', inputs: { gross_margin: '40%' } }],
    settings: { decimal: '.', group: ',', locale: 'en-US', main_goal: 'sales' },
  }
}

/** @param {string} text as the page does it: #v1. + base64url(deflate-raw) */
const fragment = (text) => `#v1.${zlib.deflateRawSync(text, { level: 9 }).toString('base64url')}`

test('share: a link of 20 creators stays below 1,000 characters, and opens to the same document', (t) => {
  t.diagnostic('creators | characters')
  for (const rows of [1, 5, 20, 100]) {
    const document = sheet(rows)
    const shared = engine.shareDocument({ document })
    assert.equal(shared.ok, true, JSON.stringify(shared))
    const { length } = `https://payoff.example/${fragment(/** @type {any} */ (shared).text)}`
    t.diagnostic(`${rows} | ${length}`)
    assert.deepEqual(
      /** @type {any} */ (engine.openShared({ bytes: Buffer.from(/** @type {any} */ (shared).text) })).document,
      document,
    )
    if (rows === 20) assert.ok(length <= 1000, `${length} characters`)
  }
})

test('campaign: evaluateCampaign and exportTable answer through the shipped module', () => {
  const { creators } = sheet(30)
  const answer = /** @type {any} */ (
    engine.evaluateCampaign({ currency: 'USD', creators, options: { decimal: '.', group: ',' } })
  )
  assert.equal(answer.ok, true, JSON.stringify(answer.error))
  const fees = creators.reduce((sum, { inputs }) => sum + Number(inputs.fee), 0)
  assert.equal(answer.total.pooled.total_cost.value, fees)
  assert.equal(answer.ranking.order.length, 30)
  const csv = /** @type {any} */ (engine.exportTable({ document: sheet(3), what: 'creators' }))
  assert.equal(csv.text.split('\r\n').length, 5)
  assert.equal(/** @type {any} */ (engine.exportTable({ document: sheet(1), what: 'all' })).error.fault, 'unknown_id')
})
