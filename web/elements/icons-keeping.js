// @ts-check
/** Line icons of the menu, in its chunk. */
import { icon } from './icons.js'

export const binIcon = () => icon('M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5M11.5 9v4.5')
export const plusIcon = () => icon('M10 4v12M4 10h12')
