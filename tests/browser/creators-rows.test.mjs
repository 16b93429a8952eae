/** Rows and columns of the grid of creators: posts under them, sums, debts, columns by keys, input methods. */
import assert from 'node:assert/strict'
import { cell, clickCell, openPosts, POSTS, pasteSheet, sheet, total } from './creators-hand.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const path = '#creators'

/** @param {import('playwright-core').Page} page */
const names = (page) => page.locator('#creators-grid tbody th').allInnerTexts()
/** @param {import('playwright-core').Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click()
/** @param {number} amount */
const usd = (amount) => `$${amount.toLocaleString('en-US')}`

shows(
  'creators: a filter has totals of what it leaves beside those of all, a group has its own',
  { path },
  async ({ page, axe }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(page, sheet(10))
    const feet = async () =>
      (await page.locator('#creators-grid tfoot tr').allInnerTexts()).map((text) => text.split(/\s*\t\s*/)[0].trim())
    const at = (/** @type {string} */ id) =>
      page.locator(`th[data-column=${id}]`).evaluate((head) => /** @type {any} */ (head).cellIndex)
    const under = async (/** @type {string} */ rows, /** @type {string} */ id) => {
      const column = await at(id)
      return page
        .locator(rows)
        .evaluateAll((all, cell) => all.map((row) => row.children[Number(cell)].textContent?.trim()), column)
    }
    await page.waitForSelector('tfoot')
    assert.deepEqual(await feet(), ['All together'])
    // Fees of every third from the second: 245, 530, 815; their orders 5, 20, 35 at 62 each.
    await page.fill('#c-find', 'tiktok')
    assert.deepEqual(await feet(), ['3 shown', 'All 10'])
    assert.deepEqual(await under('tfoot tr', 'fee'), ['$1,590', '$5,775'])
    assert.deepEqual(await under('tfoot tr', 'revenue'), [usd(60 * 62), usd(151 * 62)])
    // One order's cost of the three: all they cost by all their orders.
    assert.deepEqual(await under('tfoot tr:first-child', 'cost_per_acquisition'), ['$28.50'])
    await page.fill('#c-find', 'nobody')
    assert.deepEqual(await under('tfoot tr', 'fee'), ['–', '$5,775'])
    await page.fill('#c-find', '')
    assert.deepEqual(await feet(), ['All together'])
    await page.selectOption('#c-group', 'platform')
    await page.waitForSelector('.group-row .number')
    assert.deepEqual(await under('.group-row', 'fee'), ['$2,310', '$1,590', '$1,875'])
    await clickCell(page, 'Theo Haddad', 'fee')
    await page.keyboard.type('1245')
    await page.keyboard.press('Enter')
    assert.deepEqual(await under('.group-row', 'fee'), ['$2,310', '$2,590', '$1,875'])
    assert.deepEqual(await axe(), [])
  },
)

shows(
  'creators: columns are chosen, ordered and widened by keys alone, and stay so',
  { path },
  async ({ page, hand }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(page, sheet(3))
    const heads = () =>
      page
        .locator('#creators-grid thead th')
        .evaluateAll((all) => all.map((head) => /** @type {HTMLElement} */ (head).dataset.column))
    const press = async (/** @type {string} */ name) => {
      await page.getByRole('button', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    assert.deepEqual((await heads()).slice(0, 4), ['name', 'payoff', 'handle', 'platform'])
    await press('Columns')
    await page.waitForSelector('#columns-dialog[open]')
    await press('Move Platform left')
    await page.locator('#columns-find').focus()
    await page.keyboard.type('Country')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#columns-dialog', { state: 'detached' })
    assert.deepEqual((await heads()).slice(0, 4), ['name', 'payoff', 'platform', 'handle'])
    assert.equal((await heads()).at(-1), 'country')
    await clickCell(page, 'Mara Lindqvist', 'platform')
    const width = () =>
      page.locator('th[data-column=platform]').evaluate((head) => Math.round(head.getBoundingClientRect().width))
    const before = await width()
    for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+Shift+ArrowRight')
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    assert.equal(await width(), before + 32)
    await sees(() => page.evaluate(() => document.activeElement?.textContent), 'Instagram')
    await hand.saved()
    await page.reload()
    await hand.ready()
    await page.waitForSelector('#creators-grid')
    assert.deepEqual((await heads()).slice(0, 4), ['name', 'payoff', 'platform', 'handle'])
    assert.equal(await width(), before + 32)
  },
)

shows(
  'creators: what is owed follows deal, status and what was paid, in each row and in all',
  { path },
  async ({ page }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(
      page,
      'Name\tFee\tCommission rate\tRevenue\tStatus\tPaid so far\nAda\t500\t\t\tPosted\t150\nBo\t500\t10%\t1000\tshipped\t\nCy\t500\t\t\tPaid\t\nDi\t500\t\t\t\t\nEd\t500\t\t\tsample sent\t',
    )
    await sees(() => cell(page, 'Ada', 'owed'), '$350')
    await sees(() => cell(page, 'Bo', 'owed'), '$100')
    await sees(() => cell(page, 'Cy', 'owed'), '$0.00')
    // Nobody said whether these were paid.
    await sees(() => cell(page, 'Di', 'owed'), '–')
    await sees(() => cell(page, 'Ed', 'status'), 'sample sent')
    await sees(() => cell(page, 'Ed', 'owed'), '–')
    await sees(() => total(page, 'owed'), '$450')
    await page.getByText('You owe $450 to 2 creators, and $500 once their posts are out.').waitFor()
    // The status is picked by its first letter.
    await clickCell(page, 'Bo', 'status')
    await page.keyboard.type('f')
    await page.keyboard.press('Enter')
    await sees(() => cell(page, 'Bo', 'status'), 'Figures in')
    await sees(() => cell(page, 'Bo', 'owed'), '$600')
    await sees(() => total(page, 'owed'), '$950')
    await page.selectOption('#c-sort', 'owed')
    assert.deepEqual(await names(page), ['Bo', 'Ada', 'Cy', 'Di', 'Ed'])
  },
)

shows(
  'creators: a date and a status that cannot be read stay as they were typed, are saved, and refuse nothing',
  { path },
  async ({ page, hand }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(
      page,
      'Name\tFee\tRevenue\tDate\tStatus\nAda\t100\t900\tmid May\twaiting\nBo\t50\t20\t2026-05-02\tpaid',
    )
    assert.match(String(await cell(page, 'Ada', 'posted_on')), /mid May$/)
    await clickCell(page, 'Ada', 'posted_on')
    await page.getByText('“mid May” is no date we can read.').waitFor()
    await page.getByText('All creators together').waitFor()
    await hand.saved()
    await page.reload()
    await hand.ready()
    assert.match(String(await cell(page, 'Ada', 'posted_on')), /mid May$/)
    await sees(() => cell(page, 'Ada', 'status'), 'waiting')
    await sees(() => cell(page, 'Bo', 'posted_on'), 'May 2, 2026')
  },
)

shows(
  'creators: an input method composes in the cell, and its Enter ends the word, not the cell',
  { path },
  async ({ page, context }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(page, sheet(3))
    await clickCell(page, 'Mara Lindqvist', 'name')
    const session = await context.newCDPSession(page)
    const composed = { windowsVirtualKeyCode: 229, key: 'Process', code: 'KeyN' }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...composed })
    await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...composed, code: 'Enter' })
    await sees(() => page.locator('[data-edit]').inputValue(), 'にほ')
    await session.send('Input.insertText', { text: '日本' })
    await sees(() => page.locator('[data-edit]').inputValue(), '日本')
    await page.keyboard.press('Enter')
    assert.deepEqual(await names(page), ['日本', 'Theo Haddad', 'Priya Ferrer'])
    await page.keyboard.press('Control+z')
    assert.equal((await names(page))[0], 'Mara Lindqvist')
  },
)

shows('creators: posts add up into their creator, and reach does not', { path }, async ({ page }) => {
  await page.waitForSelector('.creators-empty')
  await pasteSheet(page, 'Name\tFee\tReach\tLikes\nAda\t450\t\t\nBo\t100\t\t90')
  await clickCell(page, 'Ada', 'fee')
  await press(page, 'Open')
  await press(page, 'Add a post')
  await press(page, 'Add a post')
  for (const [at, likes, reach] of /** @type {const} */ ([
    [1, '100', '1000'],
    [2, '1,150', '2000'],
  ])) {
    await page.fill(`#post_${at}-likes`, likes)
    await page.fill(`#post_${at}-reach`, reach)
  }
  await press(page, 'Done')
  await sees(() => cell(page, 'Ada', 'likes'), '1,250')
  await sees(() => cell(page, 'Ada', 'reach'), '')
  await sees(() => total(page, 'likes'), '1,340')
})

shows(
  'creators: posts are rows under their creator, opened, pasted, typed, deleted and undone by keys, and add up into it',
  { path },
  async ({ page, axe }) => {
    await page.waitForSelector('.creators-empty')
    await pasteSheet(page, 'Name\tFee\tReach\tLikes\nAda\t450\t\t\nBo\t100\t\t90')
    const row = (/** @type {string} */ name) =>
      page.locator('#creators-grid tbody tr', { has: page.locator('th', { hasText: name }) }).first()
    await clickCell(page, 'Ada', 'fee')
    assert.equal(await row('Ada').getAttribute('aria-expanded'), 'false')
    await openPosts(page, POSTS)
    assert.equal(await row('Ada').getAttribute('aria-expanded'), 'true')
    assert.deepEqual(await names(page), ['Ada', 'Reel', 'Story', 'Reel, second', 'Add a post …', 'Bo'])
    assert.equal(await row('Reel').getAttribute('aria-level'), '2')
    await sees(() => cell(page, 'Reel', 'posted_on'), 'May 14, 2026')
    // 1310 + 0 + 640; a person who saw two posts is one person, so reach is not their sum.
    await sees(() => cell(page, 'Ada', 'likes'), '1,950')
    await sees(() => cell(page, 'Ada', 'views'), '42,850')
    await sees(() => cell(page, 'Ada', 'reach'), '')
    await sees(() => total(page, 'likes'), '2,040')
    assert.deepEqual(await axe(), [])
    // What is typed into the empty row is a post; Tab goes on in it.
    await clickCell(page, 'Add a post', 'name')
    await page.keyboard.type('Live')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('100')
    await page.keyboard.press('Enter')
    assert.deepEqual(await names(page), ['Ada', 'Reel', 'Story', 'Reel, second', 'Live', 'Add a post …', 'Bo'])
    await sees(() => cell(page, 'Live', 'views'), '100')
    await sees(() => cell(page, 'Ada', 'views'), '42,950')
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
    assert.deepEqual(await names(page), ['Ada', 'Reel', 'Story', 'Reel, second', 'Add a post …', 'Bo'])
    // A creator's own figure in place of the sum is said, shown beside it, and taken back.
    await clickCell(page, 'Ada', 'likes')
    await page.getByText('Added up from 3 posts.').waitFor()
    await page.keyboard.type('2000')
    await page.keyboard.press('Enter')
    await page.getByText('This counts now instead of what the posts add up to.').waitFor()
    await sees(() => total(page, 'likes'), '2,090')
    await page.keyboard.press('ArrowUp')
    await clickCell(page, 'Ada', 'likes')
    await page.getByText('Its posts add up to 1,950.').waitFor()
    await press(page, 'Use the posts')
    await sees(() => cell(page, 'Ada', 'likes'), '1,950')
    // A fee is no post's.
    await clickCell(page, 'Story', 'fee')
    await page.keyboard.type('5')
    await sees(() => page.locator('[data-edit]').count(), 0)
    await clickCell(page, 'Story', 'likes')
    await press(page, 'Delete row')
    assert.deepEqual(await names(page), ['Ada', 'Reel', 'Reel, second', 'Add a post …', 'Bo'])
    assert.equal(await cell(page, 'Ada', 'clicks'), '406')
    await page.keyboard.press('Control+z')
    await clickCell(page, 'Reel', 'likes')
    await page.keyboard.press('Alt+ArrowUp')
    assert.deepEqual(await names(page), ['Ada', 'Bo'])
    await sees(() => page.evaluate(() => document.activeElement?.textContent?.trim()), 'Ada')
    await sees(() => total(page, 'likes'), '2,040')
  },
)

shows('creators: with posts opened, a list of thousands stays as short as the window', { path }, async ({ page }) => {
  await page.waitForSelector('.creators-empty')
  await pasteSheet(page, sheet(1000))
  await clickCell(page, 'Theo Haddad', 'fee')
  await openPosts(page, POSTS)
  const grid = page.locator('#creators-grid')
  await sees(() => grid.getAttribute('aria-rowcount'), '1006')
  assert.ok((await page.locator('#creators-grid tbody tr').count()) < 100)
  await page.keyboard.press('Control+End')
  await sees(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')), '1005')
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
  await sees(() => page.evaluate(() => document.activeElement?.textContent?.trim()), 'Story')
})
