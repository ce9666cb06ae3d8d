import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { attend, enrol, freshClassroom, openSession, outcomeOf } from './testing/classroom.ts'

const { site, trainer, learner } = await freshClassroom()

test('200: who was there is noted once for each part, and cannot be taken back', async () => {
  const sessionId = await openSession(trainer, { parts: 2 })
  await enrol(trainer, sessionId, [learner])
  for (const part of [1, 1, 2]) expect((await attend(trainer, sessionId, [learner], part)).status).toBe(200)
  const rows = await site.db.selectFrom('training.attendance').selectAll().execute()
  expect(rows.map(({ part }) => part)).toEqual([1, 2])
  await expect(site.db.deleteFrom('training.attendance').execute()).rejects.toThrow(/permission denied/)
})

test('409: T3: nobody without a seat, no part that there is not, no day without the session, and not oneself', async () => {
  const sessionId = await openSession(trainer)
  expect(await outcomeOf(await attend(trainer, sessionId, [learner]))).toBe('409 not-a-learner')
  await enrol(trainer, sessionId, [learner])
  expect(await outcomeOf(await attend(trainer, sessionId, [learner], 2))).toBe('409 not-a-learner')
  expect(await outcomeOf(await attend(trainer, sessionId, [trainer]))).toBe('409 own-training')
  const later = await openSession(trainer, { startsOn: '2020-06-01', endsOn: '2020-06-02' })
  await enrol(trainer, later, [learner])
  expect(await outcomeOf(await attend(trainer, later, [learner]))).toBe('409 session-over')
})

test('404: a trainer of another city knows nothing of the session', async () => {
  const sessionId = await openSession(trainer)
  const other = await signedIn(site, 'trainer', { unitCode: '79' })
  expect((await attend(other, sessionId, [learner])).status).toBe(404)
  expect(
    (await attend(await signedIn(site, 'trainer', { unitCode: communes.district }), sessionId, [learner])).status,
  ).toBe(404)
})
