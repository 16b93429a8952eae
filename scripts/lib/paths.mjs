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
/** What CMake left of an engine module, without its ending. @param {string} name payoff, first-view */
export const builtModule = (name) => at(`build/wasm/wasm/${name}-module`)

/** @type {(name: string) => any} */
export const tool = createRequire(at('web/package.json'))
