/** The states of files, projects and share links, and of workings. */
import { own } from './check-states.mjs'

/** A project of three creators, as a file. */
export const THREE_CREATORS = JSON.stringify({
  schema: 1,
  currency: 'USD',
  check: { inputs: { fee: '1000', revenue: '2600', orders: '26', gross_margin: '60%' } },
  creators: [
    { creator_id: 'a', name: 'Mia Lindqvist', inputs: { fee: '400', revenue: '1200' } },
    { creator_id: 'b', name: 'Donaudampfschifffahrtsgesellschaftskapitänin Ottilie Überreich', inputs: { fee: '350' } },
    { creator_id: 'c', name: 'Jo', inputs: { fee: '250', revenue: '1400' } },
  ],
})

/** @param {import('./hand.mjs').Hand} hand @param {string} name */
async function newProject(hand, name) {
  await hand.openMenu()
  await hand.page.getByRole('button', { name: 'New project' }).click()
  await hand.fill({ fee: '12' })
  await hand.openMenu()
  await hand.page.fill('#project-name', name)
}

/** @type {import('./states.mjs').State[]} */
export const otherStates = [
  {
    id: 'working',
    is: 'an open working',
    arrange: (hand) => hand.page.click('#tile-profit_return_on_investment'),
  },
  {
    id: 'workings',
    is: 'all workings open',
    arrange: (hand) => hand.press('Show all workings'),
  },
  {
    id: 'read-two-ways',
    is: 'a number that can be read two ways',
    arrange: own({ fee: '800', revenue: '1.234' }),
  },
  {
    id: 'share',
    is: 'a share link',
    async arrange(hand) {
      await own({ fee: '1000', revenue: '2600', orders: '26', gross_margin: '60' })(hand)
      await hand.press('Share link')
      await hand.shareLink()
    },
  },
  {
    id: 'menu',
    is: 'the menu open',
    arrange: (hand) => hand.openMenu(),
  },
  {
    id: 'share-creators',
    is: 'a share link of creators, without fees and margin',
    async arrange(hand) {
      await hand.drop(THREE_CREATORS, 'three.payoff.json')
      await hand.page.locator('.toast', { hasText: 'Opened' }).waitFor()
      await hand.press('Dismiss')
      await hand.press('Share link')
      await hand.page.getByLabel('Without fees and margin').check()
      await hand.page.getByText('Not in it:').waitFor()
      await hand.shareLink()
    },
  },
  {
    id: 'menu-projects',
    is: 'the menu with several projects, one of them just deleted',
    async arrange(hand) {
      await own({ fee: '800', revenue: '2400' })(hand)
      await newProject(hand, 'Donaudampfschifffahrtsgesellschaft Sommerkampagne 2026')
      await newProject(hand, 'Little Bakery')
      await newProject(hand, 'Spring & Summer')
      await hand.page.keyboard.press('Escape')
      await hand.openMenu()
      await hand.page.getByRole('button', { name: 'Delete Unnamed project' }).click()
      await hand.page.getByText('Deleted “Unnamed project”').waitFor()
    },
  },
  {
    id: 'backup',
    is: 'a line on keeping a file',
    async arrange(hand) {
      await own({ fee: '800', revenue: '2400' })(hand)
      await hand.saved()
      const week = { own: { saves: 9, since: Date.now() - 8 * 86_400_000 } }
      await hand.page.evaluate((kept) => localStorage.setItem('payoff-backups', JSON.stringify(kept)), week)
      await hand.page.reload()
      await hand.ready()
      await hand.page.waitForSelector('.nudge')
    },
  },
  {
    id: 'file-refused',
    is: 'a damaged file',
    async arrange(hand) {
      await own({ fee: '800', revenue: '2400' })(hand)
      await hand.drop(THREE_CREATORS.slice(0, 300), 'spring-and-summer-launch-2026-11-22.payoff.json')
      await hand.page.waitForSelector('.banner')
    },
  },
  {
    id: 'refused',
    is: 'a damaged share link',
    path: '#v1.garbage',
    arrange: (hand) => hand.page.waitForSelector('.banner'),
  },
]
