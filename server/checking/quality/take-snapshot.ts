import { sql } from 'kysely'
import type { QualityMeasureId } from '../../../forms/quality-measures.ts'
import type { AnyTx, Tx } from '../../db/database.ts'
import { countActsInTime, listResidents } from '../../register/list-residents.ts'
import { measurePeople, type Share } from './measure.ts'

const daysInTime = 30

/** Measures a commune as it is now. */
export async function measureCommune(
  tx: AnyTx,
  communeCode: string,
  today: string,
): Promise<Map<QualityMeasureId, Share>> {
  const shares = measurePeople(await listResidents(tx, communeCode))
  const since = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const since28 = since.endsWith('-02-29') ? since.replace('-29', '-28') : since
  const { inTime, all } = await countActsInTime(tx, communeCode, { since: since28, days: daysInTime })
  return shares.set('recorded-in-time', { numerator: inTime, denominator: all })
}

/** Measures a commune and keeps the numbers as those of the month: the last count of a month is the one that stays. */
export async function takeSnapshot(tx: AnyTx, communeCode: string, today: string): Promise<void> {
  const rows = Array.from(await measureCommune(tx, communeCode, today), ([measure, share]) =>
    Object.assign({ measure }, share),
  )
  await sql`insert into checking.quality_snapshot (commune_code, month, measure, numerator, denominator, taken_on)
    select ${communeCode}, date_trunc('month', ${today}::date), measure, numerator, denominator, ${today}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (measure text, numerator int, denominator int)
    on conflict (commune_code, month, measure) do update set numerator = excluded.numerator,
      denominator = excluded.denominator, taken_on = excluded.taken_on`.execute(tx)
}

/** The numbers of a month, summed over communes. */
export type MonthlyShare = Share & { measure: string; month: string; communes: number }

/** The snapshots of these communes by month, summed, oldest first; at most two years back. */
export async function listMonths(
  tx: Tx<'checking'>,
  communes: readonly string[],
  today: string,
): Promise<MonthlyShare[]> {
  const { rows } = await sql<MonthlyShare>`
    select measure, month, sum(numerator)::int as numerator, sum(denominator)::int as denominator,
      count(*)::int as communes
    from checking.quality_snapshot
    where commune_code = any(${communes}) and month > ${today}::date - interval '2 years' and month <= ${today}::date
    group by measure, month order by month`.execute(tx)
  return rows
}

/** Which of these communes have no snapshot of today yet. */
export async function listUnmeasured(
  tx: Tx<'checking'>,
  communes: readonly string[],
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from jsonb_array_elements_text(${JSON.stringify(communes)}::jsonb) as commune (code)
    where not exists (select from checking.quality_snapshot
      where commune_code = code and month = date_trunc('month', ${today}::date) and taken_on = ${today})`.execute(tx)
  return rows.map(({ code }) => code)
}
