import { expect, test } from 'vitest'
import { freshClassroom, openSession, sessionOf, toldBy } from './testing/classroom.ts'

const { trainer, learner } = await freshClassroom()

test('200: a session is opened by the rules that hold then, and its place can be changed', async () => {
  const sessionId = await openSession(trainer)
  const moved = sessionOf({ sessionId, place: 'Phòng họp 2' })
  expect((await trainer.post('/api/training/sessions', moved)).status).toBe(200)
  const { sessions } = await toldBy(await trainer.get('/api/training/board'))
  expect(sessions).toMatchObject([{ sessionId, place: 'Phòng họp 2', seatsLeft: 2, trainerName: 'trainer of a test' }])
})

test('400: days the wrong way round, no seats, no place', async () => {
  for (const wrong of [{ endsOn: '2020-05-01' }, { seats: 0 }, { place: ' ' }, { courseCode: 'COOKING' }])
    expect((await trainer.post('/api/training/sessions', sessionOf(wrong))).status).toBe(400)
})

test('404: at a place beyond reach, or by who holds none', async () => {
  expect((await trainer.post('/api/training/sessions', sessionOf({ unitCode: '79' }))).status).toBe(404)
  expect((await learner.post('/api/training/sessions', sessionOf())).status).toBe(404)
})
