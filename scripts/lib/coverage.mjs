/** Line coverage of core from clang's own counters, read as lcov. A line counts once, however many object files hold it (headers). */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { at, root } from './paths.mjs'

/** Runs the tool of the very LLVM that clang++ is of: no other need read its files. @param {string} tool @param {string[]} args */
function llvm(tool, args) {
  const program = spawnSync('clang++', [`-print-prog-name=${tool}`], { encoding: 'utf8' }).stdout.trim()
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${tool} failed: ${error ?? stderr.slice(-1000)}`)
  return stdout
}

/**
 * @param {string} build @param {string} profile what the tests' run left
 * @returns {{percent: number, lines: number, files: {file: string, percent: number, missed: number[]}[]}}
 */
export function coverageOf(build, profile) {
  const merged = `${profile}.merged`
  if (!fs.existsSync(profile)) throw new Error(`no coverage in ${profile}`)
  llvm('llvm-profdata', ['merge', '-sparse', profile, '-o', merged])
  // The library's objects, not the tests' program: a source that no test ever linked counts as missed.
  const objects = fs
    .readdirSync(path.join(build, 'core'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.o'))
    .map((name) => path.join(build, 'core', name))
    .filter((file) => fs.readFileSync(file).includes('__llvm_covmap'))
    .flatMap((file) => ['-object', file])
  const report = llvm('llvm-cov', [
    'export',
    '--format=lcov',
    '--skip-functions',
    `-instr-profile=${merged}`,
    ...objects,
  ])

  const files = report
    .split('end_of_record')
    .map((record) => ({
      file: path.relative(root, record.match(/^SF:(.*)$/m)?.[1] ?? root),
      hits: [...record.matchAll(/^DA:(\d+),(\d+)/gm)].map(([, line, count]) => ({
        line: Number(line),
        count: Number(count),
      })),
    }))
    .filter(({ file }) => file.startsWith(`core${path.sep}`) && fs.existsSync(at(file)))
    .map(({ file, hits }) => {
      const missed = hits.filter(({ count }) => count === 0).map(({ line }) => line)
      return { file, lines: hits.length, missed, percent: share(hits.length - missed.length, hits.length) }
    })
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  const missed = files.reduce((sum, file) => sum + file.missed.length, 0)
  return { percent: share(lines - missed, lines), lines, files: files.sort((a, b) => a.percent - b.percent) }
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole)
