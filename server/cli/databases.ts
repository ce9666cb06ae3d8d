import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { connect } from '../db/database.ts'
import { type Postgres, startPostgres } from '../db/embedded/postgres.ts'
import { migrate } from '../db/migrate.ts'
import { codeOf, Refusal } from '../refusal.ts'
import type { Settings, Tier } from '../settings.ts'

/** Where the tiers' databases are, for one run of a command. */
export type Databases = {
  /** The address of a tier's database, or the practice city's, which is made if it is missing. */
  prepare: (of: Tier | 'practice') => Promise<string>
  /**
   * Puts a new database in the place of the practice city's, with what `fill` brings into it, and throws the old one away.
   * No other can be thrown away.
   */
  renewPractice: (fill: (address: string) => Promise<void>) => Promise<void>
  /** Ends what was started for it. Close the pools first. */
  stop: () => Promise<void>
  /** What the operator should know, one line each. */
  notes: readonly string[]
}

/** PostgreSQL 18 is what the statements are written for. */
export const versionMin = 180_000

const connectWithinMs = 10_000

/** The folder of the embedded server's files, or of the link to them. */
export const embeddedFolder = ({ DANCU_DATA }: Settings): string => join(DANCU_DATA, 'postgres')

/**
 * The databases of this installation: those of the embedded server (`dancu_city`, `dancu_national`, `dancu_practice`), or
 * the one that DATABASE_URL names for the settings' tier and, beside it, `<name>_city`, `<name>_national` and
 * `<name>_practice` for the others.
 */
export async function openDatabases(settings: Settings): Promise<Databases> {
  const { DATABASE_URL } = settings
  if (DATABASE_URL === undefined) {
    const postgres = await startPostgres({ folder: embeddedFolder(settings), durable: true })
    return openEmbedded(postgres)
  }
  return {
    prepare: async (of) => prepareDatabase(addressOf(DATABASE_URL, settings.TIER, of)),
    renewPractice: async (fill) => renewDatabase(addressOf(DATABASE_URL, settings.TIER, 'practice'), fill),
    stop: async () => undefined,
    notes: [],
  }
}

function openEmbedded(postgres: Postgres): Databases {
  return {
    prepare: async (of) => prepareDatabase(postgres.urlOf(`dancu_${of}`)),
    renewPractice: async (fill) => renewDatabase(postgres.urlOf('dancu_practice'), fill),
    stop: async () => postgres.stop(),
    notes: postgres.notes,
  }
}

function addressOf(given: string, own: Tier, of: Tier | 'practice'): string {
  if (of === own) return given
  const url = new URL(given)
  url.pathname += `_${of}`
  return url.href
}

/** Makes the database if it is missing, and answers its address. Whatever stands against it is told in one line. */
async function prepareDatabase(url: string): Promise<string> {
  try {
    const client = await connectTo(url)
    await client.end()
  } catch (error) {
    if (codeOf(error) !== '3D000') throw explain(error, url)
    await createDatabase(url)
  }
  return url
}

/** Migrates the database at this address, as its owner; answers which migrations ran now. */
export async function migrateAt(url: string): Promise<string[]> {
  const owner = connect(url, { asOwner: true, connectionsMax: 1 })
  try {
    return await migrate(owner)
  } finally {
    await owner.destroy()
  }
}

async function createDatabase(address: string): Promise<void> {
  // Names are sorted by code points in the database and by the language where they are shown.
  const locale = `locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`
  await besideDatabase(address, (name) => [`create database ${name} template template0 encoding 'UTF8' ${locale}`])
}

/**
 * The new database is whole before it takes the place of the old one. Those who are connected to that lose their
 * connection, and get one to the new database when they ask again.
 */
async function renewDatabase(address: string, fill: (address: string) => Promise<void>): Promise<void> {
  const next = new URL(address)
  next.pathname += '_next'
  await besideDatabase(next.href, (name) => [`drop database if exists ${name} with (force)`])
  await createDatabase(next.href)
  await fill(next.href)
  const from = escapeIdentifier(decodeURIComponent(next.pathname.slice(1)))
  await besideDatabase(address, (name) => [
    `drop database if exists ${name} with (force)`,
    `alter database ${from} rename to ${name}`,
  ])
}

/** Runs statements about a database on the server that has it, from the database that every server has. */
async function besideDatabase(address: string, statements: (name: string) => readonly string[]): Promise<void> {
  const url = new URL(address)
  const name = escapeIdentifier(decodeURIComponent(url.pathname.slice(1)))
  url.pathname = '/postgres'
  try {
    const client = await connectTo(url.href)
    try {
      for (const statement of statements(name)) await client.query(statement)
    } finally {
      await client.end()
    }
  } catch (error) {
    // Another start may have made it in the same moment.
    if (codeOf(error) !== '42P04') throw explain(error, address)
  }
}

async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectWithinMs })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const version = rows[0]?.version ?? 0
  if (version >= versionMin) return client
  await client.end()
  throw new Refusal(`${nameOf(url)} runs PostgreSQL ${Math.floor(version / 10_000)}; Dancu needs 18 or later.`)
}

const told: Readonly<Record<string, string>> = {
  '28P01': 'refuses the user or the password. Correct them in DATABASE_URL.',
  '28000': 'does not let this user in. See its pg_hba.conf, and the user in DATABASE_URL.',
  '3D000': 'has no database of that name, nor one called postgres from which to make it.',
  '42501': 'does not let this user make the database. Make it, owned by this user.',
  '53300': 'has no connection left.',
  '57P03': 'is starting or stopping. Try again in a minute.',
}

/** What a failed connection means, in one line and without the password; anything else stays what it is. */
export function explain(error: unknown, url: string): unknown {
  const code = codeOf(error)
  const known = told[code ?? '']
  if (known !== undefined) return new Refusal(`The database ${nameOf(url)} ${known}`)
  // The time-out of the driver carries no code.
  const isUnreachable = /^E[A-Z_]+$/.test(code ?? '') || (error instanceof Error && /timeout/i.test(error.message))
  if (!isUnreachable) return error
  return new Refusal(
    `The database ${nameOf(url)} cannot be reached (${code ?? 'no answer'}). Is it running, and is DATABASE_URL right?`,
  )
}

function nameOf(address: string): string {
  const { hostname, port, pathname, searchParams } = new URL(address)
  return `${searchParams.get('host') ?? hostname}${port === '' ? '' : `:${port}`}${pathname}`
}
