// @ts-check
/** The sentences of what many creators' links lead to on a further click: one row's details, files, codes to print. */
import { counted } from './en-links.js'

export const words = {
  customGroup:
    'GA4: Admin > Data display > Channel groups > Create new channel group\nChannel name: Influencer\nCondition: Session medium exactly matches influencer\nOrder: drag it above Organic Social',
  groupCopied: 'Steps copied',
  /** @param {string[]} creators */
  survey: (creators) =>
    ['How did you hear about us?', ...creators, 'A friend', 'A search', 'An ad', 'Somewhere else'].join('\n'),
  surveyCopied: 'Survey question copied',
  /** @param {number} all */
  busy: (all) => `Drawing ${counted(all, 'QR code', 'QR codes')}`,
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
  /** @param {string} source @param {string} medium */
  presetName: (source, medium) => [source, medium].filter(Boolean).join(' / ').slice(0, 60) || 'Own tags',
  /** @param {string} name */
  presetSaved: (name) => `“${name}” is kept with this project`,
}
