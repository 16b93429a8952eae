/** What a visitor does with Creators; sheets as they come from spreadsheets. */

/** @typedef {import('playwright-core').Page} Page */

/** A paste as the browser tells it: through the clipboard and the keyboard. @param {Page} page @param {string} text */
export async function pasteText(page, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+V')
}

/** A paste with a header, and Yes to what it asks. @param {Page} page @param {string} text */
export async function pasteSheet(page, text) {
  await pasteText(page, text)
  await page.locator('#paste-dialog .button.primary').click()
  await page.locator('#creators-grid, .creator-cards').waitFor()
}

/** What a cell shows. @param {Page} page @param {string} name of the row @param {string} column id */
export const cell = (page, name, column) =>
  page.evaluate(
    ([row, id]) => {
      const at = [...document.querySelectorAll('#creators-grid thead th')].findIndex(
        (each) => /** @type {any} */ (each).dataset.column === id,
      )
      const found = [...document.querySelectorAll('#creators-grid tbody tr')].find(
        (each) => each.querySelector('th')?.textContent?.trim() === row,
      )
      const inside = /** @type {Element | undefined} */ (found?.children[at]?.cloneNode(true))
      for (const unseen of inside?.querySelectorAll('.hidden') ?? []) unseen.remove()
      return inside?.textContent?.trim()
    },
    [name, column],
  )

/** The line of totals, which comes a moment after the rows. @param {Page} page @param {string} column id */
export async function total(page, column) {
  await page.locator('#creators-grid tfoot').waitFor()
  return page.evaluate((id) => {
    const at = [...document.querySelectorAll('#creators-grid thead th')].findIndex(
      (each) => /** @type {any} */ (each).dataset.column === id,
    )
    return document.querySelector('#creators-grid tfoot tr')?.children[at]?.textContent?.trim()
  }, column)
}

/** @param {Page} page @param {string} name @param {string} column */
export async function clickCell(page, name, column) {
  const at = await page.evaluate(
    (id) =>
      [...document.querySelectorAll('#creators-grid thead th')].findIndex(
        (each) => /** @type {any} */ (each).dataset.column === id,
      ),
    column,
  )
  await page
    .locator('#creators-grid tbody tr', { has: page.locator('th', { hasText: name }) })
    .first()
    .locator('th, td')
    .nth(at)
    .click()
}

/** Three posts as a sheet has them. */
export const POSTS =
  'Format\tDate\tReach\tViews\tLikes\tComments\tShares\tSaves\tClicks\nReel\t2026-05-14\t18200\t24100\t1310\t88\t41\t120\t310\nStory\t2026-05-15\t6100\t6900\t0\t12\t3\t\t205\nReel, second\t2026-05-29\t9400\t11,850\t640\t31\t12\t44\t96'

/** Opens the posts of the creator whose cell is selected, and pastes some into the empty row. @param {Page} page @param {string} [text] */
export async function openPosts(page, text) {
  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.post-row').first().waitFor()
  if (!text) return
  const count = await page.locator('.post-row').count()
  for (let step = 0; step < count; step++) await page.keyboard.press('ArrowDown')
  await pasteText(page, text)
  await page.getByText('posts added').waitFor()
}

const NAMES = ['Mara', 'Theo', 'Priya', 'Jonas', 'Lucía', 'Ben', 'Sana', 'Noor', 'Aleksandra', 'Maximiliane']
const LASTS = [
  'Lindqvist',
  'Okafor',
  'Raman',
  'Feld',
  'Ferrer',
  'Achterberg',
  'Whitfield',
  'Haddad',
  'Ó Súilleabháin',
  'von der Leyendecker-Hohenstaufen zu Unterpfaffenhofen',
]

/** A sheet of so many creators, counted up: every figure can be worked out by hand. @param {number} count */
export const sheet = (count) =>
  ['Influencer\tHandle\tPlatform\tFollowers\tFee\tProduct\tOrders\tSales\tMargin\tCode']
    .concat(
      Array.from({ length: count }, (_, at) => {
        const [name, last] = [NAMES[at % 10], LASTS[(at * 7 + Math.floor(at / 10)) % 10]]
        const fee = 150 + (at % 12) * 95
        const orders = (at * 5) % 37
        return [
          `${name} ${last}${at >= 10 ? ` ${at}` : ''}`,
          `@${name.toLowerCase()}${at}`,
          ['Instagram', 'TikTok', 'YouTube'][at % 3],
          4000 + at * 1210,
          fee,
          40,
          orders,
          orders * 62,
          '45%',
          `${name.toUpperCase()}${at}`,
        ].join('\t')
      }),
    )
    .join('\r\n')

/** The issue's sheet: thirty rows, columns in no order, handles in two ways, "1.234", one fee in euro. */
export function thirty() {
  const rows = Array.from({ length: 30 }, (_, at) => ({
    handle: at % 2 ? `creator_${at}` : `@creator_${at}`,
    fee: at === 4 ? '€450' : String(200 + at * 10),
    followers: at === 0 ? '1.234' : String(5000 + at),
    sales: String(300 + at * 20),
  }))
  const text = (/** @type {typeof rows} */ list) => ['Paid\tScore\t@\tFollowers\tTotal Rev', ...list.map((row) => [row.fee, '7', row.handle, row.followers, row.sales].join('\t'))].join('\r\n') // biome-ignore format: one line
  const changed = rows.map((row, at) => (at < 3 ? { ...row, fee: String(900 + at) } : row))
  return { rows, first: text(rows), second: text(changed) }
}
