// @ts-check
/** What a channel's name counts as: its creator, network, campaign, or the channel that GA4 would file it under. */

export const GROUPS = ['none', 'creator', 'network', 'campaign', 'ga4']

/** @param {string | undefined} text letters and digits only, in lower case */
const bare = (text) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Networks by what their names are written as. */
const NETWORKS =
  'instagram ig,tiktok tt,youtube yt,facebook fb,pinterest pin,snapchat,twitch,x twitter,linkedin,threads,reddit'
    .split(',')
    .map((row) => row.split(' '))

/** @param {string} name */
function networkOf(name) {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return NETWORKS.find((spellings) => spellings.some((each) => words.includes(each)))?.[0]
}

/** Creators by every name that a file may give them. @param {any} document @returns {Map<string, any>} */
function creatorsByName({ creators, links = [] }) {
  const by = new Map()
  const add = (/** @type {string | undefined} */ name, /** @type {any} */ row) =>
    bare(name) && !by.has(bare(name)) && by.set(bare(name), row)
  for (const row of creators) for (const name of [row.name, row.handle, row.code]) add(name, row)
  for (const link of links) {
    const row = creators.find((/** @type {any} */ each) => each.creator_id === link.creator_id)
    if (row)
      for (const name of [link.utm?.content, link.utm?.id, link.code, link.handle, ...(link.aliases ?? [])])
        add(name, row)
  }
  return by
}

/**
 * @param {string[]} names @param {string} by one of GROUPS @param {any} document @param {any} engine
 * @returns {Record<string, string>} names that count as something else; the others stand for themselves
 */
export function groupsOf(names, by, document, engine) {
  if (by === 'none') return {}
  const creators = creatorsByName(document)
  const campaigns = new Map((document.campaigns ?? []).map((/** @type {any} */ row) => [row.campaign_id, row.name]))
  /** "tiktok / paid / mia" is known by any of its parts. @param {string} name */
  const creatorOf = (name) =>
    [name, ...name.split(/[/|:]/)].map((part) => creators.get(bare(part))).find((row) => row !== undefined)
  /** @type {Record<string, (name: string) => string | undefined>} */
  const rules = {
    creator: (name) => creatorOf(name)?.name,
    network: (name) => networkOf(creatorOf(name)?.platform ?? '') ?? creatorOf(name)?.platform ?? networkOf(name),
    campaign: (name) => campaigns.get(creatorOf(name)?.campaign_id),
    ga4(name) {
      const [source, medium = '', campaign = ''] = name.split('/').map((part) => part.trim())
      const answer = engine.classifyChannel({ source, medium, campaign })
      return answer.ok ? answer.channel : undefined
    },
  }
  return Object.fromEntries(
    names.flatMap((name) => {
      const group = rules[by](name)
      return group && group !== name ? [[name, group]] : []
    }),
  )
}
