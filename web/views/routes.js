// @ts-check
/** The views that exist, in the order of their tabs. A new view is one row; `load` makes it a chunk of its own. */
import { checkIcon, creatorsIcon, linkIcon, ordersIcon, reportIcon } from '../elements/icons.js'
import { checkView } from './check.js'
import { kit } from './kit.js'

/** A view without an icon has no tab of its own: it stands under `tab`. @typedef {{id: string, icon?: () => unknown, tab?: string, view?: (page: any) => unknown, load?: () => Promise<View>}} Route */
/** A view may want to know that it was gone to, and with which query in the hash. */
/** @typedef {((page: any) => unknown) & {enter?: (page: any, query: string) => void}} View */

/** @type {Route[]} */
export const ROUTES = [
  { id: 'check', icon: checkIcon, view: checkView },
  {
    id: 'creators',
    icon: creatorsIcon,
    async load() {
      const { openCreators } = await import('./creators-open.js')
      return openCreators(kit)
    },
  },
  {
    id: 'creator',
    tab: 'check',
    async load() {
      const { openCreator } = await import('./creator-open.js')
      return openCreator(kit)
    },
  },
  {
    id: 'links',
    icon: linkIcon,
    async load() {
      const { openLinks } = await import('./links-open.js')
      return openLinks()
    },
  },
  {
    id: 'orders',
    icon: ordersIcon,
    async load() {
      const { openOrders } = await import('./orders-open.js')
      return openOrders(kit)
    },
  },
  {
    id: 'report',
    icon: reportIcon,
    async load() {
      const { openReport } = await import('./report-open.js')
      return openReport(kit)
    },
  },
]
