// @ts-check
/** The words of goals, campaigns and dates above the creators' grid, in American English. */

/** @typedef {import('../app/format.js').Format} Format */

const plural = new Intl.PluralRules('en-US')
/** @param {Format} f @param {number} n @param {string} one @param {string} other */
const counted = (f, n, one, other) => `${f.count(n)} ${plural.select(n) === 'one' ? one : other}`
const creators = (/** @type {Format} */ f, /** @type {number} */ n) => counted(f, n, 'creator', 'creators')
const days = (/** @type {Format} */ f, /** @type {number} */ n) => counted(f, n, 'day', 'days')
/** @param {string} label */
const lower = (label) => (/^[A-Z][a-z]/.test(label) ? label[0].toLowerCase() + label.slice(1) : label)

export const goals = {
  main: 'What is it all for?',
  mainHelp: 'Everything is ranked by what one of it costs; for sales, by what comes back.',
  targets: 'Targets',
  targetsHelp: 'Where you started, where you want to be, and by when. The rest is worked out from the creators.',
  none: 'No target yet. A target such as “from 1,000 to 3,000 new followers by June 30” shows how far along you are.',
  add: 'Add a target',
  remove: (/** @type {string} */ label) => `Remove the target for ${lower(label)}`,
  removed: 'Target removed',
  what: 'Figure',
  from: 'From',
  to: 'To',
  by: 'By',
  campaign: 'Campaign',
  allCampaigns: 'All campaigns',
  reached: (/** @type {Format} */ f, /** @type {number} */ part) => `${f.percent(part)} of the way`,
  now: (/** @type {string} */ value) => `now ${value}`,
  unknown: (/** @type {string} */ label) => `${label}: not known yet.`,
  needs: 'Type where it started and where it should go.',
  same: 'From and To are the same.',
  done: 'Reached',
  left: (/** @type {Format} */ f, /** @type {number} */ n) =>
    n > 0 ? `${days(f, n)} left` : n === 0 ? 'due today' : `${days(f, -n)} over`,
  spoken: (/** @type {string} */ label, /** @type {string} */ part) => `${label}: ${part}`,

  ad: 'Compared with an ad',
  adHelp: 'What would the same money have brought elsewhere? Type one ad, or another channel, and what came of it.',
  adName: 'Its name',
  adNamed: 'the ad',
  adNameHint: 'Search ads',
  adCost: 'It cost',
  adRemove: 'Remove the comparison',
  adRemoved: 'Comparison removed',
  together: 'All creators together',
  figure: 'Figure',
  needsAd: (/** @type {string} */ label) => `Type what it cost and brought: ${lower(label)} is compared.`,
  tooClose: (/** @type {string} */ label) =>
    `Too close to call: ${lower(label)} differs by no more than chance could make.`,
  better: (/** @type {string} */ better, /** @type {string} */ other, /** @type {string} */ label, /** @type {string} */ a, /** @type {string} */ b) =>
    `${better} did better than ${other}: ${lower(label)} ${a} against ${b}.`, // biome-ignore format: one line
  equal: (/** @type {string} */ label) => `Both come to the same ${lower(label)}.`,
  creatorsWord: 'The creators',
}

export const campaigns = {
  help: 'One project is one brand. A campaign holds its creators, its dates and what it cost as a whole; a creator who was in several stands once in each.',
  add: 'New campaign',
  named: (/** @type {number} */ n) => `Campaign ${n}`,
  name: 'Name',
  start: 'From',
  end: 'To',
  tools: 'Tools, ads, agency',
  toolsHelp: 'Costs of the campaign as a whole count in its total, not with any one creator.',
  creators,
  show: 'Show only this',
  shown: 'Shown',
  remove: 'Delete',
  removeOf: (/** @type {string} */ name) => `Delete ${name}`,
  removed: (/** @type {Format} */ f, /** @type {string} */ name, /** @type {number} */ n) =>
    n ? `${name} deleted; its ${creators(f, n)} stayed` : `${name} deleted`,
  loose: (/** @type {Format} */ f, /** @type {number} */ n) =>
    `${creators(f, n)} ${n === 1 ? 'is' : 'are'} in no campaign.`,
  put: 'Put them into',
  choose: 'Choose …',
  moved: (/** @type {Format} */ f, /** @type {number} */ n, /** @type {string} */ name) =>
    `${creators(f, n)} put into ${name}`,
  compared: 'Campaign against campaign',
  spend: 'Spend',
  sales: 'Sales',
  verdict: 'Did it pay?',
  followed: 'Who was in several',
  followedHelp: 'The same person is known by handle, or by name where there is none.',
  nobody: 'Nobody was in two campaigns yet.',
  creator: 'Creator',
  next: 'Next time',
}

export const dates = {
  none: 'No dates yet. Give creators a “Due on” or “Posted on” date, or posts of their own, and they stand here in order.',
  overdue: 'Overdue',
  coming: 'Coming up',
  past: 'Behind us',
  go: 'Go to it',
  showDue: 'Show the “Due on” column',
  /** @type {Record<string, string>} */
  what: {
    due: 'post is due',
    post_due: 'a post is due',
    posted: 'posted',
    posts: 'is to post',
    counts: 'last day that sales are counted',
    campaign_start: 'campaign begins',
    campaign_end: 'campaign ends',
    target: 'target is due',
  },
  format: (/** @type {string} */ format) => `(${format})`,
  in: (/** @type {Format} */ f, /** @type {number} */ n) =>
    n === 0 ? 'today' : n > 0 ? `in ${days(f, n)}` : `${days(f, -n)} ago`,
}
