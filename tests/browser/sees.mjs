/** What a visitor comes to see: the page may need a moment for it, on a busy machine a long one. */
import assert from 'node:assert/strict'

const PATIENCE = 20_000
const PAUSE = 50

/**
 * Reads until it is what was expected; after a while it says what there is instead.
 * @template T @param {() => Promise<T>} read @param {T} expected @param {string} [about]
 */
export async function sees(read, expected, about) {
  const end = Date.now() + PATIENCE
  let found = await read()
  const differs = () => {
    try {
      assert.deepEqual(found, expected)
      return false
    } catch {
      return true
    }
  }
  while (differs() && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    found = await read()
  }
  assert.deepEqual(found, expected, about)
}
