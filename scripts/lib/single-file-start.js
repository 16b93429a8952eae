// @ts-check
/**
 * Starts the single file: unpacks its script and runs it as an inline one. The policy knows that script by its hash, so
 * nothing else can run this way.
 */
import { unpack } from '../../web/app/unpack.js'

/** @type {any} */
const { trustedTypes } = globalThis
const rules = { createScript: (/** @type {string} */ text) => text }
const policy = trustedTypes?.createPolicy('start', rules) ?? rules

const script = document.createElement('script')
script.type = 'module'
script.textContent = policy.createScript(new TextDecoder().decode(unpack('packed-script')))
document.head.append(script)
