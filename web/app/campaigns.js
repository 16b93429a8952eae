// @ts-check
/** What can be done with the campaigns of a project; each is one step of undo. */

import { freeIds } from './creators-actions.js'

/** @typedef {import('./creators-actions.js').Creators} Creators */

/** @param {any} document @returns {any[]} */
export const campaignsOf = ({ campaigns = [] }) => campaigns

/** @param {Creators} creators @param {string} id '' for all */
export const showCampaign = (creators, id) => creators.setGrid({ campaign: id || undefined })

/** The first takes in all creators: whoever makes a campaign means those that are there. @param {Creators} creators @param {(n: number) => string} named @returns {string} its id */
export function addCampaign(creators, named) {
  const { own } = creators.page()
  const campaigns = campaignsOf(own)
  const id = freeIds(campaigns, 'campaign_id', 'campaign')()
  const next = [...campaigns, { campaign_id: id, name: named(campaigns.length + 1) }]
  const all = own.creators.map((/** @type {any} */ row) => (row.campaign_id ? row : { ...row, campaign_id: id }))
  creators.apply([
    ...creators.signed(),
    [['document', 'campaigns'], next],
    ...(campaigns.length ? [] : [[['document', 'creators'], all]]),
  ])
  return id
}

/** @param {Creators} creators @param {string} id @param {string[]} path @param {string} text '' takes it away */
export const editCampaign = (creators, id, path, text) =>
  creators.apply(
    [[['document', 'campaigns', { campaign_id: id }, ...path], text || undefined]],
    `campaign-${id}-${path}`,
  )

/** Its creators stay, without a campaign; what it was to reach goes with it. @param {Creators} creators @param {string} id */
export function removeCampaign(creators, id) {
  const { own } = creators.page()
  const free = (/** @type {any} */ row) => {
    if (row.campaign_id !== id) return row
    const { campaign_id: _, ...rest } = row
    return rest
  }
  const without = (/** @type {any[]} */ list) => list.filter((each) => each.campaign_id !== id)
  creators.apply([
    [['document', 'campaigns'], without(campaignsOf(own))],
    [['document', 'creators'], own.creators.map(free)],
    ...(own.objectives ? [[['document', 'objectives'], without(own.objectives)]] : []),
    ...(own.settings?.grid?.campaign === id ? [[['document', 'settings', 'grid', 'campaign'], undefined]] : []),
  ])
}

/** @param {any} document @returns {any[]} rows of no campaign, or of one that is gone */
export function looseCreators(document) {
  const known = new Set(campaignsOf(document).map(({ campaign_id: id }) => id))
  return document.creators.filter((/** @type {any} */ row) => !known.has(row.campaign_id))
}

/** @param {Creators} creators @param {string} id */
export function takeLoose(creators, id) {
  const loose = new Set(looseCreators(creators.page().own))
  creators.replace(new Map([...loose].map((row) => [row.creator_id, { ...row, campaign_id: id }])))
  return loose.size
}
