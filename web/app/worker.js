// @ts-check
/** Packs QR codes where no click waits for it: one order comes in, counts go out, and at last the file. */
import { packed } from './link-zip.js'

/** @param {MessageEvent<import('./link-zip.js').Order>} event */
globalThis.onmessage = async ({ data }) => {
  try {
    const blob = await packed(data, (done) => postMessage({ done }))
    postMessage({ blob })
  } catch {
    postMessage({ failed: true })
  }
}
