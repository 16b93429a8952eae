// @ts-check
/** A file of journeys through the engine: in the worker, and in the page where there is none. */
import { piecesOf } from './file-pieces.js'
import { rest } from './slices.js'

/** A file that was moved or changed since it was chosen. */
const unreadable = { ok: false, error: { fault: 'unreadable', subject: 'file', message: 'the file cannot be read' } }

/**
 * @param {import('./engine.js').Engine} engine @param {Blob} blob @param {object} request of openJourneys
 * @param {(read: number) => void} tell bytes read so far
 * @param {() => boolean} stopped
 * @returns {Promise<any>} as openJourneys' finish answers; null where it was stopped
 */
export async function readJourneys(engine, blob, request, tell, stopped) {
  const open = engine.openJourneys(request)
  if (!open.ok) return open
  try {
    let read = 0
    for await (const chunk of piecesOf(blob)) {
      const pushed = open.push(chunk)
      if (!pushed.ok) return pushed
      read += chunk.length
      tell(read)
      await rest()
      if (stopped()) return null
    }
    return open.finish()
  } catch {
    return unreadable
  } finally {
    open.dispose()
  }
}
