import * as z from 'zod'
import { publicRoute } from '../access/public-route.ts'
import { Problem } from '../http/problem.ts'
import { listSuccessors } from './successor.ts'
import { UnitCode, UnitFacts } from './unit-facts.ts'
import { listAncestors, listVersions } from './unit.ts'

const Params = z.object({ unitCode: UnitCode })

/** What bore a code and when, what stood above it on a day, and what became of what bore it then. Anyone may ask. */
export const traceUnit = publicRoute({
  method: 'get',
  path: '/api/areas/units/:unitCode/history',
  summary: 'The versions of a unit, the units above it on a day, and what became of it',
  params: Params,
  query: z.strictObject({ on: z.iso.date().optional() }),
  answer: z.object({
    on: z.iso.date(),
    versions: z.array(UnitFacts),
    ancestors: z.array(UnitFacts),
    outcome: z.enum(['in-force', 'succeeded', 'abolished', 'unknown', 'no-such-unit']),
    endedOn: z.iso.date().nullable(),
    successors: z.array(
      z.object({
        unit: UnitFacts,
        relation: z.enum(['unchanged', 'renamed_or_retyped', 'whole', 'part']),
        whoFollows: z.enum(['all', 'none', 'some']),
        note: z.string(),
      }),
    ),
  }),
  async handle(tx, { params, query, site }) {
    const { unitCode } = Params.parse(params)
    const on = query.on ?? site.today()
    const versions = await listVersions(tx, unitCode)
    if (versions.length === 0) throw new Problem('not-found')
    const ancestors = await listAncestors(tx, unitCode, on)
    return { on, versions, ancestors, ...(await listSuccessors(tx, unitCode, on)) }
  },
})
