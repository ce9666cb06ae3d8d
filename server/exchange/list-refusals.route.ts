import * as z from 'zod'
import { route } from '../access/route.ts'
import { listBriefs } from '../register/brief.ts'
import { listRefusalsBelow } from './receipt.sql.ts'

const countMax = 200

/** What the nation refused: the city has to find out what is true. The newest within reach, two hundred at most. */
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
    const isWithin = (code: string): boolean => communes === undefined || communes.includes(code)
    const place = { units: await site.units(), on: site.today() }
    const refusals = []
    // Where people live the register knows: so page after page, until enough of them are within reach.
    for (let below: string | undefined; ;) {
      const page = await listRefusalsBelow(tx, { below, countMax })
      const briefs = await listBriefs(
        tx,
        page.map(({ personId }) => personId),
        place,
      )
      for (const { detail, ...refusal } of page) {
        const brief = briefs.get(refusal.personId)
        if (brief === undefined || !isWithin(brief.communeCode) || refusals.length === countMax) continue
        about(refusal.personId, 'name', 'residence', 'pin')
        const { fullName, communeName } = brief
        refusals.push({ ...refusal, fullName, communeName, rule: detail.rule ?? '', number: detail.number ?? null })
      }
      below = page.at(-1)?.seq
      if (page.length < countMax || refusals.length === countMax) return { refusals }
    }
  },
})
