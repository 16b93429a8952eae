import { handOn } from './hand.mjs'
import { startBrowser } from './harness.mjs'
import { states } from './states.mjs'

const [ids, sel, width, scheme] = process.argv.slice(2)
const host = await startBrowser()
for (const id of ids.split(',')) {
  const state = states.find((s) => s.id === id)
  const v = await host.visitor({
    path: state.path,
    viewport: { width: Number(width ?? 1280), height: 900 },
    touch: Number(width) < 600,
    colorScheme: scheme ?? 'light',
  })
  const hand = await handOn(v.page).ready()
  await state.arrange(hand)
  await v.settled()
  await v.page.waitForTimeout(200)
  await v.page.locator(sel ?? '.full').screenshot({ path: `/tmp/l-${id}-${width ?? 1280}${scheme ?? ''}.png` })
  console.log(await v.problems())
  await v.close()
}
await host.close()
