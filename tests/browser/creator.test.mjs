/** The creator's side, used as a creator would. */
import assert from 'node:assert/strict'
import { creatorStates } from './creator-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows, visit } = visits()
const CREATOR = { path: '#creator' }
/** @param {string} id */
const stateOf = (id) => /** @type {import('./states.mjs').State} */ (creatorStates.find((state) => state.id === id))

for (const { id, is, hero, arrange, because } of creatorStates.filter((state) => state.hero)) {
  shows(`creator: ${is} (${id}) is answered with ${hero}; ${because ?? 'and says why'}`, CREATOR, async ({ hand }) => {
    await arrange(hand)
    await sees(() => hand.hero(), hero)
  })
}

shows(
  'creator: the switch stands in Quick check and leads to and fro, each under the same tab',
  {},
  async ({ page, hand }) => {
    await page.getByRole('link', { name: 'I’m a creator' }).click()
    await page.waitForSelector('[id="c-offer_1-text"]')
    await sees(() => hand.text('.tabs [aria-current]'), /Quick check/)
    await sees(() => hand.text('.chip'), 'Example')
    await page.getByRole('link', { name: 'I pay creators' }).click()
    await page.waitForSelector('#f-fee')
    await sees(() => hand.hero(), /^For every \$1/)
  },
)

shows(
  'creator: “$300 + 10%” fills the fields, and $500 is 20 sales away, 10 more than usual',
  CREATOR,
  async ({ page, hand }) => {
    await stateOf('creator-one').arrange(hand)
    await sees(() => page.inputValue('[id="c-offer_1-fee"]'), '300')
    await sees(() => page.inputValue('[id="c-offer_1-commission_rate"]'), '10')
    await sees(() => hand.text('.hint'), 'We read: $300 + 10% of sales.')
    await sees(() => hand.text('.offer-detail p'), 'You need 10 more sales to reach your usual $500: 20 in all.')
    await sees(() => page.locator('.figures-table td').allTextContents(), ['$350', '$400', '$700'])
    await hand.fillCreator({ 'offer_1-fee': '350' })
    await sees(() => page.inputValue('[id="c-offer_1-text"]'), '', 'the line no longer says what the fields say')
    await page.keyboard.press('Control+z')
    await sees(() => page.inputValue('[id="c-offer_1-text"]'), '$300 + 10%')
    await sees(() => page.inputValue('[id="c-offer_1-fee"]'), '300')
  },
)

shows(
  'creator: each offer stays in sight, the best named at every level, a tie named with both',
  CREATOR,
  async ({ page, hand }) => {
    await stateOf('creator-many').arrange(hand)
    const rows = await page.locator('.figures-table tbody tr').allTextContents()
    assert.equal(rows.length, 4)
    assert.match(rows[1], /\$600.*most.*\$600.*most.*\$600/s)
    assert.match(rows[2], /\$880.*most/s)
    assert.match(rows[3], /Check “The offer in one line”/)
    assert.equal(await hand.sub(), 'At low sales “Offer 2”: $600. At high sales “Offer 3”: $880.')
    await hand.fillCreator({ 'offer_4-text': '$600' })
    await sees(() => hand.hero(), '“Offer 2” and “Offer 4” come to the same, $600')
    await page.locator('.offer-form').nth(1).getByRole('button', { name: 'Remove' }).click()
    await sees(() => page.locator('.offer-form').count(), 3)
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await sees(() => page.locator('.offer-form').count(), 4)
  },
)

shows(
  'creator: what cannot be read is said at its field, and no figure is made of the rest',
  CREATOR,
  async ({ page, hand }) => {
    await stateOf('creator-wrong').arrange(hand)
    await sees(() => hand.error('c-offer_1-fee'), /letter where a digit should be/)
    await sees(() => hand.error('c-offer_1-posts'), 'This cannot be less than 0.')
    await sees(() => hand.error('c-low_orders'), 'Low, usual and high sales must rise.')
    await sees(() => hand.error('c-offer_2-text'), /^We could not read “dinner”\. Write it like \$300 \+ 10%/)
    await sees(() => page.locator('.offer-detail').count(), 0)
  },
)

shows(
  'creator: a commission whose sales cannot be read has no figure, a flat fee has',
  CREATOR,
  async ({ page, hand }) => {
    await hand.fillCreator({
      'offer_1-text': '$100 + 10%',
      average_order_value: '50',
      low_orders: '5',
      expected_orders: '1o',
    })
    await hand.press('Add another offer')
    await hand.fillCreator({ 'offer_2-text': '$200' })
    const rows = await page.locator('.figures-table tbody tr').allTextContents()
    assert.match(rows[0], /Add your usual sales/)
    assert.match(rows[1], /\$200/)
  },
)

shows(
  'creator: a rate is hours, costs and rights, beside claims that narrow by platform',
  CREATOR,
  async ({ page, hand }) => {
    await stateOf('creator-rate-own').arrange(hand)
    const claims = await page.locator('.norm').allTextContents()
    assert.ok(claims.some((text) => /bp-influence, rate card.*\$200–\$700/s.test(text)))
    assert.ok(!claims.some((text) => /Instagram|YouTube/.test(text)))
    await hand.press('TikTok')
    assert.ok((await page.locator('.norm').count()) > claims.length)
    assert.ok(await page.locator('.norm.faint', { hasText: 'another currency' }).count(), 'a claim in rupees is greyed')
  },
)

shows(
  'creator: the media kit names every definition, and undo brings back what was cleared',
  CREATOR,
  async ({ page, hand }) => {
    await stateOf('creator-numbers-own').arrange(hand)
    await hand.fillCreator({ 'kit-name': '@mia' })
    await hand.press('Copy for my media kit')
    await page.getByText('Copied for your media kit').waitFor()
    const kit = await hand.clipboard()
    assert.match(kit, /^@mia: engagement \(1 post, 25,000 followers\)\n/)
    assert.match(kit, /By followers, per post, likes \+ comments: 3\.4% = \(Likes \+ Comments\) ÷ Posts ÷ Followers/)
    assert.match(kit, /By followers, per post, likes \+ comments \+ shares \+ saves: 4% = /)
    assert.match(kit, /By reach, likes \+ comments \+ shares \+ saves: 8% = /)
    assert.match(kit, /Views are never counted as engagement\.$/)
    await page.locator('.answer').getByRole('button', { name: 'Start empty' }).click()
    await sees(() => page.inputValue('#c-likes'), '')
    await page.keyboard.press('Control+z')
    await sees(() => page.inputValue('#c-likes'), '800')
  },
)

shows('creator: all of it survives a reload, typed as it was', CREATOR, async ({ page, hand }) => {
  await stateOf('creator-one').arrange(hand)
  await hand.saved()
  await page.reload()
  await hand.ready()
  await page.waitForSelector('[id="c-offer_1-text"]')
  await sees(() => page.inputValue('[id="c-offer_1-text"]'), '$300 + 10%')
  await sees(() => page.inputValue('#c-views'), '8,000')
  await sees(() => hand.hero(), stateOf('creator-one').hero)
})

/** Opens the share link of this page as somebody else. @param {import('./visits.mjs').Visit} from @param {(visit: import('./visits.mjs').Visit) => Promise<void>} run */
async function opened({ page, hand }, run) {
  await hand.press('Share link')
  const link = await hand.shareLink()
  await page.keyboard.press('Escape')
  await visit({ path: link.slice(link.indexOf('#')) }, run)
}

shows(
  'creator: a marketer’s share link leaves the creator’s side out, a creator’s holds only it',
  CREATOR,
  async (own) => {
    const { page, hand } = own
    await stateOf('creator-one').arrange(hand)
    await page.getByRole('link', { name: 'I pay creators' }).click()
    await page.waitForSelector('#f-fee')
    await hand.fill({ fee: '800', revenue: '2400' })
    await opened(own, async (other) => {
      assert.equal(await other.hand.value('fee'), '800')
      await other.page.getByRole('link', { name: 'I’m a creator' }).click()
      await other.page.waitForSelector('#c-fee')
      assert.equal(await other.page.inputValue('#c-fee'), '')
      assert.equal(await other.hand.text('.chip'), 'Example')
    })
    await page.getByRole('link', { name: 'I’m a creator' }).click()
    await page.waitForSelector('#c-fee')
    await opened(own, async (other) => {
      await other.page.waitForSelector('[id="c-offer_1-text"]')
      await sees(() => other.hand.hero(), stateOf('creator-one').hero)
      await sees(() => other.hand.banner(), /^Someone shared this with you/)
      await other.page.getByRole('link', { name: 'I pay creators' }).click()
      await other.page.waitForSelector('#f-fee')
      assert.notEqual(await other.hand.value('fee'), '800')
    })
  },
)

shows(
  'creator: in German signs “1.234,50” is read as it is meant, and stays so',
  { ...CREATOR, locale: 'de-DE' },
  async ({ page, hand }) => {
    await hand.fillCreator({ 'offer_1-text': '1.234,50 + 10 %', average_order_value: '100', expected_orders: '10' })
    await sees(() => hand.hero(), /1\.335\s€/)
    await sees(() => page.inputValue('[id="c-offer_1-fee"]'), '1234,5')
  },
)

shows('creator: by the keyboard alone an offer is typed, copied and spoken once', CREATOR, async ({ page, hand }) => {
  await page.waitForSelector('[id="c-offer_1-text"]')
  const to = async (/** @type {string} */ what) => {
    for (let presses = 0; presses < 80; presses++) {
      const at = await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim())
      if (at === what) return
      await page.keyboard.press('Tab')
    }
    assert.fail(`Tab never came to ${what}`)
  }
  await to('c-offer_1-text')
  await page.keyboard.type('$500 for 8 posts')
  await sees(() => hand.hero(), '“Offer 1” comes to $500')
  await page.getByText('“Offer 1” comes to $500. Whatever sells').waitFor({ state: 'attached' })
  await sees(() => hand.text('.tile-value'), '$62.50', 'T7: 8 pieces for $500')
  await to('Copy result')
  await page.keyboard.press('Enter')
  await page.getByText('Result copied').waitFor()
  await sees(() => hand.clipboard(), /Per post: \$62\.50/)
  await to('My own numbers')
  await page.keyboard.press('Space')
  await sees(() => page.getAttribute('button:has-text("My own numbers")', 'aria-pressed'), 'true')
})

shows(
  'creator: on a phone whatever can be pressed is at least 44 px high',
  { ...CREATOR, viewport: { width: 390, height: 844 }, touch: true },
  async ({ page, hand }) => {
    await stateOf('creator-many').arrange(hand)
    for (const part of ['An offer', 'My rate', 'My own numbers']) {
      await hand.press(part)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(a, button, input, summary)')]
          .filter((each) => each.checkVisibility())
          .map((each) => [
            each.id || each.textContent?.trim(),
            Math.round((each.closest('.box') ?? each).getBoundingClientRect().height),
          ])
          .filter(([, height]) => Number(height) > 0 && Number(height) < 44),
      )
      assert.deepEqual(small, [], part)
    }
  },
)
