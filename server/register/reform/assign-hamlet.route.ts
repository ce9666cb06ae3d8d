import * as z from 'zod'
import { route } from '../../access/route.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import { assignHamlet } from './assign-hamlet.ts'
import { openDivision, requireChoice } from './worklist-access.ts'
import { recount } from './worklist.ts'

/** An officer decides into which unit a hamlet of a divided unit went: one act for all who live there. */
export const assignHamletRoute = route({
  method: 'post',
  path: '/api/register/reform/worklist/:unitCode/assignments',
  summary: 'Decide where a hamlet of a divided unit went',
  action: 'register.assign-place',
  params: z.object({ unitCode: UnitCode }),
  body: z.object({
    hamlet: z.string().trim().min(1).max(200),
    successorCode: UnitCode,
    communeCode: UnitCode.optional(),
    since: z.iso.date().optional(),
    corrects: z.uuid().optional(),
  }),
  answer: z.object({ actId: z.uuid(), persons: z.int(), remaining: z.int() }),
  async handle(tx, { params: { unitCode }, body, account, reach, site }) {
    const divided = await openDivision(tx, reach, unitCode)
    requireChoice(divided, body.successorCode)
    const decision = { decidedBy: account.accountId, tier: site.areaCode, today: site.today() }
    const evidence = `hamlet of ${unitCode}`
    const decided = await assignHamlet(tx, divided, { ...body, ...decision, evidence })
    return { ...decided, remaining: await recount(tx, unitCode, site.today()) }
  },
})
