// @ts-check
/** Which creators can be told apart: their orders by what each had, out of the document. */

/** What orders are held against, in the order in which one is offered. */
export const EXPOSURES = ['clicks', 'views', 'total_cost']
/** Pairs grow with the square: as many as the engine takes. */
const MOST = 300

/** @typedef {{place: number, name: string, orders: number, exposure: number, rate: number, toldFrom: number}} Told */

/** Figures of every creator that has orders. @param {any} page */
function figuresOf({ own, engine, f }) {
  const { decimal, group } = f.signs
  return own.creators.slice(0, 2 * MOST).map((/** @type {any} */ row) => {
    const answer = engine.computeMetrics({
      currency: f.currency,
      inputs: row.inputs ?? {},
      options: { decimal, group },
    })
    const value = (/** @type {string} */ id) => {
      const figure = answer.inputs?.[id] ?? answer.metrics?.[id]
      return figure?.ok ? figure.value : undefined
    }
    return {
      name: row.name || row.handle || row.creator_id,
      orders: value('orders'),
      clicks: value('clicks'),
      views: value('views'),
      total_cost: value('total_cost'),
    }
  })
}

/** @param {any} page @param {string} wanted exposure, or '' for the first that most creators have */
export function toldApart(page, wanted) {
  const all = figuresOf(page)
  const having = (/** @type {string} */ id) =>
    all.filter((/** @type {any} */ row) => Number.isInteger(row.orders) && row[id] > 0)
  const offered = EXPOSURES.filter((id) => having(id).length >= 2)
  const exposure = offered.includes(wanted) ? wanted : offered[0]
  if (!exposure) return { offered, exposure: '', rows: [], pairs: [] }
  const rows = having(exposure).slice(0, MOST)
  const answer = page.engine.compareCreators({
    creators: rows.map((/** @type {any} */ row, /** @type {number} */ at) => ({
      creator_id: String(at),
      orders: row.orders,
      exposure: row[exposure],
    })),
  })
  if (!answer.ok) return { offered, exposure, rows: [], pairs: [] }
  /** @type {Told[]} */
  const told = answer.creators.map((/** @type {any} */ each, /** @type {number} */ at) => ({
    place: at,
    name: rows[at].name,
    orders: rows[at].orders,
    exposure: rows[at][exposure],
    rate: each.rate,
    toldFrom: each.told_from,
  }))
  /** @type {{places: number[], differ: boolean, times: number | null}[]} */
  const pairs = answer.pairs.map((/** @type {any} */ pair) => ({
    places: [Number(pair.higher), Number(pair.lower)],
    differ: pair.told === 'differ',
    times: pair.times_more_data,
  }))
  return { offered, exposure, rows: told.sort((a, b) => b.rate - a.rate), pairs }
}
