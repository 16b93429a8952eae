// @ts-check
/** Which campaign of the project is shown, in Creators and in the report. */

/** The campaign that is shown, of several; undefined for all of them. @param {any} document */
export const shownCampaign = ({ settings, campaigns }) =>
  campaigns?.find((/** @type {any} */ each) => each.campaign_id === settings?.grid?.campaign)
/** The rows of the campaign that is shown. @param {any} document @returns {any[]} */
export function creatorsShown(document) {
  const id = shownCampaign(document)?.campaign_id
  return id ? document.creators.filter((/** @type {any} */ row) => row.campaign_id === id) : document.creators
}
