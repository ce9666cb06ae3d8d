import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import { settled } from '../db/settled.ts'

const batchMax = 50_000
const beforeFirst = { seq: '0', xid: '0', act_id: '00000000-0000-0000-0000-000000000000' }

/**
 * Gives settled acts their numbers in the change feed, without gaps and in one order for all readers; returns how many.
 * The order is that of the transactions' first writes, and within one that of the acts. An act locks its persons before
 * it writes anything, so a person's acts keep their order. Acts about units are among them, and about no person.
 */
export async function numberChanges(db: Database): Promise<number> {
  return db.transaction().execute(async (tx: Tx<'register'>) => {
    await sql`select pg_advisory_xact_lock(hashtext('register.change'))`.execute(tx)
    const newest = tx.selectFrom('register.change').selectAll().orderBy('seq', 'desc').limit(1)
    const last = (await newest.executeTakeFirst()) ?? beforeFirst
    const { numAffectedRows } = await sql`
      insert into register.change (seq, xid, act_id, person_id)
      select ${last.seq}::bigint + row_number() over (order by xid, act_id), xid, act_id, person_id
      from (select * from (${next('act', sql`person_id`)}) as act union all
        select * from (${next('unit_act', sql`null`)}) as unit_act
        order by xid, act_id limit ${batchMax}) as act`.execute(tx)
    return Number(numAffectedRows ?? 0)

    function next(table: 'act' | 'unit_act', personId: RawBuilder<unknown>) {
      return sql`select xid, act_id, ${personId}::uuid as person_id from ${sql.table(`register.${table}`)}
        where (xid, act_id) > (${last.xid}::xid8, ${last.act_id}::uuid) and ${settled}
        order by xid, act_id limit ${batchMax}`
    }
  })
}
