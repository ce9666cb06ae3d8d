import { z } from 'zod'
import { route } from '../access/route.ts'
import { listBriefs } from '../register/brief.ts'

const countMax = 200

/** What the nation refused: the city has to find out what is true. */
export const listRefusals = route({
  method: 'get',
  path: '/api/exchange/refusals',
  summary: "The nation's refusals, as work for the city",
  action: 'exchange.list-refusals',
  answer: z.object({
    refusals: z.array(
      z.object({
        seq: z.string(),
        personId: z.uuid(),
        fullName: z.string(),
        communeName: z.string(),
        outcome: z.enum(['number-given', 'number-withheld', 'refused']),
        rule: z.string(),
        number: z.string().nullable(),
        receivedAt: z.date(),
      }),
    ),
  }),
  async handle(tx, { reach, site, about }) {
    const communes = await reach.listCommunes()
    const rows = await tx
      .selectFrom('exchange.receipt')
      .selectAll()
      .where('outcome', '<>', 'number-given')
      .orderBy('seq', 'desc')
      .limit(countMax)
      .execute()
    const place = { units: await site.units(), on: site.today() }
    const briefs = await listBriefs(tx, rows.map(({ person_id }) => person_id), place)
    const isWithin = (code: string): boolean => communes === undefined || communes.includes(code)
    const refusals = rows.flatMap(({ seq, person_id, outcome, detail, received_at }) => {
      const brief = briefs.get(person_id)
      if (brief === undefined || !isWithin(brief.communeCode)) return []
      const { rule = '', number = null } = detail as { rule?: string; number?: string }
      const { fullName, communeName } = brief
      return [{ seq, personId: person_id, fullName, communeName, outcome, rule, number, receivedAt: received_at }]
    })
    for (const { personId } of refusals) about(personId, 'name', 'residence', 'pin')
    return { refusals }
  },
})
