import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { route } from '../access/route.ts'
import { areaOf } from './decision.ts'
import { findRecommendation } from './find-recommendation.ts'
import { shareRules } from './recommendation.ts'

/** Whom to supply with a type of equipment, in which order, with what that is computed from. */
export const recommendEquipment = route({
  method: 'get',
  path: '/api/workforce/recommendations/:equipmentTypeCode',
  summary: 'The recommendation of a type of equipment for the communes',
  action: 'workforce.read-recommendation',
  params: z.object({ equipmentTypeCode: z.enum(equipmentTypeCodes) }),
  query: z.object({ on: z.iso.date().optional(), rule: z.enum(shareRules).default('order') }),
  answer: z.object({
    on: z.iso.date(),
    rule: z.enum(shareRules),
    stock: z.number(),
    need: z.number(),
    lines: z.array(
      z.object({
        unitCode: z.string(),
        unitName: z.string(),
        parentName: z.string(),
        norm: z.number(),
        held: z.number(),
        inTransit: z.number(),
        officers: z.number(),
        need: z.number(),
        share: z.number(),
      }),
    ),
  }),
  async handle(tx, { params: { equipmentTypeCode: equipmentType }, query, account, reach, site }) {
    await reach.listCommunes()
    const { on = site.today(), rule } = query
    const asked = { area: areaOf(account, site), equipmentType, on, today: site.today(), rule }
    return findRecommendation(tx, { ...asked, units: await site.units() })
  },
})
