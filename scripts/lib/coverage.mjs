/** Line coverage of core from gcov's own JSON. A line counts once, however many object files hold it (headers). */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { at, root } from './paths.mjs'

/** @param {string} build @returns {{percent: number, lines: number, files: {file: string, percent: number, missed: number[]}[]}} */
export function coverageOf(build) {
  const work = path.join(build, 'gcov')
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(work, { recursive: true })
  // The compiler's notes, not the runs' data: a source that no test ever linked counts as missed.
  const data = fs
    .readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.gcno'))
    .map((name) => path.join(build, name))
  if (data.length === 0) throw new Error(`no coverage notes in ${build}`)
  const { status, stderr } = spawnSync('gcov', ['--json-format', '--preserve-paths', '--hash-filenames', ...data], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`gcov failed: ${stderr.slice(-1000)}`)

  /** Hits by file and line. @type {Map<string, Map<number, number>>} */
  const hits = new Map()
  for (const name of fs.readdirSync(work).filter((file) => file.endsWith('.gcov.json.gz'))) {
    const report = JSON.parse(zlib.gunzipSync(fs.readFileSync(path.join(work, name))).toString())
    for (const { file, lines } of report.files) {
      const from = path.relative(root, path.resolve(report.current_working_directory, file))
      if (!from.startsWith(`core${path.sep}`) || !fs.existsSync(at(from))) continue
      const known = hits.get(from) ?? new Map()
      hits.set(from, known)
      for (const { line_number, count } of lines) known.set(line_number, (known.get(line_number) ?? 0) + count)
    }
  }
  const files = [...hits].map(([file, lines]) => {
    const missed = [...lines].filter(([, count]) => count === 0).map(([line]) => line)
    return {
      file,
      lines: lines.size,
      missed: missed.sort((a, b) => a - b),
      percent: share(lines.size - missed.length, lines.size),
    }
  })
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  const missed = files.reduce((sum, file) => sum + file.missed.length, 0)
  return { percent: share(lines - missed, lines), lines, files: files.sort((a, b) => a.percent - b.percent) }
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole)
