import { decimalText, whole } from '../../../forms/reporting/decimal.ts'
import { honourElements, honours, type Honour } from '../../../forms/reporting/honour.ts'
import { changeOf, workedOf, type Figure } from '../../../forms/reporting/figure.ts'
import { rounded } from '../../../forms/reporting/fraction.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Place } from '../place.ts'
import { findReportedFigure } from '../reported-figure.ts'
import { nationCode, unitCodeOf } from '../unit-number.ts'
import { listHonours, type HonourRow, type RecipientRow } from './honour.sql.ts'

/** An entry as a unit sees it: with those of the honoured who are of the unit or below it. */
export type SeenHonour = HonourRow & { isReplaced: boolean; recipients: RecipientRow[] }

/** How many units and how many officers were honoured. An officer who was honoured twice counts twice. */
type HonourCounts = { units: number; officers: number }

/** The entries about decisions of a month that honour somebody of a unit, or stand in its register. */
export async function listSeenHonours(tx: AnyTx, { unit, units, period }: Place): Promise<SeenHonour[]> {
  const all = await listHonours(tx, period)
  return all.flatMap((entry) => {
    const isOf = (unitNo: number): boolean => {
      const code = unitCodeOf(unitNo)
      return unit.code === nationCode || code === unit.code || units.isWithin(code, unit.code, entry.decidedOn)
    }
    const recipients = entry.recipients.filter(({ unitNo }) => isOf(unitNo))
    return recipients.length > 0 || isOf(entry.unitNo) ? [{ ...entry, recipients }] : []
  })
}

/** The totals of what holds, by form of honour, the highest first; forms that nobody got are left out. */
export function totalHonours(entries: readonly SeenHonour[]): (HonourCounts & { honour: Honour })[] {
  const holding = entries.filter(({ isReplaced }) => !isReplaced)
  return honours.flatMap((honour) => {
    const recipients = holding.filter((entry) => entry.honour === honour).flatMap((entry) => entry.recipients)
    const of = (wanted: RecipientRow['kind']): number => recipients.filter(({ kind }) => kind === wanted).length
    return recipients.length === 0 ? [] : [{ honour, units: of('unit'), officers: of('officer') }]
  })
}

/** A count of a register beside the figure that was reported of the same, and how many more the register has. */
export type ComparedCount = {
  element: string
  registered: number
  reported: Figure | undefined
  difference: string | undefined
}

/** Sets the counts of a register against the reported figures of their elements. */
export async function compareCounts(
  tx: AnyTx,
  place: Place,
  counts: readonly { element: string; registered: number }[],
): Promise<ComparedCount[]> {
  const compared: ComparedCount[] = []
  for (const { element, registered } of counts) {
    const found = await findReportedFigure(tx, place, { unitCode: place.unit.code, element })
    const own = { amount: whole(registered), qualifier: 'equal' as const }
    const change = found && changeOf(workedOf(own), workedOf(found.figure))
    const difference = change && decimalText(rounded(change.absolute.value, 0))
    compared.push({ element, registered, reported: found?.figure, difference })
  }
  return compared
}

/** The totals of a register as the counts of its elements. */
export function countsOf(totals: readonly HonourCounts[]): { element: string; registered: number }[] {
  const units = totals.reduce((sum, one) => sum + one.units, 0)
  const officers = totals.reduce((sum, one) => sum + one.officers, 0)
  return [
    { element: honourElements.units, registered: units },
    { element: honourElements.officers, registered: officers },
    { element: honourElements.total, registered: units + officers },
  ]
}
