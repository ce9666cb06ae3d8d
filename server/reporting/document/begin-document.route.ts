import * as z from 'zod'
import { route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { beginDocument } from './write-document.ts'

/** The ministry's office begins the report of a compiled month, or the next edition of one that was signed. */
export const beginDocumentRoute = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/document',
  summary: 'Begin the report of a compiled month, or its next edition',
  action: 'reporting.write-document',
  params: PlaceParams,
  body: z.object({}),
  answer: z.object({ edition: z.int() }),
  async handle(tx, { params, account: { accountId }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    return { edition: await beginDocument(tx, place, { accountId }) }
  },
})
