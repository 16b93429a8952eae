// @ts-check
/**
 * The creator's side of the document: what was typed, the engine's requests made of it, and its answers with what could not
 * be read. No reckoning here: every figure is the engine's.
 */

/** @typedef {Record<string, any>} Offer as typed; `rights` are ids of claims */
/** @typedef {{offers: Offer[], usual: Record<string, any>, rate: Record<string, any>, numbers: {name?: string, inputs: Record<string, any>}}} Side */
/** @typedef {ReturnType<typeof weighOffers>} Weighed */

export const FIRST = 'offer_1'
const PAY = ['fee', 'commission_rate', 'commission_per_order', 'product_value']
const SENT = [...PAY, 'posts', 'hours', 'costs', 'average_order_value', 'rights_uplift', 'rights']
/** Typed once, and of each post of every offer. */
const OF_ALL = { views: 'usual_views', engagements: 'usual_engagements' }
/** Where a field cannot be read, the figures that would be wrong without it. Pay spoils all. @type {Record<string, string[]>} */
const SPOILS = {
  posts: ['per_post', 'cost_per_mille', 'cost_per_engagement'],
  costs: ['per_hour', 'fee_floor'],
  rights: ['fee_floor'],
  rights_uplift: ['fee_floor'],
}

/** The worked example: an own one is never mixed with it. @type {Side} */
export const EXAMPLE = {
  offers: [
    { offer_id: 'offer_1', name: 'Glow', fee: 300, commission_rate: 0.1, posts: 2, hours: 8, costs: 40 },
    { offer_id: 'offer_2', name: 'Nord', fee: 500, posts: 2, hours: 8, costs: 40 },
  ],
  usual: {
    fee: 500,
    average_order_value: 100,
    low_orders: 5,
    expected_orders: 12,
    high_orders: 40,
    views: 8000,
    engagements: 420,
    hourly_rate: 35,
  },
  rate: { hours: 5, costs: 25, rights: [] },
  numbers: {
    inputs: {
      followers: 25000,
      posts: 3,
      reach: 41000,
      views: 52000,
      likes: 2400,
      comments: 135,
      shares: 360,
      saves: 105,
    },
  },
}

/** @param {any} document @returns {Side} */
export function sideOf({ creator_side: side = {} }) {
  const { offers = [], usual = {}, rate = {}, numbers = {} } = side
  return { offers, usual, rate, numbers: { ...numbers, inputs: numbers.inputs ?? {} } }
}

/** @param {Record<string, any>} fields */
const isBlank = (fields) =>
  Object.entries(fields).every(
    ([key, value]) => key === 'offer_id' || value === '' || (Array.isArray(value) && value.length === 0),
  )

/** What a part is drawn from: the visitor's own, or the example while nothing of it is typed. @param {any} document @param {'offers' | 'rate' | 'numbers'} part */
export function shownSide(document, part) {
  const own = sideOf(document)
  const blank = {
    offers: own.offers.every(isBlank) && isBlank(own.usual),
    rate: isBlank(own.rate) && isBlank(own.usual),
    numbers: isBlank(own.numbers.inputs),
  }[part]
  return { own, side: blank ? EXAMPLE : own, example: blank }
}

/** The offers of the form: there is always one to type into. @param {Side} side */
export const offersOf = ({ offers }) => (offers.length ? offers : [{ offer_id: FIRST }])

/** @param {Record<string, any>} from @param {string[]} keys */
const given = (from, keys) =>
  Object.fromEntries(
    keys.flatMap((key) =>
      from[key] === undefined || from[key] === '' || from[key]?.length === 0 ? [] : [[key, from[key]]],
    ),
  )

/** @param {import('./format.js').Format} f */
export const optionsOf = (f) => ({ decimal: f.signs.decimal, group: f.signs.group })

/**
 * Asks, and leaves out each thing that could not be read, until the rest is answered. What depends on it is not to be shown.
 * @param {(request: any) => any} ask @param {any} request @returns {{answer: any, bad: Record<string, string>}} `bad`: faults by path
 */
export function askReadable(ask, request) {
  /** @type {Record<string, string>} */
  const bad = {}
  const now = structuredClone(request)
  for (;;) {
    const answer = ask(now)
    if (answer.ok) return { answer, bad }
    const { subject, fault } = answer.error
    const path = subject.split('.')
    const last = path.pop()
    const owner = path.reduce((/** @type {any} */ at, /** @type {string} */ step) => at?.[step], now)
    if (owner?.[last] === undefined) return { answer, bad }
    bad[subject] = fault
    delete owner[last]
  }
}

/**
 * @param {Side} side @param {import('./engine.js').Engine} engine @param {string} currency @param {import('./format.js').Format} f
 */
export function weighOffers(side, engine, currency, f) {
  const options = optionsOf(f)
  const shared = Object.fromEntries(
    Object.entries(given(side.usual, Object.keys(OF_ALL))).map(([key, value]) => [
      OF_ALL[/** @type {'views'} */ (key)],
      value,
    ]),
  )
  const offers = offersOf(side)
  const orders = Object.fromEntries(
    ['low', 'expected', 'high'].flatMap((key) =>
      Object.entries(given(side.usual, [`${key}_orders`])).map(([, value]) => [key, value]),
    ),
  )
  const request = {
    currency,
    options,
    offers: offers.map((offer) => ({ offer_id: offer.offer_id, ...shared, ...given(offer, SENT) })),
    ...given({ usual_fee: side.usual.fee, ...given(side.usual, ['average_order_value', 'hourly_rate']) }, [
      'usual_fee',
      'average_order_value',
      'hourly_rate',
    ]),
    orders,
  }
  const { bad } = askReadable(engine.compareOffers, request)
  const unread = offers.map(({ text }) =>
    text ? engine.readOffer({ currency, text, options }) : { ok: true, unread: [] },
  )
  const badOf = (/** @type {number} */ at) => [
    ...Object.keys(bad).flatMap((path) => (path.startsWith(`offers.${at}.`) ? [path.split('.')[2]] : [])),
    ...(unread[at].ok && unread[at].unread.length === 0 ? [] : ['text']),
  ]
  const spoiled = offers.map((_, at) =>
    badOf(at).some((key) => key === 'text' || key === 'average_order_value' || PAY.includes(key)),
  )
  // Sales that cannot be read are not sales as usual: without any of them none is known.
  const sold = Object.keys(bad).some((path) => path.startsWith('orders.')) ? {} : orders
  const kept = request.offers.filter((_, at) => !spoiled[at])
  const { answer } = askReadable(engine.compareOffers, { ...request, orders: sold, offers: kept })
  return {
    ok: Boolean(answer.ok),
    best: answer.best ?? {},
    bad,
    unread: unread.map((read) => read.unread ?? []),
    rows: offers.map((offer, at) => {
      const outcome = answer.ok ? answer.offers[kept.indexOf(request.offers[at])] : undefined
      const wrong = badOf(at)
      const doubtful = new Set(wrong.flatMap((key) => SPOILS[key] ?? []))
      const figures = Object.entries(outcome ?? {}).filter(([key]) => !doubtful.has(key))
      return { offer, at, wrong, outcome: outcome && Object.fromEntries(figures) }
    }),
  }
}

/** What one post is to cost, and what that is in the units that others speak in. @param {Side} side @param {import('./engine.js').Engine} engine @param {string} currency @param {import('./format.js').Format} f */
export function ownRate(side, engine, currency, f) {
  const { rate, usual, numbers } = side
  const options = optionsOf(f)
  const work = given(rate, ['hours', 'costs', 'rights', 'rights_uplift'])
  const asked = askReadable(engine.compareOffers, {
    currency,
    options,
    offers: [work],
    ...given(usual, ['hourly_rate']),
  })
  const wrong = Object.keys(asked.bad).length > 0
  const floor =
    asked.answer.ok && !wrong
      ? asked.answer.offers[0].fee_floor
      : { ok: false, fault: 'missing_input', subject: 'hours' }
  const counts = { followers: numbers.inputs.followers, views: usual.views, engagement_count: usual.engagements }
  const reckoned = engine.computeMetrics({
    currency,
    options,
    inputs: { ...given(counts, Object.keys(counts)), deliverables: 1, ...(floor.ok && { fee: floor.low }) },
  })
  return { floor, bad: asked.bad, reckoned }
}

/** Which actions are counted, from the fewest to all: sets that the typed figures do not tell apart are one. */
const ACTIONS = [
  ['likes', 'comments'],
  ['likes', 'comments', 'shares'],
  ['likes', 'comments', 'shares', 'saves'],
]
export const RATES = [
  'engagement_rate_by_followers',
  'engagement_rate_by_reach',
  'engagement_rate_by_impressions',
  'engagement_rate_by_views',
]
export const OTHER_RATES = ['reach_rate', 'view_rate', 'frequency', 'save_rate']

/** Engagement by every definition. @param {Side} side @param {import('./engine.js').Engine} engine @param {string} currency @param {import('./format.js').Format} f */
export function ownNumbers(side, engine, currency, f) {
  const inputs = given(side.numbers.inputs, Object.keys(side.numbers.inputs))
  /** @type {{actions: string[], answer: any}[]} */
  const sets = []
  for (const wanted of ACTIONS) {
    const answer = engine.computeMetrics({ currency, inputs, options: { ...optionsOf(f), engagement_actions: wanted } })
    const actions = wanted.filter((id) => answer.ok && answer.inputs[id]?.ok)
    const spoiled = wanted.some((id) => answer.ok && answer.inputs[id] && !answer.inputs[id].ok)
    if (actions.length && !spoiled && !sets.some((set) => set.actions.length === actions.length))
      sets.push({ actions, answer })
  }
  // All actions are what counts where nothing is said.
  const full = sets.find(({ actions }) => actions.length === 4)
  const all = full?.answer ?? engine.computeMetrics({ currency, inputs, options: optionsOf(f) })
  return { sets, all }
}
