// @ts-check
/** The sentences of the Links view, in American English; loaded with it. Ids are the engine's. */

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
}

/** @param {string} subject `source` or `utm_source` or a parameter of the address */
const nameOf = (subject) => fields[subject.replace(/^utm_/, '')]?.label ?? subject

/** Why GA4 chose the channel. @type {Record<string, (source: string, medium: string) => string>} */
const rules = {
  direct: () => 'There is neither a source nor a medium.',
  untagged: () => 'The link has no tags.',
  cross_network: () => 'The campaign name contains “cross-network”.',
  ai_assistant: (_, medium) => `The medium ${medium} means an AI assistant.`,
  paid_shopping_source: (source, medium) => `The source ${source} is a shop, and the medium ${medium} counts as paid.`,
  paid_shopping_campaign: (_, medium) => `The campaign name contains “shop”, and the medium ${medium} counts as paid.`,
  paid_search: (source, medium) => `The source ${source} is a search engine, and the medium ${medium} counts as paid.`,
  paid_social: (source, medium) => `The source ${source} is a social network, and the medium ${medium} counts as paid.`,
  paid_video: (source, medium) => `The source ${source} is a video site, and the medium ${medium} counts as paid.`,
  display: (_, medium) => `The medium ${medium} is a word for display ads.`,
  paid_other: (source, medium) => `The medium ${medium} counts as paid, but GA4 does not know the source ${source}.`,
  organic_shopping_source: (source) => `The source ${source} is a shop.`,
  organic_shopping_campaign: () => 'The campaign name contains “shop”.',
  organic_social_source: (source) => `The source ${source} is a social network, and nothing says it was paid.`,
  organic_social_medium: (_, medium) => `The medium ${medium} is a word for social, and nothing says it was paid.`,
  organic_video_source: (source) => `The source ${source} is a video site, and nothing says it was paid.`,
  organic_video_medium: (_, medium) => `The medium ${medium} contains “video”, and nothing says it was paid.`,
  organic_search_source: (source) => `The source ${source} is a search engine.`,
  organic_search_medium: () => 'The medium is “organic”.',
  referral: (_, medium) => `The medium ${medium} is a word for referrals.`,
  email_source: (source) => `The source ${source} is a word for email.`,
  email_medium: (_, medium) => `The medium ${medium} is a word for email.`,
  affiliates: () => 'The medium is “affiliate”.',
  audio: () => 'The medium is “audio”.',
  sms_source: () => 'The source is “sms”.',
  sms_medium: () => 'The medium is “sms”.',
  mobile_push_medium: (_, medium) => `The medium ${medium} looks like a push notification to GA4.`,
  mobile_push_source: () => 'The source is “firebase”.',
  unassigned: (source, medium) => `GA4 knows no channel for the source ${source} with the medium ${medium}.`,
}

/** @type {Record<string, (values: Record<string, any>, field: string, subject: string) => string>} */
const warnings = {
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

export const links = {
  title: 'Tag one link',
  fields,
  /** @param {string} help @param {string} ga4 */
  inGa4: (help, ga4) => `${help} · GA4: ${ga4}`,
  optional: 'ID and term',
  preview: 'Your link',
  empty: 'Add the page address and the link appears here.',
  copy: 'Copy link',
  channel: 'GA4 will file this under',
  noChannel: 'No channel',
  /** @param {Message | undefined} rule @param {Record<string, string>} utm */
  rule: (rule, utm) =>
    (rules[rule?.id.replace(/^ga4_/, '') ?? ''] ?? rules.unassigned)(`“${utm.source ?? ''}”`, `“${utm.medium ?? ''}”`),
  /** @param {string} subject @param {string} before @param {string} after */
  spelled: (subject, before, after) =>
    `${nameOf(subject)}: “${before}” became “${after}”, so that reports show it as one row.`,
  /** @param {Message} message */
  replaced: ({ id, subject, values = {} }) =>
    id === 'dropped'
      ? `${subject} stood there twice. “${values.old}” was taken out.`
      : `The address already had ${subject}=${values.old}. Yours took its place.`,
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
