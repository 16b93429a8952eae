/** "Where do I get these files?" has a way to every format that the engine knows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../web/locales/en-orders-guide.js'
import { engine } from './shipped.mjs'

test('guides: each format of the catalogue is told of once, with steps', () => {
  const { formats } = /** @type {any} */ (engine.catalogue())
  const known = formats.map((/** @type {any} */ each) => each.id)
  const told = words.platforms.flatMap((each) => each.formats)
  assert.deepEqual([...told].sort(), [...new Set(known)].sort())
  for (const { id, steps, gives } of words.platforms) assert.ok(steps.length >= 3 && gives, id)
  console.log(`guides: ${told.length} formats told of / ${new Set(known).size}`)
})
