/** Creators in the page: the sheet of the issue pasted twice, the keys of a spreadsheet, and nothing live of what is pasted. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { at } from '../../scripts/lib/paths.mjs'
import { cell, clickCell, pasteSheet, pasteText, sheet, thirty, total } from './creators-hand.mjs'
import { PHONE } from './harness.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const path = '#creators'

/** @param {import('playwright-core').Page} page */
const rowCount = (page) => page.locator('#creators-grid tbody tr[data-row]').count()
/** @param {import('playwright-core').Page} page */
const names = (page) => page.locator('#creators-grid tbody th').allInnerTexts()
/** @param {import('playwright-core').Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click()
/** @param {number} amount */
const usd = (amount) => `$${amount.toLocaleString('en-US')}`

shows(
  'creators: thirty rows pasted, three fees changed, pasted again: three changes shown, one undo takes them back',
  { path },
  async ({ page }) => {
    const { rows, first, second } = thirty()
    await page.waitForSelector('.creators-empty')
    await pasteText(page, first)
    await sees(() => page.locator('#paste-dialog .left-out th').innerText(), 'Score')
    await page.getByText('We read 1.234 as 1,234.').waitFor()
    await press(page, 'Add 30 creators')
    await page.getByText('30 rows added').waitFor()
    assert.equal(await rowCount(page), 30)
    await sees(() => cell(page, '@creator_0', 'followers'), '1,234')
    await sees(() => cell(page, '@creator_4', 'fee'), '€450')
    await sees(() => total(page, 'revenue'), usd(rows.reduce((sum, row) => sum + Number(row.sales), 0)))
    await pasteText(page, second)
    await page.getByText('30 of these creators are here already').waitFor()
    await sees(
      () => page.locator('.changes').innerText(),
      /^Fee: 3 changes\. @creator_0 200 → 900\s*@creator_1 210 → 901\s*@creator_2 220 → 902$/,
    )
    await press(page, 'Update 3 creators')
    await page.getByText('3 figures changed').waitFor()
    assert.equal(await rowCount(page), 30)
    await sees(() => cell(page, '@creator_1', 'fee'), '$901')
    await page.keyboard.press('Control+z')
    for (const [at, fee] of ['$200', '$210', '$220'].entries())
      await sees(() => cell(page, `@creator_${at}`, 'fee'), fee)
  },
)

shows('creators: a fee in euro counts once its rate is given, and says so', { path }, async ({ page, hand }) => {
  await page.waitForSelector('.creators-empty')
  await pasteSheet(page, 'Name\tFee\tRevenue\nAda\t€450\t1200\nBo\t300\t900')
  await sees(() => cell(page, 'Ada', 'fee'), '€450')
  await sees(() => cell(page, 'Ada', 'total_cost'), '–')
  await page.fill('#c-rate-EUR', '1.10')
  await press(page, 'Use this rate')
  await sees(() => cell(page, 'Ada', 'total_cost'), '$495')
  await page.getByText('1 EUR = 1.10 USD').waitFor()
  await hand.saved()
  await page.reload()
  await hand.ready()
  await sees(() => cell(page, 'Ada', 'total_cost'), '$495')
})

shows('creators: typed, filled, moved and undone by keys alone, as in a spreadsheet', { path }, async ({ page }) => {
  await page.waitForSelector('.creators-empty')
  await pasteSheet(page, sheet(6))
  await clickCell(page, 'Mara Lindqvist', 'fee')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1,250.50')
  await page.keyboard.press('Tab')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await sees(() => cell(page, 'Mara Lindqvist', 'fee'), '$100')
  await sees(() => cell(page, 'Theo Haddad', 'fee'), '$1,250.50')
  await sees(() => cell(page, 'Theo Haddad', 'product_cost'), '$7')
  // Three down from the first fee take its text.
  await clickCell(page, 'Mara Lindqvist', 'fee')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('3 rows, 3 cells selected').waitFor()
  await page.keyboard.press('Control+d')
  await sees(() => cell(page, 'Priya Ferrer', 'fee'), '$100')
  await page.keyboard.press('Control+z')
  await sees(() => cell(page, 'Theo Haddad', 'fee'), '$1,250.50')
  await page.keyboard.press('Control+y')
  await sees(() => cell(page, 'Theo Haddad', 'fee'), '$100')
  await page.keyboard.press('Delete')
  await sees(() => cell(page, 'Priya Ferrer', 'fee'), '')
  // F2 edits what is there; Escape leaves it as it was.
  await clickCell(page, 'Jonas Okafor', 'orders')
  await page.keyboard.press('F2')
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await sees(() => cell(page, 'Jonas Okafor', 'orders'), '15')
  await page.keyboard.press('Control+End')
  await sees(
    () => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent),
    'Ben Achterberg',
  )
  await page.keyboard.press('Control+Home')
  await sees(() => page.evaluate(() => document.activeElement?.textContent), 'Mara Lindqvist')
  // One tab stop: the next Tab leaves the grid.
  await page.keyboard.press('Tab')
  await sees(() => page.evaluate(() => Boolean(document.activeElement?.closest('#creators-grid'))), false)
})

shows(
  'creators: cells copied out and pasted back are the same cells, past the end they add rows',
  { path },
  async ({ page, hand }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(page, sheet(4))
    await clickCell(page, 'Mara Lindqvist', 'fee')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    await page.getByText('4 cells copied').waitFor()
    assert.equal((await hand.clipboard()).replaceAll('\r', ''), '150\t40\n245\t40')
    await clickCell(page, 'Jonas Okafor', 'fee')
    await page.keyboard.press('Control+v')
    await page.getByText('1 row added').waitFor()
    assert.equal(await rowCount(page), 5)
    await sees(() => cell(page, 'Jonas Okafor', 'fee'), '$150')
    await page.keyboard.press('Control+z')
    assert.equal(await rowCount(page), 4)
    await sees(() => cell(page, 'Jonas Okafor', 'fee'), '$435')
    // The whole table, with its header, comes back as the same creators.
    await press(page, 'Copy table')
    await page.getByText('cells copied').waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('Control+v')
    await page.getByText('4 of these creators are here already').waitFor()
    await page.getByText('Nothing in them changes.').waitFor()
  },
)

shows('creators: sorted, an undo gives every row its own figure back', { path }, async ({ page }) => {
  await page.waitForSelector('.creators-empty')
  await pasteSheet(page, sheet(10))
  await clickCell(page, 'Sana Raman', 'fee')
  await page.keyboard.type('5000')
  await page.keyboard.press('Enter')
  await page.selectOption('#c-sort', 'fee')
  assert.equal((await names(page))[0], 'Sana Raman')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await sees(() => cell(page, 'Sana Raman', 'fee'), '$720')
  assert.equal((await names(page))[0], 'Mara Lindqvist')
  await page.locator('th[data-column=revenue] button').click()
  await page.waitForSelector('th[data-column=revenue][aria-sort=descending]')
  assert.equal((await names(page))[0], 'Noor von der Leyendecker-Hohenstaufen zu Unterpfaffenhofen')
  await page.fill('#c-find', 'tiktok')
  assert.equal(await rowCount(page), 3)
  await page.fill('#c-find', '')
  await page.selectOption('#c-group', 'platform')
  await page.waitForSelector('.group-row .number')
  assert.deepEqual(
    (await page.locator('.group-row th').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
    ['Instagram4 creators', 'TikTok3 creators', 'YouTube3 creators'],
  )
})

shows(
  'creators: numbers and dates are read by their column, quoted line ends stay in their cell',
  { path },
  async ({ page }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(
      page,
      'Nome\tSeguidores\tCusto\tDate\tNotiz\r\n"Ana\nSousa"\t2.546\t12,5\t14/03/2026\t"a ""b"""\r\nRui\t1.200\t1.250\t02/03/2026\t=1+1\r\nTotal\t3.746\t1.262,5\t\t\r\n',
    )
    await sees(() => cell(page, 'Ana Sousa', 'followers'), '2,546')
    await sees(() => cell(page, 'Ana Sousa', 'fee'), '$12.50')
    await sees(() => cell(page, 'Rui', 'fee'), '$1,250')
    await sees(() => cell(page, 'Rui', 'posted_on'), 'Mar 2, 2026')
    await sees(() => cell(page, 'Ana Sousa', 'note'), 'a "b"')
    assert.equal(await rowCount(page), 2)
  },
)

shows('creators: hostile text in every cell is text', { path }, async ({ page, hand, axe }) => {
  const evil = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "=cmd|' /C calc'!A0", '{{constructor}}', '\u202eevil', 'javascript:alert(1)'] // biome-ignore format: one line
  await page.waitForSelector('.creators-empty')
  const heads = ['Name', 'Handle', 'Platform', 'Fee', 'Sales', 'Code', 'Link', 'Status', 'Note', evil[0]]
  await pasteSheet(
    page,
    [heads.join('\t'), ...evil.map((text, at) => heads.map(() => `${text}${at}`).join('\t'))].join('\n'),
  )
  assert.equal(await rowCount(page), evil.length)
  await page.locator('#creators-grid tbody tr').nth(1).locator('td').nth(2).click()
  await press(page, 'Open')
  await sees(() => page.locator('#app img, #app script, #app iframe').count(), 0)
  assert.deepEqual(await axe(), [])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  assert.equal(
    (await hand.clipboard()).split(/[\t\n]/).some((text) => /^[=+@]/.test(text)),
    false,
  )
})

shows(
  'creators: on a phone a list, a sheet to edit in, and the change is kept',
  { path, viewport: PHONE, touch: true },
  async ({ page, hand }) => {
    await page.getByRole('button', { name: 'Try the example' }).tap()
    await page.locator('.card-face', { hasText: 'Theo Okafor' }).tap()
    await page.fill('#s-fee', '100')
    await press(page, 'Done')
    await sees(() => page.locator('.card-face', { hasText: 'Theo Okafor' }).innerText(), /\$160/)
    await hand.saved()
    await page.reload()
    await hand.ready()
    await sees(() => page.locator('.card-face', { hasText: 'Theo Okafor' }).innerText(), /\$160/)
  },
)

const FOLDER = at('../shared/data/influencers')
/** @param {string} name @returns {string[][]} */
const csv = (name) => recordsOfCsv(fs.readFileSync(`${FOLDER}/${name}`, 'utf8').replace(/^\ufeff/, ''))

/** An independent reader, for these files only: RFC 4180. @param {string} text */
function recordsOfCsv(text) {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)]
  /** @type {string[][]} */
  const records = [[]]
  for (const [, body, end] of cells) {
    records.at(-1)?.push(body.startsWith('"') ? body.slice(1, -1).replaceAll('""', '"') : body)
    if (end !== ',') records.push([])
  }
  return records.filter((record) => record.length > 1)
}

/** As Excel writes cells to the clipboard. @param {string[][]} records */
const asCopied = (records) =>
  records
    .map((record) =>
      record.map((text) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\r\n')

/** @param {string[][]} records @param {number} column @param {(text: string) => number} [read] */
const sumOf = (records, column, read = Number) =>
  records.slice(1).reduce((sum, record) => sum + read(record[column]), 0)

/** "48.5M", "3.3k" @param {string} text */
const short = (text) =>
  Math.round(Number.parseFloat(text) * ({ k: 1e3, m: 1e6, b: 1e9 }[text.at(-1)?.toLowerCase() ?? ''] ?? 1))

if (!fs.existsSync(FOLDER)) test('creators: ../shared/data is absent', { skip: true }, () => {})
else {
  for (const bundle of ['bundle-a', 'bundle-b', 'bundle-c-tiny']) {
    shows(
      `creators: ${bundle} joined by its ids and pasted gives the sums of its files`,
      { path },
      async ({ page }) => {
        const [people, payouts, posts, tracked] = ['influencers', 'payouts', 'posts', 'tracking_data'].map((name) =>
          csv(`${bundle}/${name}.csv`),
        )
        const by = (
          /** @type {string[][]} */ records,
          /** @type {string} */ key,
          /** @type {string} */ value,
          /** @type {string} */ id,
        ) => {
          const [k, v] = [records[0].indexOf(key), records[0].indexOf(value)]
          return records.slice(1).filter((record) => record[k] === id).reduce((sum, record) => sum + Math.round(Number(record[v]) * 100), 0) / 100 // biome-ignore format: one line
        }
        const rows = people.slice(1).map((person) => {
          const id = person[0]
          return [person[1], person[2], person[5], person[4], by(payouts, 'influencer_id', 'total_payout', id), by(tracked, 'influencer_id', 'orders', id), by(tracked, 'influencer_id', 'revenue', id), by(posts, 'influencer_id', 'likes', id), by(posts, 'influencer_id', 'comments', id)].map(String) // biome-ignore format: one line
        })
        const heads = [
          'name',
          'category',
          'platform',
          'follower_count',
          'total_payout',
          'orders',
          'revenue',
          'likes',
          'comments',
        ]
        await page.waitForSelector('.creators-empty')
        await pasteSheet(page, asCopied([heads, ...rows]))
        assert.equal(await rowCount(page), people.length - 1)
        const exact = (/** @type {string} */ file, /** @type {string} */ column) => {
          const records = { payouts, tracked, posts }[file] ?? []
          const at = records[0].indexOf(column)
          return records.slice(1).reduce((sum, record) => sum + Math.round(Number(record[at]) * 100), 0) / 100
        }
        const number = (/** @type {string | undefined} */ text) => Number(text?.replace(/[^\d.]/g, ''))
        assert.equal(number(await total(page, 'orders')), exact('tracked', 'orders'))
        assert.equal(number(await total(page, 'likes')), exact('posts', 'likes'))
        assert.equal(number(await total(page, 'fee')), Math.round(exact('payouts', 'total_payout')))
        assert.equal(number(await total(page, 'revenue')), Math.round(exact('tracked', 'revenue')))
      },
    )
  }

  for (const name of ['top_insta_influencers_A.csv', 'instagram_creators_newline_in_header_A.csv']) {
    shows(
      `creators: ${name}, its followers written like "475.8m", gives the sum of its column`,
      { path },
      async ({ page }) => {
        const records = csv(name)
        const at = records[0].findIndex((head) => /^followers$/i.test(head.trim()))
        await page.waitForSelector('.creators-empty')
        await pasteSheet(page, asCopied(records))
        await page.getByText(`${(records.length - 1).toLocaleString('en-US')} creators`, { exact: true }).waitFor()
        const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 })
        await sees(() => total(page, 'followers'), compact.format(sumOf(records, at, short)))
      },
    )
  }
}
