// @ts-check
/** The engine: every request there is. This is the module that ENGINE.md names and that other people's pages load. */

import { openFrontDoor } from './front-door.js'
import { importHandle } from './import-handle.js'
import { journeysHandle } from './journeys-handle.js'
import { withValidHost } from './link-host.js'
import createModule from './payoff-module.mjs'
import { tableHandle } from './table-handle.js'

/** Replaced at build by a hash of the bytes, so that cached glue never meets a new wasm. */
const WASM = 'payoff.wasm'

/**
 * Loads the engine. In a page the wasm is fetched from beside this file; in Node hand over its bytes.
 *
 * @param {{wasmBinary?: Uint8Array | ArrayBuffer}} [options]
 */
export default ({ wasmBinary } = {}) =>
  openFrontDoor(createModule, new URL(WASM, import.meta.url).href, wasmBinary, {
    kinds: {
      open_table: tableHandle,
      open_import: importHandle,
      open_journeys: journeysHandle,
    },
    checked: withValidHost,
  })
