/** The states of Orders · Paths. */

/** @param {import('./hand.mjs').Hand} hand */
const shown = (hand) => hand.page.waitForSelector('.paths-around')

/** @param {string} text @returns {import('./states.mjs').State['arrange']} */
export const pastePaths = (text) => async (hand) => {
  await hand.page.fill('#paths-paste', text)
  await hand.press('Read this')
  await hand.page.waitForSelector('.paths-around, .paths-error')
}

/** Creators by number, each with an order of their own and one shared with the next. @param {number} count */
export const manyPaths = (count) =>
  [
    'path,conversions,value,non_conversions',
    ...Array.from({ length: count }, (_, at) => {
      const orders = 1 + Math.floor(400 / (at + 2))
      return `Creator ${at} > Creator ${(at * 7 + 1) % count},${orders},${orders * 40},${orders * 9}\nCreator ${at},${orders},${orders * 30},${orders * 12}`
    }),
  ].join('\n')

const LONG = 'Grenzüberschreitende Bundesausbildungsförderungsgesellschaft'

/** @type {import('./states.mjs').State[]} */
export const pathsStates = [
  {
    id: 'paths-empty',
    is: 'no file of paths yet',
    path: '#orders/paths',
    arrange: (hand) => hand.page.waitForSelector('#paths-paste'),
  },
  {
    id: 'paths',
    is: 'the example of paths',
    path: '#orders/paths',
    async arrange(hand) {
      await hand.press('Show an example')
      await shown(hand)
    },
  },
  {
    id: 'paths-all',
    is: 'all models of a few paths, two creators dropped, options open',
    path: '#orders/paths',
    async arrange(hand) {
      await hand.press('Show an example')
      await shown(hand)
      await hand.press('All models')
      await hand.press('Sales')
      for (const name of ['TikTok Mia', 'Email']) await hand.page.getByLabel(`What if ${name} were dropped?`).check()
      await hand.page.locator('.paths-options > summary').click()
      await hand.page.fill('#paths-position_last', '80')
      await hand.page.waitForSelector('#paths-position_last-error')
      await hand.page.waitForSelector('.paths-pair .paths-say')
    },
  },
  {
    id: 'paths-few',
    is: 'a few orders only, by names of 60 letters, with rows that cannot be read',
    path: '#orders/paths',
    arrange: pastePaths(
      `path;conversions;value\n${LONG} > Newsletter;3;120\nNewsletter;2;80\n${LONG};1;x\n > ;1;10\n${LONG} > ${LONG}2 > Newsletter;1;40`,
    ),
  },
  { id: 'paths-1000', is: 'paths by 1,000 creators', path: '#orders/paths', arrange: pastePaths(manyPaths(1000)) },
  {
    id: 'paths-bad',
    is: 'a file that is none of paths',
    path: '#orders/paths',
    arrange: pastePaths('name,price\nsoap,3'),
  },
]
