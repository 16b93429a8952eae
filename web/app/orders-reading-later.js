// @ts-check
/** Reading files in the page itself, where no worker starts. */
export { createReading } from './orders-reading.js'
