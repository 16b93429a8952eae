// @ts-check
/** The views that exist, in the order of their tabs. A new view is one row; `load` makes it a chunk of its own. */
import { checkIcon, linkIcon } from '../elements/icons.js'
import { checkView } from './check.js'

/** @typedef {{id: string, icon: () => unknown, view?: (page: any) => unknown, load?: () => Promise<(page: any) => unknown>}} Route */

/** @type {Route[]} */
export const ROUTES = [
  { id: 'check', icon: checkIcon, view: checkView },
  {
    id: 'links',
    icon: linkIcon,
    async load() {
      const [{ linksView }, { links }] = await Promise.all([import('./links.js'), import('../locales/en-links.js')])
      return (page) => linksView(page, links)
    },
  },
]
