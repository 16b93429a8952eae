// @ts-check
/** The sentences of a link that is checked; loaded with its part of the Links view. */
import { links } from './en-links.js'

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
