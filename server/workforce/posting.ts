import { sql } from 'kysely'
import type { PostTypeCode } from '../../forms/workforce/post-types.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { listOfficers } from './officer.ts'
import { tellAccess } from './tell-access.ts'

/** How a post is held. An acting holder stands in; a temporary one helps for a time. */
export const postingKinds = ['substantive', 'acting', 'temporary'] as const
export type PostingKind = (typeof postingKinds)[number]

/** One numbered seat, while its office is there. */
export type Post = {
  postId: string
  unitCode: string
  postType: PostTypeCode
  seat: number
  validFrom: string
  validTo: string | null
}

/** What a decision orders: postings that begin, and earlier ones that end. Days are `YYYY-MM-DD`. */
export type Ordering = {
  decisionId: string
  decidedBy: string
  endings: readonly { postingId: string; endsOn: string }[]
  postings: readonly {
    officerId: string
    postId: string
    kind: PostingKind
    validFrom: string
    validTo: string | null
  }[]
}

/** These posts, in no order. */
export async function listPosts(tx: Tx<'workforce'>, postIds: readonly string[]): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select post_id as "postId", unit_code as "unitCode", post_type as "postType", seat, valid_from as "validFrom",
      valid_to as "validTo"
    from workforce.post where post_id = any(${postIds}::uuid[])`.execute(tx)
  return rows
}

/** A posting with whose it is, as an ending needs it. */
type KnownPosting = {
  postingId: string
  officerId: string
  unitCode: string
  accountId: string | null
  validFrom: string
  validTo: string | null
}

/** These postings, locked: two decisions about one wait for each other. */
export async function lockPostings(tx: Tx<'workforce'>, postingIds: readonly string[]): Promise<KnownPosting[]> {
  const { rows } = await sql<KnownPosting>`
    select posting_id as "postingId", officer_id as "officerId", post.unit_code as "unitCode",
      officer.account_id as "accountId", posting.valid_from as "validFrom", posting.valid_to as "validTo"
    from workforce.posting join workforce.post using (post_id) join workforce.officer using (officer_id)
    where posting_id = any(${postingIds}::uuid[]) order by posting_id for update of posting`.execute(tx)
  return rows
}

/**
 * Carries out a decision: endings first, so that a transfer is one decision. Answers the new postings. A posting ends
 * with its office at the latest. Refuses who decides about themselves (`own-posting`), days that do not fit
 * (`not-at-that-time`), a post that is held (`post-held`), a second substantive one (`two-posts`): then nothing is done.
 */
export async function carryOut(tx: AnyTx, ordering: Ordering): Promise<string[]> {
  const { endings, postings, decidedBy } = ordering
  const ended = await endPostings(tx, ordering)
  const officers = new Map(
    (
      await listOfficers(
        tx,
        postings.map(({ officerId }) => officerId),
      )
    ).map((officer) => [officer.officerId, officer]),
  )
  const posts = new Map(
    (
      await listPosts(
        tx,
        postings.map(({ postId }) => postId),
      )
    ).map((post) => [post.postId, post]),
  )
  const rows = postings.map((posting) => {
    const [officer, post] = [officers.get(posting.officerId), posts.get(posting.postId)]
    if (officer === undefined || post === undefined) throw new Problem('not-found')
    if (officer.accountId === decidedBy) throw new Problem('own-posting')
    return { ...posting, ...periodOf(posting, post), postingId: newId(), accountId: officer.accountId }
  })
  await insertPostings(tx, ordering, rows)
  await tellAccess(tx, [...ended, ...postings.map(({ officerId }) => officerId)])
  if (endings.length + postings.length === 0) throw new Problem('not-valid')
  return rows.map(({ postingId }) => postingId)
}

/** From when until when a posting holds in a post: never longer than the post is there. */
function periodOf(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  post: Post,
): { validTo: string | null; plannedTo: string | null; endsWithUnit: boolean } {
  const isThere = post.validFrom <= validFrom && (post.validTo === null || validFrom < post.validTo)
  if (!isThere || (validTo !== null && validTo <= validFrom)) throw new Problem('not-at-that-time')
  const endsWithUnit = post.validTo !== null && (validTo === null || validTo >= post.validTo)
  return { validTo: endsWithUnit ? post.validTo : validTo, plannedTo: validTo, endsWithUnit }
}

async function endPostings(tx: AnyTx, { endings, decidedBy, decisionId }: Ordering): Promise<string[]> {
  const known = new Map(
    (
      await lockPostings(
        tx,
        endings.map(({ postingId }) => postingId),
      )
    ).map((posting) => [posting.postingId, posting]),
  )
  for (const { postingId, endsOn } of endings) {
    const posting = known.get(postingId)
    if (posting === undefined) throw new Problem('not-found')
    if (posting.accountId === decidedBy) throw new Problem('own-posting')
    const isBefore = posting.validTo === null || endsOn < posting.validTo
    if (endsOn < posting.validFrom || !isBefore) throw new Problem('not-at-that-time')
  }
  await sql`
    update workforce.posting set valid_to = ending."endsOn", ends_with_unit = false, ended_by = ${decisionId}
    from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as ending ("postingId" uuid, "endsOn" date)
    where posting.posting_id = ending."postingId"`.execute(tx)
  return [...known.values()].map(({ officerId }) => officerId)
}

async function insertPostings(
  tx: Tx<'workforce'>,
  { decisionId, decidedBy }: Ordering,
  rows: readonly object[],
): Promise<void> {
  await sql`
    insert into workforce.posting (posting_id, officer_id, post_id, kind, valid_from, valid_to, planned_to,
      ends_with_unit, decision_id, decided_by, account_id)
    select "postingId", "officerId", "postId", kind, "validFrom", "validTo", "plannedTo", "endsWithUnit",
      ${decisionId}, ${decidedBy}, "accountId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as posting (
      "postingId" uuid, "officerId" uuid, "postId" uuid, kind workforce.posting_kind, "validFrom" date,
      "validTo" date, "plannedTo" date, "endsWithUnit" boolean, "accountId" uuid)`.execute(tx)
}
