/**
 * What the site is served with. The policy is also in the page as a <meta>, for hosts that send no headers of ours.
 */

const TRUSTED_TYPES = { 'require-trusted-types-for': "'script'", 'trusted-types': 'lit-html app' }

const SITE = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  ...TRUSTED_TYPES,
}

/** @param {Record<string, string>} directives */
const policy = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

export const sitePolicy = policy(SITE)

/**
 * The single file has nothing beside it: only its own scripts and style, by their hashes.
 * @param {{scripts: string[], style: string}} hashes as 'sha256-...'
 */
export const singleFilePolicy = ({ scripts, style }) =>
  policy({
    'default-src': "'none'",
    'script-src': `${scripts.map((hash) => `'${hash}'`).join(' ')} 'wasm-unsafe-eval'`,
    'style-src': `'${style}'`,
    'img-src': 'data: blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
    ...TRUSTED_TYPES,
    'trusted-types': `${TRUSTED_TYPES['trusted-types']} start`,
  })

const FOREVER = 'public, max-age=31536000, immutable'

/** Headers by path prefix; a longer prefix adds to a shorter one. @type {Record<string, Record<string, string>>} */
export const headers = {
  '/': {
    'content-security-policy': sitePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  // These carry a hash of what is in them in their names.
  '/app/': { 'cache-control': FOREVER },
  '/styles/': { 'cache-control': FOREVER },
}

/** @param {string} pathname @param {Record<string, Record<string, string>>} table */
export function headersFor(pathname, table) {
  const prefixes = Object.keys(table).filter((prefix) => pathname.startsWith(prefix))
  prefixes.sort((a, b) => a.length - b.length)
  return Object.assign({}, ...prefixes.map((prefix) => table[prefix]))
}

/** The same as a `_headers` file, which several static hosts read. They join what two patterns say of one header, so no
 * two prefixes of one another name the same. */
export function headersFile() {
  const block = (/** @type {string} */ pattern, /** @type {Record<string, string>} */ values) =>
    [pattern, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${Object.entries(headers)
    .map(([prefix, values]) => block(`${prefix}*`, values))
    .join('\n')}\n`
}
