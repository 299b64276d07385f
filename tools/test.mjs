/**
 * `npm test`: everything that proves the project, in stages; a stage that fails does not stop the next. Its last line
 * is `N passed, N failed, N skipped`: the tests as vitest's own JSON report counts them, and one for each other stage.
 * `--count` runs nothing and prints that line for the tests of the last report alone. Other arguments go to vitest.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const REPORT = join(ROOT, 'reports/vitest.json')

const CHECKS = [
  ['build', 'tools/prepare.mjs'],
  [
    'biome',
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
  ],
  ['tsc', 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['knip', 'node_modules/knip/bin/knip.js'],
]

if (process.argv.includes('--count')) {
  console.log(lineOf(countTests()))
  process.exit(isGood(countTests()) ? 0 : 1)
}

rmSync(REPORT, { force: true })
if (!runStage('install', 'tools/prepare.mjs', '--no-build')) {
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(1)
}
const checks = CHECKS.map(([name, ...command]) => ({ name, ok: runStage(name, ...command) }))
const vitest = runStage(
  'vitest',
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=reports/vitest.json',
  ...process.argv.slice(2),
)
conclude()

function runStage(name, script, ...args) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  console.log(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  )
  return status === 0
}

function conclude() {
  const tests = countTests()
  const failed = checks.filter(({ ok }) => !ok).length
  const stages = [...checks, { name: 'vitest', ok: vitest && isGood(tests) }]
  for (const { name, ok } of stages) console.log(`${ok ? 'passed' : 'FAILED'}  ${name}`)
  // vitest may fail beside its tests, as by an error that nobody caught.
  const beside = !vitest && isGood(tests) ? 1 : 0
  console.log(
    lineOf({
      passed: tests.passed + checks.length - failed,
      failed: tests.failed + failed + beside,
      skipped: tests.skipped,
    }),
  )
  process.exitCode = stages.every(({ ok }) => ok) ? 0 : 1
}

/** A test file that could not be read counts as one that failed; so does a report that is not there or names no test. */
function countTests() {
  const files = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')).testResults : []
  const statuses = files.flatMap((file) => {
    const own = file.assertionResults.map(({ status }) => status)
    return file.status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own
  })
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  const skipped = statuses.length - passed - failed
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped }
}

function isGood({ passed, failed }) {
  return failed === 0 && passed > 0
}

function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
