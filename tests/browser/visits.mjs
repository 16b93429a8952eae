/**
 * Tests as visits: each has a visitor of its own, with the page ready to use, and ends in nothing to complain of. The
 * browser and the server are shared by the tests of a file.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'

/** @typedef {import('./harness.mjs').Options} Options */
/** @typedef {import('./harness.mjs').Visitor & {hand: import('./hand.mjs').Hand}} Visit */

/** scripts/test reads from the stack which file to run again. @param {Error} error @param {string} [place] where the test is @returns {never} */
function told(error, place) {
  error.stack += `\n${place}`
  throw error
}

export function visits() {
  /** @type {import('./harness.mjs').Host} */
  let host
  before(async () => {
    host = await startBrowser()
  })
  after(() => host.close())

  /** @param {Options} options @param {(visit: Visit) => Promise<void>} run */
  async function visit(options, run) {
    const visitor = await host.visitor(options)
    try {
      const hand = handOn(visitor.page)
      if (options.script ?? true) await hand.ready()
      await run({ ...visitor, hand })
      assert.deepEqual(await visitor.problems(), [], 'the browser complained')
    } finally {
      await visitor.close()
    }
  }
  return {
    /** A sentence that one visit shows. @param {string} sentence @param {Options} options @param {(visit: Visit) => Promise<void>} run */
    shows: (sentence, options, run) => {
      const declared = new Error().stack?.split('\n')[2]
      return test(sentence, () => visit(options, run).catch((error) => told(error, declared)))
    },
    visit,
  }
}
