// @ts-check
/** What a person pastes as a list of creators, read into entries: one a line, or columns in any order. */

/** @typedef {{name?: string, handle?: string, network?: string, url?: string, code?: string}} Creator */

/** Words of a header, by what the column holds. @type {Record<keyof Creator, RegExp>} */
const HEADERS = {
  name: /^(name|creator|creators|influencer|influencers|full name|creator name|partner)$/,
  handle: /^(handle|username|user name|account|instagram handle|tiktok handle|@)$/,
  network: /^(network|platform|source|channel|social|utm_source)$/,
  url: /^(page|url|link|landing page|landing_page|destination|website|page address)$/,
  code: /^(code|promo code|promo_code|discount code|coupon|coupon code|discount)$/,
}

/** Profile pages: the network by its host. @type {[RegExp, string][]} */
const PROFILES = [
  [/^(?:www\.)?instagram\.com$/, 'instagram'],
  [/^(?:www\.)?tiktok\.com$/, 'tiktok'],
  [/^(?:www\.|m\.)?youtube\.com$/, 'youtube'],
  [/^(?:www\.|m\.)?facebook\.com$/, 'facebook'],
  [/^(?:www\.)?pinterest\.com$/, 'pinterest'],
  [/^(?:www\.)?snapchat\.com$/, 'snapchat'],
  [/^(?:www\.)?(?:x|twitter)\.com$/, 'twitter'],
  [/^(?:www\.)?threads\.(?:net|com)$/, 'threads'],
]
const NETWORKS = [...PROFILES.map(([, name]) => name), 'twitch', 'linkedin', 'podcast', 'newsletter', 'blog']

/** A line of a table with quoted cells that may hold line ends. @param {string} text @param {string} delimiter @returns {string[][]} */
export function splitCells(text, delimiter) {
  /** @type {string[][]} */
  const records = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const record = /** @type {string[]} */ (records.at(-1))
    const last = record.length - 1
    const sign = text[i]
    if (quoted) {
      if (sign === '"' && text[i + 1] === '"') record[last] += text[i++]
      else if (sign === '"') quoted = false
      else record[last] += sign
    } else if (sign === '"' && record[last] === '') quoted = true
    else if (sign === delimiter) record.push('')
    else if (sign === '\n') records.push([''])
    else if (sign !== '\r') record[last] += sign
  }
  return records
}

/** @param {string} cell @returns {keyof Creator | undefined} */
function headerOf(cell) {
  const word = cell.trim().toLowerCase()
  return /** @type {(keyof Creator)[]} */ (Object.keys(HEADERS)).find((key) => HEADERS[key].test(word))
}

/** A profile's address is a network and a handle, not a page to land on. @param {string} text @returns {Creator | undefined} */
function profileOf(text) {
  const [, host, handle] = /^(?:https?:\/\/)?([^/\s]+)\/@?([^/?#\s]+)\/?(?:[?#]\S*)?$/i.exec(text) ?? []
  const found = host && PROFILES.find(([pattern]) => pattern.test(host.toLowerCase()))
  return found ? { handle, network: found[1] } : undefined
}

/** What a cell without a header is. @param {string} cell @param {Creator} creator */
function guess(cell, creator) {
  const profile = profileOf(cell)
  if (profile) Object.assign(creator, { ...profile, ...creator })
  else if (cell.startsWith('@')) creator.handle ??= cell
  else if (/^https?:\/\//i.test(cell) || /^[^\s/]+\.[a-z]{2,}\//i.test(cell)) creator.url ??= cell
  else if (NETWORKS.includes(cell.toLowerCase())) creator.network ??= cell.toLowerCase()
  else if (creator.name && /^(?=.*[A-Z])[A-Z0-9_-]{3,30}$/.test(cell)) creator.code ??= cell
  else creator.name ??= cell
}

/** @param {string} text the first line's delimiter: a tab anywhere, else a sign that a header is cut by */
function delimiterOf(text) {
  if (text.includes('\t')) return '\t'
  const first = text.trimStart().split('\n', 1)[0]
  return [',', ';', '|'].find((sign) => first.split(sign).filter(headerOf).length >= 2) ?? ''
}

/**
 * @param {string} text
 * @returns {Creator[]} those that have a name or a handle, in their order
 */
export function parseCreators(text) {
  const delimiter = delimiterOf(text)
  const records = delimiter ? splitCells(text, delimiter) : text.split(/\r?\n|\r/).map((line) => [line])
  const columns = records[0].map(headerOf)
  const hasHeader = columns.some(Boolean) && (columns.filter(Boolean).length > 1 || records[0].length === 1)
  /** @type {Creator[]} */
  const creators = []
  for (const record of hasHeader ? records.slice(1) : records) {
    /** @type {Creator} */
    const creator = {}
    record.forEach((raw, at) => {
      const cell = raw
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 2000)
      if (cell === '') return
      const key = hasHeader ? columns[at] : undefined
      if (key === 'name' && cell.startsWith('@')) creator.handle ??= cell
      else if (key) creator[key] = key === 'network' ? cell.toLowerCase() : cell
      else if (!hasHeader) guess(cell, creator)
    })
    if (creator.name || creator.handle) creators.push(creator)
  }
  return creators
}

/** Two entries of one creator on one network. @param {Creator} creator */
export const identity = ({ name, handle, network }) =>
  `${(handle ?? name ?? '').replace(/^@/, '').toLowerCase()}\n${(network ?? '').toLowerCase()}`
