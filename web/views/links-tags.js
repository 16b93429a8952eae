// @ts-check
/** What one link and many have in common: how values are spelled, own parameters, other analytics, the address drawn. */
import { html, nothing } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { extraProblem, namingOf } from '../app/link-rows.js'

// Every part of the view takes what it shares with Quick check from here: the bundler cuts a chunk for each set of parts that
// import a module, and one set makes one chunk (0.6 kB less in the first visit, 0.5 kB less in each part).
export { today } from '../app/format.js'
export { field } from '../elements/field.js'
export { lockIcon } from '../elements/icons.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('./links.js').LinkWords} LinkWords */

/**
 * Where naming and own parameters are kept: in one link, or in the plan for many.
 * @typedef {object} Owner
 * @property {string} id before the ids of its fields
 * @property {any} value its naming and extra
 * @property {(naming: any) => void} onNaming
 * @property {(extra: {name: string, value: string}[], field?: string) => void} onExtra
 */

export const EXAMPLE_LINK = {
  url: 'https://shop.example/spring-set',
  utm: { source: 'instagram', medium: 'paid_influencer', campaign: 'spring_launch', content: 'mia_reel_1' },
}

/** The tags are the part of the address that is new; they stand out. @param {string} url */
export function marked(url) {
  const [, before, query, after] = url.match(/^([^?#]*)(\?[^#]*)?(#.*)?$/s) ?? ['', url]
  if (!query) return html`${before}${after ?? nothing}`
  const parts = query.slice(1).split('&')
  return html`${before}?${parts.map((part, at) => html`${at ? html`<wbr>&` : nothing}${/^utm_/.test(part) ? html`<mark>${part}</mark>` : part}`)}${after ?? nothing}`
}

const OTHERS = ['plausible', 'matomo', 'umami']

/** @param {LinkWords} w @param {Record<string, any>} channels by table */
export const channelList = (w, channels) =>
  html`<details class="fold others"><summary><span class="fold-title">${w.others}</span></summary>
    <dl class="pairs">${OTHERS.map((id) => html`<div><dt>${w.analytics[id]}</dt><dd>${channels[id]?.channel ?? w.byReferrer}</dd></div>`)}</dl>
  </details>`

/** What other products make of the same tags. @param {Page} page @param {LinkWords} w @param {Record<string, string>} utm */
export function otherAnalytics({ engine }, w, utm) {
  const { source, medium, campaign } = utm
  const given = { ...(source && { source }), ...(medium && { medium }), ...(campaign && { campaign }) }
  return channelList(w, Object.fromEntries(OTHERS.map((table) => [table, engine.classifyChannel({ ...given, table })])))
}

/**
 * What the rules made of each tag over some links: the first value, and of how many others. However many rules changed
 * it, a value counts once.
 * @param {any[]} built answers of buildLink @param {'changed' | 'kept'} list
 */
export function spellings(built, list) {
  /** @type {Map<string, Map<string, string>>} by subject, from old to new */
  const bySubject = new Map()
  for (const { [list]: changes = [] } of built) {
    /** @type {Map<string, {old: string, new: string}>} */
    const own = new Map()
    for (const { subject, values } of changes)
      own.set(subject, { old: own.get(subject)?.old ?? values.old, new: values.new })
    for (const [subject, change] of own) {
      const values = bySubject.get(subject) ?? new Map()
      bySubject.set(subject, values.set(change.old, change.new))
    }
  }
  return [...bySubject].map(([subject, values]) => {
    const [[before, after]] = values
    return { subject, before, after, more: values.size - 1 }
  })
}

/** Each change with its own way back. @param {LinkWords} w @param {Owner} owner @param {any[]} built */
export function spellingNotes(w, { value, onNaming }, built) {
  const naming = namingOf(value)
  /** @param {string[]} keys */
  const keep = (keys) => onNaming({ ...naming, keep_keys: keys })
  const kept = naming.keep_keys ?? []
  return [
    ...spellings(built, 'changed').map(
      ({ subject, before, after, more }) =>
        html`<li>${w.spelled(subject, before, after, more)} <button type="button" class="text" aria-label=${w.keepMineOf(subject)} @click=${() => keep([...kept, subject])}>${w.keepMine}</button></li>`,
    ),
    ...spellings(built, 'kept').map(
      ({ subject, before, after, more }) =>
        html`<li>${w.stays(subject, before, more)} <button type="button" class="text" @click=${() => keep(kept.filter((/** @type {string} */ id) => id !== subject))}>${w.useRules(after)}</button></li>`,
    ),
  ]
}

/** @param {string} label @param {boolean} on @param {(on: boolean) => void} onChange @param {boolean} [disabled] */
const check = (label, on, onChange, disabled = false) =>
  html`<label class="check"><input type="checkbox" .checked=${live(on)} ?disabled=${disabled} @change=${(/** @type {any} */ event) => onChange(event.target.checked)}><span>${label}</span></label>`

/** @param {LinkWords} w @param {Owner} owner */
export function spellingFold(w, { id, value, onNaming }) {
  const naming = namingOf(value)
  return html`<details class="fold" id="${id}-spelling"><summary><span><span class="fold-title">${w.spellingTitle}</span><span class="fold-note">${w.spellingNote}</span></span></summary>
    <p class="label" id="${id}-between">${w.between}</p>
    <div class="chips" role="group" aria-labelledby="${id}-between">${Object.entries(w.separators).map(([sign, word]) => html`<button type="button" class="choice" ?disabled=${naming.keep} aria-pressed=${!naming.keep && naming.separator === sign} @click=${() => onNaming({ ...naming, separator: sign })}>${word}</button>`)}</div>
    <div class="checks">${check(w.lowercase, naming.lowercase && !naming.keep, (on) => onNaming({ ...naming, lowercase: on }), naming.keep)}
    <p class="help">${w.lowercaseHelp}</p>
    ${check(w.keepAll, naming.keep, (on) => onNaming({ ...naming, keep: on }))}</div>
  </details>`
}

/** @param {LinkWords} w @param {Owner} owner @param {string} [help] */
export function extraFold(w, { id, value, onExtra }, help) {
  /** @type {{name: string, value: string}[]} */
  const extra = value.extra ?? []
  /** @param {number} at @param {'name' | 'value'} key @param {string} typed */
  const edit = (at, key, typed) =>
    onExtra(extra.map((row, index) => (index === at ? { ...row, [key]: typed } : row)), `${key}:${at}`) // biome-ignore format: one line
  /** @param {{name: string, value: string}} row @param {number} at @param {'name' | 'value'} key @param {string} label @param {string} [error] */
  const box = (row, at, key, label, error) =>
    html`<div class="box words"><input id="${id}-extra-${key}-${at}" aria-label="${label} ${at + 1}" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${id}-extra-error-${at}` : nothing} placeholder=${label} autocomplete="off" autocapitalize="off" spellcheck="false" .value=${live(row[key] ?? '')} @input=${(/** @type {any} */ event) => edit(at, key, event.target.value)}></div>`
  return html`<details class="fold" id="${id}-extra" ?open=${extra.length > 0}><summary><span><span class="fold-title">${w.extraTitle}</span><span class="fold-note">${w.extraNote}</span></span></summary>
    ${help ? html`<p class="help">${help}</p>` : nothing}
    ${extra.map((row, at) => {
      const problem = extraProblem(extra, at)
      const error = problem && w[/** @type {'extraTwice' | 'extraNameless'} */ (problem)]
      return html`<div class="extra-row">${box(row, at, 'name', w.extraName, error)}${box(row, at, 'value', w.extraValue)}
      <button type="button" class="icon-button small" aria-label=${w.removeExtra(at + 1)} @click=${() => onExtra(extra.filter((_, index) => index !== at))}>×</button>
      ${error ? html`<p class="error" id="${id}-extra-error-${at}">${error}</p>` : nothing}</div>`
    })}
    <button type="button" class="button" @click=${() => onExtra([...extra, { name: '', value: '' }])}>${w.addExtra}</button>
  </details>`
}
