// @ts-check
/** Margins that went into Creators after discounts: they are no margins at full price, and must not be discounted again. */

/** So near are two margins the same: they are kept to a hundredth of a percent. */
const NEAR = 5e-5

/** A figure as it was typed: a number, where it is one. @param {unknown} typed @param {any} document @param {any} engine @returns {number | undefined} */
export function numberOf(typed, { settings = {} }, engine) {
  if (typeof typed === 'number') return typed
  const { decimal, group } = settings
  const read = engine.parseNumber({ text: String(typed ?? ''), ...(decimal && { decimal }), ...(group && { group }) })
  if (!read.ok || read.kind !== 'ok') return undefined
  return read.unit === 'percent' ? read.value / 100 : read.value
}

/** A creator's margin at full price, where it is known. @param {any} row of the document @param {any} document @param {any} engine @returns {number | undefined} */
export function fullMarginOf({ creator_id: id, inputs }, document, engine) {
  const typed = numberOf(inputs?.gross_margin, document, engine)
  if (typed === undefined || typed < 0 || typed > 1) return undefined
  const put = document.orders?.margins?.find((/** @type {any} */ each) => each.creator_id === id)
  return put && Math.abs(put.after - typed) < NEAR ? put.full : typed
}

/**
 * Margins that would be others in Creators, by what the discounts left of them.
 * @param {any} answer @param {any} document @param {any} engine
 * @returns {{id: string, full: number, after: number}[]}
 */
export function marginsToPut({ creators }, document, engine) {
  const rows = new Map(document.creators.map((/** @type {any} */ row) => [row.creator_id, row]))
  return creators.flatMap((/** @type {any} */ each) => {
    const row = rows.get(each.creator_id)
    const left = each.gross_margin ?? each.margin?.gross_margin
    if (!row || left === undefined || left < 0 || left > 1 || each.orders === 0) return []
    const after = Math.round(left * 1e4) / 1e4
    const typed = numberOf(row.inputs?.gross_margin, document, engine)
    if (typed !== undefined && Math.abs(typed - after) < NEAR) return []
    const full = fullMarginOf(row, document, engine) ?? each.margin?.gross_margin_at_full_price ?? after
    return [{ id: each.creator_id, full, after }]
  })
}

/** One step of undo. @param {ReturnType<typeof marginsToPut>} margins @param {import('./page.js').Page} page @param {any} w words */
export function putMargins(margins, { own, act, f }, w) {
  const by = new Map(margins.map((each) => [each.id, each]))
  const signs = own.settings?.decimal ? {} : { locale: f.locale, decimal: f.signs.decimal, group: f.signs.group }
  const typed = (/** @type {number} */ after) => `${f.unambiguous(after * 100)}%`
  const others = (own.orders?.margins ?? []).filter((/** @type {any} */ each) => !by.has(each.creator_id))
  act.change([
    [['document', 'settings'], { ...signs, ...own.settings }],
    [['document', 'creators'], own.creators.map((/** @type {any} */ row) => (by.has(row.creator_id) ? { ...row, inputs: { ...row.inputs, gross_margin: typed(by.get(row.creator_id)?.after ?? 0) } } : row))], // biome-ignore format: one line
    [['document', 'orders', 'margins'], [...others, ...margins.map(({ id, full, after }) => ({ creator_id: id, full, after }))]], // biome-ignore format: one line
  ])
  act.say({ text: w.marginsPut(margins.length), action: { label: w.undo, act: act.undo } })
}
