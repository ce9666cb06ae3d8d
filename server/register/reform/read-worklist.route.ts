import * as z from 'zod'
import { addDays } from '../../../forms/partial-date.ts'
import { route } from '../../access/route.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import { listSingles } from './list-singles.ts'
import { findCounts } from './unit-act.sql.ts'
import { openDivision } from './worklist-access.ts'
import { listHamlets } from './worklist.ts'

const Unit = z.object({ code: z.string(), name: z.string() })

const sum = (of: readonly { persons: number }[]): number => of.reduce((total, { persons }) => total + persons, 0)

/** A unit that was divided: its hamlets with where they went, and the people who have none. */
export const readWorklist = route({
  method: 'get',
  path: '/api/register/reform/worklist/:unitCode',
  summary: 'A divided unit: its hamlets, and into which units its people may have gone',
  action: 'register.see-reform',
  params: z.object({ unitCode: UnitCode }),
  answer: z.object({
    unitCode: z.string(),
    unitName: z.string(),
    effectiveOn: z.iso.date(),
    choices: z.array(Unit),
    hamlets: z.array(
      z.object({
        hamlet: z.string(),
        /** Under which code, and since when, the residences are recorded: after several reforms these may be several. */
        communeCode: z.string(),
        communeName: z.string(),
        since: z.iso.date(),
        persons: z.int(),
        successorCode: z.string().nullable(),
        /** The act to name when the decision is corrected. */
        actId: z.uuid().nullable(),
      }),
    ),
    /** Who is recorded without a hamlet: how many, and the first of them by name. */
    singles: z.object({
      count: z.int(),
      persons: z.array(
        z.object({ personId: z.uuid(), fullName: z.string(), birthDate: z.string(), address: z.string() }),
      ),
    }),
    persons: z.int(),
    remaining: z.int(),
  }),
  async handle(tx, { params: { unitCode }, purpose, reach, site, about }) {
    const divided = await openDivision(tx, reach, unitCode)
    const { division, choices } = divided
    const [units, today] = [await site.units(), site.today()]
    const eve = addDays(division.effectiveOn, -1)
    const nameOf = (code: string, since: string): string =>
      units.find(code, since > eve ? eve : since)?.name ?? units.find(code, eve)?.name ?? code
    const hamlets = await listHamlets(tx, divided, today)
    const counted = (await findCounts(tx, [division.actId])).get(division.actId)
    const waiting = hamlets.filter(({ decided }) => decided === null)
    const singles = waiting.filter(({ hamlet }) => hamlet === '')
    // Whoever oversees the work needs no names for it.
    const listed = purpose === 'oversight' ? [] : await listSingles(tx, divided, { on: today, purpose })
    for (const { personId } of listed) about(personId, 'name', 'birth', 'residence')
    return {
      unitCode,
      unitName: units.find(unitCode, eve)?.name ?? unitCode,
      effectiveOn: division.effectiveOn,
      choices,
      hamlets: hamlets
        .filter(({ hamlet }) => hamlet !== '')
        .map(({ hamlet, communeCode, since, persons, decided }) => ({
          hamlet,
          communeCode,
          communeName: nameOf(communeCode, since),
          since,
          persons,
          successorCode: decided?.successorCode ?? null,
          actId: decided?.actId ?? null,
        })),
      singles: { count: sum(singles), persons: listed },
      // Who was decided about alone is recorded in the new unit now, and counts all the same.
      persons: Math.max(sum(hamlets), counted?.persons ?? 0),
      remaining: sum(waiting),
    }
  },
})
