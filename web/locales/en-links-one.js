// @ts-check
/** The sentences of one tagged link; loaded with its part of the Links view. */
import { nameOf } from './en-links.js'

/** @typedef {import('./en-links.js').Message} Message */

/** An empty value, quoted. */
const NONE = '“”'

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
  unassigned: (source, medium) =>
    medium === NONE
      ? `GA4 knows no channel for the source ${source} alone.`
      : `GA4 knows no channel for the source ${source} with the medium ${medium}.`,
}

export const words = {
  recent: 'Copied before',
  clone: 'Clone',
  cloned: 'Cloned. Change what differs.',
  builtAlready: 'This address is tagged already.',
  title: 'Tag one link',
  copyForm: 'Copy this form as a link',
  formCopied: 'Copied. Whoever opens it finds these fields filled in.',
  /** @param {string} help @param {string} ga4 */
  inGa4: (help, ga4) => `${help} · GA4: ${ga4}`,
  optional: 'More tags',
  preview: 'Your link',
  empty: 'Add the page address and the link appears here.',
  channel: 'GA4 will file this under',
  /** @param {Message | undefined} rule @param {Record<string, string>} utm */
  rule: (rule, utm) =>
    (rules[rule?.id.replace(/^ga4_/, '') ?? ''] ?? rules.unassigned)(`“${utm.source ?? ''}”`, `“${utm.medium ?? ''}”`),
  /** @param {Message} message */
  replaced: ({ id, subject, values = {} }) =>
    id === 'dropped'
      ? `${subject} stood there twice. “${values.old}” was taken out.`
      : `The address already had ${subject}=${values.old}. Yours took its place.`,
}
