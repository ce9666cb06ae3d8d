import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { codeOf, Refusal } from '../../refusal.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { type Cluster, environment, openCluster } from './cluster.ts'
import { engineSettings, port } from './engine-settings.ts'
import { type Place, settle } from './place.ts'
import { findPostmaster, replaceDead } from './postmaster.ts'
import { makeSocketFolder, removeSocketFolders } from './socket-folder.ts'

/** A running embedded server. */
export type Postgres = {
  /** The address of one of its databases, for the superuser `postgres`, as DATABASE_URL would have it. */
  urlOf(database: string): string
  /** Stops the server, unless another process still uses it. Close the pools of this process before. */
  stop(): Promise<void>
  /** Whether it was running before: left by a process that was killed, or shared with one that runs. */
  readonly attached: boolean
  /** Where its files really are. */
  readonly folder: string
  /** What the operator should know, one line each. */
  readonly notes: readonly string[]
}

const run = promisify(execFile)
const attemptsMax = 5
const attemptPauseMs = 400
const pollMs = 20
/** So many looks in a row, a second, tell a lost socket from a server that is just stopping. */
const lostMax = 50
/** Recovery replays at most a few gigabytes of log. */
const readyWithinMs = 180_000

/**
 * Starts PostgreSQL over the files in `folder`, or attaches to the server that already runs over them. The first start
 * makes the database (0.7 s). The server is its own process: when this one is killed it lives on, and the next start
 * finds it; when the machine was cut off, PostgreSQL recovers by itself.
 *
 * Not `durable` is for tests: after a power cut such a database is worthless.
 *
 * Throws a `Refusal` that says in one line what is wrong.
 */
export async function startPostgres({ folder, durable }: { folder: string; durable: boolean }): Promise<Postgres> {
  const place = await settle(folder)
  const binaries = await findBinaries(place)
  const cluster = await openCluster(place, binaries, durable)
  const engine = { place, binaries, cluster, durable, application: `dancu-${randomBytes(6).toString('hex')}` }
  // More than one attempt: the server that was found may be stopping, another process may start one first, or the
  // sessions of a server that was killed may not have noticed yet.
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const running = await findPostmaster(cluster.data)
    const child = running ? undefined : await launch(engine)
    const found = await waitUntilReady(engine, child)
    if (found) return handle(engine, { ...found, attached: running !== undefined })
    await setTimeout(attemptPauseMs)
  }
  throw new Refusal(`PostgreSQL does not start in ${place.folder}: ${await lastComplaint(place)}`)
}

type Engine = { place: Place; binaries: Binaries; cluster: Cluster; durable: boolean; application: string }

/** Starts the server in a process group of its own, so that Ctrl-C reaches this program only, which then stops it. */
async function launch({ place, binaries, cluster, durable }: Engine): Promise<ChildProcess> {
  await replaceDead(cluster.data)
  const socketFolder = await makeSocketFolder(place)
  const log = await open(logOf(place), 'a', 0o600)
  if (place.account) await log.chown(place.account.uid, place.account.gid)
  const child = spawn(
    join(binaries.folder, 'bin/postgres'),
    ['-D', cluster.data, ...engineSettings({ socketFolder, durable })],
    { cwd: place.folder, env: environment, detached: true, stdio: ['ignore', log.fd, log.fd], ...place.account },
  )
  // Without a listener an error would end this program. It also leaves no server, which is noticed below.
  child.on('error', () => undefined)
  child.unref()
  await log.close()
  return child
}

type Connected = { presence: Client; socketFolder: string }

/** A connection to the server as soon as it answers; undefined when it ended instead. */
async function waitUntilReady(engine: Engine, child: ChildProcess | undefined): Promise<Connected | undefined> {
  const until = Date.now() + readyWithinMs
  for (let lost = 0; Date.now() < until;) {
    const seen = await look(engine, child)
    if (seen === 'ended') return undefined
    if (typeof seen === 'object') return seen
    lost = seen === 'lost' ? lost + 1 : 0
    if (lost > lostMax) {
      await end(engine)
      return undefined
    }
    await setTimeout(pollMs)
  }
  throw new Refusal(`PostgreSQL runs in ${engine.place.folder} but does not answer. Its log is ${logOf(engine.place)}.`)
}

/**
 * One look at a server that is expected to run. `lost`: it runs, but its socket is gone, perhaps with all temporary
 * files. Then nobody can reach it any more, while it holds the data.
 */
async function look(
  engine: Engine,
  child: ChildProcess | undefined,
): Promise<Connected | 'starting' | 'ended' | 'lost'> {
  const ended = child !== undefined && (child.pid === undefined || child.exitCode !== null || child.signalCode)
  if (ended) return 'ended'
  const postmaster = await findPostmaster(engine.cluster.data)
  if (!postmaster && !child) return 'ended'
  if (!postmaster?.ready) return 'starting'
  const { socketFolder } = postmaster
  const presence = new Client({ connectionString: urlFor(engine, socketFolder, 'postgres') })
  // When the server ends first, the connection fails; `stop` then finds nothing to stop.
  presence.on('error', () => undefined)
  try {
    await presence.connect()
    return { presence, socketFolder }
  } catch (error) {
    await presence.end().catch(() => undefined)
    if (codeOf(error) === '28P01')
      throw new Refusal(`The database in ${engine.place.folder} has another password than the file beside it says.`)
    return codeOf(error) === 'ENOENT' ? 'lost' : 'starting'
  }
}

/**
 * The server as its user sees it. While it is in use this process keeps one connection open, its presence: so another
 * process that stops can tell that the server is still needed, even while the pools here are empty.
 */
function handle(engine: Engine, { presence, socketFolder, attached }: Connected & { attached: boolean }): Postgres {
  const { place, binaries } = engine
  const copied = binaries.copied ? `PostgreSQL's programs were copied to ${binaries.folder}.` : undefined
  let stopping: Promise<void> | undefined
  return {
    attached,
    folder: place.folder,
    notes: [place.note, copied].filter((note) => note !== undefined),
    urlOf: (database) => urlFor(engine, socketFolder, database),
    stop: async () => (stopping ??= stop(engine, presence)),
  }
}

async function stop(engine: Engine, presence: Client): Promise<void> {
  const isShared = await isUsedByOthers(engine, presence)
  await presence.end().catch(() => undefined)
  if (!isShared) await end(engine)
}

/** Asked more than once: a connection that is just being made has no name yet, and may be our own. */
async function isUsedByOthers({ application }: Engine, presence: Client): Promise<boolean> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    if (attempt > 0) await setTimeout(attemptPauseMs / attemptsMax)
    const others = await presence
      .query(
        `select from pg_stat_activity
        where backend_type in ('client backend', 'walsender') and application_name <> $1 limit 1`,
        [application],
      )
      .catch(() => undefined)
    if (!others?.rowCount) return false
  }
  return true
}

/** Ends the server in order: it breaks off what runs, and writes everything to disk. */
async function end({ place, binaries, cluster }: Engine): Promise<void> {
  if (!(await findPostmaster(cluster.data))) return
  await run(join(binaries.folder, 'bin/pg_ctl'), ['stop', '-D', cluster.data, '-m', 'fast', '-s', '-t', '60'], {
    cwd: place.folder,
    env: environment,
    ...place.account,
  })
  await removeSocketFolders(place)
}

/** The name of the application in it tells our connections from those of others, in every pool that uses it. */
function urlFor({ cluster, application }: Engine, socketFolder: string, database: string): string {
  const user = `postgres:${encodeURIComponent(cluster.password)}`
  const options = new URLSearchParams({ host: socketFolder, sslmode: 'disable', application_name: application })
  return `postgres://${user}@localhost:${port}/${encodeURIComponent(database)}?${options.toString()}`
}

const logOf = (place: Place): string => join(place.folder, 'postgres.log')

async function lastComplaint(place: Place): Promise<string> {
  const lines = (await readFile(logOf(place), 'utf8').catch(() => '')).trim().split('\n')
  return lines.findLast((line) => line.includes('FATAL') || line.includes('PANIC')) ?? lines.at(-1) ?? ''
}
