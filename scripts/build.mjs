/** Builds dist/ from web/, wasm/ and the module that CMake left in build/wasm. Called by scripts/build. */
import fs from 'node:fs'
import path from 'node:path'
import { buildEngines } from './lib/engine.mjs'
import { write } from './lib/files.mjs'
import { headers, headersFile } from './lib/headers.mjs'
import { notices } from './lib/notices.mjs'
import { buildPage } from './lib/page.mjs'
import { dist, site, web } from './lib/paths.mjs'
import { buildSingleFile } from './lib/single-file.mjs'
import { manifestOf } from './lib/weights.mjs'

fs.rmSync(dist, { recursive: true, force: true })
const engines = await buildEngines()
write(path.join(dist, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`)
write(path.join(site, '_headers'), headersFile())
// Pages hosts that run Jekyll would drop files that begin with an underscore.
write(path.join(site, '.nojekyll'), '')

if (fs.existsSync(path.join(web, 'index.html'))) {
  const page = await buildPage(engines)
  await buildSingleFile(page.html, page.css)
  write(path.join(dist, 'manifest.json'), `${JSON.stringify(manifestOf(page), null, 2)}\n`)
  write(path.join(site, 'licenses.txt'), notices(page.inputs))
} else {
  write(path.join(site, 'licenses.txt'), notices([]))
}
console.log(`built ${path.relative(process.cwd(), site) || '.'}`)
