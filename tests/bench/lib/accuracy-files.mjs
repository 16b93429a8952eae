/** The made-up shop's exports: Shopify's orders, GA4's transactions and a survey, as they come, and the creators' request. */
import { COUPON_SITE, ELSEWHERE, NOTHING } from './accuracy-world.mjs'
import { WIDE_HEADER } from './import-files.mjs'
import { seeded } from './seeded.mjs'

const NAMES = [
  'Mia Lopez',
  'Noor de Vries',
  'Jürgen Groß',
  'Ana Cruz',
  'Sam Lee',
  'Zoë Müller',
  'Ravi Patel',
  'Lena Fischer',
  'Tom Okafor',
  'Yuki Sato',
  'Clara Rossi',
  'Ben Novak',
]
const SOURCES = ['google / organic', '(direct) / (none)', 'klaviyo / email', 'google / cpc', 'pinterest.com / referral']
const COUPON_SITES = ['joinhoney.com', 'couponfollow.com', 'retailmenot.com']
const OTHER_ANSWERS = ['Google', 'A friend', 'Instagram ad', "I don't remember", 'Saw it in a store']

/** @param {number} creator */
const first = (creator) =>
  NAMES[creator]
    .split(' ')[0]
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
/** @param {number} creator */
const codeOf = (creator) => `${first(creator).toUpperCase()}15`
/** @param {number} creator */
const contentOf = (creator) => `${first(creator).toLowerCase()}_story`
/** @param {number} cents */
const money = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** What `reconcile` is told of the creators. @param {number} count */
export const creatorsOfWorld = (count) =>
  Array.from({ length: count }, (_, creator) => ({
    creator_id: `c${creator}`,
    name: NAMES[creator],
    codes: [codeOf(creator)],
    links: [{ source: 'instagram', medium: 'influencer', campaign: 'spring', content: contentOf(creator) }],
  }))

const COLUMNS = WIDE_HEADER.split(',')
const PLACES = new Map(COLUMNS.map((name, place) => [name, place]))
const EMPTY = COLUMNS.map(() => '')

/** A row of the orders export; columns that are not named are empty. @param {Record<string, string>} cells */
function row(cells) {
  const parts = EMPTY.slice()
  for (const name in cells) {
    const place = PLACES.get(name)
    if (place === undefined) throw new Error(`no column ${name}`)
    parts[place] = /[",\n]/.test(cells[name]) ? `"${cells[name].replaceAll('"', '""')}"` : cells[name]
  }
  return parts.join(',')
}

/**
 * Half of the tagged clicks are in the shop's own note attributes too. One order in twenty is partly refunded; what the
 * world calls an order's cents is what is left.
 * @param {import('./accuracy-world.mjs').WorldOrder[]} orders @param {() => number} random
 */
function shopFile(orders, random) {
  const lines = [WIDE_HEADER]
  orders.forEach(({ code, link, cents }, i) => {
    const refunded = random() < 0.05 ? Math.round(cents * random()) : 0
    const subtotal = cents + refunded
    const discount = code === NOTHING ? 0 : Math.round((subtotal * 15) / 85)
    const at = `2026-05-${String(1 + (i % 28)).padStart(2, '0')} 1${i % 10}:20:05 +0000`
    const noted = link >= 0 && random() < 0.5
    const item = { 'Lineitem quantity': '1', 'Lineitem name': 'Candle, large', 'Lineitem sku': `SKU-${i % 9}` }
    const order = { Name: `#${1001 + i}`, Email: `buyer${i}@example.com`, 'Created at': at }
    lines.push(
      row({
        ...order,
        ...item,
        'Financial Status': refunded > 0 ? 'partially_refunded' : 'paid',
        'Paid at': at,
        'Fulfillment Status': 'fulfilled',
        Currency: 'USD',
        Subtotal: money(subtotal),
        Shipping: '4.90',
        Taxes: '0.00',
        Total: money(subtotal + 490),
        'Discount Code': code === NOTHING ? '' : codeOf(code),
        'Discount Amount': money(discount),
        'Lineitem price': money(subtotal + discount),
        'Note Attributes': noted
          ? `utm_source: instagram\nutm_medium: influencer\nutm_campaign: spring\nutm_content: ${contentOf(link)}`
          : '',
        'Refunded Amount': money(refunded),
        Source: 'web',
        Id: String(5_600_000_000 + i),
      }),
    )
    if (i % 4 === 0) lines.push(row({ ...order, ...item }))
  })
  return `${lines.join('\n')}\n`
}

/** @param {import('./accuracy-world.mjs').WorldOrder[]} orders @param {() => number} random */
function analyticsFile(orders, random) {
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)]
  const lines = [
    '# ----------------------------------------',
    '# Transactions',
    '# Account: Shop',
    '# Property: Shop (GA4)',
    '# ----------------------------------------',
    '#',
    '# Start date: 20260501',
    '# End date: 20260528',
    'Transaction ID,Session source / medium,Session campaign,Session manual ad content,Ecommerce purchases,Purchase revenue',
  ]
  orders.forEach(({ link, cents }, i) => {
    if (link === NOTHING) return
    let source = 'instagram / influencer,spring,'
    if (link === ELSEWHERE) source = `${pick(SOURCES)},(not set),(not set)`
    else if (link === COUPON_SITE) source = `${pick(COUPON_SITES)} / referral,(not set),(not set)`
    else source += contentOf(link)
    lines.push(`${1001 + i},${source},1,${money(cents)}`)
  })
  return `${lines.join('\n')}\n`
}

/** @param {import('./accuracy-world.mjs').WorldOrder[]} orders @param {() => number} random */
function surveyFile(orders, random) {
  const lines = ['Order name,Response date,How did you hear about us?']
  orders.forEach(({ survey }, i) => {
    if (survey === NOTHING) return
    const name = survey >= 0 ? NAMES[survey] : OTHER_ANSWERS[Math.floor(random() * OTHER_ANSWERS.length)]
    lines.push(`#${1001 + i},2026-05-29,${survey >= 0 && random() < 0.3 ? name.toLowerCase() : name}`)
  })
  return `${lines.join('\n')}\n`
}

/** @param {{orders: import('./accuracy-world.mjs').WorldOrder[]}} world @param {number} seed */
export function worldFiles({ orders }, seed) {
  const random = seeded(seed + 1_000_003)
  return {
    shop: shopFile(orders, random),
    analytics: analyticsFile(orders, random),
    survey: surveyFile(orders, random),
  }
}
