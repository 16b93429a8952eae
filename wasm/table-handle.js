// @ts-check
/**
 * openTable: creators in columns in wasm memory (ENGINE.md, openTable). Columns come out as typed-array views, which are
 * read-only by contract and valid until the next call: memory that grows leaves old views empty.
 */

import { failure, handleKind } from './handle-kind.js'

/** @param {unknown} value @param {number} most */
const isPlace = (value, most) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most

const KIND = { subject: 'table', isOpen: 'table_is_open', dispose: 'table_dispose' }

export const tableHandle = handleKind(KIND, (module, number, whileOpen) => {
  /** @param {string} id @param {(figure: number) => any} work */
  const withFigure = (id, work) =>
    whileOpen(() => {
      const figure = module.table_figure(number, String(id))
      return figure < 0 ? failure('unknown_id', String(id), 'there is no input or metric of that id') : work(figure)
    })

  /** @param {string} id */
  const values = (id) => withFigure(id, (figure) => module.table_values(number, figure))

  return {
    /** @param {number} rows */
    resize: (rows) =>
      whileOpen(() => {
        if (!isPlace(rows, 1e9)) return failure('out_of_range', 'rows', 'a whole number of rows is needed')
        if (!module.table_resize(number, rows)) return failure('too_large', 'rows', 'more than 1,000,000 rows')
        return { ok: true, rows }
      }),
    /** A column of an input. @type {(id: string) => Float64Array | {ok: false, error: object}} */
    input: values,
    /** A column of a metric. @type {(id: string) => Float64Array | {ok: false, error: object}} */
    metric: values,
    /** Byte n stands for catalogue().faults[n - 1]; 0 is fine. @param {string} id */
    faults: (id) => withFigure(id, (figure) => module.table_faults(number, figure)),
    /** Sets one input from text, as it was typed. @param {number} row @param {string} id @param {string} text */
    set: (row, id, text) =>
      whileOpen(() => {
        if (!isPlace(row, 1e9)) return failure('out_of_range', 'row', 'there is no such row')
        if (typeof text !== 'string') return failure('wrong_type', 'text', 'text is needed')
        return JSON.parse(module.table_set(number, row, String(id), text))
      }),
    /**
     * Takes a whole column over: a number a row, and a fault byte a row where any is at fault.
     *
     * @param {string} id @param {ArrayLike<number>} column @param {ArrayLike<number>} [columnFaults]
     */
    fill: (id, column, columnFaults) =>
      whileOpen(() => {
        const rows = module.table_rows(number)
        if (column?.length !== rows) return failure('out_of_range', 'values', `${rows} values are needed`)
        if (columnFaults && columnFaults.length !== rows) {
          return failure('out_of_range', 'faults', `${rows} fault bytes are needed`)
        }
        module.table_stage_values(number).set(column)
        const stage = module.table_stage_faults(number)
        if (columnFaults) stage.set(columnFaults)
        else stage.fill(0)
        // Number() of what is no number is NaN, which C++ turns into the fault not_a_number.
        if (!module.table_fill(number, String(id))) return failure('unknown_id', String(id), 'there is no such input')
        return { ok: true }
      }),
    /** From now on the metrics of the rows from..to follow from their inputs; to is excluded, all of them by default. @param {number} [from] @param {number} [to] */
    recompute: (from = 0, to = module.table_rows(number)) =>
      whileOpen(() => {
        if (!isPlace(from, 1e9) || !isPlace(to, 1e9))
          return failure('out_of_range', 'from', 'whole row numbers are needed')
        module.table_recompute(number, from, to)
        return { ok: true }
      }),
    /**
     * Did this row pay? An id as in computeMetrics' verdict.did_it_pay.
     *
     * @param {number} row @param {string} [lastPost] the day of the row's last post, where it is known
     */
    verdict: (row, lastPost = '') =>
      whileOpen(() => (isPlace(row, 1e9) ? module.table_verdict(number, row, String(lastPost)) : '')),
    /**
     * Sums of the inputs, the metrics of those sums, and the means of the rows' own metrics.
     *
     * @param {string[]} [ids] of the figures that are wanted; all by default
     * @param {ArrayLike<number>} [chosen] numbers of the rows that count; all by default
     */
    totals: (ids = [], chosen) =>
      whileOpen(() => {
        const rows = module.table_rows(number)
        if (chosen && !(chosen.length <= rows)) return failure('out_of_range', 'rows', `at most ${rows} rows are there`)
        if (chosen) module.table_stage_values(number).set(chosen)
        return JSON.parse(module.table_totals(number, ids.join(), chosen ? chosen.length : -1))
      }),
    /**
     * What each row is still to be paid by its deal, and all of them: `rows` holds views, `owed`, `when_posted` and
     * `faults`.
     *
     * @param {ArrayLike<number>} paid so far, NaN where that is not known
     * @param {string[]} statuses agreed, shipped, posted, figures_in, paid, or anything else for not said
     */
    owed: (paid, statuses) =>
      whileOpen(() => {
        const rows = module.table_rows(number)
        if (paid?.length !== rows || statuses?.length !== rows)
          return failure('out_of_range', 'rows', `${rows} amounts and statuses are needed`)
        module.table_stage_values(number).set(paid)
        const total = JSON.parse(
          module.table_owed(number, statuses.map((each) => String(each).replaceAll(',', ' ')).join()),
        )
        return { ...total, rows: module.table_debts(number) }
      }),
    /** Row numbers from best to worst; rows without the figure last. @param {string} id */
    rank: (id) => withFigure(id, (figure) => module.table_rank(number, figure)),
  }
})
