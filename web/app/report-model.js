// @ts-check
/** What a report says, as ids and values: from the creators where there are any, else from Quick check's numbers. */

import { creatorsShown, shownCampaign } from './shown-campaign.js'

/** @typedef {ReturnType<ReturnType<typeof createReports>>} Report */
/** @typedef {{id: string, name: string, handle: string, platform: string, campaign: string, posted: string, spend?: number, sales?: number, profit?: number, orders?: number, back?: number, verdict: string, strip: any, metrics: any, inputs: any, enough: boolean, advice?: string, reason?: string, tied: string[]}} Row */
/** @typedef {{id: string, name?: string, names?: string[], count?: number, values?: Record<string, any>}} Caveat */

/** What can be left out, in the order of the page. */
export const PARTS = ['figures', 'strip', 'ranking', 'targets', 'next', 'caveats', 'table', 'appendix']
/** Figures whose working the appendix shows, with a margin and without. */
const WORKINGS = ['total_cost', 'net_profit', 'profit_return_on_investment', 'return_on_ad_spend', 'cost_per_acquisition', 'break_even_orders'] // biome-ignore format: one line
const WORKINGS_OF_SALES = ['total_cost', 'sales_less_spend', 'return_on_investment', 'return_on_ad_spend', 'cost_per_acquisition', 'break_even_gross_margin'] // biome-ignore format: one line
const ROW_METRICS = ['total_cost', 'net_profit', 'sales_less_spend', 'return_on_ad_spend', 'profit_on_ad_spend', 'cost_per_acquisition', 'conversion_rate', 'engagement_rate_by_followers'] // biome-ignore format: one line
/** Audience figures are nice to have; a report on money does not stand on them. */
const NOT_MONEY = ['followers', 'reach', 'likes', 'clicks']
const MOST_NAMED = 3

/** Names come from anywhere: one line, no controls. @param {unknown} text */
export const oneLine = (text) =>
  String(text ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()

/** @param {any} figure */
const known = (figure) => (figure?.ok ? figure.value : undefined)

/** Of the project what the report is on: the campaign that is shown, with its creators and costs. @param {any} own */
function reported(own) {
  const shown = shownCampaign(own)
  if (!shown) return { ...own, everybody: own.creators }
  const objectives = (own.objectives ?? []).filter((/** @type {any} */ each) => each.campaign_id === shown.campaign_id)
  return { ...own, everybody: own.creators, creators: creatorsShown(own), shown, objectives }
}

/** @param {any} page @param {string} today */
function requestOf({ own, f }, today) {
  const settings = own.settings ?? {}
  const days = Number(settings.window_days)
  /** @type {Map<string, any[]>} */
  const posts = new Map()
  for (const post of own.posts ?? []) posts.set(post.creator_id, [...(posts.get(post.creator_id) ?? []), post])
  const costs = (own.campaigns ?? []).filter((/** @type {any} */ row) => Object.keys(row.inputs ?? {}).length)
  const one = own.shown
    ? own.shown.inputs
    : costs.length === 1 && own.campaigns.length === 1
      ? costs[0].inputs
      : undefined
  const withPosts = (/** @type {any} */ row) =>
    posts.has(row.creator_id) ? { ...row, posts: posts.get(row.creator_id) } : row
  return {
    leftOut: one || own.shown ? [] : costs.map((/** @type {any} */ row) => row.name || row.campaign_id),
    everybody: own.everybody.map(withPosts),
    common: {
      currency: own.currency,
      creators: own.creators.map(withPosts),
      ...(own.rates?.length && { rates: own.rates }),
      options: {
        decimal: settings.decimal ?? f.signs.decimal,
        group: settings.group ?? f.signs.group,
        today,
        ...(settings.engagement_actions && { engagement_actions: settings.engagement_actions }),
        ...(settings.window_days !== undefined && days >= 0 && { window_days: days }),
      },
    },
    campaign: {
      ...(one && { campaign_inputs: one }),
      ...(settings.main_goal && { main_goal: settings.main_goal }),
      ...(own.objectives?.length && { objectives: own.objectives }),
      ...(own.alternative && { alternative: own.alternative }),
      metrics: ROW_METRICS,
    },
  }
}

/** The working of what all creators come to, where it can be shown in totals. @param {any} page @param {any} total @param {any} options */
function workingAnswer({ engine, own }, total, options) {
  const inputs = Object.fromEntries(
    Object.entries(total.inputs).flatMap(([id, figure]) => (figure.ok ? [[id, figure.value]] : [])),
  )
  const answer = engine.computeMetrics({ currency: own.currency, inputs, options })
  if (!answer.ok) return { ok: false, metrics: {}, working: {}, inputs: total.inputs }
  // Creators with rates of their own add up to something else than the totals' rates would: that working is not shown.
  const holds = (/** @type {string} */ id) => {
    const [one, other] = [known(answer.metrics[id]), known(total.pooled[id])]
    return one !== undefined && other !== undefined && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
  }
  const working = Object.fromEntries(Object.entries(answer.working).filter(([id]) => holds(id)))
  return { ...answer, metrics: total.pooled, inputs: total.inputs, working }
}

/** @param {any} page @param {any} answer @param {any} followed @param {any} kit @returns {Row[]} */
function rowsOf({ own, f }, answer, followed, kit) {
  /** @type {Map<string, {advice: string, reason: string}>} */
  const advice = new Map()
  for (const person of followed.ok ? followed.persons : [])
    for (const each of person.campaigns)
      advice.set(each.creator_id, { advice: person.advice, reason: person.reasons[0]?.id ?? '' })
  const names = new Map(own.creators.map((/** @type {any} */ row) => [row.creator_id, oneLine(row.name || row.handle)]))
  const tied = new Map(answer.ranking.order.map((/** @type {any} */ row) => [row.creator_id, row.tied_with]))
  return answer.rows.map((/** @type {any} */ row, /** @type {number} */ at) => {
    const given = own.creators[at]
    const metric = (/** @type {string} */ id) => known(row.metrics[id])
    const margin = known(row.inputs.gross_margin)
    const sales = metric('return_on_ad_spend')
    return {
      id: row.creator_id,
      name: names.get(row.creator_id),
      handle: oneLine(given.handle),
      platform: oneLine(given.platform),
      campaign: oneLine(own.campaigns?.find((/** @type {any} */ one) => one.campaign_id === given.campaign_id)?.name),
      posted: given.posted_on ?? '',
      spend: metric('total_cost'),
      sales: known(row.inputs.revenue),
      profit: margin === undefined ? metric('sales_less_spend') : metric('net_profit'),
      orders: known(row.inputs.orders),
      back: margin === undefined ? sales : metric('profit_on_ad_spend'),
      verdict: row.verdict.did_it_pay.verdict,
      strip: kit.stripParts(sales, margin, f.base),
      metrics: row.metrics,
      inputs: row.inputs,
      enough: row.enough_data,
      tied: (tied.get(row.creator_id) ?? []).map((/** @type {string} */ id) => names.get(id)),
      ...advice.get(row.creator_id),
    }
  })
}

/** @param {any} answer @param {Row[]} rows @param {string[]} leftOut @param {any} own @returns {Caveat[]} */
function caveatsOf(answer, rows, leftOut, own) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const nameOf = (/** @type {string} */ id) => byId.get(id)?.name ?? ''
  /** @type {Map<string, string[]>} creators by the input that they lack */
  const lacking = new Map()
  for (const { creator_id: id, inputs } of answer.missing)
    for (const input of inputs)
      if (!NOT_MONEY.includes(input)) lacking.set(input, [...(lacking.get(input) ?? []), nameOf(id)])
  const few = rows.filter((row) => !row.enough)
  /** @type {Caveat[]} */
  const found = [...lacking].map(([input, names]) => ({ id: 'missing', names, values: { input } }))
  for (const { id, subject, values } of answer.to_check) found.push({ id, name: nameOf(subject), values })
  if (few.length) found.push({ id: 'few', names: few.map((row) => row.name) })
  if (leftOut.length) found.push({ id: 'campaign_costs', names: leftOut.map(oneLine) })
  for (const rate of own.rates ?? []) found.push({ id: 'rate', values: rate })
  return found
}

/** Best and weakest among those with enough data, never the same creator twice. @param {any} order @param {Row[]} rows */
function rankingOf({ order, metric, goal }, rows) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ranked = order
    .filter((/** @type {any} */ row) => row.rank !== undefined)
    .map((/** @type {any} */ row) => ({ .../** @type {Row} */ (byId.get(row.creator_id)), value: row.value }))
  const best = ranked.slice(0, Math.min(MOST_NAMED, Math.ceil(ranked.length / 2)))
  const weakest = ranked.slice(Math.max(best.length, ranked.length - MOST_NAMED)).reverse()
  return { metric, goal, best, weakest, ranked: ranked.length }
}

/** @param {any} own */
function periodOf({ campaigns = [], creators, shown }) {
  const said = (shown ? [shown] : campaigns).flatMap((/** @type {any} */ row) => [row.start, row.end])
  const days = (said.some(Boolean) ? said : creators.map((/** @type {any} */ row) => row.posted_on))
    .filter(
      (/** @type {unknown} */ day) => /^\d{4}-\d\d-\d\d$/.test(String(day)) && !Number.isNaN(Date.parse(String(day))),
    )
    .sort()
  return days.length ? { from: days[0], to: days.at(-1) } : undefined
}

/** @param {any} page @param {any} kit @param {string} today */
function fromCreators(page, kit, today) {
  const { own, engine, f } = page
  const { common, campaign, leftOut, everybody } = requestOf(page, today)
  const answer = engine.evaluateCampaign({ ...common, ...campaign })
  if (!answer.ok) return { failed: answer.error }
  const followed = engine.compareCampaigns({ ...common, creators: everybody, campaigns: own.campaigns ?? [] })
  const { total } = answer
  const facts = kit.readFacts({ ok: true, metrics: total.pooled, inputs: total.inputs, verdict: total.verdict }, f.base, false) // biome-ignore format: one line
  const rows = rowsOf(page, answer, followed, kit)
  return {
    facts,
    answer: workingAnswer(page, total, common.options),
    newCustomers: known(total.inputs.new_customers),
    rows,
    ranking: rankingOf(answer.ranking, rows),
    caveats: caveatsOf(answer, rows, leftOut, own),
    targets: answer.objectives,
    alternative: answer.alternative,
  }
}

/** @param {any} page */
const fromCheck = ({ facts, answer }) => ({
  facts,
  answer,
  newCustomers: known(answer.inputs?.new_customers),
  rows: /** @type {Row[]} */ ([]),
  ranking: { metric: '', goal: '', best: [], weakest: [], ranked: 0 },
  caveats: facts.bad.map((/** @type {string} */ input) => ({ id: 'unread', values: { input } })),
})

/** @param {any} kit @param {() => string} today */
export function createReports(kit, today) {
  /** @type {{own?: any, engine?: any, f?: any, facts?: any, made?: any}} */
  let last = {}
  /** @param {any} page */
  function figuresOf(page) {
    const { own, engine, f, facts, example } = page
    if (last.own === own && last.engine === engine && last.f === f && last.facts === facts) return last.made
    const source = reported(own).creators?.length ? 'creators' : example ? 'empty' : 'check'
    const made =
      source === 'creators'
        ? fromCreators({ ...page, own: reported(own) }, kit, today())
        : source === 'check'
          ? fromCheck(page)
          : {}
    last = { own, engine, f, facts, made: { source, ...made } }
    return last.made
  }
  return (/** @type {any} */ page) => {
    const own = reported(page.own)
    const chosen = own.report ?? {}
    const given = figuresOf(page)
    const facts = given.facts
    const profit = facts && (facts.margin === undefined && facts.profit === undefined ? undefined : facts.profit)
    const less = known(given.answer?.metrics?.sales_less_spend)
    return {
      ...given,
      own,
      f: page.f,
      /** What the strip's parts are called. */
      words: page.words.strip,
      title: oneLine(
        chosen.title ||
          (own.shown && own.name ? `${own.name}: ${own.shown.name}` : own.name) ||
          (own.shown ?? (own.campaigns?.length === 1 ? own.campaigns[0] : undefined))?.name,
      ),
      period: oneLine(chosen.period),
      span: periodOf(own),
      note: chosen.note ?? '',
      parts: new Set(chosen.parts ?? PARTS),
      /** Spend, sales, profit and new customers, as numbers. */
      figures: facts && [
        { id: 'spend', value: facts.cost },
        { id: 'sales', value: facts.revenue },
        profit === undefined ? { id: 'less', value: less } : { id: 'profit', value: profit },
        { id: 'new_customers', value: given.newCustomers, count: true },
      ],
      workings: profit === undefined ? WORKINGS_OF_SALES : WORKINGS,
    }
  }
}
