/** The states of Orders · Did it move sales? */
import { pasteSheet } from './creators-hand.mjs'
import { addFiles } from './orders-states.mjs'

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

/** An export of the shop: so many orders of 10 each day from the first of March on. @param {number} days @param {(at: number) => number} count */
export function ordersByDay(days, count) {
  const rows = daily(days, () => [])
    .split('\n')
    .flatMap((date, at) => Array.from({ length: count(at) }, (_, n) => `#${at}-${n},paid,USD,10.00,0.00,0.00,10.00,,${date} 10:00:00 +0000,1,Soap,10.00`)) // biome-ignore format: one line
  return `Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price\n${rows.join('\n')}\n`
}

/** A project whose creator posted on the 29th of March, and a file of its orders. @param {import('./hand.mjs').Hand} hand @param {string} orders */
export async function withOrders(hand, orders) {
  const mia = { creator_id: 'creator_1', name: 'Mia', posted_on: '2026-03-29', inputs: {} }
  await hand.drop(JSON.stringify({ schema: 2, currency: 'USD', creators: [mia] }), 'spring.payoff.json')
  await hand.page.getByText('Opened spring.payoff.json').waitFor()
  await hand.page.evaluate(() => {
    location.hash = '#orders'
  })
  await addFiles(hand, { name: 'orders.csv', text: orders })
  await hand.page.evaluate(() => {
    location.hash = '#orders/lift'
  })
  await hand.page.getByRole('button', { name: 'Fill in from your orders file' }).waitFor()
}

/** @type {import('./states.mjs').State[]} */
export const liftStates = [
  {
    id: 'lift-files',
    is: 'the days of an orders file, beside the first post of the project',
    path: '#orders',
    async arrange(hand) {
      await withOrders(
        hand,
        ordersByDay(42, (at) => [20, 22, 21, 24, 26, 35, 30][at % 7] + [1, -1, 0, 2, -2][at % 5] + (at >= 28 ? 6 : 0)),
      )
      await hand.press('Fill in from your orders file')
      await hand.page.waitForSelector('.days')
    },
  },
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
