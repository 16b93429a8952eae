/**
 * dist/payoff.html: the page, its style, its scripts and the engine in one file that opens from a disk. Module scripts
 * and fetch are blocked there, so all is inline. Script and engine are packed (packed.mjs); a small script unpacks them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { enginePlugin } from './engine.mjs'
import { integrityOf, write } from './files.mjs'
import { singleFilePolicy } from './headers.mjs'
import { packed } from './packed.mjs'
import { common, withHead } from './page.mjs'
import { at, builtModule, dist, site, tool, web } from './paths.mjs'

const esbuild = tool('esbuild')

/** Stands for wasm/payoff.js and for the first view's: the same function, with the bytes of the whole at hand. */
const engineInside = {
  name: 'engine-inside',
  setup(/** @type {any} */ build) {
    build.onResolve({ filter: /wasm\/(payoff|first-view)\.js$/ }, (/** @type {{namespace: string}} */ { namespace }) =>
      namespace === 'engine-inside' ? undefined : { path: 'engine', namespace: 'engine-inside' },
    )
    build.onLoad({ filter: /.*/, namespace: 'engine-inside' }, () => ({
      resolveDir: at('wasm'),
      contents: `
        import createEngine from ${JSON.stringify(at('wasm/payoff.js'))}
        import { unpack } from ${JSON.stringify(at('web/app/unpack.js'))}
        export default async function create() {
          return createEngine({ wasmBinary: unpack('packed-engine') })
        }`,
    }))
  },
}

/** Nothing can stand beside the file: what a worker does is done in the page. */
const noWorker = {
  name: 'no-worker',
  setup(/** @type {any} */ build) {
    build.onLoad({ filter: /web.app.worker-start\.js$/ }, () => ({ contents: 'export const startWorker = () => null' }))
    build.onLoad({ filter: /web.app.worker-here\.js$/ }, () => ({
      contents: "export { createReading as readingHere } from './orders-reading.js'",
      resolveDir: path.join(web, 'app'),
    }))
  },
}

/** Nothing can stand beside the file, so icons and fonts go inside too. */
const inside = { ...common, loader: { '.svg': 'dataurl', '.woff2': 'dataurl' }, outdir: dist, write: false }

/** @param {string} html the page without script and style @param {string} css its stylesheet in the site */
export async function buildSingleFile(html, css) {
  const result = await esbuild.build({
    ...inside,
    entryPoints: [path.join(web, 'app/main.js')],
    plugins: [engineInside, noWorker, enginePlugin('payoff', 'payoff.wasm?inside')],
    format: 'esm',
  })
  if (!Object.keys(result.metafile.inputs).some((input) => input.startsWith('engine-inside:'))) {
    throw new Error("the page must load the engine by import('../../wasm/payoff.js'), or the single file has none")
  }
  const script = result.outputFiles[0].text.trim()
  const started = await esbuild.build({ ...inside, entryPoints: [at('scripts/lib/single-file-start.js')] })
  const start = started.outputFiles[0].text.trim()
  const sheet = await esbuild.build({ ...inside, entryPoints: [path.join(site, css)] })
  const style = sheet.outputFiles[0].text.trim()
  const policy = singleFilePolicy({ scripts: [start, script].map(integrityOf), style: integrityOf(style) })
  const page = withHead(withIconsInside(html), policy, [`<style>${style}</style>`])
  const engine = fs.readFileSync(`${builtModule('payoff')}.wasm`)
  const ending = [
    `<script type="text/plain" id="packed-engine">${packed(engine)}</script>`,
    `<script type="text/plain" id="packed-script">${packed(script)}</script>`,
    `<script>${start}</script>`,
  ]
  write(
    path.join(dist, 'payoff.html'),
    page.replace('</body>', () => `${ending.join('\n')}\n</body>`),
  )
}

/** @param {string} html */
function withIconsInside(html) {
  return html.replaceAll(/(<link rel="icon"[^>]*?href=")([^":]+)(")/g, (tag, before, name, after) => {
    const file = path.join(web, name)
    return fs.existsSync(file) ? `${before}data:image/svg+xml;base64,${fs.readFileSync(file, 'base64')}${after}` : tag
  })
}
