// @ts-check
/** Where a table is too wide to be worked in, creators are a list. */
export const PHONE = matchMedia('(width < 640px)')
