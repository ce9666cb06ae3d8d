import * as z from 'zod'
import { route } from '../access/route.ts'
import { endThings, noteThings } from '../custody/keep-things.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { listEquipment, placesOf } from './hand-over.ts'

const kinds = ['maintained', 'inspected', 'in-repair', 'repaired', 'lost', 'found', 'written-off'] as const

/** Writes down what was done with equipment where it is, or ends it. What is written off is never held again. */
export const noteEquipment = route({
  method: 'post',
  path: '/api/workforce/equipment/notes',
  summary: 'Note maintenance, inspection, repair, loss or write-off',
  action: 'workforce.note-equipment',
  body: z.object({
    thingIds: z.array(z.uuid()).min(1).max(200),
    what: z.enum(kinds),
    /** For an inspection: the last day on which it holds. */
    inspectionDue: z.iso.date().optional(),
    /** The paper that proves it; for a write-off the decision. */
    paper: z.string().trim().max(60).default(''),
    reason: z.string().trim().max(500).default(''),
  }),
  answer: z.object({ things: z.int() }),
  async handle(tx, { body, account, reach, site }) {
    const { thingIds, what, inspectionDue, paper, reason } = body
    const things = await listEquipment(tx, thingIds)
    const places = await placesOf(
      tx,
      things.map(({ placeId }) => placeId),
    )
    if (places.length === 0) throw new Problem('not-found')
    for (const { unitCode } of places) await reach.requireCommune(unitCode ?? '')
    const act = { actId: newId(), thingIds, on: site.today(), paper, reason }
    const by = account.accountId
    if (what === 'written-off') {
      // Who holds a thing does not decide that it is gone.
      if (reach.area === 'own' || paper === '') throw new Problem('write-off-by-decision')
      await endThings(tx, { ...act, ending: 'written-off', givenBy: by })
    } else await noteThings(tx, { ...act, what, by })
    const maintained = { maintained_on: site.today() }
    const inspected = { inspection_due: inspectionDue ?? null }
    if (what === 'maintained' || what === 'inspected')
      await tx
        .updateTable('workforce.asset')
        .set(what === 'maintained' ? maintained : inspected)
        .where('thing_id', 'in', thingIds)
        .execute()
    return { things: things.length }
  },
})
