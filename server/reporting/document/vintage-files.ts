import type { Language, Text } from '../../../forms/language.ts'
import { decimalText } from '../../../forms/reporting/decimal.ts'
import type { Element } from '../../../forms/reporting/element.ts'
import { unitsOfMeasure } from '../../../forms/reporting/measure.ts'
import { qualifiers } from '../../../forms/reporting/qualifier.ts'
import { sdmxMessage } from '../../statistics/sdmx-json.ts'
import { areaDimension, timeDimension, type Dimension, type FigureTable } from '../../statistics/table.ts'
import type { Place } from '../place.ts'
import { nameOf } from '../tree.ts'
import type { Vintage } from '../vintage.ts'

/** What an element is counted or measured in: `cases`, or the base unit of its measure. */
function unitOf({ measure, countingUnit }: Element): Text {
  return measure === 'count' ? countingUnit : unitsOfMeasure[measure][0].name
}

/** A figure of a vintage with its unit and element. */
type Row = { unitCode: string; element: Element; category: string; amount: string; qualifier: string }

/** The figures of a vintage, those of the unit itself first, in the order in which they were compiled. */
function rowsOf({ book, unit }: Place, { cells }: Vintage): Row[] {
  const own = cells.filter(({ unitCode }) => unitCode === unit.code)
  return [...own, ...cells.filter(({ unitCode }) => unitCode !== unit.code)].flatMap((cell): Row[] => {
    const element = book.findElement(cell.element)
    const { unitCode, category, figure } = cell
    if (element === undefined) return []
    return [{ unitCode, element, category, amount: decimalText(figure.amount), qualifier: figure.qualifier }]
  })
}

const header = [
  'period_label',
  'period_from',
  'period_to',
  'unit_code',
  'unit_name',
  'element',
  'element_name',
  'category',
  'value',
  'qualifier',
  'unit',
  'vintage',
]

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The figures of a vintage as CSV (RFC 4180, UTF-8), exactly, in the base unit of each element. */
export function vintageCsv(place: Place, vintage: Vintage, language: Language): string {
  const { period, closingDay } = place
  const lines = rowsOf(place, vintage).map(({ unitCode, element, category, amount, qualifier }) => [
    period.code,
    period.from,
    closingDay,
    unitCode,
    nameOf(place, unitCode),
    element.code,
    element.name[language],
    category,
    amount,
    qualifier,
    unitOf(element)[language],
    String(vintage.vintageNo),
  ])
  return [header, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('')
}

/** The same as JSON, with what each element is and of how many reports the vintage was compiled. */
export function vintageJson(place: Place, vintage: Vintage): string {
  const { form, period, closingDay, unit } = place
  const { vintageNo, hash, reason, expected, received } = vintage
  const rows = rowsOf(place, vintage)
  const elements = [...new Map(rows.map(({ element }) => [element.code, element])).values()]
  return `${JSON.stringify(
    {
      form: { code: form.code, name: form.name },
      period: { label: period.code, from: period.from, to: closingDay },
      unit: { code: unit.code, name: unit.name },
      vintage: { vintageNo, hash, reason, expected, received },
      elements: elements.map((element) => ({ code: element.code, name: element.name, unit: unitOf(element) })),
      units: [...new Set(rows.map(({ unitCode }) => unitCode))].map((code) => ({ code, name: nameOf(place, code) })),
      figures: rows.map(({ unitCode, element, category, amount, qualifier }) => ({
        unit: unitCode,
        element: element.code,
        category,
        amount,
        qualifier,
      })),
    },
    null,
    1,
  )}\n`
}

/** Identifiers of SDMX have no points. */
const sdmxId = (code: string): string => code.replaceAll('.', '_')

const qualifierNames: Record<(typeof qualifiers)[number], Text> = {
  equal: { vi: 'Đúng bằng', en: 'Exact' },
  'at-least': { vi: 'Hơn', en: 'More than' },
  'at-most': { vi: 'Không quá', en: 'At most' },
  about: { vi: 'Khoảng', en: 'About' },
}

/** The same as an SDMX-JSON message: figures by unit, element and category, each marked with its qualifier. */
export function vintageSdmx(place: Place, vintage: Vintage, language: Language): string {
  const rows = rowsOf(place, vintage)
  const units = [...new Set(rows.map(({ unitCode }) => unitCode))]
  const elements = [...new Map(rows.map(({ element }) => [element.code, element])).values()]
  const categories = [...new Set(rows.map(({ category }) => category))]
  const elementDimension: Dimension = {
    id: 'INDICATOR',
    column: 'element',
    name: { vi: 'Chỉ tiêu', en: 'Element' },
    values: elements.map((element) => ({ code: sdmxId(element.code), name: nameWithUnit(element) })),
  }
  const categoryDimension: Dimension = {
    id: 'CATEGORY',
    column: 'category',
    name: { vi: 'Phân tổ', en: 'Category' },
    values: categories.map((code) => ({ code, name: categoryName(place, code) })),
  }
  const table: FigureTable = {
    code: sdmxId(`${place.form.code}_V${vintage.vintageNo}`),
    title: place.form.name,
    measure: { vi: 'Số liệu', en: 'Figure' },
    dimensions: [
      areaDimension(units.map((code) => ({ code, name: nameOf(place, code) }))),
      elementDimension,
      categoryDimension,
      timeDimension([place.period.code]),
    ],
    mark: {
      id: 'QUALIFIER',
      name: { vi: 'Mức chính xác', en: 'Qualifier' },
      values: qualifiers.map((code) => ({ code, name: qualifierNames[code] })),
    },
    cells: rows.map(({ unitCode, element, category, amount, qualifier }) => ({
      at: [units.indexOf(unitCode), elements.indexOf(element), categories.indexOf(category), 0],
      value: Number(amount),
      mark: qualifiers.findIndex((one) => one === qualifier),
    })),
  }
  return JSON.stringify(sdmxMessage(table, language, vintage.compiledAt))
}

function nameWithUnit(element: Element): Text {
  const unit = unitOf(element)
  const named = (language: Language): string =>
    unit[language] === '' ? element.name[language] : `${element.name[language]} (${unit[language]})`
  return { vi: named('vi'), en: named('en') }
}

function categoryName({ book }: Place, code: string): Text {
  return book.catalogue.categories.find((one) => one.code === code)?.name ?? { vi: code, en: code }
}
