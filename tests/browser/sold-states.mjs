/** The states of Orders, Who sold what, that need more of a shop: gifts, an own order, orders outside the dates, a link that is nobody's. */
import { addFiles } from './orders-states.mjs'

/** @typedef {import('./hand.mjs').Hand} Hand */

const HEADER =
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at,Refunded Amount,Shipping Country,Note Attributes'
const AT = '10:00:00 +0000'

/**
 * A shop's export with all that must not be counted twice or at all. Its net sales of May, by hand: 100 + 80 + 0 + 0 +
 * (60 - 20) + 0 + 45 + 50 + 30 = 345; without Mia's own order of 50 that is 295. Mia's are 100 + 40 + 45 = 185, of which
 * 145 went to the US; #1010 came long after her last post.
 */
export const HAND_SHOP = `${HEADER}
#1001,ann@example.com,paid,USD,100.00,5.00,8.00,113.00,mia15,10.00,2026-05-02 ${AT},1,Lamp,110.00,,0,US,
#1002,bob@example.com,paid,USD,80.00,0,0,80.00,LEO10,8.00,2026-05-04 ${AT},1,Lamp,88.00,,0,DE,
#1003,mia@example.com,paid,USD,0.00,0,0,0.00,GIFT,88.00,2026-05-02 ${AT},1,Lamp,88.00,,0,US,
#1004,leo.home@example.com,paid,USD,0.00,4.00,0,4.00,GIFT,88.00,2026-05-02 ${AT},1,Lamp,88.00,,0,DE,
#1005,cat@example.com,partially_refunded,USD,60.00,0,0,60.00,MIA15,6.00,2026-05-05 ${AT},2,Mug,33.00,,20.00,DE,
#1006,dan@example.com,paid,USD,70.00,0,0,70.00,MIA15,7.00,2026-05-05 ${AT},1,Lamp,77.00,2026-05-06 ${AT},70.00,US,
#1007,eva@example.com,paid,USD,45.00,0,0,45.00,"WELCOME5, Mia15",9.00,2026-05-06 ${AT},1,Mug,54.00,,0,US,
#1008,MIA@example.com,paid,USD,50.00,0,0,50.00,MIA15,5.00,2026-05-07 ${AT},1,Mug,55.00,,0,US,
#1009,fay@example.com,paid,USD,30.00,0,0,30.00,,0,2026-05-07 ${AT},1,Mug,30.00,,0,FR,"utm_source: newsletter
utm_content: hero"
#1010,gus@example.com,paid,USD,25.00,0,0,25.00,MIA15,2.00,2026-07-20 ${AT},1,Mug,27.00,,0,US,
`

/** Mia and Leo with the days of their posts, Mia with a margin and a commission. @param {Hand} hand @param {string} [name] of Mia @param {string} [campaign] of hers */
export async function withDates(hand, name = 'Mia', campaign = '') {
  const project = {
    schema: 2,
    currency: 'USD',
    creators: [
      {
        creator_id: 'creator_1',
        name,
        code: 'MIA15',
        email: 'mia@example.com',
        ...(campaign && { campaign_id: 'campaign_1' }),
        inputs: { fee: '50', commission_rate: '10%', gross_margin: '60%' },
      },
      { creator_id: 'creator_2', name: 'Leo', code: 'LEO10', posted_on: '2026-05-03', inputs: { fee: '200' } },
    ],
    ...(campaign && { campaigns: [{ campaign_id: 'campaign_1', name: campaign }] }),
    posts: [
      { post_id: 'post_1', creator_id: 'creator_1', date: '2026-05-01' },
      { post_id: 'post_2', creator_id: 'creator_1', date: '2026-05-10' },
    ],
  }
  await hand.drop(JSON.stringify(project), 'may.payoff.json')
  await hand.page.getByText('Opened may.payoff.json').waitFor()
}

/** Who sold what of the shop above, all of it drawn. @param {Hand} hand @param {string} [name] of Mia @param {string} [campaign] of hers */
export async function openHandShop(hand, name, campaign) {
  await withDates(hand, name, campaign)
  await hand.page.click('nav.tabs a[href="#orders"]')
  await addFiles(hand, { name: 'orders.csv', text: HAND_SHOP })
  await hand.press('Use this file: orders.csv')
  await hand.page.click('nav.sub-tabs a[href="#orders/sold"]')
  await hand.page.getByText('Left out: 4 orders').waitFor()
}

/** @type {import('./states.mjs').State[]} */
export const soldStates = [
  {
    id: 'orders-own',
    is: 'who sold what with gifts, a creator’s own order, and a link that is nobody’s',
    path: '#orders',
    arrange: (hand) => openHandShop(hand),
  },
  {
    id: 'orders-creator',
    is: 'one creator’s sales: what each way of counting says, which dates count, who bought',
    path: '#orders',
    async arrange(hand) {
      await openHandShop(hand)
      await hand.press('Mia')
      await hand.page.getByRole('columnheader', { name: 'Country' }).waitFor()
    },
  },
]
