import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { at } from '../scripts/lib/paths.mjs'
import { findings } from './layers.mjs'

function sources() {
  const written = /\.(cpp|h|inc|js|mjs|css|html|svg|cmake|mts)$/
  return ['core', 'wasm', 'web', 'tests', 'scripts']
    .flatMap((folder) => fs.readdirSync(at(folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => written.test(path) && !/node_modules\/|^tests\/fixtures\//.test(path))
    .map((path) => ({ path, text: fs.readFileSync(at(path), 'utf8') }))
}

test('layers: no file names a layer above its own, and the page keeps its rules', () => {
  const all = sources()
  assert.ok(all.length > 10)
  assert.deepEqual(findings(all), [])
})

/** @param {string} path @param {string} text */
const found = (path, text) => findings([{ path, text }])

test('layers: a planted upward include is refused', () => {
  assert.match(found('core/links/utm.cpp', '\n#include "core/engine/engine.h"\n')[0], /utm\.cpp:2: .*a layer above/)
  assert.match(found('core/base/text.h', '  #  include "core/statistics/lift.h"')[0], /a layer above/)
  assert.deepEqual(found('core/links/utm.cpp', '#include "core/base/text.h"\n#include <string>\n'), [])
  assert.deepEqual(found('wasm/bindings.cpp', '#include "core/engine/engine.h"'), [])
})

test('layers: a planted include of half a path is refused', () => {
  for (const half of ['text.h', '../base/text.h', 'core/../base/text.h', 'base/text.h']) {
    assert.match(found('core/links/utm.cpp', `#include "${half}"`)[0], /whole path/)
  }
})

test('layers: a planted upward import is refused, static and dynamic; the composition root is free', () => {
  for (const line of [
    "import { view } from '../views/check.js'",
    "import '../views/check.js'",
    "export * from '../views/check.js'",
    "const view = await import('../views/check.js')",
    "import {\n  view,\n} from '../views/check.js'",
  ]) {
    assert.match(found('web/app/store.js', line).join(), /a layer above/, line)
    assert.deepEqual(found('web/app/main.js', line), [])
  }
  assert.match(found('web/elements/grid.js', "import { view } from '../views/check.js'")[0], /a layer above/)
  assert.match(found('wasm/payoff.js', "import '../web/app/store.js'")[0], /a layer above/)
  assert.match(found('web/app/store.js', "import x from '../../scripts/lib/paths.mjs'")[0], /in no layer/)
  assert.deepEqual(
    found('web/views/check.js', "import { t } from '../elements/grid.js'\nimport { html } from 'lit-html'"),
    [],
  )
})

test('page rules: each planted breach is refused', () => {
  for (const breach of [
    'html`<p style="color: red">`',
    'html`<p style=${css}>`',
    'element.innerHTML = text',
    "import { unsafeHTML } from 'lit-html/directives/unsafe-html.js'",
    "eval('1')",
    "new Function('a', 'b')",
    '`<button onclick="go()">`',
    "fetch('https://example.com/x')",
    "await import('//example.com/x.js')",
    '<script src="https://example.com/x.js">',
    'html`<img src="//example.com/x.png">`',
  ]) {
    assert.equal(found('web/views/check.js', breach).length, 1, breach)
  }
  assert.equal(found('web/styles/main.css', 'a { background: url(https://example.com/x.png) }').length, 1)
})

test('page rules: what looks alike is left alone', () => {
  for (const fine of [
    '// never innerHTML, see the policy',
    '/* style="..." is refused */',
    "const address = 'https://example.com/'",
    'html`<a href="https://example.com">`',
    'element.style.width = "3px"',
    'html`<button @click=${go} class="style">`',
    "evaluate('x')",
  ]) {
    assert.deepEqual(found('web/views/check.js', fine), [], fine)
  }
})

test('length: a file of more than 400 lines is refused unless it is a table', () => {
  const long = 'x\n'.repeat(401)
  assert.equal(found('core/base/text.cpp', long).length, 1)
  assert.deepEqual(found('core/base/text.cpp', 'x\n'.repeat(400)), [])
  assert.deepEqual(found('core/base/currency_table.inc', long), [])
})
