// @ts-check
/** The words of files, projects and share links, and of what goes wrong with them. */

const plural = new Intl.PluralRules('en-US')
const numbers = new Intl.NumberFormat('en-US')
/** @param {number} n @param {string} one @param {string} [other] */
const count = (n, one, other = `${one}s`) => `${numbers.format(n)} ${plural.select(n) === 'one' ? one : other}`
const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

/** @typedef {{fault: string, subject?: string, values?: Record<string, any>, line?: number}} Problem */

/** Lists of a project, as one would point at an entry of them. @type {Record<string, string>} */
const ENTRIES = {
  creators: 'creator',
  campaigns: 'campaign',
  posts: 'post',
  links: 'link',
  link_presets: 'link preset',
  benchmarks: 'benchmark',
  objectives: 'goal',
  history: 'history entry',
  rates: 'exchange rate',
  decisions: 'decision',
  check: 'Quick check',
  link_plan: 'Links',
  orders: 'Orders',
  settings: 'settings',
}

/** "creators.3.inputs.fee" is "creator 4, fee". @param {string} path */
function place(path) {
  const parts = path.split('.').filter((part) => part !== 'inputs')
  const [head, ...rest] = parts
  const spelled = (/** @type {string} */ part) => part.replace(/_/g, ' ')
  const named = ENTRIES[head] ?? spelled(head ?? '')
  const at = /^\d+$/.test(rest[0] ?? '') ? `${named} ${Number(rest.shift()) + 1}` : named
  return [at, ...rest.map((part) => (/^\d+$/.test(part) ? `${Number(part) + 1}` : spelled(part)))].join(', ')
}

/** @param {Problem} problem */
function where({ values, line, subject }) {
  if (values?.byte !== undefined)
    return ` at byte ${numbers.format(values.byte)}${line ? `, in line ${numbers.format(line)}` : ''}`
  return subject && subject !== 'text' ? ` at ${place(subject)}` : ''
}

/** What is wrong with a project's text, where, and what to do. @param {Problem} problem */
function problem(problem) {
  const { fault, subject = '' } = problem
  switch (fault) {
    case 'damaged_document':
      return subject === 'digest'
        ? 'It was changed or damaged after it was saved: its checksum does not fit. Open an earlier copy.'
        : `It stops making sense${where(problem)}, so it is damaged or no Payoff file. Open an earlier copy.`
    case 'bad_encoding':
      return `It is damaged or no Payoff file: what stands${where(problem)} is no text.`
    case 'newer_version':
      return 'It was saved by a newer Payoff. Reload this page to get the newest, then open it again.'
    case 'missing_key':
      return subject === 'schema' || subject === 'share'
        ? 'It is no Payoff project. Look for a file that ends in .payoff.json.'
        : `It is damaged: something is missing${where(problem)}.`
    case 'unknown_key':
      return `It holds something this Payoff does not know${where(problem)}. A newer version may have saved it.`
    case 'too_large':
      return `It holds more than Payoff opens${where(problem)}.`
    case 'unknown_currency':
      return 'Its currency is none that Payoff knows.'
    case 'engine_stopped':
      return 'The calculator has stopped. Reload the page and open it again.'
    default:
      return `It is damaged: what stands${where(problem)} cannot be read.`
  }
}

export const keeping = {
  undo: 'Undo',
  dismiss: 'Dismiss',
  kind: 'Payoff project',
  unnamed: 'Unnamed project',
  damagedName: 'damaged',

  menu: {
    project: 'Project name',
    eg: 'e.g. Your brand',
    copy: 'This is a shared copy.',
    others: 'Other projects',
    fresh: 'New project',
    save: 'Save a copy',
    saveTo: (/** @type {string} */ file) => `Save to ${file}`,
    saveAs: 'Save to another file',
    open: 'Open a copy',
    share: 'Share link',
    remove: (/** @type {string} */ name) => `Delete ${name}`,
    removeThis: 'Delete this project',
    deleted: (/** @type {string} */ name) => `Deleted “${name}”`,
    back: 'Bring back',
    damaged: 'Cannot be read',
    /** @param {{creators: number, links: number}} of */
    size: ({ creators, links }) =>
      creators ? count(creators, 'creator') : links ? count(links, 'link') : 'Quick check only',
  },

  save: /** @type {Record<string, string>} */ ({
    denied: 'Not saved: this browser does not allow storage here. Save a copy to keep your work.',
    full: 'Not saved: this browser’s storage is full. Save a copy, then delete projects or site data you no longer need.',
    failed: 'Not saved: this browser’s storage does not answer. We keep trying; save a copy to be safe.',
    elsewhere: 'This project is open in another tab. What you change here is not saved.',
  }),
  workHere: 'Work here instead',
  /** @param {Problem | null} error */
  refused: (error) =>
    error?.fault === 'too_large'
      ? `Not saved: the text${where(error)} is too long. Shorten it to 10,000 characters.`
      : `Not saved: something${error ? where(error) : ''} cannot be kept. Undo the last change.`,

  nudge: 'Saved in this browser only',
  saveCopy: 'Save a copy',
  notNow: 'Not now',

  nothingToSave: 'There is nothing of yours to save yet. Type a number first.',
  savedTo: (/** @type {string} */ file) => `Saved to ${file}`,
  downloaded: (/** @type {string} */ file) => `Saved to your downloads as ${file}`,
  notWritten: (/** @type {string} */ file) => `${file} could not be written.`,
  saveElsewhere: 'Save to another file',
  notRead: 'The file could not be read. Try again, or drop it on the page.',
  cannotOpen: (/** @type {string} */ file) => `${file} was not opened, and nothing was replaced.`,
  unverified: (/** @type {string} */ file) =>
    `${file} has no checksum, so it was made or changed by hand. Look over its figures.`,
  /** @param {string} file @param {string} kept */
  opened: (file, kept) => (kept ? `Opened ${file}. “${kept}” is kept in the menu.` : `Opened ${file}`),
  problem,

  cannotRead: 'This project cannot be read. It is left as it is.',
  savedDamaged: 'What was saved in this browser cannot be read. It is left as it is, and you start with a new project.',
  saveRaw: 'Save what is there',
  switched: (/** @type {string} */ name) => `Now in “${name}”`,
  started: (/** @type {string} */ kept) => `New project. “${kept}” is kept in the menu.`,
  alreadyNew: 'This project is still empty. Start here.',
  openElsewhere: 'This project is open in another tab. Close it there first.',
  backAgain: (/** @type {string} */ name) => `“${name}” is back`,

  shared: {
    text: 'Someone shared this with you. It is a copy; your own work is untouched.',
    keep: 'Keep this one',
    back: 'Back to mine',
    close: 'Close it',
  },
  /** @param {Problem} error */
  sharedProblem({ fault }) {
    if (fault === 'too_large') return 'This link holds more than Payoff opens from an address. Ask for a file instead.'
    if (fault === 'newer_version') return 'This link was made with a newer Payoff. Reload the page, then open it again.'
    return 'This link is damaged, so there is nothing to open. Ask for it again, in full.'
  },

  share: {
    title: 'Share link',
    what: 'What to share',
    parts: { all: 'Everything', no_money: 'Without fees and margin', one: 'One creator only' },
    creator: 'Creator',
    holds: 'Whoever has the link can read:',
    numbers: 'the numbers of your Quick check',
    /** @param {Record<string, any>} h */
    held: (h) =>
      [
        h.side && 'your side as a creator',
        h.offers && count(h.offers, 'offer'),
        h.creators && count(h.creators, 'creator'),
        h.campaigns && count(h.campaigns, 'campaign'),
        h.posts && count(h.posts, 'post'),
        h.links && count(h.links, 'link'),
        h.targets && count(h.targets, 'target'),
        h.comparison && 'the ad you compare with',
        h.past && 'earlier figures',
        h.money && 'what you paid',
        h.margin && 'your margin',
        h.sales && 'sales and orders',
        h.emails && count(h.emails, 'email address', 'email addresses'),
        h.notes && count(h.notes, 'note'),
      ].filter(Boolean),
    /** @param {Record<string, any>} h */
    lacks: (h) => {
      const missing = [!h.money && 'what you paid', !h.margin && 'your margin'].filter(Boolean)
      return missing.length ? `Not in it: ${list.format(/** @type {string[]} */ (missing))}.` : ''
    },
    note: 'It is all in the link itself: no server keeps it, and a link that is out cannot be taken back.',
    length: (/** @type {number} */ n) => `${count(n, 'character')}.`,
    long: 'Some chat apps cut links this long. Paste it into an email or a document, or save a copy and send the file.',
    tooLong: 'Most apps cut links this long. Save a copy and send the file instead, or share less.',
    link: 'Link',
    copy: 'Copy link',
    copied: 'Link copied',
    notCopied: 'This browser did not allow copying. Select the link above and copy it.',
    close: 'Close',
    making: 'Making the link…',
    failed: 'The link could not be made.',
    nothing: 'There is nothing of yours to share yet. Type a number first.',
  },
}
