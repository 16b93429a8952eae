// @ts-check
/**
 * A campaign as the engine is asked about it, and its answer kept until what it was made from changes. Asking waits for a rest
 * in the typing and for somebody who looks: it may take longer than a frame.
 */
import { createBeside } from './beside-engine.js'
import { creatorsShown, shownCampaign } from './shown-campaign.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */
/** @typedef {import('./creators-model.js').Model} Model */
/** @typedef {ReturnType<typeof createCampaign>} Campaign */

/** Rest in the typing before the engine is asked, in milliseconds. */
const REST = 350

/** Rows need no figures: the grid's own table has them all. One is asked for, as none means all. */
const METRICS = ['total_cost']

/** What one of the goal costs, for the rows and the intervals; for sales that is an order. @type {Record<string, string>} */
export const COST_OF = {
  sales: 'cost_per_acquisition',
  donations: 'cost_per_donation',
  sign_ups: 'cost_per_lead',
  members: 'cost_per_member',
  followers: 'cost_per_new_follower',
  own_outcome: 'cost_per_outcome',
}

/** @param {any} document @param {{decimal: string, group: string}} signs @param {string} day @param {any[]} [creators] */
function common(document, signs, day, creators = document.creators) {
  const { settings = {}, rates, currency, posts = [] } = document
  /** @type {Map<string, any[]>} */
  const by = new Map()
  for (const post of posts) by.set(post.creator_id, [...(by.get(post.creator_id) ?? []), post])
  const withPosts = creators.map((/** @type {any} */ row) =>
    by.has(row.creator_id) ? { ...row, posts: by.get(row.creator_id)?.map(({ creator_id: _, ...post }) => post) } : row,
  )
  /** @type {Record<string, any>} */
  const options = { decimal: signs.decimal, group: signs.group, today: day }
  if (settings.engagement_actions?.length) options.engagement_actions = settings.engagement_actions
  if (settings.window_days !== undefined) options.window_days = Number(settings.window_days)
  return { currency, creators: withPosts, options, ...(rates?.length && { rates }) }
}

/** What the campaign shown is to reach; with all of them shown, what each is. @param {any} document @returns {any[] | undefined} */
export function objectivesShown(document) {
  const id = shownCampaign(document)?.campaign_id
  return document.objectives?.filter((/** @type {any} */ each) => !id || each.campaign_id === id)
}

/** @param {any} document @param {{decimal: string, group: string}} signs @param {string} day */
export function campaignRequest(document, signs, day) {
  const { settings = {}, campaigns = [], alternative } = document
  const shown = shownCampaign(document)
  const objectives = objectivesShown(document)
  // Costs of one campaign count once; which of several they would go to, nobody has said.
  const own = (shown ?? (campaigns.length === 1 ? campaigns[0] : undefined))?.inputs
  return {
    ...common(document, signs, day, creatorsShown(document)),
    metrics: METRICS,
    ...(settings.main_goal && { main_goal: settings.main_goal }),
    ...(own && { campaign_inputs: own }),
    ...(objectives?.length && { objectives }),
    ...(alternative && { alternative }),
  }
}

/** A campaign over weeks. @param {any} document @param {{decimal: string, group: string}} signs @param {string} day @param {string[]} metrics */
export function weeksRequest(document, signs, day, metrics) {
  const request = campaignRequest(document, signs, day)
  const known = new Set(request.creators.map((/** @type {any} */ row) => row.creator_id))
  const history = (document.history ?? []).filter((/** @type {any} */ each) => known.has(each.creator_id))
  return { ...request, metrics, history }
}

/** The keys of a document that the answer is made from. */
const FROM = ['creators', 'posts', 'rates', 'campaigns', 'objectives', 'alternative', 'currency']
/** @param {Model} model @param {string} day @returns {unknown[]} */
const madeFrom = ({ document, signs }, day) => {
  const { main_goal: goal, engagement_actions: actions, window_days: days, grid } = document.settings ?? {}
  return [...FROM.map((key) => document[key]), goal, actions, days, grid?.campaign, signs.decimal, signs.group, day]
}

/** @param {Creators} creators @param {() => Element | null} place where the answer is drawn @param {() => string} today */
export function createCampaign(creators, place, today) {
  /** @type {unknown[]} */
  let from = []
  /** @type {any} */
  let answer
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** @type {any} the answer that `followed` was asked beside */
  let followedFor
  /** @type {any} */
  let followed
  let took = 0
  let asking = false
  const beside = createBeside()

  async function ask() {
    if (asking) return
    asking = true
    const model = creators.model()
    const now = madeFrom(model, today())
    const start = performance.now()
    const got = await beside(creators.page().engine, campaignRequest(model.document, model.signs, today()))
    took = performance.now() - start
    asking = false
    from = now
    answer = got
    creators.set(/** @type {any} */ ({ answered: got }))
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    ask()
  })
  /** The observer tells at once whether the place is in sight. */
  function whenSeen() {
    observer.disconnect()
    const element = place()
    if (element) observer.observe(element)
  }

  return {
    /** The last answer; a newer one is asked for where it is old. @param {Model} model */
    of(model) {
      const now = madeFrom(model, today())
      if (from.length === 0 || now.some((each, at) => each !== from[at])) {
        clearTimeout(timer)
        timer = setTimeout(whenSeen, answer ? REST : 0)
      }
      return answer
    },
    /** Who is in several campaigns, and what to do next, by creator. @returns {Map<string, {advice: string, reasons: any[], campaigns: any[]}>} */
    followed() {
      const { document, signs } = creators.model()
      if ((document.campaigns?.length ?? 0) < 2) return new Map()
      if (followedFor !== answer || !followed) {
        const asked = creators.page().engine.compareCampaigns({
          ...common(document, signs, today()),
          campaigns: document.campaigns,
        })
        followedFor = answer
        followed = new Map()
        for (const person of asked.ok ? asked.persons : [])
          for (const each of person.campaigns) followed.set(each.creator_id, person)
      }
      return followed
    },
    /** How long the last answer took, in milliseconds. */
    took: () => took,
  }
}

/** A question of "To check" by what it is about: new figures make it a new question. @param {{id: string, values?: Record<string, any>}} check */
const kindOf = ({ id, values = {} }) =>
  `${id}(${Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')})`

/** What nobody has said "It's right" to yet. @param {any} answer @param {any} document */
export function openChecks(answer, document) {
  const said = new Set((document.decisions ?? []).map((/** @type {any} */ each) => `${each.row_id} ${each.kind}`))
  return answer.to_check
    .map((/** @type {any} */ check) => ({ ...check, kind: kindOf(check) }))
    .filter((/** @type {any} */ check) => !said.has(`${check.subject} ${check.kind}`))
}

/** "It's right": kept with the document, as one step of undo. @param {Creators} creators @param {{subject: string, kind: string}} check */
export function decide(creators, { subject, kind }) {
  const before = creators.page().own.decisions ?? []
  creators.apply([
    [
      ['document', 'decisions'],
      [...before, { row_id: subject, kind, choice: 'right' }],
    ],
  ])
}

/** Figures that the creator has and the brand does not. */
const THEIRS = new Set(['followers', 'reach', 'likes', 'clicks', 'new_followers'])

/**
 * What is missing, creators who miss the same together: figures to ask a creator for, and those that stand in the own books.
 * @param {any} answer @returns {{theirs: boolean, inputs: string[], creators: string[]}[]}
 */
export function missingGroups(answer) {
  /** @type {Map<string, {theirs: boolean, inputs: string[], creators: string[]}>} */
  const groups = new Map()
  for (const { creator_id: id, inputs } of answer.missing) {
    for (const theirs of [true, false]) {
      const some = inputs.filter((/** @type {string} */ input) => THEIRS.has(input) === theirs)
      if (some.length === 0) continue
      const key = `${theirs} ${some}`
      const group = groups.get(key) ?? { theirs, inputs: some, creators: /** @type {string[]} */ ([]) }
      group.creators.push(id)
      groups.set(key, group)
    }
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.theirs) - Number(a.theirs) || b.creators.length - a.creators.length,
  )
}

/**
 * The ranking by the main goal as the engine gave it, or by any other figure of the grid; those with too few data behind.
 * @param {any} answer @param {Model} model @param {string} metric '' for the main goal @param {boolean} lower better when lower
 * @returns {{id: string, rank?: number, value?: number, tied: string[], row: any}[]}
 */
export function ranked(answer, model, metric, lower) {
  const rows = new Map(answer.rows.map((/** @type {any} */ row) => [row.creator_id, row]))
  if (!metric)
    return answer.ranking.order.map((/** @type {any} */ each) => ({
      id: each.creator_id,
      rank: each.rank,
      value: each.value,
      tied: each.tied_with,
      row: rows.get(each.creator_id),
    }))
  /** @type {{id: string, rank?: number, value?: any, tied: string[], row: any}[]} */
  const all = answer.rows.flatMap((/** @type {any} */ row) =>
    model.byId.has(row.creator_id)
      ? [{ id: row.creator_id, value: model.figures.value(row.creator_id, metric), tied: [], row }]
      : [],
  )
  const sort = (/** @type {typeof all} */ list) => list.sort((a, b) => (lower ? a.value - b.value : b.value - a.value))
  const known = all.filter(({ value }) => value !== undefined)
  const enough = sort(known.filter(({ row }) => row.enough_data))
  let rank = 0
  enough.forEach((each, at) => {
    if (at === 0 || each.value !== enough[at - 1].value) rank = at + 1
    each.rank = rank
  })
  return [
    ...enough,
    ...sort(known.filter(({ row }) => !row.enough_data)),
    ...all.filter(({ value }) => value === undefined),
  ]
}
