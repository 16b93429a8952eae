// @ts-check
/** What the Creators view is drawn from: the document's rows in their order, the columns shown, and the engine's figures. */
import { columnTable, DEFAULT_COLUMNS, textOf } from './creators-columns.js'
import { createFigures } from './creators-figures.js'
import { filtered, sorted, sortKey, ungrouped } from './creators-order.js'
import { countedRows, POST_COLUMNS, postsByCreator, read } from './creators-posts.js'
import { stripOf } from './facts.js'
import { createFormat, today } from './format.js'
import { creatorsShown, shownCampaign } from './shown-campaign.js'

/** @typedef {import('./creators-columns.js').Column} Column */
/** @typedef {import('./creators-figures.js').Figures} Figures */
/** @typedef {import('./creators-order.js').Item} Item */
/** @typedef {ReturnType<ReturnType<typeof createModel>>} Model */

/** @typedef {{columns: string[], widths: Record<string, number>, sort?: import('./creators-order.js').Sort, group: string, filter: string, density: string, campaign?: string}} Grid */
/** @type {Grid} */
const FRESH_GRID = { columns: DEFAULT_COLUMNS, widths: {}, group: '', filter: '', density: 'comfortable' }

/** @param {any} document @returns {Grid} */
export const gridOf = (document) => ({ ...FRESH_GRID, ...document.settings?.grid })

/** The last answer again, where nothing that it was made from has changed. @template A, T @param {(...from: A[]) => T} make */
export function remembered(make) {
  /** @type {any[]} */
  let last = []
  /** @type {T} */
  let made
  return (/** @type {any[]} */ ...from) => {
    if (last.length !== from.length || from.some((each, at) => each !== last[at])) {
      made = make(...from)
      last = from
    }
    return made
  }
}

/** A figure's column is as wide as its heading needs, within reason. @param {Column} column @param {string} label */
const widthOf = ({ kind, width }, label) =>
  kind === 'input' || kind === 'metric' ? Math.round(Math.min(170, Math.max(104, 44 + label.length * 7.2))) : width

/** @param {any} w words of the view */
export function createModel(w) {
  const columnsOf = remembered(columnTable)
  /** @type {Figures | undefined} */
  let figures
  /** Told in what a row was drawn from: everything is reckoned anew. */
  let epoch = 0
  const figuresOf = remembered((engine, catalogue, currency, decimal, group, rates, day) => {
    figures?.dispose()
    epoch++
    figures = createFigures(engine, catalogue, { currency, decimal, group, rates, today: day })
    return figures
  })
  const shownOf = remembered((table, ids, widths, catalogue) =>
    ids.flatMap((/** @type {string} */ id) => {
      const column = table.get(id)
      return column ? [{ ...column, width: widths[id] ?? widthOf(column, w.column(id, { catalogue })) }] : []
    }),
  )
  const byIdOf = remembered((creators) => new Map(creators.map((/** @type {any} */ row) => [row.creator_id, row])))
  const countedOf = remembered(countedRows)
  const postsOf = remembered(postsByCreator)
  /** @type {any[]} what the order stands on: values that change do not move a row from under the hand */
  let orderedBy = []
  /** @type {string[]} */
  let order = []

  /** @param {any} document @param {Map<string, Column>} table @param {Grid} grid @param {Set<string>} fresh @param {boolean} moved @param {(row: any, id: string) => number | undefined} figureOf @param {boolean} owing */
  function orderOf(document, table, grid, fresh, moved, figureOf, owing) {
    const by = [grid.sort, grid.filter, shownCampaign(document), figures, owing]
    if (!moved && by.every((each, at) => each === orderedBy[at])) return order
    orderedBy = by
    const column = grid.sort && table.get(grid.sort.id)
    const rows = filtered(creatorsShown(document), grid.filter, fresh)
    const inOrder = column ? sorted(rows, sortKey(column, figureOf), Boolean(grid.sort?.descending)) : rows
    order = inOrder.map((row) => row.creator_id)
    return order
  }

  const itemsOf = remembered((ids, byId, grouped, group, counted, campaigns) => {
    const inOrder = ids.flatMap((/** @type {string} */ id) => byId.get(id) ?? [])
    return group && grouped ? grouped(inOrder, group, counted, { campaigns }, w) : ungrouped(inOrder)
  })

  /** @typedef {{items: Item[], rows?: Map<string, any>}} Unfolded */
  /** @type {any} posts as rows are known by a part that comes with the first of them */
  const unfoldedOf = remembered((items, posts, ...from) => (posts ? posts.unfolded(items, ...from) : { items }))

  return (
    /** @type {import('./page.js').Page} */ page,
    /** @type {typeof import('./creators-actions.js').FRESH} */ { fresh, posts, unfolded, beside },
  ) => {
    const { own: document, engine, catalogue, words } = page
    const settings = document.settings ?? {}
    const f = createFormat({
      locale: settings.locale ?? page.f.locale,
      currency: document.currency,
      language: words.language,
    })
    const grid = gridOf(document)
    const table = columnsOf(catalogue)
    const signs = { decimal: settings.decimal ?? f.signs.decimal, group: settings.group ?? f.signs.group }
    const counted = figuresOf(engine, catalogue, document.currency, signs.decimal, signs.group, document.rates, today())
    const byId = byIdOf(document.creators)
    const postsBy = postsOf(document.posts)
    const { rows, by: countedBy } = countedOf(document.creators, document.posts, engine, signs.decimal, signs.group)
    const moved = counted.sync(rows)
    /** A figure of a row, be it a creator or a post. @param {any} row @param {string} id @returns {number | undefined} */
    const figureOf = (row, id) =>
      row.of
        ? read({ engine, ...signs }, row.inputs[id] ?? '')
        : id === 'owed'
          ? beside?.owedOf(counted, rows).of(row.creator_id)
          : counted.value(row.creator_id, id)
    const ids = orderOf(document, table, grid, fresh, moved, figureOf, grid.sort?.id === 'owed' && Boolean(beside))
    const { items, rows: posted } = /** @type {Unfolded} */ (
      unfoldedOf(itemsOf(ids, byId, beside?.grouped, grid.group, counted, document.campaigns), posts, unfolded, postsBy)
    )
    const columns = unfolded.size ? posts.columnsWith(grid.columns) : grid.columns

    /** What a row says about itself: verdict, what came back, the dollar strip. @param {any} row */
    function factsOf(row) {
      const figure = (/** @type {string} */ id) => counted.value(row.creator_id, id)
      const [roas, margin] = [figure('return_on_ad_spend'), figure('gross_margin')]
      return {
        verdict: counted.verdict(row.creator_id, row.posted_on),
        cost: figure('total_cost'),
        revenue: figure('revenue'),
        after: margin !== undefined,
        back: margin === undefined ? roas : figure('profit_on_ad_spend'),
        strip: stripOf(roas, margin, f.base),
      }
    }
    return {
      document,
      grid,
      f,
      signs,
      table,
      shown: /** @type {Column[]} */ (shownOf(table, columns, grid.widths, catalogue)),
      figures: counted,
      items,
      /** All rows with the inputs that count: other rows, other sums. */
      rows: /** @type {any[]} */ (rows),
      byId: /** @type {Map<string, any>} */ (byId),
      postsBy: /** @type {Map<string, any[]>} */ (postsBy),
      /** The row of this id, be it a creator or a post that is in sight. @param {string} id */
      rowAt: (id) => byId.get(id) ?? posted?.get(id),
      figureOf,
      /** @param {any} row @param {Column} column */
      editable: (row, column) => column.editable && (!row.of || POST_COLUMNS.has(column.id)),
      /** Whether a cell holds what the row's posts add up to. @param {any} row @param {Column} column */
      fromPosts: (row, column) =>
        column.kind === 'input' && !row.of && textOf(row, column) === '' && figureOf(row, column.id) !== undefined,
      epoch,
      factsOf,
      /** The inputs that count for a row, its posts' among them. @param {any} row */
      countedOf: (row) => countedBy.get(row.creator_id)?.inputs ?? row.inputs,
      textOf,
    }
  }
}
