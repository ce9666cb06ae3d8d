import { sql } from 'kysely'
import { findOffice, listOffices } from '../areas/office.ts'
import type { AnyTx, Database } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { tellAccess } from './tell-access.ts'

/** The day for which each database was looked through: units end at the beginning of a day, and only then. */
const lookedThrough = new WeakMap<Database, string>()

/**
 * Ends the posts and postings of offices that are gone, on the day on which they went: where it became known after the
 * posting that the unit would end. Answers how many postings were ended.
 */
export async function closeEnded(site: Site): Promise<number> {
  const today = site.today()
  if (lookedThrough.get(site.db) === today) return 0
  const closed = await site.db.transaction().execute(async (tx) => closePostsOfGoneOffices(tx, today))
  lookedThrough.set(site.db, today)
  return closed
}

async function closePostsOfGoneOffices(tx: AnyTx, today: string): Promise<number> {
  const there = (await listOffices(tx, { on: today })).map(({ officeId }) => officeId)
  const { rows: gone } = await sql<{ officeId: string; unitCode: string; validFrom: string }>`
    select office_id as "officeId", unit_code as "unitCode", min(valid_from) as "validFrom" from workforce.post
    where valid_to is null and valid_from <= ${today} and office_id <> all(${there}::text[])
    group by office_id, unit_code`.execute(tx)
  let closed = 0
  for (const { officeId, unitCode, validFrom } of gone) {
    const office = await findOffice(tx, { unitCode, on: validFrom })
    const endsOn = office?.officeId === officeId ? office.validTo : null
    if (endsOn !== null) closed += await closeOffice(tx, officeId, endsOn)
  }
  return closed
}

async function closeOffice(tx: AnyTx, officeId: string, endsOn: string): Promise<number> {
  // A post that was opened after the end was never there; it is kept for the one day on which it could have been.
  await sql`
    update workforce.post set valid_to = greatest(${endsOn}::date, valid_from + 1)
    where office_id = ${officeId} and valid_to is null`.execute(tx)
  const { rows } = await sql<{ officerId: string }>`
    update workforce.posting set valid_to = greatest(${endsOn}::date, posting.valid_from), ends_with_unit = true
    from workforce.post
    where post.post_id = posting.post_id and office_id = ${officeId}
      and (posting.valid_to is null or posting.valid_to > ${endsOn})
    returning officer_id as "officerId"`.execute(tx)
  await tellAccess(
    tx,
    rows.map(({ officerId }) => officerId),
  )
  return rows.length
}
