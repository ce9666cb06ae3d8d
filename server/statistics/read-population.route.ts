import * as z from 'zod'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { childrenOf } from './area.ts'
import { AskedArea, getArea } from './asked-area.ts'
import { personsIn, populationOf, sumOf, total } from './population.ts'

/** By age group from 0 on, 100 and over next to last; the unknown age last. */
const ByAge = z.array(z.int())

/** The people of a unit on a day by sex and five-year age group, and how many live in each unit directly below it. */
export const readPopulation = route({
  method: 'get',
  path: '/api/statistics/population',
  summary: 'The population of a unit by sex and age group on a day, and of each unit directly below it',
  action: 'statistics.read-figures',
  query: AskedArea,
  answer: z.object({
    unitCode: UnitCode,
    unitName: z.string(),
    on: z.iso.date(),
    map: z.iso.date(),
    persons: z.int(),
    male: ByAge,
    female: ByAge,
    unknownSex: ByAge,
    units: z.array(z.object({ code: UnitCode, name: z.string(), persons: z.int(), male: z.int(), female: z.int() })),
    /** Who lives in none of these units: the old one was divided, and nobody has decided yet where this part went. */
    elsewhere: z.int(),
  }),
  async handle(tx, { query, site, reach }) {
    const area = await getArea(tx, query, { site, reach })
    const population = await populationOf(tx, area)
    const all = sumOf(population)
    return {
      unitCode: area.unit.code,
      unitName: area.unit.name,
      on: area.on,
      map: area.map,
      persons: personsIn(all),
      male: all.male,
      female: all.female,
      unknownSex: all.unknown,
      units: childrenOf(area, await site.units()).map(({ unit: { code, name }, communes }) => {
        const figures = sumOf(population, communes)
        return { code, name, persons: personsIn(figures), male: total(figures.male), female: total(figures.female) }
      }),
      elsewhere: personsIn(sumOf(population, [null])),
    }
  },
})
