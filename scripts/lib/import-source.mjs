/** A source module of wasm/ in Node, which takes its .js for CommonJS: copied as .mjs, its imports inside. */
import { pathToFileURL } from 'node:url'
import { at, tool } from './paths.mjs'

const esbuild = tool('esbuild')

/** @param {string} file from the root @returns {Promise<any>} */
export async function importSource(file) {
  const outfile = at('build/modules', file.replace(/\.js$/, '.mjs'))
  await esbuild.build({ entryPoints: [at(file)], outfile, bundle: true, format: 'esm', logLevel: 'error' })
  return import(pathToFileURL(outfile).href)
}
