// @ts-check
/**
 * Whether the labels of an international host are valid. That takes the tables of IDNA, which every platform carries
 * inside `URL`; the core checks the rest. A host in ASCII is taken as it stands, punycode too, as the standard has it
 * since 2025 (older platforms still refuse "xn--" labels that decode to nothing).
 */

/** What stands between the slashes and the path. The core writes "://" whatever was pasted. */
const AUTHORITY = /^[a-z]+:\/\/([^/\\?#]*)/i
/** Scripts other than Latin, and escapes that may hide them. */
const INTERNATIONAL = /[^\0-\x7f]|%/

/** @param {string} url as the core gives it back @returns {boolean} */
function hasValidHost(url) {
  const host = AUTHORITY.exec(url)?.[1].replace(/^.*@/s, '') ?? ''
  if (!INTERNATIONAL.test(host)) return true
  try {
    return Boolean(new URL(`https://${host}/`).host)
  } catch {
    return false
  }
}

/** Requests about a web address, and the key of the answer that holds it. @type {Record<string, string>} */
const ADDRESS_IN = { build_link: 'url', inspect_link: 'mended' }

/** The answer, or a refusal where its address has a host that the platform does not take. @param {any} answer @param {string} key */
function checked(answer, key) {
  if (!answer.ok || hasValidHost(answer[key])) return answer
  const message = 'this is not a web address'
  return { ok: false, error: { fault: 'invalid_url', subject: 'url', message, values: { reason: 'host' } } }
}

/** @param {string} name of the request @param {any} answer */
export function withValidHost(name, answer) {
  if (name === 'build_links' && answer.ok)
    return { ...answer, links: answer.links.map((/** @type {any} */ link) => checked(link, 'url')) }
  return ADDRESS_IN[name] ? checked(answer, ADDRESS_IN[name]) : answer
}
