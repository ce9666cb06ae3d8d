import { Kysely, PostgresDialect } from 'kysely'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { appRole, type Database } from './database.ts'
import type { DB } from './tables.ts'

/** A row to be copied: its values by column. */
export type CopyRow = Readonly<Record<string, unknown>>

/** One connection, with transactions like any other, on which rows can be copied in bulk. */
export type CopyConnection = {
  db: Database
  /** Copies rows into a table, on the transaction that is open; the values in the order of the columns. */
  copy: (table: string, columns: readonly string[], rows: readonly CopyRow[]) => Promise<void>
  end: () => Promise<void>
}

const lettersPerWrite = 1 << 16

/** Opens a connection of its own for bulk work. */
export async function openCopyConnection(url: string): Promise<CopyConnection> {
  const client = new Client({ connectionString: url, application_name: 'dancu bulk', options: `-c role=${appRole}` })
  // A connection that is cut fails the statement that runs; without a listener it would also end the process.
  client.on('error', () => undefined)
  await client.connect()
  const pool = { connect: async () => Object.assign(client, { release: () => undefined }), end: async () => undefined }
  return {
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    async copy(table, columns, rows) {
      if (rows.length === 0) return
      const statement = `copy ${table} (${columns.join(', ')}) from stdin`
      await pipeline(Readable.from(copyText(columns, rows)), client.query(copyFrom(statement)))
    },
    end: async () => client.end(),
  }
}

/**
 * Rows in PostgreSQL's text format, in pieces of some 100 kB. A value is a text, number, bigint, boolean or null; a
 * column that a row leaves out is null. Half of a surrogate pair, which is no character, becomes U+FFFD; U+0000 is
 * refused by the server.
 */
export function* copyText(columns: readonly string[], rows: readonly CopyRow[]): Generator<string> {
  let text = ''
  for (const row of rows) {
    let separator = ''
    for (const column of columns) {
      text += separator + field(row[column])
      separator = '\t'
    }
    text += '\n'
    if (text.length > lettersPerWrite) {
      yield text
      text = ''
    }
  }
  yield text
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function field(value: unknown): string {
  if (typeof value === 'string') return special.test(value) ? escape(value) : value
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  throw new Error(`A ${typeof value} cannot be copied as it is: say it as text.`)
}

function escape(value: string): string {
  return value.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? '')
}
