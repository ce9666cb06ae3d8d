import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import { PreparedClient } from './prepared-client.ts'
import type { DB } from './tables.ts'

// A date is a day, not a moment: the driver's default would make it midnight of the server's time zone, which moved
// births by a day. Days stay text, `YYYY-MM-DD`.
types.setTypeParser(types.builtins.DATE, (text) => text)

/** A pool of connections to one tier's database. */
export type Database = Kysely<DB>

/** The transaction of a request or a job, in which the functions of several modules take part. */
export type AnyTx = Transaction<DB>

/** A transaction that sees the tables of one module only: those in the PostgreSQL schema of the same name. */
export type Tx<Module extends string> = Transaction<{
  [Table in keyof DB as Table extends `${Module}.${string}` ? Table : never]: DB[Table]
}>

/**
 * The role that serves requests and jobs. It may read and write rows, append to what is append-only, and alter nothing;
 * `grants.sql` says what. The owner, who migrates, is whoever the address names.
 */
export const appRole = 'dancu_app'

/** How long to wait for a connection: a request that holds one while it waits for another must fail, not wait for ever. */
const connectWithinMs = 30_000

/** Opens a pool; connections are made when they are needed. With `asOwner` it can migrate, otherwise it is `appRole`. */
export function connect(url: string, { asOwner = false, connectionsMax = 10 } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    Client: PreparedClient,
    pipeline: true,
    max: connectionsMax,
    connectionTimeoutMillis: connectWithinMs,
    // Connections stay: a clock for each was set and stopped with every request.
    idleTimeoutMillis: 0,
    application_name: 'dancu',
    ...(asOwner ? {} : { options: `-c role=${appRole}` }),
  })
  // A connection that is cut while idle is replaced at the next request; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that is cut between two statements of a transaction: the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
