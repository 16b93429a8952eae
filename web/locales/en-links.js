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
  upper_case: (v, field) =>
    `${field} has capital letters${v.value ? ` (“${v.value}”)` : ''}. Reports show each spelling as a row of its own.`,
  spaces: (_, field) => `${field} has spaces. Write _ or - instead.`,
  empty_value: (_, field) => `${field} is empty.`,
  unknown_utm_key: (_v, _field, subject) => `Analytics know no ${subject}. Is it misspelled?`,
  plus_for_space: (_, field) => `${field} has a + for a space, which some tools show as a plus.`,
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
const counted = (count, one, many) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** The view for many creators, and the link taken apart. */
const bulk = {
  tabsLabel: 'What to do',
  tabs: { one: 'One link', many: 'Many creators', inspect: 'Check a link' },
  recent: 'Copied before',
  clone: 'Clone',
  cloned: 'Cloned. Change what differs.',
  remove: 'Remove',
  builtAlready: 'This address is tagged already.',
  editBuilt: 'Edit its tags',
  editing: 'The tags are in the fields now.',
  prefilled: 'Filled in from the link that you opened.',
  others: 'Other analytics',
  /** @type {Record<string, string>} */
  analytics: { plausible: 'Plausible', matomo: 'Matomo', umami: 'Umami' },
  byReferrer: 'No channel from tags alone',

  inspectTitle: 'Check a link',
  inspectLabel: 'Finished link',
  inspectHelp: 'Paste any tagged link. It is not opened, only read.',
  /** @type {Record<string, string>} */
  grades: {
    A: 'All good.',
    B: 'Good, with one thing to know.',
    C: 'Usable, but reports will suffer.',
    D: 'Clicks will be hard to find.',
    E: 'Clicks will get lost.',
    F: 'Nothing can be told from this link.',
  },
  /** @param {string} channel */
  filed: (channel) => `GA4 will file it under ${channel}.`,
  mended: 'Put right',
  copyMended: 'Copy mended link',
  parts: { host: 'Site', path: 'Page', fragment: 'Place on the page' },
  /** @param {string} name a parameter */
  about: (name) => {
    const field = name.startsWith('utm_') ? fields[name.slice(4)] : undefined
    return field ? `${field.label}. ${field.ga4 ? `In GA4: ${field.ga4}` : field.help}` : ''
  },

  pasteTitle: 'Creators',
  pasteLabel: 'Names or handles',
  pasteHelp: 'One a line, or columns from a spreadsheet: name, handle, network, page, code.',
  pasteExample: 'Mia Lopez\n@leo.cooks\ninstagram.com/zoe',
  add: 'Add creators',
  /** @param {number} count */
  takeCreators: (count) => `Take ${counted(count, 'creator', 'creators')} from the table`,
  noneFound: 'No names found. Paste one name or handle a line.',
  allKnown: 'These creators are in the list already.',
  /** @param {number} added @param {number} known */
  added: (added, known) =>
    `${counted(added, 'creator', 'creators')} added${known > 0 ? `, ${counted(known, 'was', 'were')} there already` : ''}`,
  /** @param {string} name */
  removed: (name) => `${name} was removed`,
  theLink: 'The link',
  cleared: 'All creators were removed from the list',
  clear: 'Remove all',

  planTitle: 'For all of them',
  /** @type {Record<string, {label: string, help: string, example: string}>} */
  plan: {
    url: { label: 'Page address', help: 'Where the clicks should land', example: 'e.g. https://your-shop.com/spring' },
    campaign: { label: 'Campaign', help: 'Same in all its links', example: 'e.g. spring_launch' },
    network: { label: 'Network', help: 'Where a row names none', example: '' },
    code_pattern: {
      label: 'Code pattern',
      help: 'Use {first}, {creator}, {network}, {campaign}, {percent}, {n}. Empty for no codes.',
      example: '',
    },
    percent: { label: 'Percent off', help: 'Fills in {percent} and the codes file', example: 'e.g. 15' },
    taken: { label: 'Codes in use', help: 'Paste codes that your shop has already; they are avoided.', example: '' },
    placements: {
      label: 'Placements',
      help: 'One link for each creator and placement. One a line; empty for one link each.',
      example: 'story\nreel\nbio',
    },
  },
  presetsLabel: 'Kind of deal',
  /** @type {Record<string, {name: string, why: string}>} */
  presets: {
    paid: {
      name: 'Paid posts',
      why: 'Source is the network and the medium is paid_influencer, so GA4 files Instagram and TikTok under Paid Social and YouTube under Paid Video.',
    },
    gifted: {
      name: 'Gifted posts',
      why: 'The medium is social: nobody paid for the post, so it belongs under Organic Social.',
    },
    paid_social: {
      name: 'Boosted posts',
      why: 'The medium is paid_social, as for ads that you run yourself from a creator’s post.',
    },
    affiliate: {
      name: 'Affiliates',
      why: 'The source is the creator. With the network as source GA4 would ignore the medium “affiliate”.',
    },
    influencer: {
      name: 'Own channel',
      why: 'GA4 has no channel for the medium “influencer”. Add a custom channel group with the text below, or these clicks end up as Unassigned or Organic.',
    },
  },
  customGroup:
    'GA4: Admin > Data display > Channel groups > Create new channel group\nChannel name: Influencer\nCondition: Session medium exactly matches influencer\nOrder: drag it above Organic Social',
  copyGroup: 'Copy the steps for GA4',
  groupCopied: 'Steps copied',
  presetOwn: 'Your own tags.',
  savePreset: 'Keep as a preset',
  /** @param {string} source @param {string} medium */
  presetName: (source, medium) => [source, medium].filter(Boolean).join(' / ').slice(0, 60) || 'Own tags',
  /** @param {string} name */
  presetSaved: (name) => `“${name}” is kept with this project`,
  /** @param {string} name */
  removePreset: (name) => `Remove the preset ${name}`,
  tagsTitle: 'Tags',
  tagsNote: 'What each utm value is made of',
  placeholders:
    'Words in braces are filled in for each creator: {creator}, {handle}, {network}, {campaign}, {placement}, {code}, {n}, {date}.',
  /** @type {Record<string, string>} */
  why: {
    source: 'The place that sent the click. GA4: Session source',
    medium: 'The kind of traffic. GA4: Session medium',
    campaign: 'Joins all links of one push. GA4: Session campaign',
    content: 'Tells creators apart. GA4: Session manual ad content',
    term: 'Tells placements apart. GA4: Session manual term',
    id: 'Joins the deal’s cost to its clicks. GA4: Session campaign ID',
  },
  codesTitle: 'Codes and placements',
  codesNote: 'Promo codes, codes in use, several links each',
  /** @param {{fault: string, subject: string, values?: Record<string, any>}} error */
  codeError: ({ fault, subject, values = {} }) => {
    if (fault === 'unknown_id') return `{${values.given}} is not known here.`
    if (subject.startsWith('creators')) return 'This leaves nothing for a code. Add {first} or a word.'
    if (fault === 'out_of_range') return `A code cannot hold “${values.character}”. Use letters, digits, - and _.`
    return 'This pattern is too long.'
  },

  /** @param {number} creators @param {number} links */
  rowsTitle: (creators, links) =>
    creators === links
      ? counted(creators, 'creator', 'creators')
      : `${counted(creators, 'creator', 'creators')}, ${counted(links, 'link', 'links')}`,
  rowsLabel: 'Links by creator',
  /** @param {boolean} placed */
  columns: (placed) => [placed ? 'Creator, placement' : 'Creator', 'Link', 'Code', 'GA4 channel', 'State', 'Actions'],
  find: 'Find a creator',
  needPage: 'Add the page address, and every creator gets a link.',
  needCampaign: 'Add a campaign name, so that all these links are found together.',
  /** @param {string} creator @param {string} error */
  rowFailed: (creator, error) => `${creator}: ${error}`,
  /** @param {{id: string, subject: string, values: string[]}} problem */
  planProblem: ({ id, subject, values }) =>
    id === 'same_link'
      ? `${values.slice(0, 4).join(', ')} have the same link, so their clicks cannot be told apart.`
      : `${nameOf(subject)}: ${values.map((value) => `“${value}”`).join(', ')} look like one thing. Reports show them apart.`,
  copyAll: 'Copy all links',
  saveCsv: 'Save as CSV',
  saveZip: 'Save QR codes (ZIP)',
  openSheet: 'QR sheet to print',
  shop: 'For your shop',
  shopNote: 'Codes, short addresses, survey question',
  saveCodes: 'Codes for Matrixify',
  saveRedirects: 'Short addresses for Shopify',
  copySurvey: 'Copy survey question',
  shopHelp:
    'Shopify imports no codes itself; the Matrixify app does. Short addresses are imported in Shopify under Content, Menus, URL redirects.',
  /** @param {string[]} creators */
  survey: (creators) =>
    ['How did you hear about us?', ...creators, 'A friend', 'A search', 'An ad', 'Somewhere else'].join('\n'),
  surveyCopied: 'Survey question copied',
  /** @param {number} count */
  copied: (count) => `${counted(count, 'link', 'links')} copied`,
  /** @param {number} done @param {number} all */
  busy: (done, all) => `${done} of ${all} QR codes drawn`,
  /** @param {string} id */
  failed: (id) => (id === 'zip' ? 'The ZIP could not be made.' : 'The sheet could not be made.'),
  tooLongForQr: 'This link is too long for a QR code.',
  /** @param {string} kind */
  fileName: (kind) =>
    ({
      links: 'links.csv',
      matrixify: 'matrixify-discounts.csv',
      redirects: 'shopify-redirects.csv',
      zip: 'qr-codes.zip',
    })[kind] ?? 'links.csv',

  noLink: 'No link yet',
  sent: 'Sent',
  /** @param {number} count */
  toCheck: (count) => `${count} to check`,
  copyShort: 'Copy',
  /** @param {string} creator */
  copyFor: (creator) => `Copy ${creator}’s link`,
  more: 'More',
  /** @param {string} creator */
  moreFor: (creator) => `More about ${creator}`,
  /** @type {Record<string, {label: string, help: string, example?: string}>} */
  edit: {
    name: { label: 'Name', help: 'As it should read in reports' },
    network: { label: 'Network', help: 'Empty: as for all' },
    url: { label: 'Page address', help: 'Empty: as for all' },
    code: { label: 'Promo code', help: 'Empty: from the pattern' },
  },
  svg: 'QR as SVG',
  png: 'QR as PNG',
  /** @param {string} creator */
  qrOf: (creator) => `QR code of ${creator}’s link`,
  /** @param {string[]} names */
  aliases: (names) => `Sent under the name ${names.join(', ')}. Results under it are found too.`,
  sentLabel: 'Sent to the creator',
  sentHelp: 'A sent link and code stay as they are, whatever changes above.',
  discountTitle: 'Shopify address that applies the code.',
  discountHelp: 'Open it once and check that the tags survive.',
  copyAddress: 'Copy address',
  addressCopied: 'Address copied',
  copyMessage: 'Copy message',
  messageCopied: 'Message copied',
  openInOne: 'Edit as one link',
  /** @param {{creator: string, url: string, code: string, percent: string}} row */
  message: ({ creator, url, code, percent }) =>
    [
      `Hi ${creator},`,
      '',
      `Your link: ${url}`,
      ...(code ? [`Your code: ${code}${percent ? ` (${percent.replace(/%$/, '')}% off)` : ''}`] : []),
      '',
      'Please use this link exactly as it is, and no other.',
      'Please say at the very start of the post that it is an ad (“Ad” or #ad), and switch on the paid partnership label.',
      '',
      '7 days after posting, please send us a screenshot of the post’s insights: views, reach, likes, comments, shares, saves and link clicks. Once more after 30 days, please.',
      '',
      'Thank you!',
    ].join('\n'),

  /** @param {number} count */
  sheetTitle: (count) => counted(count, 'QR code', 'QR codes'),
  back: 'Back',
  print: 'Print',
}

export const links = {
  ...bulk,
  title: 'Tag one link',
  fields,
  /** @param {string} help @param {string} ga4 */
  inGa4: (help, ga4) => `${help} · GA4: ${ga4}`,
  optional: 'More tags',
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
