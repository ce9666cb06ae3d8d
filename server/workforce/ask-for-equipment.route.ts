import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { newId } from '../db/new-id.ts'
import { submitRequest } from './request.ts'

/** A commune asks for equipment. The city recommends it and the ministry decides. */
export const askForEquipment = route({
  method: 'post',
  path: '/api/workforce/requests',
  summary: 'Ask for equipment',
  action: 'workforce.ask-for-equipment',
  body: z.object({
    unitCode: UnitCode,
    equipmentType: z.enum(equipmentTypeCodes),
    quantity: z.int().min(1).max(1000),
    reason: z.string().trim().min(3).max(500),
  }),
  answer: z.object({ requestId: z.uuid() }),
  async handle(tx, { body, account, reach, site }) {
    await reach.requireCommune(body.unitCode)
    const requestId = newId()
    await submitRequest(tx, { ...body, requestId, askedOn: site.today(), askedBy: account.accountId })
    return { requestId }
  },
})
