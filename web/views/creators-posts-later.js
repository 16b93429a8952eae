// @ts-check
/** Posts as rows of the grid: loaded when the first creator is opened. */
import { adopt } from './creators-base.js'

export { columnsWith, pasteInto, unfolded, written } from '../app/creators-post-rows.js'
export { postRowWords as words } from '../locales/en-creators-posts.js'

adopt(`
.grid tbody .post-row th { padding-inline-start: 44px; font-weight: 450; }
.grid tbody .post-row :is(th, td) { background: var(--ground); }
.grid tbody .post-row .closed { background: color-mix(in srgb, var(--sunk) 70%, var(--ground)); }
.grid tbody .post-row .picked { background: var(--press-soft); }
`)
