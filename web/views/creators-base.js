// @ts-check
/**
 * What every part of the Creators view stands on. The bundler cuts a chunk for each set of parts that import a module; as all
 * of them import this, one set makes one chunk, and one chunk weighs less than six.
 */

export { createCreators } from '../app/creators-actions.js'
export { remembered } from '../app/creators-model.js'
export { UNKNOWN } from '../app/format.js'
export { creators as words } from '../locales/en-creators.js'
export { creatorsView } from './creators.js'
export { createControl } from './creators-control.js'
export { backOf, shownText } from './creators-grid.js'
export { adopt, rules } from './creators-style.js'
