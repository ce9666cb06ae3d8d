import * as z from 'zod'
import { languages } from '../../../forms/language.ts'
import { FileOutput, route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { renderPlan } from './render-plan.ts'

/** The work plan of a month for a unit as a paper, in the language that is named or else the reader's. */
export const printPlan = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/plan',
  summary: 'The work plan of a month as PDF',
  action: 'reporting.read',
  params: PlaceParams,
  query: z.object({ language: z.enum(languages).optional() }),
  answer: FileOutput,
  async handle(tx, { params, query, reach, language, site }) {
    const content = await renderPlan(tx, await getPlace(tx, params, { site, reach }), query.language ?? language)
    const name = `plan-${params.periodCode}-${params.unitCode}.pdf`
    return { file: { name, mediaType: 'application/pdf', content } }
  },
})
