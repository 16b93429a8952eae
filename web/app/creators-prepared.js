// @ts-check
/**
 * What goes along with a change of creators, in the same step of undo: new rows join the campaign that is shown, rows whose
 * figures change say from which day these are, and what they were before is kept, one state a week.
 */
import { freeIds } from './creators-actions.js'
import { today } from './format.js'
import { shownCampaign } from './shown-campaign.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */
/** @typedef {import('./store.js').Step} Step */
/** @typedef {[Step[], any][]} Places */

/** Figures that come in bit by bit, so that their past tells something. */
const RESULTS = ['impressions', 'reach', 'views', 'likes', 'comments', 'shares', 'saves', 'engagement_count', 'clicks', 'sessions', 'orders', 'revenue', 'new_customers', 'leads', 'donations', 'members', 'new_followers', 'outcome_count'] // biome-ignore format: one line

const DAY = 86_400_000
/** Weeks begin on Monday; day 0 was a Thursday. @param {string} day */
const weekOf = (day) => Math.floor((Date.parse(day) / DAY + 3) / 7)

/** @param {any} [inputs] */
const hasResults = (inputs = {}) => RESULTS.some((id) => inputs[id] !== undefined && inputs[id] !== '')
/** @param {any} a @param {any} b */
const differ = (a = {}, b = {}) => RESULTS.some((id) => String(a[id] ?? '') !== String(b[id] ?? ''))

/** What was known of a creator, posts added up. @param {Creators} creators @param {any} row */
const knownOf = (creators, row) =>
  Object.fromEntries(Object.entries(creators.model().countedOf(row)).filter(([, text]) => text !== ''))

/** @param {Creators} creators @param {string} day */
function recorder(creators, day) {
  const { own } = creators.page()
  const nextId = freeIds(own.history ?? [], 'history_id', 'history')
  /** @type {any[]} */
  const entries = []
  return {
    /** The state before is kept where it was of an earlier week. @param {any} before the row */
    keep(before) {
      const { creator_id, figures_on: date } = before
      if (!date || !(weekOf(date) < weekOf(day))) return
      const inputs = knownOf(creators, before)
      if (hasResults(inputs)) entries.push({ history_id: nextId(), creator_id, date, inputs })
    },
    /** @returns {Places} */
    places: () =>
      entries.length
        ? [
            [
              ['document', 'history'],
              [...(own.history ?? []), ...entries],
            ],
          ]
        : [],
  }
}

/** All creators anew: a row that stayed the same object did not change. @param {any[]} rows @param {any} own @param {string} campaign @param {ReturnType<typeof recorder>} record @param {string} day */
function wholeList(rows, own, campaign, record, day) {
  /** @type {Map<string, any> | undefined} */
  let by
  return rows.map((row, at) => {
    if (own.creators[at] === row) return row
    by ??= new Map(own.creators.map((/** @type {any} */ each) => [each.creator_id, each]))
    const before = by.get(row.creator_id)
    if (before === row) return row
    if (!before)
      return {
        ...row,
        ...(campaign && !row.campaign_id && { campaign_id: campaign }),
        ...(hasResults(row.inputs) && { figures_on: day }),
      }
    if (!differ(before.inputs, row.inputs)) return row
    record.keep(before)
    return { ...row, figures_on: day }
  })
}

/** Whose posts are touched by a change. @param {Step[]} path @param {any} after @param {any[]} posts @returns {string[]} */
function postedBy(path, after, posts) {
  const [, , step, part] = path
  if (step) return part === 'inputs' && typeof step === 'object' ? [posts.find((each) => each.post_id === step.post_id)?.creator_id] : [] // biome-ignore format: one line
  const [had, has] = [new Set(posts), new Set(after)]
  const moved = [
    ...posts.filter((each) => !has.has(each)),
    ...after.filter((/** @type {any} */ each) => !had.has(each)),
  ]
  return [...new Set(moved.flatMap(({ creator_id: id, inputs }) => (hasResults(inputs) ? [id] : [])))]
}

/** @param {Creators} creators @param {() => string} [now] @returns {(places: any) => any} */
export const prepared =
  (creators, now = today) =>
  (/** @type {Places} */ places) => {
    const { own } = creators.page()
    const day = now()
    const record = recorder(creators, day)
    const campaign = shownCampaign(own)?.campaign_id ?? ''
    /** @type {Places} */
    const more = []
    const date = (/** @type {any} */ row) => {
      record.keep(row)
      if (row.figures_on !== day)
        more.push([['document', 'creators', { creator_id: row.creator_id }, 'figures_on'], day])
    }
    const list = places.some(([path]) => path[1] === 'creators' && path.length === 2)
    const changed = places.map(([path, after]) => {
      const [, part, step, key] = path
      if (part === 'creators' && path.length === 2)
        return /** @type {Places[0]} */ ([path, wholeList(after, own, campaign, record, day)])
      if (part === 'creators' && key === 'inputs' && typeof step === 'object') {
        const row = own.creators.find((/** @type {any} */ each) => each.creator_id === step.creator_id)
        if (row && differ(row.inputs, after)) date(row)
      }
      if (part === 'posts' && !list)
        for (const id of postedBy(path, after, own.posts ?? [])) {
          const row = own.creators.find((/** @type {any} */ each) => each.creator_id === id)
          if (row) date(row)
        }
      return /** @type {Places[0]} */ ([path, after])
    })
    return [...changed, ...more, ...record.places()]
  }
