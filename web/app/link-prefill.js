// @ts-check
/** The builder's fields in the page's own address, so that others can link to a ready form: read, and written. */
import { UTM_KEYS } from './link-presets.js'
import { chosenNaming, requestOf } from './link-rows.js'

/** The most of each that an address fills in. */
const LONGEST_URL = 2000
const LONGEST_VALUE = 500
const MOST_EXTRA = 20

/** @param {string} pair name:value */
function extraOf(pair) {
  const [, name, value] = /** @type {RegExpExecArray} */ (/^([^:]*):?(.*)$/s.exec(pair.slice(0, LONGEST_VALUE)))
  return { name, value }
}

/**
 * What an address fills in: url, the nine tags by id, separator=-, lowercase=0, keep=1 (all) or keep=campaign,source, and
 * extra=name:value, perhaps several times.
 * @param {URLSearchParams} given
 */
export function prefilled(given) {
  const utm = Object.fromEntries(
    UTM_KEYS.flatMap((id) => (given.get(id) ? [[id, String(given.get(id)).slice(0, LONGEST_VALUE)]] : [])),
  )
  const keep = given.get('keep') ?? ''
  const naming = chosenNaming({
    separator: given.get('separator') === '-' ? '-' : '_',
    lowercase: given.get('lowercase') !== '0',
    keep: keep === '1',
    keep_keys: keep.split(',').filter((id) => UTM_KEYS.includes(id)),
  })
  const extra = given.getAll('extra').slice(0, MOST_EXTRA).map(extraOf)
  return { utm, url: given.get('url')?.slice(0, LONGEST_URL), naming, extra: extra.length ? extra : undefined }
}

/** The address of the page with a link's fields in it. @param {any} link of the document */
export function formAddress(link) {
  const { url, utm, extra = [], naming = {} } = /** @type {any} */ (requestOf(link))
  const given = new URLSearchParams({ ...(url && { url }), ...utm })
  if (naming.separator) given.set('separator', naming.separator)
  if (naming.lowercase === false) given.set('lowercase', '0')
  if (naming.keep || naming.keep_keys) given.set('keep', naming.keep ? '1' : naming.keep_keys.join(','))
  for (const { name, value } of extra) given.append('extra', `${name}:${value}`)
  return `${location.href.replace(/#.*$/s, '')}#links?${given}`
}
