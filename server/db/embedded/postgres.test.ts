import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, readlink, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { accountFor, canEnter, isRoot } from './account.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { findPostmaster } from './postmaster.ts'

const installation = await realpath(join(import.meta.dirname, '../../..'))
const cleanUps: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

/** A folder for one test's server. */
async function freshFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dancu-launcher-')))
  cleanUps.push(async () => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A server that the test's end stops, whatever happens. */
async function start(folder: string, durable = false): Promise<Postgres> {
  const postgres = await startPostgres({ folder, durable })
  cleanUps.push(async () => postgres.stop())
  return postgres
}

async function ask(postgres: Pick<Postgres, 'urlOf'>, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.urlOf('postgres') })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows.flatMap((row) => Object.values(row))
  } finally {
    await client.end()
  }
}

/** Another Node that starts the server in this folder and, once it runs, does nothing more. */
async function startElsewhere(folder: string, account?: { uid: number; gid: number }): Promise<ChildProcess> {
  const script = `const { startPostgres } = await import('./server/db/embedded/postgres.ts')
    await startPostgres({ folder: ${JSON.stringify(folder)}, durable: false })
    console.log('runs')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: installation,
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  })
  cleanUps.push(async () => child.kill('SIGKILL'))
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

async function waitForEnd(folder: string): Promise<void> {
  while (await findPostmaster(join(folder, 'cluster/data'))) await setTimeout(20)
}

test('what was written is there after stop and start', async () => {
  const folder = await freshFolder()
  const first = await start(folder, true)
  expect(first.attached).toBe(false)
  await ask(first, 'create table kept as select 7 as number')
  await first.stop()
  expect(await findPostmaster(join(folder, 'cluster/data'))).toBeUndefined()
  const second = await start(folder, true)
  expect(second.attached).toBe(false)
  expect(await ask(second, 'select number from kept')).toEqual([7])
})

test('nobody reaches it over the network, nor without the password, which only its account may read', async () => {
  const folder = await freshFolder()
  const postgres = await start(folder)
  expect(await ask(postgres, 'show listen_addresses')).toEqual([''])
  const wrong = { urlOf: (database: string) => postgres.urlOf(database).replace(/:[^:@]+@/, ':guess@') }
  await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect((await stat(join(folder, 'cluster/password'))).mode & 0o777).toBe(0o600)
  expect((await stat((await readFile(join(folder, 'socket-folder'), 'utf8')).trim())).mode & 0o777).toBe(0o700)
})

test('the log keeps no values: an error that quotes one is told to its sender alone', async () => {
  const folder = await freshFolder()
  const postgres = await start(folder)
  await expect(ask(postgres, `select 'Nguyễn Văn An'::date`)).rejects.toThrow(/Nguyễn Văn An/)
  expect(await readFile(join(folder, 'postgres.log'), 'utf8')).not.toContain('Nguyễn Văn An')
})

test('after kill -9 of Node the next start attaches to the server that lives on', async () => {
  const folder = await freshFolder()
  const child = await startElsewhere(folder)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const postgres = await start(folder)
  expect(postgres.attached).toBe(true)
  await postgres.stop()
  expect(await findPostmaster(join(folder, 'cluster/data'))).toBeUndefined()
})

test('after kill -9 of the server the next start recovers what was committed', async () => {
  const folder = await freshFolder()
  const first = await start(folder, true)
  await ask(first, 'create table kept as select 7 as number')
  const postmaster = await findPostmaster(join(folder, 'cluster/data'))
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
  await waitForEnd(folder)
  const second = await start(folder, true)
  expect(second.attached).toBe(false)
  expect(await ask(second, 'select number from kept')).toEqual([7])
})

test('a stale process number that another process has by now is not taken for the server', async () => {
  const folder = await freshFolder()
  await (await start(folder)).stop()
  // Of the same account, so that PostgreSQL itself would take it for a server.
  const other = spawn('/bin/sleep', ['60'], { stdio: 'ignore', ...(await accountFor(folder)) })
  cleanUps.push(async () => other.kill())
  const lines = [other.pid, join(folder, 'cluster/data'), 1, 5432, folder, '', '', 'ready   ']
  await writeFile(join(folder, 'cluster/data/postmaster.pid'), `${lines.join('\n')}\n`)
  const postgres = await start(folder)
  expect(postgres.attached).toBe(false)
  expect(await ask(postgres, 'select 1')).toEqual([1])
})

test('the first to stop leaves the server to the other, the last one stops it', async () => {
  const folder = await freshFolder()
  const [first, second] = [await start(folder), await start(folder)]
  expect([first.attached, second.attached]).toEqual([false, true])
  await first.stop()
  expect(await ask(second, 'select 1')).toEqual([1])
  await second.stop()
  expect(await findPostmaster(join(folder, 'cluster/data'))).toBeUndefined()
})

test('a server whose socket was deleted holds the data but cannot be reached: it is ended and started anew', async () => {
  const folder = await freshFolder()
  const first = await start(folder)
  await ask(first, 'create table kept as select 7 as number')
  await rm((await readFile(join(folder, 'socket-folder'), 'utf8')).trim(), { recursive: true })
  const second = await start(folder)
  expect(await ask(second, 'select number from kept')).toEqual([7])
})

test('two first starts at once make one database and one server', async () => {
  const folder = await freshFolder()
  const [first, second] = await Promise.all([start(folder), start(folder)])
  await ask(first, 'create table shared as select 7 as number')
  expect(await ask(second, 'select number from shared')).toEqual([7])
})

test('files of another major version are refused in one line', async () => {
  const folder = await freshFolder()
  await (await start(folder)).stop()
  await writeFile(join(folder, 'cluster/data/PG_VERSION'), '17\n')
  await expect(start(folder)).rejects.toThrow(/^The database in .+ was made by PostgreSQL 17, and this is 18\..+$/)
})

test('a folder that cannot be written is refused in one line', async () => {
  await expect(start('/dev/null/x')).rejects.toThrow(/^The data folder .+ cannot be written \(\w+\)\..+$/)
})

test('where the path is too long for a socket, the socket is among the temporary files and goes with the server', async () => {
  const folder = join(await freshFolder(), 'a'.repeat(90))
  if (isRoot) await chmod(join(folder, '..'), 0o755)
  const postgres = await start(folder)
  const noted = (await readFile(join(folder, 'socket-folder'), 'utf8')).trim()
  expect(await ask(postgres, 'show unix_socket_directories')).toEqual([noted])
  await postgres.stop()
  await expect(stat(noted)).rejects.toMatchObject({ code: 'ENOENT' })
})

test.skipIf(!isRoot)(
  'root below a private folder: the database is elsewhere, linked, for its account alone',
  async () => {
    const folder = await freshFolder()
    const link = join(folder, 'data/postgres')
    const first = await start(link)
    cleanUps.push(async () => rm(first.folder, { recursive: true }))
    expect(await readlink(link)).toBe(first.folder)
    expect(first.notes).toContain(`The database is in ${first.folder} (linked from ${link}).`)
    expect((await stat(first.folder)).mode & 0o777).toBe(0o700)
    await first.stop()
    expect((await start(link)).folder).toBe(first.folder)
  },
)

test.skipIf(!isRoot)('root: a database that its account can no longer enter is refused, not begun afresh', async () => {
  const above = await freshFolder()
  await chmod(above, 0o755)
  const folder = join(above, 'postgres')
  await (await start(folder)).stop()
  await chmod(above, 0o700)
  await expect(start(folder)).rejects.toThrow(/cannot be entered by account 65534/)
})

const nobody = { uid: 65534, gid: 65534 }
const canActAsOther = isRoot && (await canEnter(installation, nobody))

test.skipIf(!canActAsOther)('an ordinary user runs it as itself, and root can go on with those files', async () => {
  const above = await freshFolder()
  await chmod(above, 0o777)
  const folder = join(above, 'postgres')
  const child = await startElsewhere(folder, nobody)
  expect((await stat(folder)).uid).toBe(nobody.uid)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const postgres = await start(folder)
  expect(postgres.attached).toBe(true)
  expect(postgres.folder).toBe(folder)
})

test('the remains of a first start that was broken off are cleared away', async () => {
  const folder = await freshFolder()
  const left = join(folder, 'new-broken')
  await mkdir(left)
  await writeFile(join(left, 'password'), 'half')
  await utimes(left, 1, 1)
  await start(folder)
  await expect(stat(left)).rejects.toMatchObject({ code: 'ENOENT' })
})
