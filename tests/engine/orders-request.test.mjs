/** What the page asks about who sold what: who counts, and what is said of those that do not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestOf } from '../../web/app/orders-request.js'
import { engine } from './shipped.mjs'

const link = (/** @type {string} */ content) => `https://shop.example/?utm_source=instagram&utm_content=${content}`
const CREATORS = [
  {
    creator_id: 'mia',
    name: 'Mia',
    code: 'MIA15',
    link: link('mia'),
    email: 'mia@example.com',
    posted_on: '2026-05-01',
    inputs: { gross_margin: '52.94%' },
  },
  { creator_id: 'leo', name: 'Leo', code: 'LEO10, BOTH', link: link('leo'), email: 'leo@example.com', inputs: {} },
  { creator_id: 'ana', name: 'Ana', code: 'both', campaign_id: 'autumn', link: 'https://x.example/?utm_medium=social', inputs: {} }, // biome-ignore format: one line
]

/** @param {any} orders @param {any[]} [creators] */
const asked = (orders, creators = CREATORS) =>
  requestOf(
    { document: { currency: 'USD', creators, posts: [], links: [], orders }, orders: [], evidence: [], today: '2026-06-01' }, // biome-ignore format: one line
    engine,
  )
const ids = (/** @type {any} */ request) => request.creators.map((/** @type {any} */ each) => each.creator_id)

test('orders request: who is left out owns nothing, a code that another has too stays with that one', () => {
  const { rule, creators } = asked({ rule: { left_out: ['leo'] }, codes: [{ code: 'FRIENDS', creator_id: 'leo' }] })
  assert.deepEqual(ids({ creators }), ['mia', 'ana'])
  assert.deepEqual(rule.codes, { LEO10: '', FRIENDS: '' })
  assert.deepEqual(rule.links, [{ source: 'instagram', content: 'leo', creator_id: '' }])
  assert.deepEqual(rule.own_emails, ['leo@example.com'])
})

test('orders request: of a campaign only its creators count, of any day no dates are asked', () => {
  assert.deepEqual(ids(asked({ rule: { campaign_id: 'autumn' } })), ['ana'])
  assert.equal(asked({}).creators[0].first_post, '2026-05-01')
  const { creators, rule } = asked({ rule: { any_day: ['mia'], window_days: '14' } })
  assert.equal(creators[0].first_post, undefined)
  assert.equal(rule.window_days, 14)
})

test('orders request: a margin that went into Creators after discounts is asked at full price, a new one as typed', () => {
  const margins = [{ creator_id: 'mia', full: 0.6, after: 0.5294 }]
  assert.equal(asked({ margins }).creators[0].gross_margin, 0.6)
  assert.equal(asked({}).creators[0].gross_margin, 0.5294)
  const typed = [{ ...CREATORS[0], inputs: { gross_margin: '50%' } }]
  assert.equal(asked({ margins }, typed).creators[0].gross_margin, 0.5)
})

test('orders request: links of a document that say nothing, or of creators long gone, do not stop the count', () => {
  const links = [
    { creator_id: 'mia' },
    { medium: 'social', creator_id: 'mia' },
    { source: 'x', creator_id: 'gone' },
    { source: '__proto__', content: '=1+1', creator_id: 'mia' },
  ]
  const request = asked({ links, rule: { left_out: ['ana', 'nobody known'] } })
  assert.deepEqual(request.rule.links, [{ source: '__proto__', content: '=1+1', creator_id: 'mia' }])
  const file = /** @type {any} */ (engine.openImport({}))
  file.push(new TextEncoder().encode('Order id,Total,Coupon code\n1,20,MIA15\n'))
  file.finish()
  const answer = engine.reconcile({ ...request, orders: [file] })
  assert.equal(answer.ok, true, JSON.stringify(answer))
  assert.equal(answer.creators[0].orders, 1)
})
