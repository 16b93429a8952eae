// @ts-check
/** What is wrong with a field, in words; empty where nothing is. */

/** @param {import('../app/page.js').Page} page @param {string} id */
export function errorOf({ answer, words, f, document }, id) {
  const read = answer.ok ? answer.inputs[id] : undefined
  return read && !read.ok ? words.fieldError(read.fault, String(document.check.inputs[id] ?? ''), f, id) : ''
}
