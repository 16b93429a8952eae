// @ts-check
/** What the engine is asked about who sold what: the files in use, the project's creators with all they are known by, and the rule. Made in the worker, because links of many creators take a while. */

import { postsByCreator } from './creators-posts.js'
import { linkRows, listOf } from './link-rows.js'
import { fullMarginOf, numberOf } from './orders-margins.js'
import { typedLinks } from './orders-typed.js'

/** @typedef {{document: any, orders: number[], evidence: number[], today: string, segments_of?: string}} About files by their numbers; of the document what ABOUT names; of which creator the buyers are asked about */

/** @param {string} text */
const plain = (text) => text.trim().replace(/^@/, '').toLowerCase()

/** The tags of a link. @param {string} address @returns {Record<string, string>[]} */
function tagsOf(address) {
  let url
  try {
    url = new URL(address)
  } catch {
    return []
  }
  const tags = TAGS.flatMap((key) => {
    const value = url.searchParams.get(`utm_${key}`)
    return value ? [[key, value]] : []
  })
  return tags.length ? [Object.fromEntries(tags)] : []
}

/** What many creators' links say of each, by name and by handle. @param {any} document @param {any} engine @param {string} today */
function linksByName(document, engine, today) {
  /** @type {Map<string, {codes: string[], links: Record<string, string>[]}>} */
  const by = new Map()
  for (const { creator, entry, code, url } of linkRows(document, engine, today).rows)
    for (const name of new Set([creator, entry.handle, entry.creator_id].filter(Boolean).map(plain))) {
      const known = by.get(name) ?? { codes: [], links: [] }
      if (code) known.codes.push(code)
      known.links.push(...tagsOf(url))
      by.set(name, known)
    }
  return by
}

/** The tags of a link, of which all together say whose it is. */
const TAGS = ['source', 'medium', 'campaign', 'id', 'content', 'term']

/** Whether a link has more than its medium, which is nobody's own. @param {any} link */
const tells = (link) => TAGS.some((key) => key !== 'medium' && link[key])
/** As many as the engine takes; what the visitor said stands last. */
const MOST_LINKS = 100_000

/** All creators as the engine knows them. @param {any} document @param {any} engine @param {string} today */
export function creatorsOf(document, engine, today) {
  const { any_day: anyDay = [] } = document.orders?.rule ?? {}
  const named = linksByName(document, engine, today)
  const posts = postsByCreator(document.posts)
  return document.creators.map((/** @type {any} */ row) => {
    const { creator_id, name = '', handle = '', code = '', link = '', email } = row
    const linked = [creator_id, name, handle].map((each) => named.get(plain(each))).filter((each) => each !== undefined)
    const codes = [...listOf(code), ...linked.flatMap((each) => each.codes)]
    const links = [...tagsOf(link), ...linked.flatMap((each) => each.links)]
    const clicks = numberOf(row.inputs?.clicks, document, engine)
    const margin = fullMarginOf(row, document, engine)
    const days = [row.posted_on, ...(posts.get(creator_id) ?? []).map((post) => post.date)].filter(Boolean).sort()
    return {
      creator_id,
      name: name || handle || creator_id,
      ...(handle && { handle }),
      ...(codes.length && { codes: [...new Set(codes)] }),
      ...(links.length && { links: [...new Map(links.map((each) => [JSON.stringify(each), each])).values()] }),
      ...(email && { emails: [email] }),
      ...(clicks !== undefined && clicks >= 0 && { clicks }),
      ...(margin !== undefined && { gross_margin: margin }),
      ...(days.length && !anyDay.includes(creator_id) && { first_post: days[0], last_post: days.at(-1) }),
    }
  })
}

/** What is said of those that do not count now: their codes and links are nobody's, unless one that counts has them too; what they bought is no sale. @param {any[]} counted @param {any[]} others */
function notCounted(counted, others) {
  const spelled = (/** @type {any} */ value) => (typeof value === 'string' ? value.trim() : JSON.stringify(value)).toUpperCase() // biome-ignore format: one line
  const having = (/** @type {'codes' | 'links' | 'emails'} */ key) => {
    const taken = new Set(counted.flatMap((each) => (each[key] ?? []).map(spelled)))
    return others.flatMap((each) => (each[key] ?? []).filter((/** @type {any} */ one) => !taken.has(spelled(one))))
  }
  return {
    codes: Object.fromEntries(having('codes').map((code) => [code, ''])),
    links: having('links').map((link) => ({ ...link, creator_id: '' })),
    emails: having('emails'),
  }
}

/** A list of the document as the engine has it, of creators that are still there: what is one's that does not count is nobody's. @param {any[] | undefined} list @param {Map<string, boolean>} known whether each counts */
const meant = (list, known) =>
  (list ?? [])
    .filter(({ creator_id: id = '' }) => id === '' || known.has(id))
    .map(({ creator_id: id = '', ...each }) => ({ ...each, creator_id: known.get(id) ? id : '' }))
/** @param {any[]} list @param {string} key */
const by = (list, key) => Object.fromEntries(list.map((each) => [each[key], each.creator_id]))

/** @param {About} about @param {any} engine */
export function requestOf({ document, orders, evidence, today, segments_of: segmentsOf }, engine) {
  const { rule = {}, decisions, codes, answers, links } = document.orders ?? {}
  const { campaign_id: campaign, left_out: leftOut = [], count_by: _, any_day: __, ...chosen } = rule
  const all = /** @type {any[]} */ (creatorsOf(document, engine, today))
  /** @type {Map<string, boolean>} */
  const known = new Map(document.creators.map((/** @type {any} */ row) => [row.creator_id, (!campaign || row.campaign_id === campaign) && !leftOut.includes(row.creator_id)])) // biome-ignore format: one line
  const creators = all.filter((each) => known.get(each.creator_id))
  const silent = notCounted(creators, all.filter((each) => !known.get(each.creator_id))) // biome-ignore format: one line
  const handles = (/** @type {number[]} */ numbers) => numbers.map((file) => ({ file }))
  return {
    currency: document.currency,
    today,
    orders: handles(orders),
    evidence: handles(evidence),
    creators,
    segments: segmentsOf !== undefined,
    rule: {
      ...chosen,
      ...(chosen.window_days !== undefined && { window_days: Number(chosen.window_days) }),
      decisions: by(meant(decisions, known), 'order'),
      codes: { ...silent.codes, ...by(meant(codes, known), 'code') },
      answers: by(meant(answers, known), 'answer'),
      links: [...silent.links, ...meant([...(links ?? []), ...typedLinks(document)], known)]
        .filter(tells)
        .slice(-MOST_LINKS),
      own_emails: silent.emails,
    },
  }
}
