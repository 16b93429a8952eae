/** scripts/lib/tap.mjs: which tests failed is read back from what node:test prints. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { exactly, failedTests, passedTests } from '../../scripts/lib/tap.mjs'

const OUTPUT = `TAP version 13
# Subtest: a: $1.50 (net) is kept
not ok 1 - a: $1.50 (net) is kept
  ---
  location: '/somewhere/a.test.mjs:3:1'
  error: |-
    not ok 7 - is only said here
  ...
ok 2 - b: passes
ok 3 - c: left out # SKIP test name does not match pattern
`

test('tap: a failed test is read back with its file and its words', () => {
  const [failed, ...more] = failedTests(OUTPUT)
  assert.equal(more.length, 0)
  assert.equal(failed.name, 'a: $1.50 (net) is kept')
  assert.equal(failed.file, '/somewhere/a.test.mjs')
  assert.match(failed.text, /^not ok 1 [\s\S]*is only said here\n {2}\.\.\.$/)
})

test('tap: a test that was left out did not pass', () => {
  assert.deepEqual([...passedTests(OUTPUT)], ['b: passes'])
})

test('tap: the pattern of a name meets that name and no other', () => {
  const pattern = new RegExp(exactly('a: $1.50 (net) is kept'))
  assert.match('a: $1.50 (net) is kept', pattern)
  assert.doesNotMatch('a: $1x50 (net) is kept', pattern)
})
