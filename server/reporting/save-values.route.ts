import * as z from 'zod'
import { route } from '../access/route.ts'
import { getPlace, PlaceParams } from './place.ts'
import { saveCells, SentCell } from './save-cells.ts'

/** Saves cells of a report, each only if nobody changed it since it was seen; all of them or none. */
export const saveValues = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/values',
  summary: 'Save cells of a report, each by compare-and-set',
  action: 'reporting.enter',
  params: PlaceParams,
  body: z.object({ cells: z.array(SentCell).min(1).max(500) }),
  answer: z.object({ cells: z.array(z.object({ element: z.string(), category: z.string(), version: z.int() })) }),
  async handle(tx, { params, body, account, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { accountId } = account
    return { cells: await saveCells(tx, place, { cells: body.cells, accountId, origin: 'own' }) }
  },
})
