import { sql } from 'kysely'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import type { CellFigures } from '../../forms/reporting/check-report.ts'
import type { Figure } from '../../forms/reporting/figure.ts'
import { monthCodeOf } from '../../forms/reporting/period.ts'
import { qualifierOfBits } from '../../forms/reporting/qualifier.ts'
import type { Tx } from '../db/database.ts'
import type { ReportingOrigin } from '../db/tables.ts'
import type { CodeBook } from './code-book.ts'
import type { ReportKey } from './place.ts'

/** A cell as the table has it: numbers for codes, the amount as a whole number at the scale of its element. */
export type ValueRow = {
  elementNo: number
  categoryNo: number
  amount: string | null
  qualifier: number
  enteredUnit: string
  version: number
  reportVersion: number
}

const columns = [
  'element_no as elementNo',
  'category_no as categoryNo',
  'amount',
  'qualifier',
  'entered_unit as enteredUnit',
  'version',
  'report_version as reportVersion',
] as const

/** The cells of a report. */
export async function listValues(tx: Tx<'reporting'>, { formNo, periodNo, unitNo }: ReportKey): Promise<ValueRow[]> {
  return tx
    .selectFrom('reporting.value')
    .select(columns)
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', unitNo)
    .execute()
}

/** The figures of a unit in other months, by month. */
export async function listMonths(
  tx: Tx<'reporting'>,
  { formNo, unitNo, periodNos }: { formNo: number; unitNo: number; periodNos: readonly number[] },
  book: CodeBook,
): Promise<Map<string, CellFigures>> {
  const rows = await tx
    .selectFrom('reporting.value')
    .select([...columns, 'period_no as periodNo'])
    .where('form_no', '=', formNo)
    .where('period_no', '=', sql<number>`any(${periodNos}::smallint[])`)
    .where('unit_no', '=', unitNo)
    .execute()
  const months = new Map<string, Map<string, Figure>>()
  for (const row of rows) {
    const figure = figureIn(book, row)
    if (figure === undefined) continue
    const month = monthCodeOf(row.periodNo)
    const cells = months.get(month) ?? new Map<string, Figure>()
    cells.set(keyIn(book, row), figure)
    months.set(month, cells)
  }
  return months
}

/** The cell of a row, as the catalogue names it. */
export function keyIn(book: CodeBook, { elementNo, categoryNo }: { elementNo: number; categoryNo: number }): string {
  return cellKey(book.elementCode(elementNo), book.categoryCode(categoryNo))
}

/** The figure of a row; undefined for a cell that was emptied. */
export function figureIn(
  book: CodeBook,
  { elementNo, amount, qualifier }: Pick<ValueRow, 'elementNo' | 'amount' | 'qualifier'>,
): Figure | undefined {
  if (amount === null) return undefined
  const scale = book.findElement(book.elementCode(elementNo))?.scale ?? 0
  return { amount: { mantissa: BigInt(amount), scale }, qualifier: qualifierOfBits(qualifier) }
}

/** The figures of cells, by cell. */
export function figuresIn(book: CodeBook, rows: readonly ValueRow[]): CellFigures {
  return new Map(
    rows.flatMap((row) => {
      const figure = figureIn(book, row)
      return figure === undefined ? [] : [[keyIn(book, row), figure] as const]
    }),
  )
}

/** Notes that somebody saves figures. */
export async function beginEdit(tx: Tx<'reporting'>, accountId: string, origin: ReportingOrigin): Promise<number> {
  const { edit_no } = await tx
    .insertInto('reporting.edit')
    .values({ account_id: accountId, origin })
    .returning('edit_no')
    .executeTakeFirstOrThrow()
  return edit_no
}

/** A cell to be written: its next version, and what it says. */
export type WrittenCell = {
  elementNo: number
  categoryNo: number
  amount: bigint | null
  qualifier: number
  enteredUnit: string
  version: number
}

/** Writes cells of a report whose row is locked. What they said before is kept. */
export async function writeCells(
  tx: Tx<'reporting'>,
  { formNo, periodNo, unitNo }: ReportKey,
  { cells, editNo, reportVersion }: { cells: readonly WrittenCell[]; editNo: number; reportVersion: number },
): Promise<void> {
  const of = <Key extends keyof WrittenCell>(key: Key) => cells.map((cell) => cell[key])
  const amounts = cells.map(({ amount }) => amount?.toString() ?? null)
  const [elements, categories] = [of('elementNo'), of('categoryNo')]
  await sql`
    insert into reporting.past_value
    select value.* from reporting.value
    join unnest(${elements}::smallint[], ${categories}::smallint[]) as changed (element_no, category_no)
      using (element_no, category_no)
    where form_no = ${formNo} and period_no = ${periodNo} and unit_no = ${unitNo}`.execute(tx)
  await sql`
    insert into reporting.value as cell (form_no, period_no, unit_no, element_no, category_no, edit_no, amount, version,
      report_version, qualifier, entered_unit)
    select ${formNo}, ${periodNo}, ${unitNo}, element_no, category_no, ${editNo}, amount, version, ${reportVersion},
      qualifier, entered_unit
    from unnest(${elements}::smallint[], ${categories}::smallint[], ${amounts}::bigint[], ${of('version')}::smallint[],
      ${of('qualifier')}::smallint[], ${of('enteredUnit')}::text[])
      as changed (element_no, category_no, amount, version, qualifier, entered_unit)
    on conflict on constraint value_key do update set edit_no = excluded.edit_no, amount = excluded.amount,
      version = excluded.version, report_version = excluded.report_version, qualifier = excluded.qualifier,
      entered_unit = excluded.entered_unit`.execute(tx)
}

/** What a cell was, the newest first, and by whom. */
export async function listHistory(
  tx: Tx<'reporting'>,
  key: ReportKey,
  cell: { elementNo: number; categoryNo: number },
) {
  const { rows } = await sql<ValueRow & { accountId: string; origin: ReportingOrigin; madeAt: Date }>`
    select element_no as "elementNo", category_no as "categoryNo", amount::text, qualifier, entered_unit as "enteredUnit",
      version, report_version as "reportVersion", account_id as "accountId", origin, made_at as "madeAt"
    from (select * from reporting.value union all select * from reporting.past_value) as cell
    join reporting.edit using (edit_no)
    where form_no = ${key.formNo} and period_no = ${key.periodNo} and unit_no = ${key.unitNo}
      and element_no = ${cell.elementNo} and category_no = ${cell.categoryNo}
    order by version desc`.execute(tx)
  return rows
}
