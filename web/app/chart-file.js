// @ts-check
/** A drawing as a file: its colors and letters are written into it, as no stylesheet goes along. */
import { saveFile } from './save-file.js'

/** What a drawing takes from the page's sheets. */
const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]

/** @param {SVGSVGElement} drawing @returns {string} */
export function svgText(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true))
  const [from, to] = [drawing, copy].map((each) => [...each.querySelectorAll('*')])
  from.forEach((element, at) => {
    const style = getComputedStyle(element)
    for (const property of DRAWN) to[at].setAttribute(property, style.getPropertyValue(property))
    to[at].removeAttribute('class')
  })
  const { width, height } = drawing.viewBox.baseVal
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  const card = drawing.closest('.card')
  for (const [name, value] of Object.entries({
    width,
    height,
    fill: card ? getComputedStyle(card).backgroundColor : 'none',
  }))
    ground.setAttribute(name, String(value))
  copy.prepend(ground)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

/** Twice as fine as the screen shows it. @param {SVGSVGElement} drawing @returns {Promise<Blob | null>} */
async function png(drawing) {
  const { width, height } = drawing.viewBox.baseVal
  const address = URL.createObjectURL(new Blob([svgText(drawing)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height })
    canvas.getContext('2d')?.drawImage(image, 0, 0, 2 * width, 2 * height)
    return await new Promise((done) => canvas.toBlob(done, 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** @param {SVGSVGElement} drawing @param {'svg' | 'png'} as @param {string} name */
export async function saveDrawing(drawing, as, name) {
  const blob = as === 'png' ? await png(drawing) : new Blob([svgText(drawing)], { type: 'image/svg+xml' })
  if (!blob) return
  saveFile(blob, `${name}.${as}`)
}
