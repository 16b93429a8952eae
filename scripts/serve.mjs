/**
 * Serves dist/site on this machine, with the headers that it has in production: node scripts/serve.mjs [PORT]
 * Port 0 takes a free one. The address is printed.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { headersFor } from './lib/headers.mjs'
import { dist, site } from './lib/paths.mjs'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const INCOMPRESSIBLE = /\.(png|woff2)$/

const compress = {
  br: promisify(zlib.brotliCompress),
  gzip: promisify(zlib.gzip),
}

/** @typedef {{body: Buffer, tag: string, packed: Map<string, Promise<Buffer>>}} Stored */
/** Contents by path and time of change, with what they compress to. @type {Map<string, Stored>} */
const stored = new Map()

/** @param {string} file */
function read(file) {
  const key = `${file} ${fs.statSync(file).mtimeMs}`
  const known = stored.get(key)
  if (known) return known
  const body = fs.readFileSync(file)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  const entry = { body, tag, packed: new Map() }
  stored.set(key, entry)
  return entry
}

/**
 * The file behind an address, or undefined. Nothing outside the root is ever looked at, links included.
 * @param {string} root @param {string} pathname as sent
 */
function fileOf(root, pathname) {
  let name
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (name.includes('\0')) return undefined
  const wanted = path.join(root, name.endsWith('/') ? `${name}index.html` : name)
  try {
    const file = fs.realpathSync(wanted)
    return file.startsWith(fs.realpathSync(root) + path.sep) && fs.statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** @param {string | undefined} accepted */
function encodingFor(accepted = '') {
  const offers = accepted.split(',').map((offer) => offer.trim().split(/\s*;\s*/))
  const taken = offers.filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? '')).map(([name]) => name)
  return /** @type {const} */ (['br', 'gzip']).find((name) => taken.includes(name))
}

/** @param {string} root @param {Record<string, Record<string, string>>} headers by path prefix */
function answerer(root, headers) {
  return async (/** @type {http.IncomingMessage} */ request, /** @type {http.ServerResponse} */ response) => {
    const { pathname } = new URL(`http://localhost${(request.url ?? '/').replace(/^[^/].*$/, '/')}`)
    const common = { 'cache-control': 'no-cache', ...headersFor(pathname, headers) }
    const send = (
      /** @type {number} */ status,
      /** @type {object} */ more,
      /** @type {string | Buffer} */ body = '',
    ) => {
      response.writeHead(status, { ...common, ...more, 'content-length': Buffer.byteLength(body) })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const plain = { 'content-type': TYPES['.txt'], 'cache-control': 'no-cache' }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(405, { ...plain, allow: 'GET, HEAD' }, 'Only GET and HEAD are answered here.\n')
    }
    const file = fileOf(root, pathname)
    if (!file) {
      const page = fileOf(root, '/404.html')
      const body = page ? read(page).body : 'There is no such page.\n'
      return send(404, { ...plain, ...(page && { 'content-type': TYPES['.html'] }) }, body)
    }
    const { body, tag, packed } = read(file)
    const about = {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      etag: tag,
      vary: 'accept-encoding',
    }
    if (request.headers['if-none-match']?.includes(tag)) {
      response.writeHead(304, { ...common, ...about })
      return response.end()
    }
    const encoding = INCOMPRESSIBLE.test(file) ? undefined : encodingFor(request.headers['accept-encoding'])
    if (!encoding) return send(200, about, body)
    const small = packed.get(encoding) ?? compress[encoding](body)
    packed.set(encoding, small)
    return send(200, { ...about, 'content-encoding': encoding }, await small)
  }
}

/**
 * @param {{port?: number, root?: string}} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ port = 0, root = site } = {}) {
  const headers = JSON.parse(fs.readFileSync(path.join(dist, 'headers.json'), 'utf8'))
  const answer = answerer(root, headers)
  const server = http.createServer((request, response) => {
    answer(request, response).catch((problem) => {
      response.writeHead(500)
      response.end()
      console.error(problem)
    })
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param {string | undefined} text */
function portOf(text = '8080') {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`"${text}" is not a port (0 to 65535)`)
  return port
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  try {
    const { url } = await serve({ port: portOf(process.argv[2] ?? process.env.PORT) })
    console.log(`Payoff is at ${url}  (Ctrl+C ends it)`)
  } catch (problem) {
    console.error(/** @type {Error} */ (problem).message)
    process.exitCode = 1
  }
}
