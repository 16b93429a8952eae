/** What a visitor does with Quick check, and what they then read; selectors live here, so that tests are sentences. */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {ReturnType<typeof handOn>} Hand */

/** @param {number} days @returns {string} the visitor's own date, so many days ago */
export function daysAgo(days) {
  const day = new Date(Date.now() - days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(day)
}

/** As a browser without File System Access does. */
export const noPickers = () => {
  // biome-ignore lint/suspicious/noExplicitAny: taken away
  const page = /** @type {any} */ (window)
  for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) delete page[name]
}

/** @param {Page} page */
export function handOn(page) {
  const text = async (/** @type {string} */ selector) =>
    ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim()
  const hand = {
    page,
    /** The engine is there and typing works. */
    ready: () => page.waitForSelector('html[data-ready]', { state: 'attached' }).then(() => hand),
    text,
    /** @param {string} id of an input, such as fee */
    value: (id) => page.inputValue(`#f-${id}`),
    /** @param {string} id */
    placeholder: (id) => page.getAttribute(`#f-${id}`, 'placeholder'),
    verdict: () => text('.verdict .pill'),
    hero: () => text('#hero'),
    sub: () => text('.answer .sub'),
    /** @param {string} id of the field */
    error: (id) => text(`#${id}-error`),
    banner: () => text('.banner p'),
    /** @param {string} id of a metric @returns {Promise<string>} its figure */
    tile: (id) => text(`#tile-${id} .tile-value`),
    startEmpty: () => page.getByRole('button', { name: 'Start empty' }).click(),
    /** @param {string} name of a button */
    press: (name) => page.getByRole('button', { name, exact: true }).first().click(),
    /** Fills fields as typed text, opening the part of the form that holds them. @param {Record<string, string>} values */
    async fill(values) {
      for (const [id, typed] of Object.entries(values)) {
        const input = page.locator(`#f-${id}`)
        if (!(await input.isVisible())) await page.locator(`details:has(#f-${id}) > summary`).click()
        await input.fill(typed)
      }
    },
    /** Opens a part of Quick check in full. @param {string} name */
    async openFull(name) {
      await page.locator('.openers').getByRole('button', { name, exact: true }).click()
      await page.waitForSelector('#full-title')
    },
    /** Opens a figure beside what others report. @param {string} label */
    async openTopic(label) {
      const topic = page.locator('.topic', { has: page.locator('summary', { hasText: label }) }).first()
      if ((await topic.getAttribute('open')) === null) await topic.locator('summary').click()
      return topic
    },
    /** Finds numbers by their id, adds each as a field and fills it. @param {Record<string, string>} values */
    async addNumbers(values) {
      if (!(await page.locator('#find-input').count())) await page.locator('#more > summary').click()
      await page.waitForSelector('#find-input')
      for (const [id, typed] of Object.entries(values)) {
        await page.fill('#find-input', id.replaceAll('_', ' '))
        await page.locator('#more .chips .choice').first().click()
        await page.fill(`#f-${id}`, typed)
      }
    },
    /** @param {string} label of a figure @param {Record<string, string>} values */
    async addBenchmark(label, values) {
      const topic = await hand.openTopic(label)
      await topic.getByRole('button', { name: 'Add your own' }).click()
      for (const [key, typed] of Object.entries(values)) await topic.locator(`.bar-form [id$="-${key}"]`).fill(typed)
    },
    /** @param {Record<string, string>} values */
    async fillLink(values) {
      for (const [part, typed] of Object.entries(values)) await page.locator(`#l-${part}`).fill(typed)
    },
    /** Fills fields of the creator's side, opening the part of the form that holds them. @param {Record<string, string>} values */
    async fillCreator(values) {
      for (const [id, typed] of Object.entries(values)) {
        const input = page.locator(`[id="c-${id}"]`)
        await input.waitFor({ state: 'attached' })
        if (!(await input.isVisible())) await page.locator(`details:has([id="c-${id}"]) > summary`).click()
        await input.fill(typed)
      }
    },
    /** Drops a file on the page. @param {string} content @param {string} name */
    drop: (content, name) =>
      page.evaluate(
        ([text, file]) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.items.add(new File([text], file))
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
        },
        /** @type {const} */ ([content, name]),
      ),
    /** The address in the share dialog, once it is made. */
    async shareLink() {
      await page.waitForFunction(() => /** @type {any} */ (document.getElementById('share-link'))?.value)
      return page.inputValue('#share-link')
    },
    /** The menu with what comes later into it. */
    async openMenu() {
      if (!(await page.locator('#menu').isVisible())) await hand.press('Menu')
      await page.waitForSelector('#menu .menu-part')
    },
    saved: () => page.getByText('Saved in this browser').first().waitFor({ state: 'attached' }),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
  }
  return hand
}
