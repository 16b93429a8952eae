// @ts-check
/**
 * Called at build, in Node: the worked example and the engine's own answer to it, drawn by the very same views. The marks that
 * lit leaves for hydration are taken out, as the page clears this part and draws anew (main.js).
 */
import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { en } from '../locales/en.js'
import { ROUTES } from '../views/routes.js'
import { shell } from '../views/shell.js'
import { composePage, FRESH_UI } from './page.js'
import { stateOf } from './project.js'

/** Nothing in the example depends on the day; a fixed one keeps the build reproducible. */
const DAY = '2026-01-01'

/** @param {Record<string, (request: any) => any>} engine @returns {Promise<{html: string}>} */
export async function prerender(engine) {
  const page = composePage({
    state: stateOf({}, '', 'USD'),
    ui: FRESH_UI,
    engine,
    catalogue: engine.catalogue({}),
    words: en,
    locale: 'en-US',
    today: DAY,
  })
  const drawn = await collectResult(render(shell(page, ROUTES[0].view)))
  const html = drawn
    .replace(/<!--.*?-->/g, '')
    .replaceAll('<?>', '')
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s{2,}/g, ' ')
  return { html }
}
