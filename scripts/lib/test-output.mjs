/** What node:test (TAP) and doctest print, read back: which tests failed, and with what. */

/**
 * The failed tests, innermost first, each with all that was printed of it.
 * @param {string} output @returns {{name: string, file: string, text: string}[]} `file` is the test's, though a helper of
 * several files may have declared it: of that the stack tells
 */
export function failedTests(output) {
  const blocks = output.matchAll(/^( *)not ok \d+ - (.*)\n\1 {2}---\n([\s\S]*?)^\1 {2}\.\.\.$/gm)
  return [...blocks].map(([text, , name, details]) => ({
    name,
    file: details.match(/(?:^ *location: '|file:\/\/)(.*\.test\.mjs):\d+:\d+/m)?.[1] ?? '',
    text: text.trimEnd(),
  }))
}

/** The names of the tests that ran and passed. @param {string} output @returns {Set<string>} */
export const passedTests = (output) =>
  new Set([...output.matchAll(/^ *ok \d+ - (.*)$/gm)].map(([, name]) => name).filter((name) => !/ # SKIP/.test(name)))

/** A pattern for --test-name-pattern that only this name meets. @param {string} name */
export const exactly = (name) => `^${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`

/** What doctest printed of each test case with a failed check, as ctest numbers it. @param {string} plain without colors */
export const failedChecks = (plain) =>
  plain
    .split(/^\d+: =+$/m)
    .filter((part) => /^\d+: .*(ERROR|FATAL ERROR): /m.test(part))
    .map((part) => part.trim())
