import assert from 'node:assert/strict'
import { daily, liftStates, ordersByDay, pasteDays, withOrders } from './lift-states.mjs'
import { visits } from './visits.mjs'

const { shows } = visits()
const LIFT = { path: '#orders/lift' }

/** @param {import('./hand.mjs').Hand} hand @param {string} id */
const arrange = (hand, id) => liftStates.find((state) => state.id === id)?.arrange(hand)
/** @param {import('./hand.mjs').Hand} hand */
const answer = (hand) => hand.text('.lift-answer')
/** By weekday, so that two weeks are alike. */
const WEEK = [20, 22, 21, 24, 26, 35, 30]
/** @param {number} at */
const wobble = (at) => [1, -1, 0, 2, -2][at % 5]

shows('lift: what came on top of the same weekdays before is told with its range', LIFT, async ({ hand }) => {
  // By hand: 14 days after the first post have 10 more each, 140 in all; what wobbles nearly cancels.
  const days = daily(42, (at) => [WEEK[at % 7] + wobble(at) + (at >= 28 ? 10 : 0)])
  await pasteDays(hand, days, '2026-03-29')
  const said = await answer(hand)
  assert.match(said, /It moved sales/)
  const [, more, low, high] = said.match(/About (\d+) more orders .* between (\d+) and (\d+)/) ?? []
  assert.ok(Math.abs(Number(more) - 140) <= 4, said)
  assert.ok(Number(low) < 140 && Number(high) > 140 && Number(low) > 100, said)
  await hand.press('7 days')
  assert.match(await answer(hand), /About (6[5-9]|7[0-5]) more orders/)
})

shows(
  'lift: rows of single orders are added up by day, and days without any count as none',
  LIFT,
  async ({ page, hand }) => {
    const rows = daily(30, () => [10])
      .split('\n')
      .flatMap((row, at) => (at === 12 ? [] : [row, row, row]))
    await pasteDays(hand, `Datum;Umsatz\n${rows.join('\n').replaceAll('\t', ';')}`, '2026-03-20')
    assert.match(await hand.text('.lift-form'), /30 days, March 1 to March 30. 58 rows were added/)
    await page.getByText('The days as a table').click()
    assert.equal(await page.locator('.lift-days tbody tr').nth(12).locator('td').textContent(), '0')
  },
)

shows(
  'lift: a comparison takes out what moved both, and needs its column on every row',
  LIFT,
  async ({ page, hand }) => {
    // Both rise by half when the posts come: nothing is left.
    const rise = (/** @type {number} */ at) => (at >= 28 ? 1.5 : 1)
    const days = daily(42, (at) => [
      Math.round(WEEK[at % 7] * rise(at)) + wobble(at),
      Math.round(WEEK[at % 7] * rise(at)) + wobble(at + 2),
    ])
    await pasteDays(hand, days, '2026-03-29')
    assert.match(await answer(hand), /It moved sales/)
    await hand.press('Against a comparison')
    assert.match(await answer(hand), /Could not tell/)
    await page.fill(
      '#lift-days',
      daily(42, () => [5]),
    )
    await page.getByText('A third column is needed').waitFor()
  },
)

shows('lift: two groups alike cannot be told apart; larger ones can', LIFT, async ({ page, hand }) => {
  await arrange(hand, 'lift-groups')
  assert.match(await answer(hand), /Could not tell/)
  for (const [
    id,
    value,
  ] of Object.entries({ exposed_orders: '6400', exposed_people: '200000', held_orders: '5600', held_people: '200000' })) // biome-ignore format: one line
    await page.fill(`#lift-${id}`, value)
  // By hand: 3.2 % less 2.8 % is 4 in 1,000.
  assert.match(await answer(hand), /It moved sales.*About 4 more orders for each 1,000 people/)
  await page.fill('#lift-held_people', 'many')
  assert.equal(await hand.error('lift-held_people'), 'This is not a number.')
})

shows('lift: it says how much must be new, and whether what was found is enough', LIFT, async ({ hand }) => {
  await arrange(hand, 'lift')
  // By hand: 1,200 spent, 45 % of 8,550 kept is 3,847.50: 31.2 %.
  assert.match(
    await hand.text('[aria-labelledby="lift-even"]'),
    /pays only if at least 31\.2% of these sales would not have come anyway/,
  )
  assert.match(await hand.text('[aria-labelledby="lift-even"]'), /of what was credited .*: enough/)
  await arrange(hand, 'lift-open')
  assert.match(await hand.text('[aria-labelledby="lift-even"]'), /at least 66\.7% .*(too close to tell|too little)/)
})

shows(
  'lift: the days of the orders files stand in for a paste, with days of none, in orders or in money',
  { path: '#orders' },
  async ({ page, hand }) => {
    await withOrders(
      hand,
      ordersByDay(42, (at) => (at === 5 ? 0 : WEEK[at % 7] + wobble(at) + (at >= 28 ? 10 : 0))),
    )
    await page.fill('#lift-days', '2026-01-01\t3')
    await hand.press('Fill in from your orders file')
    await page.getByText('Sales by day replaced').waitFor()
    await hand.press('Undo')
    assert.equal(await page.inputValue('#lift-days'), '2026-01-01\t3')
    await hand.press('Clear')
    await hand.press('Fill in from your orders file')
    await page.getByText('42 days, March 1 to April 11').waitFor()
    const days = (await page.inputValue('#lift-days')).split('\n')
    assert.deepEqual(
      [days.length, days[0], days[5], days[41]],
      [42, '2026-03-01\t21', '2026-03-06\t0', '2026-04-11\t39'],
    )
    // The creator posted on the 29th of March.
    assert.equal(await page.inputValue('#lift-from'), '2026-03-29')
    await page
      .locator('.lift-answer')
      .getByText(/About 1[345]\d more orders/)
      .waitFor()
    await hand.press('Money')
    assert.equal((await page.inputValue('#lift-days')).split('\n')[0], '2026-03-01\t210')
    await page
      .locator('.lift-answer')
      .getByText(/About \$1,[345]\d\d more in sales/)
      .waitFor()
  },
)

shows(
  'lift: orders files without a day say so, and without any file Files is a link away',
  LIFT,
  async ({ page, hand }) => {
    await page.getByRole('link', { name: /Open your orders as a file/ }).waitFor()
    await withOrders(hand, ordersByDay(3, () => 2).replaceAll('USD', 'CAD'))
    await hand.press('Fill in from your orders file')
    await page.getByText(/No order in these files has a day and an amount in USD/).waitFor()
    assert.equal(await page.inputValue('#lift-days'), '')
  },
)

shows('lift: too few days before say what is needed', LIFT, async ({ hand }) => {
  await pasteDays(
    hand,
    daily(12, (at) => [WEEK[at % 7]]),
    '2026-03-08',
  )
  assert.match(await answer(hand), /Could not tell.*It takes two weeks/)
})

shows(
  'lift: numbers survive a reload, Clear takes them away, and undo brings them back',
  LIFT,
  async ({ page, hand }) => {
    await pasteDays(
      hand,
      daily(30, (at) => [WEEK[at % 7]]),
      '2026-03-20',
    )
    await hand.saved()
    await page.reload()
    await hand.ready()
    await page.waitForSelector('#lift-days')
    assert.match(await page.inputValue('#lift-days'), /^2026-03-01\t20/)
    await hand.press('Clear')
    assert.equal(await page.inputValue('#lift-days'), '')
    await hand.press('Undo')
    assert.match(await page.inputValue('#lift-days'), /^2026-03-01\t20/)
  },
)

shows(
  'lift: creators that differ by more than chance are told apart, the others are not ranked',
  { path: '#creators' },
  async ({ hand }) => {
    await arrange(hand, 'lift-creators')
    const said = await hand.text('[aria-labelledby="lift-apart"]')
    // 120 of 2,000 clicks are told from 45 of 1,900, 41 of 1,800 and 3 of 150 (by chance 8.6 of these would be Kim's); the rest is not.
    assert.match(said, /3 of 6 pairs differ/)
    assert.match(said, /Leo and Ana/)
  },
)
