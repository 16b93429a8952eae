/**
 * Runs the steps one after another, tells what each took, and ends with "N passed, N failed". A step that fails does not
 * hide those after it. What a step printed is in build/test-logs; on a failure the failed tests, or its end, are shown.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { at, root } from './lib/paths.mjs'
import { steps } from './lib/steps.mjs'
import { exactly, failedChecks, failedTests, passedTests } from './lib/test-output.mjs'

const LOGS = at('build/test-logs')

/** @param {string} command @param {string} log @returns {Promise<{status: number, output: string}>} */
function run(command, log) {
  return new Promise((resolve) => {
    // NO_COLOR and the like, so that the counts can be read.
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
    const child = spawn('bash', ['-euo', 'pipefail', '-c', command], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const file = fs.createWriteStream(log)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ part) => {
        output += part
        file.write(part)
      })
    }
    child.on('close', (status) => {
      file.end()
      resolve({ status: status ?? 1, output })
    })
  })
}

/**
 * Tests counted from what node:test and doctest print; a step without any is one test, passed or failed.
 * @param {string} output @param {number} status
 */
function countTests(output, status) {
  // doctest colours its words under node whatever it is told.
  const plain = stripVTControlCharacters(output)
  let passed = 0
  let failed = 0
  for (const [, kind, count] of plain.matchAll(/^# (pass|fail|cancelled) (\d+)$/gm)) {
    if (kind === 'pass') passed += Number(count)
    else failed += Number(count)
  }
  // By ctest's own numbering: what failed it prints once more without.
  for (const [, good, bad] of plain.matchAll(/^\d+: \[doctest\] test cases:.*?(\d+) passed \|\s*(\d+) failed/gm)) {
    passed += Number(good)
    failed += Number(bad)
  }
  if (status === 0 && passed + failed === 0) passed = 1
  // A crash, a leak or a build error, which no test reported.
  if (status !== 0 && failed === 0) failed = 1
  return { passed, failed }
}

/** What a failed step printed, as far as it tells why. @param {string} output */
function reasons(output) {
  const failed = [...failedTests(output).map(({ text }) => text), ...failedChecks(stripVTControlCharacters(output))]
  return failed.length ? failed.map((text) => text.slice(0, 3000)).join('\n') : output.slice(-6000).trimEnd()
}

/** Those of the failed tests that pass when run once more, each alone. @param {string} output @param {string} log */
async function passedAgain(output, log) {
  /** @type {string[]} */
  const passed = []
  for (const { name, file } of failedTests(output)) {
    const again = await run(
      `node --test --test-reporter=tap --test-name-pattern='${exactly(name).replaceAll("'", "'\\''")}' '${file}'`,
      `${log}.again-${passed.length}`,
    )
    if (again.status === 0 && passedTests(again.output).has(name)) passed.push(name)
  }
  return passed
}

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

async function main() {
  const wanted = process.argv.slice(2)
  if (wanted[0] === '--list') {
    for (const { name } of steps) console.log(name)
    return
  }
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  fs.mkdirSync(LOGS, { recursive: true })
  const start = Date.now()
  const total = { passed: 0, failed: 0 }
  for (const [index, { name, command, shows, twice }] of chosen.entries()) {
    const began = Date.now()
    const log = `${LOGS}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.log`
    process.stdout.write(`[${index + 1}/${chosen.length}] ${name} ... `)
    const { status, output } = await run(command, log)
    const first = countTests(output, status)
    const again = twice && first.failed ? await passedAgain(output, log) : []
    const passed = first.passed + again.length
    const failed = first.failed - again.length
    total.passed += passed
    total.failed += failed
    console.log(`${failed ? 'FAILED' : 'ok'}: ${passed} passed, ${failed} failed, ${seconds(began)}`)
    for (const test of again) console.log(`    failed at first, passed when run again: ${test}`)
    if (first.failed) console.log(`${reasons(output)}\n(all of it: ${log})`)
    else if (shows) for (const line of output.split('\n').filter((each) => shows.test(each))) console.log(`    ${line}`)
  }
  console.log(`all steps: ${seconds(start)}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed || chosen.length === 0 ? 1 : 0
}

await main()
