// @ts-check
/** The engine beside the page: what takes longer than a frame is asked here, so that nobody's typing waits. */

import { slim } from './campaign-slim.js'
import { loadWholeEngine } from './engine.js'

/** What of a large answer the page draws: the rest is not handed over. @type {Record<string, (answer: any) => any>} */
const SLIM = { evaluateCampaign: slim }

const engine = loadWholeEngine()

addEventListener('message', async ({ data: { id, ask, given } }) => {
  const answer = (await engine)[ask](given)
  postMessage({ id, answer: answer.ok && SLIM[ask] ? SLIM[ask](answer) : answer })
})
