// @ts-check
/** What a visitor can do with a report. Its settings are the document's; pictures and workbooks come when they are asked for. */
import { createReports, PARTS } from './report-model.js'
import { cardText, chatText, createSaying } from './report-text.js'
import { saveFile } from './save-file.js'
import { creatorsShown } from './shown-campaign.js'

/** @typedef {ReturnType<typeof createReport>} ReportActions */
/** @typedef {import('./report-model.js').Row} Row */

/** What file systems take everywhere. @param {string[]} parts @param {string} extension */
const fileName = (parts, extension) =>
  `${parts.map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60)).filter(Boolean).join('-')}.${extension}` // biome-ignore format: one line

/** @param {any} page @param {typeof import('../locales/en-report.js').report} w @param {any} kit @param {() => string} today @param {() => Promise<typeof import('../views/report-later.js')>} later pictures and workbooks */
export function createReport({ act }, w, kit, today, later) {
  const page = () => act.page()
  const reports = createReports(kit, today)
  const model = () => reports(page())
  const say = () => createSaying(page(), w, kit)
  const name = (/** @type {string} */ what, /** @type {string} */ extension, title = say().title(model())) =>
    fileName([title, what], extension)
  const ui = () => page().ui.report ?? {}

  /** @param {() => Promise<unknown>} work */
  async function tried(work) {
    try {
      await work()
    } catch (error) {
      act.say({ text: w.done.failed })
      throw error
    }
  }

  /** A browser that cannot put a picture on the clipboard saves it. @param {Promise<Blob>} png @param {string} done @param {string} file */
  async function copyPicture(png, done, file) {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      act.say({ text: done })
    } catch {
      saveFile(await png, file)
      act.say({ text: w.done.saved })
    }
  }
  const picture = async () => (await later()).pngOf((await later()).reportSvg(model(), say(), w))
  const cardPicture = async (/** @type {Row} */ row) =>
    (await later()).pngOf((await later()).cardSvg(row, model(), say(), w, kit))

  /** A table of the core's, written for the spreadsheet of this place. @param {'creators' | 'posts' | 'cost_import'} what */
  function table(what) {
    const { own, engine, f } = page()
    const decimal = f.signs.decimal === ',' ? ',' : '.'
    const creators = creatorsShown(own)
    const known = new Set(creators.map((row) => row.creator_id))
    const posts = own.posts?.filter((/** @type {any} */ post) => known.has(post.creator_id))
    return engine.exportTable({
      document: { ...own, creators, ...(posts && { posts }) },
      what,
      as: 'csv',
      ...(what !== 'cost_import' && { decimal }),
    })
  }
  /** @param {string} text @param {string} file @param {string} mark */
  const saveText = (text, file, mark) => saveFile(new Blob([mark, text], { type: 'text/csv;charset=utf-8' }), file)

  return {
    words: w,
    page,
    model,
    say,
    ui,
    /** @param {Record<string, any>} patch */
    set: (patch) => act.setUi({ report: { ...ui(), ...patch } }),
    /** @param {'title' | 'period' | 'note'} key @param {string} text */
    edit: (key, text) => act.change([[['document', 'report', key], text || undefined]], `report:${key}`),
    /** The campaign that is shown, here and in Creators. @param {string} id '' for all */
    show: (id) => act.change([[['document', 'settings', 'grid', 'campaign'], id || undefined]]),
    /** @param {string} part */
    toggle(part) {
      const { parts } = model()
      const next = PARTS.filter((id) => parts.has(id) !== (id === part))
      act.change([[['document', 'report', 'parts'], next.length === PARTS.length ? undefined : next]])
    },
    print: () => window.print(),
    copyChat: () => act.copy(chatText(model(), say(), w), w.done.slack),
    copyPicture: () => tried(() => copyPicture(picture(), w.done.picture, name(w.file.report, 'png'))),
    savePicture: () =>
      tried(async () => {
        saveFile(await picture(), name(w.file.report, 'png'))
        act.say({ text: w.done.saved })
      }),
    /** The card as it will be drawn, as soon as its chunk is there. @param {Row} row */
    async showCard(row) {
      const { cardSvg, addressOf } = await later()
      this.set({ card: row.id, shown: addressOf(cardSvg(row, model(), say(), w, kit)) })
    },
    copyCard: (/** @type {Row} */ row) => act.copy(cardText(row, model(), say()), w.done.card),
    copyCardPicture: (/** @type {Row} */ row) =>
      tried(() => copyPicture(cardPicture(row), w.done.picture, name(w.file.card, 'png', say().name(row)))),
    saveCard: (/** @type {Row} */ row) =>
      tried(async () => {
        saveFile(await cardPicture(row), name(w.file.card, 'png', say().name(row)))
        act.say({ text: w.done.saved })
      }),
    saveWorkbook: () =>
      tried(async () => {
        const { workbook } = await later()
        const file = name(w.file.report, 'xlsx')
        saveFile(workbook(model(), say(), w, page(), kit), file)
        act.say({ text: w.done.file(file) })
      }),
    /** @param {'creators' | 'posts'} what */
    saveTable(what) {
      const answer = table(what)
      if (!answer.ok) return act.say({ text: w.done.failed })
      const file = name(w.file[what], 'csv')
      // Excel reads other letters rightly only behind a byte order mark.
      saveText(answer.text, file, '\ufeff')
      act.say({ text: w.done.file(file) })
    },
    saveCosts() {
      const answer = table('cost_import')
      if (!answer.ok) return act.say({ text: w.done.failed })
      if (answer.text.trim().split('\n').length < 2) return act.say({ text: w.done.noCosts })
      const file = name(w.file.costs, 'csv')
      saveText(answer.text, file, '')
      act.say({ text: w.done.costs(file, new Set(answer.warnings.map((/** @type {any} */ one) => one.subject)).size) })
    },
  }
}
