// @ts-check
/** The sentences of the Links view that all of its parts need, in American English; loaded with it. Ids are the engine's. */

/** @typedef {{id: string, subject: string, values?: Record<string, any>}} Message */

/** @type {Record<string, {label: string, help: string, key: string, ga4: string, choices?: Record<string, string>}>} */
const fields = {
  url: { label: 'Page address', help: 'Where the click should land', key: '', ga4: '' },
  source: {
    label: 'Network',
    help: 'Where the post is',
    key: 'utm_source',
    ga4: 'Session source',
    choices: {
      instagram: 'Instagram',
      tiktok: 'TikTok',
      youtube: 'YouTube',
      facebook: 'Facebook',
      pinterest: 'Pinterest',
      snapchat: 'Snapchat',
    },
  },
  medium: {
    label: 'Kind of post',
    help: 'Paid or gifted',
    key: 'utm_medium',
    ga4: 'Session medium',
    choices: { paid_influencer: 'Paid post', social: 'Gifted or unpaid post' },
  },
  campaign: { label: 'Campaign', help: 'Same in all its links', key: 'utm_campaign', ga4: 'Session campaign' },
  content: { label: 'Creator and post', help: 'Tells creators apart', key: 'utm_content', ga4: 'Manual ad content' },
  id: { label: 'Campaign ID', help: 'Joins costs to clicks', key: 'utm_id', ga4: 'Session campaign ID' },
  term: { label: 'Term', help: 'A keyword or audience', key: 'utm_term', ga4: 'Manual term' },
  source_platform: {
    label: 'Platform',
    help: 'Where the traffic is managed',
    key: 'utm_source_platform',
    ga4: 'Session source platform',
  },
  creative_format: {
    label: 'Creative format',
    help: 'GA4 collects it and shows it nowhere',
    key: 'utm_creative_format',
    ga4: '',
  },
  marketing_tactic: {
    label: 'Marketing tactic',
    help: 'GA4 collects it and shows it nowhere',
    key: 'utm_marketing_tactic',
    ga4: '',
  },
}

/** @param {string} subject `source` or `utm_source` or a parameter of the address */
export const nameOf = (subject) => fields[subject.replace(/^utm_/, '')]?.label ?? subject

/** @type {Record<string, (values: Record<string, any>, field: string, subject: string) => string>} */
export const warnings = {
  missing_parameter: (_, field, subject) =>
    ({
      utm_source: 'Add a network. Without it GA4 cannot say where the click came from.',
      utm_medium: 'Add a kind of post. Without it the click falls out of every channel.',
      utm_campaign: 'Add a campaign name, so that all its links are found together.',
    })[subject] ?? `Add ${field}.`,
  influencer_medium: (v) =>
    `GA4 has no channel for “${v.medium}”. Write paid_influencer for paid posts, social for gifted ones.`,
  unassigned_channel: () => 'Unassigned clicks are hard to find in reports. Pick a network and a kind of post.',
  source_overrules_medium: (v) =>
    `GA4 looks at the network first: “${v.source}” makes this ${v.channel}, whatever the medium “${v.medium}” says.`,
  shop_like_campaign: (v) =>
    `GA4 sees “shop” in the campaign name and files this under ${v.channel}. Another name avoids that.`,
  internal_link: () => 'The source is the site itself. Tags within your own site hide where visitors came from.',
  unmeasured_page: (v) => `You cannot measure visits to ${v.host}. Link to a page of your own instead.`,
  short_link: (v) => `${v.host} is a short link. Tag the page it leads to, then shorten that.`,
  single_label_host: (v) => `“${v.host}” is not a public web address. Is the ending missing?`,
  utm_kept: (v, _field, subject) =>
    `The address already has ${subject}${v.value ? `=${v.value}` : ''}. It was left as it is.`,
  duplicate_parameter: (_, _field, subject) => `The address has ${subject} more than once. Analytics may read either.`,
  miscased_key: (_, _field, subject) => `The address has ${subject} in capital letters. Analytics does not read it.`,
  html_escaped_ampersand: () =>
    'The address holds “&amp;”, as copied from a page’s source. Copy it from the address bar.',
  utm_after_hash: (_, _field, subject) => `${subject} stands after the #, where GA4 does not read it.`,
  personal_data: (_, field) =>
    `${field} looks like an email address. Google does not allow personal data in links; use a short name.`,
  macro: (v, field) =>
    `${field} has ${v.macro}, which only ad platforms fill in. In a creator’s post it stays as it is.`,
  double_encoding: (v, field) => `${field} is encoded twice. Did you mean “${v.decoded}”?`,
  plus_sign: (_, field) => `${field} has a +, which some tools read as a space.`,
  special_characters: (v, field) => `${field} has ${v.characters}. Letters, digits, - and _ are safer.`,
  long_value: (v, field) => `${field} has ${v.length} characters; reports may cut it at ${v.limit}.`,
  long_url: (v) => `The link has ${v.length} characters. Some apps cut links this long.`,
  credentials: () => 'The address holds a user name or password. Take it out before you share the link.',
  scheme_added: (v) => `${v.scheme ?? 'https'}:// was added to the address.`,
}

/** @param {number} count @param {string} one @param {string} many */
export const counted = (count, one, many) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

export const links = {
  tabsLabel: 'What to do',
  tabs: { one: 'One link', many: 'Many creators', inspect: 'Check a link' },
  remove: 'Remove',
  editBuilt: 'Edit its tags',
  editing: 'The tags are in the fields now.',
  prefilled: 'Filled in from the link that you opened.',
  others: 'Other analytics',
  /** @type {Record<string, string>} */
  analytics: { plausible: 'Plausible', matomo: 'Matomo', umami: 'Umami' },
  byReferrer: 'No channel from tags alone',
  theLink: 'The link',
  /** @param {{id: string, subject: string, values: string[]}} problem */
  planProblem: ({ id, subject, values }) =>
    id === 'same_link'
      ? `${values.slice(0, 4).join(', ')} have the same link, so their clicks cannot be told apart.`
      : `${nameOf(subject)}: ${values.map((value) => `“${value}”`).join(', ')} look like one thing. Reports show them apart.`,
  fields,
  copy: 'Copy link',
  noChannel: 'No channel',
  /** @param {string} subject @param {string} before @param {string} after @param {number} [more] others of the same kind */
  spelled: (subject, before, after, more = 0) =>
    `${nameOf(subject)}: “${before}” became “${after}”${more > 0 ? `, and ${counted(more, 'other', 'others')} likewise` : ''}, so that reports show it as one row.`,
  /** @param {string} subject @param {string} text @param {number} [more] */
  stays: (subject, text, more = 0) =>
    `${nameOf(subject)}: “${text}”${more > 0 ? ` and ${counted(more, 'other', 'others')}` : ''} ${more > 0 ? 'stay' : 'stays'} as typed.`,
  keepMine: 'Keep mine',
  /** @param {string} subject */
  keepMineOf: (subject) => `Keep mine: ${nameOf(subject)}`,
  /** @param {string} text */
  useRules: (text) => `Use “${text}”`,
  spellingTitle: 'Spelling',
  spellingNote: 'Underscore or hyphen, capital letters',
  between: 'Between words',
  /** @type {Record<string, string>} */
  separators: { _: 'Underscore _', '-': 'Hyphen -' },
  lowercase: 'Lower case only',
  lowercaseHelp: 'Reports show Sale and sale as two rows.',
  keepAll: 'Keep everything as typed',
  extraTitle: 'Own parameters',
  extraNote: 'Added behind the tags, such as ref or aff',
  extraName: 'Name',
  extraValue: 'Value',
  addExtra: 'Add a parameter',
  /** @param {number} number */
  removeExtra: (number) => `Remove parameter ${number}`,
  extraNameless: 'Give it a name.',
  extraTwice: 'This name stands here twice, or is one of the tags above.',
  /** @param {Message} message */
  warning: ({ id, subject, values = {} }) =>
    warnings[id]?.(values, nameOf(subject), subject) ?? `Check ${nameOf(subject)}: ${id.replace(/_/g, ' ')}.`,
  /** @param {string} fault */
  error(fault) {
    switch (fault) {
      case 'unsupported_scheme':
        return 'The address must begin with https:// or http://.'
      case 'too_large':
        return 'This address is too long to be a link.'
      default:
        return 'This is not a full web address. It should look like https://your-shop.com/spring.'
    }
  },
}
