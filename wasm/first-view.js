// @ts-check
/** The page's own smaller engine: what Quick check asks, so that a first visit loads little. */

import createModule from './first-view-module.mjs'
import { openFrontDoor } from './front-door.js'

const WASM = 'first-view.wasm'

/** @param {{wasmBinary?: Uint8Array | ArrayBuffer}} [options] */
export default ({ wasmBinary } = {}) => openFrontDoor(createModule, new URL(WASM, import.meta.url).href, wasmBinary)
