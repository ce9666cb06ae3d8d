import * as z from 'zod'
import { route } from '../../access/route.ts'
import { requireReach } from '../place.ts'
import { unitCodeOf } from '../unit-number.ts'
import { getPublication, publish } from './publish.ts'

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
    const publication = await getPublication(tx, publicationId)
    await requireReach(unitCodeOf(publication.unitNo), reach, site)
    await publish(tx, publication, { accountId, site })
    return {}
  },
})
