/** Several projects in one browser, in one tab and in two, and the word on keeping a file. */
import assert from 'node:assert/strict'
import { handOn, noPickers } from './hand.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()

/** @typedef {import('./hand.mjs').Hand} Hand */

/** @param {import('playwright-core').Page} page @param {string} text */
const toast = (page, text) => page.locator('.toast', { hasText: text }).waitFor()

/** @param {Hand} hand @param {string} name */
async function named(hand, name) {
  await hand.openMenu()
  await hand.page.fill('#project-name', name)
  await hand.page.keyboard.press('Escape')
}

/** @param {Hand} hand @param {string} name */
async function switchTo(hand, name) {
  await hand.openMenu()
  await hand.page.locator('.menu-projects .menu-row', { hasText: name }).click()
  await toast(hand.page, `Now in “${name}”`)
}

/** @param {Hand} hand */
async function newProject(hand) {
  await hand.openMenu()
  await hand.page.getByRole('button', { name: 'New project' }).click()
  await toast(hand.page, 'New project')
}

/** @param {Hand} hand @returns {Promise<string[]>} the other projects, as the menu lists them */
async function others(hand) {
  await hand.openMenu()
  await hand.page.waitForTimeout(150)
  const names = await hand.page.locator('.menu-projects .project-name').allTextContents()
  await hand.page.keyboard.press('Escape')
  return names
}

/** Two projects, Spring with 800 and Autumn with 900; Autumn is open. @param {Hand} hand */
async function two(hand) {
  await hand.fill({ fee: '800' })
  await named(hand, 'Spring')
  await newProject(hand)
  await hand.fill({ fee: '900' })
  await named(hand, 'Autumn')
  await hand.saved()
}

shows('projects: each has its own numbers, kept through switching and a reload', {}, async ({ page, hand }) => {
  await two(hand)
  await sees(() => others(hand), ['Spring'])
  await switchTo(hand, 'Spring')
  await sees(() => hand.value('fee'), '800')
  await hand.fill({ fee: '801' })
  await hand.saved()
  await page.reload()
  await hand.ready()
  await sees(() => hand.value('fee'), '801')
  await switchTo(hand, 'Autumn')
  await sees(() => hand.value('fee'), '900')
  assert.equal(await page.title(), 'Autumn · Payoff')
  await page.getByText('Autumn · Saved in this browser').waitFor()
})

shows('projects: undo stays within a project', {}, async ({ page, hand }) => {
  await two(hand)
  await switchTo(hand, 'Spring')
  await sees(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(), true)
  await page.keyboard.press('Control+z')
  await sees(() => hand.value('fee'), '800')
})

shows('projects: a deleted one is brought back with its numbers', {}, async ({ page, hand }) => {
  await two(hand)
  await hand.openMenu()
  await page.getByRole('button', { name: 'Delete Spring' }).click()
  await page.getByText('Deleted “Spring”').waitFor()
  await sees(() => others(hand), [])
  await hand.openMenu()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await toast(page, '“Spring” is back')
  await page.keyboard.press('Escape')
  await switchTo(hand, 'Spring')
  await sees(() => hand.value('fee'), '800')
})

shows('projects: the open one is deleted too, and bringing it back goes back into it', {}, async ({ page, hand }) => {
  await two(hand)
  await hand.openMenu()
  await page.getByRole('button', { name: 'Delete this project' }).click()
  await page.getByText('Deleted “Autumn”').waitFor()
  await sees(() => hand.value('fee'), '800')
  await page.keyboard.press('Escape')
  await hand.openMenu()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await toast(page, 'Now in “Autumn”')
  await sees(() => hand.value('fee'), '900')
})

shows('projects: one that was deleted stays away after a reload', {}, async ({ page, hand }) => {
  await two(hand)
  await hand.openMenu()
  await page.getByRole('button', { name: 'Delete this project' }).click()
  await page.getByText('Deleted “Autumn”').waitFor()
  await hand.saved()
  await page.reload()
  await hand.ready()
  await sees(() => hand.value('fee'), '800')
  await sees(() => others(hand), [])
})

shows(
  'two tabs: of two projects, each is saved; of one, only the tab that holds it',
  {},
  async ({ page, hand, newTab }) => {
    await two(hand)
    const second = handOn(await newTab())
    await second.ready()
    await second.page.locator('.banner', { hasText: 'open in another tab' }).waitFor()
    await switchTo(second, 'Spring')
    await second.page.locator('.banner').waitFor({ state: 'detached' })
    await second.fill({ fee: '810' })
    await hand.fill({ fee: '910' })
    await Promise.all([second.saved(), hand.saved()])
    await second.openMenu()
    await second.page.getByRole('button', { name: 'Delete Autumn' }).click()
    await toast(second.page, 'open in another tab. Close it there first')
    await second.page.keyboard.press('Escape')
    await switchTo(second, 'Autumn')
    await second.page.locator('.banner', { hasText: 'open in another tab' }).waitFor()
    await second.fill({ fee: '1' })
    await second.page.waitForTimeout(700)
    await Promise.all([page.reload(), second.page.close()])
    await hand.ready()
    await sees(() => hand.value('fee'), '910')
    await switchTo(hand, 'Spring')
    await sees(() => hand.value('fee'), '810')
  },
)

shows(
  'damaged storage: what cannot be read is left alone, said with a way to save it, and typing goes elsewhere',
  { before: noPickers },
  async ({ page, hand }) => {
    await hand.fill({ fee: '800' })
    await hand.saved()
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('payoff')
          request.onsuccess = () => {
            const writing = request.result.transaction('projects', 'readwrite')
            writing.objectStore('projects').put('{"schema": 1, "currency"', 'own')
            writing.oncomplete = resolve
          }
        }),
    )
    await page.reload()
    await hand.ready()
    await page.getByText('What was saved in this browser cannot be read.').waitFor()
    await hand.fill({ fee: '5' })
    await hand.saved()
    const [download] = await Promise.all([page.waitForEvent('download'), hand.press('Save what is there')])
    assert.match(download.suggestedFilename(), /^damaged-/)
    await page.reload()
    await hand.ready()
    await sees(() => hand.value('fee'), '5')
    await hand.openMenu()
    await page.getByText('Cannot be read').waitFor()
  },
)

/** Storage that is full from the second write on. */
const fullSoon = () => {
  const { put } = IDBObjectStore.prototype
  let writes = 0
  IDBObjectStore.prototype.put = function (...given) {
    if (++writes > 1 && !(/** @type {any} */ (window).roomAgain)) throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, given)
  }
}

shows(
  'full storage: it is said with what to do, and saving goes on once there is room',
  { before: fullSoon },
  async ({ page, hand }) => {
    await hand.fill({ fee: '800' })
    await hand.saved()
    await hand.fill({ fee: '801' })
    await page.locator('.banner', { hasText: 'storage is full. Save a copy' }).waitFor()
    await page.locator('.banner').getByRole('button', { name: 'Save a copy' }).waitFor()
    await page.evaluate('window.roomAgain = true')
    await page.locator('.banner').waitFor({ state: 'detached' })
    await page.reload()
    await hand.ready()
    await sees(() => hand.value('fee'), '801')
  },
)

/** A database that takes every question and answers none. */
const silent = () => {
  IDBFactory.prototype.open = () => /** @type {any} */ ({})
}

shows(
  'silent storage: the page starts all the same and says that nothing is saved',
  { before: silent },
  async ({ page, hand }) => {
    await hand.fill({ fee: '800' })
    await page.locator('.banner', { hasText: 'storage does not answer' }).waitFor()
  },
)

shows('closed storage: a connection that the browser closed is opened anew', {}, async ({ page, hand }) => {
  await hand.fill({ fee: '800' })
  await hand.saved()
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype
    let closed = 0
    IDBDatabase.prototype.transaction = function (...given) {
      if (closed++ === 0) this.close()
      return transaction.apply(this, given)
    }
  })
  await hand.fill({ fee: '801' })
  await hand.saved()
  await page.reload()
  await hand.ready()
  await sees(() => hand.value('fee'), '801')
})

shows(
  'refused: a text too long to keep is said, not dropped in silence',
  { path: '#links' },
  async ({ page, hand }) => {
    await hand.fillLink({ campaign: '9'.repeat(10_001) })
    await page.locator('.banner', { hasText: /Not saved: the text at link 1, .*campaign is too long\./ }).waitFor()
    await hand.fillLink({ campaign: '9' })
    await page.locator('.banner').waitFor({ state: 'detached' })
  },
)

shows(
  'backup: a week without a file brings one quiet line, and saving a copy ends it',
  { before: noPickers },
  async ({ page, hand }) => {
    await hand.fill({ fee: '800' })
    await hand.saved()
    await page.evaluate(() => {
      localStorage.setItem('payoff-backups', JSON.stringify({ own: { saves: 3, since: Date.now() - 8 * 86_400_000 } }))
    })
    await page.reload()
    await hand.ready()
    await page.locator('.nudge', { hasText: 'Saved in this browser only' }).waitFor()
    await Promise.all([
      page.waitForEvent('download'),
      page.locator('.nudge').getByRole('button', { name: 'Save a copy' }).click(),
    ])
    await page.locator('.nudge').waitFor({ state: 'detached' })
  },
)

shows('backup: forty saves without a file bring the line, until it is put off', {}, async ({ page, hand }) => {
  await hand.fill({ fee: '1' })
  await hand.saved()
  await page.evaluate(() =>
    localStorage.setItem('payoff-backups', JSON.stringify({ own: { saves: 38, since: Date.now() } })),
  )
  await page.reload()
  await hand.ready()
  await hand.openMenu()
  await page.keyboard.press('Escape')
  await sees(() => page.locator('.nudge').count(), 0)
  for (const fee of ['2', '3']) {
    await hand.fill({ fee })
    await page.waitForTimeout(700)
  }
  await page.locator('.nudge', { hasText: 'Saved in this browser only' }).waitFor()
  await page.locator('.nudge').getByRole('button', { name: 'Not now' }).click()
  await sees(() => page.locator('.nudge').count(), 0)
  await hand.fill({ fee: '4' })
  await page.waitForTimeout(700)
  await sees(() => page.locator('.nudge').count(), 0)
})
