import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { connect, type Database } from '../db/database.ts'
import { templateDatabase, urlOf } from './postgres.ts'

/** A database of its own for a test file: a copy of the template, which is migrated and has the reference facts. */
export async function freshDatabase(): Promise<Database> {
  return connectUntilEnd(await freshDatabaseUrl())
}

/** The address of such a copy, for what connects by itself. */
export async function freshDatabaseUrl(): Promise<string> {
  return createDatabase(templateDatabase)
}

/** The address of a database that nobody has migrated. */
export async function emptyDatabaseUrl(): Promise<string> {
  return createDatabase('template0')
}

async function createDatabase(template: string): Promise<string> {
  const postgresUrl = inject('postgresUrl')
  const database = `test_${randomBytes(6).toString('hex')}`
  const server = connect(urlOf(postgresUrl, 'postgres'), { asOwner: true })
  // As files: row by row, through the log, it takes half as long again.
  await sql`create database ${sql.id(database)} template ${sql.id(template)} strategy file_copy`.execute(server)
  await server.destroy()
  return urlOf(postgresUrl, database)
}

/** A pool that is closed when the test file ends: of the role that serves requests, or of the owner. */
export function connectUntilEnd(url: string, options: { asOwner?: boolean } = {}): Database {
  const db = connect(url, options)
  afterAll(async () => db.destroy())
  return db
}
