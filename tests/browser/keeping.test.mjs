import assert from 'node:assert/strict'
import { deflateRawSync } from 'node:zlib'
import { handOn } from './hand.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows, visit } = visits()

const LOSS = { fee: '800', revenue: '2400', orders: '30', gross_margin: '25' }
const LOSS_READS = 'For every $1 you got $0.75 back after costs'

/** Makes a share link of what is typed. @param {import('./hand.mjs').Hand} hand */
async function shareLink(hand) {
  await hand.press('Share link')
  const link = await hand.shareLink()
  await hand.press('Close')
  return link
}

/** @param {string} link */
const fragment = (link) => link.slice(link.indexOf('#'))

/** A visitor with work of their own, saved. @param {import('./hand.mjs').Hand} hand */
async function ownWork(hand) {
  await hand.fill({ fee: '111', revenue: '222' })
  await hand.saved()
}

/** Another address in the same tab, as if the link had been pressed. @param {import('./visits.mjs').Visit} visit @param {string} hash */
async function follow({ page, hand, url }, hash) {
  await page.goto('about:blank')
  await page.goto(url + hash)
  await hand.ready()
}

shows('reload: the values and their answer are there again', {}, async ({ page, hand }) => {
  await hand.fill(LOSS)
  await hand.saved()
  await page.reload()
  await hand.ready()
  await sees(() => hand.value('gross_margin'), '25')
  await sees(() => hand.hero(), LOSS_READS)
})

shows('reload right after a key: what was typed last is not lost', {}, async ({ page, hand }) => {
  await hand.fill(LOSS)
  await page.reload()
  await hand.ready()
  await sees(() => hand.value('gross_margin'), '25')
})

shows('share link: it opens as a copy elsewhere, and their own work stays untouched', {}, async ({ hand }) => {
  await hand.fill(LOSS)
  const hash = fragment(await shareLink(hand))
  assert.match(hash, /^#v1\.[A-Za-z0-9_-]+$/)
  await visit({}, async (friend) => {
    await ownWork(friend.hand)
    await follow(friend, hash)
    await sees(() => friend.hand.hero(), LOSS_READS)
    await sees(() => friend.hand.banner(), 'Someone shared this with you. It is a copy; your own work is untouched.')
    await friend.hand.fill({ fee: '850' })
    await friend.hand.saved()
    await friend.hand.press('Back to mine')
    assert.equal(await friend.hand.value('fee'), '111')
    await friend.page.reload()
    await friend.hand.ready()
    assert.equal(await friend.hand.value('fee'), '111')
  })
})

shows('share link: kept, it takes the place of own work, which is one undo away', {}, async ({ hand }) => {
  await hand.fill(LOSS)
  const hash = fragment(await shareLink(hand))
  await visit({}, async (friend) => {
    await ownWork(friend.hand)
    await follow(friend, hash)
    await friend.hand.press('Keep this one')
    assert.equal(await friend.hand.value('fee'), '800')
    await friend.page.keyboard.press('Control+z')
    assert.equal(await friend.hand.value('fee'), '111')
  })
})

shows('share link: it reads the same in a browser of another language', {}, async ({ hand }) => {
  await hand.fill({ ...LOSS, revenue: '2,400.50' })
  const hash = fragment(await shareLink(hand))
  await visit({ path: hash, locale: 'de-DE' }, async (friend) => {
    await sees(() => friend.hand.hero(), LOSS_READS)
    assert.equal(await friend.hand.value('revenue'), '2,400.50')
  })
})

const DAMAGED = 'This link is damaged, so there is nothing to open. Ask for it again, in full.'
const packed = (/** @type {string | Buffer} */ bytes) => `#v1.${deflateRawSync(bytes).toString('base64url')}`

/** @type {[string, string, string][]} */
const refused = [
  ['garbage', '#v1.garbage!!', DAMAGED],
  ['nothing', '#v1.', DAMAGED],
  ['bytes that are not deflated', `#v1.${Buffer.from('not deflated').toString('base64url')}`, DAMAGED],
  ['text that is no document', packed('hello'), DAMAGED],
  ['JSON of another kind', packed('[1,2,3]'), DAMAGED],
  ['a document of wrong types', packed('{"schema":1,"check":{"inputs":"<img src=x onerror=alert(1)>"}}'), DAMAGED],
  ['a hundred thousand brackets', packed('['.repeat(100_000)), DAMAGED],
  ['a prototype', packed('{"__proto__":{"polluted":1},"schema":1}'), DAMAGED],
  [
    '100 MB of zeros',
    packed(Buffer.alloc(100 * 1024 * 1024)),
    'This link holds more than Payoff opens from an address. Ask for a file instead.',
  ],
]

for (const [what, hash, words] of refused) {
  shows(`damaged share link: ${what} is refused in words, and own work stays`, {}, async (visitor) => {
    await ownWork(visitor.hand)
    await follow(visitor, hash)
    await sees(() => visitor.hand.banner(), words)
    assert.equal(await visitor.hand.value('fee'), '111')
    assert.equal(await visitor.page.evaluate(() => 'polluted' in {}), false)
    await visitor.hand.press('Dismiss')
    await sees(() => visitor.page.locator('.banner').count(), 0)
    await visitor.hand.fill({ fee: '112' })
    await visitor.hand.saved()
  })
}

shows('damaged share link: cut off anywhere, it is refused or opens nothing of its own', {}, async (visitor) => {
  await visitor.hand.fill(LOSS)
  const hash = fragment(await shareLink(visitor.hand))
  for (const share of [0.1, 0.5, 0.9]) {
    await visit({ path: hash.slice(0, Math.floor(hash.length * share)) }, async ({ hand }) => {
      await sees(() => hand.banner(), DAMAGED)
      await sees(() => hand.hero(), 'For every $1 you got $4.00 back after costs')
    })
  }
})

shows(
  'two tabs: the second is told, saves nothing, and may take over without losing the first one’s work',
  {},
  async ({ page, hand, newTab }) => {
    await hand.fill({ fee: '800' })
    await hand.saved()
    const second = handOn(await newTab())
    await second.ready()
    await second.page.locator('.banner', { hasText: 'open in another tab' }).waitFor()
    await second.fill({ fee: '900' })
    await hand.fill({ revenue: '2400' })
    await hand.saved()
    await second.press('Work here instead')
    await second.page.locator('.banner').waitFor({ state: 'detached' })
    await sees(() => second.value('fee'), '900')
    await second.page.keyboard.press('Control+z')
    await sees(() => second.value('fee'), '800')
    await sees(() => second.value('revenue'), '2400')
    await page.locator('.banner', { hasText: 'another tab' }).waitFor()
  },
)

/** As a browser does whose owner has switched site data off. */
const deny = () =>
  Object.defineProperty(window, 'indexedDB', {
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
  })

shows('storage denied: it is said with what to do, and the check works', { before: deny }, async ({ hand }) => {
  await hand.fill(LOSS)
  await sees(() => hand.hero(), LOSS_READS)
  await hand.page.getByText('Not saved: this browser does not allow storage here. Save a copy').waitFor()
  const hash = fragment(await shareLink(hand))
  await visit({ before: deny, path: hash }, async (friend) => await sees(() => friend.hand.hero(), LOSS_READS))
})
