import * as z from 'zod'
import { postTypeCodes } from '../../forms/workforce/post-types.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { areaOf, insertDecision } from './decision.ts'
import { setEstablishment } from './establishment.ts'

/** Sets required strength by a decision, for units or kinds of units; it takes effect whole or not at all. */
export const setEstablishmentRoute = route({
  method: 'post',
  path: '/api/workforce/establishments',
  summary: 'Set the required strength of units and kinds of units by a decision',
  action: 'workforce.set-establishment',
  body: z.object({
    decisionNo: z.string().trim().min(1).max(60),
    validFrom: z.iso.date(),
    /** The most that all units of the area may have together: the ministry says it. */
    ceiling: z.int().min(0).max(1_000_000).optional(),
    lines: z
      .array(
        z.object({
          /** The code of a unit, or a kind such as Xã. */
          target: z.string().trim().min(1).max(40),
          postType: z.enum(postTypeCodes),
          required: z.int().min(0).max(1000),
        }),
      )
      .max(2000),
  }),
  answer: z.object({ decisionId: z.uuid(), opened: z.int() }),
  async handle(tx, { body, account, reach, site }) {
    const within = await reach.listCommunes()
    if (body.ceiling !== undefined && within !== undefined) throw new Problem('ceiling-by-ministry')
    for (const { target } of body.lines) if (/^\d/.test(target)) await reach.requireCommune(target)
    const area = areaOf(account, site)
    const decisionId = await insertDecision(tx, {
      decisionNo: body.decisionNo,
      kind: 'establishment',
      unitCode: account.unitCode ?? '',
      decidedOn: site.today(),
      decidedBy: account.accountId,
    })
    const { validFrom, ceiling, lines } = body
    const wish = { area, validFrom, decisionId, ceiling, lines }
    return { decisionId, ...(await setEstablishment(tx, wish, await site.units())) }
  },
})
