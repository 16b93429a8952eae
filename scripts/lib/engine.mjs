/** dist/site/engine: payoff.js as one minified ES module, payoff.wasm, and a package.json that says module. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashOf, sizesOf, write } from './files.mjs'
import { at, site, tool, wasmBytes, wasmModule } from './paths.mjs'

const esbuild = tool('esbuild')
const terser = tool('terser')

/**
 * Resolves the Emscripten glue to the build tree and puts the wasm's address into payoff.js.
 * @param {string} address of the wasm, beside payoff.js
 */
export const enginePlugin = (address) => ({
  name: 'payoff-engine',
  setup(/** @type {any} */ build) {
    build.onResolve({ filter: /\/payoff-module\.mjs$/ }, () => ({ path: wasmModule }))
    build.onLoad({ filter: /wasm\/payoff\.js$/ }, (/** @type {{path: string}} */ { path: file }) => {
      const source = fs.readFileSync(file, 'utf8')
      const contents = source.replace("'payoff.wasm'", JSON.stringify(address))
      if (contents === source) throw new Error("wasm/payoff.js no longer says 'payoff.wasm'")
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

/** @returns {Promise<{script: string, wasm: string}>} the addresses to load from the page, with content hashes */
export async function buildEngine() {
  const wasm = fs.readFileSync(wasmBytes)
  const wasmAddress = `payoff.wasm?v=${hashOf(wasm)}`
  const result = await esbuild.build({
    entryPoints: [at('wasm/payoff.js')],
    plugins: [enginePlugin(wasmAddress)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  const script = await smallest(result.outputFiles[0].text)
  write(path.join(site, 'engine/payoff.js'), script)
  write(path.join(site, 'engine/payoff.wasm'), wasm)
  write(path.join(site, 'engine/package.json'), '{"type":"module"}\n')
  return { script: `engine/payoff.js?v=${hashOf(script)}`, wasm: `engine/${wasmAddress}` }
}

/** The engine that was just built, running here. */
export async function loadEngine() {
  const { default: createEngine } = await import(pathToFileURL(path.join(site, 'engine/payoff.js')).href)
  return createEngine({ wasmBinary: fs.readFileSync(path.join(site, 'engine/payoff.wasm')) })
}
