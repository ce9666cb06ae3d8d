import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { today } from '../testing/site.ts'
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

const { site, trainer, learner } = await freshClassroom()

test('200: T2: the questions come in both languages, each with its options, and nothing that tells which is right', async () => {
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [learner])
  await attend(trainer, sessionId, [learner])
  const begun = await begin(learner, sessionId)
  expect(begun.questions).toHaveLength(20)
  expect(new Set(begun.questions.map(({ questionId }) => questionId)).size).toBe(20)
  const again = await toldBy(await learner.post('/api/training/attempts', { sessionId }))
  for (const asked of again.questions) expect(Object.keys(asked).toSorted()).toEqual(['options', 'questionId', 'text'])
  const firsts = begun.questions.filter(({ options }, at) => rightAnswers(begun)[at] === 0 && options.length > 0)
  expect(firsts.length).toBeLessThan(begun.questions.length)
  // Sent again, it is the same open attempt.
  expect((await begin(learner, sessionId)).attemptId).toBe(begun.attemptId)
})

test('409: T1: no attempt without a seat, nor before the required share of the parts was attended', async () => {
  const sessionId = await openSession(trainer, { parts: 5 })
  const ask = async () => outcomeOf(await learner.post('/api/training/attempts', { sessionId }))
  expect(await ask()).toBe('409 attempt-not-possible')
  await enrol(trainer, sessionId, [learner])
  for (const part of [1, 2, 3]) await attend(trainer, sessionId, [learner], part)
  expect(await ask()).toBe('409 attempt-not-possible')
  await attend(trainer, sessionId, [learner], 4)
  expect(await ask()).toBe('200 done')
  expect((await learner.post('/api/training/attempts', { sessionId: newId() })).status).toBe(404)
  expect((await trainer.post('/api/training/attempts', { sessionId })).status).toBe(404)
})

test('409: T8: after a failure one waits, a new attempt has a new seed, and there are three', async () => {
  const sessionId = await openSession(trainer, { endsOn: '2020-06-30' })
  await enrol(trainer, sessionId, [learner])
  await attend(trainer, sessionId, [learner])
  const first = await take(learner, sessionId, 20)
  const refused = await learner.post('/api/training/attempts', { sessionId })
  expect(await refused.json()).toMatchObject({ type: '/problems/attempt-not-possible', why: 'wait' })
  site.today = () => '2020-05-28'
  const second = await take(learner, sessionId, 20)
  expect(second.questions).not.toEqual(first.questions)
  site.today = () => '2020-05-30'
  await take(learner, sessionId, 20)
  site.today = () => '2020-06-10'
  const last = await learner.post('/api/training/attempts', { sessionId })
  expect(await last.json()).toMatchObject({ why: 'no-attempts-left' })
  const rows = await site.db.selectFrom('training.attempt').select('seed').execute()
  expect(new Set(rows.map(({ seed }) => seed)).size).toBe(rows.length)
  site.today = () => today
})
