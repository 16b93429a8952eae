/** The share dialog: what a link holds is chosen and told before it is copied. */
import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'
import { THREE_CREATORS } from './keeping-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows, visit } = visits()

/** @typedef {import('./hand.mjs').Hand} Hand */

/** What stands in a link. @param {string} link */
const inside = (link) => inflateRawSync(Buffer.from(link.split('#v1.')[1], 'base64url')).toString()

/** @param {Hand} hand @param {string} [project] */
async function open(hand, project = THREE_CREATORS) {
  await hand.drop(project, 'three.payoff.json')
  await hand.page.locator('.toast', { hasText: 'Opened' }).waitFor()
}

/** @param {Hand} hand @param {string} part */
async function choose(hand, part) {
  const before = await hand.page.inputValue('#share-link')
  await hand.page.getByLabel(part).check()
  await hand.page.waitForFunction((link) => {
    const { value } = /** @type {HTMLInputElement} */ (document.getElementById('share-link'))
    return value !== '' && value !== link
  }, before)
  return hand.shareLink()
}

shows('share: there is none before there is own work, and the menu says none', {}, async ({ page, hand }) => {
  await sees(() => page.getByRole('button', { name: 'Share link' }).count(), 0)
  await hand.openMenu()
  await sees(() => page.getByRole('button', { name: 'Share link' }).count(), 0)
})

shows('share: the dialog says what the link holds, and copying closes it', {}, async ({ page, hand }) => {
  await open(hand)
  await hand.press('Share link')
  const link = await hand.shareLink()
  assert.notEqual(await hand.clipboard(), link, 'nothing is copied before it is asked for')
  await sees(() => hand.text('.share-holds ul'), '3 creatorswhat you paidyour marginsales and orders')
  await sees(() => hand.text('#share-length'), `${link.length} characters.`)
  await hand.press('Copy link')
  await page.locator('.toast', { hasText: 'Link copied' }).waitFor()
  await page.locator('dialog').waitFor({ state: 'detached' })
  await sees(() => hand.clipboard(), link)
})

shows('share: without fees and margin, neither is in the link', {}, async ({ hand }) => {
  await open(hand)
  await hand.press('Share link')
  const whole = await hand.shareLink()
  assert.match(inside(whole), /",400,350,250"/)
  const link = await choose(hand, 'Without fees and margin')
  assert.doesNotMatch(inside(link), /\b(400|350|250|1000)\b|60%/)
  assert.match(inside(link), /"2600"/)
  await sees(() => hand.text('.share-holds ul'), '3 creatorssales and orders')
  await sees(() => hand.text('.share-holds .caption'), 'Not in it: what you paid and your margin.')
  await visit({ path: link.slice(link.indexOf('#')) }, async (friend) => {
    // A project with creators opens where they are.
    await friend.page.locator('#creators-grid').waitFor()
    await sees(() => friend.page.locator('#creators-grid tbody tr').count(), 3)
    await friend.page.getByRole('link', { name: 'Quick check' }).first().click()
    assert.equal(await friend.hand.value('revenue'), '2600')
    assert.equal(await friend.hand.value('fee'), '')
  })
})

shows(
  'share: of one creator, nothing of the others and nothing of the whole is in the link',
  {},
  async ({ page, hand }) => {
    await open(hand)
    await hand.press('Share link')
    await hand.shareLink()
    await choose(hand, 'One creator only')
    const before = await page.inputValue('#share-link')
    await page.selectOption('#share select', { label: 'Jo' })
    await page.waitForFunction((link) => {
      const { value } = /** @type {HTMLInputElement} */ (document.getElementById('share-link'))
      return value !== '' && value !== link
    }, before)
    const text = inside(await hand.shareLink())
    assert.match(text, /",Jo"/)
    assert.match(text, /",250"/)
    assert.doesNotMatch(text, /Mia|Ottilie|\b(400|1000)\b|60%/)
  },
)

/** Names that deflate cannot shorten much. @param {number} many */
const crowd = (many) => {
  let seed = 1
  const letter = () => {
    seed = (seed * 48271) % 2147483647
    return String.fromCharCode(97 + (seed % 26))
  }
  const letters = () => Array.from({ length: 24 }, letter).join('')
  const creators = Array.from({ length: many }, () => ({ name: letters(), inputs: { fee: String(seed % 10_000) } }))
  return JSON.stringify({ schema: 1, currency: 'USD', creators })
}

for (const [many, words] of /** @type {[number, RegExp][]} */ ([
  [80, /^Some chat apps cut links this long/],
  [400, /^Most apps cut links this long/],
])) {
  shows(`share: a link of ${many} creators with long names is warned of`, {}, async ({ page, hand }) => {
    await open(hand, crowd(many))
    await hand.openMenu()
    await page.locator('#menu').getByRole('button', { name: 'Share link' }).click()
    const link = await hand.shareLink()
    assert.ok(link.length > (many > 100 ? 8000 : 2000) && (many > 100 || link.length <= 8000), String(link.length))
    await sees(() => hand.text('#share .hint, #share .error'), words)
  })
}

shows('share: by keyboard alone, and Escape gives the focus back', {}, async ({ page, hand }) => {
  await open(hand)
  await page.getByRole('button', { name: 'Share link' }).focus()
  await page.keyboard.press('Enter')
  await hand.shareLink()
  const focused = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null)
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) continue
    assert.equal(await focused(), true, 'the focus stays in the dialog')
  }
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.textContent === 'Share link')
  await page.locator('dialog').waitFor({ state: 'detached' })
})
