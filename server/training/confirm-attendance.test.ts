import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { signedIn, today, type Caller } from '../testing/site.ts'
import { openAttendanceCode } from './attendance-code.ts'
import { enrol, freshClassroom, openSession, outcomeOf, toldBy } from './testing/classroom.ts'

const { site, trainer, learner } = await freshClassroom()
const confirm = async (who: Caller, code: string): Promise<string> =>
  outcomeOf(await who.post('/api/training/attendance', { code }))

/** The code of a part that began so many minutes ago, for ten minutes. */
async function codeOf(sessionId: string, { part = 1, ago = 0 } = {}): Promise<string> {
  return site.db.transaction().execute(async (tx) => {
    const moment = await findMoment(tx, today)
    const now = new Date(moment.getTime() - ago * 60_000)
    const openedBy = trainer.account.accountId
    return (await openAttendanceCode(tx, { sessionId, part, openedBy, now, minutes: 10 })).code
  })
}

test('200: T13: who has a seat and repeats the code was there, once, however it is typed; the trainer answers for it', async () => {
  const sessionId = await openSession(trainer, { parts: 2 })
  await enrol(trainer, sessionId, [learner])
  const code = await codeOf(sessionId, { part: 2 })
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
  const answer = await learner.post('/api/training/attendance', { code: typed })
  const said = z.object({ place: z.string(), part: z.number() }).parse(await answer.json())
  expect(said).toEqual({ place: 'Hội trường', part: 2 })
  expect(await confirm(learner, code)).toBe('200 done')
  const noted = await site.db.selectFrom('training.attendance').select(['part', 'method', 'recorded_by']).execute()
  expect(noted).toEqual([{ part: 2, method: 'qr', recorded_by: trainer.account.accountId }])
  const { sessions } = await toldBy(await learner.get('/api/training/own'))
  expect(sessions).toMatchObject([{ attended: 1 }])
})

test('409: T13: a code counts until the second before its end; one that is over and one that never was are refused alike', async () => {
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [learner])
  for (const code of [await codeOf(sessionId, { ago: 11 }), 'AAAAAAAA', '-', '%'])
    expect(await confirm(learner, code)).toBe('409 attendance-code-over')
  const rows = await sql`select 1 from training.attendance where session_id = ${sessionId}`.execute(site.db)
  expect(rows.rows).toEqual([])
})

test('409: T13: the code of somebody else’s session gives no seat', async () => {
  const sessionId = await openSession(trainer)
  const stranger = await signedIn(site, 'commune-officer')
  expect(await confirm(stranger, await codeOf(sessionId))).toBe('409 not-a-learner')
})
