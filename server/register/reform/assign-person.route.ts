import * as z from 'zod'
import { route } from '../../access/route.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import { assignPerson } from './assign-person.ts'
import { openDivision, requireChoice } from './worklist-access.ts'
import { recount } from './worklist.ts'

/** An officer decides into which unit one person of a divided unit came, who has no hamlet or lives elsewhere than it. */
export const assignPersonRoute = route({
  method: 'post',
  path: '/api/register/reform/worklist/:unitCode/persons',
  summary: 'Decide where one person of a divided unit lives',
  action: 'register.assign-place',
  params: z.object({ unitCode: UnitCode }),
  body: z.object({ personId: z.uuid(), successorCode: UnitCode }),
  answer: z.object({ remaining: z.int() }),
  async handle(tx, { params: { unitCode }, body, account, reach, site, about }) {
    const divided = await openDivision(tx, reach, unitCode)
    requireChoice(divided, body.successorCode)
    const decision = { decidedBy: account.accountId, tier: site.areaCode, evidence: `dwelling in ${unitCode}` }
    await assignPerson(tx, divided, { ...body, ...decision })
    about(body.personId, 'residence')
    return { remaining: await recount(tx, unitCode, site.today()) }
  },
})
