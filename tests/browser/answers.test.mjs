import assert from 'node:assert/strict'
import { checkStates } from './check-states.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()

for (const { id, is, arrange, verdict, hero, because } of checkStates) {
  const why = because ? ` (${because})` : ''
  shows(`answer: ${is} reads "${verdict}: ${hero}"${why}`, {}, async ({ hand }) => {
    await arrange(hand)
    assert.equal(await hand.verdict(), verdict)
    await sees(() => hand.hero(), hero)
    await sees(() => hand.page.locator('.answer .chip').count(), id === 'won' ? 1 : 0, 'only the example is one')
  })
}

const NO_MARGIN = { fee: '800', revenue: '2400', orders: '30' }

shows(
  'margin: the question answered in the answer gives profit, and the field beside it the same',
  {},
  async ({ page, hand }) => {
    await hand.startEmpty()
    await hand.fill(NO_MARGIN)
    assert.equal(await hand.sub(), 'It paid off if you keep more than 33¢ of each $1 sold.')
    await page.focus('#ask-margin')
    await page.keyboard.type('50')
    assert.equal(await hand.verdict(), 'Paid off')
    await sees(() => hand.hero(), 'For every $1 you got $1.50 back after costs')
    await sees(() => hand.value('gross_margin'), '50')
    await sees(
      () => page.evaluate(() => document.activeElement?.id),
      'ask-margin',
      'the question stays while it is answered',
    )
  },
)

shows(
  'margin: "I don’t know yet" takes the question away and keeps the answer about sales',
  {},
  async ({ page, hand }) => {
    await hand.startEmpty()
    await hand.fill(NO_MARGIN)
    await hand.press('I don’t know yet')
    await sees(() => page.locator('#ask-margin').count(), 0)
    assert.equal(await hand.verdict(), 'Sales beat spend')
    await hand.press('Add it')
    await sees(() => page.evaluate(() => document.activeElement?.id), 'f-gross_margin')
  },
)

shows('too early: the day until which sales are counted is said', {}, async ({ hand }) => {
  await checkStates.find(({ id }) => id === 'too-early')?.arrange(hand)
  assert.match(
    await hand.sub(),
    /^Sales are counted until [A-Z][a-z]+ \d+\. Until then the answer could still change\.$/,
  )
})

shows('zero orders: cost per order is a dash with its reason, never a number', {}, async ({ hand }) => {
  await checkStates.find(({ id }) => id === 'zero-orders')?.arrange(hand)
  const tile = hand.page.locator('.tile', { hasText: 'Cost per order' })
  assert.equal((await tile.locator('.tile-value').textContent())?.trim(), '–')
  assert.match((await tile.textContent()) ?? '', /No orders/)
})

shows(
  'error: "12,5o" is said beside its field with what to do, and the other numbers stay',
  {},
  async ({ page, hand }) => {
    await checkStates.find(({ id }) => id === 'error')?.arrange(hand)
    await sees(() => hand.error('f-fee'), 'We could not read “12,5o”. Is there a letter where a digit should be?')
    await sees(() => page.getAttribute('#f-fee', 'aria-invalid'), 'true')
    assert.match((await page.getAttribute('#f-fee', 'aria-describedby')) ?? '', /f-fee-error/)
    assert.equal(await hand.sub(), 'The note under the field says what to do. Everything else is kept.')
    await sees(() => hand.value('revenue'), '2400')
    await hand.fill({ fee: '1250' })
    await sees(() => page.locator('#f-fee-error').count(), 0)
    await sees(() => hand.hero(), 'Every $1 brought $1.92 in sales')
  },
)

shows(
  'number read two ways: "1.234" shows how it was read, and Change gives the other reading',
  {},
  async ({ page, hand }) => {
    await hand.startEmpty()
    await hand.fill({ fee: '800', revenue: '1.234' })
    await sees(() => hand.text('#f-revenue-hint'), /^We read 1\.234 as about 1\.23\. Change to 1,234$/)
    await hand.press('Change to 1,234')
    await sees(() => hand.value('revenue'), '1234')
    await sees(() => hand.hero(), 'Every $1 brought $1.54 in sales')
    await sees(() => page.locator('.hint').count(), 0)
  },
)

shows(
  'number read two ways: in German "1.234" is read as one thousand at once',
  { locale: 'de-DE' },
  async ({ hand }) => {
    await hand.startEmpty()
    await hand.fill({ fee: '1.000,00', revenue: '1.234,50' })
    await sees(() => hand.hero(), /1,23/)
  },
)

shows('working: a tile opens with the formula and the visitor’s own numbers in it', {}, async ({ page, hand }) => {
  await checkStates.find(({ id }) => id === 'lost')?.arrange(hand)
  await page.click('#tile-net_profit')
  await sees(() => page.getAttribute('#tile-net_profit', 'aria-expanded'), 'true')
  const working = await hand.text('#working-net_profit')
  assert.match(working, /Net sales × Kept share of sales − What you paid/)
  assert.match(working, /\$2,400 × 25% − \$800/)
  assert.match(working, /= −\$200/)
  await page.click('#tile-net_profit')
  await sees(() => page.isVisible('#working-net_profit'), false)
})

shows('workings: every figure on the page has one, and all open at once', {}, async ({ page, hand }) => {
  await hand.press('Show all workings')
  const tiles = await page.locator('button.tile-face').count()
  await sees(() => page.locator('.working:visible').count(), tiles)
  assert.ok(tiles >= 8)
})

shows(
  'Start empty: fields are empty, the first has the focus, and Undo brings the numbers back',
  {},
  async ({ page, hand }) => {
    await hand.fill({ fee: '900' })
    await hand.startEmpty()
    await sees(() => hand.value('fee'), '')
    await sees(() => hand.hero(), 'Two numbers give you the answer')
    await sees(() => page.evaluate(() => document.activeElement?.id), 'f-fee')
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await sees(() => hand.value('fee'), '900')
  },
)

shows('empty: the example is one press away, and there is nothing to share or to clear', {}, async ({ page, hand }) => {
  await hand.startEmpty()
  await sees(() => page.getByRole('button', { name: 'Share link' }).count(), 0)
  await sees(() => page.locator('.tile').count(), 0, 'no wall of dashes')
  await page.locator('.actions').getByRole('button', { name: 'Show the example' }).click()
  await sees(() => hand.hero(), 'For every $1 you got $4.00 back after costs')
})

shows('Copy result: the clipboard holds verdict, sentence and figures as plain text', {}, async ({ hand }) => {
  await checkStates.find(({ id }) => id === 'lost')?.arrange(hand)
  await hand.press('Copy result')
  await hand.page.getByText('Result copied').waitFor()
  const copied = await hand.clipboard()
  assert.match(copied, /^Lost money\. For every \$1 you got \$0\.75 back after costs\.\n\$200 short\./)
  assert.match(copied, /\nProfit: −\$200\nReturn on investment: −25%\nCost per order: \$26\.67\n/)
  assert.match(copied, /Would it again\? Not likely/)
})

shows(
  'Undo and Redo: buttons and keys go back to the example and forth to the last number',
  {},
  async ({ page, hand }) => {
    await hand.fill({ fee: '800', revenue: '2400', gross_margin: '25' })
    await page.keyboard.press('Control+z')
    await sees(() => hand.value('gross_margin'), '')
    await page.keyboard.press('Control+Shift+z')
    await sees(() => hand.value('gross_margin'), '25')
    for (let step = 0; step < 3; step++) await hand.press('Undo')
    await sees(() => hand.hero(), 'For every $1 you got $4.00 back after costs')
    await sees(() => hand.value('fee'), '5,000')
    await sees(() => page.getByRole('button', { name: 'Undo' }).isDisabled(), true)
    for (let step = 0; step < 2; step++) await hand.press('Redo')
    await page.keyboard.press('Control+y')
    await sees(() => hand.hero(), 'For every $1 you got $0.75 back after costs')
  },
)

shows('claimed sales: counted and claimed are said apart, with what would change', {}, async ({ hand }) => {
  await checkStates.find(({ id }) => id === 'claimed')?.arrange(hand)
  await sees(
    () => hand.text('.range'),
    'Counted sales give $0.98 back after costs for every $1; if every claimed sale were real, $1.51. That would make it “Paid off”.',
  )
})

shows('currency: another one changes the label of every amount and converts nothing', {}, async ({ page, hand }) => {
  await hand.press('Menu')
  await page.selectOption('#currency', 'EUR')
  await sees(() => hand.hero(), 'For every €1 you got €4.00 back after costs')
  await sees(() => hand.value('fee'), '5,000')
})
