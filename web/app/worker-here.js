// @ts-check
/** What a worker does, done in the page: only the single file has it, whose build puts it in this module's place (scripts/lib/single-file.mjs). */

/** @type {typeof import('./orders-reading.js').createReading | null} */
export const readingHere = null
