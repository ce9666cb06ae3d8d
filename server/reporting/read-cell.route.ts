import * as z from 'zod'
import { wholeCategory } from '../../forms/reporting/catalogue.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { getPlace, PlaceParams } from './place.ts'
import { FigureOutput } from './report-output.ts'
import { figureIn, listHistory } from './value.sql.ts'

/** Everything that a cell of a report has said, the newest first: by whom, when, and where it was from. */
export const readCell = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/cells/:elementCode',
  summary: 'The history of a cell',
  action: 'reporting.read',
  params: PlaceParams.extend({ elementCode: z.string().max(60) }),
  query: z.object({ category: z.string().max(60).default(wholeCategory) }),
  answer: z.object({
    values: z.array(
      z.object({
        version: z.int(),
        reportVersion: z.int(),
        figure: FigureOutput.nullable(),
        unit: z.string(),
        by: z.string(),
        at: z.date(),
        origin: z.enum(['own', 'imported', 'derived', 'rolled_up']),
      }),
    ),
  }),
  async handle(tx, { params, query, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { book, version } = place
    const isCell = version.items.some(
      ({ element, category }) => element === params.elementCode && category === query.category,
    )
    if (!isCell) throw new Problem('not-found')
    const cell = { elementNo: book.elementNo(params.elementCode), categoryNo: book.categoryNo(query.category) }
    const rows = await listHistory(tx, place, cell)
    const names = await namesOf(
      tx,
      rows.map(({ accountId }) => accountId),
    )
    return {
      values: rows.map((row) => {
        const figure = figureIn(book, row)
        return {
          version: row.version,
          reportVersion: row.reportVersion,
          figure: figure === undefined ? null : { amount: decimalText(figure.amount), qualifier: figure.qualifier },
          unit: row.enteredUnit,
          by: names.get(row.accountId) ?? '',
          at: row.madeAt,
          origin: row.origin,
        }
      }),
    }
  },
})
