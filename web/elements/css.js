// @ts-check
/** Sizes that are only known when drawn. The policy refuses style= in markup; the object model is allowed. */
import { noChange } from 'lit-html'
import { Directive, directive } from 'lit-html/directive.js'

class Size extends Directive {
  /** @param {string} _property @param {number} _px */
  render(_property, _px) {
    return noChange
  }
  /** @param {any} part @param {[string, number]} size */
  update(part, [property, px]) {
    const value = `${px}px`
    if (part.element.style[property] !== value) part.element.style[property] = value
    return noChange
  }
}

/** `<col ${size('width', 120)}>` */
export const size = directive(Size)
