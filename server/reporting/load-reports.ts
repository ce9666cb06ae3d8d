import { sql } from 'kysely'
import { mantissaAt } from '../../forms/reporting/decimal.ts'
import type { Figure } from '../../forms/reporting/figure.ts'
import { qualifierBits } from '../../forms/reporting/qualifier.ts'
import { closingDay } from '../../forms/reporting/period.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { beginEdit } from './value.sql.ts'
import type { FormMonth } from './place.ts'
import { unitNumber } from './unit-number.ts'

/** What a unit reported, by cell (`element/category`). */
export type LoadedReport = { unitCode: string; figures: ReadonlyMap<string, Figure> }

/**
 * Puts whole months of reports in at once, sent in time and accepted: those of before the program was there, and those of
 * a demonstration. By whom they were entered and accepted is kept. Nothing may be there yet for these units and the month.
 */
export async function loadReports(
  tx: Tx<'reporting'>,
  month: FormMonth,
  {
    reports,
    enteredBy,
    acceptedBy,
    levels,
  }: { reports: readonly LoadedReport[]; enteredBy: string; acceptedBy: string; levels: number },
): Promise<void> {
  const { formNo, periodNo, book } = month
  const unitNos = reports.map(({ unitCode }) => unitNumber(unitCode))
  const sentOn = closingDay(month.period)
  await sql`
    insert into reporting.report (form_no, period_no, unit_no, state, approved_levels, first_sent_on, first_sent_minute)
    select ${formNo}, ${periodNo}, unit_no, 'accepted', ${levels}, ${sentOn}, 0
    from unnest(${unitNos}::int[]) as unit_no`.execute(tx)
  const editNo = await beginEdit(tx, enteredBy, 'imported')
  const rows = reports.flatMap(({ unitCode, figures }) =>
    [...figures].map(([key, { amount, qualifier }]) => {
      const [element = '', category = ''] = key.split('/')
      const scale = book.findElement(element)?.scale ?? 0
      const mantissa = mantissaAt(amount, scale)
      if (mantissa === undefined) throw new Error(`The figure of ${element} is more exact than the element is kept.`)
      const [unit, elementNo, categoryNo] = [unitNumber(unitCode), book.elementNo(element), book.categoryNo(category)]
      return {
        unit,
        element: elementNo,
        category: categoryNo,
        amount: mantissa.toString(),
        qualifier: qualifierBits(qualifier),
      }
    }),
  )
  const of = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key])
  await sql`
    insert into reporting.value (form_no, period_no, unit_no, element_no, category_no, edit_no, amount, version,
      report_version, qualifier, entered_unit)
    select ${formNo}, ${periodNo}, unit_no, element_no, category_no, ${editNo}, amount, 1, 1, qualifier, ''
    from unnest(${of('unit')}::int[], ${of('element')}::smallint[], ${of('category')}::smallint[],
      ${of('amount')}::bigint[], ${of('qualifier')}::smallint[])
      as loaded (unit_no, element_no, category_no, amount, qualifier)`.execute(tx)
  for (const [action, state, accountId] of [
    ['submit', 'submitted', enteredBy],
    ['approve', 'accepted', acceptedBy],
  ] as const)
    await sql`
      insert into reporting.report_event
        (event_id, form_no, period_no, unit_no, version, action, to_state, account_id, remark)
      select event_id, ${formNo}, ${periodNo}, unit_no, 1, ${action}, ${state}, ${accountId}, ''
      from unnest(${unitNos.map(() => newId())}::uuid[], ${unitNos}::int[]) as loaded (event_id, unit_no)`.execute(tx)
}
