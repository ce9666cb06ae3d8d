import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Role } from './role.ts'

/** Somebody to whom work of a unit can be given. */
type Colleague = { accountId: string; displayName: string }

/** Whose unit on a day is this one, in one of these roles, by their posting where they were ever posted; by name. */
export async function listColleagues(
  tx: Tx<'access'>,
  { unitCode, roles, on }: { unitCode: string; roles: readonly Role[]; on: string },
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select account.account_id as "accountId", display_name as "displayName"
    from access.account
    left join lateral (
      select case when holds then role end as role, case when holds then unit_code end as unit_code
      from (
        select *, valid_from <= ${on} and (valid_to is null or valid_to > ${on}) as holds
        from access.posting where posting.account_id = account.account_id) as posting
      order by holds desc, valid_from desc, posting_id desc limit 1) as posted on true
    where disabled_at is null and person_id is null and coalesce(posted.role, account.role)::text = any(${roles})
      and case when exists (select from access.posting where posting.account_id = account.account_id)
        then posted.unit_code else account.unit_code end = ${unitCode}
    order by display_name, account.account_id`.execute(tx)
  return rows
}
