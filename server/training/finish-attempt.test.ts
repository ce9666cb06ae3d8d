import { expect, test } from 'vitest'
import { signedIn } from '../testing/site.ts'
import {
  attend,
  begin,
  enrol,
  freshClassroom,
  openSession,
  outcomeOf,
  rightAnswers,
  take,
  toldBy,
} from './testing/classroom.ts'

const { site, trainer, administrator, learner } = await freshClassroom()
const other = await signedIn(site, 'commune-officer')

async function sessionFor(): Promise<string> {
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [learner, other])
  await attend(trainer, sessionId, [learner, other])
  return sessionId
}

test('200: T2: the server marks the stored answers against what was shown, and names topics, not answers', async () => {
  const sessionId = await sessionFor()
  const { score, hasPassed, attemptId } = await take(learner, sessionId, 4)
  expect([score, hasPassed]).toEqual([80, true])
  const kept = await site.db
    .selectFrom('training.attempt')
    .selectAll()
    .where('attempt_id', '=', attemptId)
    .executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ score: 80, has_passed: true })
  expect(kept.answers).toHaveLength(20)
  expect((await take(other, sessionId, 5)).hasPassed).toBe(false)
})

test('200: T4: an attempt goes by the version of its session, whatever the course has become', async () => {
  const sessionId = await sessionFor()
  const { courses } = await toldBy(await administrator.get('/api/training/courses'))
  const { version, ...rules } = courses[0] ?? {}
  const saved = { ...rules, seenVersion: version, passMark: 100, questionCount: 10, graceDays: 30 }
  expect((await administrator.post('/api/training/courses', saved)).status).toBe(200)
  expect((await take(learner, sessionId, 4)).hasPassed).toBe(true)
  const later = await sessionFor()
  const begun = await take(learner, later, 1)
  expect([begun.questions.length, begun.hasPassed]).toEqual([10, false])
})

test('409: nobody hands in twice, for another, or with another number of answers', async () => {
  const sessionId = await sessionFor()
  const begun = await begin(learner, sessionId)
  const path = `/api/training/attempts/${begun.attemptId}/answers`
  const answers = rightAnswers(begun)
  expect(await outcomeOf(await other.post(path, { answers }))).toBe('409 attempt-not-open')
  expect(await outcomeOf(await learner.post(path, { answers: answers.slice(1) }))).toBe('409 attempt-not-open')
  expect(await outcomeOf(await learner.post(path, { answers: answers.map(() => null) }))).toBe('200 done')
  expect(await outcomeOf(await learner.post(path, { answers }))).toBe('409 attempt-not-open')
  expect((await learner.post(path, { answers: ['right'] })).status).toBe(400)
})
