/**
 * The rules of the house that can be read off the files: what may include or import what, and what may not stand in the
 * page at all. Each rule gives its findings as "file:line: what".
 */

/** Low to high. A file may name its own layer and lower ones. */
const CORE = [
  'base',
  'statistics',
  'metrics',
  'links',
  'imports',
  'ledger',
  'attribution',
  'plan',
  'campaign',
  'project',
  'engine',
]
const LEVELS = new Map([
  ...CORE.map((name, level) => /** @type {const} */ ([`core/${name}`, level])),
  ['wasm', 20],
  ['web/locales', 30],
  ['web/app', 31],
  ['web/elements', 32],
  ['web/views', 33],
])
/** Puts the parts together, so it alone may know those above it. */
const COMPOSITION_ROOTS = ['web/app/main.js', 'web/app/prerender.js']
const LONGEST = 400
/** Tables, generated ones among them, and the words of a language. */
const TABLES = /\.inc$|_table\.cpp$|^web\/locales\//

/** @typedef {{path: string, text: string}} Source */

/** @param {string} path */
function levelOf(path) {
  const folders = path.split('/')
  return LEVELS.get(folders.slice(0, 2).join('/')) ?? LEVELS.get(folders[0])
}

/** @param {string} text @param {RegExp} pattern global @returns {Generator<{line: number, match: RegExpMatchArray}>} */
function* matches(text, pattern) {
  for (const match of text.matchAll(pattern)) {
    yield { line: text.slice(0, match.index).split('\n').length, match }
  }
}

/** @param {string} from @param {string} specifier "./x.js", "../y.js" */
function resolved(from, specifier) {
  return new URL(specifier, `file:///${from}`).pathname.slice(1)
}

/** @param {Source} source */
function* includes({ path, text }) {
  for (const { line, match } of matches(text, /^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm)) {
    const [, quote, target] = match
    if (quote === '<') continue
    const level = levelOf(target)
    if (!/^(core|wasm|tests)\//.test(target) || target.includes('..')) {
      yield `${path}:${line}: "${target}" is not the whole path from the root`
    } else if (level !== undefined && level > (levelOf(path) ?? Infinity)) {
      yield `${path}:${line}: includes "${target}", which is a layer above`
    }
  }
}

/** Code with comments blanked, lines kept: a comment may name what the code may not use. @param {string} text */
const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;,{}(])\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '))

/** @param {Source} source */
function* imports({ path, text }) {
  const code = withoutComments(text)
  const pattern = /\b(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
  for (const { line, match } of matches(code, pattern)) {
    const specifier = match[1] ?? match[2]
    if (!specifier.startsWith('.')) continue
    const target = resolved(path, specifier)
    const own = levelOf(path)
    const level = levelOf(target)
    if (level === undefined) yield `${path}:${line}: imports ${target}, which is in no layer`
    else if (own !== undefined && level > own && !COMPOSITION_ROOTS.includes(path)) {
      yield `${path}:${line}: imports ${target}, which is a layer above`
    }
  }
}

const FORBIDDEN = [
  { what: /\sstyle\s*=\s*["'`$]/g, why: 'style= is refused by the content security policy' },
  { what: /\bstyleMap\b/g, why: 'styleMap writes style=, which the policy refuses' },
  { what: /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/g, why: 'text becomes markup' },
  { what: /\bunsafe(?:HTML|SVG|MathML|Static)\b/g, why: 'text becomes markup' },
  { what: /\beval\s*\(|\bnew\s+Function\b/g, why: 'text becomes code' },
  { what: /\bon[a-z]+\s*=\s*"/g, why: 'an inline handler is refused by the policy; write @event' },
  {
    what: /\b(?:fetch|import|Worker|EventSource|WebSocket|sendBeacon)\s*\(\s*['"`](?:[a-z]+:)?\/\//g,
    why: 'a request to another host',
  },
  {
    what: /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//g,
    why: 'a request to another host',
  },
  { what: /\burl\(\s*['"]?(?:https?:)?\/\/|@import\s+['"](?:https?:)?\/\//g, why: 'a request to another host' },
]

/** @param {Source} source */
function* pageRules({ path, text }) {
  const code = /\.(js|css)$/.test(path) ? withoutComments(text) : text
  for (const { what, why } of FORBIDDEN) {
    for (const { line, match } of matches(code, what)) yield `${path}:${line}: ${match[0].trim()}: ${why}`
  }
}

/** @param {Source} source */
function* length({ path, text }) {
  const lines = text.split('\n').length - 1
  if (lines > LONGEST && !TABLES.test(path)) yield `${path}: ${lines} lines, over ${LONGEST}`
}

/** @param {Source[]} sources @returns {string[]} */
export function findings(sources) {
  return sources.flatMap((source) => [
    ...(/^(core|wasm|tests)\/.*\.(cpp|h|inc)$/.test(source.path) ? includes(source) : []),
    ...(/^(web|wasm)\/.*\.js$/.test(source.path) ? imports(source) : []),
    ...(/^web\/.*\.(js|html|css|svg)$/.test(source.path) ? pageRules(source) : []),
    ...length(source),
  ])
}
