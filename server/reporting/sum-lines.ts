import type { AnyTx } from '../db/database.ts'
import type { FormMonth } from './place.ts'
import { sumCells, type SumRow, type SummedReport } from './sum-cells.sql.ts'
import { listFrozenCells, listFrozenReports, listNewestOf } from './vintage.sql.ts'

type Asked = {
  /** The unit whose lines are asked for. */
  unitNo: number
  reports: readonly SummedReport[]
  /** The line of every unit that could have reported, so that a vintage can be told to have more. */
  lineOf: ReadonlyMap<number, number>
  elementNos: readonly number[]
}

/**
 * The same sums as `sumCells`, quicker where reports were compiled: what a report said in a version never changes once it
 * is in a vintage, so a line whose reports a vintage has, in these versions and no others, is what it came to there. It may
 * be the vintage of the unit, or that of the line's own unit. Only the other lines are summed from their figures.
 */
export async function sumLines(tx: AnyTx, month: FormMonth, asked: Asked): Promise<SumRow[]> {
  const { unitNo, reports, lineOf, elementNos } = asked
  const lines = new Map<number, Map<number, number>>()
  for (const { lineNo, unitNo: reporter, version } of reports)
    lines.set(lineNo, (lines.get(lineNo) ?? new Map<number, number>()).set(reporter, version))
  const newest = await listNewestOf(tx, month, [unitNo, ...lines.keys()])
  const contents = await contentsOf(tx, newest, { unitNo, lineOf })
  const frozen = new Map<number, string>()
  for (const [lineNo, own] of lines) {
    // A report of the unit itself is in its total and in no line of it.
    if (lineNo === unitNo) continue
    const vintageId = contents.find((one) => isSame(one.lines.get(lineNo), own))?.vintageId
    if (vintageId !== undefined) frozen.set(lineNo, vintageId)
  }
  const known = await listFrozenCells(tx, frozen)
  const rest = reports.filter(({ lineNo }) => !frozen.has(lineNo))
  const summed = rest.length === 0 ? [] : await sumCells(tx, month, { reports: rest, elementNos })
  const wanted = new Set(elementNos)
  return [...known.filter(({ elementNo }) => wanted.has(elementNo)), ...summed]
}

/** Which reports in which versions each line of these vintages was compiled of. */
async function contentsOf(
  tx: AnyTx,
  newest: readonly { vintageId: string; unitNo: number }[],
  { unitNo, lineOf }: Pick<Asked, 'unitNo' | 'lineOf'>,
): Promise<{ vintageId: string; lines: Map<number, Map<number, number>> }[]> {
  const found = new Map(newest.map((one) => [one.vintageId, { ...one, lines: new Map<number, Map<number, number>>() }]))
  for (const { vintageId, unitNo: reporter, version } of await listFrozenReports(tx, [...found.keys()])) {
    const vintage = found.get(vintageId)
    const lineNo = vintage?.unitNo === unitNo ? lineOf.get(reporter) : vintage?.unitNo
    if (vintage === undefined || lineNo === undefined) continue
    const line = vintage.lines.get(lineNo) ?? new Map<number, number>()
    vintage.lines.set(lineNo, line.set(reporter, version))
  }
  return [...found.values()]
}

const isSame = (line: ReadonlyMap<number, number> | undefined, asked: ReadonlyMap<number, number>): boolean =>
  line?.size === asked.size && [...asked].every(([reporter, version]) => line.get(reporter) === version)
