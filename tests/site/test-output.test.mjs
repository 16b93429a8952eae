/** scripts/lib/test-output.mjs: which tests failed is read back from what is printed. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { exactly, failedChecks, failedTests, passedTests } from '../../scripts/lib/test-output.mjs'

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

test('test output: a failed test is read back with its file and its words', () => {
  const [failed, ...more] = failedTests(OUTPUT)
  assert.equal(more.length, 0)
  assert.equal(failed.name, 'a: $1.50 (net) is kept')
  assert.equal(failed.file, '/somewhere/a.test.mjs')
  assert.match(failed.text, /^not ok 1 [\s\S]*is only said here\n {2}\.\.\.$/)
})

test('test output: of a test that a helper declares, the file is read from the stack', () => {
  const [{ file }] = failedTests(`not ok 1 - a: is declared by a helper
  ---
  location: '/somewhere/visits.mjs:35:40'
  stack: |-
    visit (file:///somewhere/visits.mjs:27:7)
    async file:///somewhere/b.test.mjs:6:58
  ...
`)
  assert.equal(file, '/somewhere/b.test.mjs')
})

test('test output: a test that was left out did not pass', () => {
  assert.deepEqual([...passedTests(OUTPUT)], ['b: passes'])
})

test('test output: the pattern of a name meets that name and no other', () => {
  const pattern = new RegExp(exactly('a: $1.50 (net) is kept'))
  assert.match('a: $1.50 (net) is kept', pattern)
  assert.doesNotMatch('a: $1x50 (net) is kept', pattern)
})

test('test output: of doctest only the cases with a failed check are shown', () => {
  const output = `1: ====
1: a_test.cpp:3:
1: TEST CASE:  money: a sum is exact
1:
1: a_test.cpp:5: ERROR: CHECK( sum == 3 ) is NOT correct!
1:   values: CHECK( 4 == 3 )
1:
1: ====
1: TEST CASE:  real paths: hundreds of them
1: MESSAGE: 3 passed / 3
1: ====
1: [doctest] test cases:    2 |    1 passed | 1 failed |
`
  const [failed, ...more] = failedChecks(output)
  assert.equal(more.length, 0)
  assert.match(failed, /money: a sum is exact[\s\S]*CHECK\( 4 == 3 \)/)
})
