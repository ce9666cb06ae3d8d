import { sql } from 'kysely'
import type { Rank } from '../../forms/workforce/post-types.ts'
import type { Tx } from '../db/database.ts'

/** As little of an officer as posts need; nothing leads from it to a resident's record. */
export type Officer = {
  officerId: string
  serviceNo: string
  fullName: string
  rank: Rank
  homeUnitCode: string
  accountId: string | null
}

/** Keeps an officer, or what is known anew of one. A service number or account of another is refused (`officer-known`). */
export async function saveOfficers(tx: Tx<'workforce'>, officers: readonly Officer[]): Promise<void> {
  await sql`
    insert into workforce.officer (officer_id, service_no, full_name, rank, home_unit_code, account_id)
    select officer.* from jsonb_to_recordset(${JSON.stringify(officers)}::jsonb) as officer (
      "officerId" uuid, "serviceNo" text, "fullName" text, rank text, "homeUnitCode" text, "accountId" uuid)
    on conflict (officer_id) do update set service_no = excluded.service_no, full_name = excluded.full_name,
      rank = excluded.rank, home_unit_code = excluded.home_unit_code, account_id = excluded.account_id`.execute(tx)
}

const columns = sql`officer.officer_id as "officerId", officer.service_no as "serviceNo",
  officer.full_name as "fullName", officer.rank, officer.home_unit_code as "homeUnitCode",
  officer.account_id as "accountId"`

/** These officers, in no order. */
export async function listOfficers(tx: Tx<'workforce'>, officerIds: readonly string[]): Promise<Officer[]> {
  const { rows } = await sql<Officer>`
    select ${columns} from workforce.officer where officer_id = any(${officerIds}::uuid[])`.execute(tx)
  return rows
}

/** Which officers a list is about: all, those without a post, or those whose post ended with its unit. */
export const officerStates = ['all', 'without-post', 'to-be-posted'] as const
export type OfficerState = (typeof officerStates)[number]

/** An officer in a list, with the posts of the day. */
export type ListedOfficer = Officer & {
  posts: { postingId: string; kind: string; unitCode: string; postType: string; validFrom: string }[]
  /** The post that ended with its unit, where the officer is to be posted anew. */
  endedIn: { unitCode: string; on: string } | null
}

/**
 * Officers of these units (`undefined` = all) on a day, whose home it is or who hold a post there; by a part of the name
 * or of the service number where one is given. At most `limit`, by service number.
 */
export async function findOfficers(
  tx: Tx<'workforce'>,
  asked: { within: string[] | undefined; on: string; state: OfficerState; text: string; limit: number },
): Promise<ListedOfficer[]> {
  const { within, on, state, text, limit } = asked
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<ListedOfficer>`
    select ${columns}, coalesce(held.posts, '[]') as posts,
      case when held.substantive then null else ended.ending end as "endedIn"
    from workforce.officer
    left join lateral (
      select json_agg(json_build_object('postingId', posting_id, 'kind', kind, 'unitCode', unit_code,
          'postType', post_type, 'validFrom', posting.valid_from) order by posting.valid_from) as posts,
        bool_or(kind = 'substantive') as substantive, array_agg(unit_code) as units
      from workforce.posting join workforce.post using (post_id)
      where posting.officer_id = officer.officer_id
        and posting.valid_from <= ${on} and (posting.valid_to is null or posting.valid_to > ${on})) as held on true
    left join lateral (
      select json_build_object('unitCode', unit_code, 'on', posting.valid_to) as ending
      from workforce.posting join workforce.post using (post_id)
      where posting.officer_id = officer.officer_id and kind = 'substantive' and ends_with_unit
        and posting.valid_to <= ${on}
      order by posting.valid_to desc limit 1) as ended on true
    where (${within ?? null}::text[] is null or home_unit_code = any(${within ?? null}::text[])
        or held.units && ${within ?? null}::text[])
      and (lower(full_name) like ${pattern} or lower(service_no) like ${pattern})
      and (${state} = 'all' or held.substantive is distinct from true)
      and (${state} <> 'to-be-posted' or ended.ending is not null)
    order by service_no limit ${limit}`.execute(tx)
  return rows
}
