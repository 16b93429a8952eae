// @ts-check
/** The words of the Orders view that all of its tabs need, in American English; loaded with it. */

export const orders = {
  tabsLabel: 'Parts of Orders',
  /** @param {number} n */
  left: (n) =>
    `${n === 1 ? 'The file' : `The ${n} files`} you had added belonged to the project before, so ${n === 1 ? 'it is' : 'they are'} no longer in use. Add the files of this project.`,
  /** @type {Record<string, string>} */
  tabs: { files: 'Files', sold: 'Who sold what', paths: 'Paths', lift: 'Did it move sales?' },
  /** @param {string} name @param {number} tables @param {number} others */
  unpacked: (name, tables, others) =>
    `${name}: ${tables === 1 ? '1 table' : `${tables} tables`} in it${others ? `, ${others === 1 ? '1 other file' : `${others} other files`} left out` : ''}.`,
}
