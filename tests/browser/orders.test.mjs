import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { at } from '../../scripts/lib/paths.mjs'
import { addFiles, LONGER, ordersStates, SHOPIFY, withCreators } from './orders-states.mjs'
import { visits } from './visits.mjs'

const { strToU8, zipSync } = createRequire(at('web/package.json'))('fflate')
const { shows } = visits()
const ORDERS = { path: '#orders' }
const REAL = at('../shared/data/exports')
const here = fs.existsSync(REAL)

/** What a file is said to be. @param {import('./hand.mjs').Hand} hand @param {string} name */
const said = (hand, name) => hand.text(`article[aria-label=${JSON.stringify(name)}] .file-said`)

shows(
  'orders: a Shopify export is recognized, and nothing counts before its owner says so',
  ORDERS,
  async ({ page, hand }) => {
    await addFiles(hand, { name: 'orders_export_1.csv', text: SHOPIFY })
    assert.equal(
      await said(hand, 'orders_export_1.csv'),
      'Looks like Shopify orders: 7 orders in 8 rows, USD, 4 codes, May 4, 2026 to May 11, 2026',
    )
    assert.equal(await page.getByText('In use').count(), 0)
    await hand.press('Use this file: orders_export_1.csv')
    assert.equal(await page.getByText('In use').count(), 1)
    await hand.press('Take out: orders_export_1.csv')
    assert.equal(await page.getByText('In use').count(), 0)
  },
)

shows(
  'orders: files dropped on another view are read in Orders, several at once',
  { path: '#check' },
  async ({ page }) => {
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer()
      for (const name of ['one.csv', 'two.csv']) dataTransfer.items.add(new File([text], name))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }, SHOPIFY)
    await page.locator('article[aria-label="two.csv"] .file-said').waitFor()
    assert.equal(await page.locator('.file-said').count(), 2)
    assert.equal(new URL(page.url()).hash, '#orders')
  },
)

shows('orders: damage is told with its row and column', ORDERS, async ({ page, hand }) => {
  await ordersStates.find(({ id }) => id === 'orders-files')?.arrange(hand)
  const told = (await page.locator('article[aria-label="damaged.csv"]').textContent()) ?? ''
  assert.match(told, /Row 4, column D: A quotation mark opens here and never closes/)
  assert.match(told, /Row 3: 4 columns where the header has another number/)
  assert.match(told, /Row 3, column C: “abc” is no amount/)
})

shows(
  'orders: columns named by hand are read so, and remembered for the next file like it',
  ORDERS,
  async ({ page, hand }) => {
    const text = 'Beleg;Wann;Brutto;Wort\nA-1;04.05.2026;20,50;MIA10\nA-2;05.05.2026;1.030,00;LEO15\n'
    await addFiles(hand, { name: 'kasse.csv', text })
    await hand.press('Read it this way')
    await page.getByText('Choose a column for Order number and Amount of the order.').waitFor()
    await page.getByLabel('Order number', { exact: true }).selectOption({ label: 'Beleg (A-1)' })
    await page.getByLabel('Amount of the order').selectOption('Brutto')
    await page.getByLabel('Discount code').selectOption('Wort')
    await hand.press('Read it this way')
    await page.getByText('Looks like Orders:').waitFor()
    assert.match(await said(hand, 'kasse.csv'), /2 orders, 2 codes/)
    await addFiles(hand, { name: 'kasse-juni.csv', text: text.replace('A-1', 'A-3') })
    await page.getByText('Read as you said last time: columns, numbers and dates.').waitFor()
    await hand.saved()
  },
)

shows('orders: another encoding and separator read the file anew', ORDERS, async ({ page, hand }) => {
  const text = Buffer.from('Order id;Total;Coupon\n1;20,50;M\xdcLLER\n', 'latin1')
  await addFiles(hand, { name: 'euro.csv', text })
  const card = page.locator('article[aria-label="euro.csv"]')
  await card.locator('summary').click()
  assert.equal(await card.getByLabel('Separator').inputValue(), 'semicolon')
  assert.match((await card.textContent()) ?? '', /MÜLLER/)
  await card.getByLabel('Encoding').selectOption('windows-1251')
  await card.getByText('MЬLLER').first().waitFor()
  await card.getByLabel('Separator').selectOption('comma')
  await card.getByText('What is in this file?').waitFor()
})

/** A workbook of one sheet with a shared string, a date in a cell format, and a gap. @param {Record<string, string>} [more] */
function workbook(more = {}) {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Order id</t></is></c><c r="B1" t="inlineStr"><is><t>Order date</t></is></c><c r="C1" t="inlineStr"><is><t>Total</t></is></c><c r="E1" t="s"><v>0</v></c></row>
<row r="2"><c r="A2"><v>1001</v></c><c r="B2" s="1"><v>46146</v></c><c r="C2"><v>20.5</v></c><c r="E2" t="s"><v>1</v></c></row></sheetData></worksheet>`
  const parts = {
    'xl/workbook.xml':
      '<workbook><workbookPr/><sheets><sheet name="Orders &amp; more" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml':
      '<sst><si><t>Coupon code</t></si><si><r><t>MIA</t></r><r><t xml:space="preserve">10</t></r></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...more,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}

shows('orders: an Excel file is read with its dates, shared texts and gaps', ORDERS, async ({ page, hand }) => {
  await addFiles(hand, { name: 'orders.xlsx', text: workbook() })
  // Excel's day 46146 is 2026-05-04: 46023 is 2026-01-01, and 123 days later.
  assert.equal(await said(hand, 'orders.xlsx'), 'Looks like Orders: 1 order, 1 code, May 4, 2026 to May 4, 2026')
  const card = page.locator('article[aria-label="orders.xlsx"]')
  await card.locator('summary').click()
  assert.match((await card.textContent()) ?? '', /MIA10/)
  assert.equal(await card.getByLabel('Sheet').inputValue(), 'Orders & more')
})

shows(
  'orders: a workbook that unpacks to too much is refused before it is unpacked',
  ORDERS,
  async ({ page, hand }) => {
    const bomb = workbook()
    // The directory at its end says how large each part is: 400 MB of the sheet.
    const entry = bomb.lastIndexOf('xl/worksheets/sheet1.xml')
    bomb.writeUInt32LE(400 << 20, entry - 46 + 24)
    await addFiles(hand, { name: 'bomb.xlsx', text: bomb })
    await page.getByText('It unpacks to more than a browser can hold.').waitFor()
  },
)

shows('orders: reading a large file shows how far it is, and Cancel ends it', ORDERS, async ({ page }) => {
  await page.locator('#files-input').waitFor({ state: 'attached' })
  // 5 GB that take no room: one blob stands in it many times.
  await page.evaluate(
    (text) => {
      const [header, ...rows] = text.split('\n')
      const many = new Blob([`${rows.join('\n').repeat(4000)}`])
      const file = new File([`${header}\n`, ...Array.from({ length: 1024 }, () => many)], 'huge.csv')
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(file)
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    SHOPIFY.replaceAll('\nutm', ' utm'),
  )
  const card = page.locator('article[aria-label="huge.csv"]')
  await card.getByText(/ of [\d.]+ GB · \d+ MB\/s · .* left/).waitFor()
  const took = await page.evaluate(async () => {
    const cancel = /** @type {HTMLElement} */ (document.querySelector('article[aria-label="huge.csv"] .button'))
    const began = performance.now()
    cancel.click()
    while (document.querySelector('article[aria-label="huge.csv"]')) await new Promise(requestAnimationFrame)
    return performance.now() - began
  })
  console.log(`Cancel answered after ${took.toFixed(0)} ms`)
  // The worker is free again.
  await page
    .locator('#files-input')
    .setInputFiles({ name: 'small.csv', mimeType: 'text/csv', buffer: Buffer.from(SHOPIFY) })
  await page.locator('article[aria-label="small.csv"] .file-said').waitFor()
})

shows('orders: hostile cells and names are only text', ORDERS, async ({ page, hand }) => {
  const file = at('../shared/data/hostile/xss.shared.json')
  const shared = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : []
  const cells = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '=HYPERLINK("http://x")', ...[shared].flat(9).filter((each) => typeof each === 'string').slice(0, 300)] // biome-ignore format: one line
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`
  const text = `Order id,Total,Coupon code,${quoted(cells[0])}\n${cells.map((cell, number) => `${number},10,${quoted(cell)},x`).join('\n')}\n`
  await addFiles(hand, { name: '<b onclick=alert(1)>.csv', text })
  await page.locator('article summary').click()
  assert.equal(await page.locator('article :is(img, script, b[onclick])').count(), 0)
  assert.match((await page.locator('article').textContent()) ?? '', /<script>alert\(1\)<\/script>/)
})

shows('orders: all of it goes with the keyboard alone', ORDERS, async ({ page, hand }) => {
  await addFiles(hand, { name: 'orders.csv', text: SHOPIFY })
  await page.getByRole('button', { name: 'Use this file: orders.csv' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('In use').waitFor()
  await page.getByRole('link', { name: 'Files', exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#orders\/sold$/)
})

/** A row of who sold what, as it reads. @param {import('./hand.mjs').Hand} hand @param {string} name */
const sold = async (hand, name) => {
  const row = hand.page.locator('.sold-table tr', { has: hand.page.getByRole('rowheader', { name }) }).first()
  return (await row.locator('td').allTextContents()).map((text) => text.trim().replace(/\s+/g, ' '))
}

/** @param {import('./hand.mjs').Hand} hand @param {string} [text] @param {string} [name] */
async function count(hand, text = SHOPIFY, name = 'orders_export_1.csv') {
  await withCreators(hand)
  await hand.page.click('nav.tabs a[href="#orders"]')
  await addFiles(hand, { name, text })
  await hand.press(`Use this file: ${name}`)
  await hand.page.click('a[href="#orders/sold"]')
  await hand.page.locator('.sold-table').first().waitFor()
}

shows(
  'orders: who sold what is counted once, net of refunds, and what is no sale is left out',
  ORDERS,
  async ({ page, hand }) => {
    await count(hand)
    // By hand. Mia: #1001 80 (code and link), #1002 40 (code, in small letters). Leo: #1003 100 - 20 refunded, #1004 60 (link).
    assert.deepEqual((await sold(hand, 'Mia')).slice(0, 2), ['2', '$120'])
    assert.deepEqual((await sold(hand, 'Leo')).slice(0, 2), ['2', '$140'])
    // #1006 has a code that nobody owns, #1007 none.
    assert.deepEqual((await sold(hand, 'Nobody’s')).slice(0, 2), ['2', '$120'])
    assert.match(await hand.text('#sold-title'), /Creators brought \$260 in 4 orders/)
    await page.getByText('Left out: 1 order').waitFor()
  },
)

shows(
  'orders: the figures go into Creators as one step, and a longer file updates them',
  ORDERS,
  async ({ page, hand }) => {
    await count(hand)
    await hand.press('Put into Creators')
    await page.getByText('Orders and sales of 2 creators are in Creators').waitFor()
    assert.equal(await page.getByText('Creators has these figures').count(), 1)
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    assert.equal(await page.getByText('Creators has these figures').count(), 0)
    await hand.press('Put into Creators')
    await page.click('nav.sub-tabs a[href="#orders"]')
    await addFiles(hand, { name: 'orders_export_2.csv', text: LONGER })
    await hand.press('Use this file: orders_export_2.csv')
    await page.click('nav.sub-tabs a[href="#orders/sold"]')
    await page.getByText('Update Creators').waitFor()
    await hand.press('Update Creators')
    await page.getByText('Creators has these figures').waitFor()
    await page.click('nav.tabs a[href="#creators"]')
    const mia = page.locator('#creators-grid tbody tr').filter({ hasText: 'Mia' })
    await mia.waitFor()
    // 2 orders of $120, then $90 and $30.
    assert.match(await mia.innerText(), /\t4\t\$240\t/)
  },
)

shows('orders: a decision on an order stays when a longer file comes', ORDERS, async ({ page, hand }) => {
  await count(hand, LONGER, 'may.csv')
  const choice = page.getByLabel('Creator of order #1008')
  await choice.selectOption({ label: 'Leo' })
  await page.waitForFunction(() => /\$230/.test(document.querySelector('.sold-table')?.textContent ?? ''))
  assert.deepEqual((await sold(hand, 'Leo')).slice(0, 2), ['3', '$230'])
  await page.click('nav.sub-tabs a[href="#orders"]')
  await addFiles(hand, {
    name: 'june.csv',
    text: `${LONGER}#1010,j@example.com,paid,USD,10.00,0,0,10.00,MIA10,0,2026-05-14 08:00:00 -0400,1,Soap,10.00,0.00,\n`,
  })
  await hand.press('Use this file: june.csv')
  await page.click('nav.sub-tabs a[href="#orders/sold"]')
  await page.waitForFunction(() => /\$160/.test(document.querySelector('.sold-table')?.textContent ?? ''))
  assert.deepEqual((await sold(hand, 'Leo')).slice(0, 2), ['3', '$230'])
})

shows('orders: a code that nobody owns is given to a creator once', ORDERS, async ({ page, hand }) => {
  await count(hand)
  await page.getByLabel('Whose is FRIENDS').selectOption({ label: 'Mia' })
  await page.waitForFunction(() => /\$170/.test(document.querySelector('.sold-table')?.textContent ?? ''))
  assert.deepEqual((await sold(hand, 'Mia')).slice(0, 2), ['3', '$170'])
  await page.getByRole('button', { name: 'Take back: FRIENDS' }).click()
  await page.waitForFunction(() => /\$120/.test(document.querySelector('.sold-table tbody')?.textContent ?? ''))
})

shows('orders: the rule is changed and its effect shown at once', ORDERS, async ({ page, hand }) => {
  await count(hand)
  await page.getByLabel('Sales are').selectOption('total')
  // All that was paid: #1001 85, #1002 45.
  await page.waitForFunction(() => /\$130/.test(document.querySelector('.sold-table')?.textContent ?? ''))
  await page.getByLabel('Use: Code').uncheck()
  await page.getByText('was 2').first().waitFor()
  assert.equal((await sold(hand, 'Mia'))[0], '1was 2')
  await hand.press('Back to the usual rule')
  await page.waitForFunction(() => /\$120/.test(document.querySelector('.sold-table')?.textContent ?? ''))
})

shows('orders: without creators each code becomes one', ORDERS, async ({ page, hand }) => {
  await addFiles(hand, { name: 'orders.csv', text: SHOPIFY })
  await hand.press('Use this file: orders.csv')
  await page.click('nav.sub-tabs a[href="#orders/sold"]')
  await hand.press('Make 3 creators of these codes')
  await page.getByRole('rowheader', { name: 'Mia' }).first().waitFor()
  assert.deepEqual((await sold(hand, 'Mia')).slice(0, 2), ['2', '$120'])
})

test('orders: real exports are said to be what they are', {
  skip: here ? false : 'no ../shared/data/exports here',
}, () => {})
if (here) {
  const facts = JSON.parse(fs.readFileSync(`${REAL}/_facts.json`, 'utf8'))
  const shops = Object.keys(facts).filter(
    (name) => /^(ltv_kit_)?shopify.*\.csv$/.test(name) && fs.existsSync(`${REAL}/${name}`),
  )
  shows('orders: real Shopify exports have the orders that their facts say', ORDERS, async ({ hand }) => {
    assert.ok(shops.length >= 4)
    for (const name of shops) {
      await addFiles(hand, { name, text: fs.readFileSync(`${REAL}/${name}`) })
      const { orders } = facts[name].orders
      assert.match(
        await said(hand, name),
        new RegExp(`Looks like Shopify orders: ${orders.toLocaleString('en-US')} orders`),
      )
    }
  })
}
