import { decimalText } from '../../../forms/reporting/decimal.ts'
import { qualifiers, qualifierWords } from '../../../forms/reporting/qualifier.ts'
import type { PublicResults, PublicRow } from '../../reporting/publication/public-results.ts'
import { sdmxMessage } from '../../statistics/sdmx-json.ts'
import { areaDimension, timeDimension, type Dimension, type FigureTable } from '../../statistics/table.ts'

/** The figures of a published table with the columns of its CSV file (portal §5), as JSON. */
export function resultsJson({ periodCode, from, last, unit, rows, lines, vintageNo }: PublicResults): string {
  const figures = [{ code: unit.code, rows }, ...lines].flatMap(({ code, rows: own }) =>
    own.map(({ element, category, figure }) => ({
      period_label: periodCode,
      period_from: from,
      period_to: last,
      unit_code: code,
      unit_valid_on: last,
      element: element.code,
      dims: category,
      value: figure === undefined ? null : decimalText(figure.amount),
      qualifier: figure?.qualifier ?? null,
      unit: element.measure === 'count' ? element.countingUnit.en : element.measure,
      status: 'published',
      hidden: figure === undefined ? 'c' : null,
      vintage: vintageNo,
    })),
  )
  return JSON.stringify({ figures })
}

const heldBack = 'held-back'
const marks: readonly string[] = [...qualifiers, heldBack]

/** The same for statistics offices: an SDMX-JSON data message whose bytes are the same whenever it is asked for. */
export function resultsSdmx(results: PublicResults): string {
  const { periodCode, unit, vintageNo, publishedAt } = results
  const id = `results-${periodCode}-${unit.code}-v${vintageNo}`
  return JSON.stringify(sdmxMessage(tableOf(results), 'vi', publishedAt, id))
}

function tableOf({ formName, periodCode, unit, rows, lines }: PublicResults): FigureTable {
  const units = [{ ...unit, rows }, ...lines]
  const indicators = new Map(units.flatMap(({ rows: own }) => own.map((row) => [indicatorOf(row), row.element.name])))
  const codes = [...indicators.keys()]
  return {
    code: 'RESULTS',
    title: formName,
    measure: { vi: 'Số liệu', en: 'Figure' },
    dimensions: [
      areaDimension(units),
      {
        id: 'INDICATOR',
        column: 'element',
        name: { vi: 'Chỉ tiêu', en: 'Element' },
        values: codes.map((code) => ({ code, name: indicators.get(code) ?? { vi: code, en: code } })),
      },
      timeDimension([periodCode]),
    ],
    mark: markDimension,
    cells: units.flatMap(({ rows: own }, at) =>
      own.map((row) => ({
        at: [at, codes.indexOf(indicatorOf(row)), 0],
        value: row.figure === undefined ? null : Number(decimalText(row.figure.amount)),
        mark: marks.indexOf(row.figure?.qualifier ?? heldBack),
      })),
    ),
  }
}

const exact = { vi: 'chính xác', en: 'exact' }

const markDimension: Omit<Dimension, 'column'> = {
  id: 'QUALIFIER',
  name: { vi: 'Mức độ chính xác', en: 'What it says of the true number' },
  values: [
    ...qualifiers.map((code) => ({ code, name: code === 'equal' ? exact : qualifierWords[code] })),
    { code: heldBack, name: { vi: 'giữ kín', en: 'held back' } },
  ],
}

/** Codes of SDMX have no dots. */
const indicatorOf = ({ element, category }: PublicRow): string =>
  `${element.code.replaceAll('.', '_')}${category === 'all' ? '' : `__${category}`}`
