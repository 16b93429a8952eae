// @ts-check
/**
 * An Excel file's sheet as CSV pieces. Its XML is read by a scanner of our own, because a worker has no DOMParser and in the
 * page a large sheet would hold up typing. What unpacks to more than it may is refused before it is unpacked.
 */
import { unzipSync } from 'fflate'

/** Bytes: of the file, and of what is in it. */
const MOST_PACKED = 100 << 20
const MOST_UNPACKED = 300 << 20
/** Rows put into one piece. */
const AT_ONCE = 2000
const MOST_COLUMNS = 16_384

const WANTED = /^xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i
const ENTITIES = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

/** @param {string} text */
const plain = (text) =>
  text
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name) => {
      if (name[0] !== '#') return ENTITIES[name] ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    // How Excel writes control characters.
    .replace(/_x([\dA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * All elements of a name, as [whatever, attributes, what is in it]; prefixes of names do not matter. One that is never
 * closed ends the search, so that no file takes more than one pass.
 * @param {string} xml @param {string} name @returns {Generator<[string, string, string]>}
 */
function* elements(xml, name) {
  const opening = new RegExp(`<((?:\\w+:)?${name})(?=[\\s/>])([^<>]*)>`, 'g')
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [, tag, attributes] = found
    if (attributes.endsWith('/')) yield [tag, attributes.slice(0, -1), '']
    else {
      const end = xml.indexOf(`</${tag}>`, opening.lastIndex)
      if (end < 0) return
      yield [tag, attributes, xml.slice(opening.lastIndex, end)]
      opening.lastIndex = end + tag.length + 3
    }
  }
}

/** @param {string} attributes @param {string} name */
const attribute = (attributes, name) => {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** The text of a string, its readings for pronunciation left out. @param {string} xml */
function textOf(xml) {
  let text = ''
  for (const [, , inside] of elements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't'))
    text += plain(inside)
  return text
}

/** Which cell formats show a day: built-in ones, and own ones with d, m or y outside quotes and brackets. @param {string} xml @returns {boolean[]} */
function dateFormats(xml) {
  const own = new Map()
  for (const [, attributes] of elements(xml, 'numFmt')) {
    const code = (attribute(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    own.set(Number(attribute(attributes, 'numFmtId')), /[dmy]/i.test(code) && !/General/i.test(code))
  }
  const [formats] = [...elements(xml, 'cellXfs')]
  return [...elements(formats?.[2] ?? '', 'xf')].map(([, attributes]) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0)
    return own.get(id) ?? ((id >= 14 && id <= 17) || id === 22)
  })
}

/** Days since 1899-12-30 as a date and time. @param {number} serial @param {boolean} from1904 */
function dayOf(serial, from1904) {
  const seconds = Math.round((serial + (from1904 ? 1462 : 0)) * 86_400)
  const date = new Date(Date.UTC(1899, 11, 30) + seconds * 1000)
  if (Number.isNaN(date.getTime())) return String(serial)
  const iso = date.toISOString()
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** Number as people write it: 1.5E+15 and the float's tail go. @param {string} text */
function numberText(text) {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  const short = Number(value.toPrecision(15))
  return Math.abs(short) < 1e21 && !/e-/.test(String(short))
    ? String(short)
    : short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}

/** "BC12" is column 54. @param {string} place */
function columnOf(place) {
  let column = 0
  for (const sign of place) {
    const letter = sign.charCodeAt(0) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

/** @param {string} text */
const csvCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** @typedef {{strings: string[], dates: boolean[], from1904: boolean}} Book */

/** @param {string} attributes @param {string} inside @param {Book} book */
function cellText(attributes, inside, { strings, dates, from1904 }) {
  const kind = attribute(attributes, 't') ?? 'n'
  if (kind === 'inlineStr') return textOf(inside)
  const [found] = elements(inside, 'v')
  const value = plain(found?.[2] ?? '')
  if (kind === 's') return strings[Number(value)] ?? ''
  if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (kind !== 'n' || value === '') return value
  return dates[Number(attribute(attributes, 's') ?? 0)] ? dayOf(Number(value), from1904) : numberText(value)
}

/** @param {string} xml of a sheet @param {Book} book @returns {Generator<Uint8Array>} */
function* csvPieces(xml, book) {
  const encoder = new TextEncoder()
  let lines = []
  for (const [, , inside] of elements(xml, 'row')) {
    /** @type {string[]} */
    const cells = []
    for (const [, attributes, content] of elements(inside, 'c')) {
      const at = columnOf(attribute(attributes, 'r') ?? '')
      const place = at >= 0 ? at : cells.length
      if (place >= MOST_COLUMNS) continue
      while (cells.length < place) cells.push('')
      cells[place] = csvCell(cellText(attributes, content, book))
    }
    lines.push(cells.join(','))
    if (lines.length < AT_ONCE) continue
    yield encoder.encode(`${lines.join('\n')}\n`)
    lines = []
  }
  if (lines.length) yield encoder.encode(`${lines.join('\n')}\n`)
}

/** @param {string} fault */
const failure = (fault) => ({ ok: false, error: { fault, subject: 'file', message: '' } })

/** The sheets' names and files, in their order. @param {Record<string, string>} parts */
function sheetsOf(parts) {
  const targets = new Map()
  for (const [, attributes] of elements(parts['xl/_rels/workbook.xml.rels'] ?? '', 'Relationship'))
    targets.set(attribute(attributes, 'Id'), (attribute(attributes, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'))
  return [...elements(parts['xl/workbook.xml'] ?? '', 'sheet')].flatMap(([, attributes]) => {
    const xml = parts[targets.get(attribute(attributes, 'id')) ?? '']
    return xml === undefined ? [] : [{ name: attribute(attributes, 'name') ?? '', xml }]
  })
}

/** @param {Uint8Array} bytes @returns {Record<string, string> | null} null where it is too large */
function unpacked(bytes) {
  let size = 0
  const packed = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!WANTED.test(name)) return false
      size += originalSize
      return size <= MOST_UNPACKED
    },
  })
  if (size > MOST_UNPACKED) return null
  const decoder = new TextDecoder()
  return Object.fromEntries(Object.entries(packed).map(([name, part]) => [name, decoder.decode(part)]))
}

/**
 * @param {Blob} file @param {string} [wanted] name of a sheet; the one with most in it by default
 * @returns {Promise<any>} {ok, sheets, sheet, pieces()} or what is wrong: too_large, not_a_workbook
 */
export async function readWorkbook(file, wanted) {
  if (file.size > MOST_PACKED) return failure('too_large')
  /** @type {Record<string, string> | null} */
  let parts
  try {
    parts = unpacked(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return failure('not_a_workbook')
  }
  if (!parts) return failure('too_large')
  const sheets = sheetsOf(parts)
  if (sheets.length === 0) return failure('not_a_workbook')
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.reduce((a, b) => (b.xml.length > a.xml.length ? b : a)) // biome-ignore format: one line
  const [about] = elements(parts['xl/workbook.xml'], 'workbookPr')
  const book = {
    strings: [...elements(parts['xl/sharedStrings.xml'] ?? '', 'si')].map(([, , inside]) => textOf(inside)),
    dates: dateFormats(parts['xl/styles.xml'] ?? ''),
    from1904: /^(1|true)$/.test(attribute(about?.[1] ?? '', 'date1904') ?? ''),
  }
  return {
    ok: true,
    sheets: sheets.map(({ name }) => name),
    sheet: sheet.name,
    async *pieces() {
      yield* csvPieces(sheet.xml, book)
    },
  }
}
