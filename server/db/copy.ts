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
  /** Copies rows into a table, on the transaction that is open. */
  copy: (table: string, columns: readonly string[], rows: readonly CopyRow[]) => Promise<void>
  /** The same with rows that are text already. */
  copyText: (table: string, text: CopyText) => Promise<void>
  end: () => Promise<void>
}

const lettersAtATime = 1 << 13
const bytesPerLetterMax = 3
const bytesPerBlock = 1 << 17

/** Blocks whose rows were copied, to be filled again: made anew for every row, they would be most of the garbage. */
const spareBlocks: Buffer[] = []
const spareBlocksMax = 256

/** Opens a connection of its own for bulk work. */
export async function openCopyConnection(url: string): Promise<CopyConnection> {
  const client = new Client({ connectionString: url, application_name: 'dancu bulk', options: `-c role=${appRole}` })
  // A connection that is cut fails the statement that runs; without a listener it would also end the process.
  client.on('error', () => undefined)
  await client.connect()
  const pool = { connect: async () => Object.assign(client, { release: () => undefined }), end: async () => undefined }
  const copyText = async (table: string, text: CopyText): Promise<void> => {
    const pieces = text.pieces()
    if (pieces.length === 0) return
    const statement = `copy ${table} (${text.columns.join(', ')}) from stdin`
    await pipeline(Readable.from(pieces), client.query(copyFrom(statement)))
    text.release()
  }
  return {
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    copyText,
    async copy(table, columns, rows) {
      const text = new CopyText(columns)
      for (const row of rows) text.add(row)
      await copyText(table, text)
    },
    end: async () => client.end(),
  }
}

/**
 * Rows of one table in PostgreSQL's text format, made as they come. A value is a text, number, bigint, boolean or null; a
 * column that a row leaves out is null. Half of a surrogate pair, which is no character, becomes U+FFFD; U+0000 is
 * refused by the server.
 */
export class CopyText {
  readonly columns: readonly string[]
  readonly #full: Buffer[] = []
  #text = ''
  #block: Buffer = Buffer.alloc(0)
  #used = 0

  constructor(columns: readonly string[]) {
    this.columns = columns
  }

  add(row: CopyRow): void {
    let line = ''
    let separator = ''
    for (const column of this.columns) {
      line += separator + field(row[column])
      separator = '\t'
    }
    this.#text += `${line}\n`
    if (this.#text.length > lettersAtATime) this.#write()
  }

  /** All of it, in pieces of some 100 kB. */
  pieces(): readonly Buffer[] {
    if (this.#text !== '') this.#write()
    const last = this.#block.subarray(0, this.#used)
    return last.length === 0 ? this.#full : [...this.#full, last]
  }

  /** The rows were copied: their room may be used for others. They are gone from here. */
  release(): void {
    if (this.#block.length > 0) this.#full.push(this.#block)
    for (const { buffer } of this.#full)
      if (buffer.byteLength === bytesPerBlock && spareBlocks.length < spareBlocksMax)
        spareBlocks.push(Buffer.from(buffer))
    this.#full.length = 0
    this.#block = Buffer.alloc(0)
    this.#used = 0
  }

  /** Bytes are outside of what the garbage collector moves about, and letters that are few enough are quick to write. */
  #write(): void {
    const room = this.#text.length * bytesPerLetterMax
    if (this.#used + room > this.#block.length) {
      if (this.#used > 0) this.#full.push(this.#block.subarray(0, this.#used))
      this.#block = freshBlock(room)
      this.#used = 0
    }
    this.#used += this.#block.write(this.#text, this.#used)
    this.#text = ''
  }
}

function freshBlock(room: number): Buffer {
  // One line may be longer than a block.
  if (room > bytesPerBlock) return Buffer.allocUnsafeSlow(room)
  return spareBlocks.pop() ?? Buffer.allocUnsafeSlow(bytesPerBlock)
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
