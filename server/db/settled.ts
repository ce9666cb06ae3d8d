import { sql, type SqlBool } from 'kysely'

/**
 * The rows of an append-only table that a job may number: ordered by (xid, key), nothing will ever come before them.
 *
 * Transactions commit in another order than they write. Whoever polls `key > last` misses what commits late; a lock or
 * a chain of hashes inside the request keeps the order, and makes all writers wait for each other. Below the xmin of a
 * snapshot every transaction has ended, so what is visible there is all there will ever be. A long transaction delays
 * the numbering; it loses nothing.
 */
export const settled = sql<SqlBool>`xid < pg_snapshot_xmin(pg_current_snapshot())`
