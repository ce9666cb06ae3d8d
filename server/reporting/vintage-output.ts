import * as z from 'zod'
import { decimalText } from '../../forms/reporting/decimal.ts'
import type { Figure, Worked } from '../../forms/reporting/figure.ts'
import { rounded } from '../../forms/reporting/fraction.ts'
import { qualifiers } from '../../forms/reporting/qualifier.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Place } from './place.ts'
import { CellName, FigureOutput, TextOutput } from './report-output.ts'
import { nameOf } from './tree.ts'
import { findVintage, listRevised, tellVintage, type Comparison, type Vintage } from './vintage.ts'
import type { VintageRow } from './vintage.sql.ts'

const Compared = z
  .object({
    figure: FigureOutput,
    absolute: z.string(),
    qualifier: z.enum(qualifiers),
    percent: z.string().nullable(),
    isComparable: z.boolean(),
  })
  .nullable()

/** A compiled report as the interface tells it. */
export const VintageOutput = z.object({
  vintageId: z.uuid(),
  vintageNo: z.int(),
  expected: z.int(),
  received: z.int(),
  excused: z.array(z.object({ code: z.string(), name: z.string() })),
  rows: z.array(
    CellName.extend({
      figure: FigureOutput,
      reports: z.int(),
      previous: Compared,
      lastYear: Compared,
      breaks: z.array(z.string()),
    }),
  ),
  indicators: z.array(
    z.object({ code: z.string(), name: TextOutput, unit: TextOutput, value: FigureOutput.nullable() }),
  ),
  lines: z.array(
    z.object({ code: z.string(), name: z.string(), cells: z.array(CellName.extend({ figure: FigureOutput })) }),
  ),
  revised: z.array(
    CellName.extend({ unitName: z.string(), now: FigureOutput.nullable(), before: FigureOutput.nullable() }),
  ),
})

/** Tells a compiled report, and what it changed of the one before. */
export async function showVintage(
  tx: AnyTx,
  place: Place,
  { chosen, all }: { chosen: VintageRow; all: readonly VintageRow[] },
): Promise<z.input<typeof VintageOutput>> {
  const beforeId = all.find(({ vintageNo }) => vintageNo === chosen.vintageNo - 1)?.vintageId
  const vintage = await findVintage(tx, chosen.vintageId)
  if (vintage === undefined) throw new Problem('not-found')
  const before = beforeId === undefined ? undefined : await findVintage(tx, beforeId)
  const told = await tellVintage(tx, place, vintage)
  return {
    vintageId: vintage.vintageId,
    vintageNo: vintage.vintageNo,
    expected: vintage.expected,
    received: vintage.received,
    excused: vintage.reports
      .filter(({ inclusion }) => inclusion === 'excused')
      .map(({ unitCode }) => ({ code: unitCode, name: nameOf(place, unitCode) })),
    rows: told.rows.map(({ element, category, figure, reports, previous, lastYear, breaks }) => ({
      element,
      category,
      figure: toText(figure),
      reports,
      previous: compared(previous),
      lastYear: compared(lastYear),
      breaks,
    })),
    indicators: place.form.indicators.map(({ code, name, unit, decimals }) => ({
      code,
      name,
      unit,
      value: workedText(told.indicators.find((one) => one.code === code)?.worked, decimals),
    })),
    lines: linesOf(place, vintage),
    revised: (before === undefined ? [] : listRevised(vintage, before)).map((one) => ({
      element: one.element,
      category: one.category,
      unitName: nameOf(place, one.unitCode),
      now: one.now === undefined ? null : toText(one.now),
      before: one.before === undefined ? null : toText(one.before),
    })),
  }
}

function linesOf(place: Place, { cells }: Vintage) {
  const codes = [...new Set(cells.map(({ unitCode }) => unitCode))].filter((code) => code !== place.unit.code)
  return codes.map((code) => ({
    code,
    name: nameOf(place, code),
    cells: cells
      .filter(({ unitCode }) => unitCode === code)
      .map(({ element, category, figure }) => ({ element, category, figure: toText(figure) })),
  }))
}

const toText = ({ amount, qualifier }: Figure) => ({ amount: decimalText(amount), qualifier })

const workedText = (worked: Worked | undefined, places: number) =>
  worked === undefined ? null : { amount: decimalText(rounded(worked.value, places)), qualifier: worked.qualifier }

const exactPlaces = 6

function compared(comparison: Comparison | undefined) {
  if (comparison === undefined) return null
  const { figure, absolute, percent, isComparable } = comparison
  return {
    figure: toText(figure),
    absolute: decimalText(rounded(absolute.value, exactPlaces)),
    qualifier: absolute.qualifier,
    percent: percent ?? null,
    isComparable,
  }
}
