import type { Element } from '../../../forms/reporting/element.ts'
import type { UnitLevel } from '../../../forms/unit-table.ts'
import type { Cell, Sum, Table } from '../disclosure/table.ts'
import { findReportingUnit, type FormMonth } from '../place.ts'
import type { Vintage, VintageCell } from '../vintage.ts'

/** What of a compiled report may become public at all, as disclosure control sees it, and the figures behind it. */
export type PublicTable = Table & { figures: ReadonlyMap<string, VintageCell> }

/**
 * The figures of a vintage whose elements are public at the level of their units, with the sums that a reader knows: a
 * total is that of the units below it. Tables of provinces and of the nation are published whatever their numbers.
 */
export function publicTable(month: FormMonth, vintage: Vintage): PublicTable {
  const figures = new Map<string, VintageCell>()
  const cells: Cell[] = []
  for (const cell of vintage.cells) {
    const element = month.book.findElement(cell.element)
    const level = findReportingUnit(month, cell.unitCode)?.level
    if (element === undefined || level === undefined || !isPublic(element, level)) continue
    const key = keyOf(vintage.periodCode, cell)
    figures.set(key, cell)
    cells.push({ key, value: valueOf(cell), isExempt: level === 'nation' || level === 'province' })
  }
  return { cells, sums: sumsOf(vintage, cells, figures), figures }
}

const publicAt: Record<Element['publicLevel'], readonly (UnitLevel | 'nation')[]> = {
  nation: ['nation'],
  province: ['nation', 'province'],
  none: [],
}

const isPublic = ({ publicLevel, measure }: Element, level: UnitLevel | 'nation'): boolean =>
  measure !== 'text' && publicAt[publicLevel].includes(level)

/** The same figure has the same name in every table in which it stands. */
const keyOf = (periodCode: string, { unitCode, element, category }: VintageCell): string =>
  `${periodCode} ${unitCode} ${element}/${category}`

function valueOf({ figure }: VintageCell): number {
  const value = Number(figure.amount.mantissa)
  if (!Number.isSafeInteger(value)) throw new RangeError('A figure is too large for disclosure control.')
  return value
}

/** Every total whose parts are all there and come to it. */
function sumsOf(vintage: Vintage, cells: readonly Cell[], figures: ReadonlyMap<string, VintageCell>): Sum[] {
  const totals = cells.filter(({ key }) => figures.get(key)?.unitCode === vintage.unitCode)
  return totals.flatMap((total) => {
    const whole = figures.get(total.key)
    const parts = cells.filter(({ key }) => {
      const part = figures.get(key)
      return key !== total.key && part?.element === whole?.element && part?.category === whole?.category
    })
    const isWhole = parts.length > 0 && parts.reduce((sum, { value }) => sum + value, 0) === total.value
    return isWhole ? [{ total: total.key, parts: parts.map(({ key }) => key) }] : []
  })
}
