import * as z from 'zod'
import { route } from '../../access/route.ts'
import { requireReach } from '../place.ts'
import { unitCodeOf } from '../unit-number.ts'
import { getVintageRow, proposePublication } from './publish.ts'

/** An editor proposes to publish a compiled report: what has to be hidden is decided here, and kept. */
export const proposePublicationRoute = route({
  method: 'post',
  path: '/api/reporting/vintages/:vintageId/publication',
  summary: 'Propose to publish a compiled report, after disclosure control',
  action: 'reporting.propose-publication',
  params: z.object({ vintageId: z.uuid() }),
  body: z.object({}),
  answer: z.object({ publicationId: z.uuid(), hidden: z.int() }),
  async handle(tx, { params, account: { accountId }, reach, site }) {
    const vintage = await getVintageRow(tx, params.vintageId)
    await requireReach(unitCodeOf(vintage.unitNo), reach, site)
    return proposePublication(tx, vintage, { accountId, site })
  },
})
