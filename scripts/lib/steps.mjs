/**
 * The steps of scripts/test, in two lanes that run side by side, each in its order, and those that come after both, alone: `core`
 * needs compilers only and gives way to `page`, where a browser's patience is tried. Each step is a line of shell run from
 * the root. `shows` picks the lines worth seeing when the step passes. `twice`: a test that fails is run once more, alone,
 * and told as such when it then passes; for tests of a browser, which a busy machine may hold up.
 */

/** @typedef {{name: string, command: string, shows?: RegExp, twice?: boolean}} Step */

/**
 * Configures, builds and runs the doctest program of a preset.
 * @param {string} preset @param {{options?: string, targets?: string, only?: string}} [how] all targets and all tests by default
 */
const doctest = (preset, { options = '', targets = '', only = '' } = {}) => `
  cmake --preset ${preset} ${options}
  cmake --build --preset ${preset} ${targets && `--target ${targets}`}
  ctest --preset ${preset} --verbose ${only && `-R '^${only}$'`}`

/** node:test over the files that there are. @param {string} pattern */
const nodeTests = (pattern) => `node --test --test-reporter=tap ${pattern}`

const CPP = "$(find core wasm tests -path '*/node_modules' -prune -o -name '*.cpp' -print -o -name '*.h' -print)"

/** @type {{core: Step[], page: Step[], last: Step[]}} */
export const lanes = {
  core: [
    { name: 'native build and tests', command: doctest('native', { options: '-DPAYOFF_BENCHMARKS=ON' }) },
    {
      name: 'install, and a project that uses it',
      command: `
        rm -rf build/consumer build/installed
        cmake --install build/native --prefix build/installed
        cmake -S tests/consumer -B build/consumer -G Ninja -DCMAKE_PREFIX_PATH="$PWD/build/installed"
        cmake --build build/consumer
        ctest --test-dir build/consumer --output-on-failure`,
    },
    {
      name: 'build and tests with sanitizers',
      command: `
        export LLVM_PROFILE_FILE="$PWD/build/sanitize/core_tests.profraw"
        rm -f "$LLVM_PROFILE_FILE"
        ${doctest('sanitize', { targets: 'core_tests fuzzers', only: 'core' })}`,
    },
    { name: 'coverage of core', command: 'node scripts/coverage.mjs', shows: /coverage of core/ },
  ],
  page: [
    { name: 'layers and page rules', command: nodeTests('tests/layers.test.mjs') },
    {
      name: 'format of C++',
      command: `"$(command -v clang-format-14 || command -v clang-format)" --dry-run -Werror ${CPP}`,
    },
    {
      name: 'lint of JavaScript and CSS (biome)',
      command: 'cd web && node_modules/.bin/biome check . ../wasm ../scripts ../tests',
    },
    {
      name: 'types (tsc)',
      command: 'web/node_modules/.bin/tsc -p web/jsconfig.json && web/node_modules/.bin/tsc -p scripts/jsconfig.json',
    },
    {
      name: 'wasm build and the tests as wasm',
      command: doctest('wasm', { options: '-DPAYOFF_TESTS=ON', targets: 'core_tests payoff_module payoff_first_view' }),
    },
    { name: 'build of dist', command: 'scripts/build' },
    {
      name: 'markup (html-validate)',
      command: 'cd web && node_modules/.bin/html-validate index.html ../dist/site/index.html',
    },
    { name: 'the shipped module', command: nodeTests('tests/engine/*.test.mjs') },
    { name: 'the server', command: nodeTests('tests/site/*.test.mjs') },
    { name: 'the page in Chromium', command: nodeTests('--test-concurrency=2 tests/browser/*.test.mjs'), twice: true },
    { name: 'speed of the page, briefly', command: 'scripts/measure --smoke' },
    { name: 'size budgets', command: 'scripts/size', shows: /^(First|View|Single)/ },
    {
      name: 'third-party notices',
      command: 'test -s dist/site/licenses.txt && grep -q "^lit-html" dist/site/licenses.txt',
    },
  ],
  last: [
    { name: 'benchmarks, briefly', command: 'scripts/bench --smoke' },
    { name: 'fuzzing, 30 seconds', command: 'scripts/fuzz 30', shows: /targets passed|number_of_executed/ },
  ],
}
