import { sql } from 'kysely'
import * as z from 'zod'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { Problem } from '../http/problem.ts'

/** The head of an office confirms for a month who of its officers was there. Confirmed again, the last word counts. */
export const confirmPresence = route({
  method: 'post',
  path: '/api/workforce/units/:unitCode/presence',
  summary: 'Confirm who was present in a month',
  action: 'workforce.confirm-presence',
  params: z.object({ unitCode: UnitCode }),
  body: z.object({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    /** The postings whose holders were there; all others of the month were not. */
    presentPostingIds: z.array(z.uuid()).max(1000),
  }),
  answer: z.object({ present: z.int(), absent: z.int() }),
  async handle(tx, { params: { unitCode }, body, account, reach, site }) {
    await reach.requireCommune(unitCode)
    const first = `${body.month}-01`
    if (first > site.today()) throw new Problem('not-at-that-time')
    const { rows } = await sql<{ present: boolean }>`
      insert into workforce.presence (posting_id, month, is_present, confirmed_by)
      select posting_id, ${first}, posting_id = any(${body.presentPostingIds}::uuid[]), ${account.accountId}
      from workforce.posting join workforce.post using (post_id)
      where unit_code = ${unitCode} and daterange(posting.valid_from, posting.valid_to)
        && daterange(${first}::date, (${first}::date + interval '1 month')::date)
      on conflict (posting_id, month) do update set is_present = excluded.is_present,
        confirmed_by = excluded.confirmed_by, confirmed_at = clock_timestamp()
      returning is_present as present`.execute(tx)
    const present = rows.filter((row) => row.present).length
    // Somebody was named who has no post here in the month: then nothing is confirmed.
    if (present !== new Set(body.presentPostingIds).size) throw new Problem('not-at-that-time')
    return { present, absent: rows.length - present }
  },
})
