// @ts-check
/** What the engine is asked about who sold what: the files in use, the project's creators with all they are known by, and the rule. Made in the worker, because links of many creators take a while. */

import { postsByCreator } from './creators-posts.js'
import { linkRows, listOf } from './link-rows.js'

/** @typedef {{document: any, orders: number[], evidence: number[], today: string}} About files by their numbers; of the document what ABOUT names */

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
  const tags = ['source', 'medium', 'campaign', 'id', 'content', 'term'].flatMap((key) => {
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

/** A figure as it was typed: a number, where it is one. @param {unknown} typed @param {any} document @param {any} engine @returns {number | undefined} */
function numberOf(typed, { settings = {} }, engine) {
  if (typeof typed === 'number') return typed
  const { decimal, group } = settings
  const read = engine.parseNumber({ text: String(typed ?? ''), ...(decimal && { decimal }), ...(group && { group }) })
  if (!read.ok || read.kind !== 'ok') return undefined
  return read.unit === 'percent' ? read.value / 100 : read.value
}

/** The campaign's creators as the engine knows them. @param {any} document @param {any} engine @param {string} today */
export function creatorsOf(document, engine, today) {
  const { campaign_id: campaign } = document.orders?.rule ?? {}
  const named = linksByName(document, engine, today)
  const posts = postsByCreator(document.posts)
  return document.creators
    .filter((/** @type {any} */ row) => !campaign || row.campaign_id === campaign)
    .map((/** @type {any} */ row) => {
      const { creator_id, name = '', handle = '', code = '', link = '', email } = row
      const linked = [creator_id, name, handle]
        .map((each) => named.get(plain(each)))
        .filter((each) => each !== undefined)
      const codes = [...listOf(code), ...linked.flatMap((each) => each.codes)]
      const links = [...tagsOf(link), ...linked.flatMap((each) => each.links)]
      const [clicks, margin] = ['clicks', 'gross_margin'].map((id) => numberOf(row.inputs?.[id], document, engine))
      const days = [row.posted_on, ...(posts.get(creator_id) ?? []).map((post) => post.date)].filter(Boolean).sort()
      return {
        creator_id,
        name: name || handle || creator_id,
        ...(handle && { handle }),
        ...(codes.length && { codes: [...new Set(codes)] }),
        ...(links.length && { links: [...new Map(links.map((each) => [JSON.stringify(each), each])).values()] }),
        ...(email && { emails: [email] }),
        ...(clicks !== undefined && clicks >= 0 && { clicks }),
        ...(margin !== undefined && margin >= 0 && margin <= 1 && { gross_margin: margin }),
        ...(days.length && { first_post: days[0], last_post: days.at(-1) }),
      }
    })
}

/** A list of the document as the engine has it, of creators that are still there. @param {any[] | undefined} list @param {string} key @param {Set<string>} known */
const meant = (list, key, known) =>
  Object.fromEntries(
    (list ?? [])
      .filter(({ creator_id: id = '' }) => id === '' || known.has(id))
      .map((each) => [each[key], each.creator_id ?? '']),
  )

/** @param {About} about @param {any} engine */
export function requestOf({ document, orders, evidence, today }, engine) {
  const { rule = {}, decisions, codes, answers } = document.orders ?? {}
  const creators = /** @type {any[]} */ (creatorsOf(document, engine, today))
  const known = new Set(creators.map((each) => each.creator_id))
  const { campaign_id: _, count_by: __, ...chosen } = rule
  const handles = (/** @type {number[]} */ numbers) => numbers.map((file) => ({ file }))
  return {
    currency: document.currency,
    today,
    orders: handles(orders),
    evidence: handles(evidence),
    creators,
    segments: false,
    rule: {
      ...chosen,
      ...(chosen.window_days !== undefined && { window_days: Number(chosen.window_days) }),
      decisions: meant(decisions, 'order', known),
      codes: meant(codes, 'code', known),
      answers: meant(answers, 'answer', known),
    },
  }
}
