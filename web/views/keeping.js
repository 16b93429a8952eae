// @ts-check
/** The menu's part for projects and files, and the lines that say what is not saved. */
import { html, nothing } from 'lit-html'
import { field } from '../elements/field.js'
import { binIcon, plusIcon } from '../elements/icons-keeping.js'

/** @typedef {import('../app/page.js').Page} Page */
/** @typedef {import('../app/keeping.js').Keeping} Keeping */

/** Letters of a project's name. */
const LONGEST_NAME = 80

const hideMenu = () => /** @type {any} */ (document.getElementById('menu'))?.hidePopover()

/** As the visitor's keyboard names it. @param {string} letter */
const keys = (letter) => (/Mac|iP/.test(navigator.platform) ? `⌘${letter}` : `Ctrl+${letter}`)

/** A row of the menu: what it does closes the menu. @param {string} label @param {() => void} run @param {string} [key] */
const row = (label, run, key = '') =>
  html`<button type="button" class="menu-row" @click=${() => {
    hideMenu()
    run()
  }}><span>${label}</span>${key ? html`<kbd>${key}</kbd>` : nothing}</button>`

/** @param {any} w @param {Keeping} act @param {import('../app/projects.js').Listed} project */
function projectRow(w, act, { slot, name, creators, links, damaged }) {
  const shown = name || w.unnamed
  return html`<li>
    <button type="button" class="menu-row" @click=${() => {
      hideMenu()
      act.switchTo(slot)
    }}><span class="project-name">${shown}</span><small>${damaged ? w.menu.damaged : w.menu.size({ creators, links })}</small></button>
    <button type="button" class="icon-button" aria-label=${w.menu.remove(shown)} title=${w.menu.remove(shown)} @click=${() => act.remove(slot)}>${binIcon()}</button>
  </li>`
}

/** @param {Page} page @param {any} w @param {Keeping} act */
function projects(page, w, act) {
  const { projects: others = [], deleted = [] } = /** @type {any} */ (page.ui)
  return html`${
    others.length
      ? html`<h2 class="menu-title" id="other-projects">${w.menu.others}</h2>
    <ul class="menu-projects" aria-labelledby="other-projects">${others.map((/** @type {any} */ project) => projectRow(w, act, project))}</ul>`
      : nothing
  }
  ${deleted.map((/** @type {any} */ gone) => html`<p class="menu-deleted" role="status"><span>${w.menu.deleted(gone.name)}</span> <button type="button" class="text" @click=${() => act.bringBack(gone.slot)}>${w.menu.back}</button></p>`)}`
}

/** @param {Page} page @param {any} w @param {Keeping} act */
export function menuOf(page, w, act) {
  const { own, slot, ui } = page
  const { file = '' } = /** @type {any} */ (ui)
  const work = act.hasWork()
  const rename = (/** @type {string} */ typed) =>
    page.act.change([[['document', 'name'], typed.slice(0, LONGEST_NAME) || undefined]], 'name')
  return html`<div class="menu-part">
      ${
        slot.startsWith('copy ')
          ? html`<p class="help">${w.menu.copy}</p>`
          : field({
              id: 'project-name',
              kind: 'text',
              label: w.menu.project,
              placeholder: w.menu.eg,
              text: own.name ?? '',
              onInput: rename,
              aside: work
                ? html`<button type="button" class="icon-button" aria-label=${w.menu.removeThis} title=${w.menu.removeThis} @click=${() => act.remove(slot)}>${binIcon()}</button>`
                : nothing,
            })
      }
      ${projects(page, w, act)}
      <button type="button" class="menu-row" id="new-project" @click=${() => {
        hideMenu()
        act.newProject()
      }}>${plusIcon()}<span>${w.menu.fresh}</span></button>
    </div>
    <div class="menu-part">
      ${row(file ? w.menu.saveTo(file) : w.menu.save, () => act.saveCopy(), keys('S'))}
      ${file ? row(w.menu.saveAs, () => act.saveCopy(true)) : nothing}
      ${row(w.menu.open, act.openCopy, keys('O'))}
      ${work ? row(w.menu.share, act.share) : nothing}
    </div>`
}

/** @param {string} text @param {boolean} calm @param {[string, () => void][]} actions @param {string} [more] */
const banner = (text, calm, actions, more) => html`<div class="banner ${calm ? '' : 'care'}" role="status">
    <p>${text}${more ? html` <span class="banner-more">${more}</span>` : nothing}</p>
    <div class="banner-actions">${actions.map(([label, run]) => html`<button type="button" class="button" @click=${run}>${label}</button>`)}</div>
  </div>`

/** @param {Page} page @param {any} w @param {Keeping} act */
function saveTrouble({ ui }, w, act) {
  if (ui.save === 'elsewhere') return banner(w.save.elsewhere, false, [[w.workHere, act.workHere]])
  if (ui.save === 'refused') return banner(w.refused(ui.refusal), false, [])
  const text = w.save[ui.save]
  return text ? banner(text, false, [[w.saveCopy, () => act.saveCopy()]]) : nothing
}

/** @param {Page} page @param {any} w @param {Keeping} act */
export function noticesOf(page, w, act) {
  const { notice, due, save } = /** @type {any} */ (page.ui)
  const quiet = due && !notice && save === 'saved' && !page.slot.startsWith('copy ')
  return html`${saveTrouble(page, w, act)}${
    notice
      ? banner(notice.text, notice.calm, [...(notice.actions ?? []), ...(notice.calm && notice.actions ? [] : [[w.dismiss, act.dismiss]])], notice.more) // biome-ignore format: one line
      : nothing
  }${
    quiet
      ? html`<p class="nudge" role="status"><span>${w.nudge}</span> <button type="button" class="text" @click=${() => act.saveCopy()}>${w.saveCopy}</button> <button type="button" class="text" @click=${act.notNow}>${w.notNow}</button></p>`
      : nothing
  }`
}
