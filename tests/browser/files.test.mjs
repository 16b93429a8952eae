/** Projects as files: saved, opened, dropped, and refused where they are damaged. */
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { noPickers } from './hand.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()

/** @typedef {import('./visits.mjs').Visit} Visit */

const LOSS = { fee: '800', revenue: '2400', orders: '30', gross_margin: '25' }
const LOSS_READS = 'For every $1 you got $0.75 back after costs'

/** Pickers that choose a file of the browser's own, as a visitor would one of their disk. */
const pickers = () => {
  const page = /** @type {any} */ (window)
  const pick = async (/** @type {string} */ name) =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
  page.asked = []
  page.showSaveFilePicker = (/** @type {any} */ { suggestedName }) => {
    page.asked.push(suggestedName)
    return pick(`chosen-${page.asked.length}.json`)
  }
  page.showOpenFilePicker = async () => [await pick(page.wanted)]
}

/** @param {import('playwright-core').Page} page @param {string} name */
const written = (page, name) =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle(file)).getFile()).text()
  }, name)

/** @param {Visit} visit @param {string} [key] @returns {Promise<{name: string, text: string}>} */
async function saved({ page }, key = 'Control+s') {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(key)])
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') }
}

/** @param {Visit} visit @param {string | Buffer} content @param {string} [name] */
async function opens({ page }, content, name = 'mine.payoff.json') {
  const chosen = page.waitForEvent('filechooser')
  // The browser is told to hand the chooser over before a key asks for one.
  await page.evaluate('0')
  await page.keyboard.press('Control+o')
  const chooser = await chosen
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

/** @param {import('playwright-core').Page} page @param {string} text */
const toast = (page, text) => page.locator('.toast', { hasText: text }).waitFor()

const day = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())

shows(
  'file: Ctrl+S saves a copy named by project and day, and Ctrl+O opens it elsewhere',
  { before: noPickers },
  async (visit) => {
    const { page, hand } = visit
    await hand.fill(LOSS)
    await hand.openMenu()
    await page.fill('#project-name', 'Änne & Co: Spring/Summer')
    await page.keyboard.press('Escape')
    const file = await saved(visit)
    assert.equal(file.name, `änne-co-spring-summer-${day()}.payoff.json`)
    await toast(page, `Saved to your downloads as ${file.name}`)
    assert.equal(JSON.parse(file.text).check.inputs.fee, '800')
    await hand.fill({ fee: '1' })
    await opens(visit, file.text)
    await toast(page, 'Opened mine.payoff.json')
    await sees(() => hand.hero(), LOSS_READS)
  },
)

shows(
  'file: opened over work of one’s own, that work is a project of its own and one undo away',
  { before: noPickers },
  async (visit) => {
    const { page, hand } = visit
    await hand.fill(LOSS)
    const file = await saved(visit)
    await hand.fill({ fee: '111', revenue: '222' })
    await opens(visit, file.text)
    await toast(page, 'Opened')
    await sees(() => hand.value('fee'), '800')
    await page.keyboard.press('Control+z')
    await sees(() => hand.value('fee'), '111')
    await page.keyboard.press('Control+y')
    await sees(() => hand.value('fee'), '800')
    await hand.fill({ fee: '801' })
    await hand.saved()
    await page.reload()
    await hand.ready()
    await sees(() => hand.value('fee'), '801')
    await hand.openMenu()
    await page.locator('.menu-projects .menu-row').click()
    await toast(page, 'Now in')
    await sees(() => hand.value('fee'), '111')
  },
)

shows('file: opening that is undone leaves no project behind', { before: noPickers }, async (visit) => {
  const { page, hand } = visit
  await hand.fill(LOSS)
  const file = await saved(visit)
  await opens(visit, file.text)
  await toast(page, 'Opened')
  await hand.saved()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await hand.openMenu()
  await page.waitForTimeout(100)
  await sees(() => page.locator('.menu-projects').count(), 0)
})

shows(
  'file: where the browser writes files, Ctrl+S asks once and then writes to the same, after a reload too',
  { before: pickers },
  async ({ page, hand }) => {
    await hand.fill(LOSS)
    await page.keyboard.press('Control+s')
    await toast(page, 'Saved to chosen-1.json')
    await hand.fill({ fee: '850' })
    await page.keyboard.press('Control+s')
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('chosen-1.json'))
    await hand.saved()
    await page.reload()
    await hand.ready()
    await hand.fill({ fee: '900' })
    await page.keyboard.press('Control+s')
    await toast(page, 'Saved to chosen-1.json')
    assert.equal(JSON.parse(await written(page, 'chosen-1.json')).check.inputs.fee, '900')
    assert.deepEqual(await page.evaluate('asked'), [])
    await hand.openMenu()
    await page.getByRole('button', { name: 'Save to another file' }).click()
    await page.waitForFunction('asked.length === 1')
  },
)

shows('file: one that is opened is the one that is saved to', { before: pickers }, async ({ page, hand }) => {
  await hand.fill(LOSS)
  await page.keyboard.press('Control+s')
  await toast(page, 'Saved to chosen-1.json')
  await hand.openMenu()
  await page.getByRole('button', { name: 'New project' }).click()
  await page.evaluate("window.wanted = 'chosen-1.json'")
  await page.keyboard.press('Control+o')
  await toast(page, 'Opened chosen-1.json')
  await hand.fill({ fee: '860' })
  await page.keyboard.press('Control+s')
  await toast(page, 'Saved to chosen-1.json')
  assert.equal(JSON.parse(await written(page, 'chosen-1.json')).check.inputs.fee, '860')
})

shows('file: a copy asked for before there is anything says so', { before: noPickers }, async ({ page }) => {
  await page.keyboard.press('Control+s')
  await toast(page, 'There is nothing of yours to save yet')
})

shows(
  'file: a project dropped on any view is opened, and any other file goes to Orders',
  { path: '#links', before: noPickers },
  async (visit) => {
    const { page, hand } = visit
    await hand.drop('{"schema": 1, "currency": "EUR", "check": {"inputs": {"fee": "77"}}}', 'by-hand.payoff.json')
    await toast(page, 'Opened by-hand.payoff.json')
    await sees(() => hand.banner(), /no checksum, so it was made or changed by hand/)
    await page.click('a[href="#check"]')
    await sees(() => hand.value('fee'), '77')
    await hand.drop('order id,total\n1001,20.50', 'orders.csv')
    await page.getByText('Looks like Orders:').waitFor()
    await page.click('a[href="#check"]')
    await sees(() => hand.value('fee'), '77')
  },
)

/** @type {[string, (good: string) => string | Buffer, RegExp][]} */
const DAMAGED = [
  [
    'cut off in the middle',
    (good) => good.slice(0, good.length / 2),
    /It stops making sense at byte \d+, in line \d+, so it is damaged/,
  ],
  ['with one figure changed', (good) => good.replace('"800"', '"900"'), /its checksum does not fit/],
  ['of a newer version', (good) => good.replace(/"schema": \d+/, '"schema": 99'), /saved by a newer Payoff/],
  [
    'with a byte that is no text',
    (good) => Buffer.concat([Buffer.from(good.slice(0, 40)), Buffer.from([0xff]), Buffer.from(good.slice(40))]),
    /what stands at byte 41 is no text/,
  ],
  ['of another program', () => '{"name": "other"}', /It is no Payoff project/],
  [
    'with a key of another version',
    () => '{"schema": 1, "currency": "EUR", "creators": [{"name": "a"}, {"name": "b", "shoe_size": 1}]}',
    /does not know at creator 2, shoe size/,
  ],
  ['that is empty', () => '', /It is no Payoff project/],
]

for (const [what, damage, words] of DAMAGED) {
  shows(
    `damaged file: one ${what} is refused with what is wrong and where, and nothing is replaced`,
    { before: noPickers },
    async (visit) => {
      const { page, hand } = visit
      await hand.fill(LOSS)
      const { text } = await saved(visit)
      await hand.fill({ fee: '111' })
      await opens(visit, damage(text), 'broken.payoff.json')
      await page.locator('.banner').waitFor()
      const said = await hand.banner()
      assert.match(said, /^broken\.payoff\.json was not opened, and nothing was replaced\./)
      assert.match(said, words)
      await sees(() => hand.value('fee'), '111')
      await hand.press('Dismiss')
      await sees(() => page.locator('.banner').count(), 0)
    },
  )
}
