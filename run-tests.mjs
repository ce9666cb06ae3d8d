// `npm test`: installs what is missing, then every check in turn, the quick ones first, and ends with one line that a
// machine can read. The first check that fails ends the run.

// Plain JavaScript, so what comes from outside has no type.
/* oxlint-disable typescript/no-unsafe-assignment */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages, refuseOldNode } from './server/cli/install.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'dancu-tests-'))
const report = join(scratch, 'report.json')

/** For the linter, which is written in Go: a third of its time went into collecting garbage. */
const gatheredSeldom = { GOGC: '300', GOMEMLIMIT: `${Math.floor(totalmem() / 2)}` }

refuseOldNode()
installPackages()
const failed = runSteps()
const counts = countTests(failed)
rmSync(scratch, { recursive: true })
if (failed !== undefined) console.error(`${failed} failed.`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = failed === undefined && counts.failed === 0 ? 0 : 1

/** Runs the steps until one fails; answers which. */
function runSteps() {
  const steps = [
    // With the compiler's own complaints: `tsc` alone would work out every type once more, which takes as long again.
    ['types and lint', 'oxlint/bin/oxlint', '--type-aware', '--type-check'],
    ['format', 'oxfmt/bin/oxfmt', '--check'],
    ['unused', 'knip/bin/knip.js'],
    ['build', 'vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
    // Arguments of `npm test -- …` choose tests.
    [
      'tests',
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ].concat(process.argv.slice(2)),
  ]
  for (const [name, program, ...args] of steps) {
    if (name === 'build' && !existsSync(join(folder, 'web/vite.config.ts'))) continue
    const begun = Date.now()
    const { status } = spawnSync(process.execPath, [join(folder, 'node_modules', program), ...args], {
      cwd: folder,
      env: { ...process.env, ...gatheredSeldom },
      stdio: 'inherit',
    })
    console.log(`${name}: ${status === 0 ? 'ok' : 'failed'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    if (status !== 0) return name
  }
  return undefined
}

/** How many tests passed and failed. A step that failed without a failed test (types, a broken file) counts as one. */
function countTests(failedStep) {
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  return { passed: numPassedTests, failed: Math.max(numFailedTests, failedStep === undefined ? 0 : 1) }
}
