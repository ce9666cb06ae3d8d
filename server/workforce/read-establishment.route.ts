import { sql } from 'kysely'
import * as z from 'zod'
import { postTypeCodes } from '../../forms/workforce/post-types.ts'
import { route } from '../access/route.ts'
import { areaOf, listDecisionNos } from './decision.ts'
import { listEstablishment, totalRequired } from './establishment.ts'

/** What was ever decided about required strength in an area, its ceilings, and what it comes to today. */
export const readEstablishment = route({
  method: 'get',
  path: '/api/workforce/establishments',
  summary: 'The required strength as it was decided, with its ceilings',
  action: 'workforce.set-establishment',
  answer: z.object({
    area: z.string(),
    /** How many officers all units of the area are required to have together today. */
    total: z.int(),
    /** The most that they may have today; null where nobody has set one. */
    ceiling: z.int().nullable(),
    lines: z.array(
      z.object({
        /** The code of a unit, or a kind such as Xã. */
        target: z.string(),
        postType: z.enum(postTypeCodes),
        validFrom: z.iso.date(),
        required: z.int(),
        decisionNo: z.string(),
      }),
    ),
    ceilings: z.array(z.object({ validFrom: z.iso.date(), total: z.int(), decisionNo: z.string() })),
  }),
  async handle(tx, { account, reach, site }) {
    await reach.listCommunes()
    const [area, today, units] = [areaOf(account, site), site.today(), await site.units()]
    const lines = await listEstablishment(tx)
    const numbers = await listDecisionNos(tx)
    const { rows: ceilings } = await sql<{ validFrom: string; total: number; decisionId: string }>`
      select valid_from as "validFrom", total, decision_id as "decisionId" from workforce.ceiling
      where area = ${area} order by valid_from desc, decision_id desc`.execute(tx)
    const numbered = <Ruling extends { decisionId: string }>(ruling: Ruling) => ({
      ...ruling,
      decisionNo: numbers.get(ruling.decisionId) ?? '',
    })
    return {
      area,
      total: totalRequired(lines, { units, area, on: today }),
      ceiling: ceilings.find(({ validFrom }) => validFrom <= today)?.total ?? null,
      lines: lines.filter((line) => line.area === area).map(numbered),
      ceilings: ceilings.map(numbered),
    }
  },
})
