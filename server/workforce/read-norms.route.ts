import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { route } from '../access/route.ts'
import { areaOf, listDecisionNos } from './decision.ts'
import { listNorms } from './norm.ts'

/** What was ever decided about norms of equipment in an area. */
export const readNorms = route({
  method: 'get',
  path: '/api/workforce/norms',
  summary: 'The norms of equipment as they were decided',
  action: 'workforce.set-norms',
  answer: z.object({
    lines: z.array(
      z.object({
        /** The code of a unit, a kind such as Xã, or a type of post such as CP_OFFICER. */
        target: z.string(),
        equipmentType: z.enum(equipmentTypeCodes),
        validFrom: z.iso.date(),
        quantity: z.int(),
        source: z.string(),
        decisionNo: z.string(),
      }),
    ),
  }),
  async handle(tx, { account, reach, site }) {
    await reach.listCommunes()
    const area = areaOf(account, site)
    const numbers = await listDecisionNos(tx)
    const lines = (await listNorms(tx)).filter((line) => line.area === area)
    return { lines: Array.from(lines, (line) => ({ ...line, decisionNo: numbers.get(line.decisionId) ?? '' })) }
  },
})
