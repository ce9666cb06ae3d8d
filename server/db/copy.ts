import { Kysely, PostgresDialect } from 'kysely'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { CopyRows, type ColumnKind, type CopyColumn } from './copy-rows.ts'
import { appRole, type Database } from './database.ts'
import type { DB } from './tables.ts'

/** One connection, with transactions like any other, on which rows can be copied in bulk. */
export type CopyConnection = {
  db: Database
  /** Room for rows of a table, with values for these columns; the others get what they are by default. */
  rowsFor: (table: string, columns: readonly string[]) => Promise<CopyRows>
  /** Copies rows into their table, on the transaction that is open. */
  copy: (rows: CopyRows) => Promise<void>
  end: () => Promise<void>
}

/** Opens a connection of its own for bulk work. */
export async function openCopyConnection(url: string): Promise<CopyConnection> {
  const client = new Client({ connectionString: url, application_name: 'dancu bulk', options: `-c role=${appRole}` })
  // A connection that is cut fails the statement that runs; without a listener it would also end the process.
  client.on('error', () => undefined)
  await client.connect()
  const pool = { connect: async () => Object.assign(client, { release: () => undefined }), end: async () => undefined }
  const kinds = new Map<string, ReadonlyMap<string, string>>()
  return {
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    async rowsFor(table, columns) {
      const known = kinds.get(table) ?? (await readKinds(client, table))
      kinds.set(table, known)
      return new CopyRows(
        table,
        columns.map((name) => columnOf(known, table, name)),
      )
    },
    async copy(rows) {
      const pieces = rows.pieces()
      if (pieces.length === 0) return
      const columns = rows.columns.map(({ name }) => name).join(', ')
      const statement = `copy ${rows.table} (${columns}) from stdin (format binary)`
      await pipeline(Readable.from(pieces), client.query(copyFrom(statement)))
      rows.release()
    },
    end: async () => client.end(),
  }
}

/** The types of a table's columns; an enum is written like text. */
async function readKinds(client: Client, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; kind: string }>(
    `select attname as name, case typtype when 'e' then 'text' else typname end as kind
      from pg_attribute join pg_type on pg_type.oid = atttypid
      where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  return new Map(rows.map(({ name, kind }) => [name, kind]))
}

const writable = ['text', 'jsonb', 'uuid', 'date', 'int2', 'int4'] as const satisfies ColumnKind[]

function columnOf(kinds: ReadonlyMap<string, string>, table: string, name: string): CopyColumn {
  const kind = writable.find((one) => one === kinds.get(name))
  if (kind === undefined) throw new Error(`${table}.${name} is ${kinds.get(name) ?? 'not there'}: it is not copied.`)
  return { name, kind }
}
