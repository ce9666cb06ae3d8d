import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import { failureMinutes } from './account.ts'
import { answerDays } from './answered-request.ts'

/**
 * Deletes what has served its time, and returns how many rows: failed sign-ins that no longer make anybody wait, answers
 * that nobody will ask for again, sessions that have expired. They are no record of anything; the ledger is.
 */
export async function forgetExpired(db: Database): Promise<number> {
  return db.transaction().execute(async (tx: Tx<'access'>) => {
    const failures = await tx
      .deleteFrom('access.failed_sign_in')
      .where('failed_at', '<', sql<Date>`now() - make_interval(mins => ${failureMinutes})`)
      .executeTakeFirst()
    const answers = await tx
      .deleteFrom('access.answered_request')
      .where('answered_at', '<', sql<Date>`now() - make_interval(days => ${answerDays})`)
      .executeTakeFirst()
    const sessions = await tx
      .deleteFrom('access.session')
      .where('expires_at', '<', sql<Date>`now()`)
      .executeTakeFirst()
    return Number(failures.numDeletedRows + answers.numDeletedRows + sessions.numDeletedRows)
  })
}
