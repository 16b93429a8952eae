// @ts-check
/** A report or a result card as a picture: SVG with presentation attributes and system fonts, and PNG made of it. */

/** @typedef {import('./report-model.js').Report} Report */
/** @typedef {import('./report-model.js').Row} Row */
/** @typedef {import('./report-text.js').Saying} Saying */
/** @typedef {typeof import('../locales/en-report.js').report} Words */

const FONT = 'system-ui, -apple-system, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif'
const INK = '#16181d'
const MUTE = '#5b6370'
const LINE = '#e5e3dd'
/** @type {Record<string, string>} */
const TONES = { paid_off: '#166534', about_break_even: '#a84b08', lost_money: '#b42318', sales_below_spend: '#b42318' }
/** Fill and words of each part of the strip. @type {Record<string, [string, string]>} */
const PARTS = { product: ['#e7e4dd', INK], creators: ['#3d4350', '#fff'], kept: ['#166534', '#fff'], short: ['#fbe4e1', '#b42318'], rest: ['#f3f1ec', INK] } // biome-ignore format: one line
const WIDTH = 1200
const EDGE = 64

/** Text inside a picture is never markup, and never a character that XML refuses. @param {unknown} text */
const escaped = (text) =>
  String(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @type {CanvasRenderingContext2D | null | undefined} */
let ruler
/** @param {string} text @param {number} size @param {number} weight */
function widthOf(text, size, weight) {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return text.length * size * 0.6
  ruler.font = `${weight} ${size}px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`
  return ruler.measureText(text).width
}

/** @param {string} text @param {number} room @param {number} size @param {number} weight */
function cut(text, room, size, weight) {
  if (widthOf(text, size, weight) <= room) return text
  const letters = [...text]
  while (letters.length && widthOf(`${letters.join('')}…`, size, weight) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** @param {string} text @param {number} room @param {number} size @param {number} weight @param {number} most lines */
function wrapped(text, room, size, weight, most) {
  /** @type {string[]} */
  const lines = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, size, weight) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  if (lines.length > most) lines.splice(most - 1, Infinity, lines.slice(most - 1).join(' '))
  return lines.map((each) => cut(each, room, size, weight))
}

/** A sheet of paper that grows downwards. @param {number} width @param {number} edge */
function sheet(width, edge) {
  /** @type {string[]} */
  const drawn = []
  const text = (/** @type {string} */ words, /** @type {number} */ x, /** @type {number} */ y, { size = 22, weight = 400, fill = INK, anchor = 'start', room = width - 2 * edge } = {}) => drawn.push(`<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(cut(words, room, size, weight))}</text>`) // biome-ignore format: one line
  const line = (/** @type {number} */ y) => drawn.push(`<path d="M${edge} ${y}H${width - edge}" stroke="${LINE}" stroke-width="2"/>`) // biome-ignore format: one line
  const box = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h, /** @type {string} */ fill) => drawn.push(`<rect x="${x.toFixed(2)}" y="${y}" width="${Math.max(0, w).toFixed(2)}" height="${h}" fill="${fill}"/>`) // biome-ignore format: one line
  const svg = (/** @type {number} */ height) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/>${drawn.join('')}</svg>` // biome-ignore format: one line
  return { text, line, box, svg, width, edge, room: width - 2 * edge }
}

/**
 * The dollar strip, words inside where they fit, else beneath.
 * @param {ReturnType<typeof sheet>} paper @param {any} strip @param {number} y @param {any} f @param {Record<string, any>} words
 * @returns {number} where it ends
 */
function drawStrip(paper, strip, y, f, words) {
  let x = paper.edge
  /** @type {string[]} */
  const beneath = []
  for (const { id, amount, share } of strip.parts) {
    const [fill, ink] = PARTS[id]
    const wide = share * paper.room
    paper.box(x, y, wide, 60, fill)
    const [whole, short] = [`${f.money(amount)} ${words[id]}`, f.money(amount)]
    const fits = [whole, short].find((each) => widthOf(each, 21, 650) + 24 <= wide)
    if (fits) paper.text(fits, x + 14, y + 38, { size: 21, weight: 650, fill: ink, room: wide })
    if (fits !== whole) beneath.push(whole)
    x += wide
  }
  paper.text([words.caption(f, strip), ...beneath].join('  ·  '), paper.edge, y + 94, { size: 20, fill: MUTE })
  return y + 110
}

/** Labels over figures, side by side. @param {ReturnType<typeof sheet>} paper @param {[string, string, boolean?][]} figures @param {number} y @param {number} [columns] */
function drawFigures(paper, figures, y, columns = figures.length) {
  const wide = paper.room / columns
  figures.forEach(([label, value, known = true], at) => {
    paper.text(label, paper.edge + at * wide, y, { size: 20, fill: MUTE, room: wide - 20 })
    paper.text(
      value,
      paper.edge + at * wide,
      y + 44,
      known ? { size: 36, weight: 680, room: wide - 20 } : { size: 24, fill: MUTE, room: wide - 20 },
    )
  })
  return y + 70
}

/** @param {ReturnType<typeof sheet>} paper @param {string} title @param {Row[]} rows @param {number} x @param {number} y @param {Saying} say */
function drawRanked(paper, title, rows, x, y, say) {
  const wide = paper.room / 2 - 24
  paper.text(title, x, y, { size: 20, weight: 600, fill: MUTE })
  rows.forEach((row, at) => {
    const said = say.back(row)
    paper.text(say.name(row), x, y + 40 + at * 38, { weight: 650, room: wide - widthOf(said, 18, 400) - 18, size: 20 })
    paper.text(said, x + wide, y + 40 + at * 38, { size: 18, anchor: 'end' })
  })
}

/** @param {Report} report @param {Saying} say @param {Words} w */
export function reportSvg(report, say, w) {
  const { facts, f, parts, ranking } = report
  const paper = sheet(WIDTH, EDGE)
  const tone = TONES[facts.verdict] ?? INK
  const period = say.period(report)
  paper.text(say.title(report), EDGE, 82, { size: 26, weight: 650, room: paper.room - widthOf(period, 20, 400) - 30 })
  paper.text(period, WIDTH - EDGE, 82, { size: 20, fill: MUTE, anchor: 'end' })
  paper.line(106)
  paper.text(say.verdict(report), EDGE, 156, { size: 24, weight: 680, fill: tone })
  let y = 156
  for (const line of wrapped(say.sentence(report), paper.room, 40, 680, 2)) {
    y += 54
    paper.text(line, EDGE, y, { size: 40, weight: 680 })
  }
  for (const line of wrapped(say.sub(report), paper.room, 24, 400, 3)) {
    y += 38
    paper.text(line, EDGE, y, { size: 24, fill: MUTE })
  }
  y += 30
  if (parts.has('figures')) {
    paper.line(y)
    y = drawFigures(paper, say.figures(report), y + 42) + 6
    paper.line(y)
    y += 30
  }
  if (parts.has('strip') && facts.strip && facts.verdict !== 'not_enough_data') y = drawStrip(paper, facts.strip, y, f, report.words) + 30 // biome-ignore format: one line
  if (parts.has('ranking') && ranking.best.length) {
    drawRanked(paper, w.best, ranking.best, EDGE, y + 20, say)
    if (ranking.weakest.length) drawRanked(paper, w.weakest, ranking.weakest, EDGE + paper.room / 2 + 24, y + 20, say)
    y += 54 + ranking.best.length * 38
  }
  paper.text(w.chart, WIDTH - EDGE, y + 26, { size: 17, fill: MUTE, anchor: 'end' })
  return paper.svg(y + 60)
}

/** @param {Row} row @param {Report} report @param {Saying} say @param {Words} w @param {any} kit */
export function cardSvg(row, report, say, w, kit) {
  const { f } = report
  const paper = sheet(WIDTH, EDGE)
  const about = [row.handle && `@${row.handle.replace(/^@/, '')}`, row.platform].filter(Boolean).join(' · ')
  paper.text(say.name(row), EDGE, 118, { size: 52, weight: 680 })
  paper.text(about, EDGE, 162, { size: 26, fill: MUTE })
  const named = [report.title, say.period(report)].filter(Boolean).join(' · ')
  paper.text(named, EDGE, 214, { size: 24 })
  paper.line(named ? 248 : 198)
  const figures = say.card(row)
  let y = named ? 300 : 250
  for (let at = 0; at < figures.length; at += 3) y = drawFigures(paper, figures.slice(at, at + 3), y, 3) + 44
  if (!figures.length) paper.text(w.card.none, EDGE, y, { size: 24, fill: MUTE })
  // Without the margin: what the buyer keeps is theirs to tell.
  const roas = row.metrics.return_on_ad_spend
  const strip = roas?.ok ? kit.stripParts(roas.value, undefined, f.base) : undefined
  if (strip) y = drawStrip(paper, strip, y - 20, f, report.words) + 20
  paper.text(w.chart, WIDTH - EDGE, Math.max(y + 20, 700), { size: 17, fill: MUTE, anchor: 'end' })
  return paper.svg(Math.max(y + 60, 740))
}

/** @param {string} svg */
export const addressOf = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** @param {string} svg @returns {Promise<Blob>} */
export async function pngOf(svg) {
  const image = new Image()
  image.src = addressOf(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))), 'image/png')
  })
}
