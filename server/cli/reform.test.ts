import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshFolder } from '../collection/testing/collecting.ts'
import { connect } from '../db/database.ts'
import { startPostgres } from '../db/embedded/postgres.ts'
import { installation } from '../settings.ts'

const folder = await freshFolder()
// PostgreSQL runs as another account where this one is root.
await chmod(folder, 0o755)
const data = join(folder, 'data')

type Run = { child: ChildProcess; said: string; complained: string; ended: Promise<unknown> }

/** A run of `dancu` in an installation of the test's own, two weeks after the reform. */
function dancu(args: string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['dancu.mjs', ...args], {
    cwd: installation,
    env: { PATH: process.env['PATH'], DANCU_DATA: data, TODAY: '2025-07-15', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run: Run = { child, said: '', complained: '', ended: once(child, 'close') }
  child.stdout.on('data', (chunk: Buffer) => (run.said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (run.complained += chunk.toString()))
  return run
}

async function ended(run: Run): Promise<Run & { exitCode: number | null }> {
  await run.ended
  return { ...run, exitCode: run.child.exitCode }
}

const reform = ['reform', 'apply', '--date', '2025-07-01', '--unit', '01']
const Result = z.object({
  whole: z.int(),
  split: z.int(),
  recorded: z.int(),
  before: z.int(),
  moved: z.int(),
  onWorklist: z.int(),
  seconds: z.number(),
})
const resultOf = ({ said }: Run) => Result.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''))

/** How many people are found in a commune that is not there any more, and that was not divided. */
async function countLeftBehind(): Promise<number | undefined> {
  const postgres = await startPostgres({ folder: join(data, 'postgres'), durable: true })
  const db = connect(postgres.urlOf('dancu_city'))
  try {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from register.name_search
      join register.unit_act on unit_code = commune_code and successor_code <> commune_code`.execute(db)
    return rows[0]?.count
  } finally {
    await db.destroy()
    await postgres.stop()
  }
}

test('killed again and again, a reform goes on: its acts are there at once and once, and the search is brought up to date', async () => {
  const path = join(folder, 'hanoi.csv')
  const people = ['--persons', '2000', '--seed', 'reform', '--date', '2025-06-30', '--unit', '01']
  expect(await ended(dancu(['synth', ...people, '--out', path]))).toMatchObject({ exitCode: 0 })
  expect(await ended(dancu(['collect', path, '--unit', '01', '--approve-clean']))).toMatchObject({ exitCode: 0 })
  for (let kill = 0; kill < 3; kill += 1) {
    const run = dancu(reform)
    while (!run.said.includes('acts about units') && run.child.exitCode === null) await setTimeout(5)
    await setTimeout(Math.random() * 100)
    run.child.kill('SIGKILL')
    await run.ended
  }
  const last = await ended(dancu([...reform, '--json']))
  expect([last.exitCode, last.complained]).toEqual([0, ''])
  const result = resultOf(last)
  expect(result).toMatchObject({ whole: 367, split: 159, recorded: 0 })
  expect(result.moved + result.onWorklist).toBe(result.before)
  expect(last.said).toContain('the sums agree')
  expect(await countLeftBehind()).toBe(0)
}, 300_000)

test('what cannot be done is said in one line, before anything is done', async () => {
  const wrong: [args: string[], exitCode: number, says: string, environment?: Record<string, string>][] = [
    [['reform'], 2, 'Something is missing.'],
    [['reform', 'undo'], 2, 'There is no reform undo'],
    [['reform', 'apply', '--unit', '01'], 2, 'Give --date'],
    [['reform', 'apply', '--date', '2025-02-30', '--unit', '01'], 2, 'Give --date'],
    [['reform', 'apply', '--date', '2025-07-01'], 2, 'Give --unit'],
    [['reform', 'apply', '--date', '2025-07-01', '--unit', '79'], 1, 'There was no unit 79 in 01'],
    [reform, 1, 'takes effect then; today is 2025-06-30', { TODAY: '2025-06-30' }],
    [reform, 1, 'applied at the city', { TIER: 'national' }],
  ]
  for (const [args, exitCode, says, environment] of wrong) {
    const run = await ended(dancu(args, environment))
    expect({ args, exitCode: run.exitCode }).toEqual({ args, exitCode })
    expect(run.complained).toContain(says)
  }
}, 120_000)
