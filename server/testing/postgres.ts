import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { loadUnits } from '../areas/load-units.ts'
import { connect } from '../db/database.ts'
import { startPostgres } from '../db/embedded/postgres.ts'
import { migrate } from '../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's server; `__database__` in it stands for the name of a database. */
    postgresUrl: string
  }
}

/** The migrated database that each test file copies. */
export const templateDatabase = 'template_dancu'

/** The address of one of the run's databases, from the provided `postgresUrl`. */
export function urlOf(postgresUrl: string, database: string): string {
  return postgresUrl.replace('__database__', database)
}

/** Vitest's global set-up: one server for the run, with a migrated template. Both are gone when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(`${tmpdir()}/dancu-test-`)
  const postgres = await startPostgres({ folder, durable: false })
  const tearDown = async (): Promise<void> => {
    await postgres.stop()
    // As root below a private folder the files are elsewhere, and the folder only links to them.
    for (const made of [postgres.folder, folder]) await rm(made, { recursive: true, force: true })
  }
  try {
    await makeTemplate((database) => postgres.urlOf(database))
    await stopVacuuming(postgres.urlOf('postgres'))
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('postgresUrl', postgres.urlOf('__database__'))
  return tearDown
}

async function makeTemplate(addressOf: (database: string) => string): Promise<void> {
  const server = connect(addressOf('postgres'), { asOwner: true })
  await sql`create database ${sql.id(templateDatabase)}`.execute(server)
  await server.destroy()
  const template = connect(addressOf(templateDatabase), { asOwner: true })
  try {
    await migrate(template)
    await template.transaction().execute(loadUnits)
  } finally {
    // A database with open connections cannot be copied.
    await template.destroy()
  }
}

/** It would go through hundreds of databases, again and again, which no test looks at any more. */
async function stopVacuuming(address: string): Promise<void> {
  const server = connect(address, { asOwner: true })
  await sql`alter system set autovacuum = off`.execute(server)
  await sql`select pg_reload_conf()`.execute(server)
  await server.destroy()
}
