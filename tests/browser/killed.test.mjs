/**
 * A tab that dies while its owner types: what was typed more than a second before is there again. The tabs are killed at
 * random moments, 15 times by default and as often as PAYOFF_KILLS says (PAYOFF_KILLS=50 takes about two minutes).
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'
import { sees } from './sees.mjs'

const KILLS = Number(process.env.PAYOFF_KILLS ?? 15)
/** Visitors that are killed beside one another, each with a browser storage of their own. */
const VISITORS = 3
/** Every edit older than this must have been kept, in milliseconds. */
const KEPT_AFTER = 1000

/** @type {import('./harness.mjs').Host} */
let host
before(async () => {
  host = await startBrowser()
})
after(() => host.close())

/** Types a number that counts up, as fast as a fast typist and without a rest, until the tab is gone. @param {number} from */
function typeOn(from) {
  const input = /** @type {HTMLInputElement} */ (document.getElementById('f-fee'))
  let typed = from
  const again = () => {
    input.value = String(++typed)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    // @ts-expect-error exposed by the test
    window.noteEdit(typed)
    setTimeout(again, 20 + Math.random() * 130)
  }
  again()
}

/** How a tab can go without a word. @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const DEATHS = {
  /** Its process dies. */
  async crash(page) {
    const session = await page.context().newCDPSession(page)
    const gone = new Promise((resolve) => page.once('crash', resolve))
    session.send('Page.crash').catch(() => {})
    await gone
    await page.close()
  },
  /** It is thrown away. */
  close: (page) => page.close({ runBeforeUnload: false }),
}

/**
 * @param {number} kills
 * @returns {Promise<{edits: number, lost: number, oldest: number}>} edits, those lost that were too old for it, and the oldest that was lost, in milliseconds
 */
async function visitorKilled(kills) {
  const visitor = await host.visitor()
  const sum = { edits: 0, lost: 0, oldest: 0 }
  let last = 0
  try {
    await visitor.page.close()
    for (let kill = 0; kill < kills; kill++) {
      const page = await visitor.newTab()
      await handOn(page).ready()
      /** @type {[number, number][]} */
      const edits = []
      await page.exposeFunction('noteEdit', (/** @type {number} */ typed) => edits.push([typed, Date.now()]))
      await page.evaluate(typeOn, last)
      await page.waitForTimeout(300 + Math.random() * 2200)
      const killed = Date.now()
      await DEATHS[kill % 3 === 2 ? 'close' : 'crash'](page)

      const next = await visitor.newTab()
      const hand = await handOn(next).ready()
      const kept = Number(await hand.value('fee')) || 0
      await sees(() => next.locator('.banner').count(), 0, 'the dead tab holds nothing')
      await next.close()
      const lost = edits.filter(([typed, at]) => typed > kept && at <= killed)
      sum.edits += edits.length
      sum.lost += lost.filter(([, at]) => killed - at > KEPT_AFTER).length
      for (const [, at] of lost) sum.oldest = Math.max(sum.oldest, killed - at)
      last = kept
    }
  } finally {
    await visitor.close()
  }
  return sum
}

test(`killed: of ${KILLS} tabs that die while typing, none loses an edit older than a second`, async (t) => {
  const share = (/** @type {number} */ visitor) => Math.floor(KILLS / VISITORS) + (visitor < KILLS % VISITORS ? 1 : 0)
  const sums = await Promise.all(Array.from({ length: VISITORS }, (_, visitor) => visitorKilled(share(visitor))))
  const edits = sums.reduce((all, sum) => all + sum.edits, 0)
  const lost = sums.reduce((all, sum) => all + sum.lost, 0)
  const oldest = Math.max(...sums.map((sum) => sum.oldest))
  t.diagnostic(
    `${KILLS} kills, ${edits} edits, lost that were older than one second: ${lost}; oldest lost: ${oldest} ms`,
  )
  assert.ok(edits > KILLS * 3)
  assert.equal(lost, 0)
})
