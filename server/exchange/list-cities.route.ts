import * as z from 'zod'
import { liesWithin } from '../../forms/unit-table.ts'
import { route } from '../access/route.ts'
import { countPeople } from '../register/count-people.ts'
import { countReceipts, listCities } from './city.sql.ts'

/** The national page: each city, how far behind it is, how many people, numbers and refusals. */
export const listCitiesRoute = route({
  method: 'get',
  path: '/api/exchange/cities',
  summary: 'The cities, their lag and counts',
  action: 'exchange.see-cities',
  answer: z.object({
    today: z.string(),
    cities: z.array(
      z.object({
        areaCode: z.string(),
        name: z.string(),
        persons: z.int(),
        nextAfter: z.string(),
        cityNewest: z.string(),
        lag: z.int(),
        lastPullAt: z.date().nullable(),
        lastProblem: z.string().nullable(),
        numbersGiven: z.int(),
        refusals: z.int(),
      }),
    ),
  }),
  async handle(tx, { site }) {
    const units = await site.units()
    const today = site.today()
    const receipts = await countReceipts(tx)
    const cities = []
    for (const city of await listCities(tx)) {
      // Residences bear the codes of their day: those of communes that a reform ended are among them.
      const ofCity = units.versions.filter((unit) => unit.level === 'commune' && liesWithin(unit, city.areaCode))
      const communes = [...new Set(ofCity.map(({ code }) => code))]
      const { given = 0, refused = 0 } = receipts.get(city.areaCode) ?? {}
      const { areaCode, nextAfter, cityNewest, lastPullAt, lastProblem } = city
      cities.push({
        areaCode,
        nextAfter,
        cityNewest,
        lastPullAt,
        lastProblem,
        name: units.find(areaCode, today)?.name ?? areaCode,
        persons: await countPeople(tx, communes),
        lag: Math.max(0, Number(BigInt(cityNewest) - BigInt(nextAfter))),
        numbersGiven: given,
        refusals: refused,
      })
    }
    return { today, cities }
  },
})
