import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { keyColumns, type ReportKey } from './place.ts'
import type { WrittenCell } from './value.sql.ts'

/** Adds what somebody says about a cell. */
export async function addComment(
  tx: Tx<'reporting'>,
  key: ReportKey,
  {
    elementNo,
    categoryNo,
    accountId,
    text,
  }: { elementNo: number; categoryNo: number; accountId: string; text: string },
): Promise<void> {
  const cell = { element_no: elementNo, category_no: categoryNo }
  await tx
    .insertInto('reporting.comment')
    .values({ comment_id: newId(), ...keyColumns(key), ...cell, account_id: accountId, text })
    .execute()
}

/** What was said about the cells of a report, oldest first. */
export async function listComments(tx: Tx<'reporting'>, { formNo, periodNo, unitNo }: ReportKey) {
  return tx
    .selectFrom('reporting.comment')
    .select([
      'element_no as elementNo',
      'category_no as categoryNo',
      'account_id as accountId',
      'text',
      'made_at as madeAt',
    ])
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', unitNo)
    .orderBy('made_at')
    .orderBy('comment_id')
    .execute()
}

/** Keeps a figure that came too late. The same one is kept once, however often it is sent again. */
export async function keepLoser(
  tx: Tx<'reporting'>,
  key: ReportKey,
  { accountId, cell }: { accountId: string; cell: WrittenCell & { seenVersion: number } },
): Promise<void> {
  await tx
    .insertInto('reporting.conflict')
    .values({
      conflict_id: newId(),
      ...keyColumns(key),
      element_no: cell.elementNo,
      category_no: cell.categoryNo,
      seen_version: cell.seenVersion,
      amount: cell.amount?.toString() ?? null,
      qualifier: cell.qualifier,
      entered_unit: cell.enteredUnit,
      account_id: accountId,
    })
    .onConflict((conflict) => conflict.constraint('conflict_once').doNothing())
    .execute()
}

/** The figures of a report that came too late and that nobody has settled. */
export async function listConflicts(tx: Tx<'reporting'>, { formNo, periodNo, unitNo }: ReportKey) {
  return tx
    .selectFrom('reporting.conflict')
    .select([
      'conflict_id as conflictId',
      'element_no as elementNo',
      'category_no as categoryNo',
      'amount',
      'qualifier',
      'entered_unit as enteredUnit',
      'account_id as accountId',
      'made_at as madeAt',
    ])
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', unitNo)
    .where('settled_at', 'is', null)
    .orderBy('made_at')
    .execute()
}

/** Notes what became of a figure that came too late; answers whether it was still open. */
export async function settleConflict(
  tx: Tx<'reporting'>,
  conflictId: string,
  { accountId, isTaken }: { accountId: string; isTaken: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reporting.conflict')
    .set({ settled_at: sql<Date>`now()`, settled_by: accountId, is_taken: isTaken })
    .where('conflict_id', '=', conflictId)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** That a unit need not report, or may report until a day. */
export type Permit = {
  unitNo: number
  kind: 'excused' | 'opened'
  reason: string
  expiresOn: string | null
  grantedBy: string
}

/** Keeps a permit. */
export async function addPermit(tx: Tx<'reporting'>, key: ReportKey, permit: Omit<Permit, 'unitNo'>): Promise<void> {
  const { kind, reason, expiresOn, grantedBy } = permit
  await tx
    .insertInto('reporting.permit')
    .values({ permit_id: newId(), kind, ...keyColumns(key), reason, expires_on: expiresOn, granted_by: grantedBy })
    .execute()
}

/** The permits of these units for a month. */
export async function listPermits(
  tx: Tx<'reporting'>,
  { formNo, periodNo }: Omit<ReportKey, 'unitNo'>,
  unitNos: readonly number[],
): Promise<Permit[]> {
  return tx
    .selectFrom('reporting.permit')
    .select(['unit_no as unitNo', 'kind', 'reason', 'expires_on as expiresOn', 'granted_by as grantedBy'])
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', sql<number>`any(${unitNos}::int[])`)
    .orderBy('granted_at')
    .execute()
}

/** The months of a form that are opened for a unit on a day. */
export async function listOpenedMonths(
  tx: Tx<'reporting'>,
  { formNo, unitNo }: Pick<ReportKey, 'formNo' | 'unitNo'>,
  on: string,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('reporting.permit')
    .select('period_no as periodNo')
    .distinct()
    .where('form_no', '=', formNo)
    .where('unit_no', '=', unitNo)
    .where('kind', '=', 'opened')
    .where('expires_on', '>=', on)
    .execute()
  return rows.map(({ periodNo }) => periodNo)
}
