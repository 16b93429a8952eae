/** The figures of the creators' grid: a sheet handed over by columns reads as one that is typed cell by cell. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFigures } from '../../web/app/creators-figures.js'
import { engine } from './shipped.mjs'

const STYLE = { currency: 'USD', decimal: '.', group: ',', rates: [{ currency: 'EUR', rate: 1.1, date: '2026-05-01' }], today: '2026-06-01' } // biome-ignore format: one line
const TEXTS = {
  fee: ['300', '$1,234.50', '€300', '1.234', '-5', 'free', ''],
  gross_margin: ['45%', '0.45', '150%', '45', '1.5', '', '100%'],
  revenue: ['9007199254', '9e15', '1,000', '0.3', '$0.30', '12,34', '0'],
  orders: ['3', '2.5', '1,000', '-1', '', 'ten', '0'],
}

/** @param {number} count */
const rowsOf = (count) =>
  Array.from({ length: count }, (_, at) => ({
    creator_id: `c${at}`,
    inputs: Object.fromEntries(
      Object.entries(TEXTS)
        .map(([id, texts]) => [id, texts[(at * (id.length + 1)) % texts.length]])
        .filter(([, text]) => text !== ''),
    ),
  }))

test('figures: a sheet of repeated texts read by columns has the values and faults of cells read one by one', () => {
  /** @type {any} */
  const catalogue = engine.catalogue({})
  const [whole, single] = [0, 1].map(() => createFigures(engine, catalogue, STYLE))
  const rows = rowsOf(210)
  whole.sync(rows)
  for (let at = 1; at <= rows.length; at++) single.sync(rows.slice(0, at))
  for (const { creator_id: id } of rows) {
    for (const figure of [...Object.keys(TEXTS), 'net_profit', 'return_on_investment']) {
      assert.deepEqual(
        [whole.value(id, figure), whole.fault(id, figure)],
        [single.value(id, figure), single.fault(id, figure)],
        `${figure} of ${id}: ${JSON.stringify(rows[Number(id.slice(1))].inputs)}`,
      )
    }
  }
  whole.dispose()
  single.dispose()
})
