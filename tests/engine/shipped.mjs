/** The module as it ships, with the types of its source. */
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { at } from '../../scripts/lib/paths.mjs'

export const wasmBinary = fs.readFileSync(at('dist/site/engine/payoff.wasm'))

/** @type {typeof import('../../wasm/payoff.js').default} */
export const createEngine = (await import(pathToFileURL(at('dist/site/engine/payoff.js')).href)).default

/** One engine for all tests of a file. */
export const engine = await createEngine({ wasmBinary })
