// @ts-check
/** Links as text for other programs: CSV, codes, redirects, a survey question. Pure; loaded with the files. */

import { csvText } from './csv.js'

/** @typedef {import('./link-rows.js').LinkRow} LinkRow */

/** @param {string} text as typed @returns {URL | null} */
function addressOf(text) {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * The shop's address that applies a code on arrival and then shows the page, tags and all.
 * @param {string} url the tagged link @param {string} code
 */
export function discountAddress(url, code) {
  const link = addressOf(url)
  if (!link || !code) return ''
  const target = link.pathname + link.search + link.hash
  return `${link.origin}/discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(target)}`
}

/** The short path of a creator: letters, digits and hyphens. @param {string} creator */
export function slugOf(creator) {
  const plain = creator.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const short = [...plain.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 40).join('')
  return short.replace(/^-+|-+$/g, '')
}

/**
 * Texts made different: the second `mia` is `mia-2`. Case counts for nothing, as on many disks.
 * @param {string[]} names @param {string} otherwise
 */
export function unlike(names, otherwise) {
  const used = new Set()
  return names.map((name) => {
    const base = name || otherwise
    let own = base
    for (let n = 2; used.has(own.toLowerCase()); n++) own = `${base}-${n}`
    used.add(own.toLowerCase())
    return own
  })
}

/** Names that a disk may not take are never made: a slug and a number. @param {Pick<LinkRow, 'creator' | 'placement'>[]} rows */
export function fileNames(rows) {
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/
  const names = rows.map(({ creator, placement }) => {
    const slug = [slugOf(creator), slugOf(placement)].filter(Boolean).join('_')
    return reserved.test(slug) ? `link-${slug}` : slug
  })
  return unlike(names, 'link')
}

/**
 * @template {Pick<LinkRow, 'creator' | 'placement' | 'network' | 'url' | 'code' | 'entry' | 'built' | 'sent'>} Row
 * @param {Row[]} rows with a link
 * @param {(row: Row) => string} [problems] what is to be checked, in words
 */
export function linksCsv(rows, problems = () => '') {
  const names = fileNames(rows)
  const header = 'creator,handle,network,placement,link,promo_code,ga4_channel,sent,file,to_check'.split(',')
  return csvText([
    header,
    ...rows.map((row, at) => [
      row.creator,
      row.entry.handle ?? '',
      row.network,
      row.placement,
      row.url,
      row.code,
      row.built?.channel?.channel ?? '',
      row.sent ? 'yes' : 'no',
      names[at],
      problems(row),
    ]),
  ])
}

/** Codes one creator once. @param {LinkRow[]} rows */
const byCode = (rows) => [...new Map(rows.filter((row) => row.code).map((row) => [row.code, row])).values()]

/**
 * Discount codes as Matrixify's sheet "Discounts" takes them; Shopify itself imports none. Code, Title and Command are as
 * matrixify.app/documentation/discounts describes them. Method, Type, Value Type and Value are as a program reads them from
 * Matrixify's own exports (nilesh-tiwari-itg/ares-syncing, discountSync.js): points of percent, 15.00 for 15%, above zero;
 * it refuses a negative one. We could not try the app itself, and the page says so.
 * @param {LinkRow[]} rows
 * @param {string} percent
 */
export function matrixifyCsv(rows, percent) {
  const header = ['Title', 'Command', 'Method', 'Code', 'Type', 'Value Type', 'Value']
  const value = percent.replace(/[^\d.]/g, '')
  return csvText([
    header,
    ...byCode(rows).map(({ code, creator }) => [`${creator} (${code})`, 'NEW', 'Code', code, 'Amount off Order', 'Percentage', value]), // biome-ignore format: one record
  ])
}

/** Shopify's own redirect sheet: a short path for each creator. @param {LinkRow[]} rows */
export function redirectsCsv(rows) {
  const paths = unlike(rows.map(({ creator, placement }) => [slugOf(creator), slugOf(placement)].filter(Boolean).join('-')), 'go') // biome-ignore format: one line
  return csvText([
    ['Redirect from', 'Redirect to'],
    ...rows.flatMap((row, at) => {
      const link = addressOf(row.url)
      return link ? [[`/${paths[at]}`, link.pathname + link.search + link.hash]] : []
    }),
  ])
}
