import { z } from 'zod'
import { decimalText } from '../../../forms/reporting/decimal.ts'
import { publicRoute } from '../../access/public-route.ts'
import { FileOutput } from '../../access/route.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import { Problem } from '../../http/problem.ts'
import { nationCode } from '../unit-number.ts'
import { findPublicResults, type PublicResults } from './public-results.ts'

/** Open data: the figures of a vintage. Their bytes never change: a revision is another vintage, at another address. */
export const openResults = publicRoute({
  method: 'get',
  path: '/open/v1/results/:periodCode/:unitCode/:vintageCode/figures.csv',
  summary: 'Open data: the published figures of a month, a unit and a vintage, as CSV',
  params: z.object({
    periodCode: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    unitCode: UnitCode.or(z.literal(nationCode)),
    /** The number of the vintage. */
    vintageCode: z.coerce.number().int().min(1).max(32_000),
  }),
  answer: FileOutput,
  async handle(tx, { params, site }) {
    const { periodCode, unitCode, vintageCode: vintageNo } = params
    const results = await findPublicResults(tx, { periodCode, unitCode, vintageNo }, site)
    if (results === undefined) throw new Problem('not-found')
    const name = `results-${periodCode}-${unitCode}-v${vintageNo}.csv`
    return { file: { name, mediaType: 'text/csv; charset=utf-8', content: csvOf(results) } }
  },
})

const header =
  'period_label,period_from,period_to,unit_code,unit_valid_on,element,dims,value,qualifier,unit,status,hidden,vintage'

/** The columns of the public portal (portal §5): hidden figures are there without a value, and `c` says so. */
function csvOf({ periodCode, from, last, unit, rows, lines, vintageNo }: PublicResults): string {
  const told = [{ code: unit.code, rows }, ...lines].flatMap(({ code, rows: own }) =>
    own.map(({ element, category, figure }) =>
      [
        periodCode,
        from,
        last,
        code,
        last,
        element.code,
        category,
        figure === undefined ? '' : decimalText(figure.amount),
        figure?.qualifier ?? '',
        element.measure === 'count' ? element.countingUnit.en : element.measure,
        'published',
        figure === undefined ? 'c' : '',
        vintageNo,
      ].join(','),
    ),
  )
  return `${[header, ...told].join('\n')}\n`
}
