import * as z from 'zod'
import { route } from '../access/route.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { isCampaignKnown, saveCampaign } from './campaign.ts'
import { someText } from './short-text.ts'

const pointsMax = 4

/** Begins a campaign by a plan, in the unit of the account and all below it, with the same points in every commune. */
export const beginCampaignRoute = route({
  method: 'post',
  path: '/api/surrender/campaigns',
  summary: 'Begin a campaign, with collection points in every commune',
  action: 'surrender.begin-campaign',
  body: z
    .object({
      campaignId: z.uuid(),
      planNo: someText(60),
      nameVi: someText(200),
      nameEn: someText(200),
      fromDay: z.iso.date(),
      toDay: z.iso.date(),
      /** The laws that it rests on: kept with the campaign, since laws change. */
      legalBasis: someText(300),
      /** What stands before the name of each commune (Trụ sở Công an), and when it is open. */
      points: z
        .array(z.object({ place: someText(80), hours: someText(80) }))
        .min(1)
        .max(pointsMax),
    })
    .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'], message: 'before the first day' }),
  answer: z.object({ campaignId: z.uuid(), points: z.int() }),
  async handle(tx, { body, account, reach, site }) {
    await reach.listCommunes()
    const { campaignId, planNo, fromDay } = body
    const scopeCode = account.unitCode ?? site.areaCode
    if (await isCampaignKnown(tx, { campaignId, planNo, scopeCode })) throw new Problem('surrender-wrong-state')
    const communes = (await site.units()).communesBelow(scopeCode, fromDay)
    const points = communes.flatMap(({ code, name }) =>
      body.points.map(({ place, hours }, at) => ({
        pointId: newId(),
        campaignId,
        unitCode: code,
        ordinal: at + 1,
        kind: 'fixed' as const,
        address: `${place} ${name}`,
        hours,
      })),
    )
    await saveCampaign(tx, { ...body, scopeCode }, points)
    return { campaignId, points: points.length }
  },
})
