// @ts-check
/** Posts and deadlines of a project by date, those of the campaign shown. Days are counted, nothing else. */
import { creatorsShown, shownCampaign } from './shown-campaign.js'

/** @typedef {{day: string, days: number, what: string, creator?: string, campaign?: string, metric?: string, format?: string, late: boolean}} Entry */

const DAY = 86_400_000
/** Days after the last post in which sales are counted, as the engine takes them. */
const WINDOW = 30
/** From here on the creator has posted. */
const POSTED = new Set(['posted', 'figures_in', 'paid'])

/** @param {string} day @param {number} days */
const later = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
/** @param {unknown} day */
const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(String(day ?? '')) && !Number.isNaN(Date.parse(String(day)))

/** @param {any} row @param {any[]} posts @param {number} window @returns {Omit<Entry, 'days' | 'late'>[]} */
function ofCreator(row, posts, window) {
  const { creator_id: creator, due_on: due, posted_on: posted, status = '' } = row
  const days = [posted, ...posts.map(({ date }) => date)].filter(isDay).sort()
  const last = days.at(-1)
  const entries = [
    !last && !POSTED.has(status) && { day: due, what: 'due', creator },
    isDay(posted) && !posts.some(({ date }) => date === posted) && { day: posted, what: 'posted', creator },
    ...posts.map(({ date, due_on: post, format }) => (isDay(date) ? { day: date, what: 'posted', creator, format } : { day: post, what: 'post_due', creator, format })), // biome-ignore format: one line
    last && { day: later(last, window), what: 'counts', creator },
  ]
  return /** @type {any[]} */ (entries.filter((entry) => entry && isDay(entry.day)))
}

/** @param {any} document @param {string} today */
export function agendaOf(document, today) {
  const { posts = [], campaigns = [], objectives = [], settings = {} } = document
  const days = Number(settings.window_days ?? WINDOW)
  const window = days >= 0 ? days : WINDOW
  const shown = shownCampaign(document)?.campaign_id
  /** @type {Map<string, any[]>} */
  const postsBy = new Map()
  for (const post of posts) postsBy.set(post.creator_id, [...(postsBy.get(post.creator_id) ?? []), post])
  const ofIt = (/** @type {any} */ each) => !shown || each.campaign_id === shown
  const all = [
    ...creatorsShown(document).flatMap((row) => ofCreator(row, postsBy.get(row.creator_id) ?? [], window)),
    ...campaigns.filter(ofIt).flatMap((/** @type {any} */ { campaign_id: campaign, start, end }) => [{ day: start, what: 'campaign_start', campaign }, { day: end, what: 'campaign_end', campaign }]), // biome-ignore format: one line
    ...objectives.filter(ofIt).map((/** @type {any} */ { date, metric }) => ({ day: date, what: 'target', metric })),
  ]
  const dated = all
    .filter(({ day }) => isDay(day))
    .map((entry) => {
      const until = Math.round((Date.parse(entry.day) - Date.parse(today)) / DAY)
      const what = entry.what === 'posted' && until > 0 ? 'posts' : entry.what
      return { ...entry, what, days: until, late: until < 0 && /due$/.test(what) }
    })
    .sort((a, b) => a.day.localeCompare(b.day))
  return {
    overdue: dated.filter(({ late }) => late),
    coming: dated.filter(({ days: until }) => until >= 0),
    past: dated.filter(({ days: until, late, what }) => until < 0 && !late && what !== 'counts').reverse(),
  }
}
