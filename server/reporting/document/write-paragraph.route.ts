import * as z from 'zod'
import { route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { writeParagraph } from './write-document.ts'

const lengthMax = 4000
const Prose = z.string().trim().min(1).max(lengthMax)

/** An officer of the ministry's office edits a paragraph of the draft, in both languages at once. */
export const writeParagraphRoute = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/document/paragraphs',
  summary: 'Write a paragraph of the report, confirm it, or take the template’s again',
  action: 'reporting.write-document',
  params: PlaceParams,
  body: z.object({
    code: z.string().max(60),
    /** The version that was seen: 0 where nobody has written it. */
    version: z.int().min(0),
    /** Null: as the template has it. */
    text: z.object({ vi: Prose, en: Prose }).nullable(),
  }),
  answer: z.object({ version: z.int() }),
  async handle(tx, { params, body: paragraph, account: { accountId }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    return { version: await writeParagraph(tx, place, { accountId, paragraph }) }
  },
})
