/** What a visitor comes to see: the page may need a moment for it, on a busy machine a long one. */
import assert from 'node:assert/strict'

const PATIENCE = 20_000
const PAUSE = 50

/**
 * Reads until it is, or matches, what was expected; after a while it says what there is instead.
 * @param {() => Promise<unknown>} read @param {unknown} expected a pattern is matched, all else is compared
 * @param {string} [about]
 */
export async function sees(read, expected, about) {
  const end = Date.now() + PATIENCE
  for (;;) {
    const found = await read()
    try {
      if (expected instanceof RegExp) assert.match(String(found), expected, about)
      else assert.deepEqual(found, expected, about)
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
