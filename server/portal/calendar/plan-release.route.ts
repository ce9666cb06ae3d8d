import * as z from 'zod'
import { route } from '../../access/route.ts'
import { planRelease } from './release.ts'

/** An editor announces when the results of a month will be published. */
export const planReleaseRoute = route({
  method: 'post',
  path: '/api/portal/releases',
  summary: 'Announce the day on which the results of a month will be published',
  action: 'portal.write',
  body: z.object({ periodCode: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), plannedOn: z.iso.date() }),
  answer: z.object({ releaseId: z.uuid() }),
  async handle(tx, { body, account: { accountId, unitCode }, reach, site }) {
    const place = unitCode ?? ''
    await reach.requireCommune(place)
    const releaseId = await planRelease(tx, { ...body, unitCode: place }, { accountId, today: site.today() })
    site.wake()
    return { releaseId }
  },
})
