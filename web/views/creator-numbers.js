// @ts-check
/** My own numbers: engagement by every definition, each with its formula, ready for a media kit. */
import { html, nothing } from 'lit-html'
import { OTHER_RATES, ownNumbers, RATES, shownSide } from '../app/creator-side.js'
import { UNKNOWN } from '../app/format.js'
import { answerFrame, creatorField, formCard, wordField } from './creator-fields.js'
import { norms } from './creator-norms.js'

/** @typedef {import('./creator.js').Page} Page */
/** @typedef {import('./creator.js').CreatorWords} CreatorWords */

const FIELDS = ['followers', 'numbers.posts', 'reach', 'impressions', 'views', 'likes', 'comments', 'shares', 'saves']

/** @param {Page} page @param {string[]} actions */
const counted = (page, actions) =>
  actions.map((id) => page.words.lower(page.kit.rowOf(page, id)?.label ?? id)).join(' + ')

/** Each rate that has an answer, with its definition. @param {Page} page @param {CreatorWords} w @param {ReturnType<typeof ownNumbers>} numbers */
function definitions(page, w, { sets, all }) {
  const one = (/** @type {string} */ id, /** @type {any} */ answer, /** @type {string} */ actions) => {
    const metric = answer.ok ? answer.metrics[id] : undefined
    if (!metric?.ok) return []
    const label = w.numbers.rates[id]
    const steps = page.kit.workingOf({ ...page, answer }, id, actions ? `${label}: ${actions}` : label)
    return [{ id, label, actions, value: page.kit.figure(page, id, metric.value), raw: metric.value, steps }]
  }
  return {
    rates: RATES.flatMap((id) => sets.flatMap(({ actions, answer }) => one(id, answer, counted(page, actions)))),
    others: OTHER_RATES.flatMap((id) => one(id, all, '')),
  }
}

/** @param {Page} page @param {CreatorWords} w @param {ReturnType<typeof ownNumbers>} numbers @param {ReturnType<typeof definitions>} found */
function table(page, w, { sets }, { rates }) {
  const ids = RATES.filter((id) => rates.some((rate) => rate.id === id))
  return html`<table class="figures-table"><caption class="hidden">${w.numbers.table}</caption>
    <thead><tr><th scope="col">${w.numbers.definition}</th>${sets.map(({ actions }) => html`<th scope="col">${counted(page, actions)}</th>`)}</tr></thead>
    <tbody>${ids.map(
      (id) => html`<tr><th scope="row">${w.numbers.rates[id]}</th>
      ${sets.map(({ actions }) => html`<td>${rates.find((rate) => rate.id === id && rate.actions === counted(page, actions))?.value ?? UNKNOWN}</td>`)}</tr>`,
    )}</tbody></table>`
}

/** @param {Page} page @param {CreatorWords} w @param {any} inputs as read @param {string | undefined} name @param {ReturnType<typeof definitions>} found */
function kitText({ f }, w, inputs, name, { rates, others }) {
  const n = Object.fromEntries(Object.entries(inputs).flatMap(([id, read]) => (read.ok ? [[id, read.value]] : [])))
  const formula = (/** @type {any} */ rate) =>
    rate.steps?.words.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')') ?? ''
  return [
    w.numbers.kitTitle(name?.trim() ?? '', f, n),
    ...rates.map((rate) => w.numbers.kitLine(rate.label, rate.actions, rate.value, formula(rate))),
    ...others.map((rate) => `${rate.label}: ${rate.value} = ${formula(rate)}`),
    w.numbers.kitNote,
  ].join('\n')
}

/** @param {Page} page @param {CreatorWords} w @returns {import('./creator.js').Part} */
export function numbersPart(page, w) {
  const { f, engine } = page
  const { own, side, example } = shownSide(page.own, 'numbers')
  const numbers = ownNumbers(side, engine, page.own.currency, f)
  const found = definitions(page, w, numbers)
  const inputs = numbers.all.ok ? numbers.all.inputs : {}
  const bad = Object.values(inputs).some((read) => !read.ok)
  const raw = found.rates.map((rate) => rate.raw)
  const said = raw.length
    ? {
        hero: w.numbers.hero(f.percent(Math.min(...raw)), f.percent(Math.max(...raw))),
        sub: raw.length > 1 ? w.numbers.sub : (found.rates[0].steps?.label ?? ''),
      }
    : bad
      ? { hero: w.hero.look, sub: w.sub.look }
      : { hero: w.numbers.empty, sub: w.numbers.emptySub }
  const body = html`${raw.length ? table(page, w, numbers, found) : nothing}
    ${found.others.length ? html`<p class="range">${found.others.map((rate, at) => html`${at ? ' · ' : ''}${rate.label} <b>${rate.value}</b>`)}</p>` : nothing}
    ${raw.length && side.numbers.inputs.posts === undefined ? html`<p class="help">${w.numbers.noPosts}</p>` : nothing}
    ${
      raw.length
        ? html`<details class="fold how formulas"><summary><span class="fold-title">${w.numbers.formulas}</span></summary>${[...found.rates, ...found.others].map(({ steps }) => (steps ? page.kit.working(steps) : nothing))}</details>`
        : nothing
    }`
  return {
    ...said,
    form: (act) => {
      const one = (/** @type {string} */ key) => {
        const id = key.replace(/^.*\./, '')
        const read = example ? undefined : inputs[id]
        return creatorField(page, w, {
          id,
          key,
          text: own.numbers.inputs[id],
          fault: read && !read.ok ? read.fault : '',
          onInput: (text) => act.number(id, text),
        })
      }
      return formCard(
        page,
        w.form.numbers,
        html`<h2 class="group">${w.form.numbers}</h2><p class="help">${w.form.numbersHelp}</p>
          <div class="fields two">${FIELDS.map(one)}</div>
          <div class="fields rights">${wordField({ id: 'kit-name', label: w.form.name, help: w.form.nameHelp, text: own.numbers.name, onInput: act.name })}</div>`,
      )
    },
    answer: (act) =>
      answerFrame(page, w, said, {
        example,
        body,
        after: raw.length
          ? norms(page, w, act, ['engagement_rate_by_followers'], own.rate, numbers.sets.at(-1)?.answer ?? numbers.all)
          : nothing,
        label: w.parts.numbers,
        clear: () => act.clear('numbers'),
        actions: raw.length
          ? html`<button type="button" class="button primary" @click=${() => page.act.copy(kitText(page, w, inputs, side.numbers.name, found), w.numbers.copied)}>${w.numbers.copy}</button>`
          : nothing,
      }),
  }
}
