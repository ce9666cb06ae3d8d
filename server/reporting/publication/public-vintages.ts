import { sql } from 'kysely'
import { monthCodeOf } from '../../../forms/reporting/period.ts'
import type { Tx } from '../../db/database.ts'
import { findCodeBook } from '../code-book.ts'
import { unitCodeOf } from '../unit-number.ts'
import { publicForm } from './public-results.ts'

/** A published table without its figures: a month of a unit, with how many units it comes from. */
type PublicVintage = {
  periodCode: string
  unitCode: string
  vintageNo: number
  publishedAt: Date
  expected: number
  received: number
}

/** All that was ever published of the results, the latest month first, the newest vintage of a unit first. */
export async function listPublicVintages(tx: Tx<'reporting'>): Promise<PublicVintage[]> {
  const formNo = (await findCodeBook(tx))?.findForm(publicForm)?.formNo
  if (formNo === undefined) return []
  const { rows } = await sql<{
    periodNo: number
    unitNo: number
    vintageNo: number
    publishedAt: Date
    expected: number
    received: number
  }>`
    select publication.period_no as "periodNo", publication.unit_no as "unitNo", publication.vintage_no as "vintageNo",
      published_at as "publishedAt", expected, received
    from reporting.publication join reporting.vintage using (vintage_id)
    where publication.form_no = ${formNo} and published_at is not null
    order by publication.period_no desc, publication.unit_no, publication.vintage_no desc`.execute(tx)
  return rows.map(({ periodNo, unitNo, vintageNo, publishedAt, expected, received }) => ({
    periodCode: monthCodeOf(periodNo),
    unitCode: unitCodeOf(unitNo),
    vintageNo,
    publishedAt,
    expected,
    received,
  }))
}

/** How many tables are public. It only grows, so who remembers it knows whether there is anything new. */
export async function countPublished(tx: Tx<'reporting'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from reporting.publication where published_at is not null`.execute(tx)
  return rows[0]?.count ?? 0
}
