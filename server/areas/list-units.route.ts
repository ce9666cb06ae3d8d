import * as z from 'zod'
import { publicRoute } from '../access/public-route.ts'
import { Problem } from '../http/problem.ts'
import { UnitCode, UnitFacts } from './unit-facts.ts'
import { findUnit, listChildren } from './unit.ts'

/** One step of the unit picker: the units directly below one on a day, or the provinces. Anyone may ask. */
export const listUnits = publicRoute({
  method: 'get',
  path: '/api/areas/units',
  summary: 'The administrative units directly below one on a day; without one, the provinces',
  query: z.strictObject({ on: z.iso.date().optional(), below: UnitCode.optional() }),
  answer: z.object({ on: z.iso.date(), units: z.array(UnitFacts) }),
  async handle(tx, { query, site }) {
    const { on = site.today(), below } = query
    if (below !== undefined && (await findUnit(tx, below, on)) === undefined) throw new Problem('not-found')
    return { on, units: await listChildren(tx, below, on) }
  },
})
