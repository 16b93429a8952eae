// @ts-check
/**
 * From the document's plan and its creators to one row a link. Pure, and remembered: an entry that did not change is not
 * built again, so that typing into one of 500 rows builds one link.
 */

import { PLAN_KEYS, PRESETS, UTM_KEYS } from './link-presets.js'

/** @typedef {Record<string, (request: any) => any>} Engine */
/**
 * @typedef {object} LinkRow
 * @property {string} key
 * @property {any} entry of document.links
 * @property {string} creator the name that people read
 * @property {string} network
 * @property {string} placement '' where there are none
 * @property {string} code
 * @property {string} url '' where there is no link yet
 * @property {any} built the engine's answer, or null without a page
 * @property {any} [sent] what was sent, which stays as it is
 */

/** The link of the single builder, which is no row. */
export const SINGLE = 'link_1'
/** Texts of a document are this long at most. */
export const LONGEST = 10_000

/** @param {string[]} taken @param {string} prefix */
export function freeIds(taken, prefix) {
  const used = new Set(taken)
  let number = 0
  return () => {
    let id
    do id = `${prefix}_${++number}`
    while (used.has(id))
    used.add(id)
    return id
  }
}

/** How values are spelled unless somebody chose another way; as the engine has it. */
const NAMING = { lowercase: true, separator: '_', keep: false }

/** @param {any} owner a link or the plan */
export const namingOf = (owner) => ({ ...NAMING, ...owner.naming })

/** What of a naming is not as it would be anyway; undefined where nothing is. @param {any} naming */
export function chosenNaming(naming) {
  const own = Object.entries(naming).filter(([key, value]) => (key === 'keep_keys' ? value.length > 0 : value !== NAMING[/** @type {'keep'} */ (key)])) // biome-ignore format: one line
  return own.length ? Object.fromEntries(own) : undefined
}

/** What is wrong with one of one's own parameters, as a key of the words. @param {{name: string, value: string}[]} extra @param {number} at */
export function extraProblem(extra, at) {
  const name = extra[at].name?.trim() ?? ''
  if (name === '') return extra[at].value ? 'extraNameless' : ''
  const taken = [...UTM_KEYS.map((id) => `utm_${id}`), ...extra.slice(0, at).map((row) => row.name?.trim())]
  return taken.includes(name) ? 'extraTwice' : ''
}

/** Parameters that can be sent: named, once. @param {any} owner @param {(pattern: string) => string} [filled] */
function extraOf({ extra = [] }, filled = (text) => text) {
  return extra.flatMap((/** @type {any} */ row, /** @type {number} */ at) => {
    const value = filled(row.value ?? '').trim()
    return row.name?.trim() && value && !extraProblem(extra, at) ? [{ name: row.name.trim(), value }] : []
  })
}

/** The rest of a request: naming and one's own parameters, where there are any. @param {any} owner @param {(pattern: string) => string} [filled] */
function chosenOf(owner, filled) {
  const naming = owner.naming && chosenNaming(owner.naming)
  const extra = extraOf(owner, filled)
  return { ...(naming && { naming }), ...(extra.length && { extra }) }
}

/** What the engine is asked for a single link. @param {any} link of the document */
export function requestOf(link) {
  const utm = Object.fromEntries(Object.entries(link.utm ?? {}).filter(([, text]) => String(text).trim() !== ''))
  return { url: String(link.url ?? '').trim(), utm, ...chosenOf(link) }
}

/** @param {any} document */
export function planOf(document) {
  const plan = document.link_plan ?? {}
  return {
    url: '',
    campaign: '',
    network: 'instagram',
    percent: '',
    taken: '',
    placements: '',
    ...plan,
    code_pattern: plan.code_pattern ?? '{first}{percent}',
    utm: plan.utm ?? PRESETS.paid.utm,
  }
}

/** Whether two say the same: a plan, a preset. @param {any} one @param {any} other */
export function samePlan(one, other) {
  /** @param {any} each */
  const said = (each) =>
    JSON.stringify([PLAN_KEYS.map((id) => each.utm?.[id] ?? ''), chosenNaming(namingOf(each)) ?? null, extraOf(each)])
  return said(one) === said(other)
}

/** A name that is being typed anew may be empty for a moment. @param {any} entry */
const isCreator = (entry) => entry.name !== undefined || entry.handle !== undefined

/** @param {any} document @returns {any[]} */
export const entriesOf = (document) =>
  document.links.filter((/** @type {any} */ entry) => entry.link_id !== SINGLE && isCreator(entry))

/** @param {any} entry */
export const creatorOf = (entry) => (entry.name || entry.handle || '').replace(/^@/, '')

/** One text a line or comma, without doubles. @param {string} text */
export const listOf = (text) => [...new Set(text.split(/[\n,;]+/).map((part) => part.trim()))].filter(Boolean)

/** @param {string} pattern @param {Record<string, string>} values unknown words stay, and the engine warns of them */
export const fill = (pattern, values) =>
  pattern.replace(/\{(\w+)\}/g, (word, name) => (Object.hasOwn(values, name) ? values[name] : word))

/**
 * Codes by link_id: one's own, one that was sent, else one from the pattern that avoids all others.
 * @param {any[]} entries @param {ReturnType<typeof planOf>} plan @param {Engine} engine
 * @returns {{codes: Map<string, string>, error?: any}}
 */
export function codesOf(entries, plan, engine) {
  /** @type {Map<string, string>} */
  const codes = new Map()
  for (const entry of entries) {
    const given = entry.sent?.find((/** @type {any} */ sent) => sent.code)?.code ?? entry.code
    if (given) codes.set(entry.link_id, given)
  }
  const open = entries.filter((entry) => !codes.has(entry.link_id))
  if (open.length === 0 || plan.code_pattern.trim() === '') return { codes }
  const made = engine.promoCodes({
    creators: open.map((entry) => ({
      name: creatorOf(entry),
      network: entry.network ?? plan.network,
      campaign: plan.campaign,
      percent: plan.percent,
    })),
    pattern: plan.code_pattern,
    taken: [...listOf(plan.taken), ...codes.values()],
  })
  if (!made.ok) return { codes, error: made.error }
  open.forEach((entry, at) => {
    codes.set(entry.link_id, made.codes[at])
  })
  return { codes }
}

/** Links by entry, then by everything else that they depend on. @type {WeakMap<object, Map<string, any>>} */
const built = new WeakMap()
/** Of an entry only the links of the plan as it stands are needed again. */
const REMEMBERED = 40

/** @param {any} entry */
function answersOf(entry) {
  const known = built.get(entry) ?? new Map()
  built.set(entry, known)
  if (known.size > REMEMBERED) known.clear()
  return known
}

/** @param {any} entry @param {any} request @param {Engine} engine */
function build(entry, request, engine) {
  const key = JSON.stringify(request)
  const known = answersOf(entry)
  if (!known.has(key)) known.set(key, engine.buildLink(request))
  return known.get(key)
}

/** @type {{links?: any, plan?: any, today?: string, result?: any}} */
let last = {}

/** @param {Record<string, string>} patterns @param {Record<string, string>} values */
function utmOf(patterns, values) {
  /** @type {Record<string, string>} */
  const utm = {}
  for (const [id, pattern] of Object.entries(patterns)) {
    const text = fill(pattern, values).replace(/^[-_ ]+|[-_ ]+$/g, '')
    if (text !== '') utm[id] = text
  }
  return utm
}

/** @param {any} entry @param {string} placement */
const sentOf = (entry, placement) => entry.sent?.find((/** @type {any} */ one) => (one.placement ?? '') === placement)

/** How many links are asked for at once: enough that a request weighs little, few enough to rest between them. */
const AT_ONCE = 50

/** A row whose link is still to be asked for. @typedef {LinkRow & {asked: any, answers: Map<string, any>}} OpenRow */

/**
 * The rows of one entry, one a placement, without their links.
 * @param {any} entry @param {number} at @param {string} code @param {ReturnType<typeof planOf>} plan @param {string[]} placements
 * @param {string} today @returns {OpenRow[]}
 */
function openRows(entry, at, code, plan, placements, today) {
  const creator = creatorOf(entry)
  const network = entry.network ?? plan.network
  const url = (entry.url || plan.url).trim()
  const answers = answersOf(entry)
  const handle = entry.handle?.replace(/^@/, '') ?? creator
  const common = { creator, handle, network, campaign: plan.campaign, code: code.toLowerCase(), n: String(at + 1), date: today } // biome-ignore format: one line
  return placements.map((placement) => {
    const values = { ...common, placement }
    const asked = url ? { url, utm: utmOf(plan.utm, values), ...chosenOf(plan, (pattern) => fill(pattern, values)) } : null // biome-ignore format: one line
    const key = `${entry.link_id}/${placement}`
    return { key, entry, creator, network, placement, code, url: '', built: null, sent: sentOf(entry, placement), asked, answers } // biome-ignore format: one line
  })
}

/** Asks for the links of some rows that are not known yet, in one request. @param {OpenRow[]} rows @param {Engine} engine */
function askFor(rows, engine) {
  const keys = rows.map(({ asked }) => JSON.stringify(asked))
  const open = rows.flatMap(({ asked, answers }, at) => (asked && !answers.has(keys[at]) ? [at] : []))
  if (open.length === 0) return keys
  const { naming } = rows[open[0]].asked
  const answer = engine.buildLinks({
    ...(naming && { naming }),
    rows: open.map((at) => {
      const { naming: _, ...row } = rows[at].asked
      return row
    }),
  })
  open.forEach((at, index) => {
    // A document that was written by hand may ask for what the engine refuses altogether.
    rows[at].answers.set(keys[at], answer.ok ? answer.links[index] : answer)
  })
  return keys
}

/** @param {OpenRow[]} rows @param {Engine} engine @returns {LinkRow[]} */
function withLinks(rows, engine) {
  const keys = askFor(rows, engine)
  return rows.map(({ asked, answers, ...row }, at) => {
    const answer = asked ? answers.get(keys[at]) : null
    return { ...row, built: answer, url: row.sent?.url ?? (answer?.ok ? answer.url : '') }
  })
}

/**
 * @param {any} document @param {Engine} engine @param {string} today
 * @returns {Generator<void, {rows: LinkRow[], codeError?: any}>} a step some fifty links
 */
function* makeRows(document, engine, today) {
  const plan = planOf(document)
  const entries = entriesOf(document)
  const placements = listOf(plan.placements)
  if (placements.length === 0) placements.push('')
  const { codes, error } = codesOf(entries, plan, engine)
  /** @type {LinkRow[]} */
  const rows = []
  /** @type {OpenRow[]} */
  let open = []
  for (const [at, entry] of entries.entries()) {
    open.push(...openRows(entry, at, codes.get(entry.link_id) ?? '', plan, placements, today))
    if (open.length < AT_ONCE && at < entries.length - 1) continue
    rows.push(...withLinks(open, engine))
    open = []
    yield
  }
  const result = { rows, codeError: error }
  last = { links: document.links, plan: document.link_plan, today, result }
  return result
}

/** @param {any} document @param {string} today */
const isLast = (document, today) =>
  last.links === document.links && last.plan === document.link_plan && last.today === today

/** @param {any} document @param {Engine} engine @param {string} today YYYY-MM-DD @returns {{rows: LinkRow[], codeError?: any}} */
export function linkRows(document, engine, today) {
  if (isLast(document, today)) return last.result
  const steps = makeRows(document, engine, today)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** From this many rows on, typing into the plan does not wait for them. */
const MANY = 100
/** How long typing must rest before they follow, and how long one slice of that may take, in milliseconds. */
const REST = 120
const SLICE = 12
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/**
 * The same for the screen: while somebody types into the plan of many rows, those of a moment ago stand, and the new ones
 * follow in slices when typing rests.
 * @param {any} document @param {Engine} engine @param {string} today @param {() => void} redraw
 */
export function rowsToShow(document, engine, today, redraw) {
  const typing = last.links === document.links && last.result?.rows.length >= MANY
  if (isLast(document, today) || !typing) return linkRows(document, engine, today)
  clearTimeout(timer)
  const steps = makeRows(document, engine, today)
  const slice = () => {
    const began = performance.now()
    while (performance.now() - began < SLICE) if (steps.next().done) return redraw()
    timer = setTimeout(slice)
  }
  timer = setTimeout(slice, REST)
  return last.result
}

/** @type {WeakMap<LinkRow[], any[]>} */
const problemsOf = new WeakMap()

/** The tags of the links that were made one at a time, as they stand in them. @param {any} document @param {Engine} engine */
const singleTags = (document, engine) =>
  document.links
    .filter((/** @type {any} */ entry) => entry.url && !isCreator(entry))
    .map((/** @type {any} */ entry) => build(entry, requestOf(entry), engine).utm)

/**
 * Values of one tag that reports would show apart though one thing is meant.
 * @param {(Record<string, string> | undefined)[]} tags of links @param {Engine} engine
 */
const nearTags = (tags, engine) =>
  ['source', 'medium', 'campaign', 'content'].flatMap((id) => {
    const values = [...new Set(tags.map((utm) => utm?.[id]).filter(Boolean))]
    const { groups } = engine.nearDuplicates({ values })
    return groups.map((/** @type {string[]} */ group) => ({
      id: 'near_duplicate',
      subject: `utm_${id}`,
      values: group,
    }))
  })

/**
 * What of one link looks like another of the project's.
 * @param {any} document @param {Record<string, string>} utm @param {Engine} engine @param {string} today
 */
export function nearOthers(document, utm, engine, today) {
  const rows = linkRows(document, engine, today).rows.map((row) => row.built?.utm)
  const tags = [utm, ...singleTags(document, engine), ...rows]
  return nearTags(tags, engine).filter(({ subject, values }) => values.includes(utm[subject.slice(4)]))
}

/**
 * What is wrong with the rows as a whole, other links of the project beside them.
 * @param {LinkRow[]} rows @param {Engine} engine @param {any} document
 */
export function planProblems(rows, engine, document) {
  const known = problemsOf.get(rows)
  if (known) return known
  const near = nearTags([...rows.map((row) => row.built?.utm), ...singleTags(document, engine)], engine)
  /** @type {Map<string, LinkRow[]>} */
  const byUrl = new Map()
  for (const row of rows) if (row.url) byUrl.get(row.url)?.push(row) ?? byUrl.set(row.url, [row])
  const same = [...byUrl.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ id: 'same_link', subject: 'url', values: group.map((row) => row.creator) }))
  problemsOf.set(rows, [...near, ...same])
  return [...near, ...same]
}

/** What is to be looked at in a row that was not sent yet. @param {LinkRow} row */
export const warningsOf = (row) =>
  row.built?.ok && !row.sent ? row.built.warnings.filter((/** @type {any} */ { id }) => id !== 'scheme_added') : []
