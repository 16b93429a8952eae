/** Prints the line coverage of core after the tests of the sanitize preset ran, and fails below the gate. */
import { coverageOf } from './lib/coverage.mjs'
import { at } from './lib/paths.mjs'

const GATE = 95
const { percent, lines, files } = coverageOf(at('build/sanitize'), at('build/sanitize/core_tests.profraw'))
for (const { file, percent: part, missed } of files.filter((each) => each.missed.length > 0)) {
  console.log(`${part.toFixed(1).padStart(6)} %  ${file}: ${missed.join(' ')}`)
}
console.log(`coverage of core: ${percent.toFixed(1)} % of ${lines} lines, at least ${GATE} % wanted`)
process.exitCode = percent >= GATE ? 0 : 1
