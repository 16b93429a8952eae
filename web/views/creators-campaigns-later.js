// @ts-check
/** The campaigns of the project: their names, dates and costs, one against the other, and who was in several. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { campaignRequest } from '../app/campaign.js'
import { addCampaign, campaignsOf, editCampaign, looseCreators, removeCampaign, showCampaign, takeLoose } from '../app/campaigns.js' // biome-ignore format: one line
import { answers as a } from '../locales/en-answers.js'
import { campaigns as w } from '../locales/en-answers-later.js'
import { adopt } from './creators-base.js'
import { panelRules } from './creators-panels-style.js'

/** @typedef {import('./creators-answers-after.js').Asked} Asked */

adopt(panelRules)

/** What campaigns came to, kept until the answer changes. @type {{answer?: any, by?: Map<string, any>}} */
let last = {}

/** Each campaign answered on its own. @param {Asked} asked @returns {Map<string, any>} */
function outcomes({ answer, model, page, control }) {
  if (last.answer === answer && last.by) return last.by
  const { document, signs } = model
  const by = new Map(
    campaignsOf(document).map(({ campaign_id: id }) => {
      const settings = { ...document.settings, grid: { ...document.settings?.grid, campaign: id } }
      const request = campaignRequest({ ...document, settings }, signs, control.kit.today())
      const got = request.creators.length ? page.engine.evaluateCampaign(request) : undefined
      return [id, got?.ok ? got.total : undefined]
    }),
  )
  last = { answer, by }
  return by
}

/** @param {Asked} asked @param {any} campaign @param {any} total @param {number} count */
function campaignRow(asked, campaign, total, count) {
  const { creators, model, page, control } = asked
  const { f, grid } = model
  const { campaign_id: id, name = '' } = campaign
  const shown = grid.campaign === id
  const field = (/** @type {string} */ key, /** @type {string} */ label, /** @type {string} */ type, /** @type {string[]} */ path, /** @type {any} */ value) =>
    html`<div class="field"><label for="k-${id}-${key}">${label}</label><div class="box words"><input id="k-${id}-${key}" type=${type} inputmode=${key === 'tools' ? 'decimal' : nothing} autocomplete="off" maxlength="200" .value=${live(String(value ?? ''))} @input=${(/** @type {any} */ event) => editCampaign(creators, id, path, event.target.value)}></div></div>` // biome-ignore format: one line
  const money = (/** @type {any} */ figure) => (figure?.ok ? f.money(figure.value) : control.kit.UNKNOWN)
  const verdict = total?.verdict.did_it_pay.verdict
  const gone = () => {
    removeCampaign(creators, id)
    creators.say({ text: w.removed(f, name || id, count), action: creators.undo })
  }
  return html`<li class="campaign">
    <div class="fields">${field('name', w.name, 'text', ['name'], name)}${field('start', w.start, 'date', ['start'], campaign.start)}${field('end', w.end, 'date', ['end'], campaign.end)}${field('tools', w.tools, 'text', ['inputs', 'tool_cost'], campaign.inputs?.tool_cost)}</div>
    <p class="campaign-line"><span>${w.creators(f, count)}</span>${
      total
        ? html`<span>${w.spend} <b>${money(total.pooled.total_cost)}</b></span><span>${w.sales} <b>${money(total.inputs.revenue)}</b></span>
      <span class="payoff ${control.kit.toneOf(verdict)}">${control.kit.shape(verdict)}<span class="verdict-word">${/** @type {any} */ (page.words.verdicts)[verdict]}</span></span>`
        : nothing
    }
      <span class="actions"><button type="button" class="button" aria-pressed=${shown} @click=${() => showCampaign(creators, shown ? '' : id)}>${shown ? w.shown : w.show}<span class="hidden">: ${name}</span></button><button type="button" class="button quiet" aria-label=${w.removeOf(name || id)} @click=${gone}>${w.remove}</button></span></p>
  </li>`
}

/** @param {Asked} asked */
function loose(asked) {
  const { creators, model } = asked
  const campaigns = campaignsOf(model.document)
  const rows = looseCreators(model.document)
  if (!rows.length || !campaigns.length) return nothing
  const put = (/** @type {any} */ event) => {
    const one = campaigns.find(({ campaign_id: id }) => id === event.target.value)
    if (!one) return
    creators.say({ text: w.moved(model.f, takeLoose(creators, one.campaign_id), one.name), action: creators.undo })
  }
  return html`<p class="loose"><span>${w.loose(model.f, rows.length)}</span> <label class="small-select" for="k-loose"><span>${w.put}</span><select id="k-loose" .value=${live('')} @change=${put}><option value="">${w.choose}</option>${campaigns.map(({ campaign_id: id, name }) => html`<option value=${id}>${name || id}</option>`)}</select></label></p>`
}

/** @param {Asked} asked */
function followed(asked) {
  const { campaign, model, page, control } = asked
  const names = new Map(campaignsOf(model.document).map(({ campaign_id: id, name }) => [id, name || id]))
  const persons = [...new Set(campaign.followed().values())]
    .filter(({ campaigns }) => campaigns.length > 1)
    .sort((one, other) => 'repeat talk stop'.indexOf(one.advice) - 'repeat talk stop'.indexOf(other.advice))
  const once = (/** @type {any} */ each) => {
    const { verdict } = each.verdict.did_it_pay
    return html`<span class="payoff ${control.kit.toneOf(verdict)}">${control.kit.shape(verdict)}<span>${names.get(each.campaign_id) ?? control.kit.UNKNOWN}: ${/** @type {any} */ (page.words.verdicts)[verdict]}</span></span>`
  }
  return html`<h4>${w.followed}</h4><p class="help">${persons.length ? w.followedHelp : w.nobody}</p>
    ${persons.length ? html`<table class="board followed"><thead><tr><th scope="col">${w.creator}</th><th scope="col">${w.verdict}</th><th scope="col">${w.next}</th></tr></thead><tbody>${persons.map((person) => html`<tr><th scope="row">${a.name(model.byId.get(person.campaigns.at(-1).creator_id))}</th><td>${person.campaigns.map(once)}</td><td><span class="advice">${a.board.advice[person.advice]}</span><span class="note">${a.board.reasons[person.reasons[0]?.id] ?? ''}</span></td></tr>`)}</tbody></table>` : nothing}`
}

/** @param {Asked} asked */
export function panelOf(asked) {
  const { creators, model } = asked
  const { document } = model
  const campaigns = campaignsOf(document)
  const totals = outcomes(asked)
  const count = (/** @type {string} */ id) =>
    document.creators.filter((/** @type {any} */ row) => row.campaign_id === id).length
  const add = () => {
    const id = addCampaign(creators, w.named)
    requestAnimationFrame(() => /** @type {any} */ (globalThis.document.getElementById(`k-${id}-name`))?.select())
  }
  return html`<div class="panel-head"><h3>${a.panels.campaigns('')}</h3><button type="button" class="button" @click=${add}>${w.add}</button></div>
    <p class="help">${w.help}${campaigns.length ? ` ${w.toolsHelp}` : ''}</p>
    ${campaigns.length ? html`<ul class="campaigns">${campaigns.map((each) => campaignRow(asked, each, totals.get(each.campaign_id), count(each.campaign_id)))}</ul>` : nothing}
    ${loose(asked)}${campaigns.length > 1 ? followed(asked) : nothing}`
}
