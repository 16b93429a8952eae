import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { at } from '../../scripts/lib/paths.mjs'
import { handOn } from './hand.mjs'
import { openPage } from './harness.mjs'
import { addFiles, SHOPIFY, withCreators } from './orders-states.mjs'
import { sees } from './sees.mjs'

test('page: opening it makes no console message, no policy violation and no request elsewhere', async () => {
  const opened = await openPage()
  try {
    await opened.settled()
    assert.deepEqual(await opened.problems(), [])
    assert.ok(
      opened.requests.some((url) => url.includes('/engine/first-view.wasm?v=')),
      'the engine was loaded',
    )
    await sees(() => opened.page.locator('h1').count(), 1)
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
    await sees(() => opened.page.locator('h1').count(), 1)
  } finally {
    await opened.close()
  }
})

test('single file: orders are read and counted, and paths are answered, where no worker starts', async () => {
  const opened = await openPage({ address: `${pathToFileURL(at('dist/payoff.html')).href}#orders` })
  try {
    const hand = await handOn(opened.page).ready()
    await withCreators(hand)
    await addFiles(hand, { name: 'orders.csv', text: SHOPIFY })
    await hand.press('Use this file: orders.csv')
    await opened.page.click('nav.sub-tabs a[href="#orders/sold"]')
    const sold = opened.page.getByRole('table', { name: 'Orders and sales by creator' })
    await sold.waitFor()
    await sees(() => sold.innerText(), /Mia\s+2\s+\$120/)
    await opened.page.click('nav.sub-tabs a[href="#orders/paths"]')
    await hand.press('Show an example')
    await opened.page.locator('.paths-table').waitFor()
    assert.deepEqual(await opened.problems(), [])
  } finally {
    await opened.close()
  }
})

test('page: a part that cannot be loaded is told once, and the rest goes on', async () => {
  const opened = await openPage({ path: '#orders' })
  try {
    const hand = await handOn(opened.page).ready()
    await opened.page.route('**/orders-lift-after-*.js', (route) => route.abort())
    await opened.page.click('nav.sub-tabs a[href="#orders/lift"]')
    await opened.page.getByText('This part could not be loaded').waitFor()
    await hand.press('Two groups')
    await sees(() => opened.page.getByRole('button', { name: 'Two groups' }).getAttribute('aria-pressed'), 'true')
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
