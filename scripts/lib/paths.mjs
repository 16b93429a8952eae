/** Where things are, and the tools of web/node_modules, which files outside web/ cannot import by name. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
/** @param {...string} parts */
export const at = (...parts) => path.join(root, ...parts)

export const web = at('web')
export const dist = at('dist')
export const site = at('dist/site')
export const wasmModule = at('build/wasm/wasm/payoff-module.mjs')
export const wasmBytes = at('build/wasm/wasm/payoff-module.wasm')

/** @type {(name: string) => any} */
export const tool = createRequire(at('web/package.json'))
