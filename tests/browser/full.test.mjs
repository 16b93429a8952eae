import assert from 'node:assert/strict'
import { engine } from '../engine/shipped.mjs'
import { handOn } from './hand.mjs'
import { PHONE } from './harness.mjs'
import { sees } from './sees.mjs'
import { visits } from './visits.mjs'

const { shows, visit } = visits()

const CAMPAIGN = { fee: '500', revenue: '2000', orders: '25', gross_margin: '45', posts: '1', followers: '25000' }
const ACTIONS = { likes: '800', comments: '45', shares: '120', saves: '35' }
const CPE = 'Cost per engagement'

/** @param {import('./hand.mjs').Hand} hand */
async function campaign(hand) {
  await hand.startEmpty()
  await hand.fill(CAMPAIGN)
  await hand.addNumbers(ACTIONS)
}

/** The rows of an open figure, as a reader hears them. @param {import('./hand.mjs').Hand} hand @param {string} label */
async function rows(hand, label) {
  const topic = await hand.openTopic(label)
  // A topic is drawn once it is open.
  await topic.locator('li').first().waitFor()
  const texts = await topic.locator('li.bar').allTextContents()
  return texts.map((text) => text.replace(/\s+/g, ' ').trim())
}

/** @param {import('./hand.mjs').Hand} hand */
async function sharedHash(hand) {
  await hand.press('Share link')
  const link = await hand.shareLink()
  return link.slice(link.indexOf('#'))
}

shows(
  'how others do: it comes when it is opened, and the focus is on its title',
  {},
  async ({ page, hand, requests, settled }) => {
    await settled()
    const before = requests.length
    await hand.openFull('How others do')
    await sees(() => page.evaluate(() => document.activeElement?.id), 'full-title')
    assert.ok(requests.slice(before).some((url) => /check-full/.test(url)))
    assert.ok(requests.slice(before).some((url) => /payoff\.wasm/.test(url)))
    await hand.press('Close')
    await sees(() => page.locator('#full').count(), 0)
    await sees(() => page.evaluate(() => document.activeElement?.id), 'open-compare')
  },
)

shows('how others do: each source says what it covers, when, and where the visitor stands', {}, async ({ hand }) => {
  await campaign(hand)
  await hand.openFull('How others do')
  const list = await rows(hand, CPE)
  assert.equal(list.length, 8)
  // 500 / 1,000 engagements is $0.50: above 0.03 to 0.08, inside 0.10 to 1.
  assert.match(
    list[0],
    /^influs\.io.*small creators \(micro\) · May 5, 2025.*Others say differently\..*\$0\.03 – \$0\.08\. Yours is higher\.$/,
  )
  assert.ok(list.some((row) => /rate card.*\$0\.10 – \$1\. Yours is within it\.$/.test(row)))
  await sees(() => hand.text('.topic[open] .flag text'), 'Yours $0.50')
  await sees(
    () => hand.text('.topic[open] > .help'),
    /counts likes, comments, shares, and saves\. None of them says what counts/,
  )
})

shows(
  'how others do: a claim that counts other things is grey, last, and says what it counts',
  {},
  async ({ hand, page }) => {
    await campaign(hand)
    await hand.openFull('How others do')
    const list = await rows(hand, 'Engagement rate, per post')
    assert.match(
      list.at(-1) ?? '',
      /Not the same: counts likes and comments only; yours counts likes, comments, shares, and saves\..*over 3%/,
    )
    await sees(() => page.locator('.topic[open] li.bar.differs').count(), 1)
    await page.locator('.full-head').getByRole('button', { name: 'What counts' }).click()
    await hand.press('YouTube')
    assert.equal(await hand.tile('engagement_rate_by_followers'), '3.4%')
    await page.locator('.full-head').getByRole('button', { name: 'How others do' }).click()
    await sees(() => page.locator('.topic[open] li.bar.differs').count(), 0, 'now both count the same')
  },
)

shows(
  'how others do: amounts of another currency have words and no place on the scale',
  { locale: 'de-DE' },
  async ({ hand, page }) => {
    await hand.startEmpty()
    await hand.fill({ fee: '500', engagement_count: '1000' })
    await hand.openFull('How others do')
    const list = await rows(hand, CPE)
    assert.ok(list.every((row) => /In (USD|INR), so it has no place on this scale\./.test(row)))
    await sees(() => page.locator('.topic[open] .axis').count(), 0)
  },
)

shows(
  'own benchmarks: past before ads before claims, one in place of a claim; kept, shared and undone',
  {},
  async ({ hand, page }) => {
    await campaign(hand)
    await hand.openFull('How others do')
    const add = async (/** @type {string} */ kind, /** @type {Record<string, string>} */ values) => {
      await hand.addBenchmark(CPE, values)
      await page.locator('.bar-form [id$="-kind"]').selectOption({ label: kind })
      await hand.press('Done')
    }
    await add('Something I read', { low: '0.90', source: 'A deck' })
    await add('My own ads', { low: '0.70' })
    await add('My past campaigns', { low: '0.40', high: '0.60', source: 'Spring <b>', date: '2025' })
    const names = await page.locator('.topic[open] li.bar.own b').allTextContents()
    assert.deepEqual(names, ['Your past campaigns: Spring <b>', 'Your own ads', 'Your own: A deck'])
    await page.locator('li.bar.own', { hasText: 'A deck' }).getByRole('button', { name: 'Edit' }).click()
    const replaces = page.locator('.bar-form [id$="-replaces"]')
    const value = await replaces.locator('option', { hasText: 'rate card' }).first().getAttribute('value')
    await replaces.selectOption(value)
    assert.equal((await rows(hand, CPE)).length, 10, 'three own, eight published, one of them replaced')
    await page.keyboard.press('Control+z')
    assert.equal((await rows(hand, CPE)).length, 11)
    await page.keyboard.press('Control+Shift+z')
    await hand.press('Done')
    await hand.saved()
    const hash = await sharedHash(hand)
    await visit({ path: hash }, async (friend) => {
      await friend.hand.openFull('How others do')
      assert.equal((await rows(friend.hand, CPE)).length, 10)
    })
    await page.reload()
    await hand.ready()
    await hand.openFull('How others do')
    assert.match((await rows(hand, CPE))[0], /^Your past campaigns: Spring <b>\s?2025.*\$0\.40 – \$0\.60/)
    await page.locator('li.bar.own').first().getByRole('button', { name: 'Remove' }).click()
    assert.equal((await rows(hand, CPE)).length, 9)
    await hand.press('Undo')
    assert.equal((await rows(hand, CPE)).length, 10)
  },
)

shows(
  'own benchmarks: what cannot be read says so beside its field, and spoils nothing else',
  {},
  async ({ hand, page }) => {
    await campaign(hand)
    const hero = await hand.hero()
    await hand.openFull('How others do')
    await hand.addBenchmark('Engagement rate, per post', { low: '4', high: '5k%x' })
    const high = page.locator('.bar-form .field', { has: page.locator('[id$="-high"]') })
    assert.match((await high.locator('.error').textContent()) ?? '', /could not read/)
    await sees(() => hand.hero(), hero)
    await hand.addBenchmark('Engagement rate, per post', { high: '5' })
    await sees(() => page.locator('.bar-form .error').count(), 0)
  },
)

shows(
  'own benchmarks: typed beside the example they are kept though the example is no work',
  {},
  async ({ hand, page }) => {
    await hand.openFull('How others do')
    await hand.addBenchmark(CPE, { low: '0.05' })
    await hand.saved()
    await page.reload()
    await hand.ready()
    await sees(() => hand.hero(), 'For every $1 you got $4.00 back after costs')
    await hand.openFull('How others do')
    assert.match((await rows(hand, CPE))[0], /^Your past campaigns.*\$0\.05/)
  },
)

shows('which ROI: 960% is 860% if it is sales per $1, and is known to be media value', {}, async ({ hand, page }) => {
  await campaign(hand)
  await hand.openFull('Which ROI?')
  await page.fill('#quoted', '960%')
  await sees(() => hand.text('.notes.care'), /RhythmOne.*2016.*earned media value.*It is not sales\./)
  // 9.60 - 1; 9.60 × 45% - 1; 9.60 + 1
  await sees(
    () => hand.text('[aria-labelledby=reading-revenue_ratio]'),
    /Sales per \$1 spent \$9\.60.*ROI on sales860%ROI after product costs332%/,
  )
  await sees(() => hand.text('[aria-labelledby=reading-net]'), /Sales per \$1 spent\$10\.60/)
  await sees(() => hand.text('[aria-labelledby=reading-earned_media_value]'), /It says nothing about sales\./)
  await page.fill('#quoted', '$6.50 per $1')
  await sees(() => hand.text('.notes.care'), /Tomoson.*earned media value/)
  await sees(() => page.locator('[aria-labelledby=reading-net]').count(), 0, 'per $1 is no net percentage')
  await page.fill('#quoted', '400%')
  await sees(
    () => hand.text('.full .fits'),
    /Your Sales per \$1 spent is \$4\.00\..*As ROI on sales it would be 300%\./,
  )
  await page.fill('#quoted', 'a lot')
  await sees(() => hand.error('quoted'), 'Type one figure, like 960% or $6.50 per $1.')
})

shows('which ROI: without a quote it says the own campaign in every sense', {}, async ({ hand }) => {
  await campaign(hand)
  await hand.openFull('Which ROI?')
  // 2,000 for 500, 45% kept
  await sees(
    () => hand.text('.own-senses'),
    /ROI on sales.*300%.*Sales per \$1 spent.*\$4\.00.*ROI after product costs.*80%.*needs a media value.*needs the usual sales/,
  )
})

shows(
  'more figures: every metric is there, computed ones with working, unit and source',
  {},
  async ({ hand, page }) => {
    await campaign(hand)
    await hand.openFull('More figures')
    const [, given, all] = (await hand.text('.full .intro')).match(/(\d+) of (\d+)/) ?? []
    await sees(() => page.locator('.figure').count(), Number(given))
    assert.equal((await page.locator('.lacking').count()) + Number(given), Number(all))
    assert.ok(Number(all) >= 93)
    await page.fill('#find-figure', 'post')
    const figure = page.locator('.figure', { hasText: 'Cost per post' })
    await figure.locator('summary').click()
    assert.match((await figure.textContent()) ?? '', /\$500.*Unit: money · Source: creatorlinkhub/s)
  },
)

shows('more figures: what is missing is named, and added where it is pressed', {}, async ({ hand, page }) => {
  await campaign(hand)
  await hand.openFull('More figures')
  await page.fill('#find-figure', 'sign-up')
  await hand.press('Add leads')
  await sees(() => page.evaluate(() => document.activeElement?.id), 'f-leads')
  await page.keyboard.type('40')
  // 500 / 40
  assert.equal(
    (await page.locator('.figure', { hasText: 'Cost per sign-up' }).locator('.topic-value').textContent())?.trim(),
    '$12.50',
  )
})

shows('more figures: GA4’s engagement rate stands apart, with bounce and time on site', {}, async ({ hand, page }) => {
  await campaign(hand)
  await hand.addNumbers({ sessions: '200', engaged_sessions: '110', engagement_seconds: '9000' })
  await hand.openFull('More figures')
  const group = page.locator('.figures-group', { hasText: 'Traffic quality' }).first()
  // 110 / 200, the rest, 9,000 / 200
  assert.match(
    (await group.textContent())?.replace(/\s+/g, ' ') ?? '',
    /not about posts.*Engagement rate in GA4.*55%.*Bounce rate in GA4.*45%.*Time on site per session.*45 s/,
  )
  assert.equal(await hand.tile('engagement_rate_by_followers'), '4%')
})

shows('other numbers: every input of the engine has a field or can be added', {}, async ({ hand, page }) => {
  await hand.addNumbers({})
  const shown = await page.locator('.form .field input[id^="f-"]:not([type=date])').count()
  for (const group of await page.locator('.input-groups details').all()) await group.locator('summary').click()
  const labels = await page.locator('.input-groups .choice').allTextContents()
  assert.equal(new Set(labels).size, labels.length)
  assert.equal(shown + labels.length, /** @type {any} */ (engine.catalogue({})).inputs.length)
})

shows('other numbers: hours and their cost are part of what was paid', {}, async ({ hand }) => {
  await campaign(hand)
  await hand.addNumbers({ hours: '12', hourly_rate: '30' })
  // 2,000 × 45% for 500 + 360
  await sees(() => hand.hero(), 'For every $1 you got $1.05 back after costs')
})

shows('own outcome: its name and numbers survive undo, reload and a share link', {}, async ({ hand, page }) => {
  await campaign(hand)
  await hand.addNumbers({ outcome_count: '250', outcome_baseline: '100' })
  await page.fill('#own-outcome', 'Tickets')
  const read = async (/** @type {import('./hand.mjs').Hand} */ by) => {
    await by.openFull('More figures')
    await by.page.fill('#find-figure', 'tickets')
    return (await by.page.locator('.figure').allTextContents()).map((text) => text.replace(/\s+/g, ' ').split('=')[0])
  }
  const list = await read(hand)
  // 500 / 250; 250 against 100
  assert.match(list.join(), /Tickets: cost of one.*\$2\.00/)
  assert.match(list.join(), /Tickets against before.*150%/)
  await hand.saved()
  const hash = await sharedHash(hand)
  await visit({ path: hash }, async (friend) => assert.deepEqual(await read(friend.hand), list))
  await page.reload()
  await hand.ready()
  await page.locator('#more > summary').click()
  await page.waitForSelector('#own-outcome')
  await sees(() => page.inputValue('#own-outcome'), 'Tickets')
  await page.fill('#own-outcome', 'Streams')
  await page.keyboard.press('Control+z')
  await sees(() => page.inputValue('#own-outcome'), 'Tickets')
})

shows(
  'what counts: a choice is said beside the figure and survives reload and share link',
  {},
  async ({ hand, page }) => {
    await campaign(hand)
    await hand.openFull('What counts')
    await hand.press('YouTube')
    // (800 + 45) / 25,000
    assert.equal(await hand.tile('engagement_rate_by_followers'), '3.4%')
    await sees(() => hand.text('#tile-engagement_rate_by_followers'), /Counts likes and comments$/)
    await page.click('#counts-saves')
    await sees(() => hand.text('#tile-engagement_rate_by_followers'), /Counts likes, comments, and saves$/)
    await sees(() => page.locator('.counts .choice[aria-pressed=true]').count(), 0, 'an own choice is no platform’s')
    await hand.fill({ clicks: '1000' })
    await hand.addNumbers({ sessions: '500' })
    assert.equal(await hand.tile('conversion_rate'), '2.5%')
    await page.click('#base-sessions')
    assert.equal(await hand.tile('conversion_rate'), '5%')
    await hand.saved()
    const hash = await sharedHash(hand)
    await visit({ path: hash }, async (friend) => assert.equal(await friend.hand.tile('conversion_rate'), '5%'))
    await page.reload()
    await hand.ready()
    assert.equal(await hand.tile('conversion_rate'), '5%')
    await page.waitForFunction(() =>
      /Counts likes, comments, and saves/.test(
        document.querySelector('#tile-engagement_rate_by_followers')?.textContent ?? '',
      ),
    )
  },
)

shows('what counts: sales before refunds lose what was refunded', {}, async ({ hand, page }) => {
  await campaign(hand)
  await hand.addNumbers({ refunds: '200' })
  await hand.openFull('What counts')
  await page.click('#basis-gross')
  // (2,000 - 200) / 500
  assert.equal(await hand.tile('return_on_ad_spend'), '$3.60')
})

shows(
  'keyboard: a benchmark is added, a figure opened and a choice made without a pointer',
  {},
  async ({ page, hand }) => {
    await hand.fill({ fee: '500', engagement_count: '1000' })
    await page.focus('#open-compare')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#full-title')
    const tabTo = async (/** @type {string} */ selector) => {
      for (let presses = 0; presses < 80; presses++) {
        if (await page.evaluate((each) => document.activeElement?.matches(each), selector)) return
        await page.keyboard.press('Tab')
      }
      assert.fail(`Tab never came to ${selector}`)
    }
    await tabTo('#add-cost_per_engagement')
    await page.keyboard.press('Enter')
    await sees(() => page.evaluate(() => document.activeElement?.id ?? ''), /^b-.*-low$/)
    await page.keyboard.type('0.25')
    await sees(() => hand.text('li.bar.own'), /\$0\.25/)
    await page.focus('#open-counts')
    await page.keyboard.press('Enter')
    await tabTo('#counts-saves')
    await page.keyboard.press('Space')
    await sees(() => page.isChecked('#counts-saves'), false)
  },
)

shows(
  'phone: everything in it that can be pressed is at least 44 px high',
  { viewport: PHONE, touch: true },
  async ({ page, hand }) => {
    await campaign(hand)
    const parts = ['How others do', 'Which ROI?', 'More figures', 'What counts']
    for (const name of parts) {
      if (await page.locator('.full-head').count())
        await page.locator('.full-head').getByRole('button', { name, exact: true }).click()
      else await hand.openFull(name)
      if (name === 'How others do') await hand.addBenchmark(CPE, { low: '0.4' })
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.full :is(a, button, input, summary, select), #more :is(button, summary)')]
          .filter((each) => each.checkVisibility())
          .map((each) => [
            each.id || each.textContent?.trim(),
            Math.round((each.closest('.box, .pick') ?? each).getBoundingClientRect().height),
          ])
          .filter(([, height]) => Number(height) > 0 && Number(height) < 44),
      )
      assert.deepEqual(small, [], name)
    }
  },
)

shows('print: the open part is on the paper, with its bars and without its buttons', {}, async ({ page, hand }) => {
  await campaign(hand)
  await hand.openFull('How others do')
  await page.emulateMedia({ media: 'print' })
  await sees(() => page.locator('.full .bar .span').first().isVisible(), true)
  await sees(() => page.locator('.full button:visible').count(), 0)
  assert.equal(await handOn(page).text('.topic[open] .flag text'), 'Yours $0.50')
})
