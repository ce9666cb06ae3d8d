import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Role } from './role.ts'

/** The role and the unit that an account has from a day on; `validTo` is the first day without them, null = open. */
export type AccountPosting = {
  postingId: string
  accountId: string
  role: Role
  unitCode: string
  validFrom: string
  validTo: string | null
}

/**
 * Says from when until when accounts have which role and unit; what was said of the same posting is replaced. From the
 * first one on an account has only its postings: on a day without any it reaches nothing. Of several on a day the one
 * that began last counts. It works from the next request.
 */
export async function savePostings(tx: Tx<'access'>, postings: readonly AccountPosting[]): Promise<void> {
  await sql`
    with posting as (
      select * from jsonb_to_recordset(${JSON.stringify(postings)}::jsonb) as posting (
        "postingId" uuid, "accountId" uuid, role access.role, "unitCode" text, "validFrom" date, "validTo" date)
    ), told as (
      insert into access.posting (posting_id, account_id, role, unit_code, valid_from, valid_to)
      select * from posting
      on conflict (posting_id) do update set account_id = excluded.account_id, role = excluded.role,
        unit_code = excluded.unit_code, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    )
    -- The account's row becomes a new one, by which whoever remembers it learns of this (remember-account.ts).
    update access.account set display_name = display_name where account_id in (
      select "accountId" from posting
      union all select account_id from access.posting where posting_id in (select "postingId" from posting))`.execute(
    tx,
  )
}
