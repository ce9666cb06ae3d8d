import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { codeOf, Refusal } from '../../refusal.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'

/** A database cluster on disk. */
export type Cluster = {
  /** PGDATA. */
  readonly data: string
  /** Of the superuser `postgres`. Kept in a file that only the account and root may read, outside of PGDATA. */
  readonly password: string
}

const run = promisify(execFile)
const unfinishedAgeMs = 10 * 60_000

/** All that PostgreSQL's programs see of an environment: no PGPORT or PGDATA of the operator's, and plain messages. */
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The cluster in this place, made on the first start. One of another major version is refused: it has other files. */
export async function openCluster(place: Place, binaries: Binaries, durable: boolean): Promise<Cluster> {
  const folder = join(place.folder, 'cluster')
  const data = join(folder, 'data')
  if (!(await stat(folder).catch(() => undefined))) await makeCluster(place, binaries, durable)
  const owner = (await stat(data)).uid
  if (place.account === undefined && owner !== process.getuid?.())
    throw new Refusal(`The database in ${folder} belongs to account ${owner}. Start as that account, or as root.`)
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  const major = binaries.version.split('.')[0]
  if (made !== major)
    throw new Refusal(
      `The database in ${folder} was made by PostgreSQL ${made}, and this is ${major}. ` +
        'Move it over with the earlier version of Dancu, or set DANCU_DATA to another folder.',
    )
  return { data, password: (await readFile(join(folder, 'password'), 'utf8')).trim() }
}

/** Makes it beside and renames it, so a first start that was killed, or two at once, leave one whole cluster. */
async function makeCluster(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  await removeUnfinished(place)
  const unfinished = await mkdtemp(join(place.folder, 'new-'))
  const passwordFile = join(unfinished, 'password')
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  const { account } = place
  if (account) for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid)
  const options = ['-D', join(unfinished, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  options.push('-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  if (!durable) options.push('--no-sync', '--no-data-checksums')
  try {
    await run(join(binaries.folder, 'bin/initdb'), options, { cwd: place.folder, env: environment, ...account })
  } catch (error) {
    await rm(unfinished, { recursive: true })
    throw new Refusal(`The database could not be made in ${place.folder}: ${lastLine(error)}`)
  }
  await rename(unfinished, join(place.folder, 'cluster')).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true })
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  })
}

async function removeUnfinished({ folder }: Place): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (name.startsWith('new-') && (await stat(path)).mtimeMs < Date.now() - unfinishedAgeMs)
      await rm(path, { recursive: true })
  }
}

/** The line of a failed program that says what was wrong. */
function lastLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) || error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('initdb: removing'))
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? text
}
