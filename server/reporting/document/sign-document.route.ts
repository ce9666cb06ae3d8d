import * as z from 'zod'
import { route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { signDocument } from './write-document.ts'

/** Another officer of the ministry's office signs the report: exactly what was read. From then on it is immutable. */
export const signDocumentRoute = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/document/signature',
  summary: 'Sign the report',
  action: 'reporting.sign-document',
  params: PlaceParams,
  /** Names what was read, as reading the report told it. */
  body: z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  answer: z.object({ number: z.string() }),
  async handle(tx, { params, body: { contentHash }, account: { accountId }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    return { number: await signDocument(tx, place, { accountId, contentHash, on: site.today() }) }
  },
})
