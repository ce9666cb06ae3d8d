import { Kysely, PostgresDialect } from 'kysely'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { appRole, type Database } from './database.ts'
import type { DB } from './tables.ts'

/** One connection, with transactions like any other, on which rows can be copied in bulk. */
export type CopyConnection = {
  db: Database
  /** Copies rows into a table, on the transaction that is open; the values in the order of the columns. */
  copy: (table: string, columns: readonly string[], rows: readonly object[]) => Promise<void>
  end: () => Promise<void>
}

const bytesPerWrite = 1 << 20

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

/** Rows in PostgreSQL's text format, in pieces of about a megabyte. */
export function* copyText(columns: readonly string[], rows: readonly object[]): Generator<string> {
  let text = ''
  for (const row of rows) {
    for (let at = 0; at < columns.length; at += 1) {
      const value: unknown = row[columns[at] as keyof typeof row]
      text += (at === 0 ? '' : '\t') + (typeof value === 'string' ? escape(value) : value === null ? '\\N' : String(value))
    }
    text += '\n'
    if (text.length > bytesPerWrite) {
      yield text
      text = ''
    }
  }
  yield text
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escape(value: string): string {
  return special.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? '') : value
}
