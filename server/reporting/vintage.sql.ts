import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { keyColumns, type ReportKey } from './place.ts'
import type { SumRow, SummedReport } from './sum-cells.sql.ts'

/** A compiled report without what is in it. */
export type VintageRow = {
  vintageId: string
  formNo: number
  periodNo: number
  unitNo: number
  vintageNo: number
  hash: Buffer
  reason: string
  expected: number
  received: number
  compiledBy: string
  compiledAt: Date
}

const columns = [
  'vintage_id as vintageId',
  'form_no as formNo',
  'period_no as periodNo',
  'unit_no as unitNo',
  'vintage_no as vintageNo',
  'hash',
  'reason',
  'expected',
  'received',
  'compiled_by as compiledBy',
  'compiled_at as compiledAt',
] as const

/** The vintages of a unit for a month, the newest first. */
export async function listVintageRows(
  tx: Tx<'reporting'>,
  { formNo, periodNo, unitNo }: ReportKey,
): Promise<VintageRow[]> {
  return tx
    .selectFrom('reporting.vintage')
    .select(columns)
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', unitNo)
    .orderBy('vintage_no', 'desc')
    .execute()
}

/** The vintage with this identifier, or undefined. */
export async function findVintageRow(tx: Tx<'reporting'>, vintageId: string): Promise<VintageRow | undefined> {
  return tx.selectFrom('reporting.vintage').select(columns).where('vintage_id', '=', vintageId).executeTakeFirst()
}

/** Of which reports it was compiled. */
export async function listVintageReports(tx: Tx<'reporting'>, vintageId: string) {
  return tx
    .selectFrom('reporting.vintage_report')
    .select(['unit_no as unitNo', 'inclusion', 'report_version as version'])
    .where('vintage_id', '=', vintageId)
    .orderBy('unit_no')
    .execute()
}

/** What a vintage came to, line by line. */
export async function listVintageCells(tx: Tx<'reporting'>, vintageId: string): Promise<SumRow[]> {
  return tx
    .selectFrom('reporting.vintage_cell')
    .select([
      'unit_no as lineNo',
      'element_no as elementNo',
      'category_no as categoryNo',
      'amount',
      'qualifier',
      'reports',
    ])
    .where('vintage_id', '=', vintageId)
    .orderBy('unit_no')
    .orderBy('element_no')
    .orderBy('category_no')
    .execute()
}

/** The same of several, in no order, by month; of one line where it is named. There may be half a million cells. */
export async function listCellsOf(
  tx: Tx<'reporting'>,
  vintageIds: readonly string[],
  lineNo: number | undefined,
): Promise<(Omit<SumRow, 'reports'> & { periodNo: number })[]> {
  const cells = tx
    .selectFrom('reporting.vintage_cell as cell')
    .innerJoin('reporting.vintage as vintage', 'vintage.vintage_id', 'cell.vintage_id')
    .select([
      'cell.unit_no as lineNo',
      'element_no as elementNo',
      'category_no as categoryNo',
      'amount',
      'qualifier',
      'period_no as periodNo',
    ])
    .where('cell.vintage_id', '=', sql<string>`any(${vintageIds}::uuid[])`)
  return (lineNo === undefined ? cells : cells.where('cell.unit_no', '=', lineNo)).execute()
}

/** The newest vintage of each of these months. */
export async function listNewest(
  tx: Tx<'reporting'>,
  { formNo, unitNo, periodNos }: { formNo: number; unitNo: number; periodNos: readonly number[] },
): Promise<{ vintageId: string; periodNo: number }[]> {
  return tx
    .selectFrom('reporting.vintage')
    .distinctOn('period_no')
    .select(['vintage_id as vintageId', 'period_no as periodNo'])
    .where('form_no', '=', formNo)
    .where('unit_no', '=', unitNo)
    .where('period_no', '=', sql<number>`any(${periodNos}::smallint[])`)
    .orderBy('period_no')
    .orderBy('vintage_no', 'desc')
    .execute()
}

/** The newest vintage of each of these units for a month. */
export async function listNewestOf(
  tx: Tx<'reporting'>,
  { formNo, periodNo }: Omit<ReportKey, 'unitNo'>,
  unitNos: readonly number[],
): Promise<{ vintageId: string; unitNo: number }[]> {
  return tx
    .selectFrom('reporting.vintage')
    .distinctOn('unit_no')
    .select(['vintage_id as vintageId', 'unit_no as unitNo'])
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', sql<number>`any(${unitNos}::int[])`)
    .orderBy('unit_no')
    .orderBy('vintage_no', 'desc')
    .execute()
}

/** Of which reports, in which versions, these vintages were compiled. */
export async function listFrozenReports(tx: Tx<'reporting'>, vintageIds: readonly string[]) {
  return tx
    .selectFrom('reporting.vintage_report')
    .select(['vintage_id as vintageId', 'unit_no as unitNo', 'report_version as version'])
    .where('vintage_id', '=', sql<string>`any(${vintageIds}::uuid[])`)
    .where('inclusion', '=', 'included')
    .execute()
}

/** What these lines came to, each in its vintage. */
export async function listFrozenCells(tx: Tx<'reporting'>, lines: ReadonlyMap<number, string>): Promise<SumRow[]> {
  const { rows } = await sql<SumRow>`
    select unit_no as "lineNo", element_no as "elementNo", category_no as "categoryNo", amount::text, qualifier, reports
    from reporting.vintage_cell
    join unnest(${[...lines.keys()]}::int[], ${[...lines.values()]}::uuid[]) as line (unit_no, vintage_id)
      using (vintage_id, unit_no)
    order by unit_no, element_no, category_no`.execute(tx)
  return rows
}

/** What a vintage is made of. */
export type NewVintage = {
  vintageNo: number
  catalogueNo: number
  hash: Buffer
  reason: string
  expected: number
  included: readonly SummedReport[]
  excusedNos: readonly number[]
  cells: readonly SumRow[]
  compiledBy: string
}

/** Freezes a compiled report, and notes in each of its reports that it is part of one. */
export async function insertVintage(tx: Tx<'reporting'>, key: ReportKey, made: NewVintage): Promise<string> {
  const vintageId = newId()
  const { vintageNo, catalogueNo, hash, reason, expected, included, excusedNos, cells, compiledBy } = made
  await tx
    .insertInto('reporting.vintage')
    .values({
      vintage_id: vintageId,
      ...keyColumns(key),
      vintage_no: vintageNo,
      catalogue_no: catalogueNo,
      hash,
      reason,
      expected,
      received: included.length,
      compiled_by: compiledBy,
    })
    .execute()
  const includedNos = included.map(({ unitNo }) => unitNo)
  await sql`insert into reporting.vintage_report (vintage_id, unit_no, inclusion, report_version)
    select ${vintageId}::uuid, unit_no, 'included'::reporting.inclusion, version
    from unnest(${includedNos}::int[], ${included.map(({ version }) => version)}::smallint[]) as report (unit_no, version)
    union all select ${vintageId}::uuid, unit_no, 'excused', 0 from unnest(${excusedNos}::int[]) as unit_no`.execute(tx)
  const of = <Column extends keyof SumRow>(column: Column) => cells.map((cell) => cell[column])
  await sql`insert into reporting.vintage_cell
      (vintage_id, unit_no, element_no, category_no, amount, qualifier, reports)
    select ${vintageId}::uuid, * from unnest(${of('lineNo')}::int[], ${of('elementNo')}::smallint[],
      ${of('categoryNo')}::smallint[], ${of('amount')}::bigint[], ${of('qualifier')}::smallint[],
      ${of('reports')}::int[])`.execute(tx)
  await noteCompiled(tx, key, { unitNos: includedNos, accountId: compiledBy })
  return vintageId
}

async function noteCompiled(
  tx: Tx<'reporting'>,
  { formNo, periodNo }: ReportKey,
  { unitNos, accountId }: { unitNos: readonly number[]; accountId: string },
): Promise<void> {
  const { rows } = await sql<{ unitNo: number; version: number }>`
    update reporting.report set state = 'compiled'
    where form_no = ${formNo} and period_no = ${periodNo} and unit_no = any(${unitNos}::int[]) and state = 'accepted'
    returning unit_no as "unitNo", version`.execute(tx)
  await sql`
    insert into reporting.report_event
      (event_id, form_no, period_no, unit_no, version, action, to_state, account_id, remark)
    select event_id, ${formNo}, ${periodNo}, unit_no, version, 'compile', 'compiled', ${accountId}::uuid, ''
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ unitNo }) => unitNo)}::int[],
      ${rows.map(({ version }) => version)}::smallint[]) as compiled (event_id, unit_no, version)`.execute(tx)
}
