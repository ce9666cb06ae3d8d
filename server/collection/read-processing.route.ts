import { sql } from 'kysely'
import * as z from 'zod'
import { route } from '../access/route.ts'
import type { Tx } from '../db/database.ts'

/** How long decisions of a commune took, of the last year. */
type Processing = { decided: number; inTime: number; medianHours: number | null; mostHours: number | null }

/**
 * How long the dossiers of a commune took from their submission to what was decided about them, in the last twelve months:
 * a figure of the office, never of an officer. Dossiers of files are taken in by themselves and do not count.
 */
export const readProcessing = route({
  method: 'get',
  path: '/api/collection/processing/:unitCode',
  summary: 'How long the dossiers of a commune took to be decided',
  action: 'collection.read-processing',
  params: z.object({ unitCode: z.string().regex(/^\d{5}$/) }),
  answer: z.object({
    decided: z.int(),
    /** Decided on the last day of the two working days, or before. */
    inTime: z.int(),
    /** Hours in which half of them, and nineteen of twenty, were decided; null where there are none. */
    medianHours: z.number().nullable(),
    mostHours: z.number().nullable(),
  }),
  async handle(tx, { params: { unitCode }, reach, site }) {
    await reach.requireCommune(unitCode)
    return measureProcessing(tx, unitCode, site.today())
  },
})

async function measureProcessing(tx: Tx<'collection'>, communeCode: string, today: string): Promise<Processing> {
  const { rows } = await sql<Processing>`
    select count(*)::int as decided,
      count(*) filter (where decided_at < (decide_by + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')::int as "inTime",
      percentile_cont(0.5) within group (order by hours) as "medianHours",
      percentile_cont(0.95) within group (order by hours) as "mostHours"
    from (
      select decide_by, decision.taken_at as decided_at,
        extract(epoch from decision.taken_at - submission.taken_at)::float8 / 3600 as hours
      from collection.dossier
      join lateral (select step_no, taken_at from collection.step
        where step.dossier_id = dossier.dossier_id and action in ('accept', 'refuse', 'return')
        order by step_no desc limit 1) as decision on true
      join lateral (select taken_at from collection.step
        where step.dossier_id = dossier.dossier_id and action = 'submit' and step_no < decision.step_no
        order by step_no desc limit 1) as submission on true
      where commune_code = ${communeCode} and batch_id is null
        and decision.taken_at > ${today}::date - interval '1 year'
    ) as processed`.execute(tx)
  const [processed] = rows
  return processed ?? { decided: 0, inTime: 0, medianHours: null, mostHours: null }
}
