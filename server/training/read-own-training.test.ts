import { expect, test } from 'vitest'
import { cellsOf, dossierOf } from '../testing/forms.ts'
import { signedIn } from '../testing/site.ts'
import { attend, certify, enrol, freshClassroom, openSession, toldBy } from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, trainer, learner } = classroom
const work = async () => (await toldBy(await learner.get('/api/training/own'))).work

test('200: sessions with what was attended, the certificates with how they stand, and the tasks', async () => {
  const sessionId = await openSession(trainer, { parts: 2 })
  await enrol(trainer, sessionId, [learner])
  await attend(trainer, sessionId, [learner])
  const { certificateId } = await certify(classroom, learner)
  const own = await toldBy(await learner.get('/api/training/own'))
  const session = own.sessions.find((one) => one.sessionId === sessionId)
  expect(session).toMatchObject({ isEnrolled: true, attended: 1, hasAttendedEnough: false, noAttempt: null })
  expect(own.certificates).toMatchObject([{ certificateId, standing: 'valid' }])
  expect(own).toMatchObject({ missing: [], hasPracticeCity: false, work: { decided: 0, suggestsRefresher: false } })
  expect(own.tasks).toHaveLength(3)
  const other = await toldBy(await (await signedIn(site, 'commune-officer')).get('/api/training/own'))
  expect(other.certificates).toEqual([])
})

test('200: T10: from ten decided dossiers on, a fifth sent back suggests a refresher to the officer', async () => {
  const head = await signedIn(site, 'head-of-commune-police')
  const decide = async (action: string) => {
    const dossier = dossierOf([cellsOf()])
    await learner.post('/api/collection/dossiers', dossier)
    const decision = { action, reason: 'a test of training', confirmed: [], version: 1 }
    await head.post(`/api/collection/dossiers/${dossier.dossierId}/decision`, decision)
  }
  await decide('refuse')
  await decide('return')
  for (let accepted = 0; accepted < 7; accepted += 1) await decide('accept')
  expect(await work()).toEqual({ decided: 9, sentBack: 2, suggestsRefresher: false })
  await decide('accept')
  expect(await work()).toEqual({ decided: 10, sentBack: 2, suggestsRefresher: true })
})

test('404: for who does not learn', async () => {
  expect((await trainer.get('/api/training/own')).status).toBe(404)
})
