// @ts-check
/** Of evaluate_campaign's rows only what is drawn: figures are in the grid's own table, and a thousand rows are megabytes. */

/** @param {any} interval */
const bounds = ({ ok, low, high, level, n, needs, subject }) => ({ ok, low, high, level, n, needs, subject })

/** @param {any} answer @returns {any} */
export const slim = (answer) => ({
  ...answer,
  rows: answer.rows.map((/** @type {any} */ row) => ({
    creator_id: row.creator_id,
    verdict: row.verdict.did_it_pay.verdict,
    enough_data: row.enough_data,
    needs: row.needs,
    intervals: Object.fromEntries(Object.entries(row.intervals).map(([id, each]) => [id, bounds(each)])),
  })),
})
