import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { at } from '../../scripts/lib/paths.mjs'
import { openPage } from './harness.mjs'

test('page: opening it makes no console message, no policy violation and no request elsewhere', async () => {
  const opened = await openPage()
  try {
    await opened.settled()
    assert.deepEqual(await opened.problems(), [])
    assert.ok(
      opened.requests.some((url) => url.includes('/engine/first-view.wasm?v=')),
      'the engine was loaded',
    )
    assert.equal(await opened.page.locator('h1').count(), 1)
  } finally {
    await opened.close()
  }
})

test('single file: opening it from a disk makes no console message, no policy violation and no request', async () => {
  const address = pathToFileURL(at('dist/payoff.html')).href
  const opened = await openPage({ address })
  try {
    await opened.settled()
    assert.deepEqual(await opened.problems(), [])
    assert.deepEqual(opened.requests, [address])
    assert.equal(await opened.page.locator('h1').count(), 1)
  } finally {
    await opened.close()
  }
})

test('harness: a planted inline style, message and foreign request are noticed', async () => {
  const opened = await openPage()
  try {
    await opened.settled()
    await opened.page.evaluate(async () => {
      document.body.setAttribute('style', 'color: red')
      console.warn('planted')
      await fetch('http://127.0.0.1:9/planted').catch(() => {})
    })
    const noted = (await opened.problems()).join('\n')
    assert.match(noted, /policy: style-src-attr blocked inline/)
    assert.match(noted, /console warning: planted/)
    assert.match(noted, /connect-src blocked http:\/\/127\.0\.0\.1:9/)
  } finally {
    await opened.close()
  }
})
