import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { attend, enrol, freshClassroom, openSession, take, toldBy } from './testing/classroom.ts'

const { trainer, administrator, learner } = await freshClassroom()

test('200: the learners with what they attended and passed, and no score', async () => {
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [learner])
  await attend(trainer, sessionId, [learner])
  await take(learner, sessionId)
  const answer = await toldBy(await trainer.get(`/api/training/sessions/${sessionId}`))
  expect(answer).toMatchObject({ isRunning: true, isOwn: true, session: { seatsLeft: 1 } })
  const { accountId } = learner.account
  const name = learner.account.displayName
  expect(answer.learners).toMatchObject([{ accountId, name, attended: [1], hasPassed: true, isCertified: false }])
  expect(JSON.stringify(answer)).not.toContain('score')
  expect(await (await administrator.get(`/api/training/sessions/${sessionId}`)).json()).toMatchObject({ isOwn: false })
})

test('404: a session that there is not, and for who holds none', async () => {
  expect((await trainer.get(`/api/training/sessions/${newId()}`)).status).toBe(404)
  expect((await learner.get(`/api/training/sessions/${newId()}`)).status).toBe(404)
})
