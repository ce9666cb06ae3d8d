import { decimalText } from '../../../forms/reporting/decimal.ts'
import { publicRoute } from '../../access/public-route.ts'
import { FileOutput } from '../../access/route.ts'
import type { PublicResults } from './public-results.ts'
import { getResultsTable, TableParams } from './results-table.ts'

/** Open data: the figures of a vintage. Their bytes never change: a revision is another vintage, at another address. */
export const openResults = publicRoute({
  method: 'get',
  path: '/open/v1/results/:periodCode/:unitCode/:vintageCode/figures.csv',
  summary: 'Open data: the published figures of a month, a unit and a vintage, as CSV',
  params: TableParams,
  answer: FileOutput,
  async handle(tx, { params, site }) {
    const { results, name } = await getResultsTable(tx, params, site)
    return { file: { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(results) } }
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
