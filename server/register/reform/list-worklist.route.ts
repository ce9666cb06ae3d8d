import * as z from 'zod'
import { addDays } from '../../../forms/partial-date.ts'
import { route } from '../../access/route.ts'
import { listFollowing } from '../../areas/ending.ts'
import { listUnitActs } from './load-unit-acts.ts'
import { findCounts } from './unit-act.sql.ts'
import { UnitActs } from './unit-acts.ts'

const Progress = z.object({ persons: z.int(), remaining: z.int() })

/** The units that reforms divided, each with for how many of its people it is not decided where they live. */
export const listWorklist = route({
  method: 'get',
  path: '/api/register/reform/worklist',
  summary: 'Progress with the units that a reform divided',
  action: 'register.see-reform',
  answer: z.object({
    total: Progress.extend({ units: z.int(), unitsDone: z.int() }),
    units: z.array(
      Progress.extend({
        unitCode: z.string(),
        unitName: z.string(),
        effectiveOn: z.iso.date(),
        /** When the people were counted; an act of an officer counts its unit anew. */
        countedAt: z.date().nullable(),
      }),
    ),
  }),
  async handle(tx, { reach, site }) {
    const within = await reach.listCommunes()
    const isWithin = (code: string): boolean => within === undefined || within.includes(code)
    const table = await site.units()
    const divisions = new UnitActs(await listUnitActs(tx)).listDivisions()
    const endings = divisions.map(({ unitCode, effectiveOn }) => ({ code: unitCode, endedOn: effectiveOn }))
    const following = (await listFollowing(tx, endings)).filter(({ newCode }) => isWithin(newCode))
    const successors = new Set(following.map(({ code, endedOn }) => `${code} ${endedOn}`))
    const reached = divisions.filter(
      ({ unitCode, effectiveOn }) => isWithin(unitCode) || successors.has(`${unitCode} ${effectiveOn}`),
    )
    const counts = await findCounts(
      tx,
      reached.map(({ actId }) => actId),
    )
    const units = reached.map(({ actId, unitCode, effectiveOn }) => ({
      unitCode,
      unitName: table.find(unitCode, addDays(effectiveOn, -1))?.name ?? unitCode,
      effectiveOn,
      persons: counts.get(actId)?.persons ?? 0,
      remaining: counts.get(actId)?.remaining ?? 0,
      countedAt: counts.get(actId)?.countedAt ?? null,
    }))
    const sum = (of: 'persons' | 'remaining'): number => units.reduce((total, unit) => total + unit[of], 0)
    const unitsDone = units.filter(({ remaining }) => remaining === 0).length
    return { total: { units: units.length, unitsDone, persons: sum('persons'), remaining: sum('remaining') }, units }
  },
})
