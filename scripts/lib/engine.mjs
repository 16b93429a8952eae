/**
 * dist/site/engine: payoff.js as one minified ES module and payoff.wasm, the same for the first view's smaller engine,
 * and a package.json that says module.
 */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashOf, sizesOf, write } from './files.mjs'
import { at, builtModule, site, tool } from './paths.mjs'

const esbuild = tool('esbuild')
const terser = tool('terser')

/**
 * Resolves the Emscripten glue to the build tree and puts the wasm's address into the module's front door.
 * @param {string} name of the engine module @param {string} address of the wasm, beside its script
 */
export const enginePlugin = (name, address) => ({
  name: 'payoff-engine',
  setup(/** @type {any} */ build) {
    build.onResolve({ filter: /-module\.mjs$/ }, () => ({ path: `${builtModule(name)}.mjs` }))
    build.onLoad({ filter: new RegExp(`wasm/${name}\\.js$`) }, (/** @type {{path: string}} */ { path: file }) => {
      const source = fs.readFileSync(file, 'utf8')
      const contents = source.replace(`'${name}.wasm'`, JSON.stringify(address))
      if (contents === source) throw new Error(`wasm/${name}.js no longer says '${name}.wasm'`)
      return { contents, resolveDir: path.dirname(file) }
    })
  },
})

/** @param {string} code an ES module */
async function smallest(code) {
  const minified = await terser.minify(code, { module: true, compress: { passes: 2 }, mangle: true })
  const candidates = [code, /** @type {string} */ (minified.code)]
  return candidates.reduce((a, b) => (sizesOf(b).brotli < sizesOf(a).brotli ? b : a))
}

/** @typedef {{script: string, wasm: string}} Addresses to load an engine from in the page, with content hashes */

/** @param {string} name of the engine module @returns {Promise<Addresses>} */
async function buildModule(name) {
  const wasm = fs.readFileSync(`${builtModule(name)}.wasm`)
  const wasmAddress = `${name}.wasm?v=${hashOf(wasm)}`
  const result = await esbuild.build({
    entryPoints: [at(`wasm/${name}.js`)],
    plugins: [enginePlugin(name, wasmAddress)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  const script = await smallest(result.outputFiles[0].text)
  write(path.join(site, `engine/${name}.js`), script)
  write(path.join(site, `engine/${name}.wasm`), wasm)
  return { script: `engine/${name}.js?v=${hashOf(script)}`, wasm: `engine/${wasmAddress}` }
}

/** @typedef {{whole: Addresses, first: Addresses}} Engines */

/** @returns {Promise<Engines>} */
export async function buildEngines() {
  write(path.join(site, 'engine/package.json'), '{"type":"module"}\n')
  return { whole: await buildModule('payoff'), first: await buildModule('first-view') }
}

/** The engine that was just built, running here. */
export async function loadEngine() {
  const { default: createEngine } = await import(pathToFileURL(path.join(site, 'engine/payoff.js')).href)
  return createEngine({ wasmBinary: fs.readFileSync(path.join(site, 'engine/payoff.wasm')) })
}
