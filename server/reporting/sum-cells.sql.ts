import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { ReportKey } from './place.ts'

/** A report that is summed: in which version, and into which line of the result. */
export type SummedReport = { unitNo: number; version: number; lineNo: number }

/** A sum of figures of one element in one line. The amount is a whole number at the element's scale. */
export type SumRow = {
  lineNo: number
  elementNo: number
  categoryNo: number
  amount: string
  qualifier: number
  reports: number
}

/**
 * Sums the figures of reports as they were in these versions, by line. What was written later is left out: of a cell that
 * was changed since, the last figure of then counts. The same versions give the same sums at any time, whatever the order
 * in which they came; the qualifier of a sum is the bits of its parts.
 */
export async function sumCells(
  tx: Tx<'reporting'>,
  { formNo, periodNo }: Omit<ReportKey, 'unitNo'>,
  { reports, elementNos }: { reports: readonly SummedReport[]; elementNos: readonly number[] },
): Promise<SumRow[]> {
  const summed = summedOf(reports)
  // A month lies together in the table. Page by page it is read several times faster than row by row along the index,
  // which the planner would rather do.
  await sql`select set_config('enable_indexscan', 'off', true)`.execute(tx)
  const { rows: standing } = await sql<SumRow>`
    select ${columns} from reporting.value join ${summed} using (unit_no)
    where form_no = ${formNo} and period_no = ${periodNo} and report_version <= last_version and amount is not null
    group by line_no, element_no, category_no`.execute(tx)
  await sql`select set_config('enable_indexscan', 'on', true)`.execute(tx)
  // A statement of its own: with the other it could not be shared between two cores, and there is seldom anything in it.
  const { rows: overwritten } = await sql<SumRow>`
    select ${columns} from (
      select distinct on (unit_no, element_no, category_no) past.*, line_no
      from reporting.past_value as past join ${summed} using (unit_no)
      where form_no = ${formNo} and period_no = ${periodNo} and report_version <= last_version
        and exists (select from reporting.value as now where now.form_no = past.form_no
          and now.period_no = past.period_no and now.unit_no = past.unit_no and now.element_no = past.element_no
          and now.category_no = past.category_no and now.report_version > last_version)
      order by unit_no, element_no, category_no, past.version desc
    ) as earlier where amount is not null
    group by line_no, element_no, category_no`.execute(tx)
  const wanted = new Set(elementNos)
  return addUp([...standing, ...overwritten].filter(({ elementNo }) => wanted.has(elementNo)))
}

const columns = sql`line_no as "lineNo", element_no as "elementNo", category_no as "categoryNo",
  sum(amount)::text as amount, bit_or(qualifier)::int as qualifier, count(*)::int as reports`

function summedOf(reports: readonly SummedReport[]): RawBuilder<unknown> {
  const [unitNos, versions] = [reports.map(({ unitNo }) => unitNo), reports.map(({ version }) => version)]
  return sql`unnest(${unitNos}::int[], ${versions}::smallint[], ${reports.map(({ lineNo }) => lineNo)}::int[])
    as summed (unit_no, last_version, line_no)`
}

/** One row for each line and cell, in one order. */
export function addUp(rows: readonly SumRow[]): SumRow[] {
  const sums = new Map<string, SumRow>()
  for (const row of rows) {
    const key = `${row.lineNo} ${row.elementNo} ${row.categoryNo}`
    const before = sums.get(key)
    const amount = (BigInt(before?.amount ?? 0) + BigInt(row.amount)).toString()
    const qualifier = (before?.qualifier ?? 0) | row.qualifier
    sums.set(key, { ...row, amount, qualifier, reports: (before?.reports ?? 0) + row.reports })
  }
  return [...sums.values()].toSorted(
    (a, b) => a.lineNo - b.lineNo || a.elementNo - b.elementNo || a.categoryNo - b.categoryNo,
  )
}
