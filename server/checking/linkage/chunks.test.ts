import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { installation } from '../../settings.ts'
import { urlOf } from '../../testing/postgres.ts'
import { block } from './blocking.ts'
import { keepInFolder, packPairs, planChunks, unpackPairs } from './chunks.ts'
import { linkFiles } from './link-files.ts'
import { shareChunks } from './share-chunks.ts'
import { people } from './testing/made-people.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-chunks-'))
afterAll(async () => rm(folder, { recursive: true }))

const inFolder = (name: string): string => join(folder, name)
const model = madeModel()
await writeFile(inFolder('people.csv'), people(400))
await writeFile(inFolder('model.json'), JSON.stringify(model))

async function linkTo(out: string, more: Partial<Parameters<typeof linkFiles>[0]> = {}): Promise<string> {
  await linkFiles({ files: [inFolder('people.csv')], model, out: inFolder(out), ...more })
  return readFile(inFolder(out), 'utf8')
}

test('chunks have every group once, in order, and no more pairs than asked for where groups allow it', () => {
  const rows = Array.from({ length: 300 }, (_none, at) => ({ name: `Tên ${at % 40}`, born: `19${50 + (at % 30)}` }))
  const records = madeRecords(model, rows)
  const blocking = block(model, records, new Uint8Array(300))
  const chunks = planChunks(blocking, records, 100)
  expect(chunks.length).toBeGreaterThan(5)
  expect(Math.max(...chunks.map(({ pairs }) => pairs))).toBeLessThanOrEqual(100)
  const ranges = chunks.flatMap((chunk) => chunk.ranges)
  for (const [key, { ends }] of blocking.groups.entries()) {
    const own = ranges.filter((range) => range.key === key)
    expect(own.map(({ from }) => from)).toEqual([0, ...own.slice(0, -1).map(({ to }) => to)])
    expect(own.at(-1)?.to).toBe(ends.length)
  }
  const pairs = blocking.costs.reduce((sum, cost) => sum + cost.pairs, 0)
  expect(chunks.reduce((sum, chunk) => sum + chunk.pairs, 0)).toBe(pairs)
})

test('many small chunks in a folder give the same bytes as one in memory, and leave nothing behind', async () => {
  const whole = await linkTo('whole.csv')
  expect(whole.split('\n').length).toBeGreaterThan(40)
  expect(await linkTo('parts.csv', { work: inFolder('work'), chunkPairs: 10 })).toBe(whole)
  expect(await readdir(inFolder('work'))).toEqual([])
})

test('a run that was interrupted goes on with the chunks that are missing', async () => {
  const pairs = { one: Uint32Array.of(1), other: Uint32Array.of(2), low: Uint32Array.of(3), high: Uint32Array.of(4) }
  const before = await keepInFolder(inFolder('half'), 'run', 3)
  expect(await before.claim()).toBe(0)
  await before.save(0, pairs)
  expect(await before.claim()).toBe(1)
  const after = await keepInFolder(inFolder('half'), 'run', 3)
  expect([await after.claim(), await after.claim(), await after.claim()]).toEqual([1, 2, undefined])
  expect(await after.read(0)).toEqual(pairs)
  expect(unpackPairs(packPairs(pairs))).toEqual(pairs)
})

/** Links in a process of its own, which shares its chunks through the database. */
async function linkElsewhere(url: string, out: string): Promise<string> {
  const args = ['link', inFolder('people.csv'), '--model', inFolder('model.json'), '--out', inFolder(out)]
  const child = spawn(process.execPath, [
    join(installation, 'dancu.mjs'),
    ...args,
    '--share',
    url,
    '--chunk-pairs',
    '5',
  ])
  let said = ''
  child.stdout.on('data', (some: Buffer) => (said += some.toString()))
  child.stderr.on('data', (some: Buffer) => (said += some.toString()))
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(said)
  return said
}

test('two programs share the chunks of a file through a database, and each has the result of one alone', async () => {
  const server = new Client({ connectionString: urlOf(inject('postgresUrl'), 'postgres') })
  await server.connect()
  await server.query('create database linkage_chunks')
  const url = urlOf(inject('postgresUrl'), 'linkage_chunks')
  await (await shareChunks(url, 'another run', 1)).end()
  const gate = new Client({ connectionString: url })
  await gate.connect()
  // Whoever comes first would have done all before the other has started.
  await gate.query('begin')
  await gate.query('lock table linkage_work.chunk in exclusive mode')
  const programs = Promise.all([linkElsewhere(url, 'one.csv'), linkElsewhere(url, 'two.csv')])
  // Each tidies the table, fills it and claims a chunk: let in together for one statement at a time, both have one, however
  // slow one of them is.
  for (let statement = 0; statement < 3; statement += 1) {
    await expect.poll(async () => countWaiting(server), { timeout: 30_000 }).toBe(2)
    await gate.query('commit; begin; lock table linkage_work.chunk in exclusive mode')
  }
  await gate.query('commit')
  const said = await programs
  const whole = await readFile(inFolder('whole.csv'), 'utf8')
  for (const out of ['one.csv', 'two.csv']) expect(await readFile(inFolder(out), 'utf8')).toBe(whole)
  const shares = said.map((lines) => lines.match(/is compared/g)?.length ?? 0)
  expect(shares.reduce((sum, some) => sum + some, 0)).toBe(await countChunks(gate))
  expect(Math.min(...shares)).toBeGreaterThan(0)
  await gate.end()
  await server.query('drop database linkage_chunks')
  await server.end()
}, 60_000)

async function countWaiting(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int from pg_stat_activity
     where datname = 'linkage_chunks' and wait_event_type = 'Lock'`,
  )
  return rows[0]?.count ?? 0
}

async function countChunks(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int from linkage_work.chunk where pairs is not null',
  )
  return rows[0]?.count ?? 0
}
