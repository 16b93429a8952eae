/** The states of Orders · Did it move sales? */
import { pasteSheet } from './creators-hand.mjs'

/** A line a day from the first of March on. @param {number} days @param {(at: number) => (string | number)[]} cells */
export const daily = (days, cells) =>
  Array.from({ length: days }, (_, at) =>
    [new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10), ...cells(at)].join('\t'),
  ).join('\n')

/** @param {import('./hand.mjs').Hand} hand @param {string} days @param {string} from */
export async function pasteDays(hand, days, from) {
  await hand.page.fill('#lift-days', days)
  await hand.page.fill('#lift-from', from)
  await hand.page.waitForSelector('.lift-answer')
}

/** @type {import('./states.mjs').State[]} */
export const liftStates = [
  {
    id: 'lift-empty',
    is: 'no sales by day yet',
    path: '#orders/lift',
    arrange: (hand) => hand.page.waitForSelector('[aria-labelledby="lift-apart"]'),
  },
  {
    id: 'lift',
    is: 'the example of sales by day',
    path: '#orders/lift',
    async arrange(hand) {
      await hand.press('Show an example')
      await hand.page.waitForSelector('.days')
    },
  },
  {
    id: 'lift-control',
    is: 'the example against a comparison, in a short window',
    path: '#orders/lift',
    async arrange(hand) {
      await hand.press('Show an example')
      await hand.press('Against a comparison')
      await hand.press('7 days')
    },
  },
  {
    id: 'lift-groups',
    is: 'two groups that cannot be told apart',
    path: '#orders/lift',
    async arrange(hand) {
      await hand.press('Two groups')
      for (const [
        id,
        value,
      ] of Object.entries({ exposed_orders: '32', exposed_people: '1,000', held_orders: '28', held_people: '1,000' })) // biome-ignore format: one line
        await hand.page.fill(`#lift-${id}`, value)
    },
  },
  {
    id: 'lift-open',
    is: 'days that cannot tell, rows that cannot be read, and what it takes to pay',
    path: '#orders/lift',
    async arrange(hand) {
      await pasteDays(
        hand,
        `Tag\tBestellungen\n${daily(40, (at) => [30 + ((at * 7) % 11)])}\nSumme\tviele`,
        '2026-04-01',
      )
      for (const [id, value] of Object.entries({ cost: '800', revenue: '2,400', margin: '50', credited: '60' }))
        await hand.page.fill(`#lift-${id}`, value)
    },
  },
  {
    id: 'lift-creators',
    is: 'creators of whom some can be told apart',
    path: '#creators',
    async arrange(hand) {
      await hand.page.waitForSelector('.creators-empty')
      await pasteSheet(
        hand.page,
        'Creator\tOrders\tClicks\tFee\nMia\t120\t2000\t900\nLeo\t45\t1900\t800\nAna\t41\t1800\t700\nKim\t3\t150\t300',
      )
      await hand.page.evaluate(() => {
        location.hash = '#orders/lift'
      })
      await hand.page.waitForSelector('.apart-table')
    },
  },
]
