import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { route } from '../access/route.ts'
import { areaOf, insertDecision } from './decision.ts'

/** Sets by a decision how much equipment units, kinds of units or posts should have from a day on. */
export const setNorms = route({
  method: 'post',
  path: '/api/workforce/norms',
  summary: 'Set norms of equipment by a decision',
  action: 'workforce.set-norms',
  body: z.object({
    decisionNo: z.string().trim().min(1).max(60),
    validFrom: z.iso.date(),
    lines: z
      .array(
        z.object({
          /** The code of a unit, a kind such as Xã, or a type of post such as CP_OFFICER. */
          target: z.string().trim().min(1).max(40),
          equipmentType: z.enum(equipmentTypeCodes),
          quantity: z.int().min(0).max(10_000),
          source: z.string().trim().min(1).max(200),
        }),
      )
      .min(1)
      .max(1000),
  }),
  answer: z.object({ decisionId: z.uuid() }),
  async handle(tx, { body, account, reach, site }) {
    await reach.listCommunes()
    for (const { target } of body.lines) if (/^\d/.test(target)) await reach.requireCommune(target)
    const area = areaOf(account, site)
    const decisionId = await insertDecision(tx, {
      decisionNo: body.decisionNo,
      kind: 'norms',
      unitCode: account.unitCode ?? '',
      decidedOn: site.today(),
      decidedBy: account.accountId,
    })
    await tx
      .insertInto('workforce.norm')
      .values(
        body.lines.map(({ target, equipmentType, quantity, source }) => ({
          area,
          target,
          equipment_type: equipmentType,
          valid_from: body.validFrom,
          quantity,
          source,
          decision_id: decisionId,
        })),
      )
      .execute()
    return { decisionId }
  },
})
