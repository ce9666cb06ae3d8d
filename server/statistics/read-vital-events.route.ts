import * as z from 'zod'
import { route } from '../access/route.ts'
import { AskedArea, getArea } from './asked-area.ts'
import { vitalEventsOf } from './vital-events.ts'

const Count = z.int()

/** What happened to the people of a unit in each month of a year. */
export const readVitalEvents = route({
  method: 'get',
  path: '/api/statistics/vital-events',
  summary: 'Births, deaths, marriages, divorces and moves of a unit, by month, in the year of a day',
  action: 'statistics.read-figures',
  query: AskedArea,
  answer: z.object({
    months: z.array(
      z.object({
        month: z.string(),
        births: Count,
        deaths: Count,
        marriages: Count,
        divorces: Count,
        movesIn: Count,
        movesOut: Count,
      }),
    ),
  }),
  async handle(tx, { query, site, reach }) {
    const area = await getArea(tx, query, { site, reach })
    return { months: await vitalEventsOf(tx, area, Number(area.on.slice(0, 4))) }
  },
})
