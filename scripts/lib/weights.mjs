/** How heavy the page is, against its budgets. kB = 1,024 bytes. */
import fs from 'node:fs'
import path from 'node:path'
import { sizesOf } from './files.mjs'
import { staticImports } from './page.mjs'
import { dist, site } from './paths.mjs'

export const KB = 1024

/**
 * @typedef {object} View
 * @property {string[]} files all that it needs to open, beyond the first interaction
 * @property {boolean} later true: it comes on a further click, so that no budget holds it
 */
/** @typedef {{entry: string, css: string, views: Record<string, View>}} Manifest */

/** The files that some output imports only when it comes to that. @param {any} output @returns {string[]} */
const dynamicImports = ({ imports }) =>
  imports
    .filter((/** @type {any} */ each) => each.kind === 'dynamic-import' && !each.external)
    .map((/** @type {any} */ each) => path.relative(site, path.resolve(each.path)))

/**
 * What belongs to which load. A view is what app/ imports when it is opened; a view may have parts that it imports itself,
 * and a part needs the view as well. Two kinds of parts are weighed apart, without what the others of their view have
 * brought already: a module named `...-after` comes by itself once its view is drawn and has a budget of its own, one named
 * `...-later` comes on a further click and has none.
 * @param {import('./page.mjs').Page} page
 * @returns {Manifest}
 */
export function manifestOf({ entry, css, links, metafile }) {
  const interactive = new Set(links)
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [path.relative(site, path.resolve(file)), output]),
  )
  /** @param {string} file */
  const alone = (file) => staticImports(metafile, file).filter((part) => !interactive.has(part))
  /** @type {Record<string, View>} */
  const views = {}
  /** @param {string} file @param {string[]} before */
  function add(file, before) {
    const name = path.basename(outputs.get(file)?.entryPoint ?? file, '.js')
    const later = name.endsWith('-later')
    const needed = new Set([...before, ...alone(file)])
    if (!later) views[name] = { files: [...needed], later }
    // What stands in a chunk that several parts share may import a part as well.
    const own = [...needed].filter((each) => !before.includes(each))
    const parts = [...new Set(own.flatMap((each) => dynamicImports(outputs.get(each))))].filter(
      (part) => !interactive.has(part) && !needed.has(part),
    )
    const apart = parts.filter((part) => /-(after|later)/.test(part))
    for (const part of parts) if (!apart.includes(part)) add(part, [...needed])
    for (const part of apart) addApart(part)
  }
  /** @param {string} part */
  function addApart(part) {
    const brought = new Set(Object.values(views).flatMap((view) => (view.later ? [] : view.files)))
    views[path.basename(outputs.get(part)?.entryPoint ?? part, '.js')] = {
      files: alone(part).filter((each) => !brought.has(each)),
      later: part.includes('-later'),
    }
    for (const next of dynamicImports(outputs.get(part))) if (/-(after|later)/.test(next)) addApart(next)
  }
  for (const link of links) for (const file of dynamicImports(outputs.get(link))) add(file, [])
  return { entry, css, views }
}

/** @param {string[]} files in the site */
function sum(files) {
  const total = { raw: 0, gzip: 0, brotli: 0 }
  for (const file of files) {
    const size = sizesOf(fs.readFileSync(path.join(site, file)))
    total.raw += size.raw
    total.gzip += size.gzip
    total.brotli += size.brotli
  }
  return total
}

/**
 * @param {string[]} loaded the files that the page asked for until it was interactive, from a browser
 * @param {Manifest} manifest
 */
export function weigh(loaded, manifest) {
  const painted = ['index.html', manifest.css]
  const rows = [
    ...loaded.map((file) => ({ what: `  ${file}`, ...sum([file]), budget: 0, by: 'brotli' })),
    { what: 'First result painted', ...sum(painted), budget: 14, by: 'brotli' },
    { what: 'First interaction, engine included', ...sum(loaded), budget: 100, by: 'brotli' },
    ...Object.entries(manifest.views).map(([name, { files, later }]) => ({
      what: later ? `On a click: ${name}` : `View ${name}, all it needs`,
      ...sum(files),
      budget: later ? 0 : 16,
      by: 'brotli',
    })),
    // It holds the whole engine and every view, packed. 450 was the wish before the views asked for all of the engine.
    { what: 'Single file', ...sizesOf(fs.readFileSync(path.join(dist, 'payoff.html'))), budget: 700, by: 'raw' },
  ]
  return rows.map((row) => ({
    ...row,
    over: row.budget > 0 && row[/** @type {'raw' | 'brotli'} */ (row.by)] > row.budget * KB,
  }))
}
