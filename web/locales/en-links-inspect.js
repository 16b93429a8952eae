// @ts-check
/** The sentences of a link that is checked; loaded with its part of the Links view. */
import { links, warnings } from './en-links.js'

// Only a finished link has these.
Object.assign(
  warnings,
  /** @type {typeof warnings} */ ({
    upper_case: (v, field) =>
      `${field} has capital letters${v.value ? ` (“${v.value}”)` : ''}. Reports show each spelling as a row of its own.`,
    spaces: (_, field) => `${field} has spaces. Write _ or - instead.`,
    empty_value: (_, field) => `${field} is empty.`,
    unknown_utm_key: (_v, _field, subject) => `Analytics know no ${subject}. Is it misspelled?`,
    plus_for_space: (_, field) => `${field} has a + for a space, which some tools show as a plus.`,
  }),
)

export const words = {
  inspectTitle: 'Check a link',
  inspectLabel: 'Finished link',
  inspectHelp: 'Paste any tagged link. It is not opened, only read.',
  /** @type {Record<string, string>} */
  grades: {
    A: 'All good.',
    B: 'Good, with one thing to know.',
    C: 'Usable, but reports will suffer.',
    D: 'Clicks will be hard to find.',
    E: 'Clicks will get lost.',
    F: 'Nothing can be told from this link.',
  },
  /** @param {string} channel */
  filed: (channel) => `GA4 will file it under ${channel}.`,
  mended: 'Put right',
  copyMended: 'Copy mended link',
  parts: { host: 'Site', path: 'Page', fragment: 'Place on the page' },
  /** @param {string} name a parameter */
  about: (name) => {
    const field = name.startsWith('utm_') ? links.fields[name.slice(4)] : undefined
    return field ? `${field.label}. ${field.ga4 ? `In GA4: ${field.ga4}` : field.help}` : ''
  },
}
