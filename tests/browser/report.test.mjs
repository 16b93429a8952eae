/** Report: its figures are those counted by hand; what it hands out is typed, guarded and never alive. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { at } from '../../scripts/lib/paths.mjs'
import { pasteSheet, sheet } from './creators-hand.mjs'
import { toReport } from './report-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { unzipSync } = createRequire(at('web/package.json'))('fflate')
const { shows } = visits()

/** Counted by hand: 500 + 300 + 200 = 1,000 spent; 3,000 + 450 + 150 = 3,600 sold; half is kept. */
const THREE = [
  'Influencer\tHandle\tFee\tOrders\tSales\tMargin\tNew customers\tPosted on',
  'Ana Best\t@ana\t500\t40\t3000\t50%\t20\t2026-03-01',
  'Bo Middle\t@bo\t300\t15\t450\t50%\t5\t2026-03-05',
  'Cy Small\t@cy\t200\t3\t150\t50%\t1\t2026-03-09',
].join('\r\n')

/** @param {import('./hand.mjs').Hand} hand @param {string} text */
async function reported(hand, text) {
  await hand.page.waitForSelector('.creators-empty')
  await pasteSheet(hand.page, text)
  await toReport(hand)
}

/** @param {import('./hand.mjs').Hand} hand @param {string} button */
async function saved({ page }, button) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).first().click(),
  ])
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) }
}

/** The cells of one sheet, by their place. @param {Uint8Array} bytes @param {number} number */
function cellsOf(bytes, number) {
  const xml = new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`])
  /** @type {Record<string, string | number>} */
  const cells = {}
  for (const [, place, , kind, inside] of xml.matchAll(/<c r="([A-Z]+\d+)"( s="\d+")?( t="inlineStr")?>(.*?)<\/c>/gs))
    cells[place] = kind ? inside.replace(/<[^>]*>/g, '') : Number(/<v>(.*)<\/v>/.exec(inside)?.[1])
  return { xml, cells }
}

shows('report: three creators add up to what was counted by hand', { path: '#creators' }, async ({ page, hand }) => {
  await reported(hand, THREE)
  const figures = await page.locator('.report-figures dd').allTextContents()
  assert.deepEqual(figures, ['$1,000', '$3,600', '$800', '26'])
  // 3,600 × 50% / 1,000
  await sees(() => hand.text('.paper .hero'), 'For every $1 you got $1.80 back after costs')
  // 3 orders are too few to rank; 3,000 × 50% / 500 = 3, 450 × 50% / 300 = 0.75.
  const ranked = await page.locator('.ranked li b').allTextContents()
  assert.deepEqual(ranked, ['Ana Best', 'Bo Middle'])
  await sees(() => hand.text('.ranked li'), /\$3\.00 back for every \$1/)
  await sees(() => hand.text('.paper .plain-list'), /not ranked: Cy Small/)
  const total = (await page.locator('.report-table tfoot :is(th, td)').allTextContents()).map((each) => each.trim())
  assert.deepEqual(total.slice(0, 6), ['All together', '$1,000', '$3,600', '$800', '58', '$1.80'])
  await sees(() => hand.text('.appendix'), /\$3,600 × 50% − \$1,000/)
})

shows(
  'report: title, period, note and parts are kept in the project and undone',
  { path: '#creators' },
  async ({ page, hand }) => {
    await reported(hand, THREE)
    await page.fill('#r-title', 'Spring <b>launch</b>')
    await page.fill('#r-note', 'Thank you')
    await page.getByLabel('Formulas and sources').uncheck()
    await sees(() => page.locator('.appendix').count(), 0)
    await sees(() => hand.text('.report-name'), 'Spring <b>launch</b>')
    await hand.saved()
    await page.waitForTimeout(1200)
    await page.reload()
    await hand.ready()
    await page.waitForSelector('.paper')
    await sees(() => hand.text('.report-note'), 'Thank you')
    await sees(() => page.locator('.appendix').count(), 0)
    await page.getByLabel('Formulas and sources').check()
    await sees(() => page.locator('.appendix').count(), 1)
    await hand.press('Undo')
    await sees(() => page.locator('.appendix').count(), 0)
  },
)

shows(
  'report: the text for Slack says the sentence, the figures, the best and the weakest',
  { path: '#creators' },
  async ({ hand }) => {
    await reported(hand, THREE)
    await hand.press('Copy for Slack')
    await hand.page.getByText('Copied for Slack').waitFor()
    const text = await hand.clipboard()
    for (const part of ['Paid off. For every $1 you got $1.80 back after costs.', 'Spend: $1,000', 'Net sales: $3,600', 'Profit: $800', 'New customers: 26', '1. Ana Best: $3.00 back for every $1', '• Bo Middle: $0.75 back for every $1', 'Mar 1 – 9, 2026']) // biome-ignore format: one line
      assert.ok(text.replace(/[\u2009\u202f]/g, ' ').includes(part), `${part} in\n${text}`)
  },
)

shows('report: the workbook has typed cells with the same figures', { path: '#creators' }, async ({ page, hand }) => {
  await reported(hand, THREE)
  const { name, bytes } = await saved(hand, 'Excel file')
  assert.equal(name, 'creator-report-report.xlsx')
  const { cells } = cellsOf(bytes, 2)
  assert.deepEqual([cells.A2, cells.F2, cells.G2, cells.H2, cells.I2], ['Ana Best', 500, 3000, 1000, 40])
  // Excel counts days from 1899-12-30: 2026-03-01 is 46082.
  assert.equal(cells.E2, 46_082)
  assert.equal(Object.keys(cells).filter((place) => /^A\d+$/.test(place)).length, 4)
  // Each part is well-formed XML, and each relationship leads to a part that is there.
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)])
  const blank = await page.context().newPage() // without the policy of the page
  const broken = await blank.evaluate((all) => all.filter(([, xml]) => new DOMParser().parseFromString(/** @type {any} */ (xml), 'application/xml').querySelector('parsererror')), parts) // biome-ignore format: one line
  await blank.close()
  assert.deepEqual(broken, [])
  const book = String(Object.fromEntries(parts)['xl/_rels/workbook.xml.rels'])
  for (const [, target] of book.matchAll(/Target="([^"]+)"/g)) assert.ok(parts.some(([path]) => path === `xl/${target}`), target) // biome-ignore format: one line
  const summary = Object.values(cellsOf(bytes, 1).cells)
  for (const figure of [1000, 3600, 800, 26]) assert.ok(summary.includes(figure), String(figure))
})

const HOSTILE = ['<img src=x onerror=alert(1)>', '=HYPERLINK("https://evil.example")', '"><script>alert(1)</script>', '+cmd|calc'] // biome-ignore format: one line

shows('report: hostile names and notes are text everywhere', { path: '#creators' }, async ({ page, hand }) => {
  await reported(hand, ['Influencer\tFee\tOrders\tSales\tMargin', ...HOSTILE.map((name, row) => `${name.replace(/^(.*".*)$/, (all) => `"${all.replaceAll('"', '""')}"`)}\t${100 + row}\t20\t900\t50%`)].join('\r\n')) // biome-ignore format: one line
  await page.fill('#r-note', '</p><svg onload=alert(1)>')
  await page.fill('#r-title', '<b>=1+1</b>')
  await sees(() => page.locator('.paper :is(img, script, svg[onload])').count(), 0)
  await sees(() => hand.text('.report-note'), '</p><svg onload=alert(1)>')
  const names = await page.locator('.report-table tbody th').allTextContents()
  assert.deepEqual(names.map((name) => name.trim()).sort(), [...HOSTILE].sort())
  await page.selectOption('#r-card', { index: 1 })
  const svg = decodeURIComponent((await page.getAttribute('.card-shown', 'src')) ?? '').replace(/^[^,]*,/, '')
  const drawn = [...new Set([...svg.matchAll(/<([a-z][^\s>/]*)/gi)].map(([, tag]) => tag))].sort()
  assert.deepEqual(drawn, ['path', 'rect', 'svg', 'text'])
  const { bytes } = await saved(hand, 'Excel file')
  const { xml, cells } = cellsOf(bytes, 2)
  assert.doesNotMatch(xml, /<f>|<img|<script/)
  assert.equal(cells.A3, '=HYPERLINK(&#34;https://evil.example&#34;)')
  const csv = (await saved(hand, 'Creators as CSV')).bytes.toString('utf8')
  assert.ok(csv.startsWith('\ufeff'))
  assert.doesNotMatch(csv, /(^|[\n,]"?)[=+]/)
})

shows(
  'report: where a comma is the decimal, the CSV is separated by semicolons',
  { path: '#creators', locale: 'de-DE' },
  async ({ hand }) => {
    await reported(hand, THREE.replaceAll('50%', '50 %'))
    const csv = (await saved(hand, 'Creators as CSV')).bytes.toString('utf8')
    assert.match(csv.split('\n')[0], /name;/)
  },
)

shows(
  'report: costs for Google Analytics are a line a day with the link’s tags; who has no link is left out, and said',
  { path: '#creators' },
  async ({ page, hand }) => {
    const link = 'https://shop.example/?utm_source=instagram&utm_medium=paid_influencer&utm_campaign=spring'
    const [head, first, ...rest] = THREE.split('\r\n')
    await reported(hand, [`${head}\tLink`, `${first}\t${link}`, ...rest.map((row) => `${row}\t`)].join('\r\n'))
    const { name, bytes } = await saved(hand, 'Costs for Google Analytics')
    assert.equal(name, 'creator-report-ga4-costs.csv')
    const lines = bytes.toString('utf8').trim().split(/\r?\n/)
    assert.equal(lines[0], 'utm_id,utm_campaign,utm_source,utm_medium,date,impressions,clicks,cost')
    assert.deepEqual(lines.slice(1), [',spring,instagram,paid_influencer,2026-03-01,,,500'])
    await page.getByText('2 creators are left out').waitFor()
  },
)

shows('report: pictures are PNG, on the clipboard and as a file', { path: '#creators' }, async ({ page, hand }) => {
  await reported(hand, THREE)
  await hand.press('Copy as picture')
  await page.getByText('Picture copied').waitFor()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
  assert.deepEqual(types, ['image/png'])
  const { name, bytes } = await saved(hand, 'Save picture')
  assert.equal(name, 'creator-report-report.png')
  assert.equal(bytes.readUInt32BE(16), 1200)
  await page.selectOption('#r-card', { label: 'Ana Best' })
  await page.waitForSelector('.card-shown')
  await page.locator('.report-more').getByRole('button', { name: 'Copy as text' }).click()
  await page.getByText('Result card copied').waitFor()
  const card = await hand.clipboard()
  assert.match(card, /^Ana Best · @ana\nMar 1/)
  assert.match(card, /Sales for every \$1 spent: \$6\.00/)
  assert.doesNotMatch(card, /1,000|50%|[Pp]rofit/)
})

shows(
  'report: on paper the head of the table repeats, the appendix begins a page, the choices stay behind',
  { path: '#creators' },
  async ({ page, hand }) => {
    await reported(hand, sheet(40))
    await page.emulateMedia({ media: 'print' })
    await sees(() => page.locator('.report-side').isVisible(), false)
    const style = await page.evaluate(() =>
      [
        ['.report-table thead', 'display'],
        ['.report-table tbody tr', 'breakInside'],
        ['.appendix', 'breakBefore'],
      ].map(
        ([selector, key]) =>
          /** @type {any} */ (getComputedStyle(/** @type {Element} */ (document.querySelector(selector))))[key],
      ),
    )
    assert.deepEqual(style, ['table-header-group', 'avoid', 'page'])
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length
      assert.ok(pages >= 3 && pages <= 5, `${pages} pages on ${format}`)
    }
  },
)

shows('report: without creators it is written from Quick check', {}, async ({ page, hand }) => {
  await hand.startEmpty()
  await hand.fill({ fee: '1000', revenue: '2600', orders: '26', gross_margin: '60' })
  await toReport(hand)
  // 2,600 × 60% − 1,000
  await sees(() => page.locator('.report-figures dd').allTextContents(), ['$1,000', '$2,600', '$560', 'Not given'])
  await sees(() => page.locator('.report-table').count(), 0)
})
