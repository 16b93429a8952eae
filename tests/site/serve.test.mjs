import assert from 'node:assert/strict'
import fs from 'node:fs'
import http from 'node:http'
import { after, before, test } from 'node:test'
import { at } from '../../scripts/lib/paths.mjs'
import { serve } from '../../scripts/serve.mjs'

/** @type {Awaited<ReturnType<typeof serve>>} */
let server
before(async () => {
  server = await serve()
})
after(() => server.close())

/**
 * Asks as it is written; fetch would tidy the path first.
 * @param {string} path @param {{method?: string, headers?: Record<string, string>}} [options]
 * @returns {Promise<{status: number | undefined, headers: http.IncomingHttpHeaders, body: Buffer}>}
 */
const ask = (path, options = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const request = http.request({ hostname, port, path, ...options }, async (response) => {
      const parts = []
      for await (const part of response) parts.push(part)
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
    })
    request.on('error', reject)
    request.end()
  })

test('server: the page carries the production headers', async () => {
  const { status, headers } = await ask('/')
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  // Written out, so that a slip in the table cannot pass as its own check.
  assert.equal(
    headers['content-security-policy'],
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
      "connect-src 'self'; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; " +
      "form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html app",
  )
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['referrer-policy'], 'no-referrer')
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
})

test('server: wasm is compressed as asked and is application/wasm', async () => {
  const bytes = fs.readFileSync(at('dist/site/engine/payoff.wasm'))
  const plain = await ask('/engine/payoff.wasm')
  assert.equal(plain.headers['content-type'], 'application/wasm')
  assert.deepEqual(plain.body, bytes)
  const small = await ask('/engine/payoff.wasm', { headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(small.headers['content-encoding'], 'br')
  assert.ok(small.body.length < bytes.length / 2)
  const refused = await ask('/engine/payoff.wasm', { headers: { 'accept-encoding': 'br;q=0, gzip' } })
  assert.equal(refused.headers['content-encoding'], 'gzip')
})

test('server: HEAD answers the headers of GET without a body', async () => {
  const got = await ask('/engine/payoff.js')
  const head = await ask('/engine/payoff.js', { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(head.body.length, 0)
  assert.equal(head.headers['content-length'], got.headers['content-length'])
})

test('server: what has not changed is not sent again', async () => {
  const { headers } = await ask('/engine/payoff.js')
  const again = await ask('/engine/payoff.js', { headers: { 'if-none-match': String(headers.etag) } })
  assert.equal(again.status, 304)
})

test('server: other methods are 405', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const { status, headers } = await ask('/', { method })
    assert.equal(status, 405, method)
    assert.equal(headers.allow, 'GET, HEAD')
  }
})

test('server: what is not there, and what lies outside the site, is 404', async () => {
  const outside = [
    '/nothing',
    '/app',
    '/app/',
    '/../headers.json',
    '/%2e%2e/headers.json',
    '/..%2fheaders.json',
    '/%00',
    '/%zz',
  ]
  for (const path of [...outside, '/app/../../headers.json', '//etc/passwd', '/..\\headers.json', '/%2fetc%2fpasswd']) {
    const { status } = await ask(path)
    assert.equal(status, 404, path)
  }
})
