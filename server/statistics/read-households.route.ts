import * as z from 'zod'
import { route } from '../access/route.ts'
import { AskedArea, getArea } from './asked-area.ts'
import { householdSizeMax, householdsOf } from './households.ts'

/** The households of a unit on a day, by how many people are in them. */
export const readHouseholds = route({
  method: 'get',
  path: '/api/statistics/households',
  summary: 'The households of a unit by size on a day',
  action: 'statistics.read-figures',
  query: AskedArea,
  answer: z.object({ households: z.int(), sizes: z.array(z.object({ size: z.int(), households: z.int() })) }),
  async handle(tx, { query, site, reach }) {
    const counts = [...(await householdsOf(tx, await getArea(tx, query, { site, reach }))).values()]
    const sizes = Array.from({ length: householdSizeMax }, (_none, at) => ({
      size: at + 1,
      households: counts.reduce((sum, commune) => sum + (commune[at] ?? 0), 0),
    }))
    return { households: sizes.reduce((sum, { households }) => sum + households, 0), sizes }
  },
})
