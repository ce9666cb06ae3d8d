import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { labelOf } from '../custody/label.ts'
import { takeIn } from './take-in.ts'

/** Takes new equipment in at the store of a unit, and gives each piece its label. */
export const takeInEquipment = route({
  method: 'post',
  path: '/api/workforce/equipment',
  summary: 'Take new equipment in at a store',
  action: 'workforce.take-in-equipment',
  body: z.object({
    unitCode: UnitCode,
    equipmentType: z.enum(equipmentTypeCodes),
    /** The number of the delivery note. */
    paper: z.string().trim().min(1).max(60),
    pieces: z
      .array(
        z.object({
          serial: z.string().trim().max(60).default(''),
          plate: z.string().trim().max(20).default(''),
          quantity: z.int().min(1).max(10_000).default(1),
          inspectionDue: z.iso.date().nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
  answer: z.object({ things: z.array(z.object({ thingId: z.uuid(), label: z.string() })) }),
  async handle(tx, { body, account, reach, site }) {
    await reach.requireCommune(body.unitCode)
    const thingIds = await takeIn(tx, { ...body, on: site.today(), takenBy: account.accountId })
    return { things: thingIds.map((thingId) => ({ thingId, label: labelOf(thingId) })) }
  },
})
