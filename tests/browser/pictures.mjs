/** Draws every state as pictures to look at. Run it by scripts/screenshot. */
import fs from 'node:fs'
import path from 'node:path'
import { at } from '../../scripts/lib/paths.mjs'
import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'
import { smallerPng } from './png.mjs'
import { states } from './states.mjs'

/** @type {Record<string, import('./harness.mjs').Options>} */
const SIGHTS = {
  1280: { viewport: { width: 1280, height: 860 } },
  '1280-dark': { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  390: { viewport: { width: 390, height: 844 }, touch: true },
  '390-dark': { viewport: { width: 390, height: 844 }, touch: true, colorScheme: 'dark' },
  320: { viewport: { width: 320, height: 640 }, touch: true },
  /** As on A4. */
  print: { viewport: { width: 794, height: 1123 } },
}

/** The picture of the README: the first view as a visitor sees it. @param {import('./harness.mjs').Host} host */
async function readme(host) {
  const visitor = await host.visitor({ viewport: { width: 1280, height: 860 } })
  const file = at('tests/fixtures/quick-check.png')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await handOn(visitor.page).ready()
  fs.writeFileSync(file, smallerPng(await visitor.page.screenshot({ fullPage: true })))
  await visitor.close()
  return file
}

/** @param {import('./harness.mjs').Host} host @param {import('./states.mjs').State} state @param {string} sight */
async function draw(host, state, sight) {
  const visitor = await host.visitor({ ...SIGHTS[sight], path: state.path })
  const hand = await handOn(visitor.page).ready()
  await state.arrange(hand)
  await visitor.settled()
  await visitor.page.waitForTimeout(500)
  await visitor.page.evaluate(() => scrollTo(0, 0))
  if (sight === 'print') await visitor.page.emulateMedia({ media: 'print' })
  const file = await visitor.screenshot(`${state.id}-${sight}`)
  await visitor.close()
  return file
}

const [chosen, ...sights] = process.argv.slice(2)
const unknown = sights.find((sight) => !SIGHTS[sight])
if (unknown) throw new Error(`${unknown} is none of ${Object.keys(SIGHTS).join(', ')}`)
const host = await startBrowser()
try {
  console.log(await readme(host))
  if (chosen) {
    const wanted = states.filter(({ id }) => chosen === 'all' || chosen.split(',').includes(id))
    for (const state of wanted)
      for (const sight of sights.length ? sights : Object.keys(SIGHTS)) console.log(await draw(host, state, sight))
  }
} finally {
  await host.close()
}
