import { sql } from 'kysely'
import { postTypeCodes, postTypes, type PostTypeCode } from '../../forms/workforce/post-types.ts'
import { listQualified } from '../access/qualification.ts'
import type { AnyTx } from '../db/database.ts'
import type { PostingKind } from './posting.ts'

/** Who holds a post on a day, and how it stands with them. */
export type Holder = {
  postingId: string
  postId: string
  unitCode: string
  postType: PostTypeCode
  officerId: string
  accountId: string | null
  serviceNo: string
  fullName: string
  rank: string
  kind: PostingKind
  validFrom: string
  validTo: string | null
  /** What the head of the office confirmed of the month; null where nothing was. */
  isPresent: boolean | null
  /** The certificates that the post asks for and the holder does not have on the day. */
  missing: string[]
}

/** A posting that was decided and has not begun. It can still be revoked: then it never takes effect. */
export type ComingPosting = {
  postingId: string
  postId: string
  serviceNo: string
  fullName: string
  kind: PostingKind
  validFrom: string
}

/** The postings of a unit that begin after a day, and were not revoked. */
export async function listComing(tx: AnyTx, unitCode: string, on: string): Promise<ComingPosting[]> {
  const { rows } = await sql<ComingPosting>`
    select posting_id as "postingId", post_id as "postId", service_no as "serviceNo", full_name as "fullName", kind,
      posting.valid_from as "validFrom"
    from workforce.posting join workforce.post using (post_id) join workforce.officer using (officer_id)
    where unit_code = ${unitCode} and posting.valid_from > ${on}
      and (posting.valid_to is null or posting.valid_to > posting.valid_from)
    order by posting.valid_from, service_no`.execute(tx)
  return rows
}

/** Somebody who held a post at some time of a month, and what the head confirmed of that; null where nothing was. */
export type HolderOfMonth = { postingId: string; serviceNo: string; fullName: string; isPresent: boolean | null }

/** Who held a post of a unit at any time of the month of a day: those of whom the head says whether they were there. */
export async function listHoldersOfMonth(tx: AnyTx, unitCode: string, on: string): Promise<HolderOfMonth[]> {
  const { rows } = await sql<HolderOfMonth>`
    select posting.posting_id as "postingId", service_no as "serviceNo", full_name as "fullName",
      is_present as "isPresent"
    from workforce.posting join workforce.post using (post_id) join workforce.officer using (officer_id)
    cross join lateral (select date_trunc('month', ${on}::date)::date as first) as asked
    left join workforce.presence on presence.posting_id = posting.posting_id and month = asked.first
    where unit_code = ${unitCode}
      and daterange(posting.valid_from, posting.valid_to)
        && daterange(asked.first, (asked.first + interval '1 month')::date)
    order by array_position(${postTypeCodes}::text[], post_type::text), seat, posting.valid_from`.execute(tx)
  return rows
}

/** The holders of posts on a day, in these units or in all, by unit, type and seat. */
export async function listHolders(
  tx: AnyTx,
  { unitCodes, on, today }: { unitCodes?: readonly string[]; on: string; today: string },
): Promise<Holder[]> {
  const { rows } = await sql<Omit<Holder, 'missing'>>`
    select posting.posting_id as "postingId", post_id as "postId", unit_code as "unitCode", post_type as "postType",
      officer_id as "officerId", officer.account_id as "accountId", service_no as "serviceNo",
      full_name as "fullName", rank, kind, posting.valid_from as "validFrom", posting.valid_to as "validTo",
      is_present as "isPresent"
    from workforce.posting join workforce.post using (post_id) join workforce.officer using (officer_id)
    left join workforce.presence on presence.posting_id = posting.posting_id
      and month = date_trunc('month', ${on}::date)
    where posting.valid_from <= ${on} and (posting.valid_to is null or posting.valid_to > ${on})
      and (${unitCodes ?? null}::text[] is null or unit_code = any(${unitCodes ?? null}::text[]))
    order by unit_code, post_type, seat, kind`.execute(tx)
  const accountIds = rows.flatMap(({ accountId }) => accountId ?? [])
  const held =
    accountIds.length === 0 ? new Map<string, Set<string>>() : await listQualified(tx, { accountIds, on, today })
  return Array.from(rows, (row) => {
    const has = row.accountId === null ? undefined : held.get(row.accountId)
    return { ...row, missing: postTypes[row.postType].competences.filter((one) => has?.has(one) !== true) }
  })
}
