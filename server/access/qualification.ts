import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'

/** That an account is certified for something from one moment (ISO 8601) to another, unless that was taken back. */
export type Qualification = {
  qualificationId: string
  accountId: string
  competence: string
  validFrom: string
  expiresAt: string
  revokedAt?: string | undefined
}

/**
 * The moment that a site takes for now: its day with the time of the clock in Viet Nam. That is now, except where the
 * site lives on another day, as the demonstration does.
 */
export const momentOf = (today: unknown): RawBuilder<Date> =>
  sql<Date>`((${today}::date + (now() at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh')`

/** Keeps a qualification; what was said of the same one is replaced. It works from the next request. */
export async function saveQualification(tx: Tx<'access'>, qualification: Qualification): Promise<void> {
  const { qualificationId, accountId, competence, validFrom, expiresAt, revokedAt = null } = qualification
  const values = {
    account_id: accountId,
    competence,
    valid_from: validFrom,
    expires_at: expiresAt,
    revoked_at: revokedAt,
  }
  await tx
    .insertInto('access.qualification')
    .values({ qualification_id: qualificationId, ...values })
    .onConflict((conflict) => conflict.column('qualification_id').doUpdateSet(values))
    .execute()
}

/** Says which certificates an operation needs besides its grant; none opens it to whoever has the grant. */
export async function requireCompetences(
  tx: Tx<'access'>,
  { action, competences }: { action: string; competences: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('access.action_competence').where('action', '=', action).execute()
  for (const competence of new Set(competences))
    await tx.insertInto('access.action_competence').values({ action, competence }).execute()
}

/** What accounts are certified for at the end of a day in Viet Nam; on the site's own day at this moment. */
export async function listQualified(
  tx: Tx<'access'>,
  { accountIds, on, today }: { accountIds: readonly string[]; on: string; today: string },
): Promise<Map<string, Set<string>>> {
  const moment =
    on === today ? momentOf(today) : sql<Date>`((${on}::date + time '23:59:59') at time zone 'Asia/Ho_Chi_Minh')`
  const { rows } = await sql<{ account_id: string; competences: string[] }>`
    select account_id, array_agg(distinct competence) as competences from access.qualification
    where account_id = any(${accountIds}::uuid[]) and valid_from <= ${moment} and expires_at > ${moment}
      and (revoked_at is null or revoked_at > ${moment})
    group by account_id`.execute(tx)
  return new Map(rows.map(({ account_id, competences }) => [account_id, new Set(competences)]))
}

/** Which certificates the operations need, by the name of the operation; none is named that needs nothing. */
export async function listRequired(tx: Tx<'access'>): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ action: string; competences: string[] }>`
    select action, array_agg(competence order by competence) as competences from access.action_competence
    group by action`.execute(tx)
  return new Map(rows.map(({ action, competences }) => [action, competences]))
}

/** The moment that a site takes for now, by its day and the clock of the database. */
export async function findMoment(tx: Tx<'access'>, today: string): Promise<Date> {
  const { rows } = await sql<{ moment: Date }>`select ${momentOf(today)} as moment`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The database knows no time.')
  return row.moment
}
