// @ts-check
/** A report's figures as words, the same for the page, the text for a chat and the picture. */

/** @typedef {import('./report-model.js').Report} Report */
/** @typedef {import('./report-model.js').Row} Row */
/** @typedef {typeof import('../locales/en-report.js').report} Words */

/** From so many on, names are counted rather than listed. */
const MOST_CAVEATS = 6

/** @param {any} page @param {Words} w @param {any} kit */
export function createSaying(page, w, kit) {
  const { f, words } = page
  const one = f.round(f.base)
  const label = (/** @type {string} */ id) => words.workingLabel(id, kit.rowOf(page, id)?.label, f)
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeZone: 'UTC' })
  const dateOf = (/** @type {string} */ iso) => new Date(`${iso}T00:00:00Z`)
  return {
    one,
    label,
    day: (/** @type {string} */ iso) => day.format(dateOf(iso)),
    /** @param {Report} report */
    title: (report) => report.title || w.title,
    /** @param {Report} report */
    period: (report) =>
      report.period || (report.span ? day.formatRange(dateOf(report.span.from), dateOf(report.span.to)) : ''),
    /** @param {Report} report */
    verdict: ({ facts }) => words.verdicts[facts.verdict],
    /** @param {Report} report */
    sentence: ({ facts }) => `${kit.plainText(words.hero(f, facts))}.`,
    /** @param {Report} report */
    sub: ({ facts }) => words.sub(f, facts),
    /** @param {Report} report @returns {[string, string, boolean][]} label, figure, known */
    figures: ({ figures }) =>
      figures.map((/** @type {any} */ { id, value, count }) => [
        w.figures[id],
        value === undefined ? w.notGiven : count ? f.count(value) : f.money(value),
        value !== undefined,
      ]),
    /** What came back of a creator. @param {Row} row */
    back(row) {
      if (row.back === undefined) return ''
      const amount = f.money(row.back * f.base)
      return row.inputs.gross_margin?.ok ? w.back(amount, one) : w.inSales(amount, one)
    },
    name: (/** @type {Row} */ row) => row.name || w.table.unnamed,
    /** @param {Report} report @returns {[string, {name: string, reason: string}[]][]} by advice */
    next: ({ rows }) =>
      ['repeat', 'talk', 'stop'].flatMap((advice) => {
        const found = rows.filter((/** @type {Row} */ row) => row.advice === advice)
        /** @type {Map<string, string>} */
        const people = new Map()
        for (const row of found) people.set(row.name || w.table.unnamed, w.reason(row.reason))
        const list = [...people].map(([name, reason]) => ({ name, reason }))
        return list.length ? [/** @type {[string, any]} */ ([advice, list])] : []
      }),
    /** Names under the reason they share. @param {{name: string, reason: string}[]} people @returns {[string, string][]} */
    byReason(people) {
      /** @type {Map<string, string[]>} */
      const by = new Map()
      for (const { name, reason } of people) by.set(reason, [...(by.get(reason) ?? []), name])
      return [...by].map(([reason, names]) => [w.some(f, names, 3), reason])
    },
    /** @param {Report} report @returns {string[]} */
    caveats({ facts, caveats, source }) {
      const found = caveats.map((/** @type {any} */ each) => w.caveat(each, f, label))
      if (found.length > MOST_CAVEATS) found.splice(MOST_CAVEATS - 1, Infinity, w.more(found.length - MOST_CAVEATS + 1))
      if (facts.basis === 'sales' && facts.revenue !== undefined) found.unshift(w.noMargin)
      if (facts.windowCloses) found.unshift(w.windowOpen(f.date(facts.windowCloses)))
      const range = words.range(f, facts)
      if (range) found.unshift(range)
      const again = facts.again.reasons.few_orders
      if (source === 'check' && again) found.push(words.again.few(f, again.values))
      if (facts.orders) found.push(w.chance)
      return found
    },
    /** What a result card shows. @param {Row} row @returns {[string, string][]} */
    card(row) {
      const metric = (/** @type {string} */ id) => (row.metrics[id]?.ok ? row.metrics[id].value : undefined)
      const [roas, clicks, rate] = ['return_on_ad_spend', 'conversion_rate', 'engagement_rate_by_followers'].map(metric)
      return /** @type {[string, string | undefined][]} */ ([
        [w.card.sales, row.sales === undefined ? undefined : f.money(row.sales)],
        [w.card.orders, row.orders === undefined ? undefined : f.count(row.orders)],
        [w.card.per(one), roas === undefined ? undefined : f.money(roas * f.base)],
        [w.card.clicks, clicks === undefined ? undefined : f.percent(clicks)],
        [w.card.engagement, rate === undefined ? undefined : f.percent(rate)],
      ]).flatMap(([name, text]) => (text === undefined ? [] : [/** @type {[string, string]} */ ([name, text])]))
    },
  }
}

/** @typedef {ReturnType<typeof createSaying>} Saying */

/** @param {Row} row @param {Report} report @param {Saying} say @param {Words} w */
function place(row, { f }, say, w) {
  const back = say.back(row)
  const tied = row.tied.length ? ` (${w.tied(w.some(f, row.tied, 1))})` : ''
  return `${say.name(row)}${back ? `: ${back}` : ''}${tied}`
}

/** Plain text that reads well in a chat. @param {Report} report @param {Saying} say @param {Words} w */
export function chatText(report, say, w) {
  const { parts, ranking } = report
  const has = (/** @type {string} */ part) => parts.has(part)
  /** @type {string[][]} */
  const blocks = [
    [[say.title(report), say.period(report)].filter(Boolean).join(' · ')],
    [`${say.verdict(report)}. ${say.sentence(report)}`, say.sub(report)],
  ]
  if (report.note.trim()) blocks.push([report.note.trim()])
  if (has('figures')) blocks.push(say.figures(report).map(([label, text]) => `${label}: ${text}`))
  if (has('ranking') && ranking.best.length) {
    const line = (/** @type {Row} */ row) => place(row, report, say, w)
    blocks.push([w.best, ...ranking.best.map((/** @type {Row} */ row, /** @type {number} */ at) => `${at + 1}. ${line(row)}`)]) // biome-ignore format: one line
    if (ranking.weakest.length) blocks.push([w.weakest, ...ranking.weakest.map((/** @type {Row} */ row) => `• ${line(row)}`)]) // biome-ignore format: one line
  }
  const next = has('next') ? say.next(report) : []
  if (next.length)
    blocks.push([
      w.parts.next,
      ...next.map(([advice, people]) => `• ${w.adviceLong[advice]}: ${w.some(report.f, people.map(({ name }) => name), 6)}`), // biome-ignore format: one line
    ])
  const caveats = has('caveats') ? say.caveats(report) : []
  if (caveats.length) blocks.push([w.parts.caveats, ...caveats.map((text) => `• ${text}`)])
  return blocks.map((lines) => lines.filter(Boolean).join('\n')).join('\n\n')
}

/** @param {Row} row @param {Report} report @param {Saying} say */
export const cardText = (row, report, say) =>
  [
    [say.name(row), row.handle && `@${row.handle.replace(/^@/, '')}`, row.platform].filter(Boolean).join(' · '),
    ...[[report.title, say.period(report)].filter(Boolean).join(' · ')].filter(Boolean),
    '',
    ...say.card(row).map(([label, text]) => `${label}: ${text}`),
  ].join('\n')
