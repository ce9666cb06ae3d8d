import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { Refusal } from '../refusal.ts'
import type { AnyTx, Database } from './database.ts'

const folder = new URL('./migrations/', import.meta.url)
const grants = new URL('./grants.sql', import.meta.url)

/** A migration that ran has another text now, or is unknown here: the database and the program do not fit. */
export class MigrationChanged extends Refusal {
  override name = 'MigrationChanged'
}

type Migration = { name: string; text: string; sha256: string }

/**
 * Brings the database to the newest schema and returns the names of the migrations that ran now. Forward only: one that
 * has run must never change (`MigrationChanged`). Everything happens in one transaction under a lock, so two starts
 * cannot run it twice. The rights are given anew each time, so that a mended one holds from the next start.
 */
export async function migrate(db: Database): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('dancu migration'))`.execute(tx)
    await sql`create table if not exists public.migration (name text primary key, sha256 text not null,
      ran_at timestamptz not null default now())`.execute(tx)
    const migrations = await readMigrations()
    const ran = await listRan(tx)
    refuseChanged(migrations, ran)
    const ranNow: string[] = []
    for (const { name, text, sha256 } of migrations) {
      if (ran.has(name)) continue
      await sql.raw(text).execute(tx)
      await sql`insert into public.migration (name, sha256) values (${name}, ${sha256})`.execute(tx)
      ranNow.push(name)
    }
    await sql.raw(await readFile(grants, 'utf8')).execute(tx)
    return ranNow
  })
}

/** The migrations that this program has and the database has not: empty where they fit together. */
export async function listPendingMigrations(db: Database): Promise<string[]> {
  const { rows } = await sql<{ exists: boolean }>`select to_regclass('public.migration') is not null as exists`.execute(
    db,
  )
  const ran = rows[0]?.exists ? await listRan(db) : new Map<string, string>()
  return (await readMigrations()).map(({ name }) => name).filter((name) => !ran.has(name))
}

function refuseChanged(migrations: readonly Migration[], ran: ReadonlyMap<string, string>): void {
  const here = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of ran) {
    if (!here.has(name)) throw new MigrationChanged(`The database ran ${name}, which this program is too old to know.`)
    if (here.get(name) !== sha256) throw new MigrationChanged(`${name} has changed since it ran.`)
  }
}

/** The hashes of the migrations that ran, by their names. */
async function listRan(db: Database | AnyTx): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from public.migration order by name`.execute(db)
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
