import * as z from 'zod'
import { listCommunesBelow } from '../../areas/unit.ts'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { listMonths, measureCommune } from './take-snapshot.ts'

const ShareOutput = z.object({ measure: z.string(), numerator: z.int(), denominator: z.int() })

/** The quality of a unit's data: of a commune as it is now, of a larger unit as the snapshots of its communes have it. */
export const readQuality = route({
  method: 'get',
  path: '/api/checking/quality/:unitCode',
  summary: "The quality of a unit's data, by measure, with its trend",
  action: 'checking.read-quality',
  params: z.object({ unitCode: z.string().regex(/^\d{2,5}$/) }),
  answer: z.object({
    unitCode: z.string(),
    unitName: z.string(),
    isCommune: z.boolean(),
    /** Of a larger unit: how many of its communes were measured this month, and how many it has. */
    communes: z.object({ measured: z.int(), all: z.int() }),
    shares: z.array(ShareOutput),
    months: z.array(ShareOutput.extend({ month: z.string() })),
  }),
  async handle(tx, { params: { unitCode }, reach, site }) {
    await reach.requireCommune(unitCode)
    const today = site.today()
    const unit = (await site.units()).find(unitCode, today)
    if (unit === undefined) throw new Problem('not-found')
    const isCommune = unit.level === 'commune'
    const below = isCommune ? [unitCode] : (await listCommunesBelow(tx, unitCode, today)).map(({ code }) => code)
    const months = await listMonths(tx, below, today)
    const thisMonth = months.filter(({ month }) => month.slice(0, 7) === today.slice(0, 7))
    const now = isCommune
      ? Array.from(await measureCommune(tx, unitCode, today), ([measure, share]) => ({ measure, ...share }))
      : thisMonth
    return {
      unitCode,
      unitName: unit.name,
      isCommune,
      communes: { measured: isCommune ? 1 : (thisMonth[0]?.communes ?? 0), all: below.length },
      shares: now,
      months,
    }
  },
})
