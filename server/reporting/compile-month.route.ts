import * as z from 'zod'
import { route } from '../access/route.ts'
import { compileMonth } from './compile.ts'
import { getPlace, PlaceParams } from './place.ts'

/** The city, or the ministry's office, compiles a month: a frozen vintage, with a reason where it revises another. */
export const compileMonthRoute = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/vintages',
  summary: 'Compile a month from all reports below a unit',
  action: 'reporting.compile',
  params: PlaceParams,
  body: z.object({ reason: z.string().trim().max(500).default('') }),
  answer: z.object({
    vintageId: z.uuid(),
    vintageNo: z.int(),
    isNew: z.boolean(),
    hash: z.string(),
    expected: z.int(),
    received: z.int(),
  }),
  async handle(tx, { params, body: { reason }, account: { accountId }, reach, site }) {
    return compileMonth(tx, await getPlace(tx, params, { site, reach }), { accountId, reason })
  },
})
