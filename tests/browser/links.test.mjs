import assert from 'node:assert/strict'
import { linkStates } from './links-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const LINKS = { path: '#links' }

/** @param {import('./hand.mjs').Hand} hand */
const channel = (hand) => hand.text('.channel dd')

shows('links: the example shows a tagged address and where GA4 files it', LINKS, async ({ hand }) => {
  await hand.page.waitForSelector('#built')
  await sees(
    () => hand.text('#built'),
    /^https:\/\/shop\.example\/spring-set\?utm_source=instagram&utm_medium=paid_influencer&/,
  )
  assert.equal(await channel(hand), 'Paid Social')
})

shows('links: an own address keeps its query and fragment, and tags are spelled one way', LINKS, async ({ hand }) => {
  await linkStates.find(({ id }) => id === 'links-own')?.arrange(hand)
  await sees(
    () => hand.text('#built'),
    'https://shop.example/spring?color=red&utm_source=tiktok&utm_medium=influencer&utm_campaign=spring_launch#top',
  )
  assert.equal(await channel(hand), 'Organic Social')
  const notes = await hand.page.locator('.notes').allTextContents()
  assert.match(notes.join(' '), /“Spring Launch” became “spring_launch”/)
  assert.match(notes.join(' '), /GA4 has no channel for “influencer”\. Write paid_influencer/)
})

shows('links: a choice fills its field and changes the channel at once', LINKS, async ({ page, hand }) => {
  await hand.fillLink({ url: 'https://shop.example/' })
  await hand.press('YouTube')
  await hand.press('Gifted or unpaid post')
  await sees(() => page.inputValue('#l-source'), 'youtube')
  const unpaid = await channel(hand)
  await hand.press('Paid post')
  assert.equal(await channel(hand), 'Paid Video')
  assert.notEqual(unpaid, 'Paid Video')
})

shows('links: Copy link gives the very address that is shown', LINKS, async ({ page, hand }) => {
  await linkStates.find(({ id }) => id === 'links-own')?.arrange(hand)
  await hand.press('Copy link')
  await page.getByText('Link copied').waitFor()
  await sees(() => hand.clipboard(), await page.locator('#built').textContent())
})

shows(
  'links: an address that is none is said under its field, with what it should look like',
  LINKS,
  async ({ page, hand }) => {
    await hand.fillLink({ url: 'shop example' })
    await sees(
      () => hand.error('l-url'),
      'This is not a full web address. It should look like https://your-shop.com/spring.',
    )
    await sees(() => page.locator('#built').count(), 0)
    await hand.fillLink({ url: 'javascript:alert(1)' })
    await sees(() => hand.error('l-url'), 'The address must begin with https:// or http://.')
    await sees(() => page.locator('a[href^="javascript"]').count(), 0)
  },
)

shows('links: they survive a reload, and undo takes the last word back', LINKS, async ({ page, hand }) => {
  await hand.fillLink({ url: 'https://shop.example/', source: 'instagram' })
  await hand.saved()
  await page.reload()
  await hand.ready()
  await page.waitForSelector('#l-source')
  await sees(() => page.inputValue('#l-source'), 'instagram')
  await hand.fillLink({ source: 'tiktok' })
  await page.keyboard.press('Control+z')
  await sees(() => page.inputValue('#l-source'), 'instagram')
})

shows(
  'links: a value is kept as typed while the others follow the rules, and goes back',
  LINKS,
  async ({ page, hand }) => {
    await hand.fillLink({ url: 'https://shop.example/', source: 'Insta Gram', campaign: 'Summer Sale' })
    await hand.press('Keep mine: Campaign')
    const built = () => page.locator('#built').innerText()
    await sees(() => built(), 'https://shop.example/?utm_source=insta_gram&utm_campaign=Summer%20Sale')
    await hand.press('Use “summer_sale”')
    await sees(() => built(), /utm_campaign=summer_sale$/)
    await page.locator('#l-spelling > summary').click()
    await hand.press('Hyphen -')
    await sees(() => built(), /utm_source=insta-gram/)
    await page.getByLabel('Keep everything as typed').check()
    await sees(() => built(), /utm_source=Insta%20Gram/)
    await hand.saved()
    await page.reload()
    await hand.ready()
    await sees(() => built(), /utm_source=Insta%20Gram/)
  },
)
