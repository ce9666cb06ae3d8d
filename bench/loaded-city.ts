import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect } from '../server/db/database.ts'
import { startPostgres } from '../server/db/embedded/postgres.ts'
import { installation } from '../server/settings.ts'

const [cityCode, day, seed] = ['01', '2020-03-13', '7']

/**
 * Gives the address of a database that holds a city: the one that is named, as it is, or a fresh one of invented people
 * on a server of its own, which is gone afterwards.
 */
export async function withCity<Result>(
  { persons, database, say }: { persons: number; database: string | undefined; say: (line: string) => void },
  run: (url: string) => Promise<Result>,
): Promise<Result> {
  if (database !== undefined) return run(database)
  const folder = await mkdtemp(join(tmpdir(), 'dancu-bench-'))
  // PostgreSQL runs as another account where this one is root.
  await chmod(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true })
  try {
    const [url, file] = [postgres.urlOf('city'), join(folder, 'forms.csv')]
    say(`Collecting a city of ${persons} people.`)
    await dancu([
      'synth',
      '--persons',
      String(persons),
      '--seed',
      seed,
      '--date',
      day,
      '--unit',
      cityCode,
      '--out',
      file,
    ])
    await dancu(['collect', file, '--unit', cityCode, '--approve-clean'], { DATABASE_URL: url, TODAY: day })
    await settle(url)
    return await run(url)
  } finally {
    await postgres.stop()
    for (const made of [postgres.folder, folder]) await rm(made, { recursive: true, force: true })
  }
}

/** Runs a command in a process of its own. */
async function dancu(args: readonly string[], settings: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [join(installation, 'dancu.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings },
  })
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`dancu ${args[0] ?? ''} ended with ${child.exitCode}.`)
}

/** What the server does by itself within minutes of a load. */
async function settle(url: string): Promise<void> {
  const owner = connect(url, { asOwner: true, connectionsMax: 1 })
  try {
    await sql`vacuum analyze`.execute(owner)
  } finally {
    await owner.destroy()
  }
}
