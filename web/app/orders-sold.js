// @ts-check
/** Who sold what: asked of the engine when something of it changes, decided by the visitor, and put into Creators. */
import { today } from './format.js'

/** @typedef {ReturnType<typeof createSold>} Sold */

/** What may tell whose an order is, in the usual order. */
export const METHODS = ['code', 'link', 'survey', 'landing_page', 'product']
/** What of the document the answer depends on. */
const ABOUT = ['currency', 'creators', 'posts', 'links', 'link_plan', 'settings']
const ABOUT_ORDERS = ['rule', 'decisions', 'codes', 'answers', 'links', 'margins', 'typed_totals']

/** A number past all that are taken. @param {any[]} creators */
const lastNumber = (creators) =>
  creators.reduce((last, { creator_id: id }) => Math.max(last, Number(/^creator_(\d+)$/.exec(id)?.[1] ?? 0)), 0)

/** What the visitor says something of, by the keys that tell one from another. */
const SAID_OF = {
  order: ['order'],
  code: ['code'],
  answer: ['answer'],
  link: ['source', 'medium', 'campaign', 'id', 'content', 'term'],
}
/** @typedef {keyof typeof SAID_OF} Kind */

/** @param {any[] | undefined} list @param {Kind} kind @param {Record<string, any>} of @param {string | undefined} id undefined takes it back */
function withMeaning(list, kind, of, id) {
  const keys = SAID_OF[kind]
  const others = (list ?? []).filter((each) => keys.some((key) => each[key] !== of[key]))
  const said = Object.fromEntries(keys.flatMap((key) => (of[key] === undefined ? [] : [[key, of[key]]])))
  return id === undefined ? others : [...others, { ...said, creator_id: id }]
}

/** A code as a name: MIA10 is Mia. @param {string} code */
export function nameOfCode(code) {
  const letters = code.replace(/[^\p{L}]+/gu, ' ').trim()
  const name = letters || code
  return name[0].toUpperCase() + name.slice(1).toLowerCase()
}

/** @param {import('./orders-actions.js').Orders} orders @param {any} w words */
export function createSold(orders, w) {
  const { act, desk } = orders
  const own = () => orders.page().own
  const section = () => own().orders ?? {}
  /** @type {any[]} what was asked about last */
  let last = []
  let turn = 0
  /** How the orders stood before the rule was changed, by creator. @type {Map<string, any> | undefined} */
  let before

  /** What was asked last. @type {import('./orders-request.js').About | undefined} */
  let about
  let slot = ''

  async function ask() {
    if (!about) return
    const mine = ++turn
    orders.set({ counting: true })
    const answer = await desk.sold(about)
    if (mine === turn) orders.set({ counting: false, sold: answer })
  }
  /** Files in use, by their numbers. @param {boolean} ofOrders */
  const numbers = (ofOrders) =>
    orders
      .ui()
      .files.filter(
        ({ used, state, answer }) => used && state === 'read' && (answer.summary.kind === 'orders') === ofOrders,
      )
      .map(({ number }) => number)
  /** Asks anew where something has changed. @returns {boolean} false where no orders are in use */
  function ensure() {
    const [ofOrders, evidence] = [numbers(true), numbers(false)]
    if (ofOrders.length === 0) return false
    const document = own()
    if (slot !== orders.page().slot) {
      slot = orders.page().slot
      before = undefined
    }
    const now = [ofOrders.join(), evidence.join(), ...ABOUT.map((key) => document[key]), ...ABOUT_ORDERS.map((key) => section()[key])] // biome-ignore format: one line
    if (now.length === last.length && now.every((each, at) => each === last[at])) return true
    last = now
    const kept = Object.fromEntries([...ABOUT, 'orders'].map((key) => [key, document[key]]))
    about = { document: kept, orders: ofOrders, evidence, today: today() }
    queueMicrotask(ask)
    return true
  }

  /** @param {string} part @param {unknown} value @param {string} [merge] */
  const put = (part, value, merge) => act.change([[['document', 'orders', part], value]], merge)
  /** @param {any} answer */
  const figuresOf = (answer) => new Map(answer.creators.map((/** @type {any} */ each) => [each.creator_id, each]))

  /** What is put into Creators for one of them. @param {any} row of the answer */
  function figures(row) {
    const counted = section().rule?.count_by === 'weighed' && row.weighed ? row.weighed : row
    return {
      orders: Math.round(counted.orders * 100) / 100,
      revenue: counted.revenue,
      ...(row.new_customers && { new_customers: row.new_customers.orders }),
    }
  }
  /** Creators whose figures would change. @param {any} answer */
  function toPut(answer) {
    const by = figuresOf(answer)
    const sought = new Set(
      answer.asked.flatMap((/** @type {any} */ each) =>
        each.sought || by.get(each.creator_id)?.orders ? [each.creator_id] : [],
      ),
    )
    return own().creators.flatMap((/** @type {any} */ row) => {
      const found = by.get(row.creator_id)
      if (!found || !sought.has(row.creator_id)) return []
      const next = figures(found)
      const same = Object.entries(next).every(([id, value]) => row.inputs?.[id] === value)
      return same ? [] : [{ id: row.creator_id, next }]
    })
  }

  const sold = {
    ensure,
    section,
    toPut,
    figures,
    creators: () => orders.ui().sold?.asked ?? [],
    before: () => before,
    methods: () => /** @type {string[]} */ (section().rule?.methods ?? METHODS),
    /** @param {string} id */
    nameOf: (id) => own().creators.find((/** @type {any} */ row) => row.creator_id === id)?.name || id,
    /** @param {Record<string, unknown>} patch undefined goes back to the default @param {string} [merge] */
    rule(patch, merge) {
      const { sold: answer } = orders.ui()
      if (answer?.ok) before = new Map(answer.creators.map((/** @type {any} */ row) => [row.creator_id, figures(row)]))
      const next = Object.entries({ ...section().rule, ...patch }).filter(
        ([, value]) => value !== undefined && value !== '',
      )
      put('rule', Object.fromEntries(next), merge)
    },
    /** All methods in the order of their list: one that is switched off stays where it was. */
    listed() {
      const now = sold.methods()
      return /** @type {string[]} */ (orders.ui().listed ?? [...now, ...METHODS.filter((id) => !now.includes(id))])
    },
    /** @param {string[]} listed @param {(id: string) => boolean} used */
    setMethods(listed, used) {
      const methods = listed.filter(used)
      orders.set({ listed })
      sold.rule({ methods: methods.join() === METHODS.join() ? undefined : methods })
    },
    /** @param {string} id of a method @param {boolean} on */
    toggleMethod(id, on) {
      const now = sold.methods()
      sold.setMethods(sold.listed(), (each) => (each === id ? on : now.includes(each)))
    },
    /** One place up in the order. @param {string} id */
    raise(id) {
      const now = sold.methods()
      const listed = [...sold.listed()]
      const at = listed.indexOf(id)
      if (at > 0) listed.splice(at - 1, 2, id, listed[at - 1])
      sold.setMethods(listed, (each) => now.includes(each))
      act.focus(at > 1 ? `raise-${id}` : `use-${id}`)
    },
    /** Back to the usual rule. */
    resetRule() {
      orders.set({ listed: undefined })
      sold.rule(Object.fromEntries(Object.keys(section().rule ?? {}).map((key) => [key, undefined])))
    },
    /** @param {string} order @param {string | undefined} id '' is nobody's, undefined lets the rule decide */
    decide: (order, id) => put('decisions', withMeaning(section().decisions, 'order', { order }, id)),
    /** @param {Kind} kind @param {Record<string, any>} of @param {string | undefined} id */
    means: (kind, of, id) => put(`${kind}s`, withMeaning(section()[`${kind}s`], kind, of, id)),
    /** Whether a creator is one of a list of the rule. @param {'left_out' | 'any_day'} key @param {string} id */
    listedIn: (key, id) => Boolean(section().rule?.[key]?.includes(id)),
    /** @param {'left_out' | 'any_day'} key @param {string} id @param {boolean} on */
    list(key, id, on) {
      const others = (section().rule?.[key] ?? []).filter((/** @type {string} */ each) => each !== id)
      const next = on ? [...others, id] : others
      sold.rule({ [key]: next.length ? next : undefined })
    },
    /** More of one creator, in a dialog; '' closes it. @param {string} id */
    look: (id) => orders.set({ look: id }),
    /** Who bought of one creator. @param {string} id @returns {Promise<any>} */
    buyers: async (id) => (about ? desk.sold({ ...about, segments_of: id }) : undefined),
    /** A creator for each of these codes, as one step. @param {string[]} codes */
    addCreators(codes) {
      const { creators, settings, orders: { rule } = /** @type {any} */ ({}) } = own()
      let number = lastNumber(creators)
      const campaign = rule?.campaign_id
      const rows = codes.map((code) => ({ creator_id: `creator_${++number}`, name: nameOfCode(code), code, ...(campaign && { campaign_id: campaign }), inputs: {} })) // biome-ignore format: one line
      const { f } = orders.page()
      const signs = settings?.decimal ? {} : { locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
      act.change([
        [['document', 'settings'], { ...signs, ...settings }],
        [
          ['document', 'creators'],
          [...creators, ...rows],
        ],
      ])
      act.say({ text: w.creatorsAdded(rows.length), action: { label: w.undo, act: act.undo } })
    },
    /** Orders in another currency than the project's. @param {string} code */
    countIn: (code) => act.currency(code),
    /** Orders, sales and new customers of each creator, and what they were counted from: one step of undo. @param {any} answer */
    putIntoCreators(answer) {
      const changed = new Map(toPut(answer).map((/** @type {any} */ each) => [each.id, each.next]))
      const { totals } = answer
      const { settings } = own()
      const { f } = orders.page()
      const signs = settings?.decimal ? {} : { locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
      const files = orders.ui().files.filter(({ used }) => used)
      act.change([
        [['document', 'settings'], { ...signs, ...settings }],
        [['document', 'creators'], own().creators.map((/** @type {any} */ row) => (changed.has(row.creator_id) ? { ...row, inputs: { ...row.inputs, ...changed.get(row.creator_id) } } : row))], // biome-ignore format: one line
        [['document', 'orders', 'files'], files.map(({ name, answer: read }) => ({ name, format: read.format ?? '', rows: read.rows, ...(read.summary.orders !== undefined && { orders: read.summary.orders }), ...(read.summary.first_date && { from: read.summary.first_date, to: read.summary.last_date }) }))], // biome-ignore format: one line
        [['document', 'orders', 'results'], answer.creators.map((/** @type {any} */ each) => ({ creator_id: each.creator_id, orders: each.orders, revenue: each.revenue, low: each.low, high: each.high }))], // biome-ignore format: one line
        [['document', 'orders', 'totals'], { counted_on: today(), orders: totals.orders, revenue: totals.revenue, unattributed_orders: answer.unattributed.orders, unattributed_revenue: answer.unattributed.revenue, ...(totals.from && { from: totals.from }), ...(totals.to && { to: totals.to }) }], // biome-ignore format: one line
      ])
      act.say({ text: w.putDone(changed.size), action: { label: w.undo, act: act.undo } })
    },
  }
  return sold
}
