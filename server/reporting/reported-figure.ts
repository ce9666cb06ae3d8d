import { cellKey, wholeCategory } from '../../forms/reporting/catalogue.ts'
import type { Figure } from '../../forms/reporting/figure.ts'
import type { AnyTx } from '../db/database.ts'
import type { FormMonth } from './place.ts'
import { nationCode, unitNumber } from './unit-number.ts'
import { figuresIn, listValues } from './value.sql.ts'
import { findNewestVintage, figuresOf } from './vintage.ts'

/** What a unit reported of an element, and the vintage where it stands; none yet where only its own report has it. */
type ReportedFigure = { figure: Figure; vintageId: string | null }

/**
 * What a unit told of an element for a month: as it was compiled for the unit, else as it stands in its line of the
 * report of the unit above, else as its own report has it. Undefined where it is in none of them.
 */
export async function findReportedFigure(
  tx: AnyTx,
  month: FormMonth,
  { unitCode, element }: { unitCode: string; element: string },
): Promise<ReportedFigure | undefined> {
  const { units, closingDay: on, formNo, periodNo, book } = month
  const key = cellKey(element, wholeCategory)
  const above = units.find(unitCode, on)?.parentCode ?? nationCode
  for (const compiledCode of new Set([unitCode, above])) {
    const vintage = await findNewestVintage(tx, { formNo, periodNo, unitNo: unitNumber(compiledCode) })
    const figure = vintage && figuresOf(vintage, unitCode).get(key)
    if (figure !== undefined) return { figure, vintageId: vintage?.vintageId ?? null }
  }
  const own = await listValues(tx, { formNo, periodNo, unitNo: unitNumber(unitCode) })
  const figure = figuresIn(book, own).get(key)
  return figure && { figure, vintageId: null }
}
