import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { KeptText } from '../news/article-content.ts'
import { lockRelease, moveRelease } from './release.ts'

/** An editor moves a release, and says why. */
export const moveReleaseRoute = route({
  method: 'post',
  path: '/api/portal/releases/:releaseId/move',
  summary: 'Move a release to another day, with a reason for readers',
  action: 'portal.write',
  params: z.object({ releaseId: z.uuid() }),
  body: z.object({ plannedOn: z.iso.date(), reason: KeptText }),
  answer: z.object({}),
  async handle(tx, { params: { releaseId }, body, account: { accountId }, reach, site }) {
    const release = await lockRelease(tx, releaseId)
    await reach.requireCommune(release?.unitCode ?? '')
    if (release === undefined) throw new Problem('not-found')
    await moveRelease(tx, release, { ...body, accountId, today: site.today() })
    site.wake()
    return {}
  },
})
