import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { freshDatabase } from '../testing/database.ts'
import { countFailure, openSession, saveAccount } from './account.ts'
import { findEarlierAnswer } from './answered-request.ts'
import { forgetExpired } from './forget-expired.job.ts'

const db = await freshDatabase()

test('what has served its time is deleted, and nothing before that', async () => {
  const accountId = newId()
  const facts = { role: 'national-operator', unitCode: 'VN', personId: null } as const
  await db.transaction().execute(async (tx) => {
    await saveAccount(tx, { accountId, signInName: 'nation', displayName: 'Nation', ...facts })
    await openSession(tx, accountId)
    await countFailure(tx, 'nation')
    await findEarlierAnswer(tx, { accountId, key: newId(), requestHash: Buffer.from('') })
  })
  expect(await forgetExpired(db)).toBe(0)
  await sql`update access.session set expires_at = now() - interval '1 second'`.execute(db)
  await sql`update access.failed_sign_in set failed_at = now() - interval '16 minutes'`.execute(db)
  await sql`update access.answered_request set answered_at = now() - interval '30 days 1 minute'`.execute(db)
  expect(await forgetExpired(db)).toBe(3)
  expect(await forgetExpired(db)).toBe(0)
})
