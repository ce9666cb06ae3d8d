import { z } from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { requireReach } from '../place.ts'
import { unitCodeOf } from '../unit-number.ts'
import { lockPublication } from './publication.sql.ts'
import { publish } from './publish.ts'

/** A second person publishes what an editor proposed. */
export const publishRoute = route({
  method: 'post',
  path: '/api/reporting/publications/:publicationId/publish',
  summary: 'Publish a compiled report that somebody else proposed',
  action: 'reporting.publish',
  params: z.object({ publicationId: z.uuid() }),
  body: z.object({}),
  answer: z.object({}),
  async handle(tx, { params: { publicationId }, account: { accountId }, reach, site }) {
    const publication = await lockPublication(tx, publicationId)
    if (publication === undefined) throw new Problem('not-found')
    await requireReach(unitCodeOf(publication.unitNo), reach, site)
    await publish(tx, publicationId, { accountId, site })
    return {}
  },
})
