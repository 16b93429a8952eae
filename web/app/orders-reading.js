// @ts-check
/**
 * Files read beside an engine that keeps what they say: by the page's worker, or in the page where there is none. A file
 * comes in pieces, so memory does not grow with it, and a cancel is heard between two of them.
 */
import { piecesOf } from './file-pieces.js'
import { coreRequest, SHIFT_JIS, utf8Pieces } from './orders-encoding.js'
import { requestOf } from './orders-request.js'
import { slimReading } from './orders-slim.js'
import { REPORT, typedReport } from './orders-typed.js'

/** @typedef {{id: number, read?: {file: Blob, request: any}, text?: {file: Blob, request: any}, cancel?: boolean, drop?: boolean, ask?: {name: string, request: any}, sold?: import('./orders-request.js').About}} Message */

/** Enough of a file for samples. */
const HEAD = 1 << 16
/** Progress is told so often, and others get their turn, in milliseconds. */
const TELL_AFTER = 100
const TURN = 12
const PACKED = [0x50, 0x4b, 0x03, 0x04]
const WORKBOOK = /\.xls\w*$/i

/** Lets messages in, a Cancel among them: `scheduler.yield` would go on before them. @returns {() => Promise<void>} */
function turns() {
  /** @type {(() => void)[]} */
  const waiting = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => waiting.shift()?.()
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(0)
    })
}

/** Whether it is a ZIP, as workbooks are. @param {Blob} file */
async function isPacked(file) {
  const head = new Uint8Array(await file.slice(0, PACKED.length).arrayBuffer())
  return PACKED.every((byte, at) => head[at] === byte)
}

/** {file: 3} becomes the handle of file 3, wherever it stands. @param {any} value @param {Map<number, any>} files @returns {any} */
function withHandles(value, files) {
  if (Array.isArray(value)) return value.map((each) => withHandles(each, files))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (typeof value.file === 'number') return files.get(value.file)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withHandles(each, files)]))
}

/** @param {Blob} blob */
const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer())

/** @param {string} fault @param {string} subject */
const failure = (fault, subject) => ({ ok: false, error: { fault, subject, message: '' } })

/**
 * @param {() => Promise<import('./engine.js').Engine>} load
 * @param {(told: {id: number, answer?: any, progress?: any}) => void} tell
 */
export function createReading(load, tell) {
  const rest = turns()
  /** @type {Promise<any> | undefined} */
  let engine
  /** @type {Map<number, any>} files read, by number */
  const files = new Map()
  /** @type {Set<number>} */
  const cancelled = new Set()

  /** @param {number} id @param {AsyncIterable<Uint8Array>} pieces @param {any} request */
  async function take(id, pieces, request) {
    engine ??= load()
    const handle = (await engine).openImport(request)
    if (!handle.ok) return handle
    let told = performance.now()
    let turn = told
    for await (const piece of pieces) {
      if (cancelled.has(id)) break
      const pushed = handle.push(piece)
      if (!pushed.ok) return pushed
      const now = performance.now()
      if (now - told > TELL_AFTER) {
        const { ok, ...progress } = handle.progress()
        tell({ id, progress })
        told = now
      }
      if (now - turn > TURN) {
        await rest()
        turn = performance.now()
      }
    }
    const answer = cancelled.has(id) ? failure('cancelled', 'file') : handle.finish()
    // A cancel may have come while the end was being read.
    if (!answer.ok || cancelled.delete(id)) handle.dispose()
    else files.set(id, handle)
    return answer
  }

  /** What a number stands for, as its column is read. @param {any} column @param {string} text @param {any} known the engine */
  function numberIn({ kind, decimal }, text, known) {
    if (kind !== 'number' || !decimal) return {}
    const read = known.parseNumber({ text, decimal, group: decimal === ',' ? '.' : ',' })
    return read.ok && read.kind !== 'bad' && read.kind !== 'empty' ? { value: read.value } : {}
  }

  /** What stands in each column first, and what it stands for. @param {any} answer @param {Uint8Array} bytes @param {any} options */
  async function withSamples(answer, bytes, options = {}) {
    if (!answer.ok) return answer
    const { encoding, delimiter } = options
    const known = await engine
    const read = known.readTable({ bytes, options: { ...(encoding && { encoding }), ...(delimiter && { delimiter }) } }) // biome-ignore format: one line
    const { header_record: header, tables = [], table } = answer.reading
    const next = tables.find((/** @type {any} */ { number }) => number === table + 1)
    const rows = read.ok && header !== undefined ? read.records.slice(header + 1, next?.record) : []
    const sample = (/** @type {number} */ at) =>
      rows.map((/** @type {string[]} */ row) => row[at]?.trim()).find(Boolean)
    const columns = answer.columns.map((/** @type {any} */ column, /** @type {number} */ at) => {
      const first = sample(at)
      return first === undefined ? column : { ...column, sample: first, ...numberIn(column, first, known) }
    })
    return { ...answer, columns }
  }

  /** @param {number} id @param {Blob} file @param {any} request */
  async function readText(id, file, request) {
    const { options = {} } = request
    const { found, pieces } = utf8Pieces(piecesOf(file), options)
    const answer = slimReading(await take(id, pieces, coreRequest(request)))
    const head = file.slice(0, HEAD)
    if (!answer.ok || !found.shiftJis) return withSamples(answer, await bytesOf(head), options)
    if (found.replaced) answer.diagnostics.push({ id: 'bad_encoding', subject: 'file', values: { count: found.replaced } }) // biome-ignore format: one line
    const text = new TextDecoder(SHIFT_JIS).decode(await head.arrayBuffer())
    const read = await withSamples(answer, new TextEncoder().encode(text), { ...options, encoding: 'utf-8' })
    return { ...read, reading: { ...read.reading, encoding: SHIFT_JIS } }
  }

  /** @param {number} id @param {any} book @param {any} request */
  async function readSheet(id, book, request) {
    const written = { ...request.options, encoding: 'utf-8', delimiter: 'comma' }
    const answer = slimReading(await take(id, book.pieces(), { ...request, options: written }))
    if (!answer.ok) return answer
    const { value: head = new Uint8Array() } = await book.pieces().next()
    return {
      ...(await withSamples(answer, head.subarray(0, HEAD), written)),
      workbook: { sheets: book.sheets, sheet: book.sheet },
    }
  }

  /** Its tables become files of their own. @param {number} id @param {Blob} file */
  async function unpacked(id, file) {
    const { unpack } = await import('./orders-archive.js')
    let [told, turn] = [performance.now(), performance.now()]
    const answer = await unpack(file, async (bytes) => {
      const now = performance.now()
      if (now - told > TELL_AFTER) {
        tell({ id, progress: { bytes, records: 0, format: null } })
        told = now
      }
      if (now - turn > TURN) {
        await rest()
        turn = performance.now()
      }
      return !cancelled.has(id)
    })
    cancelled.delete(id)
    return answer
  }

  /** @param {number} id @param {Blob} file @param {any} request */
  async function read(id, file, { sheet, ...request }) {
    if (!(await isPacked(file))) return readText(id, file, request)
    const { readWorkbook } = await import('./orders-workbook.js')
    const book = await readWorkbook(file, sheet)
    if (book.ok) return readSheet(id, book, request)
    return WORKBOOK.test(request.filename ?? '') ? book : unpacked(id, file)
  }

  /** A file as the core reads text: of a workbook the sheet as CSV. For views that read it themselves. @param {Blob} file @param {any} request */
  async function textOf(file, { sheet, options = {} }) {
    /** @type {BlobPart[]} */
    const parts = []
    if (await isPacked(file)) {
      const { readWorkbook } = await import('./orders-workbook.js')
      const book = await readWorkbook(file, sheet)
      if (!book.ok) return book
      for await (const piece of book.pieces()) parts.push(/** @type {BlobPart} */ (piece))
      // A piece's bytes are the next one's as soon as that is read.
    } else
      for await (const piece of utf8Pieces(piecesOf(file), options).pieces)
        parts.push(new Blob([/** @type {BlobPart} */ (piece)]))
    return { ok: true, blob: new Blob(parts) }
  }

  /** @param {{name: string, request: any}} asked */
  async function ask({ name, request }) {
    engine ??= load()
    const known = (await engine)[name]
    return known ? known(withHandles(request, files)) : failure('unknown_id', name)
  }

  /** Totals that were typed, read as the report that they stand in. @param {any} document @param {any} known the engine */
  function typedFile(document, known) {
    const text = typedReport(document, known)
    const handle = text && known.openImport({ kind: REPORT, options: { decimal: '.', delimiter: 'comma' } })
    if (!handle?.ok) return undefined
    if (handle.push(new TextEncoder().encode(text)).ok && handle.finish().ok) return handle
    return void handle.dispose()
  }

  /** @param {import('./orders-request.js').About} about */
  async function sold(about) {
    engine ??= load()
    const known = await engine
    const request = requestOf(about, known)
    const asked = withHandles(request, files)
    const typed = typedFile(about.document, known)
    if (typed) asked.evidence.push(typed)
    const answer = known.reconcile(asked)
    typed?.dispose()
    // Of all creators they would be megabytes.
    if (answer.ok && about.segments_of !== undefined)
      return { ok: true, segments: answer.creators.find((/** @type {any} */ each) => each.creator_id === about.segments_of)?.segments ?? {} } // biome-ignore format: one line
    const sought = request.creators.map(({ creator_id, name, codes, links }) => ({ creator_id, name, sought: Boolean(codes || links) })) // biome-ignore format: one line
    return answer.ok ? { ...answer, asked: sought } : answer
  }
  /** @param {Message} message @returns {Promise<any>} */
  function answerTo({ id, read: file, text, sold: about, ask: asked }) {
    if (file) return read(id, file.file, file.request)
    if (text) return textOf(text.file, text.request)
    return about ? sold(about) : ask(/** @type {any} */ (asked))
  }

  /** @param {Message} message */
  return async (message) => {
    const { id, drop, cancel } = message
    if (drop) {
      files.get(id)?.dispose()
      return files.delete(id)
    }
    if (cancel) return cancelled.add(id)
    try {
      tell({ id, answer: await answerTo(message) })
    } catch (error) {
      // The file is gone or may not be read any more.
      tell({ id, answer: { ok: false, error: { fault: 'unreadable', subject: 'file', message: String(error) } } })
    }
  }
}
