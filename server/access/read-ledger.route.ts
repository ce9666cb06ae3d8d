import { sql } from 'kysely'
import * as z from 'zod'
import { Role } from './role.ts'
import { Purpose } from './purpose.ts'
import { route } from './route.ts'

const pageMax = 100

const Entry = z.object({
  seq: z.int(),
  recordedAt: z.date(),
  role: Role.nullable(),
  unitCode: z.string().nullable(),
  accountName: z.string().nullable(),
  /** Null where the request was refused before its purpose was known. */
  purpose: Purpose.nullable(),
  action: z.string(),
  outcome: z.string(),
  fields: z.array(z.string()),
  /** How many persons' records it touched. */
  subjects: z.int(),
})

/** The ledger, newest first: who did what, when and for what. Whose records were read is counted, not named. */
export const readLedger = route({
  method: 'get',
  path: '/api/access/ledger',
  summary: 'The ledger of accesses, newest first',
  action: 'access.read-ledger',
  /** `before` is the `next` of the page before this one. */
  query: z.strictObject({ before: z.coerce.number().int().min(0).optional() }),
  answer: z.object({ entries: z.array(Entry), next: z.int().nullable() }),
  async handle(tx, { query: { before } }) {
    const { rows } = await sql<z.infer<typeof Entry>>`
      select leaf.seq::float8 as seq, entry.recorded_at as "recordedAt", entry.role, entry.unit_code as "unitCode",
        account.display_name as "accountName", purpose, action, outcome, fields, cardinality(subjects) as subjects
      from access.ledger_leaf as leaf join access.ledger_entry as entry using (xid, entry_id)
      left join access.account using (account_id)
      where ${before === undefined ? sql`true` : sql`leaf.seq < ${before}`}
      order by leaf.seq desc limit ${pageMax}`.execute(tx)
    return { entries: rows, next: rows.length === pageMax ? (rows.at(-1)?.seq ?? null) : null }
  },
})
