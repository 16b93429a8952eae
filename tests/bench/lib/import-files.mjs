/**
 * Orders exports in Shopify's shape, made up: the same bytes on every machine, written in blocks so that a file of any
 * size needs little memory. Wide is the export as it is (79 columns, line rows, quotes, line breaks in fields), narrow is
 * what a shop's own report has (5 columns, an order a row or two).
 */
import fs from 'node:fs'
import { createRandom } from '../../engine/shared-data.mjs'

export const WIDE_HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References'
const NARROW_HEADER = 'Name,Created at,Discount Code,Total,Currency'

const NAMES = ['Zoë Müller', 'Ana "Nita" Cruz', 'Lee, Sam', 'Mia Lopez', 'Jürgen Groß', 'Noor de Vries']
const STREETS = ['12 Elm Street', '7 Rue de l’Église, Apt 4', '221b Baker Street', 'Große Gasse 9']
const PRODUCTS = ['Candle, large', 'Mug 12" wide', 'Linen shirt', 'Tea: "Sencha"', 'Notebook']
const NOTES = ['', '', '', 'Please ring twice\r\nand leave it at the door', 'Gift, no invoice']

/** @param {string} text */
const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** @param {number} cents */
const money = (cents) => `${Math.floor(cents / 100)}.${String(Math.floor(cents) % 100).padStart(2, '0')}`

/** @param {number} number of the order @param {ReturnType<typeof createRandom>} random */
function order(number, random) {
  const total = 500 + random.below(40_000)
  const code = random.below(3) === 0 ? `CODE${random.below(2000)}` : ''
  const date = `2026-0${1 + random.below(9)}-${10 + random.below(18)} 1${random.below(10)}:2${random.below(10)}:05 +0200`
  return { name: `#${1001 + number}`, total, code, date, lines: 1 + (random.below(4) === 0 ? 1 + random.below(4) : 0) }
}

/** @param {ReturnType<typeof order>} o @param {ReturnType<typeof createRandom>} random */
function wideRows(o, random) {
  const name = cell(random.pick(NAMES))
  const street = cell(random.pick(STREETS))
  const address = `${name},${street},${street},,,Berlin,'10115,BE,DE,+49 30 555 ${random.below(9000)}`
  const email = `buyer${random.below(100_000)}@example.com`
  const notes = `${cell(random.pick(NOTES))},"utm_source: instagram\nutm_medium: creator\nutm_campaign: spring"`
  const card = `,,Card,c${random.below(1e6)},0.00`
  const tax = `VAT 19%,${money(o.total / 6)}${','.repeat(11)}`
  const tail = `,Shop,0.00,,,,${60_000_000 + random.below(9_000_000)},,Low,web,0.00,${tax},Berlin,Berlin,p${random.below(1e6)},,,p${random.below(1e6)}`
  let rows = ''
  for (let line = 0; line < o.lines; line++) {
    const item = `1,${cell(random.pick(PRODUCTS))},${money(o.total / o.lines)},,SKU-${random.below(900)},true,true,fulfilled`
    rows +=
      line === 0
        ? `${o.name},${email},paid,${o.date},fulfilled,${o.date},yes,EUR,${money(o.total)},4.90,${money(o.total / 6)},${money(o.total)},${o.code},0.00,DHL,${o.date},${item},${address},${address},${notes}${card}${tail}\r\n`
        : `${o.name},${email},,,,,,,,,,,,,,${o.date},${item}${','.repeat(27)}Shop${','.repeat(9)}0.00${','.repeat(19)}\r\n`
  }
  return rows
}

/** @param {ReturnType<typeof order>} o @param {ReturnType<typeof createRandom>} random */
const narrowRows = (o, random) =>
  `${o.name},${o.date},${o.code},${money(o.total)},EUR\n`.repeat(1 + (random.below(4) === 0 ? 1 : 0))

/** @param {string} file @param {'wide' | 'narrow'} shape @param {number} bytes at least */
export function writeOrders(file, shape, bytes) {
  const random = createRandom(20261122)
  const out = fs.openSync(file, 'w')
  let block = shape === 'wide' ? `${WIDE_HEADER}\r\n` : `${NARROW_HEADER}\n`
  let written = 0
  for (let number = 0; written < bytes; number++) {
    const o = order(number, random)
    block += shape === 'wide' ? wideRows(o, random) : narrowRows(o, random)
    if (block.length < 1 << 20) continue
    written += fs.writeSync(out, block)
    block = ''
  }
  fs.closeSync(out)
  return written
}
