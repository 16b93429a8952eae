/** The states of the Orders view. The files are small ones of our own, in the shapes that platforms export. */

/** A Shopify export: orders of two codes, one refunded, one order over two rows. */
export const SHOPIFY = `Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Note Attributes
#1001,ann@example.com,paid,USD,80.00,5.00,0.00,85.00,MIA10,8.00,2026-05-04 10:00:00 -0400,1,Serum,88.00,0.00,"utm_source: instagram
utm_medium: paid_influencer
utm_campaign: spring
utm_content: mia"
#1001,ann@example.com,,,,,,,,,2026-05-04 10:00:00 -0400,1,Sample,0.00,,
#1002,bob@example.com,paid,USD,40.00,5.00,0.00,45.00,mia10,4.00,2026-05-06 12:00:00 -0400,1,Soap,44.00,0.00,
#1003,cem@example.com,partially_refunded,USD,100.00,0.00,0.00,100.00,LEO15,15.00,2026-05-07 09:30:00 -0400,1,Set,115.00,20.00,
#1004,dana@example.com,paid,USD,60.00,5.00,0.00,65.00,,0.00,2026-05-08 18:00:00 -0400,1,Serum,60.00,0.00,"utm_source: tiktok
utm_medium: paid_influencer
utm_campaign: spring
utm_content: leo"
#1005,eve@example.com,voided,USD,30.00,5.00,0.00,35.00,LEO15,5.00,2026-05-09 08:00:00 -0400,1,Soap,35.00,0.00,
#1006,flo@example.com,paid,USD,50.00,5.00,0.00,55.00,FRIENDS,5.00,2026-05-10 08:00:00 -0400,1,Soap,55.00,0.00,
#1007,gus@example.com,paid,USD,70.00,5.00,0.00,75.00,,0.00,2026-05-11 08:00:00 -0400,1,Serum,70.00,0.00,
`

/** The same shop a little later: an order with a code of one and a link of the other, and one more of Mia's. */
export const LONGER = `${SHOPIFY}#1008,hal@example.com,paid,USD,90.00,5.00,0.00,95.00,MIA10,9.00,2026-05-12 08:00:00 -0400,1,Set,99.00,0.00,"utm_source: tiktok
utm_medium: paid_influencer
utm_campaign: spring
utm_content: leo"
#1009,ida@example.com,paid,USD,30.00,5.00,0.00,35.00,MIA10,3.00,2026-05-13 08:00:00 -0400,1,Soap,33.00,0.00,
`

/** @param {string} content @param {string} source */
const link = (content, source) =>
  `https://shop.example/?utm_source=${source}&utm_medium=paid_influencer&utm_campaign=spring&utm_content=${content}`

/** A project of two creators with a code and a link each. @param {Hand} hand */
export async function withCreators(hand) {
  const project = {
    schema: 2,
    currency: 'USD',
    creators: [
      {
        creator_id: 'creator_1',
        name: 'Mia',
        handle: '@mia',
        code: 'MIA10',
        link: link('mia', 'instagram'),
        inputs: { fee: '50' },
      },
      { creator_id: 'creator_2', name: 'Leo', code: 'LEO15', link: link('leo', 'tiktok'), inputs: { fee: '200' } },
    ],
  }
  await hand.drop(JSON.stringify(project), 'spring.payoff.json')
  await hand.page.getByText('Opened spring.payoff.json').waitFor()
}

/** Long names, codes that cross, and more conflicts than one page shows. @param {Hand} hand */
async function manyCreators(hand) {
  const names = Array.from({ length: 30 }, (_, at) =>
    at % 5 ? `Kreatorin Nummer ${at}` : `Alexandra-Wilhelmina von Hohenstein-Oberwesterwald ${at}`,
  )
  const creators = names.map((name, at) => ({ creator_id: `creator_${at + 1}`, name, code: `CODE${at}`, link: link(`c${at}`, 'instagram'), inputs: {} })) // biome-ignore format: one line
  await hand.drop(JSON.stringify({ schema: 2, currency: 'EUR', creators }), 'many.payoff.json')
  await hand.page.getByText('Opened many.payoff.json').waitFor()
  const orders = Array.from({ length: 300 }, (_, at) => {
    const seen = at % 4 ? `utm_source: instagram, utm_medium: paid_influencer, utm_campaign: spring, utm_content: c${(at * 7) % 30}` : '' // biome-ignore format: one line
    return `#${2000 + at},b${at}@example.com,${at % 29 ? 'paid' : 'voided'},EUR,${40 + at}.50,5,0,${45 + at}.50,${at % 3 ? `CODE${at % 33}` : ''},0,2026-05-${String((at % 28) + 1).padStart(2, '0')} 10:00:00 +0200,1,Seife,${40 + at}.50,0,"${seen.replaceAll(', ', '\n')}"`
  })
  return `${SHOPIFY.slice(0, SHOPIFY.indexOf('\n'))}\n${orders.join('\n')}\n`
}

/** Two orders whose rows are ragged, and a last quotation mark that never closes. */
const DAMAGED = `Name,Created at,Total,Lineitem name,Discount Code
#1,2026-05-04,20.00,Soap,MIA10
#2,2026-05-05,abc,Soap
#3,2026-05-06,30.00,"Serum, large,MIA10
`

const UNKNOWN = `Beleg;Wann;Brutto;Wort\nA-1;04.05.2026;20,50;MIA10\nA-2;05.05.2026;1.030,00;LEO15\n`

/** An overview of analytics: cards of one report, of which the fourth says who sold. */
export const OVERVIEW = `# ----------------------------------------
# Acquisition overview
# Account: Demo shop
# ----------------------------------------
# Start date: 20260501
# End date: 20260531
Nth day,Active users
0000,12
0001,9

# Where do your sessions come from?
# Start date: 20260501
Session default channel group,Sessions
Organic Social,40
Direct,12

# Start date: 20260501
Session source / medium,Sessions,Total revenue
instagram / influencer,31,"600.50"
google / organic,9,99.50

# Sales by campaign
# Start date: 20260501
Session campaign,Session manual ad content,Sessions,Ecommerce purchases,Total revenue
spring,mia,20,3,"1,200.50"
spring,leo,11,1,80
Grand total,,31,4,"1,280.50"

# Top events
Event name,Event count
purchase,4
`

/** A dozen as somebody may drop them at once. */
const DOZEN = [
  { name: 'orders_export_1.csv', text: SHOPIFY },
  { name: 'bestellungen_mai.csv', text: 'Bestellnummer;Datum;Gesamtbetrag;Währung;Gutscheincode\nA-1;04.05.2026;2.546;EUR;MIA10\nA-2;05.05.2026;1.030;EUR;LEO15\n' }, // biome-ignore format: one line
  { name: 'till.csv', text: 'Order id,Order date,Total\n1,May 4,20.00\n2,May 9,30.00\n' },
  { name: 'us-or-eu.csv', text: 'Order id,Order date,Total\n1,3/4/2026,20.00\n2,5/6/2026,30.00\n' },
  { name: 'survey.csv', text: 'Order,How did you hear about us?\n#1001,Mia\n#1007,Leo\n' },
  { name: 'transactions.csv', text: 'Transaction ID,Session source,Session medium,Purchase revenue\n#1001,instagram,influencer,85.00\n#1004,tiktok,influencer,65.00\n' }, // biome-ignore format: one line
  { name: 'google_ads.csv', text: 'Campaign report\n"May 1, 2026 - May 31, 2026"\nCampaign,Impr.,Clicks,Cost\nSpring,"12,000",300,90.00\nTotal: Account,"12,000",300,90.00\n' }, // biome-ignore format: one line
  { name: 'Table data.csv', text: 'Content,Video title,Video publish time,Views\nTotal,,,30\nx,One,"May 4, 2026",10\ny,Two,"May 5, 2026",20\n' }, // biome-ignore format: one line
  { name: 'creators.csv', text: 'Creator;Handle;Honorar;Code\nMia;@mia;1.200,50;MIA10\n' },
  { name: 'journeys.csv', text: 'path,total_conversions\ninstagram > email,3\n' },
  { name: 'Donaudampfschifffahrtsgesellschaft_Umsatzauswertung_Influencerkampagnen_Frühjahr_2026_endgültig_v3.csv', text: UNKNOWN }, // biome-ignore format: one line
  { name: 'analytics.zip', text: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) },
]

/** @typedef {import('./hand.mjs').Hand} Hand */

/** Adds files to Orders, by the button that takes them. @param {Hand} hand @param {...{name: string, text: string | Buffer}} files */
export async function addFiles(hand, ...files) {
  await hand.page
    .locator('#files-input')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })))
  for (const { name } of files)
    await hand.page
      .locator(`article[aria-label=${JSON.stringify(name)}] :is(.file-said, .error)`)
      .first()
      .waitFor()
}

/** Orders of a shop that keeps no tags: two of Mia's code, one of Leo's, one of nobody. */
export const UNTAGGED = `Order id,Order date,Total,Currency,Discount code
1001,2026-05-04,80.00,USD,MIA10
1002,2026-05-06,40.00,USD,MIA10
1003,2026-05-07,100.00,USD,LEO15
1004,2026-05-08,60.00,USD,
`

/** A row of the totals that are typed from a screen: creator or content, campaign, visits, orders, sales. @param {import('playwright-core').Page} page @param {number} row @param {string[]} texts */
export async function typeTotals(page, row, texts) {
  await page.locator(`#typed-${row}-who`).waitFor()
  for (const [at, cell] of ['who', 'campaign', 'sessions', 'orders', 'revenue'].entries()) {
    const input = page.locator(`#typed-${row}-${cell}`)
    if (!texts[at]) continue
    await input.fill(texts[at])
    await input.press('Tab')
  }
}

/** @type {import('./states.mjs').State[]} */
export const ordersStates = [
  {
    id: 'orders',
    is: 'Orders without a file',
    path: '#orders',
    arrange: (hand) => hand.page.waitForSelector('#orders-title'),
  },
  {
    id: 'orders-guide',
    is: 'where to get the files',
    path: '#orders',
    async arrange(hand) {
      await hand.press('Where do I get these files?')
      await hand.page.locator('#orders-guide').waitFor()
    },
  },
  {
    id: 'orders-files',
    is: 'a file that was recognized, a damaged one, one that nobody knows and one that is no sheet',
    path: '#orders',
    async arrange(hand) {
      await addFiles(
        hand,
        { name: 'orders_export_1.csv', text: SHOPIFY },
        { name: 'damaged.csv', text: DAMAGED },
        { name: 'Umsätze der Frühjahrskampagne mit Influencern und Gutscheincodes 2026.csv', text: UNKNOWN },
        { name: 'holiday.xlsx', text: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) },
      )
      await hand.press('Use this file: orders_export_1.csv')
    },
  },
  {
    id: 'orders-tables',
    is: 'a file of several tables, of which one is read',
    path: '#orders',
    async arrange(hand) {
      await addFiles(hand, { name: 'acquisition_overview.csv', text: OVERVIEW })
      await hand.press('Use this file: acquisition_overview.csv')
    },
  },
  {
    id: 'orders-dozen',
    is: 'twelve files: used, of other kinds, refused, with dates to settle, with a name of a hundred letters',
    path: '#orders',
    async arrange(hand) {
      await addFiles(hand, ...DOZEN)
      await hand.press('Use this file: orders_export_1.csv')
      await hand.press('Use this file: survey.csv')
    },
  },
  {
    id: 'orders-columns',
    is: 'how a file was read: each column, its first value, and what can be changed',
    path: '#orders',
    async arrange(hand) {
      await addFiles(hand, DOZEN[1])
      await hand.page.locator('article summary').first().click()
      await hand.page.getByText('Read as').waitFor()
    },
  },
  {
    id: 'orders-elsewhere',
    is: 'files that are for Creators and for Paths',
    path: '#orders',
    arrange: (hand) => addFiles(hand, ...DOZEN.filter(({ name }) => /^(creators|journeys|Table)/.test(name))),
  },
  {
    id: 'orders-handed-over',
    is: 'a sheet of creators given to Orders, asked about in Creators',
    path: '#orders',
    async arrange(hand) {
      await withCreators(hand)
      await hand.page.click('nav.tabs a[href="#orders"]')
      await addFiles(hand, { name: 'Honorare der Frühjahrskampagne mit Influencerinnen und Influencern 2026.csv', text: 'Creator;Handle;Honorar;Code\nMia;@mia;1.200,50;MIA10\nZoë;@zoe;300;ZOE5\nGesamt;;1.500,50;\n' }) // biome-ignore format: one line
      await hand.press('Add these 2 creators to Creators')
      await hand.page.locator('#paste-dialog').waitFor()
    },
  },
  {
    id: 'orders-typed',
    is: 'totals typed from a screen, one of them no number, beside a file in use',
    path: '#orders',
    async arrange(hand) {
      await withCreators(hand)
      await hand.page.click('nav.tabs a[href="#orders"]')
      await addFiles(hand, { name: 'orders.csv', text: UNTAGGED })
      await hand.press('Use this file: orders.csv')
      await hand.press('Type totals from a screen')
      await typeTotals(hand.page, 0, ['Mia', '', '1,240', '14', '200.00'])
      await typeTotals(hand.page, 1, ['leo', 'spring', '310', 'many', '95.50'])
      await typeTotals(hand.page, 2, [
        'influencerkooperation-fruehjahr-2026-donaudampfschifffahrt',
        'spring',
        '52',
        '3',
        '41.00',
      ])
    },
  },
  {
    id: 'orders-none',
    is: 'who sold what without orders',
    path: '#orders/sold',
    arrange: (hand) => hand.page.waitForSelector('#sold-title'),
  },
  {
    id: 'orders-codes',
    is: 'orders in use while there are no creators',
    path: '#orders',
    async arrange(hand) {
      await addFiles(hand, { name: 'orders.csv', text: SHOPIFY })
      await hand.press('Use this file: orders.csv')
      await hand.page.click('nav.sub-tabs a[href="#orders/sold"]')
      await hand.page.getByRole('heading', { name: 'Who are these codes?' }).waitFor()
    },
  },
  {
    id: 'orders-sold',
    is: 'who sold what, with an order to decide and a code that is nobody’s',
    path: '#orders',
    async arrange(hand) {
      await withCreators(hand)
      await addFiles(hand, { name: 'orders.csv', text: LONGER })
      await hand.press('Use this file: orders.csv')
      await hand.page.click('nav.sub-tabs a[href="#orders/sold"]')
      await hand.page.getByText('Left out: 1 order').waitFor()
    },
  },
  {
    id: 'orders-many',
    is: 'who sold what of thirty creators with long names, in euros, with many orders to decide',
    path: '#orders',
    async arrange(hand) {
      const text = await manyCreators(hand)
      await addFiles(hand, { name: 'bestellungen.csv', text })
      await hand.press('Use this file: bestellungen.csv')
      await hand.page.click('nav.sub-tabs a[href="#orders/sold"]')
      await hand.page.getByText('Left out: ').waitFor()
    },
  },
]
