import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshFolder, writeForms, writePeople } from '../collection/testing/collecting.ts'
import { connect } from '../db/database.ts'
import { startPostgres } from '../db/embedded/postgres.ts'
import { installation } from '../settings.ts'
import { cellsOf } from '../testing/forms.ts'
import { today } from '../testing/site.ts'

const folder = await freshFolder()
// PostgreSQL runs as another account where this one is root.
await chmod(folder, 0o755)
const data = join(folder, 'data')

/** A run of `dancu collect` in an installation of the test's own, and what it has said so far. */
type Run = { child: ChildProcess; said: string; complained: string; ended: Promise<unknown> }

function collect(...args: string[]): Run {
  const child = spawn(process.execPath, ['dancu.mjs', 'collect', ...args], {
    cwd: installation,
    env: { PATH: process.env['PATH'], DANCU_DATA: data, TODAY: today },
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

/** The last number of rows that the run said were on disk, or had been found there. */
function acknowledgedBy({ said }: Run): number {
  const told = [...said.matchAll(/(\d+) (?:of \d+ rows are on disk|rows were done before)/g)]
  return Number(told.at(-1)?.[1] ?? 0)
}

const Result = z.object({
  rows: z.int(),
  accepted: z.int(),
  held: z.int(),
  refused: z.int(),
  repeated: z.int(),
  seconds: z.number(),
})
const resultOf = ({ said }: Run) => Result.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''))

/** Asks the database of the installation, after its last run has stopped it. */
async function ask<Row>(statement: string): Promise<Row[]> {
  const postgres = await startPostgres({ folder: join(data, 'postgres'), durable: true })
  const db = connect(postgres.urlOf('dancu_city'))
  try {
    return (await sql.raw<Row>(statement).execute(db)).rows
  } finally {
    await db.destroy()
    await postgres.stop()
  }
}

const kills = 10
/** A chunk takes some ten milliseconds: so a run is cut after a few of them, or after none. */
const killWithinMs = 500

test('C12: killed at ten random moments, a collect goes on: what it acknowledged is there, once, and the rest follows', async () => {
  const { path, rows } = await writePeople(join(folder, 'people.csv'), { persons: 6000, errors: 0.15 })
  const args = [path, '--unit', '01', '--approve-clean', '--chunk', '40']
  let acknowledged = 0
  let cut = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const run = collect(...args)
    while (!/rows (?:are on disk|were done)/.test(run.said) && run.child.exitCode === null) await setTimeout(5)
    await setTimeout(Math.random() * killWithinMs)
    run.child.kill('SIGKILL')
    const { exitCode, complained } = await ended(run)
    if (exitCode !== null) throw new Error(`It ended by itself with ${exitCode}. ${complained}`)
    const found = /(\d+) rows were done before/.exec(run.said)?.[1]
    expect(Number(found ?? 0)).toBeGreaterThanOrEqual(acknowledged)
    acknowledged = acknowledgedBy(run)
    cut += Number(found ?? 0) < acknowledged ? 1 : 0
  }
  expect(cut).toBeGreaterThan(0)
  const last = await ended(collect(...args, '--json'))
  expect([last.exitCode, last.complained]).toEqual([0, ''])
  const { accepted, held, refused, repeated, rows: all } = resultOf(last)
  expect([all, accepted + held + refused, repeated]).toEqual([rows.length - 1, rows.length - 1, 0])
  const [there] = await ask(`select
    (select count(*)::int from register.person) as people, (select count(distinct person_id)::int from collection.form) as accepted,
    (select count(*)::int from collection.form) as forms,
    (select count(*)::int from (select distinct commune_code, form_no from collection.form) as form) as numbers,
    (select count(*)::int from collection.refused_row) as refused, (select count(*)::int from register.change) as changes,
    (select count(distinct act_id)::int from register.change) as acts, (select count(*)::int from collection.batch) as batches`)
  const counted = { forms: accepted + held, numbers: accepted + held, changes: accepted, acts: accepted }
  expect(there).toEqual({ people: accepted, accepted, refused, batches: 1, ...counted })
}, 180_000)

test('the same file again is answered at once: nobody is accepted, and the refused rows are in the report', async () => {
  const report = join(folder, 'report.csv')
  const path = await writeForms(join(folder, 'one.csv'), [cellsOf({ commune: '00508' }), cellsOf({ sex: '?' })])
  expect(resultOf(await ended(collect(path, '--unit', '017', '--approve-clean', '--json')))).toMatchObject({
    accepted: 1,
    refused: 1,
  })
  const again = await ended(collect(path, '--unit', '017', '--approve-clean', '--json', '--report', report))
  expect(resultOf(again)).toMatchObject({ accepted: 0, held: 0, refused: 2, repeated: 1 })
  const lines = (await readFile(report, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('This form has been received before')
})

test('what cannot be done is said in one line, before anything is done', async () => {
  const path = await writeForms(join(folder, 'two.csv'), [cellsOf()])
  const cut = join(folder, 'cut.parquet')
  await writeFile(cut, 'PAR1 and then nothing more')
  const wrong: [args: string[], exitCode: number, says: string][] = [
    [[path], 2, 'Give --unit CODE.'],
    [[path, '--unit', '01', '--chunk', '0'], 2, '--chunk 0: give a whole number'],
    [[path, '--unit', '79'], 1, 'There is no unit 79 in 01'],
    [[join(folder, 'none.csv'), '--unit', '01'], 1, 'There is no file'],
    [[join(installation, 'LICENSE'), '--unit', '01'], 1, '(file-columns)'],
    [[cut, '--unit', '01'], 1, 'The end of the file is missing'],
  ]
  for (const [args, exitCode, says] of wrong) {
    const run = await ended(collect(...args))
    expect({ args, exitCode: run.exitCode }).toEqual({ args, exitCode })
    expect(run.complained).toContain(says)
  }
}, 60_000)
