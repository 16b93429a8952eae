/**
 * The third-party notices that the site carries. What is bundled and not named here fails the build, so a dependency
 * cannot slip in without somebody having read its licence.
 */
import fs from 'node:fs'
import { at, web } from './paths.mjs'

/** Compiled into payoff.wasm and payoff.js. Their texts are in scripts/notices, as packages put them in many places. */
const COMPILED = [
  { name: 'nlohmann/json', licence: 'MIT', text: 'nlohmann-json.txt' },
  { name: 'tl::expected', licence: 'CC0-1.0', text: 'tl-expected.txt' },
  { name: 'Emscripten runtime', licence: 'MIT', text: 'emscripten.txt' },
  { name: 'musl', licence: 'MIT', text: 'musl.txt' },
  { name: 'libc++, libc++abi, compiler-rt', licence: 'Apache-2.0 WITH LLVM-exception', text: 'llvm.txt' },
  { name: 'dbt-ga4 (list of traffic sources)', licence: 'MIT', text: 'dbt-ga4.txt' },
  { name: 'Unicode CLDR (currency data)', licence: 'Unicode-3.0', text: 'unicode-cldr.txt' },
]

/** npm packages that may be bundled into the page, with the licence that was read. @type {Record<string, string>} */
const BUNDLED = {
  'browser-fs-access': 'Apache-2.0',
  'd3-array': 'ISC',
  'd3-color': 'ISC',
  'd3-format': 'ISC',
  'd3-interpolate': 'ISC',
  'd3-scale': 'ISC',
  'd3-shape': 'ISC',
  'd3-path': 'ISC',
  'd3-time': 'ISC',
  'd3-time-format': 'ISC',
  fflate: 'MIT',
  internmap: 'ISC',
  'idb-keyval': 'Apache-2.0',
  'lit-html': 'BSD-3-Clause',
  uqr: 'MIT',
}

/** @param {string} input a path of esbuild's metafile */
function packageOf(input) {
  const inside = input.split('node_modules/').pop() ?? ''
  return inside
    .split('/')
    .slice(0, inside.startsWith('@') ? 2 : 1)
    .join('/')
}

/** @param {string} name */
function fromPackage(name) {
  const folder = `${web}/node_modules/${name}`
  const { version, license } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'))
  if (BUNDLED[name] === undefined) throw new Error(`${name} is bundled and scripts/lib/notices.mjs does not list it`)
  if (BUNDLED[name] !== license) throw new Error(`${name} is now under ${license}, not ${BUNDLED[name]}`)
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  if (!file) throw new Error(`${name} has no licence file`)
  return { title: `${name} ${version}`, licence: license, text: fs.readFileSync(`${folder}/${file}`, 'utf8') }
}

/** @param {string[]} inputs every file that went into the page @returns {string} */
export function notices(inputs) {
  const packages = [...new Set(inputs.filter((input) => input.includes('node_modules/')).map(packageOf))]
  const all = [
    { title: 'Payoff', licence: 'MIT', text: fs.readFileSync(at('LICENSE'), 'utf8') },
    ...COMPILED.map(({ name, licence, text }) => ({
      title: name,
      licence,
      text: fs.readFileSync(at('scripts/notices', text), 'utf8'),
    })),
    ...packages.sort().map(fromPackage),
  ]
  const rule = '='.repeat(80)
  return `${all.map(({ title, licence, text }) => `${rule}\n${title} (${licence})\n${rule}\n\n${text.trim()}\n`).join('\n\n')}`
}
