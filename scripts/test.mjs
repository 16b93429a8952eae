/**
 * Runs the steps, two lanes of them side by side, tells of each when it ends what it took, and ends with "N passed, N
 * failed". A step that fails does not hide those after it. What a step printed is in build/test-logs; on a failure the
 * failed tests, or its end, are shown.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { at, root } from './lib/paths.mjs'
import { lanes } from './lib/steps.mjs'
import { exactly, failedChecks, failedTests, passedTests } from './lib/test-output.mjs'

/** @typedef {import('./lib/steps.mjs').Step} Step */

const LOGS = at('build/test-logs')
const GIVES_WAY = 5

/**
 * @param {string} command @param {string} log @param {number} [niceness] how readily it gives way to others
 * @returns {Promise<{status: number, output: string}>}
 */
function run(command, log, niceness = 0) {
  return new Promise((resolve) => {
    // NO_COLOR and the like, so that the counts can be read.
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
    const child = spawn('nice', ['-n', String(niceness), 'bash', '-euo', 'pipefail', '-c', command], {
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
    if (!file) continue
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

/** Runs a step and says all of it at once, so that two lanes do not mix. @param {Step} step @param {number} [niceness] */
async function runStep({ name, command, shows, twice }, niceness) {
  const began = Date.now()
  const log = `${LOGS}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.log`
  const { status, output } = await run(command, log, niceness)
  const first = countTests(output, status)
  const again = twice && first.failed ? await passedAgain(output, log) : []
  const passed = first.passed + again.length
  const failed = first.failed - again.length
  const lines = [`${name} ... ${failed ? 'FAILED' : 'ok'}: ${passed} passed, ${failed} failed, ${seconds(began)}`]
  lines.push(...again.map((test) => `    failed at first, passed when run again: ${test}`))
  if (first.failed) lines.push(reasons(output), `(all of it: ${log})`)
  else if (shows) lines.push(...output.split('\n').flatMap((each) => (shows.test(each) ? `    ${each}` : [])))
  return { passed, failed, said: lines.join('\n') }
}

async function main() {
  const wanted = process.argv.slice(2)
  const chosen = (/** @type {Step[]} */ steps) =>
    steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  if (wanted[0] === '--list') {
    for (const { name } of Object.values(lanes).flat()) console.log(name)
    return
  }
  fs.mkdirSync(LOGS, { recursive: true })
  const start = Date.now()
  const count = chosen(Object.values(lanes).flat()).length
  const total = { steps: 0, passed: 0, failed: 0 }
  const inTurn = async (/** @type {Step[]} */ steps, /** @type {number} */ niceness) => {
    for (const step of chosen(steps)) {
      const { passed, failed, said } = await runStep(step, niceness)
      total.steps += 1
      total.passed += passed
      total.failed += failed
      console.log(`[${total.steps}/${count}] ${said}`)
    }
  }
  await Promise.all([inTurn(lanes.core, GIVES_WAY), inTurn(lanes.page, 0)])
  await inTurn(lanes.last, 0)
  console.log(`all steps: ${seconds(start)}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed || count === 0 ? 1 : 0
}

await main()
