import { createHash } from 'node:crypto'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listPermits } from './note.sql.ts'
import type { FormMonth, Place } from './place.ts'
import { lockReports } from './report.sql.ts'
import { addUp, sumCells, type SumRow, type SummedReport } from './sum-cells.sql.ts'
import { lineOf, listExpected } from './tree.ts'
import { unitCodeOf, unitNumber } from './unit-number.ts'
import { findVintageRow, insertVintage, listVintageReports, listVintageRows } from './vintage.sql.ts'

/** What compiling came to: the vintage, and whether it is a new one. */
export type Compiled = {
  vintageId: string
  vintageNo: number
  isNew: boolean
  hash: string
  expected: number
  received: number
}

/**
 * Compiles a form for a month and a unit: the figures of all reports below it (and its own) on the tree of the closing
 * day, in lines by the units just below. All that are expected must be accepted, or excused. Figures that came to the
 * same before are that vintage; others make the next one, with a reason, and the earlier ones stay as they are.
 */
export async function compileMonth(
  tx: AnyTx,
  place: Place,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<Compiled> {
  const { included, excused, expected } = await chooseReports(tx, place)
  const cells = await sumWithTotal(tx, place, included)
  const hash = hashOf(place, { included, excused, cells })
  const [newest] = await listVintageRows(tx, place)
  const counts = { expected, received: included.length }
  const hex = hash.toString('hex')
  if (newest?.hash.equals(hash))
    return { vintageId: newest.vintageId, vintageNo: newest.vintageNo, isNew: false, hash: hex, ...counts }
  const vintageNo = (newest?.vintageNo ?? 0) + 1
  if (vintageNo > 1 && reason === '') throw new Problem('revision-reason', { vintageNo })
  const vintageId = await insertVintage(tx, place, {
    vintageNo,
    catalogueNo: place.book.catalogueNo,
    hash,
    reason,
    expected,
    included,
    excusedNos: excused,
    cells,
    compiledBy: accountId,
  })
  return { vintageId, vintageNo, isNew: true, hash: hex, ...counts }
}

/** The reports that go into it, locked. Whoever is neither accepted nor excused is named (`reports-missing`). */
async function chooseReports(tx: AnyTx, place: Place) {
  const expected = listExpected(place, place.unit.code)
  const unitNos = expected.map(({ code }) => unitNumber(code))
  // One compiles after the other: the vintages are numbered.
  const reports = await lockReports(tx, place, unitNos)
  const accepted = new Map(
    reports
      .filter(({ state }) => state === 'accepted' || state === 'compiled')
      .map((report) => [report.unitNo, report.version]),
  )
  const permits = await listPermits(tx, place, unitNos)
  const excusedNos = new Set(permits.filter(({ kind }) => kind === 'excused').map(({ unitNo }) => unitNo))
  const missing = unitNos.filter((unitNo) => !accepted.has(unitNo) && !excusedNos.has(unitNo))
  if (expected.length === 0 || missing.length > 0)
    throw new Problem('reports-missing', { unitCodes: missing.map(unitCodeOf), action: 'compile' })
  const included = expected.flatMap((unit): SummedReport[] => {
    const unitNo = unitNumber(unit.code)
    const version = accepted.get(unitNo)
    return version === undefined ? [] : [{ unitNo, version, lineNo: unitNumber(lineOf(unit, place.unit.code)) }]
  })
  const excused = unitNos.filter((unitNo) => !accepted.has(unitNo))
  return { included, excused, expected: expected.length }
}

/** The lines, and before them their sum, under the unit itself. An own report is in the sum and in no line. */
async function sumWithTotal(tx: AnyTx, place: Place, included: readonly SummedReport[]): Promise<SumRow[]> {
  const lines = await sumCells(tx, place, { reports: included, elementNos: summable(place) })
  return [...totalOf(lines, place.unitNo), ...lines.filter(({ lineNo }) => lineNo !== place.unitNo)]
}

/** The numbers of the elements that add up over units. Different people, ratios and words do not. */
export function summable({ book, version }: FormMonth): number[] {
  const elements = [...new Set(version.items.map(({ element }) => element))]
  return elements.filter((code) => book.findElement(code)?.overUnits === 'sum').map(book.elementNo)
}

/** The sum over all lines, for a line of its own. */
export function totalOf(rows: readonly SumRow[], lineNo: number): SumRow[] {
  return addUp(
    rows.map(({ elementNo, categoryNo, amount, qualifier, reports }) => ({
      lineNo,
      elementNo,
      categoryNo,
      amount,
      qualifier,
      reports,
    })),
  )
}

type Hashed = { included: readonly SummedReport[]; excused: readonly number[]; cells: readonly SumRow[] }

/** Says of what it was compiled and what it came to; of no moment and nobody, so that the same gives the same. */
function hashOf({ book, form, period, unit }: Place, { included, excused, cells }: Hashed): Buffer {
  const lines = [
    `${form.code} ${period.code} ${unit.code}`,
    ...included.map(({ unitNo, version }) => `report ${unitCodeOf(unitNo)} ${version}`).toSorted(),
    ...excused.map((unitNo) => `excused ${unitCodeOf(unitNo)}`).toSorted(),
    ...cells
      .map(({ lineNo, elementNo, categoryNo, amount, qualifier, reports }) =>
        [
          'cell',
          unitCodeOf(lineNo),
          book.elementCode(elementNo),
          book.categoryCode(categoryNo),
          amount,
          qualifier,
          reports,
        ].join(' '),
      )
      .toSorted(),
  ]
  return createHash('sha256').update(lines.join('\n')).digest()
}

/** Compiles a vintage again from the reports in the versions of then; answers whether it comes to the same, bit by bit. */
export async function isReproduced(tx: AnyTx, place: Place, vintageId: string): Promise<boolean> {
  const vintage = await findVintageRow(tx, vintageId)
  const reports = await listVintageReports(tx, vintageId)
  const units = new Map(listExpected(place, place.unit.code).map((unit) => [unitNumber(unit.code), unit]))
  const included = reports.flatMap(({ unitNo, inclusion, version }): SummedReport[] => {
    const unit = units.get(unitNo)
    if (inclusion !== 'included' || unit === undefined) return []
    return [{ unitNo, version, lineNo: unitNumber(lineOf(unit, place.unit.code)) }]
  })
  const excused = reports.filter(({ inclusion }) => inclusion === 'excused').map(({ unitNo }) => unitNo)
  const cells = await sumWithTotal(tx, place, included)
  return vintage !== undefined && hashOf(place, { included, excused, cells }).equals(vintage.hash)
}
