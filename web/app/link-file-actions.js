// @ts-check
/** What a visitor can save or print of many links: CSV, ZIP, QR codes, cards. Loaded when the first of it is asked for. */
import { today } from './format.js'
import { csvBlob, fileNames, inSlices, linksCsv, matrixifyCsv, pngBytes, qrOf, redirectsCsv, rest, saveFile, svgText, zipOf } from './link-files.js' // biome-ignore format: one line
import { linkRows, planOf } from './link-rows.js'

/** @param {any} links the view's actions @param {import('./page.js').Page} page @param {any} w words */
export function createFileActions(links, page, w) {
  const { act } = page
  const { ui, set, document, linked } = links
  const rows = () => linkRows(document(), act.page().engine, today()).rows

  /** @param {import('./link-rows.js').LinkRow} row */
  const problems = (row) => (row.built?.ok && !row.sent ? row.built.warnings.map(w.warning).join(' ') : '')

  /**
   * Work that takes a while: a bar says how far it is. Only the bar moves, for drawing hundreds of rows anew takes longer than
   * a piece of the work.
   * @param {string} id @param {(tell: (done: number) => void) => Promise<void>} work
   */
  async function busy(id, work) {
    if (ui().busy) return
    set({ busy: w.busy(linked().length) })
    try {
      await work((done) => {
        const bar = /** @type {HTMLProgressElement | null} */ (globalThis.document.getElementById('links-progress'))
        if (bar) bar.value = done
      })
    } catch {
      act.say({ text: w.failed(id) })
    } finally {
      set({ busy: '' })
    }
  }

  return {
    /** @param {'links' | 'matrixify' | 'redirects'} kind */
    saveCsv(kind) {
      const { percent } = planOf(document())
      const text = {
        links: () => linksCsv(linked(), problems),
        matrixify: () => matrixifyCsv(rows(), percent),
        redirects: () => redirectsCsv(linked()),
      }[kind]()
      saveFile(csvBlob(text), w.fileName(kind))
    },
    /** The steps for GA4's channel group, or the survey question with these creators. @param {'group' | 'survey'} what */
    copyWords: (what) =>
      what === 'group'
        ? act.copy(w.customGroup, w.groupCopied)
        : act.copy(w.survey([...new Set(rows().map((row) => row.creator))]), w.surveyCopied),
    saveZip: () =>
      busy('zip', async (tell) => {
        const zip = await zipOf(linked(), tell, problems)
        await rest()
        saveFile(zip, w.fileName('zip'))
        await rest()
      }),
    /** @param {import('./link-rows.js').LinkRow} row @param {'svg' | 'png'} kind */
    qr(row, kind) {
      const code = qrOf(row.url)
      if (!code) return act.say({ text: w.tooLongForQr })
      const [name] = fileNames([row])
      const body = kind === 'svg' ? svgText(code) : /** @type {BlobPart} */ (pngBytes(code))
      saveFile(new Blob([body], { type: kind === 'svg' ? 'image/svg+xml' : 'image/png' }), `${name}.${kind}`)
    },
    openSheet: () =>
      busy('sheet', async (tell) => {
        /** @type {any[]} */
        const cards = []
        await inSlices(
          linked(),
          (/** @type {import('./link-rows.js').LinkRow} */ row) => {
            const code = qrOf(row.url)
            if (code) cards.push({ row, code: { size: code.size, path: code.path } })
          },
          tell,
        )
        set({ sheet: cards, tab: 'sheet' })
      }),
  }
}
