import * as z from 'zod'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { getPlace, PlaceParams } from './place.ts'
import { listProposals } from './proposals.ts'
import { CellName } from './report-output.ts'
import { saveCells, type SentCell } from './save-cells.ts'

/**
 * Takes the figures that the registers offer into cells of a report, each only if nobody changed it since it was seen.
 * What is written is what the registers say now; the history tells that it comes from them.
 */
export const takeProposals = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/proposals',
  summary: 'Take the figures that the registers offer into cells of a report',
  action: 'reporting.enter',
  params: PlaceParams,
  body: z.object({
    cells: z
      .array(CellName.extend({ version: z.int().min(0).max(32_000) }))
      .min(1)
      .max(500),
  }),
  answer: z.object({ cells: z.array(CellName.extend({ version: z.int() })) }),
  async handle(tx, { params, body, account: { accountId }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const offered = new Map(
      (await listProposals(tx, place)).map((one) => [cellKey(one.element, one.category), one.figure]),
    )
    const cells = body.cells.map(({ element, category, version }, at): SentCell => {
      const figure = offered.get(cellKey(element, category))
      if (figure === undefined)
        throw new Problem('not-valid', { errors: [{ path: ['cells', at], message: 'not-offered' }] })
      const { amount, qualifier } = figure
      return { element, category, version, amount: decimalText(amount), unit: '', qualifier, comment: '' }
    })
    return { cells: await saveCells(tx, place, { cells, accountId, origin: 'derived' }) }
  },
})
