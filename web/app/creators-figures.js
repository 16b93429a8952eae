// @ts-check
/**
 * The creators' figures: a table in the engine as a cache of the document, updated cell by cell. A row keeps its place there
 * for as long as it lives, however the page is sorted.
 */

/** Cells of one column from which the column is handed over whole rather than one by one. */
const BULK = 48

/** @typedef {{values: Float64Array, faults: Uint8Array}} View */
/** @typedef {[number, string][]} Edits places and texts */
/** @typedef {{inputs: Record<string, any>, metrics: Record<string, any>}} Totals */

/** Text that can be read one way only, whatever the signs; anything else is the engine's to read. @param {string} decimal */
const plainNumber = (decimal) => new RegExp(`^(?:0|[1-9]\\d{0,11})(?:${decimal === ',' ? ',' : '\\.'}\\d{1,2})?$`)

/**
 * @param {any} engine
 * @param {any} catalogue
 * @param {{currency: string, decimal: string, group: string, rates?: any[], today: string}} style
 */
export function createFigures(engine, catalogue, { currency, decimal, group, rates, today }) {
  const inputs = new Set(catalogue.inputs.map((/** @type {any} */ row) => row.id))
  const ratios = new Set(catalogue.inputs.filter((/** @type {any} */ row) => row.unit === 'ratio').map((/** @type {any} */ row) => row.id)) // biome-ignore format: one line
  const faultIds = ['', ...catalogue.faults.map((/** @type {any} */ row) => row.id ?? row)]
  const missing = faultIds.indexOf('missing_input')
  const plain = plainNumber(decimal)
  /** @param {any[] | undefined} given */
  const open = (given) =>
    engine.openTable({ currency, options: { decimal, group, today, ...(given?.length && { rates: given }) } })
  const withRates = open(rates)
  // A rate of a file that cannot be read leaves its amounts as they are.
  const table = withRates.ok ? withRates : open([])
  /** @type {any[]} the row at each place */
  const rows = []
  /** @type {Map<string, number>} */
  const places = new Map()
  /** @type {Map<string, View>} */
  const views = new Map()
  /** @type {Map<string, Totals>} sums of all rows, by the figures asked for */
  const totals = new Map()
  /** @type {any[] | undefined} the list as it was seen last */
  let synced

  /** An amount by the rules of a fee. @param {unknown} text @returns {number | undefined} */
  function read(text) {
    const { ok, kind, value } = engine.parseNumber({ text: String(text), decimal, group })
    return ok && (kind === 'ok' || kind === 'ambiguous') ? value : undefined
  }
  /** @param {string} id @returns {View} */
  function view(id) {
    let found = views.get(id)
    // Memory that grew leaves old views empty.
    if (!found || found.values.length !== rows.length) {
      found = { values: table.input(id), faults: table.faults(id) }
      views.set(id, found)
    }
    return found
  }

  /** @param {Map<string, number[]>} places @param {string} text @param {number} place */
  function stand(places, text, place) {
    const known = places.get(text)
    if (known) known.push(place)
    else places.set(text, [place])
  }

  /** @param {string} id @returns {View} */
  const copy = (id) => ({ values: Float64Array.from(table.input(id)), faults: Uint8Array.from(table.faults(id)) })

  /** @param {string} id @param {Edits} edits */
  function fill(id, edits) {
    const { values, faults } = copy(id)
    /** @type {Map<string, number[]>} places by text */
    const hard = new Map()
    for (const [place, text] of edits) {
      const easy = text !== '' && !ratios.has(id) && plain.test(text)
      if (easy) values[place] = Number(decimal === ',' ? text.replace(',', '.') : text)
      else if (text !== '') stand(hard, text, place)
      faults[place] = easy ? 0 : missing
      if (!easy) values[place] = 0
    }
    table.fill(id, values, faults)
    for (const [text, [place]] of hard) table.set(place, id, text)
    repeat(
      id,
      [...hard.values()].filter((places) => places.length > 1),
    )
  }

  /** What the engine read of a text at its first place stands at all of them. @param {string} id @param {number[][]} texts places of each */
  function repeat(id, texts) {
    if (texts.length === 0) return
    const { values, faults } = copy(id)
    for (const [first, ...others] of texts) {
      for (const place of others) {
        values[place] = values[first]
        faults[place] = faults[first]
      }
    }
    table.fill(id, values, faults)
  }

  /** @param {Map<string, Edits>} edits */
  function write(edits) {
    for (const [id, cells] of edits) {
      if (cells.length >= BULK) fill(id, cells)
      else for (const [place, text] of cells) table.set(place, id, text)
    }
  }

  /** @param {Map<string, Edits>} edits @param {number} place @param {any} before @param {any} row */
  function compare(edits, place, before, row) {
    const [old, now] = [before?.inputs ?? {}, row.inputs ?? {}]
    if (old === now) return
    for (const id in now) if (old[id] !== now[id]) note(edits, id, place, now[id])
    for (const id in old) if (!(id in now)) note(edits, id, place, '')
  }

  /** @param {Map<string, Edits>} edits @param {string} id @param {number} place @param {unknown} value */
  function note(edits, id, place, value) {
    if (!inputs.has(id)) return
    let cells = edits.get(id)
    if (!cells) {
      cells = []
      edits.set(id, cells)
    }
    // A number of a file is written as a person here would write it.
    cells.push([place, typeof value === 'number' ? String(value).replace('.', decimal) : String(value)])
  }

  /** Rows that are gone give their place to the last one. @param {Set<string>} alive @param {Map<string, Edits>} edits */
  function drop(alive, edits) {
    for (let place = rows.length - 1; place >= 0; place--) {
      const { creator_id: id } = rows[place]
      if (alive.has(id)) continue
      const last = rows.pop()
      places.delete(id)
      if (last.creator_id === id) continue
      compare(edits, place, rows[place], last)
      rows[place] = last
      places.set(last.creator_id, place)
    }
  }

  return {
    /**
     * Brings the table to what the document says.
     * @param {any[]} creators each with the inputs that count for it
     * @returns {boolean} whether rows came or went
     */
    sync(creators) {
      if (creators === synced) return false
      synced = creators
      /** @type {Map<string, Edits>} */
      const edits = new Map()
      const known = rows.length
      const fresh = creators.reduce((count, { creator_id: id }) => count + (places.has(id) ? 0 : 1), 0)
      const gone = known + fresh - creators.length
      if (gone > 0) drop(new Set(creators.map(({ creator_id: id }) => id)), edits)
      let [low, high] = [Number.POSITIVE_INFINITY, -1]
      const touch = (/** @type {number} */ place) => {
        low = Math.min(low, place)
        high = Math.max(high, place)
      }
      for (const cells of edits.values()) for (const [place] of cells) touch(place)
      for (const row of creators) {
        let place = places.get(row.creator_id)
        if (place !== undefined && rows[place] === row) continue
        if (place === undefined) {
          place = rows.length
          places.set(row.creator_id, place)
          rows.push({ creator_id: row.creator_id })
        }
        compare(edits, place, rows[place], row)
        rows[place] = row
        touch(place)
      }
      if (rows.length !== known) table.resize(rows.length)
      if (high < 0 && rows.length === known) return false
      write(edits)
      if (high >= 0) table.recompute(low, high + 1)
      views.clear()
      totals.clear()
      return fresh > 0 || gone > 0
    },
    /** @param {string} creator @param {string} id of an input or metric @returns {number | undefined} */
    value(creator, id) {
      const { values, faults } = view(id)
      const place = /** @type {number} */ (places.get(creator))
      return faults[place] === 0 ? values[place] : undefined
    },
    /** @param {string} creator @param {string} id @returns {string} '' where the figure is there */
    fault: (creator, id) => faultIds[view(id).faults[/** @type {number} */ (places.get(creator))]] ?? '',
    /** Creators whose figure has this fault. @param {string} id @param {string} fault @returns {string[]} */
    withFault(id, fault) {
      const byte = faultIds.indexOf(fault)
      const { faults } = view(id)
      /** @type {string[]} */
      const found = []
      for (let place = faults.indexOf(byte); place >= 0; place = faults.indexOf(byte, place + 1))
        found.push(rows[place].creator_id)
      return found
    },
    /** Did it pay? @param {string} creator @param {string} [lastPost] @returns {string} */
    verdict: (creator, lastPost) => table.verdict(places.get(creator), lastPost),
    /** What is owed at each place now and once it is posted. */
    owed() {
      const paid = rows.map((row) => (row.paid === undefined ? Number.NaN : (read(row.paid) ?? Number.NaN)))
      const { rows: views } = table.owed(paid, rows.map(({ status = '' }) => status)) // biome-ignore format: one line
      const [owed, later, faults] = [views.owed.slice(), views.when_posted.slice(), views.faults.slice()]
      return { owed, later, faults, place: (/** @type {string} */ creator) => places.get(creator) ?? -1 }
    },
    /** @param {string[]} ids of figures @param {string[]} [creators] whose; all of them by default @returns {Totals} */
    totals(ids, creators) {
      if (creators)
        return table.totals(
          ids,
          creators.map((id) => /** @type {number} */ (places.get(id))),
        )
      const key = ids.join()
      const known = totals.get(key) ?? table.totals(ids)
      totals.set(key, known)
      return known
    },
    dispose: () => table.dispose(),
  }
}

/** @typedef {ReturnType<typeof createFigures>} Figures */
