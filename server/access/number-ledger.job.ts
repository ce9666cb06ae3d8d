import { createHash } from 'node:crypto'
import { sql, type Selectable, type SqlBool } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import { settled } from '../db/settled.ts'
import type { AccessLedgerEntry } from '../db/tables.ts'

const batchMax = 5000
const beforeFirst = { seq: '-1', xid: '0', entry_id: '00000000-0000-0000-0000-000000000000' }

/**
 * Gives settled entries their places in the ledger, without gaps, and computes their leaves; returns how many. A job,
 * after the commit: a chain inside the request would make all requests wait for each other (see `settled`).
 */
export async function numberLedger(db: Database): Promise<number> {
  return db.transaction().execute(async (tx: Tx<'access'>) => {
    // One numbering at a time; readers are not held up.
    await sql`select pg_advisory_xact_lock(hashtext('access.ledger_leaf'))`.execute(tx)
    const newest = tx.selectFrom('access.ledger_leaf').selectAll().orderBy('seq', 'desc').limit(1)
    const last = (await newest.executeTakeFirst()) ?? beforeFirst
    const entries = await tx
      .selectFrom('access.ledger_entry')
      .selectAll()
      .where(sql<SqlBool>`(xid, entry_id) > (${last.xid}::xid8, ${last.entry_id}::uuid) and ${settled}`)
      .orderBy('xid')
      .orderBy('entry_id')
      .limit(batchMax)
      .execute()
    const leaves = entries.map((entry, index) => ({
      seq: BigInt(last.seq) + BigInt(index + 1),
      xid: entry.xid,
      entry_id: entry.entry_id,
      leaf_hash: leafHash(entry),
    }))
    if (leaves.length > 0) await tx.insertInto('access.ledger_leaf').values(leaves).execute()
    return leaves.length
  })
}

/**
 * The hash of an entry's leaf: SHA-256 of 0x00 and the leaf (RFC 6962 §2.1). The leaf is a salted commitment to the
 * entry, so that the tree can be published and an entry shown to whom it concerns, without the others' being guessed.
 */
export function leafHash(entry: Selectable<AccessLedgerEntry>): Buffer {
  const facts = [
    entry.entry_id,
    entry.recorded_at,
    entry.request_id,
    entry.account_id,
    entry.role,
    entry.unit_code,
    entry.purpose,
    entry.legal_basis,
    entry.action,
    entry.outcome,
    entry.fields,
    entry.subjects,
  ]
  const commitment = createHash('sha256').update(entry.salt).update(JSON.stringify(facts)).digest()
  return createHash('sha256').update(Uint8Array.of(0)).update(commitment).digest()
}
