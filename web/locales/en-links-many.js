// @ts-check
/** The sentences of links for many creators; loaded with their part of the Links view. */
import { counted } from './en-links.js'

export const words = {
  pasteTitle: 'Creators',
  pasteLabel: 'Names or handles',
  pasteHelp: 'One a line, or columns from a spreadsheet: name, handle, network, page, code.',
  pasteExample: 'Mia Lopez\n@leo.cooks\ninstagram.com/zoe',
  add: 'Add creators',
  /** @param {number} count */
  takeCreators: (count) => `Take ${counted(count, 'creator', 'creators')} from the table`,
  noneFound: 'No names found. Paste one a line.',
  allKnown: 'All of them are in the list already.',
  /** @param {number} added @param {number} known */
  added: (added, known) =>
    `${counted(added, 'creator', 'creators')} added${known > 0 ? `, ${counted(known, 'was', 'were')} there already` : ''}`,
  /** @param {string} name */
  removed: (name) => `${name} was removed`,
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
    percent: { label: 'Percent off', help: 'For {percent} and the codes file', example: 'e.g. 15' },
    taken: { label: 'Codes in use', help: 'Codes that your shop has already; they are avoided.', example: '' },
    placements: {
      label: 'Placements',
      help: 'One link for each creator and placement. One a line.',
      example: 'story\nreel\nbio',
    },
  },
  presetsLabel: 'Kind of deal',
  /** @type {Record<string, {name: string, why: string}>} */
  presets: {
    paid: {
      name: 'Paid posts',
      why: 'Source is the network, medium paid_influencer: GA4 files Instagram and TikTok under Paid Social, YouTube under Paid Video.',
    },
    gifted: {
      name: 'Gifted posts',
      why: 'The medium is social: nobody paid, so it belongs under Organic Social.',
    },
    paid_social: {
      name: 'Boosted posts',
      why: 'The medium is paid_social, as for ads that you run from a creator’s post.',
    },
    affiliate: {
      name: 'Affiliates',
      why: 'The source is the creator: with the network there GA4 would ignore the medium “affiliate”.',
    },
    influencer: {
      name: 'Own channel',
      why: 'GA4 has no channel for the medium “influencer”: add one with the text below, or clicks end up as Unassigned or Organic.',
    },
  },
  copyGroup: 'Copy the steps for GA4',
  presetOwn: 'Your own tags.',
  savePreset: 'Keep as a preset',
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
  needCampaign: 'Add a campaign name, so that these links are found together.',
  /** @param {string} creator @param {string} error */
  rowFailed: (creator, error) => `${creator}: ${error}`,
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
    'Shopify imports no codes itself; the Matrixify app does. We could not try it: send one code first and check its percentage. Short addresses go under Content, Menus, URL redirects.',
  /** @param {number} count */
  copied: (count) => `${counted(count, 'link', 'links')} copied`,
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
}
