/**
 * dist/site/index.html and what it loads. Sources are plain modules that name each other by path; three things are
 * changed on the way: names get a content hash, the engine stays a module of its own, and the answer is painted in.
 */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEngine } from './engine.mjs'
import { write } from './files.mjs'
import { sitePolicy } from './headers.mjs'
import { site, tool, web } from './paths.mjs'

const esbuild = tool('esbuild')

/** @typedef {{inputs: Record<string, unknown>, outputs: Record<string, any>}} Metafile */
/**
 * @typedef {object} Page
 * @property {string} html without policy, sheets and scripts
 * @property {string} css its one stylesheet, in the site
 * @property {string} entry its script, in the site
 * @property {string[]} links the entry and what it imports at once
 * @property {Metafile} metafile of the scripts
 * @property {string[]} inputs every source file, the worker's too
 */

export const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  metafile: true,
  // lit-html ships a build with warnings for developers under the condition "development".
  conditions: ['production'],
  loader: { '.svg': 'file', '.woff2': 'file' },
}

/** The page's imports from wasm/ become the built engines beside it. @param {import('./engine.mjs').Engines} engines */
const enginesBeside = ({ whole, first }) => ({
  name: 'engines-beside',
  setup(/** @type {any} */ build) {
    build.onResolve({ filter: /wasm\/payoff\.js$/ }, () => ({ path: `../${whole.script}`, external: true }))
    build.onResolve({ filter: /wasm\/first-view\.js$/ }, () => ({ path: `../${first.script}`, external: true }))
  },
})

/** `new URL('./worker.js', import.meta.url)` points at the worker's hashed name. @param {string} name */
const workerName = (name) => ({
  name: 'worker-name',
  setup(/** @type {any} */ build) {
    build.onLoad({ filter: /\.js$/ }, (/** @type {{path: string}} */ { path: file }) => {
      if (!file.startsWith(path.join(web, 'app') + path.sep)) return undefined
      const contents = fs
        .readFileSync(file, 'utf8')
        .replaceAll(/(['"])\.\/worker\.js\1(?=, import\.meta\.url)/g, JSON.stringify(`./${name}`))
      return { contents, resolveDir: path.dirname(file) }
    })
  },
})

/** @param {string[]} entryPoints @param {object[]} plugins @returns {Promise<Metafile>} */
async function scripts(entryPoints, plugins) {
  const result = await esbuild.build({
    ...common,
    entryPoints,
    plugins,
    format: 'esm',
    splitting: true,
    outdir: path.join(site, 'app'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
  })
  return result.metafile
}

/** @param {Metafile} metafile @param {string} source the last part of the entry point's path */
function outputOf(metafile, source) {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(source))
  if (!found) throw new Error(`no output of ${source}`)
  return path.relative(site, path.resolve(found[0]))
}

/** Every stylesheet that the page links, in its order, as one. @param {string[]} sheets */
async function styles(sheets) {
  const contents = sheets.map((sheet) => `@import ${JSON.stringify(`./${sheet}`)};`).join('\n')
  const result = await esbuild.build({
    ...common,
    stdin: { contents, loader: 'css', resolveDir: web },
    outdir: path.join(site, 'styles'),
    entryNames: 'payoff-[hash]',
    assetNames: '[name]-[hash]',
  })
  const name = Object.keys(result.metafile.outputs).find((file) => file.endsWith('.css'))
  return path.relative(site, path.resolve(/** @type {string} */ (name)))
}

/** What the entry loads before it can run: its static imports, and theirs. @param {Metafile} metafile @param {string} entry */
export function staticImports(metafile, entry) {
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [path.relative(site, path.resolve(file)), output]),
  )
  const seen = new Set([entry])
  for (const file of seen) {
    for (const { path: target, kind, external } of outputs.get(file)?.imports ?? []) {
      if (kind === 'import-statement' && !external) seen.add(path.relative(site, path.resolve(target)))
    }
  }
  return [...seen]
}

/** The page's answer, drawn by its own views with the engine just built. Markers for hydration are left out: the
 * client clears this part and draws it anew. */
async function prerendered() {
  const file = path.join(web, 'app/prerender.js')
  if (!fs.existsSync(file)) return ''
  const { prerender } = await import(pathToFileURL(file).href)
  const { html } = await prerender(await loadEngine())
  return html.replace(/<!--[\s\S]*?-->/g, '')
}

/** Files that the page names and that are neither script nor style: icons, a manifest. @param {string} html */
function copyNamedFiles(html) {
  for (const [, name] of html.matchAll(/<(?:link|img)\b[^>]*?\b(?:href|src)="([^":]+)"/g)) {
    const source = path.join(web, name)
    if (!/\.(css|js)$/.test(name) && fs.existsSync(source)) write(path.join(site, name), fs.readFileSync(source))
  }
}

const STYLESHEET = /[ \t]*<link rel="stylesheet" href="([^"]+)"\s*\/?>\n?/g
const SCRIPT = /[ \t]*<script type="module" src="([^"]+)"><\/script>\n?/
const PRELOAD = /[ \t]*<link rel="modulepreload"[^>]*>\n?/g
const POLICY = /[ \t]*<meta http-equiv="Content-Security-Policy"[^>]*>\n?/i
const PRERENDERED = /<!--\s*prerendered\s*-->/

/**
 * The page's source without its policy, sheets and scripts, and with the answer in it.
 * @param {string} source
 */
async function skeleton(source) {
  if (!PRERENDERED.test(source)) throw new Error('index.html has no <!--prerendered--> mark')
  const answer = await prerendered()
  return source
    .replaceAll(STYLESHEET, '')
    .replace(SCRIPT, '')
    .replaceAll(PRELOAD, '')
    .replace(POLICY, '')
    .replace(PRERENDERED, () => answer)
}

/**
 * Puts the policy before anything that it governs, right behind the charset, and the rest at the head's end.
 * @param {string} html @param {string} policy @param {string[]} head
 */
export function withHead(html, policy, head) {
  const charset = /<meta charset="?utf-8"?\s*\/?>\n?/i
  if (!charset.test(html)) throw new Error('index.html has no <meta charset="utf-8">')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`
  return html
    .replace(charset, (tag) => `${tag.trimEnd()}\n${meta}`)
    .replace('</head>', () => `${head.join('\n')}\n</head>`)
}

/** @param {import('./engine.mjs').Engines} engines @returns {Promise<Page>} */
export async function buildPage(engines) {
  const source = fs.readFileSync(path.join(web, 'index.html'), 'utf8')
  const main = path.join(web, SCRIPT.exec(source)?.[1] ?? 'app/main.js')
  const worker = path.join(web, 'app/worker.js')
  const plugins = [enginesBeside(engines)]
  const inputs = []
  if (fs.existsSync(worker)) {
    const metafile = await scripts([worker], plugins)
    inputs.push(...Object.keys(metafile.inputs))
    plugins.push(workerName(path.basename(outputOf(metafile, 'app/worker.js'))))
  }
  const metafile = await scripts([main], plugins)
  inputs.push(...Object.keys(metafile.inputs))
  const entry = outputOf(metafile, path.basename(main))
  const css = await styles([...source.matchAll(STYLESHEET)].map((match) => match[1]))
  const links = staticImports(metafile, entry)

  copyNamedFiles(source)
  const bare = await skeleton(source)
  const html = withHead(bare, sitePolicy, [
    `<link rel="stylesheet" href="${css}">`,
    ...[engines.first.script, ...links.slice(1)].map((href) => `<link rel="modulepreload" href="${href}">`),
    `<link rel="preload" href="${engines.first.wasm}" as="fetch" type="application/wasm" crossorigin>`,
    `<script type="module" src="${entry}"></script>`,
  ])
  write(path.join(site, 'index.html'), html)
  return { html: bare, css, entry, links, metafile, inputs }
}
