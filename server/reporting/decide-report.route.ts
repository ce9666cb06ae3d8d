import * as z from 'zod'
import { wholeCategory } from '../../forms/reporting/catalogue.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { decideReports } from './decide-reports.ts'
import { getPlace, PlaceParams } from './place.ts'

/**
 * A level above returns, approves or takes back its approval: of one report, or of all below a unit of which none is
 * missing.
 */
export const decideReport = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/decision',
  summary: 'Return or approve reports, or take an approval back',
  action: 'reporting.review',
  params: PlaceParams,
  body: z.object({
    action: z.enum(['return', 'approve', 'unapprove']),
    remark: z.string().trim().max(1000).default(''),
    /** For a return: what is to be mended, cell by cell. */
    cells: z
      .array(
        z.object({
          element: z.string().max(60),
          category: z.string().max(60).default(wholeCategory),
          remark: z.string().trim().min(1).max(500),
        }),
      )
      .max(200)
      .default([]),
  }),
  answer: z.object({ reports: z.int(), excused: z.array(z.string()) }),
  async handle(tx, { params, body, account, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    if (body.action === 'return' && body.cells.length === 0)
      throw new Problem('not-valid', { errors: [{ path: ['cells'], message: 'required' }] })
    return decideReports(tx, place, { ...body, account })
  },
})
