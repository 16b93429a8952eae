// @ts-check
/** Which tag says what, for each kind of deal. */

/** Who plays which part. @type {Record<string, {utm: Record<string, string>}>} */
export const PRESETS = {
  paid: { utm: { source: '{network}', medium: 'paid_influencer', campaign: '{campaign}', content: '{creator}', term: '{placement}', id: '{campaign}-{creator}' } }, // biome-ignore format: one row
  gifted: { utm: { source: '{network}', medium: 'social', campaign: '{campaign}', content: '{creator}', term: '{placement}', id: '{campaign}-{creator}' } }, // biome-ignore format: one row
  paid_social: { utm: { source: '{network}', medium: 'paid_social', campaign: '{campaign}', content: '{creator}', term: '{placement}', id: '{campaign}-{creator}' } }, // biome-ignore format: one row
  affiliate: { utm: { source: '{creator}', medium: 'affiliate', campaign: '{campaign}', content: '{network}', term: '{placement}', id: '{campaign}-{creator}' } }, // biome-ignore format: one row
  influencer: { utm: { source: '{network}', medium: 'influencer', campaign: '{campaign}', content: '{creator}', term: '{placement}', id: '{campaign}-{creator}' } }, // biome-ignore format: one row
}
export const PLAN_KEYS = ['source', 'medium', 'campaign', 'content', 'term', 'id']
/** All nine of GA4. */
export const UTM_KEYS = [...PLAN_KEYS, 'source_platform', 'creative_format', 'marketing_tactic']
