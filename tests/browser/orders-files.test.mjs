/** Files of Orders that ask for more than reading: ZIPs, encodings, amounts and dates that a file does not settle. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { at } from '../../scripts/lib/paths.mjs'
import { addFiles, OVERVIEW, SHOPIFY } from './orders-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { strToU8, zipSync } = createRequire(at('web/package.json'))('fflate')
const iconv = createRequire(at('tests/package.json'))('iconv-lite')
const { shows } = visits()
const ORDERS = { path: '#orders' }
const PATIENCE = { timeout: 30_000 }

/** @param {Record<string, string | Uint8Array>} files */
const zip = (files) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])))) // biome-ignore format: one line

/** @param {import('playwright-core').Page} page @param {string} name */
const cardOf = (page, name) => page.locator(`article[aria-label=${JSON.stringify(name)}]`)

const TABLE_DATA =
  'Content,Video title,Video publish time,Views\nTotal,,,30\nx,One,"May 4, 2026",10\ny,Two,"May 5, 2026",20\n'

shows('files: the tables in a ZIP are read as files of their own, named after it', ORDERS, async ({ page, hand }) => {
  const text = zip({
    'Table data.csv': TABLE_DATA,
    'export/orders.csv': SHOPIFY,
    'readme.pdf': 'no table',
    '__MACOSX/._Table data.csv': 'aside',
  })
  await page.locator('#files-input').setInputFiles({ name: 'analytics.zip', mimeType: 'application/zip', buffer: text })
  await cardOf(page, 'analytics.zip › export/orders.csv').locator('.file-said').waitFor(PATIENCE)
  await page.getByText('analytics.zip: 2 tables in it, 1 other file left out.').waitFor()
  assert.match(
    (await cardOf(page, 'analytics.zip › Table data.csv').textContent()) ?? '',
    /Looks like YouTube Studio content: 2 rows.*Left out: 1 totals row/s,
  )
  await sees(() => page.locator('article').count(), 2)
  await hand.press('Use this file: analytics.zip › export/orders.csv')
  await page.click('nav.sub-tabs a[href="#orders/sold"]')
  await page.getByText('Who are these codes?').waitFor()
})

shows(
  'files: a ZIP that is a bomb, nested, locked or damaged is refused with what to do',
  ORDERS,
  async ({ hand, page }) => {
    const good = zip({ 'orders.csv': SHOPIFY })
    const changed = (/** @type {(bytes: Buffer, entry: number) => void} */ change) => {
      const bytes = Buffer.from(good)
      change(bytes, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])))
      return bytes
    }
    /** @type {[string, Buffer, RegExp][]} */
    const cases = [
      // It says 2 GB, and is refused before anything is unpacked.
      [
        'says-much.zip',
        changed((bytes, entry) => bytes.writeUInt32LE(2 ** 31, entry + 24)),
        /unpacks to more than a gigabyte/,
      ],
      // It says ten bytes and holds more.
      [
        'says-little.zip',
        changed((bytes, entry) => bytes.writeUInt32LE(10, entry + 24)),
        /unpacks to more than a gigabyte/,
      ],
      // 70 MB of one sign: a thousand times its size.
      ['bomb.zip', zip({ 'zeros.csv': new Uint8Array(70 << 20) }), /far more than a file of its size should/],
      ['nested.zip', zip({ 'inner.zip': good }), /a ZIP within this ZIP/],
      ['disguised.zip', zip({ 'inner.csv': good }), /a ZIP within this ZIP/],
      ['locked.zip', changed((bytes, entry) => bytes.writeUInt16LE(1, entry + 8)), /asks for a password/],
      ['pictures.zip', zip({ 'one.png': 'x' }), /no CSV or Excel file in this ZIP/],
      ['changed.zip', changed((bytes, entry) => bytes.writeUInt32LE(7, entry + 16)), /This ZIP is damaged/],
      ['half.zip', good.subarray(0, good.length / 2), /This ZIP is damaged/],
    ]
    await addFiles(hand, ...cases.map(([name, text]) => ({ name, text })))
    for (const [name, , words] of cases) assert.match((await cardOf(page, name).locator('.error').textContent()) ?? '', words, name) // biome-ignore format: one line
  },
)

shows(
  'files: of several tables the one that says who sold is read, another one on asking, and so next time',
  ORDERS,
  async ({ page, hand }) => {
    await addFiles(hand, { name: 'may.csv', text: OVERVIEW })
    const card = cardOf(page, 'may.csv')
    const table = card.getByLabel('Table read')
    const shown = () => table.evaluate((select) => /** @type {any} */ (select).selectedOptions[0].textContent)
    await sees(shown, '4 of 5: Sales by campaign, 2 rows')
    assert.deepEqual(await table.locator('option').allTextContents(), [
      '1 of 5: Nth day, Active users, 2 rows',
      '2 of 5: Where do your sessions come from?, 2 rows',
      '3 of 5: Session source / medium, Sessions, Total revenue, 2 rows',
      '4 of 5: Sales by campaign, 2 rows',
      '5 of 5: Top events, 1 row',
    ])
    // What is said of its columns is said of this table.
    await card.locator('summary').click()
    await card.getByRole('row', { name: 'Total revenue Sales 1,200.50 = 1,200.5' }).waitFor()
    await table.selectOption('2')
    await sees(shown, '3 of 5: Session source / medium, Sessions, Total revenue, 2 rows')
    await card.getByRole('row', { name: 'Total revenue Sales 600.50 = 600.5' }).waitFor()
    await addFiles(hand, { name: 'june.csv', text: OVERVIEW.replace('600.50', '700.50') })
    await cardOf(page, 'june.csv').getByText('Read as you said last time').waitFor()
    assert.equal(await cardOf(page, 'june.csv').getByLabel('Table read').inputValue(), '2')
    // The first table is asked for by the same name.
    await table.selectOption('0')
    await sees(shown, '1 of 5: Nth day, Active users, 2 rows')
    await hand.saved()
  },
)

/** Words of each language, and the encoding that the file is written in. @type {[string, string, string, {bom?: boolean}?][]} */
const ENCODED = [
  ['utf-8', 'utf8', 'MÜLLER'],
  ['utf-8', 'utf8', 'ŁÓDŹ', { bom: true }],
  ['utf-16le', 'utf-16le', 'ŻÓŁW', { bom: true }],
  ['utf-16le', 'utf-16le', 'KÖLN'],
  ['utf-16be', 'utf-16be', 'ΆΝΟΙΞΗ', { bom: true }],
  ['utf-16be', 'utf-16be', 'ÉTÉ'],
  ['windows-1250', 'windows-1250', 'złoty'],
  ['windows-1251', 'windows-1251', 'весна'],
  ['windows-1252', 'windows-1252', 'café'],
  ['windows-1253', 'windows-1253', 'Άνοιξη'],
  ['iso-8859-7', 'iso-8859-7', 'Άνοιξη'],
  ['iso-8859-9', 'iso-8859-9', 'bağlı'],
  ['shift_jis', 'shift_jis', '春のセール'],
  ['shift_jis', 'shift_jis', 'ﾊﾙﾉｾｰﾙ ﾄｸﾍﾞﾂｶｶｸ'],
]

shows('files: every encoding is found out, shown, and its letters are read', ORDERS, async ({ page, hand }) => {
  const files = ENCODED.map(([encoding, written, word, options], n) => ({
    name: `${n}-${encoding}.csv`,
    text: iconv.encode(`Order id,Order date,Total,Coupon code\n1,2026-05-04,20.50,${word}\n`, written, { addBOM: options?.bom ?? false }), // biome-ignore format: one line
  }))
  await addFiles(hand, ...files)
  for (const [n, [encoding, , word]] of ENCODED.entries()) {
    const card = cardOf(page, files[n].name)
    await card.locator('summary').click()
    assert.equal(await card.getByLabel('Encoding').inputValue(), encoding, files[n].name)
    assert.match((await card.textContent()) ?? '', new RegExp(word), files[n].name)
  }
  console.log(`encodings through the page: ${ENCODED.length} read / ${ENCODED.length}`)
})

shows(
  'files: Shift-JIS is read in pieces, and another encoding said by hand is taken',
  ORDERS,
  async ({ page, hand }) => {
    const rows = Array.from(
      { length: 30_000 },
      (_, n) => `A${n},2026-05-04,100,${n % 3 ? '春のセール' : 'クーポン'},東京都渋谷区`,
    )
    const text = iconv.encode(`注文番号,日付,合計,クーポンコード,住所\n${rows.join('\n')}\n`, 'shift_jis')
    await addFiles(hand, { name: 'japan.csv', text })
    const card = cardOf(page, 'japan.csv')
    await card.getByLabel('Order number').selectOption({ label: '注文番号 (A0)' })
    await card.getByLabel('Amount of the order').selectOption({ label: '合計 (100)' })
    await card.getByLabel('Discount code').selectOption({ label: 'クーポンコード (クーポン)' })
    await hand.press('Read it this way')
    await card.getByText('30,000 orders, 2 codes').waitFor(PATIENCE)
    assert.match((await card.locator('table', { hasText: 'Codes in it' }).textContent()) ?? '', /春のセール\s*20,000/)
    await card.getByLabel('Encoding').selectOption('windows-1252')
    await card.getByText('春のセール').waitFor({ state: 'detached', ...PATIENCE })
    await card.getByLabel('Encoding').selectOption('shift_jis')
    await card.getByText('注文番号').first().waitFor(PATIENCE)
  },
)

shows(
  'files: amounts and dates that a file does not settle are shown, asked for and changed',
  ORDERS,
  async ({ page, hand }) => {
    const text = 'Order id,Order date,Total,Coupon code\n1,3/4/2026,2.546,MIA10\n2,5/6/2026,1.200,MIA10\n'
    await addFiles(hand, { name: 'dutch.csv', text })
    const card = cardOf(page, 'dutch.csv')
    await card.getByText('“Order date”: 2 dates could be day first or month first.').waitFor()
    await card.getByRole('button', { name: 'Day first: 31/12/2026' }).click()
    await card.getByText('Apr 3, 2026 to Jun 5, 2026').waitFor(PATIENCE)
    assert.equal(await card.getByText('could be day first').count(), 0)
    await card.getByText('Date, day first').waitFor()
    await card.getByLabel('Numbers').selectOption(',')
    await card.getByText('2.546 = 2,546').waitFor(PATIENCE)
    assert.match((await card.locator('table', { hasText: 'Codes in it' }).textContent()) ?? '', /MIA10\s*2\s*3,746/)
    await card.getByLabel('Dates').selectOption('month_first')
    await card.getByText('Mar 4, 2026 to May 6, 2026').waitFor(PATIENCE)
    // The next file of the same till is read the same way.
    await addFiles(hand, { name: 'june.csv', text: text.replace('1,3/4', '3,7/8') })
    await cardOf(page, 'june.csv').getByText('Read as you said last time').waitFor(PATIENCE)
    await cardOf(page, 'june.csv').getByText('May 6, 2026 to Jul 8, 2026').waitFor(PATIENCE)
    await hand.saved()
  },
)

shows('files: dates without a year ask which, with the keyboard alone', ORDERS, async ({ page, hand }) => {
  await addFiles(hand, { name: 'till.csv', text: 'Order id,Order date,Total\n1,May 4,20.00\n2,May 9,30.00\n' })
  const card = cardOf(page, 'till.csv')
  await card.getByText('2 dates have no year').waitFor()
  await card.getByLabel('Which year?').focus()
  await page.keyboard.type('soon')
  await page.keyboard.press('Enter')
  assert.equal(await card.getByText('2 dates have no year').count(), 1)
  await card.getByLabel('Which year?').fill('2026')
  await page.keyboard.press('Enter')
  await card.getByText('May 4, 2026 to May 9, 2026').waitFor(PATIENCE)
})

shows(
  'files: the year is remembered for the next file of the till, said, and changed',
  ORDERS,
  async ({ page, hand }) => {
    const text = 'Order id,Order date,Total\n1,May 4,20.00\n2,May 9,30.00\n'
    await addFiles(hand, { name: 'may.csv', text })
    await cardOf(page, 'may.csv').getByLabel('Which year?').fill('2025')
    await hand.press('Read them so')
    await cardOf(page, 'may.csv').getByText('May 4, 2025 to May 9, 2025').waitFor(PATIENCE)
    await hand.saved()
    // Another visit: the document was kept, the files were not.
    await page.reload()
    await hand.ready()
    await addFiles(hand, { name: 'june.csv', text: text.replaceAll('May', 'Jun') })
    const june = cardOf(page, 'june.csv')
    await june.getByText('Dates without a year are taken as 2025').waitFor(PATIENCE)
    await june.getByText('Jun 4, 2025 to Jun 9, 2025').waitFor(PATIENCE)
    await june.locator('summary').click()
    await june.getByLabel('Year of dates without one').fill('2026')
    await page.keyboard.press('Tab')
    await june.getByText('Jun 4, 2026 to Jun 9, 2026').waitFor(PATIENCE)
    await june.getByLabel('Year of dates without one').fill('26')
    await page.keyboard.press('Enter')
    await sees(() => june.getByLabel('Year of dates without one').inputValue(), '2026')
    await sees(() => june.getByText('Jun 4, 2026 to Jun 9, 2026').count(), 1)
    // A file with other columns is asked anew.
    await addFiles(hand, { name: 'other.csv', text: 'Order id,Order date,Total,Coupon\n1,May 4,20.00,MIA10\n' })
    await cardOf(page, 'other.csv').getByLabel('Which year?').waitFor(PATIENCE)
  },
)

shows(
  'files: a survey that nobody knows is named by hand, and the next one like it is known',
  ORDERS,
  async ({ page, hand }) => {
    const text = 'Bestellung;Empfohlen von\n#1001;Mia\n#1007;Leo\n'
    await addFiles(hand, { name: 'umfrage.csv', text })
    const card = cardOf(page, 'umfrage.csv')
    await card.getByLabel('Order number').selectOption({ label: 'Bestellung (#1001)' })
    await card.getByLabel('A row of it is').selectOption('A buyer’s answer')
    await hand.press('Read it this way')
    await card.getByText('Choose a column for Answer and Order number or Customer’s email.').waitFor()
    await card.getByLabel('Answer').selectOption({ label: 'Empfohlen von (Mia)' })
    await card.getByLabel('Order number').selectOption({ label: 'Bestellung (#1001)' })
    await hand.press('Read it this way')
    await card.getByText('Looks like Post-purchase survey:').waitFor(PATIENCE)
    await addFiles(hand, { name: 'umfrage-juni.csv', text: text.replace('Mia', 'Zoe') })
    await cardOf(page, 'umfrage-juni.csv').getByText('Looks like Post-purchase survey:').waitFor(PATIENCE)
    await hand.saved()
  },
)

shows('files: what is no order says where it belongs', ORDERS, async ({ page, hand }) => {
  const text = 'Influencer,URL,Reach,Likes\nMia,https://x.example/1,1200,30\n'
  await addFiles(hand, { name: 'posts.csv', text })
  assert.equal(await cardOf(page, 'posts.csv').getByRole('link', { name: 'Go to Creators' }).getAttribute('href'), '#creators') // biome-ignore format: one line
})
