import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { enrol, freshClassroom, openSession, outcomeOf } from './testing/classroom.ts'

const { site, trainer, learner } = await freshClassroom()
const head = await signedIn(site, 'head-of-commune-police')
const [second, third] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'commune-officer')]

test('200: the head of the commune, a trainer and the administrator give seats; who has one keeps it', async () => {
  const sessionId = await openSession(trainer)
  expect(await outcomeOf(await enrol(head, sessionId, [learner]))).toBe('200 done')
  expect(await outcomeOf(await enrol(trainer, sessionId, [learner, head]))).toBe('200 done')
})

test('409: T11: where the seats do not suffice nobody gets one, also when several ask at once', async () => {
  const sessionId = await openSession(trainer, { seats: 1 })
  expect(await outcomeOf(await enrol(head, sessionId, [learner, second]))).toBe('409 session-full')
  const asked = [learner, second, third].map(async (one) => enrol(trainer, sessionId, [one]))
  const outcomes = await Promise.all(asked.map(async (one) => outcomeOf(await one)))
  expect(outcomes.toSorted()).toEqual(['200 done', '409 session-full', '409 session-full'])
})

test('409: who does not serve the unit is not enrolled from it, nor after the last day', async () => {
  const sessionId = await openSession(trainer)
  const elsewhere = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect(await outcomeOf(await enrol(trainer, sessionId, [elsewhere]))).toBe('409 not-a-learner')
  const over = await openSession(trainer, { startsOn: '2020-05-01', endsOn: '2020-05-02' })
  expect(await outcomeOf(await enrol(trainer, over, [learner]))).toBe('409 session-over')
})

test('404: a head enrols nobody of another commune, and an officer enrols nobody', async () => {
  const sessionId = await openSession(trainer)
  const stranger = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect((await enrol(stranger, sessionId, [learner])).status).toBe(404)
  expect((await enrol(learner, sessionId, [learner])).status).toBe(404)
})
