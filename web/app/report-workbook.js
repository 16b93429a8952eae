// @ts-check
/**
 * A report as an Excel workbook with typed cells. Written by hand over fflate: write-excel-file zips in a worker made of a blob,
 * which the page's policy refuses once a sheet is long. Text cells are text whatever they begin with, so none becomes a formula.
 */
import { strToU8, zipSync } from 'fflate'

/** @typedef {import('./report-model.js').Report} Report */
/** @typedef {import('./report-text.js').Saying} Saying */
/** @typedef {{text?: string, value?: number, kind?: Style}} Cell undefined for a blank one */
/** @typedef {keyof typeof STYLES} Style */
/** @typedef {{name: string, widths: number[], rows: (Cell | undefined)[][]}} Sheet the first row is the head */

/** Places in cellXfs below. */
const STYLES = { plain: 0, head: 1, money: 2, percent: 3, number: 4, date: 5 }
/** Excel's day 0, with the leap day of 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
const MADE = new Date(2026, 0, 1)
const MOST_TEXT = 32_767

/** @param {unknown} text */
const escaped = (text) =>
  String(text)
    .slice(0, MOST_TEXT)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {number} at @returns {string} */
const letters = (at) => (at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26))

/** @param {Cell | undefined} cell @param {string} ref @param {boolean} head */
function cellXml(cell, ref, head) {
  const style = head ? STYLES.head : STYLES[cell?.kind ?? 'plain']
  if (cell?.value !== undefined && Number.isFinite(cell.value))
    return `<c r="${ref}" s="${style}"><v>${cell.value}</v></c>`
  if (!cell?.text) return ''
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @param {Sheet} sheet */
const sheetXml = ({ rows, widths }) =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${letters(x)}${y + 1}`, y === 0)).join('')}</row>`).join('')}</sheetData></worksheet>` // biome-ignore format: one line

/** @param {string} currency */
const stylesXml = (currency) =>
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\\ [$${escaped(currency)}]"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="10" applyNumberFormat="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>` // biome-ignore format: one line

/** @param {Sheet[]} sheets @param {string} currency @returns {Blob} */
function packed(sheets, currency) {
  const numbered = sheets.map(({ name }, at) => ({ name, id: at + 1 }))
  /** @type {Record<string, string>} */
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(currency),
  }
  sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet)
  })
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { mtime: MADE }) // biome-ignore format: one line
  return new Blob([/** @type {BlobPart} */ (zip)], { type: `${TYPE}.sheet` })
}

/** @param {string | undefined} words @returns {Cell} */
const text = (words) => ({ text: words })
/** @param {number | undefined} value @param {Style} kind @returns {Cell} */
const typed = (value, kind) => ({ value, kind })
/** @type {Record<string, Style>} */
const KIND_OF_UNIT = { money: 'money', ratio: 'percent' }

/** @param {Report} report @param {Saying} say @param {any} w @returns {Sheet} */
function summary(report, say, w) {
  const s = w.sheet
  return {
    name: s.summary,
    widths: [26, 60],
    rows: [
      [text(say.title(report)), undefined],
      ...[
        [s.period, say.period(report)],
        [s.verdict, say.verdict(report)],
        [s.note, `${say.sentence(report)} ${say.sub(report)}`],
        ['', report.note],
        [s.currency, report.own.currency],
      ].flatMap(([label, value]) => (value ? [[text(label), text(value)]] : [])),
      ...report.figures.map((/** @type {any} */ { id, value, count }) => [
        text(w.figures[id]),
        value === undefined ? text(w.notGiven) : typed(value, count ? 'number' : 'money'),
      ]),
      ...say.caveats(report).map((line) => [text(w.parts.caveats), text(line)]),
    ],
  }
}

/** @param {Report} report @param {any} w @param {any} words @returns {Sheet} */
function creators({ rows, f }, w, words) {
  const [s, t] = [w.sheet, w.table]
  const heads = [t.name, s.handle, s.platform, s.campaign, s.posted, t.spend, t.sales, t.profit, t.orders, s.clicks, w.card.per(f.round(1)), t.verdict, t.next] // biome-ignore format: one line
  return {
    name: s.creators,
    widths: [28, 18, 14, 18, 12, 14, 14, 14, 10, 10, 18, 20, 12],
    rows: [
      heads.map(text),
      ...rows.map((/** @type {import('./report-model.js').Row} */ row) => {
        const day = Date.parse(`${row.posted}T00:00:00Z`)
        const clicks = row.inputs.clicks
        const roas = row.metrics.return_on_ad_spend
        return [
          text(row.name),
          text(row.handle),
          text(row.platform),
          text(row.campaign),
          Number.isNaN(day) ? text(row.posted) : typed((day - DAY_ZERO) / DAY, 'date'),
          typed(row.spend, 'money'),
          typed(row.sales, 'money'),
          typed(row.profit, 'money'),
          typed(row.orders, 'plain'),
          typed(clicks?.ok ? clicks.value : undefined, 'plain'),
          typed(roas?.ok ? roas.value : undefined, 'number'),
          text(words.verdicts[row.verdict]),
          text(w.advice[row.advice ?? '']),
        ]
      }),
    ],
  }
}

/** @param {Report} report @param {Saying} say @param {any} w @param {any} page @param {any} kit @returns {Sheet} */
function working(report, say, w, page, kit) {
  const s = w.sheet
  const shown = { ...page, answer: report.answer }
  return {
    name: s.working,
    widths: [30, 16, 60, 60],
    rows: [
      [s.figure, s.result, s.formula, s.withNumbers].map(text),
      ...report.workings.map((/** @type {string} */ id) => {
        const label = page.words.metricLabel(id, page.f, say.label(id))
        const figure = report.answer.metrics[id]
        const given = figure?.ok ? kit.workingOf(shown, id, label) : undefined
        const unit = kit.rowOf(page, id)?.unit
        return [
          text(label),
          figure?.ok ? typed(figure.value, KIND_OF_UNIT[unit] ?? 'number') : text(w.notGiven),
          text(given?.words.join(' ') ?? (figure?.ok ? w.appendix.added : '')),
          text(given?.numbers.join(' ')),
        ]
      }),
    ],
  }
}

/** @param {Report} report @param {Saying} say @param {any} w words @param {any} page @param {any} kit @returns {Blob} */
export function workbook(report, say, w, page, kit) {
  const sheets = [summary(report, say, w), working(report, say, w, page, kit)]
  if (report.rows.length) sheets.splice(1, 0, creators(report, w, page.words))
  return packed(sheets, report.own.currency)
}
