/** The states of the Links view. */

/** @type {import('./states.mjs').State[]} */
export const linkStates = [
  { id: 'links', is: 'the example of a link', path: '#links', arrange: (hand) => hand.page.waitForSelector('#built') },
  {
    id: 'links-own',
    is: 'a link of their own',
    path: '#links',
    arrange: (hand) =>
      hand.fillLink({
        url: 'https://shop.example/spring?color=red#top',
        source: 'TikTok',
        medium: 'influencer',
        campaign: 'Spring Launch',
      }),
  },
  {
    id: 'links-bad',
    is: 'an address that is none',
    path: '#links',
    arrange: (hand) => hand.fillLink({ url: 'shop example', source: 'jane_doe' }),
  },
]

/** @param {string[]} names @returns {import('./states.mjs').State['arrange']} */
const manyLinks = (names) => async (hand) => {
  await hand.press('Many creators')
  await hand.page.fill('#p-url', 'https://shop.example/spring?ref=1#top')
  await hand.page.fill('#p-campaign', 'Spring Launch')
  await hand.page.fill('#l-paste', names.join('\n'))
  await hand.press('Add creators')
}

linkStates.push(
  {
    id: 'links-spelling',
    is: 'own spelling and own parameters',
    path: '#links',
    async arrange(hand) {
      await hand.fillLink({ url: 'https://shop.example/spring', source: 'Insta Gram', campaign: 'Summer Sale' })
      await hand.press('Keep mine: Campaign')
      for (const fold of ['#l-spelling', '#l-extra']) await hand.page.locator(`${fold} > summary`).click()
      await hand.press('Add a parameter')
      await hand.page.fill('#l-extra-value-0', 'mia-15')
    },
  },
  {
    id: 'links-check',
    is: 'a finished link checked',
    path: '#links',
    async arrange(hand) {
      await hand.press('Check a link')
      await hand.page.fill('#l-inspect', 'https://shop.example/x?ref=1&utm_source=Instagram&utm_medium=influencer#top')
    },
  },
  {
    id: 'links-many',
    is: 'links for three creators, one open, with own parameters',
    path: '#links',
    async arrange(hand) {
      await manyLinks(['Mia Lopez', 'Grenzüberschreitende Bundesausbildungsförderungsgesellschaft', '@leo.cooks'])(hand)
      for (const fold of ['#p-spelling', '#p-extra']) await hand.page.locator(`${fold} > summary`).click()
      await hand.press('Add a parameter')
      await hand.page.fill('#p-extra-name-0', 'aff')
      await hand.page.fill('#p-extra-value-0', '{code}')
      await hand.press('More about Mia Lopez')
      await hand.page.waitForSelector('.qr')
    },
  },
  {
    id: 'links-500',
    is: 'links for 500 creators',
    path: '#links',
    arrange: manyLinks(Array.from({ length: 500 }, (_, at) => `Creator ${at}`)),
  },
)
