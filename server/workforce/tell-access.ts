import { sql } from 'kysely'
import { postTypes, type PostTypeCode } from '../../forms/workforce/post-types.ts'
import { savePostings } from '../access/posting.ts'
import type { AnyTx } from '../db/database.ts'

/** Tells the guard the postings of these officers, as far as they have accounts: it works from the next request. */
export async function tellAccess(tx: AnyTx, officerIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{
    postingId: string
    accountId: string
    unitCode: string
    postType: PostTypeCode
    validFrom: string
    validTo: string | null
  }>`
    select posting_id as "postingId", officer.account_id as "accountId", post.unit_code as "unitCode",
      post.post_type as "postType", posting.valid_from as "validFrom", posting.valid_to as "validTo"
    from workforce.posting join workforce.officer using (officer_id) join workforce.post using (post_id)
    where officer_id = any(${officerIds}::uuid[]) and officer.account_id is not null`.execute(tx)
  await savePostings(
    tx,
    Array.from(rows, ({ postType, ...posting }) => ({ ...posting, role: postTypes[postType].role })),
  )
}
