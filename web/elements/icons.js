// @ts-check
/** Line icons, 20 px, drawn in the current color. */
import { html } from 'lit-html'

/** @param {string} path */
export const icon = (path) =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${path} /></svg>`

export const undoIcon = () => icon('M7.5 4 4 7.5 7.5 11M4.3 7.5H12a4 4 0 0 1 0 8H9')
export const redoIcon = () => icon('M12.5 4 16 7.5 12.5 11M15.7 7.5H8a4 4 0 0 0 0 8h3')
export const moreIcon = () => icon('M4 6h12M4 14h12M8 4v4M13 12v4')
export const checkIcon = () => icon('M4 16V9M10 16V4M16 16v-5')
export const creatorsIcon = () => icon('M3 5h14M3 10h14M3 15h14M8 5v10')
export const linkIcon = () =>
  icon(
    'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1',
  )
export const ordersIcon = () => icon('M4 7h12l-1 10H5zM7 9V6a3 3 0 0 1 6 0v3')
export const reportIcon = () => icon('M5 3h10v14H5zM8 7h4M8 10h4M8 13h2')
export const lockIcon = () => icon('M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9')
export const brandMark = () =>
  html`<svg class="mark" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true"><rect width="32" height="32" rx="9" /><path d="M13 8.5 7.5 14l5.5 5.5M8 14h10.5a5 5 0 0 1 0 10H15" /></svg>`
