/** How heavy the page is, against its budgets. kB = 1,024 bytes. */
import fs from 'node:fs'
import path from 'node:path'
import { sizesOf } from './files.mjs'
import { staticImports } from './page.mjs'
import { dist, site } from './paths.mjs'

export const KB = 1024

/** @typedef {{entry: string, css: string, views: Record<string, string[]>}} Manifest */

/**
 * What belongs to which load: views are the modules that app/ imports only when they are opened.
 * @param {import('./page.mjs').Page} page
 * @returns {Manifest}
 */
export function manifestOf({ entry, css, links, metafile }) {
  const interactive = new Set(links)
  /** @type {Record<string, string[]>} */
  const views = {}
  for (const [file, output] of Object.entries(metafile.outputs)) {
    const name = path.relative(site, path.resolve(file))
    if (!output.entryPoint || name === entry) continue
    views[path.basename(output.entryPoint, '.js')] = staticImports(metafile, name).filter(
      (part) => !interactive.has(part),
    )
  }
  // A part that a view loads on demand (creators-parts) comes on top of what opened the view (creators-open).
  for (const name of Object.keys(views)) {
    const opened = name.endsWith('-open')
      ? []
      : (views[`${name.split('-')[0]}-open`] ?? views[`${name.split('-')[0]}s-open`] ?? [])
    views[name] = views[name].filter((file) => !opened.includes(file))
  }
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
    ...Object.entries(manifest.views).map(([name, files]) => ({
      what: `View ${name}`,
      ...sum(files),
      budget: 16,
      by: 'brotli',
    })),
    { what: 'Single file', ...sizesOf(fs.readFileSync(path.join(dist, 'payoff.html'))), budget: 450, by: 'raw' },
  ]
  return rows.map((row) => ({
    ...row,
    over: row.budget > 0 && row[/** @type {'raw' | 'brotli'} */ (row.by)] > row.budget * KB,
  }))
}
